import * as fs from "node:fs";
import * as path from "node:path";
import { PolicyPackError } from "../../simulator/analyzer/errors";
import { ProjectError } from "../../simulator/project";
import { ProgramError } from "../../simulator/project/program";
import { ExitCode, UsageError } from "../exit-code";
import { terminalOf, write, type Terminal } from "../terminal";
import { problemDiagnostic } from "./failures";
import { describeDiagnostic, humanReport } from "./human";
import { jsonReport } from "./json";
import type { PreviewOptions } from "./options";
import { Progress } from "./progress";
import type { Diagnostic, Report } from "./report";
import { runStack, type Outcome } from "./run";

/** Signals that end a command, with their numbers. */
const endings = [
  ["SIGINT", 2],
  ["SIGHUP", 1],
  ["SIGTERM", 15],
] as const;

/** `ecs-platform preview`: the plan on standard output, everything else on standard error. */
export async function preview(options: PreviewOptions): Promise<ExitCode> {
  const output = terminalOf(process.stdout, process.env);
  const errors = terminalOf(process.stderr, process.env);
  const progress = new Progress(errors);
  for (const [signal, number] of endings) {
    // What is started for the preview ends with the process, which must not just vanish.
    process.once(signal, () => {
      progress.clear();
      process.exit(128 + number);
    });
  }
  const outcome = await outcomeOf(options, progress);
  progress.clear();
  await write(process.stderr, diagnosticText(outcome.report.diagnostics, errors));
  await write(process.stdout, resultText(outcome, options, performance.now(), output));
  return outcome.code;
}

function resultText(
  { report, code }: Outcome,
  { json }: PreviewOptions,
  milliseconds: number,
  terminal: Terminal,
): string {
  if (json === true) return jsonReport(report);
  // A plan that holds something forbidden is worth reading too.
  const readable = code === ExitCode.done || code === ExitCode.forbidden || report.planned === true;
  return readable ? humanReport(report, milliseconds, terminal) : "";
}

function diagnosticText(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  return diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, terminal)).join("");
}

async function outcomeOf(options: PreviewOptions, progress: Progress): Promise<Outcome> {
  try {
    return await runStack(options, directoryOf(options), progress);
  } catch (error) {
    if (error instanceof UsageError) {
      const diagnostics: Diagnostic[] = [{ severity: "error", message: error.message }];
      return { code: ExitCode.usage, report: emptyReport(options, diagnostics) };
    }
    if (error instanceof PolicyPackError) {
      const code = error.usage ? ExitCode.usage : ExitCode.failed;
      const diagnostics = error.problems.map((each) => problemDiagnostic(each, "error"));
      return { code, report: emptyReport(options, diagnostics) };
    }
    if (!(error instanceof ProjectError || error instanceof ProgramError)) throw error;
    const diagnostics = error.problems.map((problem) => problemDiagnostic(problem, "error"));
    const stack = error instanceof ProjectError ? error.stackName : undefined;
    const code = error instanceof ProjectError ? ExitCode.usage : ExitCode.failed;
    return { code, report: emptyReport(options, diagnostics, stack) };
  }
}

function directoryOf({ cwd = "." }: PreviewOptions): string {
  const directory = path.resolve(cwd);
  const found = fs.statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`--cwd ${cwd}: there is no such directory`);
  if (!found.isDirectory()) throw new UsageError(`--cwd ${cwd}: is no directory`);
  return directory;
}

/** The report of a stack that wasn't run. */
function emptyReport(
  { stack: asked = "", mode }: PreviewOptions,
  diagnostics: readonly Diagnostic[],
  stack = asked,
): Report {
  return { project: "", stack, mode, resources: [], diagnostics, outputs: {}, policies: [] };
}
