/** What `protect` forbids, and how it is said. */
import type { Engine } from "../engine";
import { EngineError } from "../errors";
import type { Changes, Ledger } from "./model";

/** Notes that something may not happen. A preview shows everything else too; an update stops. */
export function refuse(engine: Engine, ledger: Ledger, message: string, urn: string): void {
  if (!engine.preview) throw new EngineError(message, { urn });
  ledger.refusals.push({ urn, message });
}

/** Why a protected resource isn't replaced. */
export function protectedMessage(changes: Changes): string {
  const reasons = Object.entries(changes).filter(([, { replace }]) => replace);
  const why = reasons.map(([path]) => path).join(", ");
  return (
    `can't be replaced: it is protected${why === "" ? "" : `, and a change of ${why} takes a new one`}. ` +
    `Undo the change, or take protect off in the program first`
  );
}

/** Why a protected resource isn't deleted. */
export function protectedDeletion(urn: string): string {
  return (
    `can't be deleted: it is protected. ` +
    `Put it back into the program, or run pulumi state unprotect '${urn}' first`
  );
}
