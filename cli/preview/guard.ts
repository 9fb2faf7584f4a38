import type { RunResult } from "../../simulator/engine";
import { ExitCode } from "../exit-code";

/**
 * Runs a program that might throw outside of every promise, leave the process, or wait for ever.
 *
 * @param unfinished - told while the process exits, when it does so before the program is done; what
 * it writes must be written at once.
 * @returns the run's result; an error that nothing caught is the result's error.
 */
export async function guardProcess(
  body: () => Promise<RunResult>,
  unfinished: (message: string) => void,
): Promise<RunResult> {
  let fail: (error: unknown) => void = () => undefined;
  const uncaught = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const reportUnfinished = (code: number): void => {
    unfinished(unfinishedMessage(code));
    process.exitCode = ExitCode.failed;
  };
  process.on("uncaughtException", fail);
  process.on("exit", reportUnfinished);
  try {
    return await Promise.race([body(), uncaught]);
  } catch (error) {
    return failedRun(error);
  } finally {
    process.off("uncaughtException", fail);
    process.off("exit", reportUnfinished);
  }
}

/** Node ends with 13 when only a promise is left that nothing will settle. */
function unfinishedMessage(code: number): string {
  if (code !== 0 && code !== 13) return `the program ended the process with code ${code}`;
  return "the program ended before its stack did: it waits for a promise that is never settled, or it called process.exit";
}

function failedRun(error: unknown): RunResult {
  return {
    resources: [],
    outputs: {},
    diagnostics: [],
    invokes: [],
    error: error instanceof Error ? error : new Error(String(error)),
    stateExport: () => {
      throw new Error("a run that failed has no state");
    },
  };
}
