/**
 * The Pulumi SDK that a program uses. The engine shares messages and the async-local store with it,
 * so it loads the copy that the program's directory resolves, not the one it was built with.
 * The SDK marks most of what is needed here as internal: the types below are what we rely on.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { withLazyModules } from "./lazy-modules";
import type * as grpc from "@grpc/grpc-js";
import type * as empty from "google-protobuf/google/protobuf/empty_pb";
import type * as struct from "google-protobuf/google/protobuf/struct_pb";
import type * as alias from "@pulumi/pulumi/proto/alias_pb";
import type * as callback from "@pulumi/pulumi/proto/callback_pb";
import type * as callbackService from "@pulumi/pulumi/proto/callback_grpc_pb";
import type * as engine from "@pulumi/pulumi/proto/engine_pb";
import type * as engineService from "@pulumi/pulumi/proto/engine_grpc_pb";
import type * as provider from "@pulumi/pulumi/proto/provider_pb";
import type * as resource from "@pulumi/pulumi/proto/resource_pb";
import type * as resourceService from "@pulumi/pulumi/proto/resource_grpc_pb";

/** What a transform or a hook is called through: `_callbacks` of the SDK's callback server. */
export type Callback = (request: Uint8Array) => Promise<{ serializeBinary(): Uint8Array }>;

export interface CallbackServer {
  _callbacks: Map<string, Callback>;
  shutdown(): void;
}

/** The part of the SDK's async-local store that a run in process sets. */
export interface Store {
  settings: {
    engine?: unknown;
    options: { rootDirectory?: string };
  };
  callbacks: CallbackServer | undefined;
}

/** How the SDK is driven in process. */
export interface Runtime {
  readonly settings: {
    setMockOptions(
      monitor: unknown,
      project: string,
      stack: string,
      preview: boolean,
      organization: string,
    ): void;
    waitForRPCs(): Promise<void>;
  };
  readonly state: {
    withLocalStorage<T>(body: () => Promise<T>): Promise<T>;
    getStore(): Store;
  };
  readonly config: {
    setAllConfig(config: Record<string, string>, secretKeys: readonly string[]): void;
  };
  readonly stack: {
    runInPulumiStack(init: () => unknown): Promise<unknown>;
  };
  readonly resource: { readonly Resource: { callsites?: () => unknown[] } };
  readonly debuggable: {
    debuggablePromise: <T>(promise: Promise<T>, label: unknown) => Promise<T>;
    readonly debugPromiseLeaks?: boolean;
  };
  readonly callbacks: { readonly CallbackServer: { readonly prototype: object } };
}

/** A loaded SDK. The parts load on first use: a run in process needs no gRPC. */
export interface Sdk {
  /** The directory of the package `@pulumi/pulumi`. */
  readonly directory: string;
  readonly version: string;
  readonly proto: {
    readonly alias: typeof alias;
    readonly callback: typeof callback;
    readonly engine: typeof engine;
    readonly provider: typeof provider;
    readonly resource: typeof resource;
  };
  readonly services: {
    readonly monitor: (typeof resourceService)["ResourceMonitorService"];
    readonly engine: (typeof engineService)["EngineService"];
  };
  readonly struct: typeof struct;
  readonly empty: typeof empty;
  readonly runtime: Runtime;
  /** gRPC and the client of the SDK's callback server. */
  readonly transport: () => {
    readonly grpc: typeof grpc;
    readonly CallbacksClient: (typeof callbackService)["CallbacksClient"];
  };
  /** The version of a package as the program resolves it, e.g. of `@pulumi/aws`. */
  readonly versionOf: (packageName: string) => string | undefined;
}

const SDK = "@pulumi/pulumi";
const loaded = new Map<string, Sdk>();

/**
 * The nearest directory of a package, walking up as Node does; `exports` can't hide it. Without the
 * links of pnpm and of workspaces, since that is how loaded files are named.
 */
function packageDirectory(from: string, name: string): string | undefined {
  for (let directory = resolve(from); ;) {
    const candidate = join(directory, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    const parent = dirname(directory);
    if (parent === directory) return undefined;
    directory = parent;
  }
}

function versionIn(directory: string): string {
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as unknown;
  const { version } = manifest as { version?: unknown };
  return typeof version === "string" ? version : "";
}

/**
 * The SDK for a program in `programDirectory`; our own copy when the program has none.
 * @throws Error when there is no SDK at all
 */
export function loadSdk(programDirectory: string): Sdk {
  const directory =
    packageDirectory(programDirectory, SDK) ?? dirname(require.resolve(`${SDK}/package.json`));
  const key = `${directory}\n${programDirectory}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const sdk = withLazyModules(directory, () => {
    createRequire(join(directory, "package.json"))("./index.js");
    return assemble(directory, programDirectory);
  });
  loaded.set(key, sdk);
  return sdk;
}

function assemble(directory: string, programDirectory: string): Sdk {
  const load = createRequire(join(directory, "package.json"));
  const proto = (name: string): unknown => load(`./proto/${name}`);
  const runtime = (name: string): unknown => load(`./runtime/${name}`);
  return {
    directory,
    version: versionIn(directory),
    proto: {
      alias: proto("alias_pb") as typeof alias,
      callback: proto("callback_pb") as typeof callback,
      engine: proto("engine_pb") as typeof engine,
      provider: proto("provider_pb") as typeof provider,
      resource: proto("resource_pb") as typeof resource,
    },
    services: {
      monitor: (proto("resource_grpc_pb") as typeof resourceService).ResourceMonitorService,
      engine: (proto("engine_grpc_pb") as typeof engineService).EngineService,
    },
    struct: load("google-protobuf/google/protobuf/struct_pb") as typeof struct,
    empty: load("google-protobuf/google/protobuf/empty_pb") as typeof empty,
    runtime: {
      settings: runtime("settings") as Runtime["settings"],
      state: runtime("state") as Runtime["state"],
      config: runtime("config") as Runtime["config"],
      stack: runtime("stack") as Runtime["stack"],
      resource: load("./resource") as Runtime["resource"],
      debuggable: runtime("debuggable") as Runtime["debuggable"],
      callbacks: runtime("callbacks") as Runtime["callbacks"],
    },
    transport: () => ({
      grpc: load("@grpc/grpc-js") as typeof grpc,
      CallbacksClient: (proto("callback_grpc_pb") as typeof callbackService).CallbacksClient,
    }),
    versionOf: (name) => {
      const found = packageDirectory(programDirectory, name);
      return found === undefined ? undefined : versionIn(found);
    },
  };
}
