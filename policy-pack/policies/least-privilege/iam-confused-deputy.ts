import { allOf, confusedDeputy, openTrust } from "../../iam";
import { CLUSTER, ROLE, type Resource } from "../../reading";
import { stackRule } from "../../rule";
import { judgePolicy, report } from "./judging";
import { TRUST } from "./snippets";
import { isTraced } from "./traced";
import { trustPolicyOf } from "./written-policies";

export const iamConfusedDeputy = stackRule({
  name: "iam-confused-deputy",
  area: "Least privilege",
  description: "Roles that a service of AWS takes say for which account it may do so.",
  why: "A service acts for whoever asks. Without a condition on who that is, a stranger's cluster or rule in another account can make the service use your role: the confused deputy.",
  level: "mandatory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_60"] },
  decides:
    "Reads the trust policy of every role. For ecs-tasks.amazonaws.com it asks for `aws:SourceAccount` and `aws:SourceArn` = `arn:PARTITION:ecs:REGION:ACCOUNT:*`; ECS supports nothing narrower there, so that pinning one cluster, also one that is not made yet, is an error, and so is StringEquals, which knows no wildcards. Other services whose documentation asks for the condition (CodeDeploy, EventBridge, Scheduler, Step Functions, Auto Scaling, VPC flow logs, …) need one of the two; EC2, Lambda and others that give neither need nothing. Everybody (`*`) may take no role without a condition on who. Conditions that pass requests without the key (`…IfExists`, `ForAllValues`) don't count.",
  blindTo: "Whether the account in the condition is your own, and roles that are made elsewhere.",
  remediation:
    "Add the conditions StringEquals aws:SourceAccount with the account's id and ArnLike aws:SourceArn; the violation names the ARN.",
  bad: `
new aws.iam.Role("api", {
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
  }),
});`,
  good: `
new aws.iam.Role("api", {
  assumeRolePolicy: ${TRUST},
});`,

  check(stack, findings) {
    for (const role of stack.byType([ROLE])) {
      const policy = trustPolicyOf(role);
      const sourceCluster = clusterOf(role)?.name;
      const unknownIsNamed = isTraced(stack, role, policy.property);
      const verdict = judgePolicy(policy, (statement) =>
        allOf([
          confusedDeputy(statement, { sourceCluster }),
          openTrust(statement, { unknownIsNamed }),
        ]),
      );
      report(verdict, policy, findings);
    }
  },
});

/** The cluster that a trust policy came from, if from nothing else. */
function clusterOf(role: Resource): Resource | undefined {
  const sources = role.sources("assumeRolePolicy");
  return sources.every(({ type }) => type === CLUSTER) ? sources[0] : undefined;
}
