import { isDeepStrictEqual } from "node:util";
import { fillOpaque } from "../../simulator/engine/prior/opaque";
import type { Props } from "../../simulator/provider";
import type { PlannedResource } from "./report";

/**
 * What a person wants to see of a plan: what changes, and what that is part of. Nothing at all when
 * nothing changes.
 */
export function changedResources(resources: readonly PlannedResource[]): PlannedResource[] {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const shown = new Set<PlannedResource>();
  for (const resource of resources) {
    if (resource.op === "same" || resource.op === "read") continue;
    let each: PlannedResource | undefined = resource;
    while (each !== undefined && !shown.has(each)) {
      shown.add(each);
      each = byUrn.get(each.parent);
    }
  }
  return resources.filter((resource) => shown.has(resource));
}

/**
 * The property paths that change: `+` before what is new, `-` before what goes. Those that take a new
 * resource come first and say so.
 */
export function describeChanges({ op, changes = {} }: PlannedResource): string {
  const paths = (replace: boolean): string =>
    Object.entries(changes)
      .filter(([, change]) => change.replace === replace)
      .map(([path, { kind }]) => ({ add: "+", delete: "-", update: "" })[kind] + path)
      .join(", ");
  const [forcing, others] = [paths(true), paths(false)];
  if (op !== "replace") return others;
  if (forcing === "") return others === "" ? "" : `with ${others}`;
  return `forced by ${forcing}${others === "" ? "" : `; also ${others}`}`;
}

/** The outputs that are not what they were before, in the order of the program. */
export function changedOutputs(outputs: Props, before: Props): string[] {
  return Object.keys({ ...outputs, ...before }).filter((name) => {
    const [old, current] = [before[name], outputs[name]];
    return old === undefined || !isDeepStrictEqual(fillOpaque(old, current), current);
  });
}
