import { ECS_SERVICE, type Resource } from "../../reading";

/** Where tasks in mode `awsvpc` get their network from: a path to `subnets` and the rest. */
type Path = readonly [property: string, ...rest: string[]];

const PATHS: Readonly<Record<string, Path>> = {
  [ECS_SERVICE]: ["networkConfiguration"],
  "aws:ecs/taskSet:TaskSet": ["networkConfiguration"],
  "aws:cloudwatch/eventTarget:EventTarget": ["ecsTarget", "networkConfiguration"],
  "aws:scheduler/schedule:Schedule": ["target", "ecsParameters", "networkConfiguration"],
  "aws:pipes/pipe:Pipe": [
    "targetParameters",
    "ecsTaskParameters",
    "networkConfiguration",
    "awsVpcConfiguration",
  ],
};

/** Types that start tasks: services, task sets, and whatever runs tasks on a schedule or an event. */
export const TASK_STARTERS: readonly string[] = Object.keys(PATHS);

/** The path to a member of the network configuration. */
export function networkPath(
  { type }: Resource,
  member: "assignPublicIp" | "subnets",
): readonly [property: string, ...rest: string[]] {
  const [property, ...rest] = PATHS[type] ?? ["networkConfiguration"];
  return [property, ...rest, member];
}
