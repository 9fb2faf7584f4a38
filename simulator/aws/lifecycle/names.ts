import type { Account } from "../account";
import { kindOf, typesOf } from "./kinds";

/** A deleted secret whose name stays taken while it could be restored. */
export const secretInRecovery = "aws:secretsmanager/secret:ScheduledForDeletion";

export const secret = "aws:secretsmanager/secret:Secret";

/** Whether a name that the provider is about to make is somebody's. */
export function isNameTaken(
  account: Account,
  type: string,
  property: string,
  name: string,
): boolean {
  const kind = kindOf(type);
  const types = kind === secret ? [kind, secretInRecovery] : typesOf(kind);
  return types.some((each) => account.ofType(each).some((found) => found[property] === name));
}
