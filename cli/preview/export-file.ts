import * as fs from "node:fs";
import * as path from "node:path";
import {
  passphraseSecrets,
  type PriorState,
  type RunResult,
  type SecretsManager,
} from "../../simulator/engine";
import { passphraseFrom, shownPath, type LoadedStack } from "../../simulator/project";
import { UsageError } from "../exit-code";

/**
 * The absolute path of `--export FILE`.
 *
 * @throws UsageError when it can't be written: better before the program runs than after.
 */
export function exportTarget(file: string): string {
  const target = path.resolve(file);
  const directory = path.dirname(target);
  if (fs.statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new UsageError(`--export ${file}: is a directory; give a file`);
  }
  if (!fs.existsSync(directory)) {
    throw new UsageError(`--export ${file}: the directory ${shownPath(directory)} doesn't exist`);
  }
  try {
    fs.accessSync(fs.existsSync(target) ? target : directory, fs.constants.W_OK);
  } catch (error) {
    throw new UsageError(`--export ${file}: can't be written: ${reasonOf(error)}`);
  }
  return target;
}

/** Writes the state, its secrets encrypted with the stack's passphrase where that is at hand. */
export async function writeExport(
  target: string,
  result: RunResult,
  stack: LoadedStack,
  prior?: PriorState,
): Promise<void> {
  const state = result.stateExport({ secrets: prior?.secrets ?? (await secretsManager(stack)) });
  try {
    fs.writeFileSync(target, `${JSON.stringify(state, undefined, 4)}\n`);
  } catch (error) {
    throw new UsageError(`--export ${target}: can't be written: ${reasonOf(error)}`);
  }
}

/** Only a stack whose secrets were opened has the right passphrase for certain. */
async function secretsManager({
  encryptionSalt,
  secretKeys,
}: LoadedStack): Promise<SecretsManager | undefined> {
  if (encryptionSalt === undefined || secretKeys.length === 0) return undefined;
  const passphrase = passphraseFrom(process.env);
  return passphrase === undefined ? undefined : passphraseSecrets(passphrase, encryptionSalt);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
