/**
 * The parts of the Pulumi SDK that a plugin needs: messages and services. The engine starts a
 * plugin for each provider of a stack, so the SDK itself, which takes several times as long to load, is
 * left alone.
 */
import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import type * as empty from "google-protobuf/google/protobuf/empty_pb";
import type * as struct from "google-protobuf/google/protobuf/struct_pb";
import type * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import type * as provider from "@pulumi/pulumi/proto/provider_pb";
import type * as providerService from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as resource from "@pulumi/pulumi/proto/resource_pb";
import type * as resourceService from "@pulumi/pulumi/proto/resource_grpc_pb";

export interface PluginSdk {
  readonly grpc: typeof Grpc;
  readonly provider: typeof provider;
  readonly providerService: typeof providerService;
  readonly plugin: typeof plugin;
  readonly struct: typeof struct;
  readonly empty: typeof empty;
  /** The engine's resource monitor, which only components talk to. */
  readonly monitor: () => {
    readonly messages: typeof resource;
    readonly services: typeof resourceService;
  };
}

/** A stack's state travels in one message. */
export const MESSAGE_BYTES = 400 * 1024 * 1024;

let loaded: PluginSdk | undefined;

/** Messages, services and gRPC as the installed SDK resolves them: they must share one protobuf. */
export function pluginSdk(): PluginSdk {
  if (loaded !== undefined) return loaded;
  const manifest = createRequire(__filename).resolve("@pulumi/pulumi/package.json");
  const load = createRequire(manifest);
  loaded = {
    grpc: load("@grpc/grpc-js") as typeof Grpc,
    provider: load("./proto/provider_pb") as typeof provider,
    providerService: load("./proto/provider_grpc_pb") as typeof providerService,
    plugin: load("./proto/plugin_pb") as typeof plugin,
    struct: load("google-protobuf/google/protobuf/struct_pb") as typeof struct,
    empty: load("google-protobuf/google/protobuf/empty_pb") as typeof empty,
    monitor: () => ({
      messages: load("./proto/resource_pb") as typeof resource,
      services: load("./proto/resource_grpc_pb") as typeof resourceService,
    }),
  };
  return loaded;
}
