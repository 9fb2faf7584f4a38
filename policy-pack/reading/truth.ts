import { equals } from "./reading";
import type { Value } from "./value";

/** Whether something holds; undefined while that is not known yet. */
export type Truth = boolean | undefined;

/** No as soon as one is no, whatever the unknown ones turn out to be. */
export function all(...truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** Yes as soon as one is yes, whatever the unknown ones turn out to be. */
export function any(...truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Whether a flag is set; absent is no. */
export function isSet(value: Value): Truth {
  return equals(value.flag(), true);
}

/** Whether anything is there. */
export function isThere(value: Value): Truth {
  return value.state === "unknown" ? undefined : value.state === "known";
}
