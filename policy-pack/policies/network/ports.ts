import { knownValue, type SecurityGroupRule } from "../../reading";

const PROTOCOLS: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", all: "-1" };

function protocolOf({ protocol }: SecurityGroupRule): string | undefined {
  const text = knownValue(protocol)?.toLowerCase();
  return text === undefined ? undefined : (PROTOCOLS[text] ?? text);
}

/**
 * Whether everything that a rule opens is among these ports of TCP or UDP; undefined while that
 * can't be told.
 */
export function isPublicPortRange(
  rule: SecurityGroupRule,
  ports: ReadonlySet<number>,
): boolean | undefined {
  const { protocol, fromPort, toPort } = rule;
  const name = protocolOf(rule);
  if (name !== undefined && name !== "tcp" && name !== "udp") return false;
  if (fromPort.state === "absent" || toPort.state === "absent") return false;
  const known = [fromPort, toPort].flatMap((port) => knownValue(port) ?? []);
  if (known.some((port) => !ports.has(port))) return false;
  const [from, to] = known;
  if (from === undefined || to === undefined || protocol.state !== "known") return undefined;
  const low = Math.min(from, to);
  const span = Math.abs(to - from) + 1;
  if (span > ports.size) return false;
  return Array.from({ length: span }, (_, index) => low + index).every((port) => ports.has(port));
}

/** Such as `tcp 22`, `udp 1000-2000`, `all protocols`. */
export function portsText(rule: SecurityGroupRule): string {
  const name = protocolOf(rule) ?? "unknown protocol";
  if (name === "-1") return "all protocols and ports";
  if (name.startsWith("icmp") || name === "1" || name === "58") return name;
  const from = knownValue(rule.fromPort);
  const to = knownValue(rule.toPort);
  if (from === undefined && to === undefined) return `${name}, all ports`;
  return from === to ? `${name} ${from ?? ""}` : `${name} ${from ?? "?"}-${to ?? "?"}`;
}
