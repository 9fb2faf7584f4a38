/** Finds what the state holds of a resource: by its URN, else by its aliases. */
import { EngineError, Status } from "../errors";
import type { ResourceState } from "../model";
import type { PriorResource } from "../prior/model";
import type { Ledger } from "./model";

/**
 * The old resource; its times and the URN it had are taken over.
 * @throws EngineError when two resources claim to have been the same one
 */
export function matchOld(
  ledger: Ledger,
  claimed: ReadonlySet<string>,
  state: ResourceState,
): PriorResource | undefined {
  const { urn } = state;
  const claimant = ledger.aliased.get(urn);
  if (claimant !== undefined) {
    throw refused(urn, `is the alias of ${claimant} already; name one of them differently`);
  }
  const old = ledger.olds.get(urn);
  if (old !== undefined) return takeOver(state, old);
  for (const alias of state.aliases) {
    const found = ledger.olds.get(alias);
    if (found === undefined) continue;
    const other = claimed.has(alias) ? alias : ledger.aliased.get(alias);
    if (other !== undefined) {
      throw refused(urn, `its alias ${alias} is taken: ${other} is that resource`);
    }
    ledger.aliased.set(alias, urn);
    state.formerUrn = alias;
    return takeOver(state, found);
  }
  return undefined;
}

function takeOver(state: ResourceState, old: PriorResource): PriorResource {
  if (old.created !== undefined) state.created = old.created;
  if (old.modified !== undefined) state.modified = old.modified;
  return old;
}

function refused(urn: string, message: string): EngineError {
  return new EngineError(message, { code: Status.invalidArgument, urn });
}
