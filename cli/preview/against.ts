import * as fs from "node:fs";
import { createRequire } from "node:module";
import type { PriorState } from "../../simulator/engine";
import { passphraseFrom } from "../../simulator/project";
import { PriorStateError } from "../../simulator/engine/prior/model";
import { UsageError } from "../exit-code";

const load = createRequire(__filename);

/** The file that `--against` names. */
export interface Against {
  /**
   * Reads it as the state of a stack.
   *
   * @throws UsageError when it is none, or another stack's.
   */
  readonly parse: (project: string, stack: string) => Promise<PriorState>;
}

/**
 * Opens `--against FILE`.
 *
 * @throws UsageError when it can't be read: better before the program is compiled than after.
 */
export function readAgainst(file: string): Against {
  const refuse = (why: string): UsageError => new UsageError(`--against ${file}: ${why}`);
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: "there is no such file",
      EISDIR: "is a directory; give a file",
    };
    throw refuse(reasons[String(code)] ?? `can't be read: ${String(code)}`);
  }
  return {
    parse: async (project, stack) => {
      const { readPriorState } = load(
        "../../simulator/engine/prior/read",
      ) as typeof import("../../simulator/engine/prior/read");
      try {
        return await readPriorState(text, { project, stack, passphrase: passphrase() });
      } catch (error) {
        if (error instanceof PriorStateError) throw refuse(error.message);
        throw error;
      }
    },
  };
}

function passphrase(): string | undefined {
  try {
    return passphraseFrom(process.env);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
