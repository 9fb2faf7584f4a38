import { subnetNames, type PlannedSubnet, type SubnetSpec } from "./arguments";
import {
  bitsFor,
  blockAround,
  firstOf,
  formatBlock,
  nextBlock,
  nextBlockOf,
  parseBlock,
  sizeOf,
  type Block,
} from "./cidr";

/** What a layout needs to know. */
export interface LayoutRequest {
  readonly vpcName: string;
  readonly cidrBlock: string;
  readonly zones: readonly string[];
  /** Bits of each zone's part; by default the VPC is split evenly. */
  readonly zoneMask?: number;
  readonly nameTagStrategy: string;
}

/** Bits of the part of the VPC that each zone gets. */
export function zoneMaskOf(request: LayoutRequest): number {
  return request.zoneMask ?? parseBlock(request.cidrBlock).mask + bitsFor(request.zones.length);
}

/** A subnet of a spec in a zone, given its block. */
export function planned(
  request: LayoutRequest,
  spec: SubnetSpec,
  index: number,
  cidrBlock: string,
): PlannedSubnet {
  const zone = request.zones[index] ?? "";
  return {
    type: spec.type,
    zone,
    cidrBlock,
    ...subnetNames(request.vpcName, spec, index, zone, request.nameTagStrategy),
    ...(spec.tags === undefined ? {} : { tags: spec.tags }),
    ...(spec.assignIpv6AddressOnCreation === undefined
      ? {}
      : { assignIpv6AddressOnCreation: spec.assignIpv6AddressOnCreation }),
  };
}

/** The blocks of one zone: one after the other, each on a boundary of its own size. */
function blocksInZone(zone: Block, masks: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (const mask of masks) {
    const previous = blocks.at(-1);
    blocks.push(
      previous === undefined ? blockAround(zone.address, mask) : nextBlockOf(previous, mask),
    );
  }
  return blocks;
}

/** `Auto` and `Exact`: subnets in the order of the specs, zone by zone. */
export function layOutAuto(request: LayoutRequest, specs: readonly SubnetSpec[]): PlannedSubnet[] {
  if (specs.length === 0) throw new Error("No subnets specified");
  const vpc = parseBlock(request.cidrBlock);
  const zoneMask = zoneMaskOf(request);
  const standardMask = zoneMask + bitsFor(specs.length);
  const masks = specs.map((spec) => spec.cidrMask ?? standardMask);
  const wanted = masks.reduce((sum, mask) => sum + sizeOf(mask), 0);
  if (wanted > sizeOf(zoneMask)) {
    throw new Error(
      `Subnets are too large for VPC. VPC has ${sizeOf(zoneMask)} addresses, but subnets require ${wanted} addresses.`,
    );
  }
  let zone = blockAround(firstOf(vpc), zoneMask);
  return request.zones.flatMap((_, index) => {
    const blocks = blocksInZone(zone, masks);
    zone = nextBlock(zone);
    return specs.flatMap((spec, at) => {
      const block = blocks[at];
      return block === undefined ? [] : [planned(request, spec, index, formatBlock(block))];
    });
  });
}

/** The program gives each subnet's block. */
export function layOutExplicit(
  request: LayoutRequest,
  specs: readonly SubnetSpec[],
): PlannedSubnet[] {
  return request.zones.flatMap((_, index) =>
    specs.map((spec) => planned(request, spec, index, spec.cidrBlocks?.[index] ?? "")),
  );
}
