import * as secretsmanager from "@pulumi/aws/secretsmanager";
import * as pulumi from "@pulumi/pulumi";
import { shortName } from "../naming";
import type { VaultArgs } from "./args";
import type { ServiceContext } from "./context";
import { looksComplete, secretReference } from "./secrets.references";

/** Secrets Manager's own limit. */
const maxNameLength = 512;

/** The longest AWS offers, and none. */
const recoveryDays = { production: 30, ephemeral: 0 };

/** The secret a service has for itself. */
export interface Vault {
  readonly secret: secretsmanager.Secret;
  /** What the containers' `valueFrom` starts with. */
  readonly arn: pulumi.Output<string>;
  /** What the execution role may read. */
  readonly grant: pulumi.Output<string>;
  /** The keys that become environment variables of the container. */
  readonly keys: readonly string[];
  /** What must exist before a task can start: the first version. */
  readonly ready: readonly pulumi.Resource[];
}

/** `CLUSTER/SERVICE`, the vault of a service. */
export function vaultName(clusterName: string, service: string): string {
  return shortName(`${clusterName}/${service}`, maxNameLength);
}

/**
 * Makes a service's vault: a Secrets Manager secret that holds a JSON object of PORT and each key,
 * empty. Values are put in by people or a rotation and never by the program, which ignores the
 * content from the first version on. A key that is added to the arguments later has to be added to
 * the secret first, or no new task starts.
 *
 * In production the secret is protected and can be brought back for 30 days; in an ephemeral stack
 * it goes at once, and its name is free again.
 *
 * Children: `NAME-vault`, `NAME-vault-version`.
 */
export function createVault(
  name: string,
  vault: VaultArgs,
  port: number | undefined,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): Vault {
  const { platform, service, tags, overrides } = context;
  const fullName = vaultName(platform.clusterName, service);
  const secret = new secretsmanager.Secret(
    `${name}-vault`,
    {
      name: fullName,
      description: `Values that only the service ${service} takes`,
      recoveryWindowInDays: recoveryDays[platform.lifecycle],
      tags,
      ...overrides?.["vault"],
    },
    platform.lifecycle === "ephemeral" ? opts : { ...opts, protect: true },
  );
  const version = new secretsmanager.SecretVersion(
    `${name}-vault-version`,
    {
      secretId: secret.id,
      secretString: pulumi.jsonStringify(firstContent(vault.keys, port)),
      ...overrides?.["vault-version"],
    },
    { ...opts, ignoreChanges: ["secretString"] },
  );
  return {
    secret,
    ...vaultReference(secret, fullName, context),
    keys: vault.keys,
    ready: [version],
  };
}

function firstContent(keys: readonly string[], port: number | undefined): Record<string, string> {
  return {
    ...(port === undefined ? {} : { PORT: String(port) }),
    ...Object.fromEntries(keys.map((key) => [key, ""])),
  };
}

/**
 * The ARN without AWS's six characters is known at preview. Only a name that looks as if it had them
 * (`prod/my-worker`) has to wait for the real one.
 */
function vaultReference(
  secret: secretsmanager.Secret,
  fullName: string,
  { platform }: ServiceContext,
): Pick<Vault, "arn" | "grant"> {
  if (looksComplete(fullName)) return { arn: secret.arn, grant: secret.arn };
  const { partition, region, accountId, dnsSuffix } = platform;
  const reference = pulumi
    .output({ partition, region, accountId, dnsSuffix })
    .apply((scope) => secretReference(fullName, scope));
  return { arn: reference.arn, grant: reference.grant };
}
