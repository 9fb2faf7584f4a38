import * as fs from "node:fs";
import { createRequire } from "node:module";
import type { ResourceState, RunResult, runProgramInProcess } from "../../simulator/engine";
import {
  loadProject,
  loadStack,
  type FileProblem,
  type LoadedStack,
  type Project,
} from "../../simulator/project";
import { prepareProgram, type PreparedProgram } from "../../simulator/project/program";
import type { providers } from "../../simulator/providers";
import { ExitCode } from "../exit-code";
import { exportTarget, writeExport } from "./export-file";
import { engineDiagnostic, failureOf, problemDiagnostic } from "./failures";
import { guardProcess } from "./guard";
import { jsonReport } from "./json";
import type { PreviewOptions } from "./options";
import type { Progress } from "./progress";
import type { Diagnostic, PlannedResource, Report } from "./report";
import { shownProps } from "./shown-values";
import { readStackReferences } from "./stack-references";

const load = createRequire(__filename);

/** How a preview ended, and what it has to say. */
export interface Outcome {
  readonly code: ExitCode;
  readonly report: Report;
}

/**
 * Loads a project and runs its program in the embedded engine.
 *
 * @throws UsageError, ProjectError or ProgramError when the program can't be started.
 */
export async function runStack(
  options: PreviewOptions,
  directory: string,
  progress: Progress,
): Promise<Outcome> {
  progress.start("loading");
  const target = options.export === undefined ? undefined : exportTarget(options.export);
  const stackOutputs = readStackReferences(options.stackReference ?? []);
  const problems: FileProblem[] = [];
  const project = loadProject(directory, { searchParents: options.cwd === undefined }, problems);
  // The compiler is a process of its own: it works while this one reads the stack and loads the SDK.
  const compiling = prepareProgram(project);
  compiling.catch(() => undefined);
  const request = {
    stack: options.stack,
    overrides: options.config ?? [],
    environment: process.env,
  };
  const stack = await loadStack(project, request, problems);
  const engine = await loadEngine(project);
  const program = await compiling;
  const result = await run({ options, project, stack, program, progress, stackOutputs, engine });
  const outcome = outcomeOf(result, { options, project, stack, program });
  if (target !== undefined && outcome.code === ExitCode.done) {
    await writeExport(target, result, stack);
  }
  return outcome;
}

/** The engine's code loads late and all at once: it costs as much as everything else together. */
interface LoadedEngine {
  readonly run: typeof runProgramInProcess;
  readonly providers: typeof providers;
}

/** Between the parts it listens to the compiler, which wants an answer before it does its share. */
async function loadEngine(project: Project): Promise<LoadedEngine> {
  await nextRound();
  const engine = load("../../simulator/engine") as typeof import("../../simulator/engine");
  const simulated = load("../../simulator/providers") as typeof import("../../simulator/providers");
  await nextRound();
  const sdk = load("../../simulator/engine/sdk") as typeof import("../../simulator/engine/sdk");
  sdk.loadSdk(project.directory);
  return { run: engine.runProgramInProcess, providers: simulated.providers };
}

function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Run {
  readonly options: PreviewOptions;
  readonly project: Project;
  readonly stack: LoadedStack;
  readonly program: PreparedProgram;
}

async function run(
  context: Run & {
    readonly engine: LoadedEngine;
    readonly progress: Progress;
    readonly stackOutputs: ReturnType<typeof readStackReferences>;
  },
): Promise<RunResult> {
  const { options, project, stack, program, progress, stackOutputs, engine } = context;
  const cwd = process.cwd();
  const body = (): Promise<RunResult> =>
    engine.run({
      dir: project.root,
      main: project.mainPath,
      project: project.name,
      stack: stack.stack,
      organization: stack.organization,
      mode: options.mode,
      config: stack.config,
      secretKeys: stack.secretKeys,
      providers: engine.providers(),
      stackOutputs,
      loadProgram: () => program.load(),
      onResource: ({ name }) => {
        progress.advance(name);
      },
      // Standard output is the report's alone.
      onOutput: (text) => {
        progress.interrupt(text);
      },
    });
  try {
    return await guardProcess(body, (message) => {
      reportUnfinished(context, message);
    });
  } finally {
    process.chdir(cwd);
  }
}

/** The process is going down: what is not written now is lost. */
function reportUnfinished(
  { options, project, stack, progress }: Run & { readonly progress: Progress },
  message: string,
): void {
  progress.interrupt(`error: ${message}\n`);
  if (options.json !== true) return;
  const report = {
    project: project.name,
    stack: stack.stack,
    mode: options.mode,
    resources: [],
    outputs: {},
  };
  fs.writeSync(
    process.stdout.fd,
    jsonReport({ ...report, diagnostics: [{ severity: "error", message }] }),
  );
}

function outcomeOf(result: RunResult, { options, project, stack, program }: Run): Outcome {
  const failure = failureOf(result, project, stack, program.describe);
  const notes = program.notes().map((message): Diagnostic => ({ severity: "info", message }));
  const said = result.diagnostics
    .filter(({ severity }) => severity === "info" || severity === "warning")
    .map(engineDiagnostic);
  const diagnostics = [
    ...stack.warnings.map((problem) => problemDiagnostic(problem, "warning")),
    ...notes,
    ...said,
    ...(failure?.diagnostics ?? []),
  ];
  const report: Report = {
    project: project.name,
    stack: stack.stack,
    mode: options.mode,
    resources: failure?.code === ExitCode.usage ? [] : plannedResources(result),
    diagnostics,
    outputs: failure === undefined ? shownProps(result.outputs) : {},
  };
  return { code: failure?.code ?? ExitCode.done, report };
}

function plannedResources({ resources }: RunResult): PlannedResource[] {
  return resources.filter((resource) => !isDefaultProvider(resource)).map(planned);
}

/** Pulumi makes these for itself and shows them to nobody. */
function isDefaultProvider({ type, name }: ResourceState): boolean {
  return type.startsWith("pulumi:providers:") && /^default(_|$)/.test(name);
}

function planned({
  urn,
  type,
  name,
  parent,
  inputs,
  external,
  importId,
}: ResourceState): PlannedResource {
  const op = external ? "read" : importId === "" ? "create" : "import";
  return { op, urn, type, name, parent, inputs: shownProps(inputs) };
}
