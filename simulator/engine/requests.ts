/** Reads the SDK's request messages into plain registrations. */
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { Alias as AliasMessage } from "@pulumi/pulumi/proto/alias_pb";
import type {
  RegisterResourceRequest,
  TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { CallbackReference } from "./engine";
import type { HookBinding, HookType } from "./model";
import { registration, type Alias, type Registration } from "./registration";
import { decode, decodeValue } from "./struct";

type HooksMessage = NonNullable<ReturnType<RegisterResourceRequest["getHooks"]>>;
type TimeoutsMessage = ReturnType<TransformResourceOptions["getCustomTimeouts"]>;

export function callbackReference(message: Callback): CallbackReference {
  return { target: message.getTarget(), token: message.getToken() };
}

export function readAlias(message: AliasMessage): Alias {
  const spec = message.getSpec();
  if (spec === undefined) return { urn: message.getUrn() };
  return {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parent: spec.getParenturn(),
    noParent: spec.getNoparent(),
  };
}

export function readHooks(message: HooksMessage | undefined): HookBinding {
  if (message === undefined) return {};
  const lists: [HookType, string[]][] = [
    ["BeforeCreate", message.getBeforeCreateList()],
    ["AfterCreate", message.getAfterCreateList()],
    ["BeforeUpdate", message.getBeforeUpdateList()],
    ["AfterUpdate", message.getAfterUpdateList()],
    ["BeforeDelete", message.getBeforeDeleteList()],
    ["AfterDelete", message.getAfterDeleteList()],
    ["OnError", message.getOnErrorList()],
  ];
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}

export function readTimeouts(message: TimeoutsMessage): Registration["customTimeouts"] {
  return {
    create: message?.getCreate() ?? "",
    update: message?.getUpdate() ?? "",
    delete: message?.getDelete() ?? "",
    read: message?.getRead() ?? "",
  };
}

function readPropertyDependencies(request: RegisterResourceRequest): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const [key, value] of request.getPropertydependenciesMap().entries()) {
    result[key] = value.getUrnsList();
  }
  return result;
}

function readAliases(request: RegisterResourceRequest): Alias[] {
  const urns = request.getAliasurnsList().map((urn) => ({ urn }));
  return [...urns, ...request.getAliasesList().map(readAlias)];
}

export function readRegistration(request: RegisterResourceRequest): Registration {
  const decided = request.getDeletebeforereplacedefined() || request.getDeletebeforereplace();
  return registration({
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    parent: request.getParent(),
    inputs: decode(request.getObject()),
    dependencies: request.getDependenciesList(),
    propertyDependencies: readPropertyDependencies(request),
    provider: request.getProvider(),
    providers: Object.fromEntries(request.getProvidersMap().entries()),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
    aliases: readAliases(request),
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    deleteBeforeReplace: decided ? request.getDeletebeforereplace() : undefined,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    replaceWith: request.getReplaceWithList(),
    replacementTrigger: decodeValue(request.getReplacementTrigger()),
    hideDiffs: request.getHidediffsList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    customTimeouts: readTimeouts(request.getCustomtimeouts()),
    deletedWith: request.getDeletedwith(),
    importId: request.getImportid(),
    hooks: readHooks(request.getHooks()),
    transforms: request.getTransformsList().map(callbackReference),
  });
}
