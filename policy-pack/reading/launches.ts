import { oncePerStack } from "./once";
import { knownValue } from "./reading";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { TASK_SET, TASK_STARTERS, taskSetting } from "./task-starters";
import { isSet, type Truth } from "./truth";
import { ECS_SERVICE, TASK_DEFINITION } from "./types";

/** A resource that starts tasks, and of which task definition. */
export interface Launch {
  readonly resource: Resource;
  /** Of the stack; none where it starts what is made elsewhere. */
  readonly taskDefinitions: readonly Resource[];
  /** Whether the task definition can't be told yet. */
  readonly unknown: boolean;
  /** The service; a task set belongs to one. */
  readonly service: Resource | undefined;
  /** Whether ECS Exec is on; a task set leaves that to its service. */
  readonly exec: Truth;
}

export const launchesOf = oncePerStack((stack): readonly Launch[] =>
  stack.byType(TASK_STARTERS).map((resource) => launchOf(stack, resource)),
);

function launchOf(stack: Stack, resource: Resource): Launch {
  const [owner] =
    resource.type === TASK_SET
      ? stack.follow(resource, ["service"], [ECS_SERVICE]).resources
      : [resource];
  return {
    resource,
    ...started(stack, resource),
    service: owner?.type === ECS_SERVICE ? owner : undefined,
    exec: owner !== undefined && isSet(owner.at(...taskSetting(owner, "enableExecuteCommand"))),
  };
}

function started(stack: Stack, resource: Resource): Pick<Launch, "taskDefinitions" | "unknown"> {
  const path = taskSetting(resource, "taskDefinition");
  const { resources, outside, unknown } = stack.follow(resource, path, [TASK_DEFINITION]);
  // One of several, which a component hands out together.
  if (unknown || resources.length > 1) return { taskDefinitions: [], unknown: true };
  const named = outside.flatMap((text) => ofFamily(stack).get(familyIn(text)) ?? []);
  return { taskDefinitions: resources.length > 0 ? resources : named, unknown: false };
}

/** Of `FAMILY:REVISION`, or the ARN that ends in it. */
function familyIn(taskDefinition: string): string {
  return (taskDefinition.split("/").at(-1) ?? taskDefinition).replace(/:\d+$/, "");
}

const ofFamily = oncePerStack((stack) => {
  const families = new Map<string, Resource[]>();
  for (const taskDefinition of stack.byType([TASK_DEFINITION])) {
    const family = knownValue(taskDefinition.at("family").text());
    if (family !== undefined) families.set(family, [taskDefinition]);
  }
  return families;
});
