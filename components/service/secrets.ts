import * as pulumi from "@pulumi/pulumi";
import { decryptWith } from "../iam/kms";
import { readParameters, readSecrets } from "../iam/secrets";
import type { Statement } from "../iam/statements";
import { oncePer } from "../once";
import type { PlatformReference } from "../platform/reference";
import type { SecretArgs } from "./args";
import {
  parameterReference,
  secretReference,
  withJsonKey,
  type Reference,
} from "./secrets.references";
import type { Vault } from "./vault";

/** One entry of a container definition's `secrets`. */
export interface ContainerSecret {
  /** The environment variable. */
  readonly name: string;
  /** `ARN`, or `ARN:JSON_KEY::`. */
  readonly valueFrom: pulumi.Output<string>;
}

/** What a container takes, and what the execution role needs for it: no more, no less. */
export interface ContainerSecrets {
  /** By name, so that an unchanged program never shows a change. */
  readonly entries: readonly ContainerSecret[];
  /** What the execution role may read; no statement for what isn't there. */
  readonly statements: readonly Statement[];
}

/** What references are completed with: the same on the whole platform. */
export const knownScope = oncePer(
  ({ partition, region, accountId, dnsSuffix }: PlatformReference) =>
    pulumi.output({ partition, region, accountId, dnsSuffix }),
);

interface Source {
  readonly kind: "secret" | "parameter";
  readonly entry: ContainerSecret;
  readonly grant: pulumi.Output<string>;
  /** The customer key that encrypts it, and who uses the key. */
  readonly key?: { readonly arn: pulumi.Input<string>; readonly via: pulumi.Output<string> };
}

/**
 * Turns references into container secrets and the permissions they need.
 *
 * A secret or parameter under an AWS-managed key (`aws/secretsmanager`, `aws/ssm`) needs nothing
 * beside; one under a customer key needs its `kmsKeyArn` here, and a key policy that leaves
 * decisions to IAM (the default).
 */
export function containerSecrets(
  secrets: Readonly<Record<string, SecretArgs>> | undefined,
  vault: Vault | undefined,
  platform: PlatformReference,
): ContainerSecrets {
  const sources = [
    ...Object.entries(secrets ?? {}).map(([name, secret]) => sourceOf(name, secret, platform)),
    ...vaultSources(vault),
  ];
  return {
    entries: sources.map(({ entry }) => entry).sort((a, b) => (a.name < b.name ? -1 : 1)),
    statements: statementsFor(sources),
  };
}

function sourceOf(name: string, secret: SecretArgs, platform: PlatformReference): Source {
  const isSecret = "secret" in secret;
  const resolve = isSecret ? secretReference : parameterReference;
  const given = isSecret ? secret.secret : secret.parameter;
  const reference: pulumi.Output<Reference> =
    typeof given === "string"
      ? knownScope(platform).apply((scope) => resolve(given, scope))
      : pulumi
          .all([given, knownScope(platform)])
          .apply(([nameOrArn, scope]) => resolve(nameOrArn, scope));
  const jsonKey = isSecret ? secret.jsonKey : undefined;
  return {
    kind: isSecret ? "secret" : "parameter",
    entry: { name, valueFrom: reference.apply(({ arn }) => withJsonKey(arn, jsonKey)) },
    grant: reference.grant,
    ...(secret.kmsKeyArn === undefined
      ? {}
      : { key: { arn: secret.kmsKeyArn, via: reference.viaService } }),
  };
}

function vaultSources(vault: Vault | undefined): Source[] {
  if (vault === undefined) return [];
  return vault.keys.map((key) => ({
    kind: "secret",
    entry: { name: key, valueFrom: vault.arn.apply((arn) => withJsonKey(arn, key)) },
    grant: vault.grant,
  }));
}

function statementsFor(sources: readonly Source[]): Statement[] {
  const secrets = sources.filter(({ kind }) => kind === "secret").map(({ grant }) => grant);
  const parameters = sources.filter(({ kind }) => kind === "parameter").map(({ grant }) => grant);
  const keys = sources.flatMap(({ key }) => key ?? []);
  return [
    ...(secrets.length === 0 ? [] : [readSecrets(secrets)]),
    ...(parameters.length === 0 ? [] : [readParameters(parameters)]),
    ...(keys.length === 0
      ? []
      : [
          decryptWith(
            keys.map(({ arn }) => arn),
            keys.map(({ via }) => via),
          ),
        ]),
  ];
}
