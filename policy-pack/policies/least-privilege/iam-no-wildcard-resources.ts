import { FINE, membersOf, wildcardResources } from "../../iam";
import { stackRule } from "../../rule";
import { judgePolicy, report } from "./judging";
import { ROLE_OF_INSTANCES } from "./snippets";
import { isTraced } from "./traced";
import { policiesOn, POLICY_HOLDERS } from "./written-policies";

export const iamNoWildcardResources = stackRule({
  name: "iam-no-wildcard-resources",
  area: "Least privilege",
  description:
    "Policies name the resources that they allow actions on, wherever AWS can limit them.",
  why: "An action on `*` is allowed on what other teams keep in the account, and on all that will ever be made there: one task that is broken into reads every secret.",
  level: "mandatory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_290", "CKV_AWS_355"],
    securityHub: ["KMS.1", "KMS.2"],
    cdkNag: ["AwsSolutions-IAM5"],
  },
  decides:
    "Reads every statement that allows of policies of roles, users, groups and permission sets, and expands its actions against a table of AWS's own: `*` passes only if none of them can be limited to a resource (`ecr:GetAuthorizationToken`, the X-Ray puts). A glob counts for all that it stands for, so that `ec2:Describe*` is refused. As wide as `*` are all of a service (`arn:aws:s3:::*`), all of a type in any account, and all secrets, parameters, keys or roles. A condition that says which resource (a tag, `ecs:cluster`) does instead; metrics need `cloudwatch:namespace`. NotResource is refused, in policies of resources too. A value that is not known yet passes if dependencies lead to a resource of the stack. iam:PassRole is left to iam-scoped-pass-role.",
  blindTo:
    "Policies attached by ARN that are made elsewhere. At preview, what a document says that is not known at all yet: that is undecided, and known after the update.",
  remediation:
    "Put the ARNs into Resource. Give actions that take no resource a statement of their own.",
  bad: `
${ROLE_OF_INSTANCES}
new aws.iam.RolePolicy("api", {
  role: role.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" }],
  }),
});`,
  good: `
${ROLE_OF_INSTANCES}
const orders = new aws.sqs.Queue("orders");
new aws.iam.RolePolicy("api", {
  role: role.name,
  policy: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sqs:SendMessage", Resource: orders.arn }],
  },
});`,

  check(stack, findings) {
    for (const resource of stack.byType(POLICY_HOLDERS)) {
      for (const policy of policiesOn(resource)) {
        // In the policy of a resource, "*" is that resource.
        if (policy.kind !== "identity" && policy.document.state !== "known") continue;
        const unknownIsNamed = isTraced(stack, resource, policy.property);
        const verdict = judgePolicy(policy, (statement) => {
          const judged = policy.kind === "identity" || membersOf(statement.notResources).present;
          return judged ? wildcardResources(statement, { unknownIsNamed }) : FINE;
        });
        report(verdict, policy, findings);
      }
    }
  },
});
