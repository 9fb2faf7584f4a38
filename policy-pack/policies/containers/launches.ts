import { ECS_SERVICE, type Resource, type Value } from "../../reading";

type Path = readonly [property: string, ...rest: string[]];

/** Where a type of resource that starts tasks keeps what it says about them. */
export interface LaunchPaths {
  /** The object that holds launch type, platform version and the like; empty: the resource. */
  readonly settings: readonly string[];
  readonly cluster: Path;
  readonly taskDefinition: Path;
}

/** Every type of resource that starts tasks of ECS. */
const PATHS: Readonly<Record<string, LaunchPaths>> = {
  [ECS_SERVICE]: { settings: [], cluster: ["cluster"], taskDefinition: ["taskDefinition"] },
  "aws:ecs/taskSet:TaskSet": {
    settings: [],
    cluster: ["cluster"],
    taskDefinition: ["taskDefinition"],
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    settings: ["ecsTarget"],
    cluster: ["arn"],
    taskDefinition: ["ecsTarget", "taskDefinitionArn"],
  },
  "aws:scheduler/schedule:Schedule": {
    settings: ["target", "ecsParameters"],
    cluster: ["target", "arn"],
    taskDefinition: ["target", "ecsParameters", "taskDefinitionArn"],
  },
};

export const LAUNCHES: readonly string[] = Object.keys(PATHS);

export function launchPaths(resource: Resource): LaunchPaths | undefined {
  return PATHS[resource.type];
}

/** What a resource that starts tasks says about them: `launchType`, `platformVersion`, … */
export function launchSetting(resource: Resource, property: string): Value {
  const [first, ...rest] = launchPaths(resource)?.settings ?? [];
  return first === undefined ? resource.at(property) : resource.at(first, ...rest, property);
}
