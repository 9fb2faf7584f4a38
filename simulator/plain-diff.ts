import { isDeepStrictEqual } from "node:util";
import {
  ARCHIVE,
  ASSET,
  SIGNATURE,
  type DiffRequest,
  type DiffResult,
  type Json,
  type PropertyDiff,
  type Props,
} from "./provider";

function withoutDefaults(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== "__defaults");
  return Object.fromEntries(members.map(([key, member]) => [key, withoutDefaults(member)]));
}

function valueOf(props: Props, name: string): Json {
  return withoutDefaults(props[name] ?? null);
}

/** A value in which files are only what is in them. */
function withContents(value: Json): Json {
  if (Array.isArray(value)) return value.map(withContents);
  if (typeof value !== "object" || value === null) return value;
  const { [SIGNATURE]: signature, hash } = value;
  const isFile = signature === ASSET || signature === ARCHIVE;
  if (isFile && typeof hash === "string") return { [SIGNATURE]: signature, hash };
  const members = Object.entries(value).map(([key, member]) => [key, withContents(member)]);
  return Object.fromEntries(members) as Json;
}

/** Whether two values are one. Files and archives are where their content is, wherever it comes from. */
export function isSameContent(old: Json | undefined, next: Json | undefined): boolean {
  if (isDeepStrictEqual(old, next)) return true;
  if (old === undefined || next === undefined) return false;
  return isDeepStrictEqual(withContents(old), withContents(next));
}

/** What becomes of a value; null is none. */
export function kindOf(old: Json, next: Json): PropertyDiff["kind"] {
  if (old === null) return "add";
  return next === null ? "delete" : "update";
}

/** What changes for a provider that doesn't say: every input that differs is an update. */
export function plainDiff({ old, inputs }: DiffRequest): DiffResult {
  const changes: Record<string, PropertyDiff> = {};
  for (const name of Object.keys({ ...old.inputs, ...inputs })) {
    if (name === "__defaults") continue;
    const [was, next] = [valueOf(old.inputs, name), valueOf(inputs, name)];
    if (isSameContent(was, next)) continue;
    changes[name] = { kind: kindOf(was, next), replace: false };
  }
  return { changes, deleteBeforeReplace: false };
}

/** What changes about inputs that no provider compares: by key, and nothing takes a new resource. */
export function diffInputs(
  old: Props,
  current: Props,
  replaces: (key: string) => boolean = () => false,
): DiffResult {
  const changes: Record<string, PropertyDiff> = {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(current)])) {
    if (isSameContent(old[key], current[key])) continue;
    const kind = !(key in old) ? "add" : key in current ? "update" : "delete";
    changes[key] = { kind, replace: replaces(key) };
  }
  return { changes, deleteBeforeReplace: false };
}
