/** Decides between same, update and replace, as the real engine's step generator does. */
import { isDeepStrictEqual } from "node:util";
import type { DiffResult, Json, PropertyDiff } from "../../provider";
import type { Engine } from "../engine";
import type { ResourceState } from "../model";
import type { PriorResource } from "../prior/model";
import { covers, propertyPath } from "../property-path";
import { containsUnknown, lower } from "../values";
import type { Changes, Decision, Diff, Ledger } from "./model";
import { providerChanged } from "./provider-diff";

/** Reads as a property path, but stands for errors of the last run. */
const INIT_ERROR = "#initerror";

/** What becomes of a resource that the state holds; asks for a diff only where that decides. */
export function decide(
  engine: Engine,
  ledger: Ledger,
  resource: { readonly old: PriorResource; readonly state: ResourceState },
  diff: Diff,
): Decision {
  const { old, state } = resource;
  const option = replacingOption(engine, ledger, old, state);
  const found = option === undefined ? diff() : forced(option);
  const changes = withReplaceOnChanges(found.changes, state.replaceOnChanges);
  const replace =
    Object.values(changes).some((change) => change.replace) ||
    old.pendingReplacement ||
    (old.initErrors.length > 0 && isCovered(INIT_ERROR, state.replaceOnChanges));
  const deleteBeforeReplace = state.deleteBeforeReplace ?? found.deleteBeforeReplace;
  if (replace) return { op: "replace", changes, deleteBeforeReplace };
  const some = Object.keys(changes).length > 0 || old.initErrors.length > 0;
  return { op: some ? "update" : "same", changes, deleteBeforeReplace };
}

function forced(option: string): DiffResult {
  return { changes: { [option]: { kind: "update", replace: true } }, deleteBeforeReplace: false };
}

/** The option that takes a new resource, whatever its properties say. */
function replacingOption(
  engine: Engine,
  ledger: Ledger,
  old: PriorResource,
  state: ResourceState,
): string | undefined {
  const isReplaced = (urn: string): boolean => ledger.operations.get(urn) === "replace";
  if (triggered(state.replacementTrigger, old.replacementTrigger)) return "replacementTrigger";
  if (old.taint) return "id";
  if (state.replaceWith.some(isReplaced)) return "replaceWith";
  if (state.deletedWith !== "" && isReplaced(state.deletedWith)) return "deletedWith";
  return providerChanged(engine, ledger, old, state) ? "provider" : undefined;
}

/** No trigger before or now triggers nothing. */
function triggered(current: Json | undefined, old: Json | undefined): boolean {
  if (containsUnknown(current) || containsUnknown(old)) return true;
  if ((current ?? null) === null || (old ?? null) === null) return false;
  return !isDeepStrictEqual(lower(current ?? null), lower(old ?? null));
}

function isCovered(path: string, options: readonly string[]): boolean {
  const parts = propertyPath(path);
  return options.some((option) => covers(propertyPath(option), parts));
}

/** Changes with those marked that take a new resource because the program says so. */
export function withReplaceOnChanges(changes: Changes, options: readonly string[]): Changes {
  if (options.length === 0) return changes;
  const marked = Object.entries(changes).map(([path, change]): [string, PropertyDiff] => [
    path,
    { ...change, replace: change.replace || isCovered(path, options) },
  ]);
  return Object.fromEntries(marked);
}

/** A diff without the changes that the program wants to be left alone. */
export function withoutIgnored(diff: DiffResult, options: readonly string[]): DiffResult {
  if (options.length === 0) return diff;
  const kept = Object.entries(diff.changes).filter(([path]) => !isCovered(path, options));
  return { ...diff, changes: Object.fromEntries(kept) };
}
