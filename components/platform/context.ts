import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import type { ArnScope } from "../iam";
import { tagsOf } from "../tags";
import type { EcsPlatformArgs } from "./args";
import { platformSettings, type PlatformSettings } from "./settings";

/** What every builder of the platform needs: its arguments complete, and where it stands. */
export interface PlatformContext extends ArnScope {
  /** Prefix of the children's logical names. */
  readonly name: string;
  /** Prefix of the names that people and IAM refer to. */
  readonly clusterName: string;
  readonly settings: PlatformSettings;
  /** Whether what holds data or names is protected. */
  readonly production: boolean;
  /** On every taggable child. */
  readonly tags: Readonly<Record<string, string>>;
  readonly region: pulumi.Output<string>;
  readonly accountId: pulumi.Output<string>;
  readonly partition: pulumi.Output<string>;
  readonly dnsSuffix: pulumi.Output<string>;
  readonly parent: pulumi.Resource;
}

/** Asks AWS once for region, account and partition; services take them from the platform. */
export function platformContext(
  name: string,
  args: EcsPlatformArgs,
  parent: pulumi.Resource,
): PlatformContext {
  const settings = platformSettings(args);
  const partition = getPartitionOutput({}, { parent });
  return {
    name,
    clusterName: `${name}-${pulumi.getStack()}`,
    settings,
    production: settings.lifecycle === "production",
    tags: tagsOf(settings.tags),
    region: getRegionOutput({}, { parent }).region,
    accountId: getCallerIdentityOutput({}, { parent }).accountId,
    partition: partition.partition,
    dnsSuffix: partition.dnsSuffix,
    parent,
  };
}

/**
 * The three arguments of a child's constructor: its logical name, its inputs with the user's
 * overrides spread last, and its options.
 */
export function child<Args extends object>(
  context: PlatformContext,
  role: string,
  inputs: Args,
  opts: pulumi.CustomResourceOptions = {},
): [string, Args, pulumi.CustomResourceOptions] {
  return [
    `${context.name}-${role}`,
    { ...inputs, ...context.settings.overrides[role] },
    { parent: context.parent, ...opts },
  ];
}
