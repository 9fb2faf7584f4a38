import type { Condition, Statement } from "../reading";
import { isOnlyWildcards } from "./glob";

/** Operators that hold only where the key has one of the values. */
const POSITIVE: ReadonlySet<string> = new Set([
  "stringequals",
  "stringequalsignorecase",
  "stringlike",
  "arnequals",
  "arnlike",
]);

/** The conditions of a statement; undefined while not even their keys are known. */
export function conditionsOf({ conditions }: Statement): readonly Condition[] | undefined {
  if (conditions.state === "unknown") return undefined;
  return conditions.state === "known" ? conditions.value : [];
}

export function isKey(condition: Condition, key: string): boolean {
  return condition.key.toLowerCase() === key.toLowerCase();
}

/**
 * Whether a condition limits the statement to the values it names. Not where it passes requests that
 * lack the key (`…IfExists`, `ForAllValues:`), where the operator is a negative one, or where a value
 * is nothing but wildcards. A value that is not known yet counts: it is one value.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function pins({ operator, values }: Condition): boolean {
  const [first = "", second] = operator.toLowerCase().split(":");
  if (second !== undefined && first !== "foranyvalue") return false;
  if (!POSITIVE.has(second ?? first) || values.length === 0) return false;
  return values.every((value) => value.state === "unknown" || isOneValue(value));
}

function isOneValue(value: Condition["values"][number]): boolean {
  return value.state === "known" && value.value !== "" && !isOnlyWildcards(value.value);
}
