import * as path from "node:path";

/** A place in a file, both from one on. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mistake in a project's files, its command line or its environment. */
export interface FileProblem {
  /** The file as it is shown: relative to the working directory where that is shorter. */
  readonly file?: string;
  readonly position?: Position | undefined;
  /** Which setting it is about, e.g. `ecs-platform:services.api.cpu`. */
  readonly path?: string;
  /** What is wrong and how to fix it, without a final full stop. */
  readonly message: string;
}

/** The one line a person reads: `Pulumi.dev.yaml:14:3: services.api: duplicate key`. */
export function describeFileProblem(problem: FileProblem): string {
  const { path: setting, message } = problem;
  return [describePlace(problem), setting, message].filter((part) => part !== undefined).join(": ");
}

/** `Pulumi.dev.yaml:14:3`, in the form that editors and terminals make a link of. */
export function describePlace({
  file,
  position,
}: Pick<FileProblem, "file" | "position">): string | undefined {
  return position === undefined ? file : `${file ?? ""}:${position.line}:${position.column}`;
}

/** Thrown when a project can't be run: every problem found in its files, at once. */
export class ProjectError extends Error {
  readonly problems: readonly FileProblem[];
  /** The stack that was about to be loaded, as far as that was known. */
  readonly stackName: string | undefined;

  constructor(problems: readonly FileProblem[], stackName?: string) {
    super(problems.map(describeFileProblem).join("\n"));
    this.name = "ProjectError";
    this.problems = problems;
    this.stackName = stackName;
  }
}

/** Spells a file's path the short way: relative to the working directory unless that leads out of it. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  if (relative === "") return ".";
  return relative === ".." || relative.startsWith(`..${path.sep}`) ? file : relative;
}
