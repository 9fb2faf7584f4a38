import { isIPv6 } from "node:net";

/**
 * Why a text is no network block, or undefined when it is one. A block's address has no host bits:
 * `10.0.0.0/16`, not `10.0.0.1/16`.
 */
export function isNetworkBlock(text: string): string | undefined {
  if (text.includes(":")) {
    const [address = "", mask = ""] = text.split("/");
    return isIPv6(address) && /^\d{1,3}$/.test(mask) && Number(mask) <= 128
      ? undefined
      : `"${text}" is not a valid IPv6 CIDR block`;
  }
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  const numbers = (match ?? []).slice(1).map(Number);
  const [a = 256, b = 256, c = 256, d = 256, mask = 33] = numbers;
  if ([a, b, c, d].some((octet) => octet > 255) || mask > 32) {
    return `"${text}" is not a valid CIDR block: invalid CIDR address: ${text}`;
  }
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const size = 2 ** (32 - mask);
  if (address % size === 0) return undefined;
  const base = address - (address % size);
  const network = [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join(".");
  return `"${text}" is not a valid CIDR block; did you mean "${network}/${mask}"?`;
}
