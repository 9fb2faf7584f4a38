import * as fs from "node:fs";
import { createRequire } from "node:module";
import type { PolicyRun } from "../../simulator/analyzer";
import type {
  PlanStep,
  PriorState,
  ResourceState,
  RunResult,
  runProgramInProcess,
} from "../../simulator/engine";
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
import { readAgainst } from "./against";
import { changedOutputs } from "./changes";
import { exportTarget, writeExport } from "./export-file";
import { engineDiagnostic, failureOf, problemDiagnostic } from "./failures";
import { guardProcess } from "./guard";
import { jsonReport } from "./json";
import type { PreviewOptions } from "./options";
import { choosePacks } from "./packs";
import { isForbidden, startPolicies, verdictsOf } from "./policies";
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
  const against = options.against === undefined ? undefined : readAgainst(options.against);
  const problems: FileProblem[] = [];
  const project = loadProject(directory, { searchParents: options.cwd === undefined }, problems);
  const packs = choosePacks(options, project.root);
  // The compiler is a process of its own: it works while this one reads the stack and loads the SDK.
  const compiling = prepareProgram(project);
  compiling.catch(() => undefined);
  const request = {
    stack: options.stack,
    overrides: options.config ?? [],
    environment: process.env,
  };
  const stack = await loadStack(project, request, problems);
  // So do policy packs, each in a process of its own.
  const policies = startPolicies(packs, { project, stack, options }, (text) => {
    progress.interrupt(text);
  });
  try {
    const prior = await against?.parse(project.name, stack.stack);
    const engine = await loadEngine(project);
    const program = await compiling;
    const context = { options, project, stack, program, prior, policies };
    const result = await run({ ...context, progress, stackOutputs, engine });
    if (policies !== undefined) progress.start("policies");
    const outcome = await outcomeOf(result, context);
    const whole = outcome.code === ExitCode.done || outcome.code === ExitCode.forbidden;
    if (target !== undefined && whole && result.error === undefined) {
      await writeExport(target, result, stack, prior);
    }
    return outcome;
  } finally {
    policies?.stop();
  }
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
  readonly prior: PriorState | undefined;
  readonly policies: PolicyRun | undefined;
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
      prior: context.prior,
      policies: context.policies,
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
    policies: [],
  };
  fs.writeSync(
    process.stdout.fd,
    jsonReport({ ...report, diagnostics: [{ severity: "error", message }] }),
  );
}

async function outcomeOf(result: RunResult, context: Run): Promise<Outcome> {
  const { options, project, stack, program, prior, policies } = context;
  const failure = failureOf(result, project, stack, program.describe);
  const verdicts =
    failure?.code === ExitCode.usage ? [] : await verdictsOf(policies, failure === undefined);
  const notes = [...program.notes(), ...(policies?.notes() ?? [])].map((message): Diagnostic => ({
    severity: "info",
    message,
  }));
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
    ...planOf(result, prior),
    resources: failure?.code === ExitCode.usage ? [] : plannedResources(result),
    diagnostics,
    outputs: failure === undefined ? shownProps(result.outputs) : {},
    policies: verdicts,
  };
  const code = isForbidden(verdicts) ? ExitCode.forbidden : ExitCode.done;
  return { code: failure?.code ?? code, report };
}

function planOf(
  result: RunResult,
  prior: PriorState | undefined,
): Pick<Report, "planned" | "changedOutputs"> {
  if (result.steps === undefined || prior === undefined) return {};
  const before = prior.resources.find(({ type }) => type === "pulumi:pulumi:Stack");
  return {
    planned: true,
    changedOutputs: changedOutputs(result.outputs, before?.outputs ?? {}),
  };
}

function plannedResources({ resources, steps }: RunResult): PlannedResource[] {
  const all = steps ?? resources.map((state) => ({ op: operationOf(state), state }));
  return all.filter(({ state }) => !isDefaultProvider(state)).map(planned);
}

/** What happens to a resource when nothing exists yet. */
function operationOf({ external, importId }: ResourceState): PlanStep["op"] {
  if (external) return "read";
  return importId === "" ? "create" : "import";
}

/** Pulumi makes these for itself and shows them to nobody. */
function isDefaultProvider({ type, name }: ResourceState): boolean {
  return type.startsWith("pulumi:providers:") && /^default(_|$)/.test(name);
}

function planned({ op, state, changes }: PlanStep): PlannedResource {
  const { urn, type, name, parent, inputs } = state;
  const step = { op, urn, type, name, parent, inputs: shownProps(inputs) };
  return changes === undefined ? step : { ...step, changes };
}
