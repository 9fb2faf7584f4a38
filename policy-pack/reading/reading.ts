/**
 * Three-way values. At preview a property is known, not known yet, or absent; a rule that confuses
 * two of them either passes what it should hold up, or breaks the first preview of a stack.
 */

export interface Known<T> {
  readonly state: "known";
  readonly value: T;
}

/** Set, but only an update will tell to what. */
export interface Unknown {
  readonly state: "unknown";
}

/** Not set, null, or of a shape that the provider refuses. */
export interface Absent {
  readonly state: "absent";
}

export type Reading<T> = Known<T> | Unknown | Absent;

export const UNKNOWN: Unknown = { state: "unknown" };
export const ABSENT: Absent = { state: "absent" };

export function known<T>(value: T): Known<T> {
  return { state: "known", value };
}

/** The value where it is known; undefined otherwise. */
export function knownValue<T>(reading: Reading<T>): T | undefined {
  return reading.state === "known" ? reading.value : undefined;
}

/** What AWS takes when nothing is set. */
export function orDefault<T>(reading: Reading<T>, value: T): Known<T> | Unknown {
  return reading.state === "absent" ? known(value) : reading;
}

export function mapKnown<T, R>(reading: Reading<T>, change: (value: T) => R): Reading<R> {
  return reading.state === "known" ? known(change(reading.value)) : reading;
}

/** Whether a value is this one; absent is "no", unknown stays unknown. */
export function equals<T>(reading: Reading<T>, value: T): boolean | undefined {
  return reading.state === "unknown" ? undefined : knownValue(reading) === value;
}
