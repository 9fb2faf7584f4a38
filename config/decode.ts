import type { Path } from "../components/problems";
import { isMap } from "./values";

/**
 * What a setting was in the stack file. Pulumi hands every value to the program as text: maps and
 * lists as JSON, a key with nothing behind it as no text at all.
 *
 * @param value - the text, or a value that somebody has read already.
 */
export function decode(key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (value.trim() === "") return null;
  // Every setting but this one is a map; the word null would otherwise be read as text here.
  const plainText = key === "lifecycle" && !/^\s*[[{]|^null$/.test(value);
  if (plainText) return value;
  try {
    const decoded: unknown = JSON.parse(value);
    return decoded;
  } catch {
    return value;
  }
}

/**
 * Keys called `__proto__`. JavaScript treats the name as no other, so schemas and loops pass over it
 * in silence; nothing that is written may be ignored.
 */
export function hiddenKeys(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => hiddenKeys(item, [...path, index]));
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "__proto__" ? [[...path, key]] : hiddenKeys(inner, [...path, key]),
  );
}

/** No setting has more than ten levels, and whatever looks into one goes from level to level. */
const deepest = 100;

/** Whether a value has more levels than anybody may look into. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((item): unknown[] => {
      if (Array.isArray(item)) return item;
      return isMap(item) ? Object.values(item) : [];
    });
  }
  return false;
}
