import { textList } from "../../configuration";
import { escalation, undecided, violated, type Verdict } from "../../iam";
import { knownValue, ROLE, type Stack, type Statement } from "../../reading";
import { stackRule } from "../../rule";
import { reportOn } from "./judging";
import { memberGrantsOf } from "./member-grants";
import { isNamed, isOneOf } from "./names";
import { grantsOf, type RoleGrants } from "./role-grants";
import { TRUST } from "./snippets";
import { taskDefinitionsByRole } from "./task-roles";
import { isTraced } from "./traced";
import {
  IDENTITY_POLICY_HOLDERS,
  policiesOn,
  trustPolicyOf,
  type WrittenPolicy,
} from "./written-policies";

const ECS_TASKS = "ecs-tasks.amazonaws.com";

export const iamNoEscalation = stackRule({
  name: "iam-no-escalation",
  area: "Least privilege",
  description: "No role, user or group can give itself more permissions than it has.",
  why: "A role that may write policies, or pass a role to what it starts, has every permission of the account, whatever its own policies say. On a task's role that is one broken container away.",
  level: "mandatory",
  severity: "critical",
  matches: { checkov: ["CKV_AWS_286", "CKV_AWS_289"] },
  parameters: {
    roles: textList(
      "Names of roles whose work it is, such as a pipeline's; `*` stands for any text.",
      { default: [] },
    ),
  },
  decides:
    "Gathers all that the stack lets a role, a user or a group do (inline policies, policies of their own, managed ones of the stack that are attached), less what a Deny on `*` takes away, and compares it with the known ways to more permissions: actions on IAM (PutRolePolicy, AttachRolePolicy, CreatePolicyVersion, …), iam:PassRole with an action that starts something with a role, and actions that take over what runs. On the role of a task the first two count even on named resources; what takes over something that runs, and all three on other roles, users, groups and policies that nothing is attached to, only if it leaves open on what.",
  blindTo:
    "Managed policies that are made elsewhere, permission boundaries and service control policies, and permissions that only several roles together have, or a user only as one of a group.",
  remediation:
    "Take the action away from the role and leave it to the role of a pipeline. Where a service needs it, name the roles or resources that it is for.",
  bad: `
const task = new aws.iam.Role("api-task", {
  assumeRolePolicy: ${TRUST},
});
new aws.iam.RolePolicy("api-task", {
  role: task.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::123456789012:role/api" }],
  }),
});`,
  good: `
const task = new aws.iam.Role("api-task", {
  assumeRolePolicy: ${TRUST},
});
new aws.iam.RolePolicy("api-task", {
  role: task.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop-assets/*" }],
  }),
});`,

  check(stack, findings) {
    const judged = new Set<WrittenPolicy>();
    for (const grants of grantsOf(stack).byRole.values()) {
      const policies = [...grants.policies];
      for (const policy of policies) judged.add(policy);
      const on = grants.role ?? policies.at(-1)?.resource;
      if (on === undefined || isExempt(grants, findings.parameters.roles)) continue;
      reportOn(on, judgeRole(stack, grants), findings);
    }
    for (const { member, policies } of memberGrantsOf(stack)) {
      const list = [...policies];
      for (const policy of list) judged.add(policy);
      const on = member ?? list.at(-1)?.resource;
      if (on !== undefined) reportOn(on, judge(stack, list, "unscoped"), findings);
    }
    for (const resource of stack.byType(IDENTITY_POLICY_HOLDERS)) {
      for (const policy of policiesOn(resource)) {
        if (policy.kind !== "identity" || judged.has(policy) || resource.type === ROLE) continue;
        reportOn(resource, judge(stack, [policy], "unscoped"), findings);
      }
    }
  },
});

function judgeRole(stack: Stack, grants: RoleGrants): Verdict {
  const policies = [...grants.policies];
  const ofTasks = isOfTasks(stack, grants);
  const verdict = judge(stack, policies, ofTasks === true ? "any" : "unscoped");
  if (ofTasks !== undefined || verdict.violations.length > 0) return verdict;
  const strict = judge(stack, policies, "any");
  if (strict.violations.length === 0) return verdict;
  return undecided(
    "assumeRolePolicy is not known yet, so it may be the role of tasks, which may do less",
  );
}

function judge(
  stack: Stack,
  policies: readonly WrittenPolicy[],
  counts: "any" | "unscoped",
): Verdict {
  const statements = policies.flatMap(
    ({ document }): readonly Statement[] => knownValue(document)?.statements ?? [],
  );
  const unknownIsNamed = policies.every(
    ({ resource, property }) =>
      isTraced(stack, resource, property) || !resource.output(property).containsUnknown(),
  );
  const verdict = escalation(statements, { counts, unknownIsNamed });
  if (verdict.violations.length > 0) return violated(...verdict.violations);
  const later = policies.filter(({ document }) => document.state === "unknown");
  if (later.length === 0) return verdict;
  return undecided(
    ...later.map(
      ({ resource, property }) => `what ${property} of "${resource.name}" allows is not known yet`,
    ),
  );
}

/**
 * Whether tasks run as the role, as far as the stack tells: it is their task role, or trusts them.
 * Undefined while that is not known.
 */
function isOfTasks(stack: Stack, { key, role }: RoleGrants): boolean | undefined {
  if (taskDefinitionsByRole.taskRoleArn(stack).has(key)) return true;
  if (role === undefined || taskDefinitionsByRole.executionRoleArn(stack).has(key)) return false;
  const { document } = trustPolicyOf(role);
  if (document.state === "unknown") return undefined;
  const answers = (knownValue(document)?.statements ?? []).map(trustsTasks);
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function trustsTasks({ principals }: Statement): boolean | undefined {
  if (principals.state === "unknown") return undefined;
  const values = (knownValue(principals) ?? []).flatMap((principal) => principal.values);
  if (values.some((value) => knownValue(value)?.toLowerCase() === ECS_TASKS)) return true;
  return values.some(({ state }) => state === "unknown") ? undefined : false;
}

function isExempt({ key, role }: RoleGrants, patterns: readonly string[]): boolean {
  return role === undefined ? isNamed(key, patterns) : isOneOf(role, patterns);
}
