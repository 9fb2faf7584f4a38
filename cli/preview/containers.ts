import type { Json } from "../../simulator/provider";
import { unknownText } from "./shown-values";

/** The images of a task definition's containers, which come as one JSON text. */
export function containersOf(definitions: Json | undefined): string | undefined {
  if (typeof definitions !== "string") return undefined;
  try {
    const containers = JSON.parse(definitions) as Json;
    if (!Array.isArray(containers)) return undefined;
    return containers.flatMap((container) => imageOf(container) ?? []).join(", ");
  } catch {
    // Part of it isn't known yet, or all of it is secret.
    return definitions.startsWith("[") && definitions.endsWith("]") ? definitions : unknownText;
  }
}

function imageOf(container: Json): string | undefined {
  if (typeof container !== "object" || container === null || Array.isArray(container))
    return undefined;
  return typeof container["image"] === "string" ? container["image"] : undefined;
}
