/** Deletes what the state holds and the program doesn't register any more. */
import type { Engine } from "../engine";
import { asEngineError } from "../errors";
import type { PriorResource } from "../prior/model";
import { deleteExisting } from "./existing";
import { record, type Ledger } from "./model";
import { protectedDeletion } from "./protection";

/**
 * Deletes everything that is left over, what depends on others first: a state lists them after what
 * they need. What can't be deleted is reported.
 */
export async function deleteGone(engine: Engine, ledger: Ledger): Promise<void> {
  const left = ledger.prior.filter((old) => isLeft(ledger, old)).reverse();
  for (const old of left) ledger.gone.add(old.urn);
  for (const old of left) {
    const replaced = ledger.condemned.has(old);
    if (!replaced) record(ledger, old.external ? "discard" : "delete", old);
    if (old.protect && !replaced && !old.delete) {
      ledger.refusals.push({ urn: old.urn, message: protectedDeletion(old.urn) });
    } else if (!ledger.deleted.has(old)) {
      await deleteOne(engine, ledger, old);
    }
  }
}

function isLeft(ledger: Ledger, old: PriorResource): boolean {
  if (ledger.condemned.has(old) || old.delete) return !ledger.deleted.has(old);
  if (old.pendingReplacement) return false;
  const urn = ledger.aliased.get(old.urn) ?? old.urn;
  return !ledger.operations.has(urn) && !isUnexpanded(ledger, old);
}

/** Whether it is below a component that only its own provider could expand. */
function isUnexpanded(ledger: Ledger, old: PriorResource): boolean {
  for (let parent = old.parent; parent !== "";) {
    if (ledger.unexpanded.has(ledger.aliased.get(parent) ?? parent)) return true;
    parent = ledger.olds.get(parent)?.parent ?? "";
  }
  return false;
}

async function deleteOne(engine: Engine, ledger: Ledger, old: PriorResource): Promise<void> {
  try {
    await deleteExisting(engine, ledger, old);
  } catch (reason) {
    engine.reportFailure(asEngineError(reason, old.urn));
  }
}
