import { UNKNOWN, type CheckFailure, type Props } from "../provider";
import { idsOf } from "./ids";

/** How Pulumi names a resource of a type when the program gives no name. */
export interface AutoName {
  /** Which input it fills. @defaultValue "name" */
  readonly property?: string;
  /** What AWS takes, in characters. @defaultValue 255 */
  readonly maxLength?: number;
  /** For names that AWS takes in small letters only. @defaultValue false */
  readonly lowerCase?: boolean;
  /** What the name starts with whatever its logical name, as `alias/`. */
  readonly prefix?: string;
  /** What the name ends with, as `.fifo`. */
  readonly suffix?: (inputs: Props) => string;
}

/** Autonaming with the provider's defaults: `NAME-1a2b3c4`, at most 255 characters. */
export const standardName: AutoName = {};

/** Autonaming of a type with a limit of its own. */
export function nameUpTo(maxLength: number): AutoName {
  return { maxLength };
}

const randomDigits = 7;

/** The result of autonaming: the input to add, or why there can be none. */
export type AutoNamed =
  | { readonly inputs: Props; readonly failure?: undefined }
  | { readonly failure: CheckFailure; readonly inputs?: undefined };

/** A name prefix given by the program leaves the name to the provider's create. */
function prefixGiven(property: string, inputs: Props): boolean {
  const given = inputs[`${property}Prefix`];
  return given !== undefined && given !== null;
}

/**
 * Names a resource as the provider's check does: the logical name, a hyphen and seven hexadecimal
 * digits. A name that grows too long is refused, never cut.
 */
export function autoName(rule: AutoName, urn: string, name: string, inputs: Props): AutoNamed {
  const property = rule.property ?? "name";
  const given = inputs[property];
  if (given !== undefined && given !== null) return { inputs: {} };
  if (prefixGiven(property, inputs)) return { inputs: {} };
  const stem = `${rule.lowerCase === true ? name.toLowerCase() : name}-`;
  const maxLength = rule.maxLength ?? 255;
  if (stem.length + randomDigits > maxLength) {
    const reason = `name '${stem}' plus ${randomDigits} random chars is longer than maximum length ${maxLength}`;
    return { failure: { property, reason } };
  }
  const random = idsOf(urn).hex(randomDigits, "autoname");
  const suffix = rule.suffix?.(inputs) ?? "";
  const prefix = rule.prefix !== undefined && !stem.startsWith(rule.prefix) ? rule.prefix : "";
  return { inputs: { [property]: `${prefix}${stem}${random}${suffix}` } };
}

/** The name that a prefix gives on create, as the provider makes it: 26 characters of time and count. */
export function prefixedName(prefix: string, urn: string): string {
  if (prefix === UNKNOWN) return UNKNOWN;
  return `${prefix}${idsOf(urn).digits(26, "prefix")}`;
}
