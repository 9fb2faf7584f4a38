/** A rolling deployment by ECS: new tasks start beside the old ones, and a failed one rolls back. */
export interface RollingDeploymentArgs {
  /** Who deploys. @defaultValue `ecs` */
  controller?: "ecs";
  /** How. @defaultValue `rolling` */
  strategy?: "rolling";
  /**
   * Share of `desiredCount` that keeps running, in percent, rounded up: 0-100. Less than 100 stops
   * tasks that serve before new ones do.
   * @defaultValue 100
   */
  minimumHealthyPercent?: number;
  /**
   * Share of `desiredCount` that may run at once, in percent, rounded down: 100-200, and more than
   * `minimumHealthyPercent`.
   * @defaultValue 200
   */
  maximumPercent?: number;
  /**
   * Names of CloudWatch alarms that roll a deployment back: at most 10. The last one has to be removed
   * by hand as well, since Pulumi's AWS provider can't:
   * `aws ecs update-service --cluster CLUSTER --service SERVICE --deployment-configuration
   * "alarms={alarmNames=[],enable=false,rollback=false}"`.
   * @defaultValue none
   */
  alarms?: readonly string[];
}
