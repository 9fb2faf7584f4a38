import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

type Parameters = aws.types.input.pipes.PipeTargetParametersEcsTaskParameters;

/** A pipe of EventBridge that starts a task for each message of a queue. */
export const pipe = (
  name: string,
  parameters: Partial<Parameters>,
  target: pulumi.Input<string> = "arn:aws:ecs:us-east-1:123456789012:cluster/main",
): aws.pipes.Pipe =>
  new aws.pipes.Pipe(name, {
    roleArn: "arn:aws:iam::123456789012:role/pipe",
    source: "arn:aws:sqs:us-east-1:123456789012:jobs",
    target,
    targetParameters: {
      ecsTaskParameters: {
        taskDefinitionArn: "arn:aws:ecs:us-east-1:123456789012:task-definition/job:1",
        ...parameters,
      },
    },
  });
