/** How secrets stand in an exported state. */
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";

/** Encrypts the secrets of an exported state. */
export interface SecretsManager {
  /** The section `secrets_providers` of the state. */
  readonly provider: { readonly type: string; readonly state: Readonly<Record<string, string>> };
  /** @param plaintext JSON of the secret value */
  encrypt(plaintext: string): string;
}

/**
 * Stands in the place of a ciphertext when there is no key. It is the same for every secret, so that
 * two states can be compared and nothing can be guessed from it.
 */
export const WITHHELD = "withheld";

const ROUNDS = 1_000_000;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function encryptWith(key: Buffer, plaintext: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([
    cipher.update(plaintext, "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `v1:${nonce.toString("base64")}:${sealed.toString("base64")}`;
}

function decryptWith(key: Buffer, text: string): string {
  const [version, nonce = "", sealed = ""] = text.split(":");
  const bytes = Buffer.from(sealed, "base64");
  if (version !== "v1" || bytes.length < TAG_BYTES) throw new Error("not a Pulumi ciphertext");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString("utf8");
}

/**
 * Pulumi's passphrase secrets manager.
 * @param encryptionSalt `encryptionsalt` of the stack file: `v1:SALT:CHECK`
 * @throws Error when the salt is malformed or the passphrase is another one
 */
export function passphraseSecrets(passphrase: string, encryptionSalt: string): SecretsManager {
  const [, salt, check] = /^v1:([^:]+):(.+)$/.exec(encryptionSalt) ?? [];
  if (salt === undefined || check === undefined) {
    throw new Error("encryptionsalt is not of the form v1:SALT:CHECK");
  }
  const key = pbkdf2Sync(passphrase, Buffer.from(salt, "base64"), ROUNDS, KEY_BYTES, "sha256");
  if (!opens(key, check)) throw new Error("the passphrase is not the one of encryptionsalt");
  return {
    provider: { type: "passphrase", state: { salt: encryptionSalt } },
    encrypt: (plaintext) => encryptWith(key, plaintext),
  };
}

/** Every salt carries the word "pulumi", encrypted. */
function opens(key: Buffer, check: string): boolean {
  try {
    return decryptWith(key, check) === "pulumi";
  } catch {
    return false;
  }
}
