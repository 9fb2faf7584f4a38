/** A block of IPv4 addresses. */
export interface Cidr {
  /** The address as written, as a number from 0 to 2^32 - 1. */
  readonly address: number;
  /** 0-32. */
  readonly prefix: number;
}

/** Blocks that are never routed on the internet: RFC 1918, and RFC 6598 (100.64.0.0/10). */
export const privateCidrs = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
] as const;

const privateBlocks: readonly Cidr[] = privateCidrs.map(mustParse);

/**
 * Reads `10.0.0.0/16`. Undefined when it isn't IPv4 in that form; leading zeros are refused, since
 * some tools read them as octal.
 */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1);
  if (parts.some((part) => part.length > 1 && part.startsWith("0"))) return undefined;
  const numbers = parts.map(Number);
  const prefix = numbers[4] ?? 0;
  const octets = numbers.slice(0, 4);
  if (prefix > 32 || octets.some((octet) => octet > 255)) return undefined;
  return { address: octets.reduce((value, octet) => value * 256 + octet, 0), prefix };
}

function mustParse(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`${text} is not an IPv4 CIDR`);
  return cidr;
}

export function formatCidr({ address, prefix }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
  return `${octets.join(".")}/${prefix}`;
}

/** How many addresses are in it. */
export function size(cidr: Cidr): number {
  return 2 ** (32 - cidr.prefix);
}

/** The same block, written with its first address: `10.0.3.4/16` is `10.0.0.0/16`. */
export function network(cidr: Cidr): Cidr {
  return { ...cidr, address: cidr.address - (cidr.address % size(cidr)) };
}

/** Whether all of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  const start = network(outer).address;
  return (
    inner.prefix >= outer.prefix && inner.address >= start && inner.address < start + size(outer)
  );
}

/** Whether all its addresses are private. */
export function isPrivate(cidr: Cidr): boolean {
  return privateBlocks.some((block) => contains(block, cidr));
}
