import { ARCHIVE, ASSET, SIGNATURE, type Json } from "../../provider";
import { isProps } from "../rule";
import type { Kind } from "./shapes";

const assets: ReadonlyMap<Json | undefined, string> = new Map([
  [ASSET, "asset"],
  [ARCHIVE, "archive"],
]);

export function isAsset(value: Json): boolean {
  return assetKind(value) !== undefined;
}

function assetKind(value: Json): string | undefined {
  return isProps(value) ? assets.get(value[SIGNATURE]) : undefined;
}

type Scalar = Exclude<Kind["kind"], "list" | "map" | "object">;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a value is, or is coerced to, what a property takes that holds no other properties. */
export function takesScalar(kind: Scalar, value: Json): boolean {
  switch (kind) {
    case "string":
      return typeof value !== "object";
    case "number":
      return typeof value === "number" || (typeof value === "string" && decimal.test(value));
    case "boolean":
      return typeof value === "boolean" || (typeof value === "string" && isFlag(value));
    case "document":
      return typeof value === "string" || (typeof value === "object" && !isAsset(value));
    case "asset":
      // A text is the path of a file, as Terraform has it.
      return typeof value === "string" || isAsset(value);
    case "any":
      return true;
  }
}

function isFlag(text: string): boolean {
  return ["true", "false", "1", "0"].includes(text);
}

/** Why a value does not fit. It may be secret, so only its type is told. */
export function mismatch({ kind }: Kind, value: Json): string {
  if (kind === "number" && typeof value === "string") {
    return "expected number type, got a text that is no number";
  }
  if (kind === "boolean" && typeof value === "string") {
    return "expected boolean type, got a text that is neither true nor false";
  }
  if (kind === "object" && Array.isArray(value)) {
    return `expected object type, got an array of ${value.length}`;
  }
  return `expected ${names[kind]} type, got a value of type ${typeName(value)}`;
}

/** As Pulumi's schema calls them. */
const names: Readonly<Record<Kind["kind"], string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  document: "string or object",
  asset: "asset or archive",
  any: "any",
  list: "array",
  map: "object",
  object: "object",
};

function typeName(value: Json): string {
  if (Array.isArray(value)) return "array";
  return assetKind(value) ?? typeof value;
}

const identifier = /^[_a-zA-Z][-_a-zA-Z0-9]*$/;

/** A path with one more step, as Pulumi spells property paths: `a.b[0]["x y"]`. */
export function spelledPath(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  if (!identifier.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}
