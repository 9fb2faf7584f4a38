/** What a component asks the engine to register: itself, and its children. */
import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { ChildOptions, Props } from "../../provider";
import { packageOf } from "../../engine/urn";
import { pluginSdk } from "../sdk";
import { sent } from "../wire";

/** Tells the engine what its answer may hold. */
function accepting(request: RegisterResourceRequest): RegisterResourceRequest {
  request.setAcceptsecrets(true);
  request.setAcceptresources(true);
  request.setSupportspartialvalues(true);
  request.setSupportsresultreporting(true);
  request.setAliasspecs(true);
  return request;
}

/** Options that mean the same in both messages and are written alike. */
function copyMessages(from: ConstructRequest, to: RegisterResourceRequest): void {
  const { RegisterResourceRequest } = pluginSdk().monitor().messages;
  const timeouts = from.getCustomtimeouts();
  if (timeouts !== undefined) {
    const { CustomTimeouts } = RegisterResourceRequest;
    to.setCustomtimeouts(CustomTimeouts.deserializeBinary(timeouts.serializeBinary()));
  }
  const hooks = from.getResourceHooks();
  if (hooks !== undefined) {
    const { ResourceHooksBinding } = RegisterResourceRequest;
    to.setHooks(ResourceHooksBinding.deserializeBinary(hooks.serializeBinary()));
  }
}

/**
 * The component itself, with the options that the program gave. As awsx does, it gives no inputs.
 */
export function componentRequest(from: ConstructRequest): RegisterResourceRequest {
  const request = new (pluginSdk().monitor().messages.RegisterResourceRequest)();
  request.setType(from.getType());
  request.setName(from.getName());
  request.setParent(from.getParent());
  request.setObject(sent({}));
  request.setAliasesList(from.getAliasesList());
  request.setDependenciesList(from.getDependenciesList());
  request.setIgnorechangesList(from.getIgnorechangesList());
  request.setReplaceonchangesList(from.getReplaceonchangesList());
  request.setReplaceWithList(from.getReplaceWithList());
  request.setReplacementTrigger(from.getReplacementTrigger());
  request.setAdditionalsecretoutputsList(from.getAdditionalsecretoutputsList());
  request.setDeletedwith(from.getDeletedwith());
  request.setParentstacktracehandle(from.getStackTraceHandle());
  if (from.hasProtect()) request.setProtect(from.getProtect() ?? false);
  if (from.hasRetainondelete()) request.setRetainondelete(from.getRetainondelete() ?? false);
  if (from.hasDeletebeforereplace()) {
    request.setDeletebeforereplace(from.getDeletebeforereplace() ?? false);
    request.setDeletebeforereplacedefined(true);
  }
  for (const [name, reference] of from.getProvidersMap().entries()) {
    request.getProvidersMap().set(name, reference);
  }
  copyMessages(from, request);
  return accepting(request);
}

export interface Child {
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  readonly options: ChildOptions;
  /** The version of the SDK that registers it; empty when nobody knows. */
  readonly version: string;
}

/** A child of the component that `from` asks for. */
export function childRequest(from: ConstructRequest, child: Child): RegisterResourceRequest {
  const { RegisterResourceRequest } = pluginSdk().monitor().messages;
  const { type, name, inputs, options } = child;
  const packageName = packageOf(type);
  const sources = options.propertyDependencies ?? {};
  const request = new RegisterResourceRequest();
  request.setType(type);
  request.setName(name);
  request.setParent(options.parent);
  // What a component package registers of its own types are components again.
  request.setCustom(packageName !== packageOf(from.getType()));
  request.setObject(sent(inputs));
  request.setVersion(child.version);
  request.setProvider(from.getProvidersMap().get(packageName) ?? "");
  const all = [...(options.dependencies ?? []), ...Object.values(sources).flat()];
  request.setDependenciesList([...new Set(all)]);
  const dependencies = request.getPropertydependenciesMap();
  // Each input is named: without any, the engine would take it to depend on everything.
  for (const key of Object.keys(inputs)) {
    const urns = new RegisterResourceRequest.PropertyDependencies();
    urns.setUrnsList([...(sources[key] ?? [])]);
    dependencies.set(key, urns);
  }
  return accepting(request);
}
