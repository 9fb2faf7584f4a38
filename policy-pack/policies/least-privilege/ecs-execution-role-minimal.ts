import { textList } from "../../configuration";
import type { Findings } from "../../findings";
import {
  allOf,
  broadManagedPolicy,
  executionRoleActions,
  managedPolicyName,
  TASK_EXECUTION_POLICY,
  taskRoleExec,
  taskRolePullsNothing,
  undecided,
  type Verdict,
} from "../../iam";
import { ROLE, TASK_DEFINITION, type Resource, type Stack, type Statement } from "../../reading";
import { stackRule } from "../../rule";
import { execOn } from "./exec-on";
import { needsOf, type NeedsReading } from "./execution-needs";
import { judgePolicy, report } from "./judging";
import { isNamed } from "./names";
import { grantsOf, type RoleGrants } from "./role-grants";
import { TRUST } from "./snippets";
import { roleFor, taskDefinitionsByRole } from "./task-roles";

/** AWS's own policies that allow no more than execution roles need. */
const MINIMAL = [TASK_EXECUTION_POLICY, "AmazonEC2ContainerRegistryPullOnly"];

/** AWS's own policies that pull images. */
const PULLING = [TASK_EXECUTION_POLICY, "AmazonEC2ContainerRegistry*"];

interface Allowed {
  readonly actions: readonly string[];
  readonly managedPolicies: readonly string[];
}

export const ecsExecutionRoleMinimal = stackRule({
  name: "ecs-execution-role-minimal",
  area: "Least privilege",
  description:
    "An execution role can start tasks and nothing else, and a task role has no part in starting them.",
  why: "ECS acts with the execution role for every container of a task, before any of them runs. What is beyond the image, the logs and the secrets is there by mistake, and so is a task role that may pull any image or open a shell.",
  level: "mandatory",
  severity: "high",
  matches: {},
  parameters: {
    actions: textList(
      "Actions that execution roles may have besides, such as ecr:BatchImportUpstreamImage; `*` stands for any text.",
      { default: [] },
    ),
    managedPolicies: textList(
      "Names of AWS managed policies that execution roles may have besides; `*` stands for any text.",
      { default: [] },
    ),
  },
  decides: `Finds the roles of task definitions by dependency, ARN or name, and all policies that the stack gives them. An execution role may pull images from ECR, write logs (logs:CreateLogStream and logs:PutLogEvents), read secrets and parameters and decrypt them; read files of a bucket, create log groups or import images only if its containers have environment files or a FireLens configuration there, \`awslogs-create-group\`, or the stack a pull-through cache. ${TASK_EXECUTION_POLICY} is minimal in that sense. A task role may do nothing in ECR, and the four ssmmessages actions only if what starts its tasks has ECS Exec on. On which resources is for iam-no-wildcard-resources and ecs-secret-scope to say.`,
  blindTo:
    "Roles and managed policies that are made elsewhere, and ECS Exec for tasks that nothing in the stack starts. A role that is both is left to ecs-distinct-roles.",
  remediation:
    "Give what the containers call to the task role, and remove the rest; leave pulling images to the execution role. Turn ECS Exec on, or take its four actions away.",
  bad: `
const execution = new aws.iam.Role("api-execution", {
  assumeRolePolicy: ${TRUST},
});
new aws.iam.RolePolicy("api-execution", {
  role: execution.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop-assets/*" }],
  }),
});
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "shop/api:1.4.0", memory: 512 }]),
  executionRoleArn: execution.arn,
});`,
  good: `
const execution = new aws.iam.Role("api-execution", {
  assumeRolePolicy: ${TRUST},
});
new aws.iam.RolePolicy("api-execution", {
  role: execution.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: "arn:aws:logs:eu-west-1:123456789012:log-group:/shop/api:*",
    }],
  }),
});
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "shop/api:1.4.0", memory: 512 }]),
  executionRoleArn: execution.arn,
});`,

  check(stack, findings) {
    for (const grants of grantsOf(stack).byRole.values()) {
      const executing = taskDefinitionsByRole.executionRoleArn(stack).get(grants.key);
      const running = taskDefinitionsByRole.taskRoleArn(stack).get(grants.key);
      if (executing !== undefined && running === undefined) {
        judgeExecutionRole(grants, needsOf(stack, executing), findings);
      }
      if (running !== undefined && executing === undefined) {
        judgeTaskRole(grants, execOn(stack, running), findings);
      }
    }
    for (const taskDefinition of unplaced(stack)) {
      findings.undecided(taskDefinition, "executionRoleArn is not known yet");
    }
  },
});

/** Task definitions whose execution role may be any role of the stack. */
function unplaced(stack: Stack): readonly Resource[] {
  if (stack.byType([ROLE]).length === 0) return [];
  return stack
    .byType([TASK_DEFINITION])
    .filter((each) => roleFor(stack, each, "executionRoleArn") === undefined);
}

function judgeExecutionRole(
  { policies, attached }: RoleGrants,
  needs: NeedsReading,
  findings: Findings & { readonly parameters: Allowed },
): void {
  const { actions: also, managedPolicies } = findings.parameters;
  for (const policy of policies) {
    const verdict = judgePolicy(policy, (statement) => judgeStarting(statement, needs, also));
    report(verdict, policy, findings);
  }
  for (const { by, arn } of attached) {
    const name = arn.state === "known" ? managedPolicyName(arn.value) : undefined;
    if (arn.state !== "known" || name === undefined) continue;
    // What is too broad for any role is reported as that.
    if (broadManagedPolicy(arn.value) !== undefined) continue;
    if (isNamed(name, [...MINIMAL, ...managedPolicies])) continue;
    findings.violation(
      by,
      `the AWS managed policy ${name} allows an execution role more than starting tasks takes. Attach ${TASK_EXECUTION_POLICY}, or a policy that names the image, the logs and the secrets`,
    );
  }
}

function judgeStarting(
  statement: Statement,
  { certain, possible }: NeedsReading,
  also: readonly string[],
): Verdict {
  const whatever = executionRoleActions(statement, { ...possible, also });
  if (whatever.violations.length > 0) return whatever;
  const strict = executionRoleActions(statement, { ...certain, also });
  if (strict.violations.length === 0) return strict;
  return allOf([
    whatever,
    undecided(
      "the containerDefinitions of its task definitions, which may take it, are not known yet",
    ),
  ]);
}

function judgeTaskRole(
  { policies, attached }: RoleGrants,
  exec: boolean | undefined,
  findings: Findings,
): void {
  for (const policy of policies) {
    const verdict = judgePolicy(policy, (statement) =>
      allOf([taskRolePullsNothing(statement), taskRoleExec(statement, exec)]),
    );
    report(verdict, policy, findings);
  }
  for (const { by, arn } of attached) {
    const name = arn.state === "known" ? managedPolicyName(arn.value) : undefined;
    if (arn.state !== "known" || name === undefined || !isNamed(name, PULLING)) continue;
    if (broadManagedPolicy(arn.value) !== undefined) continue;
    findings.violation(
      by,
      `the AWS managed policy ${name} lets the containers themselves pull images, which the execution role does. Remove it from the task role`,
    );
  }
}
