/** Talks to providers about what exists: its diff, its update, its deletion. */
import {
  UNKNOWN,
  type CreateResult,
  type DiffResult,
  type Existing,
  type Json,
  type PropertyDiff,
  type ProviderContext,
  type Props,
  type SimulatedProvider,
} from "../../provider";
import { diffInputs, plainDiff } from "../../plain-diff";
import { STACK_REFERENCE, STASH } from "../builtins";
import type { Engine } from "../engine";
import { settle } from "../create";
import { runAfterHooks, runHooks, withRetries } from "../hooks";
import type { ResourceState } from "../model";
import type { PriorResource } from "../prior/model";
import { fillOpaque } from "../prior/opaque";
import { markMade } from "../secret-texts";
import { isProviderType, urnOfReference } from "../urn";
import { containsUnknown, isObject, lowerProps } from "../values";
import { withoutIgnored } from "./decide";
import type { Ledger } from "./model";
import { diffProvider } from "./provider-diff";
import { resetPaths } from "./reset-paths";

/** Old properties as a provider may see them; what stays secret is taken from the new ones. */
function lowered(old: Props, current: Props): Props {
  const filled = fillOpaque(old, current);
  return lowerProps(isObject(filled) ? filled : old);
}

function existing(old: ResourceState, inputs: Props): Existing {
  return {
    id: old.id ?? "",
    inputs: lowered(old.inputs, inputs),
    outputs: lowered(old.outputs, inputs),
  };
}

/** The old inputs, with what the state keeps closed taken from the new ones. */
export function comparableInputs(old: ResourceState, inputs: Props): Props {
  const filled = fillOpaque(old.inputs, inputs);
  return isObject(filled) ? filled : old.inputs;
}

/**
 * What a provider is asked about an existing resource. What the program ignores is what it is now,
 * not what the program once made it: whoever changed it is not contradicted.
 */
function requestOf(engine: Engine, old: PriorResource, state: ResourceState) {
  const { urn, type, name, ignoreChanges } = state;
  const before = existing(old, state.inputs);
  const live = { ...before.inputs, ...pick(before.outputs, Object.keys(before.inputs)) };
  const inputs = resetPaths(ignoreChanges, live, lowerProps(state.inputs));
  return { urn, type, name, old: before, inputs, context: engine.context(state.provider) };
}

function pick(props: Props, keys: readonly string[]): Props {
  const found = keys.flatMap((key): [string, Json][] => {
    const value = props[key];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(found);
}

/** What the inputs of `state`, checked, change about a custom resource. */
export function diffCustom(
  engine: Engine,
  provider: SimulatedProvider | undefined,
  old: PriorResource,
  state: ResourceState,
): DiffResult {
  if (isProviderType(state.type)) return diffProvider(state.type, old.inputs, state.inputs);
  if (state.type === STACK_REFERENCE || state.type === STASH) return diffBuiltin(old, state);
  const request = requestOf(engine, old, state);
  const diff = provider?.diff?.(request) ?? plainDiff(request);
  return withoutIgnored(diff, state.ignoreChanges);
}

function diffBuiltin(old: PriorResource, state: ResourceState): DiffResult {
  const { changes } = diffInputs(comparableInputs(old, state.inputs), state.inputs);
  const replace = state.type === STACK_REFERENCE;
  const marked = Object.entries(changes).map(([key, change]): [string, PropertyDiff] => [
    key,
    { ...change, replace },
  ]);
  return { changes: Object.fromEntries(marked), deleteBeforeReplace: false };
}

/** Takes over what the state knows of a resource that stays as it is. */
export function keep(old: PriorResource, state: ResourceState): void {
  if (old.id !== undefined) state.id = old.id;
  state.outputs = markMade(old.outputs, state.inputs, state.additionalSecretOutputs);
}

/** Changes a custom resource in place. */
export async function updateCustom(
  engine: Engine,
  provider: SimulatedProvider | undefined,
  old: PriorResource,
  state: ResourceState,
): Promise<void> {
  if (old.id !== undefined) state.id = old.id;
  await runHooks(engine, "BeforeUpdate", state, old);
  if (provider === undefined) {
    const outputs = { ...old.outputs, ...(state.type === STASH ? {} : state.inputs) };
    if (state.type === STASH) outputs["input"] = state.inputs["input"] ?? null;
    state.outputs = markMade(outputs, state.inputs, state.additionalSecretOutputs);
  } else {
    const updated = await withRetries(engine, state, "update", () =>
      update(engine, provider, old, state),
    );
    settle(engine, state, { ...updated, id: updated.id ?? old.id ?? "" });
  }
  if (!engine.preview) delete state.modified;
  await runAfterHooks(engine, "AfterUpdate", state, old);
}

function update(
  engine: Engine,
  provider: SimulatedProvider,
  old: PriorResource,
  state: ResourceState,
): CreateResult {
  const request = requestOf(engine, old, state);
  if (provider.update !== undefined) return provider.update(request);
  const { urn, type, name, inputs, context } = request;
  const created = provider.create({ urn, type, name, inputs, context });
  return {
    ...created,
    id: request.old.id,
    outputs: { ...request.old.outputs, ...planned(created.outputs, request.old.outputs, inputs) },
  };
}

/** A computed output that a preview doesn't know is what it was. */
function planned(outputs: Props, old: Props, inputs: Props): Props {
  const known = Object.entries(outputs).filter(
    ([key, value]) => !(value === UNKNOWN && key in old && !containsUnknown(inputs[key])),
  );
  return Object.fromEntries(known);
}

/** What the provider that made a resource was configured with. */
export function contextOf(engine: Engine, ledger: Ledger, reference: string): ProviderContext {
  const urn = urnOfReference(reference);
  const id = reference.slice(urn.length + 2);
  const current = engine.byUrn.get(ledger.aliased.get(urn) ?? urn);
  if (current?.id === id) return engine.context(`${current.urn}::${id}`);
  const old = ledger.prior.find((each) => each.urn === urn && each.id === id);
  const { project, stack, organization } = engine.options;
  return {
    project,
    stack,
    organization,
    preview: engine.preview,
    config: lowerProps(old?.inputs ?? {}),
  };
}

/**
 * Deletes what the state holds, as far as that is anybody's business.
 * @throws Error when its provider refuses
 */
export async function deleteExisting(
  engine: Engine,
  ledger: Ledger,
  old: PriorResource,
): Promise<void> {
  await runHooks(engine, "BeforeDelete", old, old);
  const provider = engine.providerOf(old.type);
  const untouched =
    engine.preview ||
    !old.custom ||
    isProviderType(old.type) ||
    old.external ||
    old.retainOnDelete ||
    (old.deletedWith !== "" && ledger.gone.has(old.deletedWith));
  if (!untouched && provider?.delete !== undefined && provider.knows(old.type)) {
    const { urn, type, name } = old;
    const context = contextOf(engine, ledger, old.provider);
    const request = { urn, type, name, old: existing(old, {}), context };
    await withRetries(engine, old, "delete", () => provider.delete?.(request));
  }
  await runAfterHooks(engine, "AfterDelete", old, old);
}
