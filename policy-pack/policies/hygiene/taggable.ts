import { TAGGABLE_TYPES } from "./taggable-types";

let types: ReadonlySet<string> | undefined;

/** Whether a resource of this type takes tags. */
export function isTaggable(type: string): boolean {
  if (!type.startsWith("aws:")) return false;
  types ??= new Set(TAGGABLE_TYPES.split(" "));
  return types.has(type.slice("aws:".length));
}
