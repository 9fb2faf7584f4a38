/** Resource hooks: functions of the program that run around what happens to a resource. */
import type { Engine } from "./engine";
import type { HookType, ResourceState } from "./model";
import { encode } from "./struct";

type Moment = Exclude<HookType, "OnError">;

/** What happens to the resource; `old` is what the state holds of it. */
interface Subject {
  /** As it is to be; of a deletion, as it was. */
  readonly state: ResourceState;
  readonly old?: ResourceState | undefined;
}

function hookRequest(engine: Engine, type: Moment, { state, old }: Subject): Uint8Array {
  const request = new engine.sdk.proto.resource.ResourceHookRequest();
  request.setUrn(state.urn);
  request.setId(state.id ?? "");
  request.setName(state.name);
  request.setType(state.type);
  const deletes = type === "BeforeDelete" || type === "AfterDelete";
  if (!deletes) request.setNewInputs(encode(engine.sdk, state.inputs));
  if (type === "AfterCreate" || type === "AfterUpdate") {
    request.setNewOutputs(encode(engine.sdk, state.outputs));
  }
  if (old !== undefined) {
    request.setOldInputs(encode(engine.sdk, old.inputs));
    request.setOldOutputs(encode(engine.sdk, old.outputs));
  }
  return request.serializeBinary();
}

/**
 * Runs the hooks of one moment, in order.
 * @throws Error when a hook that counts fails
 */
export async function runHooks(
  engine: Engine,
  type: Moment,
  state: ResourceState,
  old?: ResourceState,
): Promise<void> {
  for (const name of state.hooks[type] ?? []) {
    const hook = engine.hooks.get(name);
    if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
    if (engine.preview && !hook.onDryRun) continue;
    const request = hookRequest(engine, type, { state, old });
    const bytes = await engine.runCallback(hook.callback, request);
    const { ResourceHookResponse } = engine.sdk.proto.resource;
    const failure = ResourceHookResponse.deserializeBinary(bytes).getError();
    if (failure === "") continue;
    if (!hook.ignoreErrors) {
      const moment = type.startsWith("Before") ? "before" : "after";
      throw new Error(`${moment} hook "${name}" failed: ${failure}`);
    }
    const message = `${type} hook "${name}" failed: ${failure}`;
    engine.report({ severity: "warning", message, urn: state.urn });
  }
}

/** The resource is what it should be already when an after hook fails: the run fails, it stays. */
export async function runAfterHooks(
  engine: Engine,
  type: Moment,
  state: ResourceState,
  old?: ResourceState,
): Promise<void> {
  try {
    await runHooks(engine, type, state, old);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    engine.report({ severity: "error", message, urn: state.urn });
  }
}

/** The real engine gives up after so many retries that an error hook asked for. */
const MAX_RETRIES = 100;

type FailingOperation = "create" | "update" | "delete";

/** Does what a provider may refuse; an error hook of the resource may ask to try again. */
export async function withRetries<T>(
  engine: Engine,
  state: ResourceState,
  operation: FailingOperation,
  attempt: () => T,
): Promise<T> {
  const errors: string[] = [];
  for (;;) {
    try {
      return attempt();
    } catch (reason) {
      errors.unshift(reason instanceof Error ? reason.message : String(reason));
      const retry =
        errors.length <= MAX_RETRIES && (await runErrorHooks(engine, state, operation, errors));
      if (!retry) throw reason;
    }
  }
}

/** Asks a resource's error hooks whether a failed operation is to be tried again. */
async function runErrorHooks(
  engine: Engine,
  state: ResourceState,
  operation: FailingOperation,
  errors: readonly string[],
): Promise<boolean> {
  let retry = false;
  const { ErrorHookRequest, ErrorHookResponse } = engine.sdk.proto.resource;
  for (const name of state.hooks.OnError ?? []) {
    const callback = engine.errorHooks.get(name);
    if (callback === undefined) throw new Error(`error hook "${name}" was not registered`);
    const request = new ErrorHookRequest();
    request.setUrn(state.urn);
    request.setName(state.name);
    request.setType(state.type);
    request.setNewInputs(encode(engine.sdk, state.inputs));
    request.setFailedOperation(operation);
    request.setErrorsList([...errors]);
    const bytes = await engine.runCallback(callback, request.serializeBinary());
    const response = ErrorHookResponse.deserializeBinary(bytes);
    if (response.getError() !== "") {
      throw new Error(`error hook "${name}" failed: ${response.getError()}`);
    }
    retry ||= response.getRetry();
  }
  return retry;
}
