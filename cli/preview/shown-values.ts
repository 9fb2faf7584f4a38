import { UNKNOWN, type Json, type Props } from "../../simulator/provider";
import {
  ASSET,
  ARCHIVE,
  isObject,
  isSecret,
  lower,
  OUTPUT_VALUE,
  RESOURCE_REFERENCE,
  signatureOf,
} from "../../simulator/engine/values";

/** Stands for a value that must not be read by whoever reads the output. */
export const secretText = "[secret]";
/** Stands for a value that nobody knows before the resource exists. */
export const unknownText = "[unknown]";
/** Stands for the value of an output that is there no more. */
export const removedText = "[removed]";

/** A value as people and `--json` see it: nothing secret, and no encodings of the engine's own. */
export function shown(value: Json): Json {
  if (value === UNKNOWN) return unknownText;
  if (typeof value === "string")
    return value.includes(UNKNOWN) ? value.replaceAll(UNKNOWN, unknownText) : value;
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return secretText;
  if (Array.isArray(value)) return value.map(shown);
  switch (signatureOf(value)) {
    case OUTPUT_VALUE:
      return "value" in value ? shown(value["value"] ?? null) : unknownText;
    case RESOURCE_REFERENCE:
      return shown(lower(value));
    case ASSET:
      return "[asset]";
    case ARCHIVE:
      return "[archive]";
    default:
      return isObject(value) ? shownProps(value) : value;
  }
}

/** {@link shown} for properties by name. */
export function shownProps(props: Props): Record<string, Json> {
  return Object.fromEntries(Object.entries(props).map(([key, value]) => [key, shown(value)]));
}
