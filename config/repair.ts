import type { Path } from "../components/problems";
import type { Node } from "./nodes";
import { valueAt } from "./values";

/** A place whose shape is wrong, and what to go on with. */
export interface Repair {
  readonly path: Path;
  /**
   * What was meant beyond doubt, e.g. 300 for "300": the rules judge it, so that both mistakes are
   * reported at once. Absent: the place is cut out.
   */
  readonly meant?: string | number | boolean;
}

/** What a value of another type was meant to be, where there is no doubt. */
export function meantBy(node: Node, value: unknown, inMap: boolean): Repair["meant"] {
  if (node.type === "integer" && typeof value === "string" && /^\d{1,9}$/.test(value)) {
    return Number(value);
  }
  if (node.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  const scalar = typeof value === "number" || typeof value === "boolean";
  return node.type === "string" && inMap && scalar ? String(value) : undefined;
}

/** The settings after repairs. Items of a list that are cut leave a hole, so that indices stay true. */
export function repair(root: unknown, repairs: readonly Repair[]): unknown {
  const rest: unknown = structuredClone(root);
  for (const { path, meant } of repairs) {
    const key = path.at(-1);
    const parent = valueAt(rest, path.slice(0, -1));
    if (key === undefined || typeof parent !== "object" || parent === null) continue;
    if (meant !== undefined || Array.isArray(parent)) Reflect.set(parent, key, meant);
    else Reflect.deleteProperty(parent, key);
  }
  return rest;
}
