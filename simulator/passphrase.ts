/** Pulumi's passphrase encryption of secrets, in stack files and in exported states. */
import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";

/** What a passphrase opens and closes. */
export interface PassphraseCipher {
  /** Gives `v1:NONCE:CIPHERTEXT`, another one each time. */
  readonly encrypt: (plaintext: string) => string;
  /** @throws Error when the text isn't one that this passphrase closed. */
  readonly decrypt: (ciphertext: string) => string;
}

const rounds = 1_000_000;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Derived keys by salt and passphrase: deriving one takes about a quarter of a second. */
const keys = new Map<string, Promise<Buffer>>();

/**
 * Checks a passphrase against the `encryptionsalt` of a stack file (`v1:SALT:CHECK`).
 *
 * @throws Error when the salt is malformed or the passphrase is another one.
 */
export async function unlock(
  encryptionSalt: string,
  passphrase: string,
): Promise<PassphraseCipher> {
  const [, salt, check] = /^v1:([^:]+):(.+)$/s.exec(encryptionSalt) ?? [];
  if (salt === undefined || check === undefined)
    throw new Error("encryptionsalt isn't of the form v1:SALT:CHECK");
  const key = await derive(passphrase, salt);
  // Every salt carries the word "pulumi", encrypted.
  if (openOrNothing(key, check) !== "pulumi") throw new Error("the passphrase is not this stack's");
  return {
    encrypt: (plaintext) => seal(key, plaintext),
    decrypt: (ciphertext) => open(key, ciphertext),
  };
}

function derive(passphrase: string, salt: string): Promise<Buffer> {
  const name = JSON.stringify([passphrase, salt]);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const bytes = Buffer.from(salt, "base64");
  const key = promisify(pbkdf2)(passphrase, bytes, rounds, keyBytes, "sha256");
  keys.set(name, key);
  return key;
}

function seal(key: Buffer, plaintext: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = [cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()];
  return `v1:${nonce.toString("base64")}:${Buffer.concat(sealed).toString("base64")}`;
}

function open(key: Buffer, ciphertext: string): string {
  const [version, nonce, data] = ciphertext.split(":");
  if (version !== "v1" || nonce === undefined || data === undefined)
    throw new Error("not a passphrase secret");
  const sealed = Buffer.from(data, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const text = [decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()];
  return Buffer.concat(text).toString("utf8");
}

function openOrNothing(key: Buffer, ciphertext: string): string | undefined {
  try {
    return open(key, ciphertext);
  } catch {
    return undefined;
  }
}
