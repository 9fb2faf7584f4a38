import { ROLE, TASK_DEFINITION, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { TRUST } from "./snippets";
import { roleFor } from "./task-roles";

export const ecsDistinctRoles = stackRule({
  name: "ecs-distinct-roles",
  area: "Least privilege",
  description: "A task definition's task role and its execution role are two roles.",
  why: "The execution role reads secrets and pulls images before a container runs; the task role is what the containers themselves are. One role for both hands every container the secrets of all of them, and the registry.",
  level: "mandatory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_249"] },
  decides:
    "Compares `taskRoleArn` and `executionRoleArn` of each task definition: by dependency on the same role (known at preview as well), by ARN, or by the name of a role of the stack.",
  blindTo: "Roles that `RunTask` overrides.",
  remediation:
    "Make a role for the containers, with what the application uses, and one for ECS, with the image, the logs and the secrets. A task that calls nothing of AWS needs no task role at all.",
  bad: `
const role = new aws.iam.Role("api", {
  assumeRolePolicy: ${TRUST},
});
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "shop/api:1.4.0", memory: 512 }]),
  taskRoleArn: role.arn,
  executionRoleArn: role.arn,
});`,
  good: `
const trust = ${TRUST};
const task = new aws.iam.Role("api-task", { assumeRolePolicy: trust });
const execution = new aws.iam.Role("api-execution", { assumeRolePolicy: trust });
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "shop/api:1.4.0", memory: 512 }]),
  taskRoleArn: task.arn,
  executionRoleArn: execution.arn,
});`,

  check(stack, { violation, undecided }) {
    for (const taskDefinition of stack.byType([TASK_DEFINITION])) {
      const task = roleFor(stack, taskDefinition, "taskRoleArn");
      const execution = roleFor(stack, taskDefinition, "executionRoleArn");
      if (task === "absent" || execution === "absent") continue;
      if (task === undefined || execution === undefined) {
        if (areApart(stack, taskDefinition)) continue;
        const which = task === undefined ? "taskRoleArn" : "executionRoleArn";
        undecided(taskDefinition, `${which} is not known yet, so it may be the other role too`);
      } else if (task.key === execution.key) {
        violation(
          taskDefinition,
          `its taskRoleArn and its executionRoleArn are the same role, ${task.shown}. Make a role for the containers and another for ECS`,
        );
      }
    }
  },
});

/** Whether the two come from different roles, whichever of several each of them is. */
function areApart(stack: Stack, taskDefinition: Resource): boolean {
  const task = stack.follow(taskDefinition, ["taskRoleArn"], [ROLE]);
  const execution = stack.follow(taskDefinition, ["executionRoleArn"], [ROLE]);
  if (task.unknown || execution.unknown) return false;
  return !task.resources.some((role) => execution.resources.includes(role));
}
