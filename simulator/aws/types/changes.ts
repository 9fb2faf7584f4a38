import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../provider";

/** Whether one of some inputs is another than it was. An unknown always is. */
export function changesOf(inputs: Props, old: Props, ...properties: string[]): boolean {
  return properties.some((property) => !isDeepStrictEqual(inputs[property], old[property]));
}

/** Whether any input is another than it was, some left out. */
export function changesBesides(inputs: Props, old: Props, ...ignored: string[]): boolean {
  const properties = new Set([...Object.keys(inputs), ...Object.keys(old)]);
  for (const property of ["__defaults", ...ignored]) properties.delete(property);
  return changesOf(inputs, old, ...properties);
}
