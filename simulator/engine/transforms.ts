/**
 * Transforms: functions of the program that may change a resource's inputs and options before it is
 * registered. A resource's own run first, then its parents', nearest first, then the stack's.
 */
import type {
  RegisterResourceRequest,
  TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Alias as AliasMessage } from "@pulumi/pulumi/proto/alias_pb";
import type { CallbackReference, Engine } from "./engine";
import type { Alias, Registration } from "./registration";
import { callbackReference, readAlias, readHooks, readTimeouts } from "./requests";
import type { Sdk } from "./sdk";
import { decode, decodeValue, encode, encodeValue } from "./struct";

type Timeouts = RegisterResourceRequest.CustomTimeouts;
type Hooks = RegisterResourceRequest.ResourceHooksBinding;

export { callbackReference };

function applicable(engine: Engine, resource: Registration): readonly CallbackReference[] {
  if (engine.resourceTransforms.size === 0) {
    if (resource.transforms.length === 0) return engine.stackTransforms;
    if (engine.stackTransforms.length === 0) return resource.transforms;
  }
  const list = [...resource.transforms];
  for (let parent = resource.parent; parent !== "";) {
    list.push(...(engine.resourceTransforms.get(parent) ?? []));
    parent = engine.byUrn.get(parent)?.parent ?? "";
  }
  return [...list, ...engine.stackTransforms];
}

/** Runs the transforms over a registration, in place. */
export async function applyTransforms(engine: Engine, resource: Registration): Promise<void> {
  const { TransformRequest, TransformResponse } = engine.sdk.proto.resource;
  for (const transform of applicable(engine, resource)) {
    const request = new TransformRequest();
    request.setType(resource.type);
    request.setName(resource.name);
    request.setCustom(resource.custom);
    request.setParent(resource.parent);
    request.setProperties(encode(engine.sdk, resource.inputs));
    request.setOptions(writeOptions(engine.sdk, resource));
    const bytes = await engine.runCallback(transform, request.serializeBinary());
    const response = TransformResponse.deserializeBinary(bytes);
    if (response.hasProperties()) resource.inputs = decode(response.getProperties());
    const options = response.getOptions();
    if (options !== undefined) readOptions(resource, options);
  }
}

function writeTimeouts(sdk: Sdk, timeouts: Registration["customTimeouts"]): Timeouts {
  const message = new sdk.proto.resource.RegisterResourceRequest.CustomTimeouts();
  message.setCreate(timeouts.create);
  message.setUpdate(timeouts.update);
  message.setDelete(timeouts.delete);
  message.setRead(timeouts.read);
  return message;
}

function writeHooks(sdk: Sdk, hooks: Registration["hooks"]): Hooks {
  const message = new sdk.proto.resource.RegisterResourceRequest.ResourceHooksBinding();
  message.setBeforeCreateList([...(hooks.BeforeCreate ?? [])]);
  message.setAfterCreateList([...(hooks.AfterCreate ?? [])]);
  message.setBeforeUpdateList([...(hooks.BeforeUpdate ?? [])]);
  message.setAfterUpdateList([...(hooks.AfterUpdate ?? [])]);
  message.setBeforeDeleteList([...(hooks.BeforeDelete ?? [])]);
  message.setAfterDeleteList([...(hooks.AfterDelete ?? [])]);
  message.setOnErrorList([...(hooks.OnError ?? [])]);
  return message;
}

function writeAlias(sdk: Sdk, alias: Alias): AliasMessage {
  const message = new sdk.proto.alias.Alias();
  if ("urn" in alias) {
    message.setUrn(alias.urn);
    return message;
  }
  const spec = new sdk.proto.alias.Alias.Spec();
  spec.setName(alias.name);
  spec.setType(alias.type);
  spec.setStack(alias.stack);
  spec.setProject(alias.project);
  if (alias.noParent) spec.setNoparent(true);
  else if (alias.parent !== "") spec.setParenturn(alias.parent);
  message.setSpec(spec);
  return message;
}

function writeOptions(sdk: Sdk, resource: Registration): TransformResourceOptions {
  const options = new sdk.proto.resource.TransformResourceOptions();
  options.setDependsOnList([...resource.dependencies]);
  if (resource.protect !== undefined) options.setProtect(resource.protect);
  options.setIgnoreChangesList([...resource.ignoreChanges]);
  options.setReplaceOnChangesList([...resource.replaceOnChanges]);
  options.setVersion(resource.version);
  options.setAliasesList(resource.aliases.map((alias) => writeAlias(sdk, alias)));
  options.setProvider(resource.provider);
  options.setCustomTimeouts(writeTimeouts(sdk, resource.customTimeouts));
  options.setPluginDownloadUrl(resource.pluginDownloadUrl);
  if (resource.retainOnDelete !== undefined) options.setRetainOnDelete(resource.retainOnDelete);
  options.setDeletedWith(resource.deletedWith);
  options.setReplaceWithList([...resource.replaceWith]);
  if (resource.deleteBeforeReplace !== undefined) {
    options.setDeleteBeforeReplace(resource.deleteBeforeReplace);
  }
  if (resource.replacementTrigger !== undefined) {
    options.setReplacementTrigger(encodeValue(sdk, resource.replacementTrigger));
  }
  options.setAdditionalSecretOutputsList([...resource.additionalSecretOutputs]);
  options.setImport(resource.importId);
  options.setHideDiffList([...resource.hideDiffs]);
  options.setHooks(writeHooks(sdk, resource.hooks));
  const providers = options.getProvidersMap();
  for (const [name, reference] of Object.entries(resource.providers))
    providers.set(name, reference);
  return options;
}

function readOptions(resource: Registration, options: TransformResourceOptions): void {
  resource.dependencies = options.getDependsOnList();
  resource.protect = options.hasProtect() ? options.getProtect() : undefined;
  resource.ignoreChanges = options.getIgnoreChangesList();
  resource.replaceOnChanges = options.getReplaceOnChangesList();
  resource.version = options.getVersion();
  resource.aliases = options.getAliasesList().map(readAlias);
  resource.provider = options.getProvider();
  resource.customTimeouts = readTimeouts(options.getCustomTimeouts());
  resource.pluginDownloadUrl = options.getPluginDownloadUrl();
  resource.retainOnDelete = options.hasRetainOnDelete() ? options.getRetainOnDelete() : undefined;
  resource.deletedWith = options.getDeletedWith();
  resource.replaceWith = options.getReplaceWithList();
  const decided = options.hasDeleteBeforeReplace();
  resource.deleteBeforeReplace = decided ? options.getDeleteBeforeReplace() : undefined;
  resource.replacementTrigger = decodeValue(options.getReplacementTrigger());
  resource.additionalSecretOutputs = options.getAdditionalSecretOutputsList();
  resource.importId = options.getImport();
  resource.hooks = readHooks(options.getHooks());
  const providers = Object.fromEntries(options.getProvidersMap().entries());
  // The SDK's callback server empties this map in every answer; that is not the program's wish.
  if (Object.keys(providers).length > 0) resource.providers = providers;
}
