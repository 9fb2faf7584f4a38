import { Value } from "./value";
import type { Members } from "./wire";

/** What is known of a resource before anybody asks for its properties. */
export interface ResourceFacts {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  /** The parent's URN; empty without one. */
  readonly parent: string;
  /** URNs. */
  readonly dependencies: readonly string[];
  /** Reads the properties; called once, when the first of them is asked for. */
  readonly properties: () => Members;
  /**
   * Reads what was configured, where the properties are outputs and that was heard of; called once,
   * when an output is not known, or not all of it.
   */
  readonly inputs?: () => Members;
  /** URNs that each property came from; called once. Absent when only the inputs are known. */
  readonly propertyDependencies?: () => Readonly<Record<string, readonly string[]>>;
  /** Inputs of the provider resource; called once. */
  readonly provider: () => Members;
}

/** Finds the resources that URNs name; a resource that is judged alone has no others. */
export type Lookup = (urns: readonly string[]) => readonly Resource[];

/** A resource as rules read it. */
export class Resource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  readonly #facts: ResourceFacts;
  readonly #lookup: Lookup;
  #properties: Members | undefined;
  #inputs: Members | undefined;
  #provider: Value | undefined;
  #sources: Readonly<Record<string, readonly string[]>> | undefined;

  constructor(facts: ResourceFacts, lookup: Lookup = () => []) {
    this.type = facts.type;
    this.name = facts.name;
    this.urn = facts.urn;
    this.protect = facts.protect;
    this.ignoreChanges = facts.ignoreChanges;
    this.#facts = facts;
    this.#lookup = lookup;
  }

  /**
   * A property, or a part of one, as it was configured. On the stack a resource shows its outputs; of
   * what is not known of them, the inputs tell what was set and what the provider computes.
   */
  at(property: string, ...path: readonly (string | number)[]): Value {
    return this.#configured(property).at(...path);
  }

  /** A property as it is, computed or not. */
  output(property: string): Value {
    return memberOf(this.#all(), property);
  }

  /** Names of all properties that have a value, known or not. */
  propertyNames(): readonly string[] {
    return Object.keys(this.#all());
  }

  /** Inputs of its provider: region, default tags, … */
  get provider(): Value {
    return (this.#provider ??= new Value(this.#facts.provider()));
  }

  /** Whether updates leave a property, or all, alone. */
  ignores(property: string): boolean {
    const paths = [property, `["${property}"]`, "*"];
    return this.ignoreChanges.some((path) => paths.includes(path));
  }

  /** On the stack only. */
  get parent(): Resource | undefined {
    return this.#facts.parent === "" ? undefined : this.#lookup([this.#facts.parent])[0];
  }

  /** All resources it depends on. On the stack only. */
  get dependencies(): readonly Resource[] {
    return this.#lookup(this.#facts.dependencies);
  }

  /** Resources that a property came from. Known at preview as well; on the stack only. */
  sources(property: string): readonly Resource[] {
    const all = this.#allSources();
    return Object.hasOwn(all, property) ? this.#lookup(all[property] ?? []) : [];
  }

  /** Properties that came from other resources. On the stack only. */
  wiredProperties(): readonly string[] {
    return Object.entries(this.#allSources()).flatMap(([name, urns]) =>
      urns.length > 0 ? [name] : [],
    );
  }

  #configured(property: string): Value {
    const value = this.output(property);
    if (!value.containsUnknown()) return value;
    this.#inputs ??= this.#facts.inputs?.();
    if (this.#inputs !== undefined) return memberOf(this.#inputs, property);
    return value.state === "unknown" && this.#isComputed(property) ? new Value(undefined) : value;
  }

  /** Without the inputs: what is unknown and came from no other resource was probably not set. */
  #isComputed(property: string): boolean {
    if (this.#facts.propertyDependencies === undefined) return false;
    const all = this.#allSources();
    return !Object.hasOwn(all, property) || all[property]?.length === 0;
  }

  #all(): Members {
    return (this.#properties ??= this.#facts.properties());
  }

  #allSources(): Readonly<Record<string, readonly string[]>> {
    return (this.#sources ??= this.#facts.propertyDependencies?.() ?? {});
  }
}

function memberOf(members: Members, name: string): Value {
  return new Value(Object.hasOwn(members, name) ? members[name] : undefined);
}
