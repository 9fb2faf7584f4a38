import { isDeepStrictEqual } from "node:util";
import { kindOf } from "../plain-diff";
import {
  isProps,
  type DiffRequest,
  type DiffResult,
  type Json,
  type PropertyDiff,
  type Props,
} from "../provider";
import type { RandomRule } from "./rules";

/** The inputs with the provider's defaults. `number` is the old name of `numeric`. */
export function withDefaults(rule: RandomRule, inputs: Props): Props {
  const filled = { ...rule.defaults, ...inputs };
  if (rule.defaults?.["numeric"] === undefined) return filled;
  const numeric = inputs["numeric"] ?? inputs["number"] ?? true;
  return { ...filled, numeric, number: numeric };
}

function pathOf(parent: string, key: string): string {
  return /^\w+$/.test(key) ? `${parent}.${key}` : `${parent}["${key.replaceAll('"', '\\"')}"]`;
}

/** A map differs by its keys, everything else as a whole. */
function differences(path: string, old: Json, next: Json): [string, PropertyDiff][] {
  if (isDeepStrictEqual(old, next)) return [];
  if (isProps(old) && isProps(next)) {
    return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap((key) =>
      differences(pathOf(path, key), old[key] ?? null, next[key] ?? null),
    );
  }
  return [[path, { kind: kindOf(old, next), replace: true }]];
}

/** What the random provider says of new inputs: it draws again for every change. */
export function diffRandom(rule: RandomRule | undefined, request: DiffRequest): DiffResult {
  const { old, inputs } = request;
  const next = rule === undefined ? inputs : withDefaults(rule, inputs);
  const before = rule === undefined ? old.inputs : withDefaults(rule, old.inputs);
  const names = Object.keys({ ...before, ...next }).filter(
    (name) => name !== "__defaults" && name !== "number",
  );
  const changes = names.flatMap((name) =>
    differences(name, old.outputs[name] ?? before[name] ?? null, next[name] ?? null),
  );
  return { changes: Object.fromEntries(changes), deleteBeforeReplace: false };
}
