/** Resources that are read, not managed: `.get(...)` of the SDK, stack references among them. */
import type { ReadResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { UNKNOWN, type Props } from "../provider";
import { createBuiltin } from "./builtins";
import { readProps, unsupported } from "./create";
import { defaultProvider, providerRequest } from "./default-providers";
import type { Engine } from "./engine";
import { asEngineError, EngineError, Status } from "./errors";
import { noOptions, type ResourceState } from "./model";
import { markMade } from "./secret-texts";
import { decode } from "./struct";
import { createUrn, isProviderType, packageOf } from "./urn";

function urnOf(engine: Engine, request: ReadResourceRequest): string {
  const { stack, project } = engine.options;
  const parent = request.getParent();
  return createUrn({ stack, project, parent, type: request.getType(), name: request.getName() });
}

function providerFor(engine: Engine, request: ReadResourceRequest): string {
  const type = request.getType();
  if (isProviderType(type)) return "";
  if (request.getProvider() !== "") return request.getProvider();
  const packageName = packageOf(type);
  const inherited = engine.byUrn.get(request.getParent())?.providers[packageName];
  if (inherited !== undefined) return inherited;
  const wanted = {
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
  };
  return defaultProvider(engine, providerRequest(engine, packageName, wanted));
}

function outputsOf(engine: Engine, state: ResourceState, id: string): Props {
  const { urn, type, name, inputs, provider } = state;
  if (packageOf(type) === "pulumi") {
    const created = createBuiltin(engine, type, id, inputs);
    if (created === undefined) throw unsupported(engine, type);
    return created.outputs;
  }
  const read = readProps(engine, { urn, type, name, id, inputs, provider });
  if (read === undefined) return inputs;
  const always = [...state.additionalSecretOutputs, ...(read.secretOutputs ?? [])];
  return markMade(read.outputs, inputs, always);
}

/**
 * The monitor's `ReadResource`: the URN and what the resource is like.
 * @throws EngineError, which is also among the diagnostics then
 */
export function readResource(
  engine: Engine,
  request: ReadResourceRequest,
): { urn: string; outputs: Props } {
  const urn = urnOf(engine, request);
  try {
    if (engine.claimedUrns.has(urn)) {
      const message = `Duplicate resource URN '${urn}'; try giving it a unique name`;
      throw new EngineError(message, { code: Status.invalidArgument, urn });
    }
    engine.claimedUrns.add(urn);
    const state = describe(engine, request, urn);
    state.outputs = outputsOf(engine, state, request.getId());
    engine.plan?.read(state);
    engine.add(state);
    engine.options.onResource?.(state);
    return { urn, outputs: state.outputs };
  } catch (reason) {
    const error = asEngineError(reason, urn);
    engine.reportFailure(error);
    throw error;
  }
}

function describe(engine: Engine, request: ReadResourceRequest, urn: string): ResourceState {
  const id = request.getId();
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: true,
    remote: false,
    external: true,
    parent: request.getParent(),
    ...(id === UNKNOWN ? {} : { id }),
    inputs: decode(request.getProperties()),
    outputs: {},
    dependencies: request.getDependenciesList(),
    propertyDependencies: {},
    provider: providerFor(engine, request),
    providers: {},
    version: request.getVersion(),
    ...noOptions,
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
  };
}
