/** Resource hooks: functions of the program that run around a resource's creation. */
import type { Engine } from "./engine";
import type { HookType, ResourceState } from "./model";
import { encode } from "./struct";

function hookRequest(engine: Engine, type: HookType, state: ResourceState): Uint8Array {
  const request = new engine.sdk.proto.resource.ResourceHookRequest();
  request.setUrn(state.urn);
  request.setId(state.id ?? "");
  request.setName(state.name);
  request.setType(state.type);
  request.setNewInputs(encode(engine.sdk, state.inputs));
  if (type === "AfterCreate") request.setNewOutputs(encode(engine.sdk, state.outputs));
  return request.serializeBinary();
}

/**
 * Runs the hooks of one moment, in order.
 * @throws Error when a hook that counts fails
 */
export async function runHooks(
  engine: Engine,
  type: "BeforeCreate" | "AfterCreate",
  state: ResourceState,
): Promise<void> {
  for (const name of state.hooks[type] ?? []) {
    const hook = engine.hooks.get(name);
    if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
    if (engine.preview && !hook.onDryRun) continue;
    const bytes = await engine.runCallback(hook.callback, hookRequest(engine, type, state));
    const { ResourceHookResponse } = engine.sdk.proto.resource;
    const failure = ResourceHookResponse.deserializeBinary(bytes).getError();
    if (failure === "") continue;
    if (!hook.ignoreErrors) {
      throw new Error(
        `${type === "BeforeCreate" ? "before" : "after"} hook "${name}" failed: ${failure}`,
      );
    }
    const message = `${type} hook "${name}" failed: ${failure}`;
    engine.report({ severity: "warning", message, urn: state.urn });
  }
}

/** Asks a resource's error hooks whether a failed operation is to be tried again. */
export async function runErrorHooks(
  engine: Engine,
  state: ResourceState,
  operation: "create",
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
