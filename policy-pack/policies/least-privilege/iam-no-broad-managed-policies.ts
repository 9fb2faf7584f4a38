import { textList } from "../../configuration";
import { broadManagedPolicy, managedPolicyName } from "../../iam";
import { stackRule } from "../../rule";
import { attachmentsOf } from "./attachments";
import { isNamed } from "./names";

export const iamNoBroadManagedPolicies = stackRule({
  name: "iam-no-broad-managed-policies",
  area: "Least privilege",
  description:
    "No managed policy of AWS is attached that allows all of a service or of the account.",
  why: "AdministratorAccess, PowerUserAccess and the policies called FullAccess allow every action on every resource of the account, and AWS adds to them without asking.",
  level: "mandatory",
  severity: "critical",
  matches: {
    checkov: ["CKV_AWS_274", "CKV2_AWS_56"],
    cdkNag: ["AwsSolutions-IAM4"],
  },
  parameters: {
    allowed: textList(
      "Names or ARNs of AWS managed policies that may be attached all the same; `*` stands for any text.",
      { default: [] },
    ),
    denied: textList(
      "Names or ARNs of AWS managed policies to refuse besides; `*` stands for any text.",
      { default: [] },
    ),
  },
  decides:
    "Looks at what attaches policies to roles, users, groups and permission sets (attachments, exclusive ones too, and `managedPolicyArns`), and refuses by name, in every partition: AdministratorAccess, PowerUserAccess, IAMFullAccess and all else that ends in FullAccess, AWSCodeDeployRoleForECS (any bucket, any function, PassRole on `*`) and their like.",
  blindTo:
    "What customer-managed policies of other stacks allow; those of this stack are judged by their statements.",
  remediation:
    "Attach a policy of your own that names the actions and resources in use; for CodeDeploy, AWSCodeDeployRoleForECSLimited.",
  bad: `
new aws.iam.RolePolicyAttachment("api", {
  role: "api-task",
  policyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess",
});`,
  good: `
const assets = new aws.iam.Policy("assets", {
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop-assets/*" }],
  }),
});
new aws.iam.RolePolicyAttachment("api", { role: "api-task", policyArn: assets.arn });`,

  check(stack, { parameters: { allowed, denied }, violation, undecided }) {
    for (const { by, arn, policy } of attachmentsOf(stack)) {
      if (policy !== undefined) continue;
      if (arn.state !== "known") {
        undecided(by, "the ARN of a policy that it attaches is not known yet");
        continue;
      }
      const name = managedPolicyName(arn.value);
      if (name === undefined) continue;
      const isAmong = (patterns: readonly string[]): boolean =>
        isNamed(name, patterns) || isNamed(arn.value, patterns);
      if (isAmong(allowed)) continue;
      const why = broadManagedPolicy(arn.value);
      if (why !== undefined) violation(by, why);
      else if (isAmong(denied)) {
        violation(
          by,
          `the AWS managed policy ${name} is among those that the policy's configuration denies. Attach a policy with the actions and resources that are used`,
        );
      }
    }
  },
});
