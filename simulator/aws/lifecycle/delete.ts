import type { DeleteRequest } from "../../provider";
import type { Account, AccountRecord } from "../account";
import { refusalOf } from "../in-use";
import { leftBehind } from "../in-use-guards";
import { dependentsOf } from "./cascade";
import { secret, secretInRecovery } from "./names";

/** Removes a resource and what AWS deletes along with it. */
function remove(account: Account, record: AccountRecord): void {
  account.remove(record.type, record.id, record.outputs);
  for (const dependent of dependentsOf(account, record)) remove(account, dependent);
}

/**
 * Deletes a resource. What is gone already is fine.
 * @throws Error with AWS's words while others use it, or while it is protected
 */
export function destroy({ type, old }: DeleteRequest, account: Account): void {
  const record = account.record(type, old.id, old.outputs);
  if (record === undefined || leftBehind(old)) return;
  const refusal = refusalOf(account, record, old);
  if (refusal !== undefined) throw new Error(refusal);
  remove(account, record);
  if (type === secret && old.outputs["recoveryWindowInDays"] !== 0) {
    account.put(secretInRecovery, record.id, record.outputs);
  }
}
