import { describeFileProblem, type FileProblem } from "../problems";

/** Thrown when a program can't be started: it doesn't parse, or there is nothing to run. */
export class ProgramError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(describeFileProblem).join("\n"));
    this.name = "ProgramError";
    this.problems = problems;
  }
}
