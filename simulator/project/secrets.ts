import { unlock, type PassphraseCipher } from "../passphrase";
import type { Path } from "./path";
import { passphraseFrom } from "./passphrase";
import { ProjectError, type FileProblem } from "./problems";
import { decryptValue, encryptedValues, isMap } from "./values";
import { settingProblem } from "./written-path";
import { messageOf, type YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

/**
 * Decrypts every `secure:` value with the passphrase of the environment.
 *
 * @throws ProjectError naming each value that stays closed, and why.
 */
export async function decryptAll(
  values: ReadonlyMap<string, Plain>,
  file: YamlFile | undefined,
  environment: NodeJS.ProcessEnv,
  stack: string,
): Promise<Map<string, Plain>> {
  const encrypted = [...values].flatMap(([key, value]) =>
    encryptedValues(value, []).map(({ path }) => ({ key, path })),
  );
  if (encrypted.length === 0) return new Map(values);
  const refuse = (message: string): never => {
    throw new ProjectError(
      encrypted.map(({ key, path }) => settingProblem(file, key, path, message)),
      stack,
    );
  };
  const cipher = await openStack(file, environment).catch((error: unknown) =>
    refuse(messageOf(error)),
  );
  const problems: FileProblem[] = [];
  const result = new Map<string, Plain>();
  for (const [key, value] of values) {
    const open = (ciphertext: string, path: Path): string => {
      try {
        return cipher.decrypt(ciphertext);
      } catch {
        problems.push(
          settingProblem(
            file,
            key,
            path,
            "the passphrase doesn't open this value; was it copied from another stack?",
          ),
        );
        return "";
      }
    };
    result.set(key, decryptValue(value, [], open));
  }
  if (problems.length > 0) throw new ProjectError(problems, stack);
  return result;
}

/** Rejects with the reason when the stack can't be opened. */
async function openStack(
  file: YamlFile | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<PassphraseCipher> {
  const content = file !== undefined && isMap(file.value) ? file.value : {};
  const provider = content["secretsprovider"];
  if (typeof provider === "string" && provider !== "passphrase" && provider !== "default") {
    const scheme = provider.split(":")[0] ?? provider;
    throw new Error(
      `is encrypted by ${scheme}, which can't be reached offline; only a passphrase can be used`,
    );
  }
  const salt = content["encryptionsalt"];
  if (typeof salt !== "string") {
    throw new Error(
      "can't be decrypted: the stack file has no encryptionsalt, so no passphrase encrypted it",
    );
  }
  const passphrase = passphraseFrom(environment);
  if (passphrase === undefined) {
    throw new Error(
      "is encrypted; set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to decrypt it",
    );
  }
  return unlock(salt, passphrase).catch((error: unknown) => {
    throw new Error(`can't be decrypted: ${messageOf(error)}`, { cause: error });
  });
}
