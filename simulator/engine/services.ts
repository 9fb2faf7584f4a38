/**
 * The engine as the SDK's services see it: for each method of the resource monitor and the engine
 * one function from request to response. Methods of the installed SDK that are not here answer
 * UNIMPLEMENTED, which is what an older engine would do and every SDK has a way around.
 */
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type {
  GetRootResourceResponse,
  LogRequest,
  SetRootResourceRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import type * as messages from "@pulumi/pulumi/proto/resource_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { completeAsset } from "./assets";
import type { Engine, PackageReference } from "./engine";
import { asEngineError, EngineError, Status } from "./errors";
import { invoke } from "./invokes";
import type { Diagnostic } from "./model";
import { readResource } from "./reads";
import { register } from "./register";
import { callbackReference, readRegistration } from "./requests";
import { decode, encode } from "./struct";
import { lower, settleProps, unwrapSecrets } from "./values";
import type { Json, Props } from "../provider";

/** A method of a service; requests and responses are messages of the SDK. */
export type Method = (request: never) => unknown;

const FEATURES: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "deletedWith",
  "replaceWith",
  "aliasSpecs",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
  "errorHooks",
]);

/** The SDK's runner says so of an error that ends the program. */
const UNHANDLED = "failed with an unhandled exception";

const SEVERITIES: readonly Diagnostic["severity"][] = ["debug", "info", "warning", "error"];

/** Answers only what the asker said it understands. */
function accepted(props: Props, secrets: boolean, references: boolean): Props {
  if (secrets && references) return props;
  const result: Props = {};
  for (const [key, value] of Object.entries(props)) {
    let sent: Json = references ? value : lower(value);
    if (!secrets) sent = unwrapSecrets(sent);
    result[key] = sent;
  }
  return result;
}

async function registerResource(
  engine: Engine,
  request: messages.RegisterResourceRequest,
): Promise<messages.RegisterResourceResponse> {
  const { state, outputs, outputDependencies } = await register(engine, readRegistration(request));
  const { RegisterResourceResponse } = engine.sdk.proto.resource;
  const response = new RegisterResourceResponse();
  response.setUrn(state.urn);
  if (state.id !== undefined) response.setId(state.id);
  const sent = accepted(outputs, request.getAcceptsecrets(), request.getAcceptresources());
  response.setObject(encode(engine.sdk, sent));
  const map = response.getPropertydependenciesMap();
  for (const [key, urns] of Object.entries(outputDependencies ?? {})) {
    const dependencies = new RegisterResourceResponse.PropertyDependencies();
    dependencies.setUrnsList([...urns]);
    map.set(key, dependencies);
  }
  return response;
}

function registerOutputs(engine: Engine, request: messages.RegisterResourceOutputsRequest): Empty {
  const urn = request.getUrn();
  const state = engine.byUrn.get(urn);
  if (state === undefined) throw new EngineError(`outputs of the unknown resource ${urn}`);
  state.outputs = settleProps(decode(request.getOutputs()), (asset) =>
    completeAsset(asset, engine.options.directory),
  );
  return empty(engine);
}

function read(
  engine: Engine,
  request: messages.ReadResourceRequest,
): messages.ReadResourceResponse {
  const { urn, outputs } = readResource(engine, request);
  const response = new engine.sdk.proto.resource.ReadResourceResponse();
  response.setUrn(urn);
  const sent = accepted(outputs, request.getAcceptsecrets(), request.getAcceptresources());
  response.setProperties(encode(engine.sdk, sent));
  return response;
}

function empty(engine: Engine): Empty {
  return new engine.sdk.empty.Empty();
}

function log(engine: Engine, request: LogRequest): Empty {
  const severity = SEVERITIES[request.getSeverity()] ?? "info";
  // Thousands of the SDK's own, one or more for each step of each resource.
  if (severity === "debug") return empty(engine);
  const urn = request.getUrn();
  const message = request.getMessage();
  // A program in a process of its own logs the errors that it got from us.
  if (severity === "error" && engine.repeatsRefusal(message)) return empty(engine);
  // So it does with what it threw itself.
  if (severity === "error" && message.includes(UNHANDLED)) engine.fail();
  engine.report({ severity, message, ...(urn === "" ? {} : { urn }) });
  return empty(engine);
}

function registerPackage(
  engine: Engine,
  request: messages.RegisterPackageRequest,
): messages.RegisterPackageResponse {
  const given = request.getParameterization();
  const parameterization = given && {
    name: given.getName(),
    version: given.getVersion(),
    value: given.getValue_asB64(),
  };
  const reference: PackageReference = {
    name: request.getName(),
    version: request.getVersion(),
    downloadUrl: request.getDownloadUrl(),
    ...(parameterization === undefined ? {} : { parameterization }),
  };
  const ref = `package-${engine.packages.size + 1}`;
  engine.packages.set(ref, reference);
  const response = new engine.sdk.proto.resource.RegisterPackageResponse();
  response.setRef(ref);
  return response;
}

function supportsFeature(
  engine: Engine,
  request: messages.SupportsFeatureRequest,
): messages.SupportsFeatureResponse {
  const response = new engine.sdk.proto.resource.SupportsFeatureResponse();
  response.setHassupport(FEATURES.has(request.getId()));
  return response;
}

function registerHook(engine: Engine, request: messages.RegisterResourceHookRequest): Empty {
  const callback = request.getCallback();
  if (callback !== undefined) {
    engine.hooks.set(request.getName(), {
      callback: callbackReference(callback),
      onDryRun: request.getOnDryRun(),
      ignoreErrors: request.getIgnoreErrors(),
    });
  }
  return empty(engine);
}

function registerErrorHook(engine: Engine, request: messages.RegisterErrorHookRequest): Empty {
  const callback = request.getCallback();
  if (callback !== undefined) engine.errorHooks.set(request.getName(), callbackReference(callback));
  return empty(engine);
}

function refuseCall(request: messages.ResourceCallRequest): never {
  throw new EngineError(
    `The method ${request.getTok()} runs inside a provider; the simulator has no methods of resources.`,
    { code: Status.unimplemented },
  );
}

function rootResource(engine: Engine): GetRootResourceResponse {
  const response = new engine.sdk.proto.engine.GetRootResourceResponse();
  response.setUrn(engine.stackUrn);
  return response;
}

/** What the monitor does, by method name. */
export function monitorMethods(engine: Engine): Record<string, Method> {
  return {
    registerResource: (request: messages.RegisterResourceRequest) =>
      registerResource(engine, request),
    registerResourceOutputs: (request: messages.RegisterResourceOutputsRequest) =>
      registerOutputs(engine, request),
    readResource: (request: messages.ReadResourceRequest) => read(engine, request),
    invoke: (request: messages.ResourceInvokeRequest) => invoke(engine, request),
    call: refuseCall,
    supportsFeature: (request: messages.SupportsFeatureRequest) => supportsFeature(engine, request),
    registerStackTransform: (request: Callback) => {
      engine.stackTransforms.push(callbackReference(request));
      return empty(engine);
    },
    registerStackInvokeTransform: (request: Callback) => {
      engine.invokeTransforms.push(callbackReference(request));
      return empty(engine);
    },
    registerResourceHook: (request: messages.RegisterResourceHookRequest) =>
      registerHook(engine, request),
    registerErrorHook: (request: messages.RegisterErrorHookRequest) =>
      registerErrorHook(engine, request),
    registerPackage: (request: messages.RegisterPackageRequest) => registerPackage(engine, request),
    signalAndWaitForShutdown: () => empty(engine),
  };
}

/** What the engine service does, by method name. */
export function engineMethods(engine: Engine): Record<string, Method> {
  return {
    log: (request: LogRequest) => log(engine, request),
    getRootResource: () => rootResource(engine),
    setRootResource: (request: SetRootResourceRequest) => {
      engine.stackUrn = request.getUrn();
      return new engine.sdk.proto.engine.SetRootResourceResponse();
    },
    startDebugging: () => empty(engine),
    // There is no Pulumi CLI here whose version could be wrong.
    requirePulumiVersion: () => new engine.sdk.proto.engine.RequirePulumiVersionResponse(),
  };
}

/** One function for each method of a service definition; errors come out as {@link EngineError}. */
export function implement(
  engine: Engine,
  service: object,
  methods: Record<string, Method>,
): Record<string, (request: unknown) => Promise<unknown>> {
  const result: Record<string, (request: unknown) => Promise<unknown>> = {};
  for (const name of Object.keys(service)) {
    const method = methods[name] as ((request: unknown) => unknown) | undefined;
    result[name] = async (request) => {
      engine.requests += 1;
      if (method === undefined) {
        throw new EngineError(`${name} is not implemented`, { code: Status.unimplemented });
      }
      try {
        return await method(request);
      } catch (reason) {
        throw asEngineError(reason);
      }
    };
  }
  return result;
}
