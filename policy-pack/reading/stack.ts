import { References, type Reference } from "./references";
import { Resource, type ResourceFacts } from "./resource";

/** All resources of a stack and how they hang together. One reading serves all rules. */
export class Stack {
  readonly resources: readonly Resource[];
  readonly #byUrn: ReadonlyMap<string, Resource>;
  readonly #byType = new Map<string, Resource[]>();
  readonly #references = new References(this);
  #children: Map<string, Resource[]> | undefined;
  #dependants: Map<string, Resource[]> | undefined;

  constructor(facts: readonly ResourceFacts[]) {
    const lookup = (urns: readonly string[]): readonly Resource[] =>
      urns.flatMap((urn) => this.#byUrn.get(urn) ?? []);
    this.resources = facts.map((each) => new Resource(each, lookup));
    this.#byUrn = new Map(this.resources.map((each) => [each.urn, each]));
    for (const each of this.resources) add(this.#byType, each.type, each);
  }

  /** The resources of these types, in the order of the types and of their registration. */
  byType(types: readonly string[]): readonly Resource[] {
    return types.flatMap((type) => this.#byType.get(type) ?? []);
  }

  find(urn: string): Resource | undefined {
    return this.#byUrn.get(urn);
  }

  /** Children, their children, and so on. */
  descendants(resource: Resource): readonly Resource[] {
    const found = new Set(this.#childrenOf(resource.urn));
    for (const each of found) for (const child of this.#childrenOf(each.urn)) found.add(child);
    return [...found];
  }

  /** Resources of these types with a property, or this property, that came from the resource. */
  referrers(target: Resource, types: readonly string[], property?: string): readonly Resource[] {
    const all = this.#dependantsOf(target.urn).filter((each) => types.includes(each.type));
    if (property === undefined) return all;
    return all.filter((each) => each.sources(property).includes(target));
  }

  /**
   * The resources of these types that a property refers to: by dependency where that tells, else by
   * a value that is the id, ARN or name of one.
   */
  follow(
    resource: Resource,
    path: readonly [property: string, ...rest: (string | number)[]],
    types: readonly string[],
  ): Reference {
    return this.#references.follow(resource, path, types);
  }

  #childrenOf(urn: string): readonly Resource[] {
    if (this.#children === undefined) {
      this.#children = new Map();
      for (const each of this.resources) {
        if (each.parent !== undefined) add(this.#children, each.parent.urn, each);
      }
    }
    return this.#children.get(urn) ?? [];
  }

  #dependantsOf(urn: string): readonly Resource[] {
    if (this.#dependants === undefined) {
      this.#dependants = new Map();
      for (const each of this.resources) {
        const sources = each.wiredProperties().flatMap((property) => each.sources(property));
        for (const source of new Set(sources)) add(this.#dependants, source.urn, each);
      }
    }
    return this.#dependants.get(urn) ?? [];
  }
}

function add<K>(lists: Map<K, Resource[]>, key: K, resource: Resource): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [resource]);
  else list.push(resource);
}
