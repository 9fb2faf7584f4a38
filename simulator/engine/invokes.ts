/** Functions of providers: data sources above all. The real engine runs them in both modes alike. */
import type { ResourceInvokeRequest } from "@pulumi/pulumi/proto/resource_pb";
import { UNKNOWN, type CheckFailure, type Props } from "../provider";
import { invokeBuiltin } from "./builtins";
import { defaultProvider, providerRequest } from "./default-providers";
import type { Engine } from "./engine";
import { EngineError, Status } from "./errors";
import { decode, encode } from "./struct";
import { packageOf } from "./urn";
import { lowerProps } from "./values";

export interface InvokeOptions {
  /** `URN::ID`; empty for the default one. */
  provider: string;
  version: string;
  pluginDownloadUrl: string;
  readonly packageRef: string;
}

/** A result, the arguments that are refused, or neither: a preview that nobody can answer. */
export type InvokeAnswer =
  | { readonly result: Props; readonly failures?: undefined }
  | { readonly failures: readonly CheckFailure[]; readonly result?: undefined }
  | { readonly result?: undefined; readonly failures?: undefined };

/** Asks the provider of a function and notes the question. */
export function invokeProvider(
  engine: Engine,
  token: string,
  wireArgs: Props,
  options: InvokeOptions,
): InvokeAnswer {
  const packageName = packageOf(token);
  const args = lowerProps(wireArgs);
  const reference =
    options.provider !== ""
      ? options.provider
      : defaultProvider(engine, providerRequest(engine, packageName, options));
  if (packageName === "pulumi") return { result: ownAnswer(engine, token, args) };
  engine.invokes.push({ token, args });
  const provider = engine.providerOf(token);
  if (provider === undefined || provider.answers?.(token) === false) {
    return unanswered(engine, token, provider !== undefined);
  }
  return provider.invoke({ token, args, context: engine.context(reference) });
}

function ownAnswer(engine: Engine, token: string, args: Props): Props {
  const answer = invokeBuiltin(engine, token, args);
  if (answer !== undefined) return answer;
  throw new EngineError(`the engine has no function ${token}`, { code: Status.invalidArgument });
}

function unanswered(engine: Engine, token: string, packageIsSimulated: boolean): InvokeAnswer {
  const reason = packageIsSimulated
    ? `the simulated provider "${packageOf(token)}" does not know it`
    : `no provider of the package "${packageOf(token)}" is simulated`;
  if (!engine.preview) throw new EngineError(`The function ${token} can't be answered: ${reason}.`);
  engine.report({
    severity: "warning",
    message: `The result of ${token} is unknown in this preview: ${reason}.`,
  });
  return {};
}

async function applyInvokeTransforms(
  engine: Engine,
  token: string,
  args: Props,
  options: InvokeOptions,
): Promise<Props> {
  const { TransformInvokeRequest, TransformInvokeOptions, TransformInvokeResponse } =
    engine.sdk.proto.resource;
  let current = args;
  for (const transform of engine.invokeTransforms) {
    const request = new TransformInvokeRequest();
    request.setToken(token);
    request.setArgs(encode(engine.sdk, current));
    const given = new TransformInvokeOptions();
    given.setProvider(options.provider);
    given.setVersion(options.version);
    given.setPluginDownloadUrl(options.pluginDownloadUrl);
    request.setOptions(given);
    const bytes = await engine.runCallback(transform, request.serializeBinary());
    const response = TransformInvokeResponse.deserializeBinary(bytes);
    if (response.hasArgs()) current = decode(response.getArgs());
    const chosen = response.getOptions();
    if (chosen === undefined) continue;
    options.provider = chosen.getProvider();
    options.version = chosen.getVersion();
    options.pluginDownloadUrl = chosen.getPluginDownloadUrl();
  }
  return current;
}

/** The response's class differs between versions of the SDK; these are the setters we use of it. */
interface InvokeResponseMessage {
  setReturn(value: unknown): unknown;
  setFailuresList(value: unknown[]): unknown;
  setUnknown?(value: boolean): unknown;
}

function newResponse(engine: Engine): InvokeResponseMessage {
  const method = engine.sdk.services.monitor.invoke as { responseType?: unknown };
  const Response = method.responseType as new () => InvokeResponseMessage;
  return new Response();
}

/** The monitor's `Invoke`. */
export async function invoke(
  engine: Engine,
  request: ResourceInvokeRequest,
): Promise<InvokeResponseMessage> {
  const token = request.getTok();
  const options: InvokeOptions = {
    provider: request.getProvider(),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
  };
  const args = await applyInvokeTransforms(engine, token, decode(request.getArgs()), options);
  const answer = invokeProvider(engine, token, args, options);
  const response = newResponse(engine);
  if (answer.result !== undefined) response.setReturn(encode(engine.sdk, answer.result));
  else if (answer.failures !== undefined)
    response.setFailuresList(failures(engine, answer.failures));
  else setUnknown(engine, response);
  return response;
}

/** Older SDKs have no flag for it: a result with an unknown inside is unknown as a whole to them. */
function setUnknown(engine: Engine, response: InvokeResponseMessage): void {
  response.setUnknown?.(true);
  response.setReturn(encode(engine.sdk, { id: UNKNOWN }));
}

function failures(engine: Engine, list: readonly CheckFailure[]): unknown[] {
  return list.map(({ property, reason }) => {
    const failure = new engine.sdk.proto.provider.CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    return failure;
  });
}
