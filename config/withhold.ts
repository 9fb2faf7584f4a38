import type { Path } from "../components/problems";
import { isMap } from "./values";

const longest = 60;

/** What stands in a message instead of a value that may be a credential. */
export const withheld = "(withheld)";

const words = new Set(["key", "keys", "pwd", "pass", "auth", "dsn", "jwt"]);
const parts =
  /passw|passphrase|secret|credential|token|apikey|accesskey|privatekey|secretkey|vault/i;

/** Whether what stands under this name may be a credential, whatever it is. */
export function looksSensitive(name: string): boolean {
  if (parts.test(name.replace(/[_-]/g, ""))) return true;
  const spelt = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/);
  return spelt.some((word) => words.has(word.toLowerCase()));
}

/**
 * Whether the value at a place is kept out of messages. The keys of services and load balancers are
 * names that people chose, and say nothing of what stands below them.
 */
export function isSensitive(path: Path): boolean {
  const named = path[0] === "services" || path[0] === "loadBalancers";
  return path.some(
    (segment, index) =>
      typeof segment === "string" && !(named && index === 1) && looksSensitive(segment),
  );
}

/** The value as a message shows it: JSON, shortened, without what may be a credential. */
export function showValue(value: unknown, path: Path): string {
  if (isSensitive(path)) return withheld;
  const environment = path.includes("environment");
  const json = JSON.stringify(redact(value, environment)) as string | undefined;
  if (json === undefined) return "nothing";
  return json.length <= longest ? json : `${json.slice(0, longest - 1)}…`;
}

function redact(value: unknown, environment: boolean): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    // `[PASSWORD=hunter2]` is how other tools write an environment.
    return items.map((item) => (environment ? withheld : redact(item, environment)));
  }
  if (!isMap(value)) {
    return typeof value === "string" && hasAssignment(value) ? withheld : value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      looksSensitive(key) ? withheld : redact(inner, environment || key === "environment"),
    ]),
  );
}

function hasAssignment(text: string): boolean {
  // Only whole words: looking again from each letter of a very long one takes seconds.
  return [...text.matchAll(/(?<![\w-])([\w-]+)["']?(?:\s*=|:\s)/g)].some(([, name]) =>
    looksSensitive(name ?? ""),
  );
}
