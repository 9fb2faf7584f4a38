import { passRole } from "../../iam";
import { ROLE } from "../../reading";
import { stackRule } from "../../rule";
import { judgePolicy, report } from "./judging";
import { isTraced, sourcesOf } from "./traced";
import { IDENTITY_POLICY_HOLDERS, policiesOn } from "./written-policies";

export const iamScopedPassRole = stackRule({
  name: "iam-scoped-pass-role",
  area: "Least privilege",
  description:
    "Whoever may pass roles passes the roles that are named, to the service that is named.",
  why: "Who passes a role to a service can do through it all that the role can. With iam:PassRole on `*` a pipeline is an administrator as soon as the account has one role that is.",
  level: "mandatory",
  severity: "critical",
  matches: {},
  decides:
    "Expands the actions of every statement that allows, so that `iam:*`, `iam:Pass*`, `*` and a NotAction are taken for iam:PassRole too. Each resource must be the ARN of one role, without wildcards, and a condition must name the services in `iam:PassedToService`. A resource that is not known yet passes if dependencies lead to a role of the stack.",
  blindTo:
    "Policies attached by ARN that are made elsewhere, and what the roles that are passed may do.",
  remediation:
    "Name the ARN of each role in Resource, and add the condition StringEquals iam:PassedToService with the service, such as ecs-tasks.amazonaws.com.",
  bad: `
new aws.iam.Policy("deploy", {
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/*" }],
  }),
});`,
  good: `
new aws.iam.Policy("deploy", {
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: ["arn:aws:iam::123456789012:role/api-task", "arn:aws:iam::123456789012:role/api-execution"],
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    }],
  }),
});`,

  check(stack, findings) {
    for (const resource of stack.byType(IDENTITY_POLICY_HOLDERS)) {
      for (const policy of policiesOn(resource)) {
        if (policy.kind !== "identity") continue;
        const { property } = policy;
        const unknownIsNamed =
          isTraced(stack, resource, property) &&
          sourcesOf(stack, resource, property, [ROLE]).length > 0;
        const verdict = judgePolicy(policy, (statement) => passRole(statement, { unknownIsNamed }));
        report(verdict, policy, findings);
      }
    }
  },
});
