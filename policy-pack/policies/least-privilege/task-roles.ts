/** Which roles tasks run with, and which services run the tasks. */
import { oncePerStack, TASK_DEFINITION, type Resource, type Stack } from "../../reading";
import { rolesAt, type RoleReference } from "./role-references";

/** The two roles of a task definition, as its properties are called. */
export type RoleUse = "executionRoleArn" | "taskRoleArn";

export const ROLE_USES: readonly RoleUse[] = ["executionRoleArn", "taskRoleArn"];

/** How messages call the roles. */
export const USE_NAMES: Readonly<Record<RoleUse, string>> = {
  executionRoleArn: "execution role",
  taskRoleArn: "task role",
};

/** The role of a task definition; `absent` without one, undefined where it can't be told. */
export function roleFor(
  stack: Stack,
  taskDefinition: Resource,
  use: RoleUse,
): RoleReference | "absent" | undefined {
  const state = taskDefinition.at(use).text();
  if (state.state === "absent" || (state.state === "known" && state.value === "")) return "absent";
  return rolesAt(stack, taskDefinition, use)?.[0];
}

/** Task definitions by the keys of the roles that they use. */
export const taskDefinitionsByRole: Readonly<
  Record<RoleUse, (stack: Stack) => ReadonlyMap<string, readonly Resource[]>>
> = {
  executionRoleArn: oncePerStack((stack) => byRole(stack, "executionRoleArn")),
  taskRoleArn: oncePerStack((stack) => byRole(stack, "taskRoleArn")),
};

function byRole(stack: Stack, use: RoleUse): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const taskDefinition of stack.byType([TASK_DEFINITION])) {
    const role = roleFor(stack, taskDefinition, use);
    if (role === undefined || role === "absent") continue;
    const users = found.get(role.key) ?? [];
    users.push(taskDefinition);
    found.set(role.key, users);
  }
  return found;
}
