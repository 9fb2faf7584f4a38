/** Writes the table of property names and types that the simulated AWS provider checks inputs by. */
import type { Declaration, DeclaredType, Scalar, Declarations } from "./properties-declarations";

const codes: Readonly<Record<Scalar, string>> = {
  string: "s",
  number: "n",
  boolean: "b",
  document: "d",
  asset: "a",
  any: "*",
};

/** Shapes by name. Those of one module that say the same are kept once. */
class Shapes {
  readonly table = new Map<string, string>();
  /** For each object's name, the name that its shape is kept under. */
  readonly #names = new Map<string, string>();
  /** For each module and text, the name of the shape that says so. */
  readonly #kept = new Map<string, string>();
  readonly #open = new Set<string>();
  readonly #recursive = new Set<string>();

  constructor(private readonly sdk: Declarations) {}

  resource(token: string): void {
    this.table.set(token, this.#text(this.sdk.resource(token)));
  }

  #object(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) {
      this.#recursive.add(name);
      return name;
    }
    this.#open.add(name);
    const text = this.#text(this.sdk.object(name));
    this.#open.delete(name);
    const kept = this.#keep(name, text);
    this.#names.set(name, kept);
    return kept;
  }

  /** The name of a shape: its own, or that of another in its module which says the same. */
  #keep(name: string, text: string): string {
    const key = `${name.slice(0, name.indexOf("."))} ${text}`;
    const same = this.#kept.get(key);
    // Others refer to it by its own name already.
    if (same !== undefined && !this.#recursive.has(name)) return same;
    this.#kept.set(key, name);
    this.table.set(name, text);
    return name;
  }

  /** Names by the code of their type: `s:cluster,name!;n:desiredCount`. A `!` marks what is required. */
  #text({ properties, outputs }: Declaration): string {
    const groups = new Map<string, string[]>();
    const add = (code: string, name: string): void => {
      groups.set(code, [...(groups.get(code) ?? []), name]);
    };
    for (const { name, required, type } of properties) {
      add(this.#code(type), required ? `${name}!` : name);
    }
    for (const output of outputs) add("o", output);
    return [...groups]
      .map(([code, names]) => `${code}:${names.sort().join(",")}`)
      .sort()
      .join(";");
  }

  #code(type: DeclaredType): string {
    switch (type.kind) {
      case "list":
        return `[${this.#code(type.of)}`;
      case "map":
        return `{${this.#code(type.of)}`;
      case "object":
        return `@${this.#object(type.name)}`;
      default:
        return codes[type.kind];
    }
  }
}

/** The source of `simulator/aws/properties/table.ts`, not formatted yet. */
export function propertyTable(sdk: Declarations, tokens: readonly string[]): string {
  const shapes = new Shapes(sdk);
  for (const token of [...tokens].sort()) shapes.resource(token);
  const lines = [...shapes.table].map(
    ([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)},`,
  );
  return [
    "/* eslint-disable max-lines -- generated */",
    "/**",
    " * Properties of resource types and of the objects inside of them; `parseShape` says how to read it.",
    ` * Written by \`npm run generate\` from the type declarations of @pulumi/aws ${sdk.version}. Do not edit.`,
    " */",
    "export const table: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
