import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:iam/group:Group": {
    defaults: {
      path: "/",
    },
  },
  "aws:iam/groupPolicy:GroupPolicy": {
    replaces: "group name namePrefix",
    computed: "name namePrefix",
  },
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": {
    replaces: "group policyArn",
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    replaces: "name namePrefix path",
    computed: "name namePrefix",
    defaults: {
      path: "/",
    },
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    replaces: "clientIdLists url",
    computed: "thumbprintLists",
    sets: "clientIdLists",
  },
  "aws:iam/policy:Policy": {
    replaces: "description name namePrefix path",
    computed: "name namePrefix",
    defaults: {
      path: "/",
    },
  },
  "aws:iam/policyAttachment:PolicyAttachment": {
    replaces: "name policyArn",
    sets: "groups roles users",
  },
  "aws:iam/role:Role": {
    replaces: "name namePrefix path",
    computed: "inlinePolicies inlinePolicies.name managedPolicyArns name namePrefix",
    sets: "inlinePolicies managedPolicyArns",
    defaults: {
      forceDetachPolicies: false,
      maxSessionDuration: 3600,
      path: "/",
    },
  },
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": {
    replaces: "roleName",
    sets: "policyNames",
  },
  "aws:iam/rolePolicy:RolePolicy": {
    replaces: "name namePrefix role",
    computed: "name namePrefix",
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    replaces: "policyArn role",
  },
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": {
    replaces: "roleName",
    sets: "policyArns",
  },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
    replaces: "awsServiceName customSuffix",
  },
  "aws:iam/user:User": {
    defaults: {
      forceDestroy: false,
      path: "/",
    },
  },
  "aws:iam/userPolicy:UserPolicy": {
    replaces: "name namePrefix user",
    computed: "name namePrefix",
  },
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": {
    replaces: "policyArn user",
  },
};
