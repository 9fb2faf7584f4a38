import { formatPath, type Path } from "./path";
import type { Plain } from "./yaml/scalar";

/** A value that is a map, as opposed to a list, a scalar or null. */
export type PlainMap = Record<string, Plain>;

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The ciphertext of a value written as `{secure: TEXT}`, Pulumi's form of an encrypted value. */
export function ciphertextOf(value: Plain): string | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  return typeof value["secure"] === "string" ? value["secure"] : undefined;
}

/** Every encrypted value inside, with its path. */
export function encryptedValues(value: Plain, path: Path): { path: Path; ciphertext: string }[] {
  const ciphertext = ciphertextOf(value);
  if (ciphertext !== undefined) return [{ path, ciphertext }];
  return children(value).flatMap(([key, child]) => encryptedValues(child, [...path, key]));
}

/** The value with every encrypted part replaced by what `decrypt` makes of it. */
export function decryptValue(
  value: Plain,
  path: Path,
  decrypt: (ciphertext: string, path: Path) => string,
): Plain {
  const ciphertext = ciphertextOf(value);
  if (ciphertext !== undefined) return decrypt(ciphertext, path);
  if (Array.isArray(value)) {
    return value.map((item, index) => decryptValue(item, [...path, index], decrypt));
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([k, v]) => [k, decryptValue(v, [...path, k], decrypt)]));
}

/** What stands at a path, or undefined when nothing does. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, segment) => {
    if (Array.isArray(inner)) return typeof segment === "number" ? inner[segment] : undefined;
    return isMap(inner) ? inner[String(segment)] : undefined;
  }, value);
}

/**
 * The value with another one set at a path; maps and lists on the way are made where they lack.
 *
 * @throws Error when the path leads through a scalar, or past the end of a list.
 */
export function withValueAt(
  value: Plain | undefined,
  path: Path,
  set: Plain,
  done: Path = [],
): Plain {
  const [segment, ...rest] = path;
  if (segment === undefined) return set;
  // As in the CLI, a scalar at the top gives way; deeper down it is a mistake.
  const missing =
    value === undefined || value === null || (done.length === 1 && typeof value !== "object");
  const container: Plain = missing ? (typeof segment === "number" ? [] : {}) : value;
  const here = [...done, segment];
  if (typeof segment === "number") {
    if (!Array.isArray(container)) throw new Error(`${formatPath(done)} is no list`);
    if (segment > container.length)
      throw new Error(`${formatPath(here)} is past the end of the list`);
    const items = [...container];
    items[segment] = withValueAt(items[segment], rest, set, here);
    return items;
  }
  if (!isMap(container)) throw new Error(`${formatPath(done)} is no map`);
  return { ...container, [segment]: withValueAt(container[segment], rest, set, here) };
}

/** The text that a program's configuration holds for a value: itself, or JSON with sorted keys. */
export function configurationText(value: Plain): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  return JSON.stringify(sorted(value));
}

/** A number as Go prints it, which turns to an exponent earlier than JavaScript does. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value) || !Number.isFinite(value)) return String(value);
  const [digits = "", exponent = ""] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 21) return String(value);
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function sorted(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

function children(value: Plain): [string | number, Plain][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isMap(value) ? Object.entries(value) : [];
}
