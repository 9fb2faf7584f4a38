import type { PlannedResource } from "../../cli/preview/report";
import type { Terminal } from "../../cli/terminal";
import { createColors } from "picocolors";

/** A resource of a plan, as little of it as a test needs. */
export function resource(
  type: string,
  name: string,
  parent = "",
  inputs: PlannedResource["inputs"] = {},
): PlannedResource {
  return { op: "create", urn: urnOf(type, name), type, name, parent, inputs };
}

export function urnOf(type: string, name: string): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

/** A terminal without colour of a given width; without one, a file. */
export function plainTerminal(columns?: number): Terminal {
  return {
    write: () => undefined,
    interactive: columns !== undefined,
    columns,
    colors: createColors(false),
  };
}
