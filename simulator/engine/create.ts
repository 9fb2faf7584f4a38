/** Creates a custom resource: hooks, the provider's check, its create, and what is secret of it. */
import { UNKNOWN, type CreateResult, type Props, type SimulatedProvider } from "../provider";
import { createBuiltin } from "./builtins";
import type { Engine } from "./engine";
import { EngineError } from "./errors";
import { runAfterHooks, runHooks, withRetries } from "./hooks";
import type { ResourceState } from "./model";
import { applyPolicies } from "./policies";
import { markMade, secretTexts, withholdTexts } from "./secret-texts";
import { packageOf } from "./urn";
import { containsUnknown, lowerProps, markSecretProps, signatureOf, OUTPUT_VALUE } from "./values";

/** Creates `state`, in place: inputs become the checked ones, id and outputs are set. */
export async function createCustom(engine: Engine, state: ResourceState): Promise<void> {
  const provider = answeringProvider(engine, state.type);
  if (provider !== undefined) state.inputs = checkedInputs(engine, provider, state);
  await applyPolicies(engine, state, () => provider && checkedInputs(engine, provider, state));
  await createChecked(engine, provider, state);
}

/**
 * Creates a resource whose inputs are checked already.
 * @param imported whether it exists, under the id that the program says
 */
export async function createChecked(
  engine: Engine,
  provider: SimulatedProvider | undefined,
  state: ResourceState,
  imported = state.importId !== "",
): Promise<void> {
  await runHooks(engine, "BeforeCreate", state);
  if (provider !== undefined) {
    if (imported) importByProvider(engine, provider, state);
    else await createByProvider(engine, provider, state);
  } else if (packageOf(state.type) === "pulumi") createOwn(engine, state);
  else echo(state);
  await runAfterHooks(engine, "AfterCreate", state);
}

function createOwn(engine: Engine, state: ResourceState): void {
  const created = createBuiltin(engine, state.type, state.name, state.inputs);
  if (created === undefined) throw unsupported(engine, state.type);
  state.outputs = created.outputs;
  if (!engine.preview) state.id = created.id;
}

/** The refusal of a type that nothing can simulate. */
export function unsupported(engine: Engine, type: string): EngineError {
  const packageName = packageOf(type);
  if (packageName === "pulumi-nodejs") {
    return new EngineError(
      `${type} is a dynamic resource: creating it would run the program's own provider code, ` +
        `which the simulator does not do. Use preview mode.`,
    );
  }
  const provider = engine.providerOf(type);
  const reason =
    provider === undefined
      ? `no provider of the package "${packageName}" is simulated`
      : `the simulated provider "${packageName}" does not know it`;
  return new EngineError(
    `The resource type ${type} can't be created: ${reason}. Preview mode takes any type.`,
  );
}

/**
 * A provider that can answer for the type; undefined for the engine's own types, and where a preview
 * does without.
 */
export function answeringProvider(engine: Engine, type: string): SimulatedProvider | undefined {
  if (packageOf(type) === "pulumi") return undefined;
  const provider = engine.providerOf(type);
  if (provider?.knows(type) === true) return provider;
  if (engine.preview) return undefined;
  throw unsupported(engine, type);
}

/**
 * The inputs as the provider completes them.
 * @param oldInputs what the state holds; absent for what is new
 * @throws EngineError with everything that it refuses
 */
export function checkedInputs(
  engine: Engine,
  provider: SimulatedProvider,
  state: ResourceState,
  oldInputs?: Props,
): Props {
  const { urn, type, name } = state;
  const checked = provider.check({
    urn,
    type,
    name,
    context: engine.context(state.provider),
    inputs: lowerProps(state.inputs),
    ...(oldInputs === undefined ? {} : { oldInputs: lowerProps(oldInputs) }),
  });
  if (checked.failures.length > 0) {
    const reasons = checked.failures.map(({ property, reason }) =>
      property === "" ? reason : `${property}: ${reason}`,
    );
    throw new EngineError(withholdTexts(reasons.join("; "), secretTexts(state.inputs)), { urn });
  }
  return markMade(checked.inputs, state.inputs);
}

function requestFor(engine: Engine, state: ResourceState) {
  const { urn, type, name } = state;
  const inputs = lowerProps(state.inputs);
  return { urn, type, name, inputs, context: engine.context(state.provider) };
}

function importByProvider(engine: Engine, provider: SimulatedProvider, state: ResourceState): void {
  const read = provider.read({ ...requestFor(engine, state), id: state.importId });
  if (read === undefined) {
    throw new EngineError(`resource '${state.importId}' does not exist`, { urn: state.urn });
  }
  settle(engine, state, { ...read, id: read.id ?? state.importId });
}

async function createByProvider(
  engine: Engine,
  provider: SimulatedProvider,
  state: ResourceState,
): Promise<void> {
  const request = requestFor(engine, state);
  const created = await withRetries(engine, state, "create", () => provider.create(request));
  settle(engine, state, created);
}

/** What a preview makes of a resource that nobody knows: its inputs, and no more. */
function echo(state: ResourceState): void {
  if (state.importId !== "") state.id = state.importId;
  state.outputs = markSecretProps(state.inputs, {}, state.additionalSecretOutputs);
}

/** Takes over what the provider answered. */
export function settle(engine: Engine, state: ResourceState, created: CreateResult): void {
  const id = created.id ?? "";
  if (id !== "" && id !== UNKNOWN) state.id = id;
  else if (!engine.preview) {
    throw new EngineError(`the provider returned no id`, {
      urn: state.urn,
    });
  }
  const always = [...state.additionalSecretOutputs, ...(created.secretOutputs ?? [])];
  state.outputs = markMade(created.outputs, state.inputs, always);
  if (!engine.preview) refuseUnknowns(state);
}

/** After an update everything is known; an unknown would be a value that the provider forgot. */
function refuseUnknowns(state: ResourceState): void {
  for (const key in state.outputs) {
    const value = state.outputs[key];
    if (containsUnknown(value) && signatureOf(value) !== OUTPUT_VALUE) {
      throw new EngineError(`the provider left the output "${key}" unknown`, { urn: state.urn });
    }
  }
}

/** The properties of a resource that is only read. */
export function readProps(
  engine: Engine,
  request: { urn: string; type: string; name: string; id: string; inputs: Props; provider: string },
): CreateResult | undefined {
  const provider = answeringProvider(engine, request.type);
  if (provider === undefined || request.id === UNKNOWN) return undefined;
  const { urn, type, name, id } = request;
  const context = engine.context(request.provider);
  return provider.read({ urn, type, name, id, inputs: lowerProps(request.inputs), context });
}
