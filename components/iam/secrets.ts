import type * as pulumi from "@pulumi/pulumi";
import { allow, type Statement } from "./statements";

/**
 * Reads the values of named Secrets Manager secrets.
 *
 * @param secretArns - whole ARNs, or `arn:...:secret:NAME-??????` where AWS has not chosen the six
 * characters at the end yet. `-*` would take in every secret whose name goes on.
 */
export function readSecrets(secretArns: pulumi.Input<string>[]): Statement {
  return allow("ReadSecrets", ["secretsmanager:GetSecretValue"], secretArns);
}

/** Reads the values of named Parameter Store parameters, decrypted. ECS asks in the plural only. */
export function readParameters(parameterArns: pulumi.Input<string>[]): Statement {
  return allow("ReadParameters", ["ssm:GetParameters"], parameterArns);
}
