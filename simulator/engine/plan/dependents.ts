/** Which resources must go before another one that is deleted ahead of its replacement. */
import { UNKNOWN, type DiffRequest, type Json, type Props } from "../../provider";
import { plainDiff } from "../../plain-diff";
import type { Engine } from "../engine";
import type { PriorResource } from "../prior/model";
import { isProviderType, urnOfReference } from "../urn";
import { lowerProps } from "../values";
import { withReplaceOnChanges } from "./decide";
import { contextOf } from "./existing";
import type { Changes, Ledger } from "./model";
import { diffProvider } from "./provider-diff";

/** URNs of everything that a resource of the state needs, but for its parent. */
export function dependenciesOf(resource: PriorResource): Set<string> {
  const { dependencies, propertyDependencies, deletedWith, replaceWith, provider } = resource;
  const all = [...dependencies, ...Object.values(propertyDependencies).flat(), ...replaceWith];
  if (deletedWith !== "") all.push(deletedWith);
  if (provider !== "") all.push(urnOfReference(provider));
  return new Set(all);
}

/** Something that goes with what it depends on. */
export interface Dependent {
  readonly resource: PriorResource;
  /** The properties that take a new one of it. */
  readonly changes: Changes;
}

/**
 * The resources that a new `root` would replace too, in order of dependence. A dependent stays when
 * none of its properties comes from what is replaced, or when its provider takes another value
 * without a replacement.
 */
export function dependentReplacements(
  engine: Engine,
  ledger: Ledger,
  root: PriorResource,
): Dependent[] {
  const reachable = new Set([root.urn]);
  const replaced = new Set([root.urn]);
  const found: Dependent[] = [];
  const start = ledger.prior.indexOf(root);
  for (const candidate of ledger.prior.slice(start + 1)) {
    // What the program has registered by now can't depend on what it is about to register.
    if (ledger.operations.has(candidate.urn) || ledger.gone.has(candidate.urn)) continue;
    if (![...dependenciesOf(candidate)].some((urn) => reachable.has(urn))) continue;
    reachable.add(candidate.urn);
    const changes = forcedChanges(engine, ledger, candidate, replaced);
    if (changes === undefined) continue;
    replaced.add(candidate.urn);
    found.push({ resource: candidate, changes });
  }
  const cascading = ledger.prior.filter(
    (each) =>
      !each.delete &&
      !replaced.has(each.urn) &&
      (each.replaceWith.includes(root.urn) || each.deletedWith === root.urn),
  );
  return [...found, ...cascading.map((resource) => ({ resource, changes: {} }))];
}

/** What would take a new one of a resource, once others are replaced; undefined: nothing would. */
function forcedChanges(
  engine: Engine,
  ledger: Ledger,
  resource: PriorResource,
  replaced: ReadonlySet<string>,
): Changes | undefined {
  if (!resource.custom || resource.external) return undefined;
  if (resource.provider !== "" && replaced.has(urnOfReference(resource.provider))) return {};
  if (resource.deletedWith !== "" && replaced.has(resource.deletedWith)) return {};
  const changed = Object.keys(resource.inputs).filter((key) =>
    (resource.propertyDependencies[key] ?? []).some((urn) => replaced.has(urn)),
  );
  if (changed.length === 0) return undefined;
  const changes = changesByUnknowns(engine, ledger, resource, changed);
  const forcing = Object.entries(changes).filter(([, { replace }]) => replace);
  return forcing.length === 0 ? undefined : Object.fromEntries(forcing);
}

/** What would change about the resource if nobody knew what these properties will be. */
function changesByUnknowns(
  engine: Engine,
  ledger: Ledger,
  resource: PriorResource,
  keys: readonly string[],
): Changes {
  const { urn, type, name, id = "", replaceOnChanges } = resource;
  const old = { id, inputs: lowerProps(resource.inputs), outputs: lowerProps(resource.outputs) };
  const unknown = Object.fromEntries(keys.map((key): [string, Json] => [key, UNKNOWN]));
  const inputs: Props = { ...old.inputs, ...unknown };
  if (isProviderType(type)) return diffProvider(type, old.inputs, inputs).changes;
  const provider = engine.providerOf(type);
  const context = contextOf(engine, ledger, resource.provider);
  const request: DiffRequest = { urn, type, name, old, inputs, context };
  const asked = provider?.knows(type) === true ? provider.diff?.(request) : undefined;
  const { changes } = asked ?? plainDiff(request);
  return withReplaceOnChanges(changes, replaceOnChanges);
}
