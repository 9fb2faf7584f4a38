import { allOf, invertedPrincipals, wildcardActions } from "../../iam";
import { resourceRule } from "../../rule";
import { judgePolicy, report } from "./judging";
import { ROLE_OF_INSTANCES } from "./snippets";
import { policiesOn, POLICY_HOLDERS } from "./written-policies";

export const iamNoWildcardActions = resourceRule({
  name: "iam-no-wildcard-actions",
  area: "Least privilege",
  description: "Policies name the actions that they allow, never all of a service or all but some.",
  why: "`s3:*` also allows to delete the bucket and to open it to the world, and tomorrow whatever AWS adds to the service. NotAction and NotPrincipal allow everything that nobody thought of.",
  level: "mandatory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_62", "CKV_AWS_63", "CKV2_AWS_40"],
    securityHub: ["IAM.1", "IAM.21"],
    cdkNag: ["AwsSolutions-IAM5"],
  },
  types: POLICY_HOLDERS,
  decides:
    "Reads every statement that allows: of policies of roles, users, groups and permission sets (inline or not, as JSON text or as objects), of trust policies, and of policies of resources such as buckets, queues, keys and repositories, a function's permissions among them. Refuses `*`, `service:*`, globs that leave no action of a service out, and NotAction or NotPrincipal with Allow. A glob such as `s3:Get*` passes here; what it takes in is judged by the other rules. The kms:* that a key's policy gives to its own account passes: it hands the key over to IAM.",
  blindTo:
    "Policies attached by ARN that are made elsewhere, and policies of VPC endpoints, which only pass on what other policies allow.",
  remediation:
    "Write down the actions that are used; IAM Access Analyzer makes a policy of what CloudTrail has seen. Turn NotAction around into Action, and NotPrincipal into Principal.",
  bad: `
${ROLE_OF_INSTANCES}
new aws.iam.RolePolicy("api", {
  role: role.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::shop-assets/*" }],
  }),
});`,
  good: `
${ROLE_OF_INSTANCES}
new aws.iam.RolePolicy("api", {
  role: role.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::shop-assets/*" }],
  }),
});`,

  check(resource, findings) {
    for (const policy of policiesOn(resource)) {
      const attachedTo = policy.kind === "resource" ? "resource" : "identity";
      const verdict = judgePolicy(policy, (statement) =>
        allOf([wildcardActions(statement, attachedTo), invertedPrincipals(statement)]),
      );
      report(verdict, policy, findings);
    }
  },
});
