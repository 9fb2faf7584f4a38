import * as pulumi from "@pulumi/pulumi";
import { oncePer } from "../once";

/** Where an ARN lives. An `EcsPlatform` and a `PlatformReference` are one. */
export interface ArnScope {
  /** `aws`, `aws-cn`, `aws-us-gov`, ... */
  readonly partition: pulumi.Input<string>;
  readonly region: pulumi.Input<string>;
  readonly accountId: pulumi.Input<string>;
}

const known = oncePer(({ partition, region, accountId }: ArnScope) =>
  pulumi.output({ partition, region, accountId }),
);

/**
 * The ARN of something whose name we chose. It is known at preview, which the ARN that AWS returns
 * is not, so that a reviewer and a policy can read the statement that names it.
 *
 * @param resource - all that follows the account, e.g. `log-group:/ecs/prod/api`.
 */
export function regionalArn(
  scope: ArnScope,
  service: string,
  resource: string,
): pulumi.Output<string> {
  return known(scope).apply(
    ({ partition, region, accountId }) =>
      `arn:${partition}:${service}:${region}:${accountId}:${resource}`,
  );
}

/** `arn:PARTITION:logs:REGION:ACCOUNT:log-group:NAME`, without the `:*` some APIs add. */
export function logGroupArn(scope: ArnScope, name: string): pulumi.Output<string> {
  return regionalArn(scope, "logs", `log-group:${name}`);
}

/** `arn:PARTITION:ecr:REGION:ACCOUNT:repository/NAME`. */
export function repositoryArn(scope: ArnScope, name: string): pulumi.Output<string> {
  return regionalArn(scope, "ecr", `repository/${name}`);
}

/**
 * What tasks run as, seen from a trust policy: `arn:PARTITION:ecs:REGION:ACCOUNT:*`. AWS doesn't
 * support one cluster there.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export function ecsSourceArn(scope: ArnScope): pulumi.Output<string> {
  return regionalArn(scope, "ecs", "*");
}

/** What delivers flow logs, seen from a trust policy: the flow logs of this account and region. */
export function flowLogSourceArn(scope: ArnScope): pulumi.Output<string> {
  return regionalArn(scope, "ec2", "vpc-flow-log/*");
}
