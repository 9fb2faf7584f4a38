import { nearest } from "../../../components/nearest";
import { shapeOf, type Kind, type Shape } from "./shapes";

/** More names than these are no help to read. */
const fewNames = 12;

/** Why a property that a type does not have is refused, and what may have been meant. */
export function unknownProperty(
  type: string,
  shape: Shape,
  property: string,
  name: string,
): string {
  return `Invalid or unknown key: ${property} is no property of ${type}. ${advice(shape, name)}`.trim();
}

/** Why an output is refused as an input. */
export function notAllowed(type: string, _shape: Shape, property: string): string {
  return (
    "Value for unconfigurable attribute: " +
    `${property} is an output of ${type}, its value is decided by AWS. Remove it`
  );
}

function advice(shape: Shape, name: string): string {
  const names = [...shape.properties.keys()].sort();
  const meant = nearest(camelCase(name), names) ?? nearest(name, names);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  const holder = names.find((candidate) => holds(shape.properties.get(candidate), name));
  if (holder !== undefined) return `It is a property of ${holder}.`;
  if (names.length > fewNames || names.length === 0) return "";
  return `Its properties are ${names.join(", ")}.`;
}

/** `container_port`, as Terraform has it, as Pulumi has it. */
function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/gi, (_match, letter: string) => letter.toUpperCase());
}

/** Whether an object that a property takes has a property of this name. */
function holds(kind: Kind | undefined, name: string): boolean {
  switch (kind?.kind) {
    case "list":
    case "map":
      return holds(kind.of, name);
    case "object":
      return shapeOf(kind.shape)?.properties.has(name) ?? false;
    default:
      return false;
  }
}
