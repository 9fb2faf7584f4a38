import type { Diagnostic as EngineDiagnostic, RunResult } from "../../simulator/engine";
import {
  describePlace,
  formatPath,
  type FileProblem,
  type LoadedStack,
  type Path,
  type Project,
} from "../../simulator/project";
import { ExitCode } from "../exit-code";
import type { Diagnostic } from "./report";

/** Why a run failed, for people, and what the exit code says of it. */
export interface Failure {
  readonly code: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
}

/** A problem of settings or arguments, as `config/` and `components/` describe theirs. */
interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly allowed?: string;
  readonly fix?: string;
  /** Of settings only: the place as `pulumi config set --path` takes it. */
  readonly setting?: string;
}

/** The errors of `pulumi.Config`, all of which are about one key of the configuration. */
const configErrors = /^Config(Missing|Type|Enum|Range|Pattern)Error$/;

export function problemDiagnostic(
  problem: FileProblem,
  severity: Diagnostic["severity"],
): Diagnostic {
  const { path, message } = problem;
  const place = describePlace(problem);
  return {
    severity,
    message,
    ...(path === undefined ? {} : { path }),
    ...(place === undefined ? {} : { place }),
  };
}

/** What a person should know of a run that failed, or undefined when it did not. */
export function failureOf(
  result: Pick<RunResult, "error" | "diagnostics">,
  project: Project,
  stack: LoadedStack,
  describe: (error: unknown) => string,
): Failure | undefined {
  const { error, diagnostics } = result;
  if (error === undefined) return undefined;
  const problems = problemsOf(error);
  const isSettings = problems !== undefined && error.name === "SettingsError";
  // Our own program's arguments are its settings; another program's are its code.
  if (isSettings || (problems !== undefined && project.name === "ecs-platform")) {
    return {
      code: ExitCode.usage,
      diagnostics: problems.map((problem) => settingDiagnostic(problem, subjectOf(error), stack)),
    };
  }
  const configuration = configurationDiagnostic(error, stack);
  if (configuration !== undefined) return { code: ExitCode.usage, diagnostics: [configuration] };
  const code = isForbidden(error, diagnostics) ? ExitCode.forbidden : ExitCode.failed;
  return { code, diagnostics: programDiagnostics(error, diagnostics, describe) };
}

/** Nothing went wrong but what policies forbid. */
function isForbidden(error: Error, diagnostics: readonly EngineDiagnostic[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return error.name === "RunError" && errors.every(({ forbidden }) => forbidden === true);
}

function problemsOf(error: Error): readonly Problem[] | undefined {
  // The class may come from another copy of this package: the program's own.
  if (error.name !== "SettingsError" && error.name !== "ArgumentError") return undefined;
  return "problems" in error && Array.isArray(error.problems)
    ? (error.problems as Problem[])
    : undefined;
}

/** Whose arguments they are, where that isn't in the problems' paths: `EcsService "api"`. */
function subjectOf(error: Error): string | undefined {
  return error.name === "ArgumentError"
    ? /^(.+) can't be created:/.exec(error.message)?.[1]
    : undefined;
}

function settingDiagnostic(
  problem: Problem,
  subject: string | undefined,
  stack: LoadedStack,
): Diagnostic {
  const { path, setting, message, allowed, fix } = problem;
  const text = [
    subject === undefined ? message : `${subject}: ${message}`,
    ...(allowed === undefined ? [] : [`Allowed: ${allowed}`]),
    ...(fix === undefined ? [] : [`Fix: ${fix}`]),
  ].join(". ");
  const shown = setting ?? formatPath(path);
  const [first = "", ...rest] = path;
  const key = String(first).includes(":") ? String(first) : `ecs-platform:${String(first)}`;
  const place = stack.locate(key, rest);
  return {
    severity: "error",
    message: `${text}.`,
    path: shown,
    ...(place === undefined ? {} : { place }),
  };
}

function configurationDiagnostic(error: Error, stack: LoadedStack): Diagnostic | undefined {
  if (!configErrors.test(error.constructor.name)) return undefined;
  const [line = error.message] = error.message.split("\n");
  const key = /'([^']+:[^']+)'/.exec(line)?.[1];
  const place = key === undefined ? undefined : stack.locate(key, []);
  const missing = error.constructor.name === "ConfigMissingError" && key !== undefined;
  // The SDK's message quotes the value.
  const secret = key !== undefined && stack.secretKeys.includes(key);
  const refusal = secret ? "the value is not what the program asks for" : line;
  const hint = `the program requires it and it has no value; set one with pulumi config set ${key ?? ""} VALUE`;
  return {
    severity: "error",
    message: missing ? hint : refusal,
    ...(key === undefined ? {} : { path: key }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The thrown error with the program's part of its stack, and whatever else was refused. */
function programDiagnostics(
  error: Error,
  diagnostics: readonly EngineDiagnostic[],
  describe: (error: unknown) => string,
): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const repeats = errors.find(({ message }) => message.endsWith(error.message));
  if (error.name === "RunError" && "diagnostics" in error) return errors.map(engineDiagnostic);
  const others = errors.filter((diagnostic) => diagnostic !== repeats);
  const prefix = repeats?.message.slice(0, -error.message.length) ?? "";
  // A RunError of the SDK is a message for people: where it was thrown is nobody's business.
  const text = "__pulumiRunError" in error ? error.message : describe(error);
  return [{ severity: "error", message: prefix + text }, ...others.map(engineDiagnostic)];
}

export function engineDiagnostic({ severity, message, urn }: EngineDiagnostic): Diagnostic {
  return {
    severity: severity === "debug" ? "info" : severity,
    message: message.trimEnd(),
    ...(urn === undefined || urn === "" ? {} : { urn }),
  };
}
