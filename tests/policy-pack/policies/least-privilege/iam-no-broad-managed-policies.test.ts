import * as aws from "@pulumi/aws";
import { iamNoBroadManagedPolicies } from "../../../../policy-pack/policies/least-privilege/iam-no-broad-managed-policies";
import { cases, later } from "../../support";
import { allow, attach, instanceRole, managed, text } from "./program";

const INSTEAD = "Attach a policy with the actions and resources that are used";
const S3 = `the AWS managed policy AmazonS3FullAccess allows all of a service. ${INSTEAD}`;
const ADMIN = `the AWS managed policy AdministratorAccess allows everything. ${INSTEAD}`;

cases(iamNoBroadManagedPolicies, [
  {
    name: "passes managed policies that are not broad",
    program: () => attach("api", "api", managed("service-role/AmazonECSTaskExecutionRolePolicy")),
  },
  {
    name: "refuses what is attached to a role, a user, a group, and to several at once",
    program: () => {
      attach("role", "api", managed("AmazonS3FullAccess"));
      new aws.iam.UserPolicyAttachment("user", {
        user: "ann",
        policyArn: aws.iam.ManagedPolicy.AdministratorAccess,
      });
      new aws.iam.GroupPolicyAttachment("group", {
        group: "team",
        policyArn: "arn:aws-cn:iam::aws:policy/AmazonS3FullAccess",
      });
      new aws.iam.PolicyAttachment("all", {
        roles: ["web", "worker"],
        policyArn: managed("AdministratorAccess"),
      });
    },
    violations: [`role: ${S3}`, `user: ${ADMIN}`, `group: ${S3}`, `all: ${ADMIN}`],
  },
  {
    name: "refuses what a role lists, and what is attached exclusively",
    program: () => {
      instanceRole("api", {
        managedPolicyArns: [managed("AmazonSSMManagedInstanceCore"), managed("AmazonS3FullAccess")],
      });
      new aws.iam.RolePolicyAttachmentsExclusive("only", {
        roleName: "web",
        policyArns: [managed("AdministratorAccess")],
      });
    },
    violations: [`api: ${S3}`, `only: ${ADMIN}`],
  },
  {
    name: "refuses AWSCodeDeployRoleForECS and names the limited one",
    program: () => attach("deploy", "deploy", managed("AWSCodeDeployRoleForECS")),
    violations: [
      "deploy: the AWS managed policy AWSCodeDeployRoleForECS passes any role, invokes any function and reads any bucket. Attach AWSCodeDeployRoleForECSLimited, or a policy that names its resources",
    ],
  },
  {
    name: "reports a policy of a role once, however often it is told",
    program: () => {
      const role = instanceRole("api", { managedPolicyArns: [managed("AmazonS3FullAccess")] });
      attach("attached", role.name, managed("AmazonS3FullAccess"));
      new aws.iam.RolePolicyAttachmentsExclusive("only", {
        roleName: role.name,
        policyArns: [managed("AmazonS3FullAccess")],
      });
    },
    violations: [`attached: ${S3}`],
  },
  {
    name: "reports each attachment by itself",
    program: () => {
      const role = instanceRole("api");
      attach("attached", role.name, managed("AmazonS3FullAccess"));
      new aws.iam.PolicyAttachment("all", {
        roles: [role.name],
        users: ["ann"],
        policyArn: managed("AmazonS3FullAccess"),
      });
    },
    violations: [`attached: ${S3}`, `all: ${S3}`],
  },
  {
    name: "passes policies of the stack and of others, whatever their names",
    program: () => {
      const own = new aws.iam.Policy("S3FullAccess", {
        name: "S3FullAccess",
        policy: text(allow("s3:GetObject", "arn:aws:s3:::assets/*")),
      });
      attach("own", "api", own.arn);
      attach("other", "api", "arn:aws:iam::123456789012:policy/TeamFullAccess");
    },
  },
  {
    name: "says when an ARN is not known yet",
    program: () => attach("api", "api", later(managed("AdministratorAccess"))),
    violations: [`api: ${ADMIN}`],
    preview: { undecided: ["api: the ARN of a policy that it attaches is not known yet"] },
  },
  {
    name: "passes what is allowed by configuration, and refuses what is denied by it",
    program: () => {
      attach("s3", "api", managed("AmazonS3FullAccess"));
      attach("logs", "api", managed("CloudWatchLogsFullAccess"));
      attach("read", "api", managed("ReadOnlyAccess"));
    },
    config: { allowed: ["amazons3*"], denied: ["ReadOnlyAccess"] },
    violations: [
      `logs: the AWS managed policy CloudWatchLogsFullAccess allows all of a service. ${INSTEAD}`,
      `read: the AWS managed policy ReadOnlyAccess is among those that the policy's configuration denies. ${INSTEAD}`,
    ],
  },
  {
    name: "takes ARNs in its configuration as well",
    program: () => {
      attach("s3", "api", managed("AmazonS3FullAccess"));
      attach("read", "api", managed("ReadOnlyAccess"));
    },
    config: { allowed: [managed("AmazonS3FullAccess")], denied: ["*:policy/ReadOnlyAccess"] },
    violations: [
      `read: the AWS managed policy ReadOnlyAccess is among those that the policy's configuration denies. ${INSTEAD}`,
    ],
  },
]);
