import * as pulumi from "@pulumi/pulumi";

/** One step of a path into arguments or settings: a key, or an index into a list. */
export type PathSegment = string | number;

/** Where in the arguments something stands, from the component's own arguments inwards. */
export type Path = readonly PathSegment[];

/** One mistake in arguments or settings, complete enough to be fixed without reading the code. */
export interface Problem {
  /** Where it is, e.g. `["route", "priority"]`. */
  readonly path: Path;
  /** What is wrong, naming the value given, e.g. `300 is not a Fargate CPU size`. No final full stop. */
  readonly message: string;
  /** What is allowed, e.g. `256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units`. */
  readonly allowed?: string;
  /** How to fix it, e.g. `set cpu to 256`. */
  readonly fix?: string;
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Spells a path as `pulumi config set --path` takes it: `services.api.capacity[0].weight`,
 * `services["my.api"]`.
 */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    if (!plainKey.test(segment)) return `${text}[${visible(JSON.stringify(segment))}]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}

/** Line breaks, the escapes of a terminal, text that turns its direction, halves of a character. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Longer than any sentence of ours; what is longer repeats a very long value. */
const longestPart = 600;

/** One line that shows every character: messages repeat values, and anything may be in a value. */
function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    return escaped === character ? character.split("").map(codeUnit).join("") : escaped;
  });
}

function codeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function readable(text: string): string {
  const short =
    text.length <= longestPart
      ? text
      : `${text.slice(0, longestPart / 2)}…${text.slice(-longestPart / 2)}`;
  return visible(short);
}

/** The same problem, each of its texts one line without control characters, whatever value it repeats. */
export function legible(problem: Problem): Problem {
  const { path, message, allowed, fix } = problem;
  return {
    path,
    message: readable(message),
    ...(allowed === undefined ? {} : { allowed: readable(allowed) }),
    ...(fix === undefined ? {} : { fix: readable(fix) }),
  };
}

/** The one line a person reads: `what. Allowed: ... Fix: ...`. */
export function describeProblem(problem: Problem): string {
  const { message, allowed, fix } = legible(problem);
  const parts = [message];
  if (allowed !== undefined) parts.push(`Allowed: ${allowed}`);
  if (fix !== undefined) parts.push(`Fix: ${fix}`);
  return `${parts.join(". ")}.`;
}

/** The same problems, seen from further out: `prefix` is put before each path. */
export function at(prefix: Path, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] }));
}

/**
 * Thrown by a component's constructor before anything is registered. Lists every problem at once;
 * Pulumi prints the message of a `RunError` without a stack trace.
 */
export class ArgumentError extends pulumi.RunError {
  /** Every problem found, in the order of the arguments. */
  readonly problems: readonly Problem[];

  /**
   * @param subject - whose arguments they are, e.g. `EcsService "api"`.
   * @param problems - at least one.
   */
  constructor(subject: string, problems: readonly Problem[]) {
    const lines = problems.map((p) => `  ${formatPath(p.path)}: ${describeProblem(p)}`);
    super(`${subject} can't be created:\n${lines.join("\n")}`);
    this.name = "ArgumentError";
    this.problems = problems;
  }
}

/** Throws an {@link ArgumentError} when there is any problem. Call it before `super`. */
export function rejectProblems(subject: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ArgumentError(subject, problems);
}
