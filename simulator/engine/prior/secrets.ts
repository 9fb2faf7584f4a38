/** Secrets of an exported state: opened where their key is at hand, opaque where it isn't. */
import type { Json } from "../../provider";
import { unlock, type PassphraseCipher } from "../../passphrase";
import { OPAQUE, WITHHELD, type SecretsManager } from "../secrets";
import { isObject, SECRET, secret, SIGNATURE, type JsonObject } from "../values";

export interface OpenedSecrets {
  readonly resources: readonly Json[];
  readonly warnings: readonly string[];
  /** Closes them again, where it could open them. */
  readonly manager?: SecretsManager;
}

/**
 * Makes a secret value of each secret in a list of resources.
 * @param providers the state's `secrets_providers`: who encrypted it
 */
export async function openSecrets(
  resources: readonly Json[],
  providers: Json | undefined,
  passphrase: string | undefined,
): Promise<OpenedSecrets> {
  const ciphertexts = new Set<string>();
  for (const resource of resources) collect(resource, ciphertexts);
  if (ciphertexts.size === 0) return { resources: resources.map(plain), warnings: [] };
  const { cipher, manager, reason } = await keyFor(ciphertexts, providers, passphrase);
  let closed = 0;
  const open = (ciphertext: string): Json | undefined => {
    const value = cipher === undefined ? undefined : opened(cipher, ciphertext);
    if (value === undefined) closed += 1;
    return value;
  };
  const read = resources.map((resource) => openValue(resource, open));
  const using = manager === undefined || closed === ciphertexts.size ? {} : { manager };
  if (closed === 0) return { resources: read, warnings: [], ...using };
  const count = `${closed} secret value${closed === 1 ? "" : "s"}`;
  return {
    ...using,
    resources: read,
    warnings: [`${count} of the state can't be read and count as unchanged: ${reason}`],
  };
}

/** Values that were exported with `--show-secrets` need no key. */
const plain = (resource: Json): Json => openValue(resource, () => undefined);

function collect(value: Json, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && value[SIGNATURE] === SECRET) {
    if (typeof value["ciphertext"] === "string") found.add(value["ciphertext"]);
    return;
  }
  for (const member of Object.values(value)) collect(member, found);
}

function openValue(value: Json, open: (ciphertext: string) => Json | undefined): Json {
  if (Array.isArray(value)) return value.map((member) => openValue(member, open));
  if (!isObject(value)) return value;
  if (value[SIGNATURE] !== SECRET) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, openValue(member, open)]),
    );
  }
  const { plaintext, ciphertext } = value;
  if (typeof plaintext === "string") return secret(parsed(plaintext) ?? OPAQUE);
  return secret((typeof ciphertext === "string" ? open(ciphertext) : undefined) ?? OPAQUE);
}

function parsed(json: string): Json | undefined {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return undefined;
  }
}

function opened(cipher: PassphraseCipher, ciphertext: string): Json | undefined {
  try {
    return parsed(cipher.decrypt(ciphertext));
  } catch {
    return undefined;
  }
}

interface Key {
  readonly cipher?: PassphraseCipher;
  readonly manager?: SecretsManager;
  /** Why secrets stay closed, if they do. */
  readonly reason: string;
}

async function keyFor(
  ciphertexts: ReadonlySet<string>,
  providers: Json | undefined,
  passphrase: string | undefined,
): Promise<Key> {
  if ([...ciphertexts].every((text) => text === WITHHELD)) {
    return { reason: "they were withheld when it was exported without a passphrase" };
  }
  const { type, state } = isObject(providers) ? providers : ({} as JsonObject);
  if (type !== "passphrase") {
    const who = typeof type === "string" ? type : "something that it doesn't name";
    return {
      reason: `they are encrypted by ${who}; export it with pulumi stack export --show-secrets`,
    };
  }
  if (passphrase === undefined) {
    return { reason: "PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE opens them" };
  }
  const salt = isObject(state) && typeof state["salt"] === "string" ? state["salt"] : "";
  try {
    const cipher = await unlock(salt, passphrase);
    const manager = { provider: { type, state: { salt } }, encrypt: cipher.encrypt };
    return { cipher, manager, reason: "the passphrase doesn't open them" };
  } catch {
    return { reason: "the passphrase is not the one that encrypted them" };
  }
}
