import * as pulumi from "@pulumi/pulumi";
import { describeProblem, type Problem } from "../components/problems";

/** A mistake in the settings of a stack. */
export interface SettingsProblem extends Problem {
  /** The place as `pulumi config set --path` takes it, e.g. `ecs-platform:services.api.cpu`. */
  readonly setting: string;
}

/**
 * Thrown when the settings of a stack can't be used, before anything is created. Lists every problem
 * at once; Pulumi prints the message of a `RunError` without a stack trace.
 */
export class SettingsError extends pulumi.RunError {
  /** Every problem found, in the order of the settings. */
  readonly problems: readonly SettingsProblem[];

  /** @param problems - at least one. */
  constructor(stack: string, problems: readonly SettingsProblem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const lines = problems.map((problem) => `  ${problem.setting}: ${describeProblem(problem)}`);
    super(
      `The settings of stack "${stack}" have ${count}; nothing was created:\n${lines.join("\n")}`,
    );
    this.name = "SettingsError";
    this.problems = problems;
  }
}
