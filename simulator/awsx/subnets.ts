import { UNKNOWN, type Child, type Json, type Props } from "../provider";
import type { PlannedSubnet, VpcArguments } from "./arguments";
import { ipv6SubnetBlock } from "./ipv6";
import { needsNat } from "./nat";
import { idOf, type Register } from "./registrar";

/** What a VPC is made of, as it grows. */
export interface Built {
  readonly vpc: Child;
  readonly gateway: Child;
  readonly subnets: { readonly child: Child; readonly plan: PlannedSubnet }[];
  readonly routeTables: Child[];
  readonly associations: Child[];
  readonly routes: Child[];
  readonly natGateways: Child[];
  readonly eips: Child[];
}

/** What the steps of one zone share. */
export interface ZoneContext {
  readonly name: string;
  readonly args: VpcArguments;
  readonly inputs: Props;
  readonly sharedTags: Props;
  readonly register: Register;
  readonly built: Built;
}

const typeOrder = ["public", "private", "isolated"];

/** Public subnets come first: they host the NAT gateways that private ones route through. */
export function inOrder(subnets: readonly PlannedSubnet[]): PlannedSubnet[] {
  const rank = (subnet: PlannedSubnet): number => typeOrder.indexOf(subnet.type.toLowerCase());
  return [...subnets].sort((first, second) => rank(first) - rank(second));
}

function isType(plan: PlannedSubnet, type: string): boolean {
  return plan.type.toLowerCase() === type;
}

/** Whether instances get an IPv6 address; the subnet's own wish comes before the VPC's. */
function assignsIpv6(context: ZoneContext, plan: PlannedSubnet): Json {
  return (
    plan.assignIpv6AddressOnCreation ?? context.inputs["assignGeneratedIpv6CidrBlock"] ?? false
  );
}

async function subnet(context: ZoneContext, plan: PlannedSubnet, index: number): Promise<Child> {
  const { built, args, sharedTags } = context;
  const assign = assignsIpv6(context, plan);
  const vpcBlock = built.vpc.outputs["ipv6CidrBlock"] ?? "";
  const ipv6 = ipv6SubnetBlock(vpcBlock, assign, index);
  return context.register(
    "aws:ec2/subnet:Subnet",
    plan.resourceName,
    {
      plain: {
        region: args.region,
        availabilityZone: plan.zone,
        mapPublicIpOnLaunch: isType(plan, "public"),
        cidrBlock: plan.cidrBlock,
        assignIpv6AddressOnCreation: assign,
        tags: { ...sharedTags, ...plan.tags, Name: plan.nameTag, SubnetType: plan.type },
      },
      wired: {
        vpcId: idOf(built.vpc),
        ...(ipv6 === undefined ? {} : { ipv6CidrBlock: { value: ipv6, from: [built.vpc] } }),
      },
    },
    { parent: built.vpc.urn, after: [built.vpc] },
  );
}

async function routeTable(context: ZoneContext, plan: PlannedSubnet, of: Child): Promise<Child> {
  const { args, built, register, sharedTags } = context;
  const table = await register(
    "aws:ec2/routeTable:RouteTable",
    plan.resourceName,
    {
      plain: {
        region: args.region,
        tags: { ...sharedTags, Name: plan.nameTag, SubnetType: plan.type },
      },
      wired: { vpcId: idOf(built.vpc) },
    },
    { parent: of.urn, after: [of] },
  );
  const association = await register(
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    plan.resourceName,
    { plain: { region: args.region }, wired: { routeTableId: idOf(table), subnetId: idOf(of) } },
    { parent: table.urn, after: [table] },
  );
  built.routeTables.push(table);
  built.associations.push(association);
  return table;
}

async function natGateway(context: ZoneContext, of: Child, zoneIndex: number): Promise<void> {
  const { args, built, register } = context;
  const name = `${context.name}-${zoneIndex + 1}`;
  const tags = { ...args.tags, Name: name };
  const options = { parent: of.urn, after: [of] };
  const given = args.elasticIps[zoneIndex];
  let allocation: { readonly value: Json; readonly from: readonly Child[] };
  if (args.elasticIps.length === 0) {
    const plain = { region: args.region, tags };
    const eip = await register("aws:ec2/eip:Eip", name, { plain }, options);
    built.eips.push(eip);
    allocation = { value: eip.outputs["allocationId"] ?? UNKNOWN, from: [eip] };
  } else {
    allocation = { value: given ?? UNKNOWN, from: [] };
  }
  const gateway = await register(
    "aws:ec2/natGateway:NatGateway",
    name,
    {
      plain: { region: args.region, tags },
      wired: { subnetId: idOf(of), allocationId: allocation },
    },
    options,
  );
  built.natGateways.push(gateway);
}

async function defaultRoute(
  context: ZoneContext,
  plan: PlannedSubnet,
  table: Child,
  zoneIndex: number,
): Promise<void> {
  const { args, built } = context;
  const single = args.natStrategy.toLowerCase() === "single";
  const nat = built.natGateways[single ? 0 : zoneIndex];
  const through = isType(plan, "public")
    ? { gatewayId: idOf(built.gateway) }
    : isType(plan, "private") && nat !== undefined
      ? { natGatewayId: idOf(nat) }
      : undefined;
  // An isolated subnet has no way out, and needs no route.
  if (through === undefined) return;
  const route = await context.register(
    "aws:ec2/route:Route",
    plan.resourceName,
    {
      plain: { region: args.region, destinationCidrBlock: "0.0.0.0/0" },
      wired: { routeTableId: idOf(table), ...through },
    },
    { parent: table.urn, after: [table] },
  );
  built.routes.push(route);
}

/** Registers the subnets of one zone and what hangs on them. */
export async function buildZone(
  context: ZoneContext,
  plans: readonly PlannedSubnet[],
  zoneIndex: number,
  zoneCount: number,
): Promise<void> {
  const { built, args } = context;
  for (const [position, plan] of inOrder(plans).entries()) {
    const child = await subnet(context, plan, zoneIndex + position * zoneCount);
    built.subnets.push({ child, plan });
    const table = await routeTable(context, plan, child);
    if (isType(plan, "public") && needsNat(args.natStrategy, built.natGateways.length, zoneIndex)) {
      await natGateway(context, child, zoneIndex);
    }
    await defaultRoute(context, plan, table, zoneIndex);
  }
}
