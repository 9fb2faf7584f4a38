/** How the engine and a plugin get to know each other, before any resource. */
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import type {
  ConfigureRequest,
  ConfigureResponse,
  DiffRequest,
  DiffResponse,
  GetSchemaRequest,
  GetSchemaResponse,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { diffConfig as diffSettings } from "../../config-diff";
import type { Plugin } from "../plugin";
import { pluginSdk } from "../sdk";
import { plain } from "../wire";
import { diffResponse } from "./diff-response";

export function handshake(): ProviderHandshakeResponse {
  const response = new (pluginSdk().provider.ProviderHandshakeResponse)();
  response.setAcceptSecrets(true);
  response.setAcceptResources(true);
  response.setAcceptOutputs(true);
  return response;
}

export function getPluginInfo(plugin: Plugin): PluginInfo {
  const response = new (pluginSdk().plugin.PluginInfo)();
  response.setVersion(plugin.options.version);
  return response;
}

/** A valid schema that describes nothing: programs have their types from the real packages. */
export function getSchema(plugin: Plugin, request: GetSchemaRequest): GetSchemaResponse {
  const version = request.getVersion();
  if (version !== 0) throw new Error(`unsupported schema version ${version}`);
  const { package: name, version: packageVersion } = plugin.options;
  const response = new (pluginSdk().provider.GetSchemaResponse)();
  response.setSchema(JSON.stringify({ name, version: packageVersion, resources: {} }));
  return response;
}

export function configure(plugin: Plugin, request: ConfigureRequest): ConfigureResponse {
  plugin.configure(request.getUrn() ?? "", plain(request.getArgs()));
  const response = new (pluginSdk().provider.ConfigureResponse)();
  response.setAcceptsecrets(true);
  response.setAcceptresources(true);
  response.setAcceptoutputs(true);
  response.setSupportspreview(true);
  return response;
}

export function diffConfig(plugin: Plugin, request: DiffRequest): DiffResponse {
  const before = plain(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
  const after = plain(request.getNews());
  const { changes } = diffSettings(plugin.options.package, before, after);
  const ignored = new Set(request.getIgnorechangesList());
  const counted = Object.entries(changes).filter(([key]) => !ignored.has(key));
  return diffResponse({ changes: Object.fromEntries(counted), deleteBeforeReplace: false });
}
