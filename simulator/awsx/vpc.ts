import type { Child, ConstructRequest, ConstructResult, Json, Props } from "../provider";
import { readArguments, type SubnetSpec, type VpcArguments } from "./arguments";
import { buildEndpoints, dnsDefaults } from "./endpoints";
import { layOut, type Layout } from "./layout";
import { checkNat } from "./nat";
import { ids, reference, references, urns } from "./references";
import { idOf, registrar, type Register } from "./registrar";
import { buildZone, type Built } from "./subnets";

/** Arguments that the component hands on to the VPC as they are. */
const vpcInputs = [
  "assignGeneratedIpv6CidrBlock",
  "enableDnsHostnames",
  "enableDnsSupport",
  "enableNetworkAddressUsageMetrics",
  "instanceTenancy",
  "ipv4IpamPoolId",
  "ipv4NetmaskLength",
  "ipv6CidrBlock",
  "ipv6CidrBlockNetworkBorderGroup",
  "ipv6IpamPoolId",
  "ipv6NetmaskLength",
  "region",
];

async function zonesFor(request: ConstructRequest, args: VpcArguments): Promise<readonly string[]> {
  if (args.zones !== undefined && args.zoneCount !== undefined) {
    throw new Error(
      "Only one of [availabilityZoneNames] and [numberOfAvailabilityZones] can be specified",
    );
  }
  if (args.zones !== undefined) return args.zones;
  const wanted = args.zoneCount ?? 3;
  const region = args.region === undefined ? {} : { region: args.region };
  const answer = await request.invoke(
    "aws:index/getAvailabilityZones:getAvailabilityZones",
    region,
  );
  const names = Array.isArray(answer["names"]) ? answer["names"].map(String) : [];
  if (names.length < wanted) {
    throw new Error(
      `The configured region for this provider does not have at least ${wanted} Availability Zones. Either specify an explicit list of zones in availabilityZoneNames or choose a region with at least ${wanted} AZs.`,
    );
  }
  return names.slice(0, wanted);
}

async function buildVpc(
  request: ConstructRequest,
  args: VpcArguments,
  sharedTags: Props,
  register: Register,
): Promise<{ vpc: Child; gateway: Child }> {
  const { inputs, name, urn } = request;
  const given = vpcInputs.map((property) => [property, inputs[property]] as const);
  const vpc = await register(
    "aws:ec2/vpc:Vpc",
    name,
    {
      plain: {
        ...Object.fromEntries(given),
        ...dnsDefaults(args, inputs),
        cidrBlock: args.cidrBlock,
        tags: sharedTags,
      },
    },
    { parent: urn },
  );
  const gateway = await register(
    "aws:ec2/internetGateway:InternetGateway",
    name,
    { plain: { region: args.region, tags: sharedTags }, wired: { vpcId: idOf(vpc) } },
    { parent: vpc.urn, after: [vpc] },
  );
  return { vpc, gateway };
}

function layoutOutput(specs: readonly SubnetSpec[]): Json {
  return specs.map((spec) => ({
    ...(spec.name === undefined ? {} : { name: spec.name }),
    ...(spec.cidrBlocks === undefined ? {} : { cidrBlocks: [...spec.cidrBlocks] }),
    ...(spec.cidrMask === undefined ? {} : { cidrMask: spec.cidrMask }),
    ...(spec.size === undefined ? {} : { size: spec.size }),
    type: spec.type,
  }));
}

function result(built: Built, endpoints: readonly Child[], layout: Layout): ConstructResult {
  const ofType = (type: string): Child[] =>
    built.subnets.filter(({ plan }) => plan.type.toLowerCase() === type).map(({ child }) => child);
  const others = built.subnets
    .filter(({ plan }) => !["public", "private"].includes(plan.type.toLowerCase()))
    .map(({ child }) => child);
  const lists: Record<string, readonly Child[]> = {
    eips: built.eips,
    isolatedSubnets: others,
    natGateways: built.natGateways,
    privateSubnets: ofType("private"),
    publicSubnets: ofType("public"),
    routeTableAssociations: built.associations,
    routeTables: built.routeTables,
    routes: built.routes,
    subnets: built.subnets.map(({ child }) => child),
    vpcEndpoints: endpoints,
  };
  const idLists: Record<string, readonly Child[]> = {
    isolatedSubnetIds: others,
    privateSubnetIds: ofType("private"),
    publicSubnetIds: ofType("public"),
  };
  const single: Record<string, Child> = { internetGateway: built.gateway, vpc: built.vpc };
  const map = <In, Out>(
    record: Record<string, In>,
    change: (value: In) => Out,
  ): Record<string, Out> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  return {
    outputs: {
      ...map(lists, references),
      ...map(idLists, ids),
      ...map(single, reference),
      subnetLayout: layoutOutput(layout.specs),
      vpcId: built.vpc.id,
    },
    outputDependencies: {
      ...map(lists, urns),
      ...map(idLists, urns),
      ...map(single, (child) => [child.urn]),
      vpcId: [built.vpc.urn],
    },
  };
}

/** Expands `awsx:ec2:Vpc` into the children that awsx 3 makes, in awsx's order. */
export async function constructVpc(request: ConstructRequest): Promise<ConstructResult> {
  const { name, inputs } = request;
  const args = readArguments(inputs);
  const zones = await zonesFor(request, args);
  checkNat(args, zones.length);
  const layout = layOut(name, args, zones);
  const register = registrar(request);
  const sharedTags: Props = { Name: name, ...args.tags };
  const built: Built = {
    ...(await buildVpc(request, args, sharedTags, register)),
    subnets: [],
    routeTables: [],
    associations: [],
    routes: [],
    natGateways: [],
    eips: [],
  };
  const context = { name, args, inputs, sharedTags, register, built };
  for (const [index, zone] of zones.entries()) {
    const plans = layout.subnets.filter((plan) => plan.zone === zone && plan.type !== "Unused");
    await buildZone(context, plans, index, zones.length);
  }
  const endpoints = await buildEndpoints({ args, built, zones, sharedTags, register });
  return result(built, endpoints, layout);
}
