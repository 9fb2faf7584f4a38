import type * as pulumi from "@pulumi/pulumi";
import { regionalArn, type ArnScope } from "./arns";
import { allow, type Statement } from "./statements";

/**
 * Decrypts with named customer keys, and only on behalf of AWS services: the role can't use the key
 * on data of its own. AWS-managed keys (`aws/secretsmanager`, `aws/ssm`) need no such permission.
 *
 * @param keyArns - of keys, not of aliases: IAM doesn't follow an alias.
 * @param viaServices - `secretsmanager.REGION.amazonaws.com`, `ssm.REGION.amazonaws.com`.
 */
export function decryptWith(
  keyArns: pulumi.Input<string>[],
  viaServices: pulumi.Input<string>[],
): Statement {
  return {
    ...allow("DecryptSecrets", ["kms:Decrypt"], keyArns),
    Condition: { StringEquals: { "kms:ViaService": viaServices } },
  };
}

/**
 * Decrypts the traffic of ECS Exec sessions. The SSM agent in the task calls KMS itself, so there is
 * no service to name in a condition.
 *
 * The key is named by its alias, which is known before the key has an ARN and stays when another key
 * takes its place. AWS takes up to five minutes until a new alias counts.
 *
 * @param alias - `alias/NAME`, of the key in the cluster's `executeCommandConfiguration`.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export function decryptExecSession(scope: ArnScope, alias: pulumi.Input<string>): Statement {
  return {
    ...allow("DecryptExecSession", ["kms:Decrypt"], regionalArn(scope, "kms", "key/*")),
    Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } },
  };
}
