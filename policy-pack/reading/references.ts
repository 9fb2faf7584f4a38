/** Which resources of the stack a property refers to. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import type { Value } from "./value";

/** What a property refers to; a property may do several of these at once. */
export interface Reference {
  /** Nothing is set. */
  readonly absent: boolean;
  /** Resources of the stack. */
  readonly resources: readonly Resource[];
  /** Values that name nothing of the stack: what exists already, or is made elsewhere. */
  readonly outside: readonly string[];
  /** Something here is not known yet, and no dependency tells what it is. */
  readonly unknown: boolean;
}

/** Outputs that other resources refer to one by. */
const IDENTIFIERS = [
  "id",
  "arn",
  "name",
  "bucket",
  "keyId",
  "family",
  "arnWithoutRevision",
] as const;

/** Properties by which resources hand on what they belong to, such as a listener its load balancer. */
const HANDED_ON = [
  "cluster",
  "listenerArn",
  "loadBalancerArn",
  "routeTableId",
  "subnetId",
  "vpcId",
] as const;

export class References {
  readonly #stack: Stack;
  readonly #names = new Map<string, ReadonlyMap<string, Resource>>();

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  follow(
    resource: Resource,
    [property, ...rest]: readonly [property: string, ...rest: (string | number)[]],
    types: readonly string[],
  ): Reference {
    const value = resource.at(property, ...rest);
    if (value.state === "absent") {
      return { absent: true, resources: [], outside: [], unknown: false };
    }
    const own = this.#sources(resource, property, types);
    const indirect = own.length === 0 && value.containsUnknown();
    const sources = indirect ? handedOn(resource.sources(property), types) : own;
    const members = value.oneOrMany();
    if (members.state !== "known") return found(sources, [], sources.length === 0);
    return this.#resolve(members.value, sources, types);
  }

  #resolve(
    members: readonly Value[],
    sources: readonly Resource[],
    types: readonly string[],
  ): Reference {
    const named = new Set<Resource>();
    const unnamed: string[] = [];
    let unknown = 0;
    for (const member of members) {
      const text = member.text();
      if (text.state === "unknown") unknown += 1;
      if (text.state !== "known") continue;
      const resource = this.#named(text.value, types);
      if (resource === undefined) unnamed.push(text.value);
      else named.add(resource);
    }
    // Where each value names a resource, what else it came from only lent a part of it.
    const allNamed = unknown === 0 && unnamed.length === 0 && named.size > 0;
    const others = allNamed ? [] : sources.filter((source) => !named.has(source));
    // A known value that no output shows, such as an id, is told by where it came from.
    const explained = Math.max(0, others.length - unknown);
    return found([...named, ...others], unnamed.slice(explained), unknown > others.length);
  }

  /** Where it came from; what came from a component as a whole came from its descendants. */
  #sources(resource: Resource, property: string, types: readonly string[]): readonly Resource[] {
    const all = resource.sources(property);
    const direct = all.filter((source) => types.includes(source.type));
    if (direct.length > 0) return direct;
    const below = all.flatMap((source) => this.#stack.descendants(source));
    return [...new Set(below)].filter((each) => types.includes(each.type));
  }

  #named(text: string, types: readonly string[]): Resource | undefined {
    for (const type of types) {
      const resource = this.#namesOf(type).get(text);
      if (resource !== undefined) return resource;
    }
    return undefined;
  }

  #namesOf(type: string): ReadonlyMap<string, Resource> {
    let names = this.#names.get(type);
    if (names === undefined) {
      names = new Map(
        this.#stack
          .byType([type])
          .flatMap((resource) => identifiers(resource).map((text) => [text, resource] as const)),
      );
      this.#names.set(type, names);
    }
    return names;
  }
}

/** Of these types, what came from resources that only know it by a reference of their own. */
function handedOn(sources: readonly Resource[], types: readonly string[]): readonly Resource[] {
  const behind = sources.flatMap((source) =>
    HANDED_ON.flatMap((property) => source.sources(property)),
  );
  return [...new Set(behind)].filter((each) => types.includes(each.type));
}

function found(
  resources: readonly Resource[],
  outside: readonly string[],
  unknown: boolean,
): Reference {
  return { absent: false, resources, outside, unknown };
}

/** An ARN ends in the id or name where the outputs themselves don't carry one. */
function identifiers(resource: Resource): readonly string[] {
  return IDENTIFIERS.flatMap((property) => {
    const text = resource.output(property).text();
    if (text.state !== "known" || text.value === "") return [];
    if (property !== "arn") return [text.value];
    const last = text.value.split(/[/:]/).at(-1) ?? "";
    return last === "" ? [text.value] : [text.value, last];
  });
}
