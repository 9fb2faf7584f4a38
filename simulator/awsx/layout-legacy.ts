import type { PlannedSubnet, SubnetSpec } from "./arguments";
import {
  bitsFor,
  blockAt,
  formatBlock,
  nextBlockOf,
  overlap,
  parseBlock,
  type Block,
} from "./cidr";
import { planned, type LayoutRequest } from "./layout-auto";

/** The order of subnets in a zone, and how large one gets that gives no mask, as awsx had it first. */
const kinds = [
  { type: "Private", largest: 19 },
  { type: "Public", largest: 20 },
  { type: "Isolated", largest: 24 },
] as const;

function zoneBases(request: LayoutRequest): Block[] {
  const vpc = parseBlock(request.cidrBlock);
  const mask = request.zoneMask ?? vpc.mask + bitsFor(request.zones.length);
  return request.zones.map((_, index) => blockAt(vpc, mask, index));
}

/** No specs: in each zone the first half private, a quarter public; all private ones come first. */
function standard(request: LayoutRequest): PlannedSubnet[] {
  const halves = zoneBases(request).map((base) => blockAt(base, base.mask + 1, 0));
  const quarters = halves.map((half) => {
    const second = blockAt(half, half.mask, 1);
    return blockAt(second, second.mask + 1, 0);
  });
  return [
    ...halves.map((block, index) =>
      planned(request, { type: "Private" }, index, formatBlock(block)),
    ),
    ...quarters.map((block, index) =>
      planned(request, { type: "Public" }, index, formatBlock(block)),
    ),
  ];
}

interface Cursor {
  /** The last block given out in this zone. */
  current: Block;
  /** The last block of the kind before, where the next kind starts. */
  anchor: Block | undefined;
}

/** The blocks of one kind in one zone. */
function blocksOfKind(base: Block, masks: readonly number[], cursor: Cursor): Block[] {
  const { anchor } = cursor;
  const start = anchor === undefined ? base : blockAt(anchor, anchor.mask, 1);
  return masks.map((mask, index) => {
    const wanted = blockAt(start, mask, index);
    const block = overlap(cursor.current, wanted) ? nextBlockOf(cursor.current, mask) : wanted;
    cursor.current = block;
    cursor.anchor = block;
    return block;
  });
}

/** `Legacy`: private subnets first, then public, then isolated ones, whatever the order of specs. */
export function layOutLegacy(
  request: LayoutRequest,
  specs: readonly SubnetSpec[] | undefined,
): PlannedSubnet[] {
  if (specs === undefined) return standard(request);
  const newBits = specs.length === 1 ? 0 : 1;
  return zoneBases(request).flatMap((base, index) => {
    const cursor: Cursor = { current: { address: base.address - 1, mask: 32 }, anchor: undefined };
    return kinds.flatMap(({ type, largest }) => {
      const ofKind = specs.filter((spec) => spec.type.toLowerCase() === type.toLowerCase());
      const masks = ofKind.map((spec) => spec.cidrMask ?? Math.max(base.mask + newBits, largest));
      const blocks = blocksOfKind(base, masks, cursor);
      return ofKind.flatMap((spec, at) => {
        const block = blocks[at];
        return block === undefined
          ? []
          : [planned(request, { ...spec, type }, index, formatBlock(block))];
      });
    });
  });
}
