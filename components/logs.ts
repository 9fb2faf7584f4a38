import * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as pulumi from "@pulumi/pulumi";
import { show } from "./checks";
import type { Path, Problem } from "./problems";

/**
 * The retentions CloudWatch Logs accepts, in days. (It takes "never expire" too; a log group that
 * never expires is a cost that only grows, so it isn't here.)
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

/** A retention must be one of {@link logRetentionDays}. Absent is fine. */
export function checkLogRetention(path: Path, days: unknown): Problem[] {
  if (days === undefined || logRetentionDays.some((allowed) => allowed === days)) return [];
  const longer = logRetentionDays.find((allowed) => typeof days === "number" && allowed > days);
  return [
    {
      path,
      message: `${show(days)} is not a retention of CloudWatch Logs`,
      allowed: `${logRetentionDays.slice(0, -1).join(", ")} or ${logRetentionDays.at(-1) ?? ""} days`,
      ...(longer === undefined ? {} : { fix: `set ${String(path.at(-1))} to ${longer}` }),
    },
  ];
}

/** What a log group of ours always has. */
export interface LogGroupInput {
  /** Explicit: people and IAM refer to it. */
  readonly logGroupName: string;
  readonly retentionDays: number;
  readonly tags: Readonly<Record<string, string>>;
  /** A customer key, which must let CloudWatch Logs use it. @defaultValue none: AWS's own key */
  readonly kmsKeyArn?: pulumi.Input<string>;
  /** The last word on the log group's inputs. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** A log group with a name, a retention and tags. It goes with its stack, in every lifecycle. */
export function createLogGroup(
  name: string,
  input: LogGroupInput,
  opts: pulumi.CustomResourceOptions,
): cloudwatch.LogGroup {
  return new cloudwatch.LogGroup(
    name,
    {
      name: input.logGroupName,
      retentionInDays: input.retentionDays,
      ...(input.kmsKeyArn === undefined ? {} : { kmsKeyId: input.kmsKeyArn }),
      tags: input.tags,
      ...input.overrides,
    },
    opts,
  );
}
