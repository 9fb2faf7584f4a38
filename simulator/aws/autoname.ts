import { UNKNOWN, type CheckFailure, type Props } from "../provider";
import { idsOf, type Ids } from "./ids";

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

/** What is named, and what has names already. */
export interface Named {
  readonly urn: string;
  /** The logical name. */
  readonly name: string;
  readonly inputs: Props;
  /** The checked inputs that the state holds of it. */
  readonly oldInputs?: Props;
  /** Whether another resource of the type has a name. */
  readonly isTaken: (name: string) => boolean;
}

/**
 * Names a resource as the provider's check does: the logical name, a hyphen and seven hexadecimal
 * digits. A name that grows too long is refused, never cut. A name given that way once stays; a
 * replacement beside the old resource gets another.
 */
export function autoName(rule: AutoName, named: Named): AutoNamed {
  const { urn, name, inputs } = named;
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
  const suffix = rule.suffix?.(inputs) ?? "";
  const start = rule.prefix !== undefined && !stem.startsWith(rule.prefix) ? rule.prefix : "";
  const old = named.oldInputs?.[property];
  if (typeof old === "string" && isAutomatic(old, suffix)) {
    return { inputs: { [property]: old } };
  }
  const ids = idsOf(urn);
  for (let attempt = 0; ; attempt += 1) {
    const random = ids.hex(randomDigits, attempt === 0 ? "autoname" : `autoname${attempt}`);
    const made = `${start}${stem}${random}${suffix}`;
    if (!named.isTaken(made)) return { inputs: { [property]: made } };
  }
}

/**
 * Whether a name is one that {@link autoName} gave, also under a logical name that has changed since:
 * the provider keeps it then.
 */
function isAutomatic(name: string, suffix: string): boolean {
  return name.endsWith(suffix) && /-[0-9a-f]{7}$/.test(name.slice(0, name.length - suffix.length));
}

/** The name that a prefix gives on create, as the provider makes it: 26 characters of time and count. */
export function prefixedName(prefix: string, ids: Ids): string {
  if (prefix === UNKNOWN) return UNKNOWN;
  return `${prefix}${ids.digits(26, "prefix")}`;
}
