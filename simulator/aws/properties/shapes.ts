import { createRequire } from "node:module";

const load = createRequire(__filename);

/** What a property takes. */
export type Kind =
  | { readonly kind: "string" | "number" | "boolean" | "document" | "asset" | "any" }
  | { readonly kind: "list" | "map"; readonly of: Kind }
  /** `shape` is the name of another shape. */
  | { readonly kind: "object"; readonly shape: string };

/** The properties of a resource type or of an object inside of one. */
export interface Shape {
  readonly properties: ReadonlyMap<string, Kind>;
  readonly required: readonly string[];
  /** What only AWS sets. */
  readonly outputs: ReadonlySet<string>;
}

const scalars: Readonly<Record<string, Kind>> = {
  s: { kind: "string" },
  n: { kind: "number" },
  b: { kind: "boolean" },
  d: { kind: "document" },
  a: { kind: "asset" },
  "*": { kind: "any" },
};

const shapes = new Map<string, Shape>();
let lines: Readonly<Record<string, string>> | undefined;

/** A shape by the token of its resource type, or by the name that a {@link Kind} gives. */
export function shapeOf(name: string): Shape | undefined {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  // The table is large, and many commands never check a property.
  lines ??= (load("./table") as typeof import("./table")).table;
  const text = Object.hasOwn(lines, name) ? lines[name] : undefined;
  if (text === undefined) return undefined;
  const shape = parseShape(text);
  shapes.set(name, shape);
  return shape;
}

/**
 * Reads a line of the table: groups of names, each after the code of what they take, e.g.
 * `s:cluster,name!;n:desiredCount;[@ecs.ServiceLoadBalancer:loadBalancers;{s:tags;o:arn`. The codes
 * are those of {@link scalars}, `[` for a list, `{` for a map, `@` for an object, and `o` for
 * outputs; `!` marks what is required.
 */
export function parseShape(text: string): Shape {
  const properties = new Map<string, Kind>();
  const required: string[] = [];
  const outputs = new Set<string>();
  for (const group of text === "" ? [] : text.split(";")) {
    const colon = group.indexOf(":");
    const code = group.slice(0, colon);
    const kind = code === "o" ? undefined : parseKind(code);
    for (const name of group.slice(colon + 1).split(",")) {
      const bare = name.endsWith("!") ? name.slice(0, -1) : name;
      if (bare !== name) required.push(bare);
      if (kind === undefined) outputs.add(bare);
      else properties.set(bare, kind);
    }
  }
  return { properties, required, outputs };
}

function parseKind(code: string): Kind {
  const rest = code.slice(1);
  if (code.startsWith("[")) return { kind: "list", of: parseKind(rest) };
  if (code.startsWith("{")) return { kind: "map", of: parseKind(rest) };
  if (code.startsWith("@")) return { kind: "object", shape: rest };
  const scalar = scalars[code];
  if (scalar === undefined) throw new Error(`The property table has an unknown code: ${code}`);
  return scalar;
}
