/** Registers one resource: the path that everything takes, whoever asks for it. */
import { UNKNOWN, type Props } from "../provider";
import { aliasUrns } from "./aliases";
import { completeAsset } from "./assets";
import { registerConstruct } from "./construct";
import { createCustom } from "./create";
import {
  defaultProvider,
  providerOutputs,
  providerRequest,
  withProviderInternals,
} from "./default-providers";
import type { Engine } from "./engine";
import { asEngineError, EngineError, Status } from "./errors";
import type { ResourceState } from "./model";
import { applyPolicies } from "./policies";
import { timeoutsInSeconds, type Registration } from "./registration";
import { applyTransforms } from "./transforms";
import {
  createUrn,
  isProviderType,
  packageOf,
  packageOfProvider,
  stableUuid,
  STACK_TYPE,
  typeOf,
  urnOfReference,
} from "./urn";
import { outputDependencies, settleProps } from "./values";

/** What the program is told about its resource. */
export interface Registered {
  readonly state: ResourceState;
  /** Wire values. */
  readonly outputs: Props;
  /** For each output of a remote component, the URNs that it came from. */
  readonly outputDependencies?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Registers a resource.
 * @throws EngineError, which is also among the diagnostics then
 */
export async function register(engine: Engine, resource: Registration): Promise<Registered> {
  let urn = urnFor(engine, resource);
  try {
    inheritFromParent(engine, resource);
    await applyTransforms(engine, resource);
    urn = claimUrn(engine, resource);
    const state = describe(engine, resource, urn, chooseProvider(engine, resource));
    if (resource.transforms.length > 0) engine.resourceTransforms.set(urn, resource.transforms);
    const registered = await complete(engine, resource, state);
    engine.options.onResource?.(registered.state);
    return registered;
  } catch (reason) {
    const error = asEngineError(reason, urn);
    engine.reportFailure(error);
    throw error;
  }
}

async function complete(
  engine: Engine,
  resource: Registration,
  state: ResourceState,
): Promise<Registered> {
  if (resource.remote) return registerConstruct(engine, state);
  if (isProviderType(state.type)) return addProvider(engine, resource, state);
  if (!resource.custom) return addComponent(engine, state);
  if (engine.plan === undefined) await createCustom(engine, state);
  else await engine.plan.custom(state);
  engine.add(state);
  return { state, outputs: state.outputs };
}

async function addComponent(engine: Engine, state: ResourceState): Promise<Registered> {
  if (state.type === STACK_TYPE) engine.stackUrn = state.urn;
  await applyPolicies(engine, state);
  engine.plan?.component(state);
  engine.add(state);
  // The real engine answers a local component with no outputs: it sets its own.
  return { state, outputs: {} };
}

async function addProvider(
  engine: Engine,
  resource: Registration,
  state: ResourceState,
): Promise<Registered> {
  const request = providerRequest(engine, packageOfProvider(state.type), resource);
  state.inputs = withProviderInternals(state.inputs, request);
  await applyPolicies(engine, state);
  state.outputs = providerOutputs(state.inputs);
  if (!engine.preview) state.id = stableUuid(state.urn);
  engine.plan?.provider(state);
  engine.add(state);
  return { state, outputs: state.outputs };
}

function urnFor(engine: Engine, resource: Registration): string {
  const { stack, project } = engine.options;
  const { parent, type, name } = resource;
  return createUrn({ stack, project, parent, type, name });
}

function claimUrn(engine: Engine, resource: Registration): string {
  const urn = urnFor(engine, resource);
  if (engine.claimedUrns.has(urn)) {
    const message = `Duplicate resource URN '${urn}'; try giving it a unique name`;
    throw new EngineError(message, { code: Status.invalidArgument, urn });
  }
  engine.claimedUrns.add(urn);
  return urn;
}

/** What a child takes from its parent when it says nothing itself. */
function inheritFromParent(engine: Engine, child: Registration): void {
  const parent = engine.byUrn.get(child.parent);
  if (parent === undefined) return;
  if (child.deletedWith === "") child.deletedWith = parent.deletedWith;
  if (child.protect === undefined && parent.protect) child.protect = true;
  if (child.retainOnDelete === undefined && parent.retainOnDelete) child.retainOnDelete = true;
  if (child.custom) {
    const packageName = packageOf(child.type);
    const own = child.provider !== "" ? child.provider : parent.providers[packageName];
    child.provider = own ?? inheritedReference(parent, packageName);
  } else {
    child.providers = { ...parent.providers, ...child.providers };
  }
}

/** A custom parent's own provider serves a child of the same package. */
function inheritedReference(parent: ResourceState, packageName: string): string {
  const type = typeOf(urnOfReference(parent.provider));
  return isProviderType(type) && packageOfProvider(type) === packageName ? parent.provider : "";
}

/** `URN::ID` of the provider that answers for a resource; empty when there is nothing to answer. */
function chooseProvider(engine: Engine, resource: Registration): string {
  const needsOne = resource.remote || (resource.custom && !isProviderType(resource.type));
  if (!needsOne) return "";
  const packageName = packageOf(resource.type);
  if (resource.type.split(":").length !== 3) {
    const message = `resource type '${resource.type}' has not the form package:module:Type`;
    throw new EngineError(message, { code: Status.invalidArgument });
  }
  const given = resource.provider !== "" ? resource.provider : resource.providers[packageName];
  return given ?? defaultProvider(engine, providerRequest(engine, packageName, resource));
}

function dependenciesOf(
  resource: Registration,
): Pick<ResourceState, "dependencies" | "propertyDependencies"> {
  const propertyDependencies: Record<string, readonly string[]> = {
    ...resource.propertyDependencies,
  };
  const all = new Set(resource.dependencies);
  for (const [key, value] of Object.entries(resource.inputs)) {
    const found = outputDependencies(value);
    if (found.size === 0) continue;
    propertyDependencies[key] = [...new Set([...(propertyDependencies[key] ?? []), ...found])];
    for (const urn of found) all.add(urn);
  }
  return { dependencies: [...all], propertyDependencies };
}

function describe(
  engine: Engine,
  resource: Registration,
  urn: string,
  provider: string,
): ResourceState {
  const { type, name, custom, remote, parent, importId, hooks } = resource;
  const dependencies = dependenciesOf(resource);
  return {
    urn,
    type,
    name,
    custom,
    remote,
    external: false,
    parent,
    inputs: settleProps(resource.inputs, (asset) => completeAsset(asset, engine.options.directory)),
    outputs: {},
    ...dependencies,
    provider,
    providers: resource.providers,
    version: resource.version,
    protect: resource.protect ?? false,
    retainOnDelete: resource.retainOnDelete ?? false,
    ignoreChanges: resource.ignoreChanges,
    replaceOnChanges: resource.replaceOnChanges,
    deleteBeforeReplace: resource.deleteBeforeReplace,
    aliases: aliasUrns(resource, engine.options, (of) => engine.byUrn.get(of)?.formerUrn),
    additionalSecretOutputs: resource.additionalSecretOutputs,
    customTimeouts: timeoutsInSeconds(resource.customTimeouts),
    deletedWith: resource.deletedWith,
    replaceWith: resource.replaceWith,
    replacementTrigger: resource.replacementTrigger,
    hideDiffs: resource.hideDiffs,
    importId: importId === UNKNOWN ? "" : importId,
    hooks,
  };
}
