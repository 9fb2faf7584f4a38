/**
 * Services that say for whom they take a role, and the ARN they say it with. Only those whose
 * documentation asks for the condition in the trust policy of a role. Missing on purpose: `ec2` and
 * `lambda`, which give no source; `ecs` (infrastructure roles), whose documented trust policy has no
 * condition; and services that are silent on it.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/cross-service-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/cross-service-confused-deputy-prevention.html
 */
const SOURCES: Readonly<Record<string, string>> = {
  "autoscaling.amazonaws.com":
    "arn:PARTITION:autoscaling:REGION:ACCOUNT:autoScalingGroup:*:autoScalingGroupName/NAME",
  "codedeploy.amazonaws.com": "arn:PARTITION:codedeploy:REGION:ACCOUNT:deploymentgroup:APP/GROUP",
  "config.amazonaws.com": "arn:PARTITION:config:REGION:ACCOUNT:*",
  "ecs-tasks.amazonaws.com": "arn:PARTITION:ecs:REGION:ACCOUNT:*",
  "events.amazonaws.com": "arn:PARTITION:events:REGION:ACCOUNT:rule/NAME",
  "monitoring.rds.amazonaws.com": "arn:PARTITION:rds:REGION:ACCOUNT:db:NAME",
  "pipes.amazonaws.com": "arn:PARTITION:pipes:REGION:ACCOUNT:pipe/NAME",
  "rds.amazonaws.com": "arn:PARTITION:rds:REGION:ACCOUNT:db:NAME",
  "scheduler.amazonaws.com": "arn:PARTITION:scheduler:REGION:ACCOUNT:schedule-group/NAME",
  "states.amazonaws.com": "arn:PARTITION:states:REGION:ACCOUNT:stateMachine:NAME",
  "vpc-flow-logs.amazonaws.com": "arn:PARTITION:ec2:REGION:ACCOUNT:vpc-flow-log/*",
};

/** An example of what the service gives as `aws:SourceArn`; undefined where it gives nothing. */
export function sourceOf(service: string): string | undefined {
  return Object.hasOwn(SOURCES, service) ? SOURCES[service] : undefined;
}
