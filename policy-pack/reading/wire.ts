/**
 * How values travel between the engine and a pack: JSON in which a few strings stand for "not known
 * yet", and objects with a signature stand for secrets, references, output values and assets. The
 * constants are part of Pulumi's protocol.
 */
import { Secret } from "@pulumi/policy";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const RESOURCE_REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
const OUTPUT_VALUE = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/** What stands for a string, and in practice for any value, that is not known yet. */
export const UNKNOWN_TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The same for booleans, numbers, arrays, assets, archives and objects. */
const UNKNOWN_TEXTS: ReadonlySet<unknown> = new Set([
  UNKNOWN_TEXT,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text with an unknown inside is as unknown as the unknown itself. */
export function isUnknown(value: unknown): boolean {
  if (typeof value !== "string") return false;
  return UNKNOWN_TEXTS.has(value) || (value.length > 36 && value.includes(UNKNOWN_TEXT));
}

/** The value itself: no secret, reference or output value around it. Members stay as they travel. */
export function unwrap(value: unknown): unknown {
  if (!isMembers(value)) return value;
  if (value instanceof Secret) return unwrap(value.value);
  switch (value[SIGNATURE]) {
    case SECRET:
      return unwrap(value["value"]);
    case OUTPUT_VALUE:
      return "value" in value ? unwrap(value["value"]) : UNKNOWN_TEXT;
    case RESOURCE_REFERENCE:
      return value["id"] === "" ? UNKNOWN_TEXT : (value["id"] ?? value["urn"]);
    default:
      return value;
  }
}

/** Whether any part of a value is not known yet. */
export function containsUnknown(value: unknown): boolean {
  const plain = unwrap(value);
  if (Array.isArray(plain)) return plain.some(containsUnknown);
  if (isMembers(plain)) return Object.values(plain).some(containsUnknown);
  return isUnknown(plain);
}

/** Whether an asset or an archive is part of a value, as it travels. */
export function containsFiles(value: unknown): boolean {
  const plain = unwrap(value);
  if (Array.isArray(plain)) return plain.some(containsFiles);
  if (!isMembers(plain)) return false;
  if (plain[SIGNATURE] === ASSET || plain[SIGNATURE] === ARCHIVE) return true;
  return Object.values(plain).some(containsFiles);
}

/** What a secret holds, as it travels; anything else as it is. */
export function withoutSecret(value: unknown): unknown {
  return isMembers(value) && value[SIGNATURE] === SECRET ? value["value"] : value;
}
