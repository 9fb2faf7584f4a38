/** Runs a program in a process of its own, with the SDK's runner, against the engine over gRPC. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type * as Grpc from "@grpc/grpc-js";
import type { CallbackReference, Engine } from "./engine";
import { asEngineError } from "./errors";
import type { OutputSink } from "./output";
import { engineMethods, implement, monitorMethods } from "./services";

/** What pulumi-language-nodejs would be told about the program. */
export interface GrpcProgram {
  /** Directory of Pulumi.yaml. */
  readonly rootDirectory: string;
  /** Where the program runs. */
  readonly workingDirectory: string;
  /** The entry, relative to the working directory; `.` lets package.json decide. */
  readonly entry: string;
  /** Options for Node. */
  readonly nodeArguments: readonly string[];
  readonly typescript: boolean;
  /** Relative to the working directory. */
  readonly tsconfig: string | undefined;
  /** Beside those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const MESSAGE_BYTES = 400 * 1024 * 1024;
/** How long a failed program may make no progress before it is stopped, in milliseconds. */
const QUIET = 500;
/** How much of what a failed program printed is kept for the error. */
const TAIL = 2000;

type Handler = Grpc.handleUnaryCall<unknown, unknown>;

function handlers(
  methods: Record<string, (request: unknown) => Promise<unknown>>,
): Record<string, Handler> {
  const result: Record<string, Handler> = {};
  for (const [name, method] of Object.entries(methods)) {
    result[name] = (call, answer) => {
      method(call.request).then(
        (response) => {
          answer(null, response);
        },
        (reason: unknown) => {
          // gRPC reads code and details off it.
          const error: Error = asEngineError(reason);
          answer(error);
        },
      );
    };
  }
  return result;
}

interface Served {
  readonly address: string;
  close(): void;
}

async function serve(engine: Engine): Promise<Served> {
  const { sdk } = engine;
  const { grpc, CallbacksClient } = sdk.transport();
  const server = new grpc.Server({
    "grpc.max_receive_message_length": MESSAGE_BYTES,
    "grpc.max_send_message_length": MESSAGE_BYTES,
  });
  const { monitor, engine: engineService } = sdk.services;
  server.addService(monitor, handlers(implement(engine, monitor, monitorMethods(engine))));
  server.addService(
    engineService,
    handlers(implement(engine, engineService, engineMethods(engine))),
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const clients = new Map<string, InstanceType<typeof CallbacksClient>>();
  engine.runCallback = (callback, request) => {
    let client = clients.get(callback.target);
    if (client === undefined) {
      client = new CallbacksClient(callback.target, grpc.credentials.createInsecure());
      clients.set(callback.target, client);
    }
    return callBack(engine, client, callback, request);
  };
  return {
    address: `127.0.0.1:${port}`,
    close: () => {
      for (const client of clients.values()) client.close();
      server.forceShutdown();
    },
  };
}

type Client = InstanceType<ReturnType<Engine["sdk"]["transport"]>["CallbacksClient"]>;

function callBack(
  engine: Engine,
  client: Client,
  callback: CallbackReference,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const request = new engine.sdk.proto.callback.CallbackInvokeRequest();
  request.setToken(callback.token);
  request.setRequest(bytes);
  return new Promise((resolve, reject) => {
    client.invoke(request, (error, response) => {
      if (error === null) resolve(response.getResponse_asU8());
      else reject(new Error(error.details));
    });
  });
}

function commandLine(engine: Engine, program: GrpcProgram, address: string): string[] {
  const { project, stack, organization } = engine.options;
  return [
    ...program.nodeArguments,
    join(engine.sdk.directory, "cmd", "run"),
    ...["--monitor", address, "--engine", address],
    ...["--project", project, "--stack", stack, "--organization", organization],
    ...["--root-directory", program.rootDirectory, "--pwd", program.workingDirectory],
    ...(engine.preview ? ["--dry-run"] : []),
    program.entry,
  ];
}

function environment(engine: Engine, program: GrpcProgram): NodeJS.ProcessEnv {
  const { config, secretKeys } = engine.options;
  return {
    ...process.env,
    ...program.environment,
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
    ...(program.typescript ? { PULUMI_NODEJS_TYPESCRIPT: "true" } : {}),
    ...(program.tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: program.tsconfig }),
  };
}

/**
 * Runs the program until its process ends.
 * @throws Error when the process failed and no diagnostic says why
 */
export async function runOverGrpc(
  engine: Engine,
  program: GrpcProgram,
  sink: OutputSink = () => undefined,
): Promise<void> {
  const served = await serve(engine);
  try {
    const child = spawn(process.execPath, commandLine(engine, program, served.address), {
      cwd: program.workingDirectory,
      stdio: ["ignore", "pipe", "pipe"],
      env: environment(engine, program),
    });
    let tail = "";
    const take = (text: string, stream: "stdout" | "stderr"): void => {
      if (stream === "stderr") tail = (tail + text).slice(-TAIL);
      sink(text, stream);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      take(text, "stdout");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      take(text, "stderr");
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    void engine.stalled(QUIET).then(() => child.kill());
    const code = await ended;
    const explained = engine.diagnostics.some((each) => each.severity === "error");
    if (code !== 0 && !explained) {
      throw new Error(`The program ended with exit code ${String(code)}. ${tail.trim()}`.trim());
    }
  } finally {
    served.close();
  }
}
