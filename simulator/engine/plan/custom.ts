/** Registers a custom resource against what the state holds of it. */
import type { Props, SimulatedProvider } from "../../provider";
import { answeringProvider, checkedInputs, createChecked, createCustom } from "../create";
import type { Engine } from "../engine";
import { EngineError } from "../errors";
import type { ResourceState } from "../model";
import type { PriorResource } from "../prior/model";
import { decide } from "./decide";
import { dependentReplacements } from "./dependents";
import { comparableInputs, deleteExisting, diffCustom, keep, updateCustom } from "./existing";
import { matchOld } from "./match";
import { applyPolicies } from "../policies";
import { record, type Changes, type Decision, type Ledger } from "./model";
import { protectedMessage, refuse } from "./protection";
import { resetPaths } from "./reset-paths";

/** Decides what becomes of a resource and does it, in place. */
export async function registerCustom(
  engine: Engine,
  ledger: Ledger,
  state: ResourceState,
): Promise<void> {
  const old = matchOld(ledger, engine.claimedUrns, state);
  if (old === undefined) {
    await createCustom(engine, state);
    record(ledger, state.importId === "" ? "create" : "import", state);
  } else if (ledger.gone.has(state.urn)) {
    ledger.gone.delete(state.urn);
    await recreate(engine, ledger, state, ledger.goneWith.get(state.urn) ?? {});
  } else if (old.external || isImport(old, state)) {
    ledger.condemned.add(old);
    await recreate(engine, ledger, state, {}, state.importId !== "");
  } else {
    await registerExisting(engine, ledger, old, state);
  }
}

/** An import of what the state holds under another id. */
function isImport(old: PriorResource, { importId }: ResourceState): boolean {
  return importId !== "" && importId !== (old.importId === "" ? old.id : old.importId);
}

async function registerExisting(
  engine: Engine,
  ledger: Ledger,
  old: PriorResource,
  state: ResourceState,
): Promise<void> {
  // The program's own inputs: what replaces a resource is checked as if nothing were there.
  const given = state.inputs;
  const provider = answeringProvider(engine, state.type);
  state.inputs = checkedAgainst(engine, provider, old, state);
  await applyPolicies(engine, state, () => {
    if (provider === undefined) return;
    checkedInputs(engine, provider, state, comparableInputs(old, state.inputs));
  });
  const decision = decide(engine, ledger, { old, state }, () =>
    diffCustom(engine, provider, old, state),
  );
  switch (decision.op) {
    case "same":
      keep(old, state);
      record(ledger, "same", state);
      return;
    case "update":
      await updateCustom(engine, provider, old, state);
      record(ledger, "update", state, decision.changes);
      return;
    case "replace":
      state.inputs = given;
      await replace(engine, ledger, { old, state }, decision);
  }
}

/** The inputs as the provider completes them, with what the program ignores left as it was. */
function checkedAgainst(
  engine: Engine,
  provider: SimulatedProvider | undefined,
  old: PriorResource,
  state: ResourceState,
): Props {
  const before = comparableInputs(old, state.inputs);
  const failed: string[] = [];
  const inputs = resetPaths(state.ignoreChanges, before, state.inputs, (path) => failed.push(path));
  if (failed.length > 0) {
    engine.report({
      severity: "info",
      message: `ignoreChanges can't hold in parts that were added or removed: ${failed.join(", ")}`,
      urn: state.urn,
    });
  }
  if (provider === undefined) return inputs;
  return checkedInputs(engine, provider, { ...state, inputs }, before);
}

interface Replacement {
  readonly old: PriorResource;
  readonly state: ResourceState;
}

async function replace(
  engine: Engine,
  ledger: Ledger,
  { old, state }: Replacement,
  { changes, deleteBeforeReplace }: Decision,
): Promise<void> {
  if (old.protect && state.protect) refuse(engine, ledger, protectedMessage(changes), state.urn);
  if (state.importId !== "") warnOfImport(engine, state, changes);
  if (deleteBeforeReplace) await deleteFirst(engine, ledger, old);
  else if (!old.pendingReplacement) ledger.condemned.add(old);
  // Policies have judged it; what they put right is lost on the way, as in the real engine.
  await createAnew(engine, state, checkAnew(engine, state));
  record(ledger, "replace", state, changes);
}

/** Makes a resource anew that nothing of the state is compared with. */
async function recreate(
  engine: Engine,
  ledger: Ledger,
  state: ResourceState,
  changes: Changes,
  imported = false,
): Promise<void> {
  const provider = checkAnew(engine, state);
  await applyPolicies(engine, state, () => provider && checkedInputs(engine, provider, state));
  await createAnew(engine, state, provider, imported);
  record(ledger, "replace", state, changes);
}

/** The inputs are checked as if nothing were there. */
function checkAnew(engine: Engine, state: ResourceState): SimulatedProvider | undefined {
  const provider = answeringProvider(engine, state.type);
  if (provider !== undefined) state.inputs = checkedInputs(engine, provider, state);
  return provider;
}

async function createAnew(
  engine: Engine,
  state: ResourceState,
  provider: SimulatedProvider | undefined,
  imported = false,
): Promise<void> {
  delete state.created;
  delete state.modified;
  delete state.id;
  await createChecked(engine, provider, state, imported);
}

function warnOfImport(engine: Engine, state: ResourceState, changes: Changes): void {
  const message =
    `was imported and would be replaced by a change of ${Object.keys(changes).join(", ")}: ` +
    `take the option import off in the program first`;
  if (!engine.preview) throw new EngineError(message, { urn: state.urn });
  engine.report({ severity: "warning", message, urn: state.urn });
}

/** Deletes a resource that is replaced, and before it what would be replaced with it. */
async function deleteFirst(engine: Engine, ledger: Ledger, old: PriorResource): Promise<void> {
  for (const { resource, changes } of dependentReplacements(engine, ledger, old).reverse()) {
    if (ledger.deleted.has(resource)) continue;
    const { urn, protect } = resource;
    if (protect && !resource.delete) {
      const message =
        `can't be replaced: ${urn} would go with it, and that is protected. ` +
        `Undo the change, or run pulumi state unprotect '${urn}' first`;
      throw new EngineError(message, { urn: old.urn });
    }
    ledger.gone.add(urn);
    ledger.goneWith.set(urn, changes);
    await deleteNow(engine, ledger, resource);
  }
  if (old.pendingReplacement) return;
  ledger.gone.add(old.urn);
  await deleteNow(engine, ledger, old);
}

async function deleteNow(engine: Engine, ledger: Ledger, old: PriorResource): Promise<void> {
  await deleteExisting(engine, ledger, old);
  ledger.deleted.add(old);
}
