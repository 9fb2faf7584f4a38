/** How secrets stand in an exported state. */
import { unlock } from "../passphrase";

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

/**
 * Pulumi's passphrase secrets manager.
 * @param encryptionSalt `encryptionsalt` of the stack file: `v1:SALT:CHECK`
 * @throws Error when the salt is malformed or the passphrase is another one
 */
export async function passphraseSecrets(
  passphrase: string,
  encryptionSalt: string,
): Promise<SecretsManager> {
  const { encrypt } = await unlock(encryptionSalt, passphrase);
  return { provider: { type: "passphrase", state: { salt: encryptionSalt } }, encrypt };
}

/**
 * Stands for what is behind a ciphertext that stays closed. Letters and hyphens, and long enough for
 * most of what AWS wants of a password: a provider may look at it.
 */
export const OPAQUE = "a-secret-that-the-state-keeps-closed";
