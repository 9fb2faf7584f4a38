/** Type tokens of what deploys and scales services. */

export const DEPLOYMENT_GROUP = "aws:codedeploy/deploymentGroup:DeploymentGroup";
export const SCALABLE_TARGET = "aws:appautoscaling/target:Target";

/** What moves a scalable target. */
export const SCALERS = [
  "aws:appautoscaling/policy:Policy",
  "aws:appautoscaling/scheduledAction:ScheduledAction",
] as const;
