/**
 * What the AWS provider's schemas say of inputs: which replace the resource when they change, which
 * are computed when left out, which are sets, and what the defaults are. The facts:
 *
 * - replacement and defaults: the schemas of the Terraform AWS provider 5.32 (December 2023); of
 *   arguments added since, what the documentation in @pulumi/aws 7.48.0 says;
 * - sets: the schemas of the Terraform AWS provider 6.25 (December 2025);
 * - computed: the declarations of @pulumi/aws 7.48.0, where such an input is optional and the output
 *   of the same name always there; and blocks whose absence the provider ignores;
 * - `aws:ecs/service:Service`: the provider's source as of 2026.
 *
 * What the provider decides from several properties at once is in `diff/replacement.ts`.
 */
import { createRequire } from "node:module";
import type { Json } from "../../provider";
import { MODULES, homeOf } from "./modules";
import type { TraitRow, TraitTable } from "./row";
import { wordsOf, type Words } from "./words";

const load = createRequire(__filename);

/**
 * The traits of one type's inputs. A path may be written as the schema has it,
 * `loadBalancers.containerPort`, or as a diff has it, `loadBalancers[0].containerPort`.
 */
export interface Traits {
  /** Whether a change takes a new resource. */
  replaces(path: string): boolean;
  /** Whether it keeps what it is when the program leaves it out. */
  computed(path: string): boolean;
  /** Whether it is a list whose order means nothing. */
  isSet(path: string): boolean;
  /** What the provider takes when the program leaves it out. */
  defaultOf(path: string): Json | undefined;
}

/** A path without its places in lists; a key that needs quotes is some key of a map. */
export function schemaPath(path: string): string {
  return path.includes("[")
    ? path.replace(/\[\d+\]/g, "").replace(/\["(?:[^"\\]|\\.)*"\]/g, ".*")
    : path;
}

class TableTraits implements Traits {
  readonly #replaces: Words<true>;
  readonly #computed: Words<true>;
  readonly #sets: Words<true>;
  readonly #defaults: Words<Json>;

  constructor(row: TraitRow) {
    this.#replaces = flags(row.replaces);
    this.#computed = flags(row.computed);
    this.#sets = flags(row.sets);
    this.#defaults = wordsOf(Object.entries(row.defaults ?? {}));
  }

  replaces(path: string): boolean {
    return this.#replaces.find(schemaPath(path)) ?? false;
  }

  computed(path: string): boolean {
    return this.#computed.find(schemaPath(path)) ?? false;
  }

  isSet(path: string): boolean {
    return this.#sets.find(schemaPath(path)) ?? false;
  }

  defaultOf(path: string): Json | undefined {
    return this.#defaults.find(schemaPath(path));
  }
}

function flags(words = ""): Words<true> {
  return wordsOf(words.split(/\s+/).flatMap((word) => (word === "" ? [] : [[word, true]])));
}

const known = new Map<string, Traits | undefined>();

function read(type: string): Traits | undefined {
  const home = homeOf(type);
  const module = /^aws:(\w+)\//.exec(home)?.[1] ?? "";
  if (!MODULES.has(module)) return undefined;
  const { table } = load(`./tables/${module}`) as { readonly table: TraitTable };
  const row = Object.hasOwn(table, home) ? table[home] : undefined;
  return row && new TableTraits(row);
}

/** The traits of a type's inputs; undefined for a type that the simulator doesn't know. */
export function traitsOf(type: string): Traits | undefined {
  if (!known.has(type)) known.set(type, read(type));
  return known.get(type);
}
