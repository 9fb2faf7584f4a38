import type { PlannedSubnet, SubnetSpec, VpcArguments } from "./arguments";
import {
  blockAround,
  contains,
  firstOf,
  formatAddress,
  lastOf,
  nextBlock,
  overlap,
  parseBlock,
  type Block,
} from "./cidr";
import { layOutAuto, layOutExplicit, zoneMaskOf, type LayoutRequest } from "./layout-auto";
import { layOutLegacy } from "./layout-legacy";
import { defaultSpecs, isExplicit, mergeWithDefaults, normalizeSpecs } from "./subnet-specs";

/** The subnets of a VPC, and the specs that would give them again. */
export interface Layout {
  readonly subnets: readonly PlannedSubnet[];
  /** What the component's `subnetLayout` output says. */
  readonly specs: readonly SubnetSpec[];
}

function subnetsOf(
  request: LayoutRequest,
  strategy: string,
  specs: readonly SubnetSpec[] | undefined,
): PlannedSubnet[] {
  if (specs === undefined) {
    const automatic = strategy === "Auto" || strategy === "AutoMerge";
    return automatic
      ? layOutAuto(request, defaultSpecs(zoneMaskOf(request)))
      : layOutLegacy({ ...request }, undefined);
  }
  if (strategy === "Legacy") return layOutLegacy(request, specs);
  if (strategy === "AutoMerge") {
    return layOutAuto(request, mergeWithDefaults(specs, defaultSpecs(zoneMaskOf(request))));
  }
  return isExplicit(specs) ? layOutExplicit(request, specs) : layOutAuto(request, specs);
}

function refuseOverlaps(subnets: readonly PlannedSubnet[]): void {
  const blocks = subnets.map((subnet) => parseBlock(subnet.cidrBlock));
  const clashing = subnets.filter((_, index) =>
    blocks.some((other, at) => at !== index && overlap(other, blocks[index] ?? other)),
  );
  if (clashing.length === 0) return;
  const lines = clashing.map(
    (subnet, index) => `${index + 1}. ${subnet.resourceName}: ${subnet.cidrBlock}`,
  );
  throw new Error(
    `The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce the size of the subnets per AZ, or use less Availability Zones:\n\n${lines.join("\n")}`,
  );
}

/** `Exact` leaves nothing of the VPC over. */
function refuseGaps(cidrBlock: string, subnets: readonly PlannedSubnet[]): void {
  const vpc = parseBlock(cidrBlock);
  const gaps: string[] = [];
  let expected = firstOf(vpc);
  let previous: PlannedSubnet | undefined;
  for (const subnet of subnets) {
    const block = parseBlock(subnet.cidrBlock);
    if (firstOf(block) !== expected) {
      gaps.push(
        previous === undefined
          ? `${subnet.resourceName} (${subnet.cidrBlock}) does not start at the beginning of the VPC (${cidrBlock})`
          : `${previous.resourceName} (${previous.cidrBlock}) <=> ${subnet.resourceName} (${subnet.cidrBlock})`,
      );
    }
    expected = lastOf(block) + 1;
    previous = subnet;
  }
  if (previous !== undefined && expected - 1 !== lastOf(vpc)) {
    gaps.push(
      `${previous.resourceName} (ending ${formatAddress(expected - 1)}) ends before VPC ends (at ${formatAddress(lastOf(vpc))})`,
    );
  }
  if (gaps.length > 0) {
    throw new Error(
      `There are gaps in the subnet ranges. Please fix the following gaps: ${gaps.join(", ")}`,
    );
  }
}

function refuseNatWithoutHosts(strategy: string, subnets: readonly PlannedSubnet[]): void {
  if (strategy.toLowerCase() === "none") return;
  const types = subnets.map((subnet) => subnet.type.toLowerCase());
  const routed = types.includes("private") || types.includes("isolated");
  if (types.includes("public") && routed) return;
  throw new Error(
    "If NAT Gateway strategy is 'OnePerAz' or 'Single', public subnets must be declared to host the NAT Gateway resource, along with private or isolated subnets to route through it.",
  );
}

/** The blocks that fill what lies between two blocks, each as wide as it can be. */
function between(first: Block, second: Block): Block[] {
  const [start, end] = firstOf(first) < firstOf(second) ? [first, second] : [second, first];
  const gaps: Block[] = [];
  let previous = first;
  let next = nextBlock(start);
  while (firstOf(next) < firstOf(end)) {
    for (;;) {
      const wider = blockAround(firstOf(next), next.mask - 1);
      if (contains(wider, lastOf(previous)) || contains(wider, firstOf(end))) break;
      next = wider;
    }
    gaps.push(next);
    previous = next;
    next = nextBlock(next);
  }
  return gaps;
}

/** Specs for `Auto` that give the subnets that the older strategy gave, gaps and all. */
function specsOf(request: LayoutRequest, subnets: readonly PlannedSubnet[]): SubnetSpec[] {
  const perZone = subnets.slice(0, subnets.length / request.zones.length);
  return perZone.flatMap((subnet, index): SubnetSpec[] => {
    const before = perZone[index - 1];
    const block = parseBlock(subnet.cidrBlock);
    const gaps = before === undefined ? [] : between(parseBlock(before.cidrBlock), block);
    return [
      ...gaps.map((gap) => ({ type: "Unused", cidrMask: gap.mask })),
      { type: subnet.type, cidrMask: block.mask },
    ];
  });
}

/** Places the subnets of a VPC as awsx does, and refuses what awsx refuses. */
export function layOut(vpcName: string, args: VpcArguments, zones: readonly string[]): Layout {
  const strategy = args.strategy ?? "Legacy";
  // Only the newer strategies heed the size of a zone's part.
  const zoneMask =
    strategy === "Legacy" ? {} : args.zoneMask === undefined ? {} : { zoneMask: args.zoneMask };
  const request: LayoutRequest = {
    vpcName,
    cidrBlock: args.cidrBlock,
    zones,
    nameTagStrategy: args.nameTagStrategy,
    ...zoneMask,
  };
  const specs = args.specs === undefined ? undefined : normalizeSpecs(args.specs, zones.length);
  const subnets = subnetsOf(request, strategy, specs);
  refuseOverlaps(subnets);
  if (strategy === "Exact") refuseGaps(args.cidrBlock, subnets);
  refuseNatWithoutHosts(args.natStrategy, subnets);
  const derived = strategy === "Legacy" || strategy === "AutoMerge" || specs === undefined;
  return { subnets, specs: derived ? specsOf(request, subnets) : specs };
}
