/** A plugin as the engine sees it: a gRPC server. Methods that aren't here answer UNIMPLEMENTED. */
import type * as Grpc from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { construct } from "./construct";
import { asPluginError } from "./errors";
import type { Log } from "./log";
import { invoke } from "./methods/invoke";
import { read } from "./methods/read";
import { check, create, diff, remove, update } from "./methods/resources";
import { configure, diffConfig, getPluginInfo, getSchema, handshake } from "./methods/setup";
import { Plugin, type PluginOptions } from "./plugin";
import { MESSAGE_BYTES, pluginSdk } from "./sdk";

/** What a request is about, for the log: the URN, the function, or the component. */
function subject(request: unknown): string {
  const { getUrn, getTok, getName, getType } = request as Partial<
    Record<"getUrn" | "getTok" | "getName" | "getType", () => string | undefined>
  >;
  const named = getUrn?.call(request) ?? getTok?.call(request);
  return named ?? [getType, getName].map((get) => get?.call(request) ?? "").join(" ");
}

/** A method of the protocol, which may throw. */
type Method<Request, Response> = (plugin: Plugin, request: Request) => Response | Promise<Response>;

type Handler = <Request, Response>(
  name: string,
  method: Method<Request, Response>,
) => Grpc.handleUnaryCall<Request, Response>;

function handlers(plugin: Plugin, log: Log | undefined): Handler {
  return (name, method) => async (call, answer) => {
    const started = performance.now();
    const note = (ending: string): void => {
      const milliseconds = (performance.now() - started).toFixed(1);
      log?.(`${name} ${subject(call.request)} ${ending} (${milliseconds} ms)`);
    };
    try {
      const response = await method(plugin, call.request);
      note("done");
      answer(null, response);
    } catch (reason) {
      const error = asPluginError(reason);
      note(`refused: ${error.message}`);
      answer(error);
    }
  };
}

/** Attach, too, needs nothing: the engine's address is of no use to us. */
function nothing(): Empty {
  return new (pluginSdk().empty.Empty)();
}

function cancel(plugin: Plugin): Empty {
  plugin.cancelled = true;
  return nothing();
}

function methodsOf(handler: Handler): Grpc.UntypedServiceImplementation {
  return {
    handshake: handler("Handshake", handshake),
    getPluginInfo: handler("GetPluginInfo", getPluginInfo),
    getSchema: handler("GetSchema", getSchema),
    attach: handler("Attach", nothing),
    diffConfig: handler("DiffConfig", diffConfig),
    configure: handler("Configure", configure),
    check: handler("Check", check),
    diff: handler("Diff", diff),
    create: handler("Create", create),
    read: handler("Read", read),
    update: handler("Update", update),
    delete: handler("Delete", remove),
    invoke: handler("Invoke", invoke),
    construct: handler("Construct", construct),
    cancel: handler("Cancel", cancel),
  } satisfies Partial<IResourceProviderServer>;
}

/** A plugin that listens. */
export interface ServedPlugin {
  readonly port: number;
  /** Stops at once; components under construction register nothing more. */
  close(): void;
}

/** Starts a plugin on a free port of this machine. */
export async function servePlugin(options: PluginOptions, log?: Log): Promise<ServedPlugin> {
  const { grpc, providerService } = pluginSdk();
  const plugin = new Plugin(options);
  const server = new grpc.Server({
    "grpc.max_receive_message_length": MESSAGE_BYTES,
    "grpc.max_send_message_length": MESSAGE_BYTES,
  });
  server.addService(providerService.ResourceProviderService, methodsOf(handlers(plugin, log)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    port,
    close: () => {
      plugin.cancelled = true;
      server.forceShutdown();
    },
  };
}
