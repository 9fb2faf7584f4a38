import { knownValue, type Truth, type Value } from "../../reading";

/** Whether anything is set; an output that was not set may be an empty text. */
export function isGiven(value: Value): Truth {
  if (value.state === "unknown") return undefined;
  return value.state === "known" && knownValue(value.text()) !== "";
}
