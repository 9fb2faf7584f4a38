/** Why a policy pack can't judge. */

/** One thing that is wrong with a policy pack or with what it is configured with. */
export interface PackProblem {
  /** The file that it stands in, as it is shown. */
  readonly file?: string;
  /** The policy and its key, such as `logs-retention.minimumDays`. */
  readonly path?: string;
  /** What is wrong and how to fix it, without a final full stop. */
  readonly message: string;
}

/** A pack that can't be started, configured or asked. */
export class PolicyPackError extends Error {
  readonly problems: readonly PackProblem[];
  /** Whether something else must be asked for, rather than the pack mended. */
  readonly usage: boolean;

  constructor(problems: readonly PackProblem[], options: { readonly usage: boolean }) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "PolicyPackError";
    this.problems = problems;
    this.usage = options.usage;
  }

  /** The same with other messages. */
  map(change: (message: string) => string): PolicyPackError {
    const problems = this.problems.map((each) => ({ ...each, message: change(each.message) }));
    return new PolicyPackError(problems, { usage: this.usage });
  }
}

function describeProblem({ file, path, message }: PackProblem): string {
  return [file, path, message].filter((part) => part !== undefined).join(": ");
}

/** What was asked for makes no sense: no such pack, or a configuration that it doesn't take. */
export function wrongPack(problems: readonly PackProblem[]): PolicyPackError {
  return new PolicyPackError(problems, { usage: true });
}

/** The pack failed. */
export function failedPack(message: string): PolicyPackError {
  return new PolicyPackError([{ message }], { usage: false });
}
