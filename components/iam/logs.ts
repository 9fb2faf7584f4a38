import * as pulumi from "@pulumi/pulumi";
import { regionalArn, type ArnScope } from "./arns";
import { allow, type Statement } from "./statements";

/**
 * The streams of a log group. `ARN:*` is the form AWS documents for every action on a log group
 * except tagging; the bare ARN grants nothing.
 */
function streamsOf(logGroupArn: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.output(logGroupArn).apply((arn) => `${arn}:*`);
}

/**
 * The `awslogs` driver opens one stream a container and writes to it. It never makes the group:
 * the program does, with a retention.
 *
 * @param logGroupArn - without `:*`, as `aws.cloudwatch.LogGroup` returns it.
 */
export function writeLogs(logGroupArn: pulumi.Input<string>): Statement {
  return allow("WriteLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], streamsOf(logGroupArn));
}

/**
 * The record of ECS Exec sessions, written from inside the task by the SSM agent, which looks at the
 * group's streams first. Goes with {@link findLogGroups}.
 *
 * @param logGroupArn - of the cluster's `executeCommandConfiguration`, without `:*`.
 */
export function writeExecLogs(logGroupArn: pulumi.Input<string>): Statement {
  return allow(
    "WriteExecLogs",
    ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    streamsOf(logGroupArn),
  );
}

/**
 * VPC flow logs, delivered to a group that exists. Goes with {@link findLogGroups}.
 *
 * @param logGroupArn - without `:*`.
 */
export function deliverFlowLogs(logGroupArn: pulumi.Input<string>): Statement {
  return allow(
    "DeliverFlowLogs",
    ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    streamsOf(logGroupArn),
  );
}

/**
 * Lists the names of log groups, nothing in them. Every log group of the account and region, because
 * a list names no single group; AWS's own examples write `*` here.
 */
export function findLogGroups(scope: ArnScope): Statement {
  return allow(
    "FindLogGroups",
    ["logs:DescribeLogGroups"],
    regionalArn(scope, "logs", "log-group:*"),
  );
}
