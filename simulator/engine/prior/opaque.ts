/** Compares what a state keeps closed. */
import type { Json } from "../../provider";
import { OPAQUE } from "../secrets";
import { isObject, isSecret } from "../values";

/** The old value with each opaque part taken from the new one: it counts as unchanged. */
export function fillOpaque(old: Json, current: Json | undefined): Json {
  if (typeof old !== "object" || old === null) return old;
  if (isSecret(old)) {
    return isObject(old) && old["value"] === OPAQUE && current !== undefined ? current : old;
  }
  if (Array.isArray(old)) {
    const list = Array.isArray(current) ? current : [];
    return old.map((member, index) => fillOpaque(member, list[index]));
  }
  const object = isObject(current) ? current : {};
  return Object.fromEntries(
    Object.entries(old).map(([key, member]) => [key, fillOpaque(member, object[key])]),
  );
}
