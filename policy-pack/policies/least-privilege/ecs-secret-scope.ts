import type { Findings } from "../../findings";
import { TASK_DEFINITION, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { grantedSecrets } from "./granted-secrets";
import { grantsOf } from "./role-grants";
import { judgeGranted, judgeTaken, type Scope } from "./secret-judging";
import { secretNames } from "./secret-sources";
import { TRUST } from "./snippets";
import { takenSecrets, together, type TakenSecrets } from "./taken-secrets";
import { roleFor, taskDefinitionsByRole } from "./task-roles";

export const ecsSecretScope = stackRule({
  name: "ecs-secret-scope",
  area: "Least privilege",
  description:
    "An execution role may read the secrets and parameters that its containers take, and no others.",
  why: "ECS reads with the execution role whatever a task definition names. A role that may read every secret hands them to whoever can register a task definition; one that may not read what its containers take starts no task.",
  level: "mandatory",
  severity: "high",
  matches: {},
  decides:
    "Compares, for each execution role, all that its task definitions take (`secrets`, `secretOptions`, `repositoryCredentials`, credentials of FSx volumes) with all that its policies in the stack let be read from Secrets Manager and Parameter Store. Each must be granted, as a whole ARN, a partial one, with a JSON key or by name, and denied by no statement without conditions; nothing else may be, and of wildcards only the `-??????` of a secret's name. Where ARNs or whole documents are not known yet, it compares the secrets and parameters of the stack that they came from.",
  blindTo:
    "Roles that are made elsewhere, what managed policies of other stacks allow, and at preview, secrets by literal names inside a document that is not known yet.",
  remediation:
    "In the execution role's policy, allow secretsmanager:GetSecretValue and ssm:GetParameters on exactly the ARNs that containers name in valueFrom. What the application reads by itself belongs to the task role.",
  bad: `
const execution = new aws.iam.Role("api-execution", {
  assumeRolePolicy: ${TRUST},
});
const database = new aws.secretsmanager.Secret("database");
new aws.iam.RolePolicy("api-execution", {
  role: execution.name,
  policy: {
    Version: "2012-10-17",
    Statement: [{
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: [database.arn, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/*"],
    }],
  },
});
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: pulumi.jsonStringify([{
    name: "api",
    image: "shop/api:1.4.0",
    memory: 512,
    secrets: [{ name: "DATABASE", valueFrom: database.arn }],
  }]),
  executionRoleArn: execution.arn,
});`,
  good: `
const execution = new aws.iam.Role("api-execution", {
  assumeRolePolicy: ${TRUST},
});
const database = new aws.secretsmanager.Secret("database");
new aws.iam.RolePolicy("api-execution", {
  role: execution.name,
  policy: {
    Version: "2012-10-17",
    Statement: [{
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: database.arn,
    }],
  },
});
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: pulumi.jsonStringify([{
    name: "api",
    image: "shop/api:1.4.0",
    memory: 512,
    secrets: [{ name: "DATABASE", valueFrom: database.arn }],
  }]),
  executionRoleArn: execution.arn,
});`,

  check(stack, findings) {
    const names = secretNames(stack);
    const taken = new Map(
      stack.byType([TASK_DEFINITION]).map((each) => [each, takenSecrets(stack, each)]),
    );
    judgeRoleless(stack, taken, findings);
    const running = taskDefinitionsByRole.taskRoleArn(stack);
    for (const [key, users] of taskDefinitionsByRole.executionRoleArn(stack)) {
      const grants = grantsOf(stack).byRole.get(key);
      if (grants === undefined) continue;
      const granted = [...grants.policies].map((policy) => grantedSecrets(stack, policy));
      const scope: Scope = { stack, names, grants, granted };
      const byUser = users.flatMap((user) => {
        const secrets = taken.get(user);
        return secrets === undefined ? [] : [{ user, secrets }];
      });
      for (const { user, secrets } of byUser) judgeTaken(user, secrets, scope, findings);
      // What containers read by themselves is not told from what ECS reads for them.
      if (running.has(key)) continue;
      const all = together(byUser.map(({ secrets }) => secrets));
      for (const each of granted) judgeGranted(each, all, scope, findings);
    }
  },
});

/** Task definitions without an execution role, or with one that can't be told. */
function judgeRoleless(
  stack: Stack,
  taken: ReadonlyMap<Resource, TakenSecrets>,
  { violation, undecided }: Findings,
): void {
  for (const [taskDefinition, secrets] of taken) {
    const role = roleFor(stack, taskDefinition, "executionRoleArn");
    if (role === "absent" && secrets.taken.length > 0) {
      violation(
        taskDefinition,
        "its containers take secrets, but it has no executionRoleArn to read them with, so no task starts. Give it an execution role that may read exactly these",
      );
    }
    const takesSome = secrets.taken.length + secrets.maybe.length > 0 || secrets.anything;
    if (role === undefined && (takesSome || grantsOf(stack).byRole.size > 0)) {
      undecided(taskDefinition, "executionRoleArn is not known yet");
    }
  }
}
