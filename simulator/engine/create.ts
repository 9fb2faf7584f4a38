/** Creates a custom resource: hooks, the provider's check, its create, and what is secret of it. */
import { UNKNOWN, type CreateResult, type Props, type SimulatedProvider } from "../provider";
import { createBuiltin } from "./builtins";
import type { Engine } from "./engine";
import { EngineError } from "./errors";
import { runErrorHooks, runHooks } from "./hooks";
import type { ResourceState } from "./model";
import { secretTexts, withholdTexts } from "./secret-texts";
import { packageOf } from "./urn";
import { containsUnknown, lowerProps, markSecretProps, signatureOf, OUTPUT_VALUE } from "./values";

/** The real engine gives up after so many retries that an error hook asked for. */
const MAX_RETRIES = 100;

/** Creates `state`, in place: inputs become the checked ones, id and outputs are set. */
export async function createCustom(engine: Engine, state: ResourceState): Promise<void> {
  await runHooks(engine, "BeforeCreate", state);
  if (packageOf(state.type) === "pulumi") createOwn(engine, state);
  else await createByProvider(engine, state);
  if (!(await afterCreate(engine, state))) return;
}

/** The resource exists already when an after hook fails: the run fails, the resource stays. */
async function afterCreate(engine: Engine, state: ResourceState): Promise<boolean> {
  try {
    await runHooks(engine, "AfterCreate", state);
    return true;
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    engine.report({ severity: "error", message, urn: state.urn });
    return false;
  }
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

/** A provider that can answer for the type; undefined where a preview does without. */
function knowingProvider(engine: Engine, type: string): SimulatedProvider | undefined {
  const provider = engine.providerOf(type);
  if (provider?.knows(type) === true) return provider;
  if (engine.preview) return undefined;
  throw unsupported(engine, type);
}

async function createByProvider(engine: Engine, state: ResourceState): Promise<void> {
  const provider = knowingProvider(engine, state.type);
  if (provider === undefined) {
    echo(state);
    return;
  }
  const { urn, type, name } = state;
  const context = engine.context(state.provider);
  const request = { urn, type, name, context };
  const checked = provider.check({ ...request, inputs: lowerProps(state.inputs) });
  if (checked.failures.length > 0) {
    const reasons = checked.failures.map(({ property, reason }) =>
      property === "" ? reason : `${property}: ${reason}`,
    );
    throw new EngineError(withholdTexts(reasons.join("; "), secretTexts(state.inputs)), { urn });
  }
  state.inputs = markSecretProps(checked.inputs, state.inputs);
  if (state.importId !== "") {
    const read = provider.read({ ...request, id: state.importId, inputs: checked.inputs });
    settle(engine, state, { ...read, id: state.importId });
    return;
  }
  const created = await createWithRetries(engine, state, () =>
    provider.create({ ...request, inputs: checked.inputs }),
  );
  settle(engine, state, created);
}

/** An error hook of the resource may ask to try again. */
async function createWithRetries(
  engine: Engine,
  state: ResourceState,
  create: () => CreateResult,
): Promise<CreateResult> {
  const errors: string[] = [];
  for (;;) {
    try {
      return create();
    } catch (reason) {
      errors.unshift(reason instanceof Error ? reason.message : String(reason));
      const retry =
        errors.length <= MAX_RETRIES && (await runErrorHooks(engine, state, "create", errors));
      if (!retry) throw reason;
    }
  }
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
  state.outputs = markSecretProps(created.outputs, state.inputs, always);
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
  const provider = knowingProvider(engine, request.type);
  if (provider === undefined || request.id === UNKNOWN) return undefined;
  const { urn, type, name, id } = request;
  const context = engine.context(request.provider);
  return provider.read({ urn, type, name, id, inputs: lowerProps(request.inputs), context });
}
