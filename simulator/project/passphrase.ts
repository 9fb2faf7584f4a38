import * as fs from "node:fs";
import { messageOf } from "./yaml/document";

/**
 * The passphrase of the environment, as the Pulumi CLI finds it. An empty one is a passphrase too.
 *
 * @throws Error naming the file, when `PULUMI_CONFIG_PASSPHRASE_FILE` can't be read.
 */
export function passphraseFrom(environment: NodeJS.ProcessEnv): string | undefined {
  const passphrase = environment["PULUMI_CONFIG_PASSPHRASE"];
  if (passphrase !== undefined) return passphrase;
  const file = environment["PULUMI_CONFIG_PASSPHRASE_FILE"];
  if (file === undefined || file === "") return undefined;
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Error(`PULUMI_CONFIG_PASSPHRASE_FILE can't be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
