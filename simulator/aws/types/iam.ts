import type { Props } from "../../provider";
import { nameUpTo, standardName } from "../autoname";
import { checkPolicyDocument, checkTrustPolicy, iamName } from "../checks/iam";
import { asText, idFrom, idJoined, type Facts, type RuleTable, type TypeRule } from "../rule";

/** IAM's creation dates. Fixed, so that two runs of a stack give the same state. */
const createDate = "2025-01-01T00:00:00Z";

/** `arn:...:KIND/path/NAME`: the path begins and ends with a slash. */
function named(facts: Facts, kind: string): string {
  const path = facts.text("path") || "/";
  return facts.cloud.globalArn("iam", `${kind}${path}${facts.text("name")}`);
}

/** `AROA...`: four letters of the kind and 17 of its own. */
function uniqueId(facts: Facts, prefix: string): string {
  return `${prefix}${facts.ids.base32(17)}`;
}

/** An inline policy has the id `OWNER:NAME`. */
function inlinePolicy(owner: "role" | "user" | "group"): TypeRule {
  return {
    global: true,
    taggable: false,
    autoName: standardName,
    json: ["policy"],
    required: ["policy", owner],
    computed: () => ({ namePrefix: "" }),
    id: idJoined(":", owner, "name"),
    checks: [checkPolicyDocument("policy"), iamName(128)],
  };
}

function attachment(owner: "role" | "user" | "group"): TypeRule {
  return {
    global: true,
    taggable: false,
    required: ["policyArn", owner],
    id: idJoined("/", owner, "policyArn"),
  };
}

function roleOutputs(facts: Facts): Props {
  return {
    arn: named(facts, "role"),
    createDate,
    inlinePolicies: [],
    managedPolicyArns: [],
    namePrefix: "",
    uniqueId: uniqueId(facts, "AROA"),
  };
}

export const iamRules: RuleTable = {
  "aws:iam/role:Role": {
    global: true,
    autoName: nameUpTo(64),
    json: ["assumeRolePolicy"],
    required: ["assumeRolePolicy"],
    defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
    computed: roleOutputs,
    id: idFrom("name"),
    checks: [checkTrustPolicy, iamName(64)],
  },
  "aws:iam/rolePolicy:RolePolicy": inlinePolicy("role"),
  "aws:iam/userPolicy:UserPolicy": inlinePolicy("user"),
  "aws:iam/groupPolicy:GroupPolicy": inlinePolicy("group"),
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": attachment("role"),
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": attachment("user"),
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": attachment("group"),
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": {
    global: true,
    taggable: false,
    required: ["policyNames", "roleName"],
    id: idJoined("", "roleName"),
  },
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": {
    global: true,
    taggable: false,
    required: ["policyArns", "roleName"],
    id: idJoined("", "roleName"),
  },
  "aws:iam/policyAttachment:PolicyAttachment": {
    global: true,
    taggable: false,
    autoName: standardName,
    required: ["policyArn"],
    id: idFrom("name"),
  },
  "aws:iam/policy:Policy": {
    global: true,
    autoName: nameUpTo(128),
    json: ["policy"],
    required: ["policy"],
    defaults: { path: "/" },
    computed: (facts) => ({
      arn: named(facts, "policy"),
      attachmentCount: 0,
      namePrefix: "",
      policyId: uniqueId(facts, "ANPA"),
    }),
    id: idFrom("arn"),
    checks: [checkPolicyDocument("policy"), iamName(128)],
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    global: true,
    autoName: standardName,
    defaults: { path: "/" },
    computed: (facts) => ({
      arn: named(facts, "instance-profile"),
      createDate,
      namePrefix: "",
      uniqueId: uniqueId(facts, "AIPA"),
    }),
    id: idFrom("name"),
    checks: [iamName(128)],
  },
  "aws:iam/user:User": {
    global: true,
    autoName: standardName,
    defaults: { forceDestroy: false, path: "/" },
    computed: (facts) => ({ arn: named(facts, "user"), uniqueId: uniqueId(facts, "AIDA") }),
    id: idFrom("name"),
    checks: [iamName(64)],
  },
  "aws:iam/group:Group": {
    global: true,
    taggable: false,
    autoName: standardName,
    defaults: { path: "/" },
    computed: (facts) => ({ arn: named(facts, "group"), uniqueId: uniqueId(facts, "AGPA") }),
    id: idFrom("name"),
    checks: [iamName(128)],
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    global: true,
    required: ["clientIdLists", "url"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.globalArn("iam", `oidc-provider/${text("url").replace(/^https:\/\//, "")}`),
      thumbprintLists: [ids.hex(40)],
    }),
    id: idFrom("arn"),
  },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
    global: true,
    required: ["awsServiceName"],
    computed: (facts) => {
      const service = facts.text("awsServiceName");
      const words = service.split(".")[0]?.split("-") ?? [];
      const name = `AWSServiceRoleFor${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
      const suffix = asText(facts.inputs["customSuffix"]);
      const full = suffix === "" ? name : `${name}_${suffix}`;
      const path = `/aws-service-role/${service}/`;
      return {
        arn: facts.cloud.globalArn("iam", `role${path}${full}`),
        createDate,
        name: full,
        path,
        uniqueId: uniqueId(facts, "AROA"),
      };
    },
    id: idFrom("arn"),
  },
};
