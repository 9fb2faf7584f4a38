/**
 * Measures what `pulumi up` waits for before it can do anything: from the start of the process to
 * the program's first resource, under the SDK's own runner as the CLI starts it. Each way to load
 * TypeScript is measured without and with what it keeps on disk.
 */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { runProgramOverGrpc, type GrpcRun } from "../../simulator/engine";
import { loadProject, loadStack, type Project } from "../../simulator/project";
import { providers } from "../../simulator/providers";
import { median } from "./measure";
import { directoryWith } from "./stacks";

const root = path.resolve(__dirname, "..", "..");

/** Tells when the process started, and what it used when it ends, in the file that is named to it. */
const probeSource = `const fs = require("fs");
const file = process.env.ECS_PLATFORM_BENCH_PROBE;
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  const started = performance.timeOrigin;
  fs.writeFileSync(file, JSON.stringify({ started, cpuMs, peakRssMiB: maxRSS / 1024 }));
});
`;

type Loader = Pick<GrpcRun, "dir" | "main" | "typescript" | "tsconfig" | "nodeArguments">;

interface Sample {
  readonly firstResourceMs: number;
  /** All threads of the whole run, without a compiler that is a process of its own. */
  readonly cpuMs: number;
  readonly peakRssMiB: number;
}

/** A line of the results. */
export type StartUp = Readonly<Record<"case" | "loader" | "caches", string>> &
  Sample & { readonly runs: number };

/** Measures a stack of this repository; one line for each loader, without and with caches. */
export async function* measureStartUp(name: string, runs: number): AsyncGenerator<StartUp> {
  const project = loadProject(root, { searchParents: false }, []);
  const probe = path.join(directoryWith({ "probe.js": probeSource }), "probe.js");
  for (const [loader, options] of Object.entries(loaders(project))) {
    const program = await describeRun(project, name, options, probe);
    for (const caches of ["cold", "warm"] as const) {
      const samples = await take(program, caches, runs);
      yield { case: `start-${name}`, loader, caches, runs, ...medians(samples) };
    }
  }
}

function loaders({ runtime, mainPath }: Project): Record<string, Loader> {
  const here = { dir: root, main: mainPath };
  const nodeArguments = runtime.nodeargs?.split(" ") ?? [];
  return {
    "ts-node with type check": { ...here, tsconfig: "tsconfig.json" },
    "ts-node": { ...here, tsconfig: runtime.tsconfig },
    tsx: { ...here, typescript: false, nodeArguments: ["--require", "tsx/cjs"] },
    "as Pulumi.yaml says": { ...here, tsconfig: runtime.tsconfig, nodeArguments },
    "compiled beforehand": { dir: compiledProgram(), main: "index.js", typescript: false },
  };
}

/** What the runner takes by itself, when there is nothing to compile. */
function compiledProgram(): string {
  const directory = directoryWith({ "package.json": "{}\n" });
  const compiler = require.resolve("typescript/bin/tsc");
  const project = path.join(root, "tsconfig.pulumi.json");
  execFileSync(process.execPath, [compiler, "-p", project, "--outDir", directory]);
  return directory;
}

type Program = Omit<GrpcRun, "providers">;

async function describeRun(
  project: Project,
  name: string,
  loader: Loader,
  probe: string,
): Promise<Program> {
  const request = { stack: name, overrides: [], environment: {} };
  const { stack, config, secretKeys } = await loadStack(project, request, []);
  const nodeArguments = ["--require", probe, ...(loader.nodeArguments ?? [])];
  return {
    ...loader,
    project: project.name,
    stack,
    mode: "preview",
    config,
    secretKeys,
    nodeArguments,
  };
}

/** With warm caches the first run fills them and does not count. */
async function take(program: Program, caches: "cold" | "warm", runs: number): Promise<Sample[]> {
  const kept = directoryWith({});
  const samples: Sample[] = [];
  if (caches === "warm") await takeOne(program, kept);
  for (let run = 0; run < runs; run += 1) {
    samples.push(await takeOne(program, caches === "warm" ? kept : directoryWith({})));
  }
  return samples;
}

/** ts-node and tsx keep what they compiled in the directory for temporary files. */
async function takeOne(program: Program, temporary: string): Promise<Sample> {
  const report = path.join(temporary, "probe.json");
  let first: number | undefined;
  const { error } = await runProgramOverGrpc({
    ...program,
    providers: providers(),
    environment: { TMPDIR: temporary, ECS_PLATFORM_BENCH_PROBE: report },
    onResource: ({ type }) => {
      // The stack registers itself, and its providers, before the program has loaded.
      if (!type.startsWith("pulumi:")) first ??= performance.timeOrigin + performance.now();
    },
  });
  if (error !== undefined) throw error;
  if (first === undefined) throw new Error("the program registered nothing");
  const { started, cpuMs, peakRssMiB } = JSON.parse(fs.readFileSync(report, "utf8")) as {
    readonly started: number;
  } & Omit<Sample, "firstResourceMs">;
  return { firstResourceMs: first - started, cpuMs, peakRssMiB };
}

function medians(samples: readonly Sample[]): Sample {
  return {
    firstResourceMs: median(samples.map(({ firstResourceMs }) => firstResourceMs)),
    cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
    peakRssMiB: median(samples.map(({ peakRssMiB }) => peakRssMiB)),
  };
}
