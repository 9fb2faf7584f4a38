import type { Node } from "./nodes";
import { isMap } from "./values";

/**
 * How to write a value that was given in another form. Undefined when nobody can tell what was meant.
 *
 * @param key - the setting's own key, which names its unit.
 * @param secret - the value may be a credential: the hint doesn't repeat it.
 */
export function hintFor(
  key: string,
  node: Node,
  value: unknown,
  secret: boolean,
): string | undefined {
  if (value === null) return emptyHint(key, node);
  switch (node.type) {
    case "integer":
      return wholeHint(key, value);
    case "boolean":
      return flagHint(key, value);
    case "array":
      return Array.isArray(value) || isMap(value) || secret
        ? undefined
        : `write a list: [${JSON.stringify(value)}]`;
    case "object":
      return Array.isArray(value) && node.properties === undefined
        ? "write a map: a name, a colon and a value on each line"
        : undefined;
    case "string":
      return textHint(key, value, secret);
    default:
      return undefined;
  }
}

function emptyHint(key: string, node: Node): string {
  const empties: Readonly<Record<string, string>> = { string: '""', array: "[]" };
  const isByName = node.type === "object" && node.properties === undefined;
  const empty = isByName ? "{}" : node.enum === undefined ? empties[node.type ?? ""] : undefined;
  return empty === undefined
    ? `leave ${key} out, or give it a value`
    : `leave ${key} out, or write ${key}: ${empty}`;
}

function textHint(key: string, value: unknown, secret: boolean): string | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return secret ? "quote it" : `quote it: ${key}: "${String(value)}"`;
}

function flagHint(key: string, value: unknown): string | undefined {
  const word = String(value).toLowerCase();
  if (["true", "yes", "on", "1"].includes(word)) return `write ${key}: true, without quotes`;
  if (["false", "no", "off", "0"].includes(word)) return `write ${key}: false, without quotes`;
  return undefined;
}

/** A number with a unit behind it, e.g. `512 MB` or `.5 vCPU`. */
const quantity = /^\s*(\d+|\d*\.\d+)\s*([A-Za-z%]*)\s*$/;

/** What a unit is in terms of the setting's own: `m` of `timeoutSeconds` is 60. */
const units: readonly [suffix: string, unit: string, factors: Readonly<Record<string, number>>][] =
  [
    [
      "cpu",
      "CPU units (1024 are one vCPU)",
      { vcpu: 1024, cpu: 1024, m: 1.024, unit: 1, units: 1 },
    ],
    ["MiB", "MiB", { m: 1, mb: 1, mib: 1, mi: 1, g: 1024, gb: 1024, gib: 1024, gi: 1024 }],
    ["GiB", "GiB", { g: 1, gb: 1, gib: 1, gi: 1, t: 1024, tb: 1024, tib: 1024, ti: 1024 }],
    ["Seconds", "seconds", { s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400, ms: 0.001 }],
    ["Days", "days", { d: 1, day: 1, days: 1, w: 7, week: 7, weeks: 7, y: 365 }],
    ["Percent", "percent", { "%": 1, percent: 1 }],
  ];

/** What a fraction most likely counts: half a vCPU, half a GiB, half of all. */
const fractions: Readonly<Record<string, number>> = { cpu: 1024, MiB: 1024, Percent: 100 };

function wholeHint(key: string, value: unknown): string | undefined {
  const match = quantity.exec(String(value));
  if (match === null || (typeof value !== "number" && typeof value !== "string")) return undefined;
  const amount = Number(match[1]);
  const written = match[2]?.toLowerCase() ?? "";
  const own = units.find(([suffix]) => key === suffix || key.endsWith(suffix));
  const [suffix = "", unit = "", factors = {}] = own ?? [];
  const factor = written === "" ? plainFactor(amount, suffix) : factors[written];
  const result = factor === undefined ? NaN : Math.round(amount * factor);
  if (!Number.isFinite(result)) return undefined;
  if (factor === 1 && written === "") return `write it without quotes: ${key}: ${result}`;
  return `${key} is in ${unit}: write ${key}: ${result}`;
}

function plainFactor(amount: number, suffix: string): number | undefined {
  return Number.isInteger(amount) ? 1 : fractions[suffix];
}
