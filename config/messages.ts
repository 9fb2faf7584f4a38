import type { Path, Problem } from "../components/problems";
import { settingText } from "./names";
import { hintFor } from "./hints";
import { nearestKey } from "./nearest-key";
import { allowedBy, listed, placesOf, type Node } from "./nodes";
import { kindOf } from "./values";
import { isSensitive, showValue, withheld } from "./withhold";

/** A setting that has no default and isn't there. */
export function missing(path: Path, node: Node): Problem {
  const key = String(path.at(-1));
  const example: unknown = node.examples?.[0] ?? node.enum?.[0];
  const spelt = typeof example === "string" ? example : JSON.stringify(example);
  return {
    path,
    message: `${key} is missing`,
    allowed: allowedBy(node),
    ...(example === undefined ? {} : { fix: `add it, e.g. ${key}: ${spelt}` }),
  };
}

/** A value of another type, or none of the words that a setting takes. */
export function mismatch(path: Path, node: Node, value: unknown): Problem {
  const key = keyOf(path);
  const words = node.enum?.filter((word) => typeof word === "string") ?? [];
  const misspelt = typeof value === "string" && words.length > 0;
  const close = misspelt ? nearestKey(value, words) : undefined;
  const fix =
    close === undefined ? hintFor(key, node, value, isSensitive(path)) : `set ${key} to ${close}`;
  return {
    path,
    message: misspelt
      ? `${showValue(value, path)} is not a value of ${key}`
      : `${subject(value, path)}, not ${expected(node)}`,
    allowed: environmentRule(path) ?? allowedBy(node),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** A key that means nothing here: misspelt, in the wrong place, or not honoured by this version. */
export function unknownKey(path: Path, value: unknown, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  const close = nearestKey(key, known);
  const place = close === undefined ? elsewhere(path) : undefined;
  const fix = close === undefined ? place && `move it to ${place}` : `rename it to ${close}`;
  return {
    path,
    message: `${JSON.stringify(key)} is not a known key (value: ${showValue(value, path)})`,
    // A map by name knows no keys of its own; JavaScript keeps a few for itself all the same.
    allowed: known.length === 0 ? "any other name" : listed(known),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The key that names a value: an item of a list has none of its own. */
function keyOf(path: Path): string {
  return path.findLast((segment) => typeof segment === "string") ?? "";
}

function subject(value: unknown, path: Path): string {
  if (value === null) return "the setting is empty (null)";
  const shown = showValue(value, path);
  if (shown === withheld) return `the value ${withheld} is ${kindOf(value)}`;
  const fraction = typeof value === "number" && !Number.isInteger(value);
  return `${shown} is ${fraction ? "a fraction" : kindOf(value)}`;
}

const kinds: Readonly<Record<string, string>> = {
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
};

function expected(node: Node): string {
  if (node.anyOf !== undefined && node.type === undefined) return "one of its forms";
  return kinds[node.type ?? ""] ?? "a string";
}

function environmentRule(path: Path): string | undefined {
  return path[0] === "services" && path.at(-2) === "environment"
    ? "strings: environment values are strings, so quote numbers and booleans"
    : undefined;
}

/** Where the key would be known, if that is one place only. */
function elsewhere(path: Path): string | undefined {
  const places = placesOf(String(path.at(-1)));
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  return settingText(place).replaceAll('["*"]', ".NAME");
}
