/** How a command ended, as its exit code says. */
export const ExitCode = {
  done: 0,
  /** The program or a simulated operation failed. */
  failed: 1,
  /** Bad settings, bad files or a command line that makes no sense. */
  usage: 2,
  /** A mandatory policy is violated. */
  forbidden: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A command line that makes no sense; its message says how to write it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
