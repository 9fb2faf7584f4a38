import type { RollingDeploymentArgs } from "./args";

/** A rolling deployment with every default filled in. */
export interface RollingDeployment {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly alarms: readonly string[];
}

/** What a rolling deployment does when its arguments don't say. */
export const rollingDefaults: RollingDeployment = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  alarms: [],
};

/** Fills in the defaults. */
export function rollingDeployment(args: RollingDeploymentArgs = {}): RollingDeployment {
  return {
    minimumHealthyPercent: args.minimumHealthyPercent ?? rollingDefaults.minimumHealthyPercent,
    maximumPercent: args.maximumPercent ?? rollingDefaults.maximumPercent,
    alarms: args.alarms ?? rollingDefaults.alarms,
  };
}

/** The alarms of an ECS service, as `aws.ecs.Service` takes them. */
export interface DeploymentAlarms {
  alarmNames: string[];
  enable: boolean;
  rollback: boolean;
}

/**
 * The alarms that roll a deployment back; undefined without any. The provider can't send an empty
 * list (it sends none, which ECS's API refuses), nor does it send anything for a block that is left
 * out. So removing the last alarm from the program leaves it in AWS, where this removes it:
 *
 *     aws ecs update-service --cluster CLUSTER --service SERVICE \
 *       --deployment-configuration "alarms={alarmNames=[],enable=false,rollback=false}"
 */
export function deploymentAlarms(names: readonly string[]): DeploymentAlarms | undefined {
  if (names.length === 0) return undefined;
  return { alarmNames: [...names].sort(), enable: true, rollback: true };
}

/**
 * Whether ECS may move tasks between zones by itself. It starts a task before it stops one, so a
 * deployment that leaves no room above the desired count has to do without.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
 */
export function zoneRebalancing({ maximumPercent }: RollingDeployment): "ENABLED" | "DISABLED" {
  return maximumPercent > 100 ? "ENABLED" : "DISABLED";
}

/** How many tasks run at once at most while a deployment is under way: ECS rounds down. */
export function peakTasks(desiredCount: number, { maximumPercent }: RollingDeployment): number {
  return Math.floor((desiredCount * maximumPercent) / 100);
}

/** How many tasks keep running at least: ECS rounds up. */
export function leastTasks(
  desiredCount: number,
  { minimumHealthyPercent }: RollingDeployment,
): number {
  return Math.ceil((desiredCount * minimumHealthyPercent) / 100);
}
