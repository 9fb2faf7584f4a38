/** The messages and the client of the analyzer protocol; they load when a pack is started. */
import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import type * as Empty from "google-protobuf/google/protobuf/empty_pb";
import type * as Struct from "google-protobuf/google/protobuf/struct_pb";
import type * as Messages from "@pulumi/pulumi/proto/analyzer_pb";
import type * as Service from "@pulumi/pulumi/proto/analyzer_grpc_pb";

export type { Messages };
export type AnalyzerClient = Service.AnalyzerClient;

export interface Protocol {
  readonly grpc: typeof Grpc;
  readonly messages: typeof Messages;
  readonly struct: typeof Struct.Struct;
  readonly empty: typeof Empty.Empty;
  readonly service: typeof Service;
}

let loaded: Protocol | undefined;

/** Our own copies: the pack and the program have theirs, and only bytes pass between them. */
export function protocol(): Protocol {
  loaded ??= loadProtocol();
  return loaded;
}

function loadProtocol(): Protocol {
  const own = createRequire(__filename);
  // The SDK's messages check that what they hold is of the library that the SDK itself resolves.
  const load = createRequire(own.resolve("@pulumi/pulumi/package.json"));
  const { Struct: struct } = load("google-protobuf/google/protobuf/struct_pb") as typeof Struct;
  const { Empty: empty } = load("google-protobuf/google/protobuf/empty_pb") as typeof Empty;
  return {
    grpc: load("@grpc/grpc-js") as typeof Grpc,
    messages: load("./proto/analyzer_pb") as typeof Messages,
    service: load("./proto/analyzer_grpc_pb") as typeof Service,
    struct,
    empty,
  };
}
