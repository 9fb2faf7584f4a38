import { createHash } from "node:crypto";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const letters = "abcdefghijklmnopqrstuvwxyz";
const letterCount = letters.length;
const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 32 bytes that depend on nothing but the seed. */
function digest(seed: string): Buffer {
  return createHash("sha256").update(seed).digest();
}

function spell(seed: string, alphabet: string, length: number): string {
  let text = "";
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of digest(`${seed}#${block}`)) text += alphabet[byte % alphabet.length] ?? "";
  }
  return text.slice(0, length);
}

/**
 * The random parts of what AWS hands out, made from a resource's URN instead: the same stack always
 * gives the same ids, and two resources never share one.
 */
export interface Ids {
  /** Lower-case hexadecimal digits. */
  readonly hex: (length: number, salt?: string) => string;
  /** Decimal digits, the first never zero. */
  readonly digits: (length: number, salt?: string) => string;
  /** Capital letters and the digits 2 to 7, as in IAM's unique ids. */
  readonly base32: (length: number, salt?: string) => string;
  /** Capital and small letters and digits, as in the suffix of a secret's ARN. */
  readonly alphanumeric: (length: number, salt?: string) => string;
  /** Lower-case letters and digits, the first a letter. */
  readonly lower: (length: number, salt?: string) => string;
  readonly uuid: (salt?: string) => string;
  /** An address of the documentation range 203.0.113.0/24. */
  readonly publicIp: (salt?: string) => string;
  /** A number from 0 up to, not including, `limit`. */
  readonly below: (limit: number, salt?: string) => number;
}

/**
 * The ids of one resource. The second resource under a URN, which replaces the first, is of another
 * generation and gets other ids.
 */
export function idsOf(urn: string, generation = 0): Ids {
  const seed = generation === 0 ? urn : `${urn}#${generation}`;
  const seeded = (kind: string, salt = ""): string => `${seed}|${kind}|${salt}`;
  const below = (limit: number, salt?: string): number =>
    digest(seeded("number", salt)).readUInt32BE(0) % limit;
  const hex = (length: number, salt?: string): string =>
    spell(seeded("hex", salt), "0123456789abcdef", length);
  return {
    hex,
    digits: (length, salt) =>
      spell(seeded("digit", salt), "123456789", 1) +
      spell(seeded("digits", salt), "0123456789", length - 1),
    base32: (length, salt) => spell(seeded("base32", salt), base32, length),
    alphanumeric: (length, salt) => spell(seeded("alphanumeric", salt), alphanumeric, length),
    lower: (length, salt) =>
      (letters[below(letterCount, salt)] ?? "a") +
      spell(seeded("lower", salt), `${letters}0123456789`, length - 1),
    uuid: (salt) => {
      const digits = hex(32, `uuid${salt ?? ""}`);
      const variant = "89ab"[below(4, salt)] ?? "8";
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20),
      ].join("-");
    },
    publicIp: (salt) => `203.0.113.${below(254, salt) + 1}`,
    below,
  };
}
