import { createHash } from "node:crypto";

const hashLength = 8;

/**
 * Shortens a name to what AWS takes and keeps it unique: a name that is too long keeps its beginning
 * and ends in a hyphen and eight hexadecimal digits of its own SHA-256. The same name always gives
 * the same result, and two names differ in their digits where they agree in their beginning.
 *
 * @param name - the full name.
 * @param maxLength - in characters, at least 10.
 */
export function shortName(name: string, maxLength: number): string {
  if (name.length <= maxLength) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, hashLength);
  return `${name.slice(0, maxLength - hashLength - 1).replace(/-+$/, "")}-${hash}`;
}
