import { describeProblem, formatPath, type Problem } from "../../components/problems";

/** Problems as a person reads them, one line each: `path: what. Allowed: ... Fix: ...`. */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${formatPath(problem.path)}: ${describeProblem(problem)}`);
}
