/** The pack as the engine starts it: a process of its own that speaks the analyzer protocol. */
import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  ConfigureAnalyzerRequest,
  EnforcementLevel,
  PolicyConfig,
  type AnalyzeRequest,
  type AnalyzeResponse,
  type AnalyzerInfo,
  type AnalyzeStackRequest,
  type RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { buildSync } from "esbuild";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { processDirectory } from "../../support/directory";

const root = path.resolve(__dirname, "..", "..", "..");
const runner = path.join(root, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
let built: string | undefined;

/** Compiles what is written now, not what was built last. */
function installation(): string {
  if (built !== undefined) return built;
  const source = path.join(root, "policy-pack");
  const directory = processDirectory();
  for (const name of ["package.json", "PulumiPolicy.yaml"]) {
    fs.copyFileSync(path.join(source, name), path.join(directory, name));
  }
  fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
  const files = fs
    .readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/^(dist|node_modules)\b/.test(file));
  buildSync({
    entryPoints: files.map((file) => path.join(source, file)),
    outbase: source,
    outdir: path.join(directory, "dist"),
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  built = directory;
  return directory;
}

type Level = keyof typeof EnforcementLevel;
type Given = Readonly<Record<string, JavaScriptValue>>;

type Answer<R> = (error: Error | null, response: R) => void;

function answer<R>(ask: (answer: Answer<R>) => unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    ask((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}

export class PackProcess {
  readonly #child: ChildProcess;
  readonly #client: AnalyzerClient;

  private constructor(child: ChildProcess, port: string) {
    this.#child = child;
    this.#client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  static async start(): Promise<PackProcess> {
    const directory = installation();
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", directory], {
      cwd: directory,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        resolve(chunk.toString().trim());
      });
      child.once("exit", (code) => {
        reject(new Error(`the pack ended with ${String(code)}`));
      });
    });
    return new PackProcess(child, port);
  }

  stop(): void {
    this.#client.close();
    this.#child.kill();
  }

  info(): Promise<AnalyzerInfo> {
    return answer((done) => this.#client.getAnalyzerInfo(new Empty(), done));
  }

  async configure(policies: Readonly<Record<string, readonly [Level, Given]>>): Promise<void> {
    const request = new ConfigureAnalyzerRequest();
    for (const [name, [level, properties]] of Object.entries(policies)) {
      const policy = new PolicyConfig();
      policy.setEnforcementlevel(EnforcementLevel[level]);
      policy.setProperties(Struct.fromJavaScript({ ...properties }));
      request.getPolicyconfigMap().set(name, policy);
    }
    await answer((done) => this.#client.configure(request, done));
  }

  analyze(request: AnalyzeRequest): Promise<AnalyzeResponse> {
    return answer((done) => this.#client.analyze(request, done));
  }

  analyzeStack(request: AnalyzeStackRequest): Promise<AnalyzeResponse> {
    return answer((done) => this.#client.analyzeStack(request, done));
  }

  remediate(request: AnalyzeRequest): Promise<RemediateResponse> {
    return answer((done) => this.#client.remediate(request, done));
  }
}
