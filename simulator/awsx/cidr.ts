/**
 * An IPv4 block. The address is kept as given: awsx's older layout counts on from an address that
 * need not be the first of its block.
 */
export interface Block {
  /** As a number from 0 to 2^32 - 1. */
  readonly address: number;
  /** Bits of the network part, 0 to 32. */
  readonly mask: number;
}

/** Addresses in a block with this many network bits. */
export function sizeOf(mask: number): number {
  return 2 ** (32 - mask);
}

function octets(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** Reads `10.0.0.0/16`. */
export function parseBlock(text: string): Block {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  const [a = 256, b = 256, c = 256, d = 256, mask = 33] = (match ?? []).slice(1).map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || mask > 32) {
    throw new Error(`"${text}" is not an IPv4 CIDR block`);
  }
  return { address: ((a * 256 + b) * 256 + c) * 256 + d, mask };
}

/** Spells a block as `10.0.0.0/16`. */
export function formatBlock(block: Block): string {
  return `${octets(block.address)}/${block.mask}`;
}

/** Spells an address as `10.0.0.0`. */
export function formatAddress(address: number): string {
  return octets(address);
}

/** The first address of the block. */
export function firstOf(block: Block): number {
  return block.address - (block.address % sizeOf(block.mask));
}

/** The last address of the block. */
export function lastOf(block: Block): number {
  return firstOf(block) + sizeOf(block.mask) - 1;
}

/** The block of the given size that an address lies in. */
export function blockAround(address: number, mask: number): Block {
  return { address: address - (address % sizeOf(mask)), mask };
}

/** The block of the same size right after. */
export function nextBlock(block: Block): Block {
  return { address: firstOf(block) + sizeOf(block.mask), mask: block.mask };
}

/** The first block of another size that starts after `previous` ends. */
export function nextBlockOf(previous: Block, mask: number): Block {
  return nextBlock(blockAround(lastOf(previous), mask));
}

/** The `index`th block with `mask` bits, counted from where `block` starts. */
export function blockAt(block: Block, mask: number, index: number): Block {
  if (mask > 32) {
    throw new Error(
      `Requested ${mask - block.mask} new bits, but only ${32 - block.mask} are available.`,
    );
  }
  return { address: block.address + index * sizeOf(mask), mask };
}

export function overlap(a: Block, b: Block): boolean {
  return firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a);
}

/** Whether an address lies in the block. */
export function contains(block: Block, address: number): boolean {
  return address >= firstOf(block) && address <= lastOf(block);
}

/** Bits that tell `count` things apart: 0 for one, 2 for three or four. */
export function bitsFor(count: number): number {
  return count === 0 ? 0 : Math.ceil(Math.log2(count));
}
