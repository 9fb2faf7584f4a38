import { isDeepStrictEqual } from "node:util";
import { isSameContent } from "../../plain-diff";
import { SIGNATURE, type Json, type Props } from "../../provider";
import { isProps } from "../rule";

/** Whether the provider makes no difference between a value and its absence. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (value === "" || value === 0 || value === false) return true;
  if (typeof value !== "object") return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).every(isReserved);
}

/** Whether Pulumi keeps a key for itself: it notes there which inputs it filled in. */
export function isReserved(key: string): boolean {
  return key === "__defaults";
}

/** Whether two values are one to the provider, however they are spelt. */
export function isSame(old: Json | undefined, next: Json | undefined): boolean {
  if (old === next || (isEmpty(old) && isEmpty(next))) return true;
  if (typeof old === "string" && typeof next === "string") return isSameDocument(old, next);
  if (isScalar(old) && isScalar(next)) return String(old) === String(next);
  return isSameContent(old, next);
}

/** Whether a value is a file or a folder of files that the program hands over, or one of text. */
export function isAsset(value: Json | undefined): value is Props {
  return isProps(value) && SIGNATURE in value;
}

export function isScalar(value: Json | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

/** A JSON document's value; undefined for other text. */
export function documentOf(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isSameDocument(old: string, next: string): boolean {
  const value = documentOf(next);
  return value !== undefined && isDeepStrictEqual(documentOf(old), value);
}
