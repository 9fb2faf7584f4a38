import { nameOf, namespaceOf, qualifiedKey } from "./keys";
import { parsePath, type Path } from "./path";
import { messageOf } from "./yaml/document";
import type { FileProblem } from "./problems";
import { ciphertextOf, valueAt, withValueAt } from "./values";
import type { Plain } from "./yaml/scalar";

/** A value that the command line sets. */
export interface Override {
  /** The key as it was given. */
  readonly given: string;
  readonly key: string;
  /** Into the key's value; empty: all of it. */
  readonly path: Path;
}

/**
 * Puts `--config key=value` over the stack file's values, in the order given. A key without a
 * namespace gets the project's; a key with dots or brackets is a path into an object, where `true`,
 * `false` and whole numbers are read as such. Elsewhere a value stays the text it is.
 */
export function applyOverrides(
  values: Map<string, Plain>,
  overrides: readonly string[],
  project: string,
  problems: FileProblem[],
): Override[] {
  return overrides.flatMap((text) => {
    try {
      const { override, value } = readOverride(text, project);
      values.set(override.key, overriddenValue(values.get(override.key), override, value));
      return [override];
    } catch (error) {
      problems.push({ message: `--config ${messageOf(error)}` });
      return [];
    }
  });
}

function readOverride(text: string, project: string): { override: Override; value: string } {
  const equals = text.indexOf("=");
  if (equals <= 0) throw new Error(`${text}: should be key=value`);
  const given = text.slice(0, equals);
  const value = text.slice(equals + 1);
  const full = qualifiedKey(given, project);
  if (full === undefined)
    throw new Error(`${given}: should be a key such as aws:region or ${project}:name`);
  const name = nameOf(full);
  if (!/[.[]/.test(name)) return { override: { given, key: full, path: [] }, value };
  const [first, ...path] = pathOf(name, given);
  if (typeof first !== "string") throw new Error(`${given}: a key starts with a name`);
  return { override: { given, key: `${namespaceOf(full)}:${first}`, path }, value };
}

function pathOf(name: string, given: string): Path {
  try {
    return parsePath(name);
  } catch (error) {
    throw new Error(`${given}: ${messageOf(error)}`, { cause: error });
  }
}

function overriddenValue(
  value: Plain | undefined,
  { given, key, path }: Override,
  text: string,
): Plain {
  if (path.length === 0) return text;
  let changed: Plain;
  try {
    changed = withValueAt(value, path, typed(text), [key]);
  } catch (error) {
    throw new Error(`${given}: ${messageOf(error)}`, { cause: error });
  }
  const parent = valueAt(changed, path.slice(0, -1));
  if (parent !== undefined && ciphertextOf(parent) !== undefined) {
    throw new Error(
      `${given}: a map with the single key secure is Pulumi's form of an encrypted value`,
    );
  }
  return changed;
}

/** Inside an object the CLI reads booleans and whole numbers; a leading zero keeps a value text. */
function typed(text: string): Plain {
  if (text === "true" || text === "false") return text === "true";
  return /^(0|-?[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
