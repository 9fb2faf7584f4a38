import type * as awsec2 from "@pulumi/aws/ec2";
import * as awsx from "@pulumi/awsx/ec2";
import * as pulumi from "@pulumi/pulumi";
import { parseCidr } from "../cidr";
import type { NetworkDefaults } from "./defaults";
import { child, type PlatformContext } from "./context";
import { createEndpoints } from "./endpoints";
import { createFlowLogs } from "./flow-logs";
import { role } from "./roles";
import { subnetPlan } from "./subnets";

/** The network as the rest of the platform sees it, whoever made it. */
export interface Network {
  readonly vpcId: pulumi.Input<string>;
  readonly publicSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
  readonly privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
  readonly isolatedSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** What carries traffic: depend on it. */
  readonly ready: readonly pulumi.Input<pulumi.Resource>[];
}

/** A VPC of our own, or the one that exists. */
export function createNetwork(context: PlatformContext): Network {
  const { existing } = context.settings.network;
  if (existing === undefined) return createVpc(context);
  return {
    vpcId: existing.vpcId,
    publicSubnetIds: [...(existing.publicSubnetIds ?? [])],
    privateSubnetIds: [...existing.privateSubnetIds],
    isolatedSubnetIds: [...(existing.isolatedSubnetIds ?? [])],
    ready: [],
  };
}

const natStrategies = { "per-zone": "OnePerAz", single: "Single", none: "None" } as const;

function createVpc(context: PlatformContext): Network {
  const { network } = context.settings;
  const vpc = new awsx.Vpc(...child<awsx.VpcArgs>(context, role.vpc, vpcInputs(context, network)));
  if (network.flowLogs) createFlowLogs(context, vpc.vpcId);
  const endpoints = createEndpoints(context, {
    vpcId: vpc.vpcId,
    cidr: network.cidr,
    subnetIds: vpc.privateSubnetIds,
    routeTableIds: privateRouteTableIds(vpc),
  });
  return {
    vpcId: vpc.vpcId,
    publicSubnetIds: vpc.publicSubnetIds,
    privateSubnetIds: vpc.privateSubnetIds,
    isolatedSubnetIds: network.isolatedSubnets ? vpc.isolatedSubnetIds : [],
    ready: [carryingTraffic(vpc), ...endpoints],
  };
}

function vpcInputs(context: PlatformContext, network: NetworkDefaults): awsx.VpcArgs {
  const plan = subnetPlan(parseCidr(network.cidr)?.prefix ?? 0, network.availabilityZones);
  return {
    cidrBlock: network.cidr,
    numberOfAvailabilityZones: network.availabilityZones,
    // Interface endpoints answer under the services' own names only with both.
    enableDnsHostnames: true,
    enableDnsSupport: true,
    natGateways: { strategy: natStrategies[network.nat] },
    subnetStrategy: "Auto",
    subnetSpecs: [
      { type: "Private", name: "private", cidrMask: plan.privatePrefix },
      { type: "Public", name: "public", cidrMask: plan.publicPrefix },
      // Last, so that asking for them later moves no other subnet.
      ...(network.isolatedSubnets
        ? [{ type: "Isolated" as const, name: "isolated", cidrMask: plan.isolatedPrefix }]
        : []),
    ],
    tags: context.tags,
  };
}

/**
 * The VPC once its routes are there, and with them the NAT gateways they lead to. The output's value
 * is the VPC, a remote component whose children the SDK can't see; the output's dependencies are
 * those children, and `dependsOn` takes both.
 */
function carryingTraffic(vpc: awsx.Vpc): pulumi.Output<pulumi.Resource> {
  return pulumi.all([vpc.routes, vpc.routeTableAssociations]).apply((): pulumi.Resource => vpc);
}

/** awsx tags each route table with the type of its subnet. */
function privateRouteTableIds(vpc: awsx.Vpc): pulumi.Output<string[]> {
  const tables: pulumi.Output<awsec2.RouteTable[] | undefined> = vpc.routeTables;
  return tables
    .apply((list = []) => pulumi.all(list.map(({ id, tags }) => pulumi.all([id, tags]))))
    .apply((known) =>
      known.filter(([, tags]) => tags?.["SubnetType"] !== "Public").map(([id]) => id),
    );
}
