import * as fs from "node:fs";
import type { Json } from "../../simulator/provider";
import { isObject, SECRET, SIGNATURE } from "../../simulator/engine/values";
import { UsageError } from "../exit-code";
import { secretText } from "./shown-values";

/** Outputs of other stacks, by the name that a program refers to them with. */
export type StackOutputs = Record<string, Record<string, Json>>;

/**
 * Reads `--stack-reference NAME=FILE`: the file is what `--export` or `pulumi stack export` wrote.
 *
 * @throws UsageError when one can't be read or is no exported state.
 */
export function readStackReferences(references: readonly string[]): StackOutputs {
  return Object.fromEntries(references.map(readReference));
}

function readReference(reference: string): [string, Record<string, Json>] {
  const [, name, file] = /^([^=]+)=(.+)$/.exec(reference) ?? [];
  if (name === undefined || file === undefined) {
    throw new UsageError(`--stack-reference ${reference}: should be NAME=EXPORT.json`);
  }
  const refuse = (why: string): UsageError =>
    new UsageError(`--stack-reference ${reference}: ${file} ${why}`);
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    throw refuse("can't be read");
  }
  let state: Json;
  try {
    state = JSON.parse(text) as Json;
  } catch {
    throw refuse("is not JSON");
  }
  const stack = resourcesOf(state)?.find(({ type }) => type === "pulumi:pulumi:Stack");
  if (stack === undefined)
    throw refuse("is no exported state; write one with --export or pulumi stack export");
  const outputs = stack["outputs"] ?? {};
  return [name, isObject(outputs) ? withOpaqueSecrets(outputs) : {}];
}

function resourcesOf(state: Json): Record<string, Json>[] | undefined {
  const deployment = isObject(state) ? state["deployment"] : undefined;
  const resources = isObject(deployment) ? deployment["resources"] : undefined;
  return Array.isArray(resources) ? resources.filter(isObject) : undefined;
}

/**
 * A secret in a state is a ciphertext that is not ours to open. A text takes its place, as a secret
 * too: an unknown would make every other output of that stack unknown with it.
 */
function withOpaqueSecrets(outputs: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, opaque(value)]));
}

function opaque(value: Json): Json {
  if (Array.isArray(value)) return value.map(opaque);
  if (!isObject(value)) return value;
  if (value[SIGNATURE] === SECRET && "ciphertext" in value)
    return { [SIGNATURE]: SECRET, value: secretText };
  return withOpaqueSecrets(value);
}
