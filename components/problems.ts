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
    if (!plainKey.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}

/** The one line a person reads: `what. Allowed: ... Fix: ...`. */
export function describeProblem(problem: Problem): string {
  const parts = [problem.message];
  if (problem.allowed !== undefined) parts.push(`Allowed: ${problem.allowed}`);
  if (problem.fix !== undefined) parts.push(`Fix: ${problem.fix}`);
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
