import * as pulumi from "@pulumi/pulumi";
import type { CapacityStrategyItem } from "../capacity";
import type { Lifecycle } from "../lifecycle";
import { rejectProblems, type Problem } from "../problems";
import type { EcsPlatformArgs } from "./args";
import { checkOverrides, checkPlatform, checkPlatformName } from "./checks";
import { createCluster } from "./cluster";
import { platformContext } from "./context";
import { createIngress } from "./ingress";
import { createNetwork } from "./network";
import { platformOutputs, readOutputs, type PlatformOutputs } from "./outputs";
import type { LoadBalancerReference, PlatformReference } from "./reference";

/** Options of {@link EcsPlatform.fromStack}. */
export interface FromStackOptions {
  /** The output that holds `platform.outputs`. @defaultValue `platform` */
  readonly outputName?: string;
  /** Options of the stack reference. @defaultValue none */
  readonly opts?: pulumi.CustomResourceOptions;
}

/**
 * What containers run on: a network, load balancers by name, and an ECS cluster.
 *
 * @example
 * const platform = new EcsPlatform("platform", {
 *   loadBalancers: { public: { domain: { name: "api.example.com", zone: "example.com" } } },
 * });
 * export const outputs = platform.outputs; // for EcsPlatform.fromStack in other stacks
 */
export class EcsPlatform extends pulumi.ComponentResource implements PlatformReference {
  readonly clusterName: string;
  readonly clusterArn: pulumi.Output<string>;
  readonly lifecycle: Lifecycle;
  readonly tags: Readonly<Record<string, string>>;
  readonly region: pulumi.Output<string>;
  readonly accountId: pulumi.Output<string>;
  readonly partition: pulumi.Output<string>;
  readonly dnsSuffix: pulumi.Output<string>;
  readonly vpcId: pulumi.Output<string>;
  readonly publicSubnetIds: pulumi.Output<string[]>;
  readonly privateSubnetIds: pulumi.Output<string[]>;
  /** Of a VPC that exists; a VPC of ours has room for them and none yet. */
  readonly isolatedSubnetIds: pulumi.Output<string[]>;
  readonly loadBalancers: Readonly<Record<string, LoadBalancerReference>>;
  readonly defaultCapacity: readonly CapacityStrategyItem[];
  readonly logRetentionDays: number;
  readonly execLogGroupArn: pulumi.Output<string>;
  readonly execKmsKeyAlias: pulumi.Output<string>;
  readonly networkReady: readonly pulumi.Input<pulumi.Resource>[];
  /** What other stacks need: `export const platform = platform.outputs`. */
  readonly outputs: PlatformOutputs;

  /**
   * @param name - lower-case letters, digits and single hyphens, at most 32. With the stack's name it
   * is the cluster's name, and begins the names of what belongs to it.
   * @throws ArgumentError listing every mistake in the arguments, before anything is registered.
   */
  constructor(name: string, args: EcsPlatformArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    rejectProblems(`EcsPlatform "${name}"`, problemsOf(name, args));
    super("ecs-platform:index:EcsPlatform", name, {}, opts);
    const context = platformContext(name, args, this);
    const network = createNetwork(context);
    const cluster = createCluster(context);
    const ingress = createIngress(context, network);
    this.clusterName = context.clusterName;
    this.clusterArn = cluster.arn;
    this.lifecycle = context.settings.lifecycle;
    this.tags = context.settings.tags;
    this.region = context.region;
    this.accountId = context.accountId;
    this.partition = context.partition;
    this.dnsSuffix = context.dnsSuffix;
    this.vpcId = pulumi.output(network.vpcId);
    this.publicSubnetIds = pulumi.output(network.publicSubnetIds);
    this.privateSubnetIds = pulumi.output(network.privateSubnetIds);
    this.isolatedSubnetIds = pulumi.output(network.isolatedSubnetIds);
    this.loadBalancers = ingress.loadBalancers;
    this.defaultCapacity = context.settings.capacity;
    this.logRetentionDays = context.settings.observability.logRetentionDays;
    this.execLogGroupArn = cluster.exec.logGroupArn;
    this.execKmsKeyAlias = cluster.exec.keyAlias;
    this.networkReady = [...network.ready, ...ingress.ready, cluster.capacityProviders];
    this.outputs = platformOutputs(this);
    this.registerOutputs({ ...this.outputs });
  }

  /**
   * A platform from the values that its stack exported. Which load balancers there are, the lifecycle
   * and the names must be plain; ids and ARNs may be Outputs.
   *
   * @throws pulumi.RunError when something is missing, not plain, or of another version.
   */
  static fromOutputs(outputs: unknown): PlatformReference {
    return readOutputs(outputs, "The value given to EcsPlatform.fromOutputs");
  }

  /**
   * The platform of another stack, for a team's own stack to deploy services onto. Awaited, because
   * what it consists of decides what is created here.
   *
   * @param stack - `ORGANIZATION/PROJECT/STACK`.
   * @throws pulumi.RunError when the stack has no such output, or one of another version.
   */
  static async fromStack(
    stack: string,
    options: FromStackOptions = {},
  ): Promise<PlatformReference> {
    const { outputName = "platform", opts } = options;
    const reference = new pulumi.StackReference(stack, {}, opts);
    const details = await reference.getOutputDetails(outputName);
    const value: unknown = details.value ?? details.secretValue;
    if (value === undefined || value === null) {
      throw new pulumi.RunError(
        `Stack "${stack}" has no output "${outputName}". ` +
          `Fix: write "export const ${outputName} = platform.outputs" there and run pulumi up, ` +
          "or name the output it has with outputName.",
      );
    }
    return readOutputs(value, `The output "${outputName}" of stack "${stack}"`);
  }
}

function problemsOf(name: string, args: EcsPlatformArgs): Problem[] {
  const problems = [...checkPlatformName(name, pulumi.getStack()), ...checkPlatform(args)];
  return problems.length > 0 ? problems : checkOverrides(args);
}
