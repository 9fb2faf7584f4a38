/** No single organisation has more than this: a /8 of IPv4, a /16 of IPv6. */
const LARGEST_IPV4 = 8;
const LARGEST_IPV6 = 16;

/**
 * Whether a range of addresses is as good as the whole internet: `0.0.0.0/0`, `::/0` in any
 * spelling, or a part of it so large that a few of them cover it, such as `128.0.0.0/1`.
 */
export function isAnywhere(cidr: string): boolean {
  const [address = "", length = ""] = cidr.trim().split("/");
  if (!/^\d+$/.test(length)) return false;
  if (!address.includes(":")) return Number(length) < LARGEST_IPV4;
  return Number(length) < LARGEST_IPV6 && !isLocal(address);
}

/** Unique local and link-local addresses of IPv6. */
function isLocal(address: string): boolean {
  const first = parseInt(address.split(":")[0] ?? "", 16);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}
