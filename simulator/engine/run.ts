/** One run of a program from start to result, by either transport. */
import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Props, SimulatedProvider } from "../provider";
import { Engine } from "./engine";
import { collectFailures } from "./failures";
import { runOverGrpc } from "./grpc";
import { runInProcess } from "./in-process";
import type {
  Diagnostic,
  EngineOptions,
  InvokeRecord,
  Mode,
  PlanStep,
  ResourceState,
} from "./model";
import { captureOutput, type OutputSink } from "./output";
import { finishPolicies } from "./policies";
import { programResult } from "./program";
import { failureOf, reportErrors } from "./run-error";
import { loadSdk } from "./sdk";
import { exportState, type ExportOptions, type StackExport } from "./state";

export interface RunResult {
  /** In the order of registration; wire values inside. */
  readonly resources: readonly ResourceState[];
  /**
   * What becomes of each resource, in the order of decision and deletions last. Absent for a run
   * without a state to go by, and for one that failed before it was through.
   */
  readonly steps?: readonly PlanStep[] | undefined;
  /** The stack's outputs, as wire values. */
  readonly outputs: Props;
  readonly diagnostics: readonly Diagnostic[];
  readonly invokes: readonly InvokeRecord[];
  /** Set when the run failed: what the program itself threw, or a `RunError`. */
  readonly error?: Error;
  /** What `pulumi stack export` would write. */
  stateExport(options?: ExportOptions): StackExport;
}

/** A program in a project directory. */
export interface ProgramRun {
  /** Directory of Pulumi.yaml. */
  readonly dir: string;
  /**
   * `main` of Pulumi.yaml: a directory or a file below `dir`.
   * @defaultValue none: package.json names the entry
   */
  readonly main?: string | undefined;
  readonly project: string;
  readonly stack: string;
  /** @defaultValue "organization" */
  readonly organization?: string;
  readonly mode: Mode;
  readonly config: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  readonly providers: readonly SimulatedProvider[];
  readonly stackOutputs?: EngineOptions["stackOutputs"];
  /**
   * The state that the run starts from.
   * @defaultValue none: nothing exists yet
   */
  readonly prior?: EngineOptions["prior"];
  /**
   * What judges the resources; whoever starts it stops it.
   * @defaultValue none
   */
  readonly policies?: EngineOptions["policies"];
  /** Called as each resource is done. */
  readonly onResource?: (resource: ResourceState) => void;
  /**
   * Takes what the program prints.
   * @defaultValue in process it goes where it would go, over gRPC it is dropped
   */
  readonly onOutput?: OutputSink;
}

export interface InProcessRun extends ProgramRun {
  /** Loads the entry and returns its exports; called inside of the stack, once. */
  readonly loadProgram: () => unknown;
}

export interface GrpcRun extends ProgramRun {
  /** @defaultValue true */
  readonly typescript?: boolean;
  /** `runtime.options.tsconfig` of Pulumi.yaml. */
  readonly tsconfig?: string | undefined;
  /** `runtime.options.nodeargs` of Pulumi.yaml, as a list. */
  readonly nodeArguments?: readonly string[];
  /** For the program, beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Where the CLI runs a program, and what it gives the SDK's runner to run. */
export function programPlace(dir: string, main?: string): { directory: string; entry: string } {
  const path = resolve(dir, main ?? ".");
  const isDirectory =
    main === undefined || statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isDirectory === true) return { directory: path, entry: "." };
  return { directory: dirname(path), entry: basename(path) };
}

function engineOptions(run: ProgramRun, directory: string): EngineOptions {
  const { project, stack, mode, config, secretKeys, providers, onResource } = run;
  return {
    project,
    stack,
    organization: run.organization ?? "organization",
    mode,
    directory,
    config,
    secretKeys,
    providers,
    stackOutputs: run.stackOutputs ?? {},
    prior: run.prior,
    policies: run.policies,
    ...(onResource === undefined ? {} : { onResource }),
  };
}

/** Runs `body` and makes a result of how it ended. */
async function finish(engine: Engine, body: () => Promise<void>): Promise<RunResult> {
  const errors = await collectFailures(body, () => {
    engine.fail();
  });
  // Only a program that came to its end says what is not there any more.
  const complete = failureOf(engine, errors) === undefined;
  if (complete) await engine.plan?.finish();
  await finishPolicies(engine, complete);
  const error = failureOf(engine, errors);
  reportErrors(engine, errors);
  return {
    resources: engine.resources,
    steps: engine.plan?.steps(),
    outputs: engine.byUrn.get(engine.stackUrn)?.outputs ?? {},
    diagnostics: engine.diagnostics,
    invokes: engine.invokes,
    ...(error === undefined ? {} : { error }),
    stateExport: (options) => exportState(engine, options),
  };
}

/** Runs a function as a program, with the SDK that `directory` resolves. */
export function runFunction(program: () => unknown, options: EngineOptions): Promise<RunResult> {
  const engine = new Engine(loadSdk(options.directory), options);
  return finish(engine, () => runInProcess(engine, program, options.directory));
}

/**
 * Runs a project's program in this process. The working directory is the program's meanwhile, so one
 * process runs one project directory at a time.
 */
export async function runProgramInProcess(run: InProcessRun): Promise<RunResult> {
  const { directory } = programPlace(run.dir, run.main);
  const engine = new Engine(loadSdk(directory), engineOptions(run, directory));
  const before = process.cwd();
  process.chdir(directory);
  try {
    return await captureOutput(run.onOutput, () =>
      finish(engine, () =>
        runInProcess(engine, async () => programResult(await run.loadProgram()), run.dir),
      ),
    );
  } finally {
    process.chdir(before);
  }
}

/** Runs a project's program in a process of its own, as `pulumi up` does. */
export function runProgramOverGrpc(run: GrpcRun): Promise<RunResult> {
  const { directory, entry } = programPlace(run.dir, run.main);
  const engine = new Engine(loadSdk(directory), engineOptions(run, directory));
  const program = {
    rootDirectory: resolve(run.dir),
    workingDirectory: directory,
    entry,
    nodeArguments: run.nodeArguments ?? [],
    typescript: run.typescript ?? true,
    tsconfig: run.tsconfig,
    environment: run.environment ?? {},
  };
  return finish(engine, () => runOverGrpc(engine, program, run.onOutput));
}

/** Runs a project's program by the transport that is asked for. */
export function runProgram(
  run:
    | (InProcessRun & { readonly transport?: "in-process" })
    | (GrpcRun & { readonly transport: "grpc" }),
): Promise<RunResult> {
  return run.transport === "grpc" ? runProgramOverGrpc(run) : runProgramInProcess(run);
}
