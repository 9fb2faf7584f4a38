import type { Path, Problem } from "./problems";
import { nearest } from "./nearest";

/**
 * A part of arguments as a check sees it: every field may be missing, because the stack settings are
 * checked after what is wrong in shape has been taken out. Inputs from other resources stay as they
 * are; {@link plain} tells them from values.
 */
export type Loose<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined | null
    ? T
    : T extends { apply: unknown } | { then: unknown }
      ? T
      : T extends readonly (infer Item)[]
        ? readonly (Loose<Item> | undefined)[]
        : { readonly [Key in keyof T]?: Loose<T[Key]> | undefined };

/** The text when it is known now; undefined when it is missing or comes from another resource. */
export function plain(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What is given and not undefined, with its place: `[key, value]`. */
export function given<T>(record: Readonly<Record<string, T | undefined>> = {}): [string, T][] {
  return Object.entries(record).flatMap(([key, value]) =>
    value === undefined ? [] : ([[key, value]] satisfies [string, T][]),
  );
}

/** A range of whole numbers with its unit, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** e.g. `seconds`. */
  readonly unit?: string;
}

/** A whole number within a range. Absent is fine: a default stands in for it. */
export function checkWhole(path: Path, value: unknown, range: Range): Problem[] {
  if (value === undefined) return [];
  if (Number.isInteger(value) && Number(value) >= range.min && Number(value) <= range.max)
    return [];
  const unit = range.unit === undefined ? "" : ` ${range.unit}`;
  return [
    {
      path,
      message: `${show(value)} is out of range`,
      allowed: `a whole number from ${range.min} to ${range.max}${unit}`,
      fix: fixRange(path, value, range),
    },
  ];
}

function fixRange(path: Path, value: unknown, { min, max }: Range): string {
  const key = String(path.at(-1));
  if (typeof value === "number" && value > max) return `set ${key} to at most ${max}`;
  return `set ${key} to at least ${min}`;
}

/** One of a list of words. Absent is fine. */
export function checkChoice(path: Path, value: unknown, choices: readonly string[]): Problem[] {
  if (value === undefined || (typeof value === "string" && choices.includes(value))) return [];
  const close = typeof value === "string" ? nearest(value, choices) : undefined;
  const key = String(path.at(-1));
  return [
    {
      path,
      message: `${show(value)} is not a value of ${key}`,
      allowed: choices.join(", "),
      ...(close === undefined ? {} : { fix: `set ${key} to ${close}` }),
    },
  ];
}

/** A value as a message names it. */
export function show(value: unknown): string {
  if (typeof value === "string") return value === "" ? "an empty string" : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "a list";
  if (value === undefined) return "nothing";
  return value === null ? "null" : `a value of type ${typeof value}`;
}
