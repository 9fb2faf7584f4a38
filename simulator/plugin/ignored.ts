/**
 * `ignoreChanges`. The engine has put the old inputs in the place of the new ones already; a provider
 * that compares with what really is must not see a change there either, nor revert it in an update.
 */
import { propertyPath, type PropertyPath } from "../engine/property-path";
import { isObject } from "../engine/values";
import type { Json, Props } from "../provider";

function withLive(value: Json, live: Json | undefined, path: PropertyPath): Json {
  const [part, ...rest] = path;
  if (live === undefined) return value;
  if (part === undefined) return live;
  if (Array.isArray(value)) {
    if (!Array.isArray(live)) return value;
    return value.map((member, index) =>
      part === "*" || part === index ? withLive(member, live[index], rest) : member,
    );
  }
  if (!isObject(value) || !isObject(live)) return value;
  const copy: Props = { ...value };
  for (const [key, member] of Object.entries(value)) {
    if (part === "*" || part === key) copy[key] = withLive(member, live[key], rest);
  }
  return copy;
}

/** The inputs, with what is live at the ignored paths. What isn't both given and live stays. */
export function withoutIgnored(inputs: Props, live: Props, ignored: readonly string[]): Props {
  let result: Json = inputs;
  for (const path of ignored) {
    const parts = propertyPath(path);
    if (parts.length > 0) result = withLive(result, live, parts);
  }
  return isObject(result) ? result : inputs;
}
