/** What starts tasks of ECS, and where it says how. */
import type { Resource } from "./resource";
import { ECS_SERVICE } from "./types";

/** A path to a property, or to a part of one. */
export type PropertyPath = readonly [property: string, ...rest: string[]];

/** What a resource that starts tasks says of them, as services call it. */
export type TaskSetting =
  | "capacityProviderStrategies"
  | "cluster"
  | "enableExecuteCommand"
  | "launchType"
  | "networkConfiguration"
  | "platformVersion"
  | "taskDefinition";

interface Settings {
  /** What holds the settings. @defaultValue the resource itself */
  readonly within?: PropertyPath;
  /** Whole paths of those that stand elsewhere, or are called otherwise, than in a service. */
  readonly otherwise?: Readonly<Partial<Record<TaskSetting, PropertyPath>>>;
}

export const TASK_SET = "aws:ecs/taskSet:TaskSet";

const STARTERS: Readonly<Record<string, Settings>> = {
  [ECS_SERVICE]: {},
  [TASK_SET]: {},
  "aws:cloudwatch/eventTarget:EventTarget": {
    within: ["ecsTarget"],
    otherwise: { cluster: ["arn"], taskDefinition: ["ecsTarget", "taskDefinitionArn"] },
  },
  "aws:scheduler/schedule:Schedule": {
    within: ["target", "ecsParameters"],
    otherwise: {
      cluster: ["target", "arn"],
      taskDefinition: ["target", "ecsParameters", "taskDefinitionArn"],
    },
  },
  "aws:pipes/pipe:Pipe": {
    within: ["targetParameters", "ecsTaskParameters"],
    otherwise: {
      cluster: ["target"],
      networkConfiguration: [
        "targetParameters",
        "ecsTaskParameters",
        "networkConfiguration",
        "awsVpcConfiguration",
      ],
      taskDefinition: ["targetParameters", "ecsTaskParameters", "taskDefinitionArn"],
    },
  },
};

/** Types that start tasks: services, task sets, and whatever does on a schedule or an event. */
export const TASK_STARTERS: readonly string[] = Object.keys(STARTERS);

/** Where a resource that starts tasks keeps a setting, or a member of one. */
export function taskSetting(
  { type }: Resource,
  setting: TaskSetting,
  ...members: readonly string[]
): PropertyPath {
  const { within = [], otherwise = {} } = STARTERS[type] ?? {};
  const [property, ...rest] = otherwise[setting] ?? [...within, setting];
  return [property, ...rest, ...members];
}
