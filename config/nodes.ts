import { z } from "zod";
import type { Path } from "../components/problems";
import { settingsSchema } from "./schema";

/** A part of the JSON Schema, as far as messages need it. */
export interface Node {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: string | number | boolean | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly examples?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: Node | boolean | undefined;
  readonly items?: Node | undefined;
  readonly anyOf?: readonly Node[] | undefined;
}

let tree: z.core.JSONSchema.BaseSchema | undefined;

/** The settings under our namespace as JSON Schema (draft 2020-12), by key. */
export function settingsNode(): z.core.JSONSchema.BaseSchema {
  tree ??= z.toJSONSchema(settingsSchema());
  return tree;
}

/**
 * What the schema knows of a place. Undefined where it knows nothing: under an unknown key, or where
 * several forms are possible.
 */
export function nodeAt(path: Path): Node | undefined {
  let node: Node | undefined = settingsNode() as Node;
  for (const segment of path) {
    if (node === undefined) return undefined;
    node = typeof segment === "number" ? node.items : child(node, segment);
  }
  return node;
}

function child(node: Node, key: string): Node | undefined {
  const known = node.properties;
  if (known !== undefined) return Object.hasOwn(known, key) ? known[key] : undefined;
  return typeof node.additionalProperties === "object" ? node.additionalProperties : undefined;
}

/** Where a key is known, as paths in which `*` stands for a name of the user's. */
export function placesOf(key: string): Path[] {
  const places: Path[] = [];
  const visit = (node: Node, path: Path): void => {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      if (name === key) places.push([...path, name]);
      visit(property, [...path, name]);
    }
    if (typeof node.additionalProperties === "object")
      visit(node.additionalProperties, [...path, "*"]);
  };
  visit(settingsNode() as Node, []);
  return places;
}

/** What a place takes, in words. */
export function allowedBy(node: Node): string {
  const words = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (words !== undefined) return listed(words.map(String));
  if (node.anyOf !== undefined && node.type === undefined) return formsOf(node.anyOf);
  switch (node.type) {
    case "integer":
      return `a whole number from ${node.minimum ?? 0} to ${node.maximum ?? 0}`;
    case "boolean":
      return "true or false";
    case "array":
      return `a list${example(node)}`;
    case "object":
      return node.properties === undefined
        ? `a map by name${example(node)}`
        : `a map with ${keysOf(node)}`;
    default:
      return `a string${example(node)}`;
  }
}

/** What every such map has; what it may have, where nothing is required. */
function keysOf({ properties = {}, required = [] }: Node): string {
  return required.length > 0
    ? `at least ${listed(required, "and")}`
    : `the keys ${listed(Object.keys(properties), "and")}`;
}

/** `a, b or c`. */
export function listed(words: readonly string[], and = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1) ?? ""}`;
}

function example({ examples }: Node): string {
  const first = examples?.[0];
  return first === undefined
    ? ""
    : `, e.g. ${typeof first === "string" ? first : JSON.stringify(first)}`;
}

/** The forms of a setting that can be written in several: `a string, {repository, tag} or {parameter}`. */
function formsOf(options: readonly Node[]): string {
  const forms = options.map((option) => {
    if (option.properties === undefined) return allowedBy(option);
    const keys = Object.entries(option.properties).map(([key, field]) => {
      const required = option.required?.includes(key) === true;
      return `${key}${required ? "" : "?"}${field.const === undefined ? "" : `: ${String(field.const)}`}`;
    });
    return `{${keys.join(", ")}}`;
  });
  return listed([...new Set(forms)]);
}
