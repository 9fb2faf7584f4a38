/** Sets parts of a resource's inputs back to what they were: what `ignoreChanges` asks for. */
import type { Json, Props } from "../../provider";
import { propertyPath, type PropertyPath } from "../property-path";
import { isObject, isSecret, secret, SECRET, SIGNATURE } from "../values";

/** Copies everything that {@link resetAt} may write to; what is special stays as it is. */
function writable(value: Json): Json {
  if (Array.isArray(value)) return value.map(writable);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, writable(member)]));
}

/** A value without the secret around it, and whether there was one. */
function unwrapped(value: Json | undefined): [Json | undefined, boolean] {
  let inner = value;
  let wrapped = false;
  while (isObject(inner) && isSecret(inner) && inner[SIGNATURE] === SECRET) {
    inner = inner["value"];
    wrapped = true;
  }
  return [inner, wrapped];
}

interface Sides {
  readonly old: Json | undefined;
  readonly current: Json | undefined;
  /** What was secret must stay so where its surroundings aren't. */
  readonly keep: (value: Json) => Json;
}

/**
 * Sets each of the paths in `current` back to what it is in `old`.
 * @param failed told of each path that leads through something added or removed
 */
export function resetPaths(
  paths: readonly string[],
  old: Props,
  current: Props,
  failed: (path: string) => void = () => undefined,
): Props {
  if (paths.length === 0) return current;
  const result = Object.fromEntries(
    Object.entries(current).map(([key, value]) => [key, writable(value)]),
  );
  for (const path of paths) {
    if (!resetAt(propertyPath(path), old, result, false, false)) failed(path);
  }
  return result;
}

function resetAt(
  path: PropertyPath,
  before: Json | undefined,
  after: Json | undefined,
  beforeSecret: boolean,
  afterSecret: boolean,
): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return false;
  const [old, oldWrapped] = unwrapped(before);
  const [current, currentWrapped] = unwrapped(after);
  const secrets = [beforeSecret || oldWrapped, afterSecret || currentWrapped] as const;
  const keep = (value: Json): Json => (secrets[0] && !secrets[1] ? secret(value) : value);
  const next = (from: Json | undefined, to: Json | undefined): boolean =>
    resetAt(rest, from, to, ...secrets);
  const sides = { old, current, keep };
  const last = rest.length === 0;
  if (typeof key === "number") return last ? setIndex(sides, key) : intoIndex(sides, key, next);
  if (key === "*") return last ? setAll(sides) : intoAll(sides, next);
  return last ? setKey(sides, key) : intoKey(sides, key, next);
}

type Next = (old: Json | undefined, current: Json | undefined) => boolean;

function setIndex({ old, current, keep }: Sides, index: number): boolean {
  if (!Array.isArray(old) || !Array.isArray(current)) {
    return !Array.isArray(old) && !Array.isArray(current);
  }
  const value = old[index];
  if (value === undefined || index >= current.length) {
    return value === undefined && index >= current.length;
  }
  current[index] = keep(value);
  return true;
}

function intoIndex({ old, current }: Sides, index: number, next: Next): boolean {
  if (!Array.isArray(old) || !Array.isArray(current)) {
    return !Array.isArray(old) && !Array.isArray(current);
  }
  return index < old.length && index < current.length && next(old[index], current[index]);
}

function setAll({ old, current, keep }: Sides): boolean {
  if (Array.isArray(current)) {
    if (!Array.isArray(old)) return true;
    const shared = Math.min(old.length, current.length);
    for (let index = 0; index < shared; index += 1) current[index] = keep(old[index] ?? null);
    return old.length === current.length;
  }
  if (!isObject(current)) return false;
  if (!isObject(old)) return true;
  for (const key of Object.keys(current)) if (!(key in old)) Reflect.deleteProperty(current, key);
  for (const [key, value] of Object.entries(old)) current[key] = keep(value);
  return true;
}

function intoAll({ old, current }: Sides, next: Next): boolean {
  if (Array.isArray(old) && Array.isArray(current)) {
    const shared = Math.min(old.length, current.length);
    for (let index = 0; index < shared; index += 1) {
      if (!next(old[index], current[index])) return false;
    }
    return old.length === current.length;
  }
  if (!isObject(old) || !isObject(current)) return false;
  return Object.keys(old).every((key) => key in current && next(old[key], current[key]));
}

function setKey({ old, current, keep }: Sides, key: string): boolean {
  const value = isObject(old) && Object.hasOwn(old, key) ? old[key] : undefined;
  if (value === undefined) {
    if (isObject(current)) Reflect.deleteProperty(current, key);
    return true;
  }
  if (!isObject(current)) return false;
  current[key] = keep(value);
  return true;
}

function intoKey({ old, current }: Sides, key: string, next: Next): boolean {
  if (!isObject(old) || !isObject(current)) return !isObject(old) && !isObject(current);
  const [before, after] = [old[key], current[key]];
  if (before !== undefined && after === undefined) return false;
  if (before === undefined && after === undefined) return true;
  return next(before, after);
}
