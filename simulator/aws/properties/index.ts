import { UNKNOWN, type CheckFailure, type Json, type Props } from "../../provider";
import { isProps } from "../rule";
import { notAllowed, unknownProperty } from "./unknown";
import { isAsset, mismatch, spelledPath, takesScalar } from "./values";
import { shapeOf, type Kind, type Shape } from "./shapes";

/** Keys that Pulumi's Terraform bridge keeps its own notes under. */
const bridgeKeys: ReadonlySet<string> = new Set([
  "__defaults",
  "__meta",
  "__pulumi_raw_state_delta",
]);

/**
 * What the AWS provider refuses in a resource's inputs for their names and shapes alone: properties
 * that the type does not have, required ones that objects inside of it lack, and values that no
 * coercion makes fit. Unknowns pass, and a null is an absent property. Required arguments of the
 * type itself are the business of its `TypeRule`. An unheard-of type has no failures.
 */
export function checkProperties(type: string, inputs: Props): CheckFailure[] {
  const shape = shapeOf(type);
  if (shape === undefined) return [];
  const failures: CheckFailure[] = [];
  checkNames({ type, failures }, shape, inputs, "");
  return failures;
}

/** A check under way. */
interface Run {
  readonly type: string;
  readonly failures: CheckFailure[];
}

function checkNames(run: Run, shape: Shape, props: Props, path: string): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || bridgeKeys.has(name)) continue;
    const kind = shape.properties.get(name);
    if (kind !== undefined) checkValue(run, kind, value, path, name);
    else if (!isComputedInput(shape, name)) {
      const property = spelledPath(path, name);
      const refusal = shape.outputs.has(name) ? notAllowed : unknownProperty;
      run.failures.push({ property, reason: refusal(run.type, shape, property, name) });
    }
  }
}

/** The provider adds `tagsAll` itself, and takes `timeouts` of Terraform's without a word. */
function isComputedInput(shape: Shape, name: string): boolean {
  return name === "timeouts" || (name === "tagsAll" && shape.outputs.has(name));
}

function checkValue(run: Run, kind: Kind, value: Json, path: string, key: string | number): void {
  if (value === null || value === UNKNOWN) return;
  switch (kind.kind) {
    case "list":
      checkList(run, kind.of, value, path, key);
      break;
    case "map":
      checkMap(run, kind.of, value, path, key);
      break;
    case "object":
      checkObject(run, kind, value, path, key);
      break;
    default:
      if (!takesScalar(kind.kind, value)) refuse(run, kind, value, path, key);
  }
}

function refuse(run: Run, kind: Kind, value: Json, path: string, key: string | number): void {
  run.failures.push({ property: spelledPath(path, key), reason: mismatch(kind, value) });
}

/** A single value where a list belongs is a list of one: the provider wraps it. */
function checkList(run: Run, of: Kind, value: Json, path: string, key: string | number): void {
  if (!Array.isArray(value)) {
    checkValue(run, of, value, path, key);
    return;
  }
  const own = spelledPath(path, key);
  value.forEach((member, index) => {
    checkValue(run, of, member, own, index);
  });
}

function checkMap(run: Run, of: Kind, value: Json, path: string, key: string | number): void {
  if (!isProps(value) || isAsset(value)) {
    refuse(run, { kind: "map", of }, value, path, key);
    return;
  }
  const own = spelledPath(path, key);
  for (const [name, member] of Object.entries(value)) {
    if (!bridgeKeys.has(name)) checkValue(run, of, member, own, name);
  }
}

/** A list of one where an object belongs passes, since Terraform has it as such a list. */
function checkObject(
  run: Run,
  kind: Kind & { readonly kind: "object" },
  value: Json,
  path: string,
  key: string | number,
): void {
  if (Array.isArray(value) && value.length <= 1) {
    const own = spelledPath(path, key);
    for (const member of value) checkValue(run, kind, member, own, 0);
    return;
  }
  if (!isProps(value) || isAsset(value)) {
    refuse(run, kind, value, path, key);
    return;
  }
  const shape = shapeOf(kind.shape);
  if (shape === undefined) return;
  const own = spelledPath(path, key);
  checkNames(run, shape, value, own);
  for (const name of shape.required) {
    if ((value[name] ?? null) !== null) continue;
    const property = spelledPath(own, name);
    run.failures.push({ property, reason: `Missing required argument '${property}'` });
  }
}
