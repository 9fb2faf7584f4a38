import type * as pulumi from "@pulumi/pulumi";
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
 * @param keyArn - of the cluster's `executeCommandConfiguration`.
 */
export function decryptExecSession(keyArn: pulumi.Input<string>): Statement {
  return allow("DecryptExecSession", ["kms:Decrypt"], keyArn);
}
