import { UNKNOWN, type CheckFailure, type Json, type Props } from "../../provider";

/** One refusal. */
export function refuse(property: string, reason: string): CheckFailure[] {
  return [{ property, reason }];
}

/** A text that is there and known: what can be judged. */
export function isKnownText(value: Json | undefined): value is string {
  return typeof value === "string" && value !== UNKNOWN;
}

/** Refuses a number outside a range. Absent and unknown values pass. */
export function inRange(
  props: Props,
  property: string,
  low: number,
  high: number,
  path = property,
): CheckFailure[] {
  const value = props[property];
  if (typeof value !== "number" || (value >= low && value <= high)) return [];
  return refuse(path, `expected ${path} to be in the range (${low} - ${high}), got ${value}`);
}

/** Refuses a text that isn't one of a list. Absent and unknown values pass. */
export function oneOf(
  props: Props,
  property: string,
  allowed: readonly string[],
  path = property,
): CheckFailure[] {
  const value = props[property];
  if (!isKnownText(value) || allowed.includes(value)) return [];
  return refuse(path, `expected ${path} to be one of ${JSON.stringify(allowed)}, got ${value}`);
}

/** Refuses a text that a pattern doesn't match whole, saying what is allowed. */
export function matches(
  props: Props,
  property: string,
  pattern: RegExp,
  allowed: string,
): CheckFailure[] {
  const value = props[property];
  if (!isKnownText(value) || pattern.test(value)) return [];
  return refuse(property, `invalid value for ${property} (${value}): ${allowed}`);
}

/** Parses a JSON document. Undefined when it is absent or unknown; a failure when it is no JSON. */
export function parseDocument(
  value: Json | undefined,
  property: string,
): { readonly document?: Json; readonly failures: CheckFailure[] } {
  if (!isKnownText(value) || value === "") return { failures: [] };
  try {
    return { document: JSON.parse(value) as Json, failures: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { failures: refuse(property, `"${property}" contains an invalid JSON: ${detail}`) };
  }
}
