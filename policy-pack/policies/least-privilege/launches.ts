/** What starts tasks, and of which task definition. */
import {
  ECS_SERVICE,
  knownValue,
  TASK_DEFINITION,
  type Reading,
  type Resource,
  type Stack,
} from "../../reading";
import { oncePerStack } from "./per-stack";

type Path = readonly [property: string, ...rest: string[]];

const TASK_SET = "aws:ecs/taskSet:TaskSet";

interface LaunchPaths {
  readonly taskDefinition: Path;
  /** Absent where its service says it. */
  readonly exec?: Path;
}

const PATHS: Readonly<Record<string, LaunchPaths>> = {
  [ECS_SERVICE]: { taskDefinition: ["taskDefinition"], exec: ["enableExecuteCommand"] },
  [TASK_SET]: { taskDefinition: ["taskDefinition"] },
  "aws:cloudwatch/eventTarget:EventTarget": {
    taskDefinition: ["ecsTarget", "taskDefinitionArn"],
    exec: ["ecsTarget", "enableExecuteCommand"],
  },
  "aws:pipes/pipe:Pipe": {
    taskDefinition: ["targetParameters", "ecsTaskParameters", "taskDefinitionArn"],
    exec: ["targetParameters", "ecsTaskParameters", "enableExecuteCommand"],
  },
  "aws:scheduler/schedule:Schedule": {
    taskDefinition: ["target", "ecsParameters", "taskDefinitionArn"],
    exec: ["target", "ecsParameters", "enableExecuteCommand"],
  },
};

/** A resource that starts tasks. */
export interface Launch {
  readonly resource: Resource;
  /** Of the stack; none where it starts what is made elsewhere. */
  readonly taskDefinitions: readonly Resource[];
  /** Whether the task definition can't be told yet. */
  readonly unknown: boolean;
  /** The service; a task set belongs to one. */
  readonly service: Resource | undefined;
  readonly exec: Reading<boolean>;
}

export const launchesOf = oncePerStack((stack): readonly Launch[] =>
  stack.byType(Object.keys(PATHS)).map((resource) => launchOf(stack, resource)),
);

function launchOf(stack: Stack, resource: Resource): Launch {
  const { taskDefinition, exec } = PATHS[resource.type] ?? { taskDefinition: ["taskDefinition"] };
  const [service] =
    resource.type === TASK_SET
      ? stack.follow(resource, ["service"], [ECS_SERVICE]).resources
      : [resource];
  const execOwner = exec === undefined ? service : resource;
  return {
    resource,
    ...started(stack, resource, taskDefinition),
    service: service?.type === ECS_SERVICE ? service : undefined,
    exec: execOwner?.at(...(exec ?? ["enableExecuteCommand"])).flag() ?? { state: "absent" },
  };
}

function started(
  stack: Stack,
  resource: Resource,
  path: Path,
): Pick<Launch, "taskDefinitions" | "unknown"> {
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
