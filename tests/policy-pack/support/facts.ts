/** Resources written by hand, for tests of the reading layer. */
import type { ResourceFacts } from "../../../policy-pack/reading";

/** What differs from a resource without properties, parent or dependencies. */
export interface Facts {
  readonly type: string;
  readonly name: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, unknown>>;
  /** Names of resources that each property came from. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
  readonly parent?: string;
  readonly ignoreChanges?: readonly string[];
}

/** URNs are the names. */
export function factsOf(facts: Facts): ResourceFacts {
  const { type, name, properties = {}, provider = {}, from = {}, parent = "" } = facts;
  return {
    type,
    name,
    urn: name,
    protect: false,
    ignoreChanges: facts.ignoreChanges ?? [],
    parent,
    dependencies: Object.values(from).flat(),
    properties: () => properties,
    propertyDependencies: () => from,
    provider: () => provider,
  };
}
