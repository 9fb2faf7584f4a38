import * as kms from "@pulumi/aws/kms";
import * as pulumi from "@pulumi/pulumi";
import { logGroupArn, policyDocument, type Statement } from "../iam";
import { createLogGroup } from "../logs";
import { shortName } from "../naming";
import { child, type PlatformContext } from "./context";
import { maxLogGroupName } from "./flow-logs";
import { role } from "./roles";

/** Where ECS Exec sessions are recorded, and what encrypts them. */
export interface ExecAudit {
  readonly keyArn: pulumi.Output<string>;
  /** Known at preview, and what services name the key by. */
  readonly keyAlias: pulumi.Output<string>;
  readonly logGroupName: pulumi.Output<string>;
  /** Known at preview, unlike the one that AWS returns. */
  readonly logGroupArn: pulumi.Output<string>;
}

/** A key for the sessions and their record, and the log group that keeps it. */
export function createExecAudit(context: PlatformContext): ExecAudit {
  const { settings, tags, parent, production } = context;
  const logGroupName = shortName(`/ecs/${context.clusterName}/exec`, maxLogGroupName);
  const arn = logGroupArn(context, logGroupName);
  const key = new kms.Key(
    ...child<kms.KeyArgs>(
      context,
      role.execKey,
      {
        description: `ECS Exec sessions of ${context.clusterName}`,
        enableKeyRotation: true,
        deletionWindowInDays: production ? 30 : 7,
        policy: policyDocument([ownAccount(context), encryptLogs(context, arn)]),
        tags,
      },
      // Without the key nobody reads the record again.
      { protect: production },
    ),
  );
  const alias = new kms.Alias(
    ...child<kms.AliasArgs>(context, role.execKeyAlias, {
      name: `alias/ecs/${context.clusterName}/exec`,
      targetKeyId: key.keyId,
    }),
  );
  const logGroup = createLogGroup(
    `${context.name}-${role.execLogGroup}`,
    {
      logGroupName,
      retentionDays: settings.observability.logRetentionDays,
      kmsKeyArn: key.arn,
      tags,
      overrides: settings.overrides[role.execLogGroup] ?? {},
    },
    { parent },
  );
  return { keyArn: key.arn, keyAlias: alias.name, logGroupName: logGroup.name, logGroupArn: arn };
}

/**
 * Hands the key over to the account's IAM policies, as AWS's own default policy does. In a key's
 * policy `*` is this key, and a narrower list of actions can lock everybody out of it.
 */
function ownAccount({ partition, accountId }: PlatformContext): Statement {
  return {
    Sid: "OwnAccount",
    Effect: "Allow",
    Principal: { AWS: pulumi.interpolate`arn:${partition}:iam::${accountId}:root` },
    Action: ["kms:*"],
    Resource: "*",
  };
}

/**
 * Lets CloudWatch Logs encrypt this one log group.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
function encryptLogs(
  { region, dnsSuffix }: PlatformContext,
  arn: pulumi.Output<string>,
): Statement {
  return {
    Sid: "EncryptLogs",
    Effect: "Allow",
    Principal: { Service: pulumi.interpolate`logs.${region}.${dnsSuffix}` },
    Action: [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey",
      "kms:GenerateDataKeyWithoutPlaintext",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
    ],
    Resource: "*",
    Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": arn } },
  };
}
