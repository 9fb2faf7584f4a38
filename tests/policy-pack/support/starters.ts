/** What starts tasks beside services, with as little as AWS takes. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

const CLUSTER = "arn:aws:ecs:us-east-1:123456789012:cluster/main";
const taskDefinitionArn = "arn:aws:ecs:us-east-1:123456789012:task-definition/job:1";

type PipeParameters = aws.types.input.pipes.PipeTargetParametersEcsTaskParameters;

/** A pipe of EventBridge that starts a task for each message of a queue. */
export const pipe = (
  name: string,
  parameters: Partial<PipeParameters>,
  target: pulumi.Input<string> = CLUSTER,
): aws.pipes.Pipe =>
  new aws.pipes.Pipe(name, {
    roleArn: "arn:aws:iam::123456789012:role/pipe",
    source: "arn:aws:sqs:us-east-1:123456789012:jobs",
    target,
    targetParameters: { ecsTaskParameters: { taskDefinitionArn, ...parameters } },
  });

/** A target of a rule of EventBridge; its `arn` is the cluster. */
export const eventTarget = (
  name: string,
  ecsTarget: Partial<aws.types.input.cloudwatch.EventTargetEcsTarget>,
  args: Partial<aws.cloudwatch.EventTargetArgs> = {},
): aws.cloudwatch.EventTarget =>
  new aws.cloudwatch.EventTarget(name, {
    rule: "nightly",
    arn: CLUSTER,
    roleArn: "arn:aws:iam::123456789012:role/events",
    ecsTarget: { taskDefinitionArn, ...ecsTarget },
    ...args,
  });

/** A schedule of EventBridge Scheduler; its target's `arn` is the cluster. */
export const schedule = (
  name: string,
  ecsParameters: Partial<aws.types.input.scheduler.ScheduleTargetEcsParameters>,
  target: Partial<aws.types.input.scheduler.ScheduleTarget> = {},
): aws.scheduler.Schedule =>
  new aws.scheduler.Schedule(name, {
    scheduleExpression: "rate(1 day)",
    flexibleTimeWindow: { mode: "OFF" },
    target: {
      arn: CLUSTER,
      roleArn: "arn:aws:iam::123456789012:role/scheduler",
      ecsParameters: { taskDefinitionArn, ...ecsParameters },
      ...target,
    },
  });
