/** Names and places that only one resource can have. */
import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../provider";
import type { Account, AccountRecord } from "../account";
import { kindOf, typesOf } from "./kinds";
import { secret, secretInRecovery } from "./names";
import { isSamePlace } from "./place";
import { takenTable, type Unique } from "./taken-table";

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function collides(unique: Unique, outputs: Props, other: AccountRecord): boolean {
  if (unique.unless?.(outputs) === true) return false;
  if (unique.everywhere !== true && !isSamePlace(outputs, other.outputs)) return false;
  return unique.by.every((property, index) => {
    const value = outputs[property];
    // The first property is the name itself: without one there is nothing to collide.
    if (index === 0 && !isGiven(value)) return false;
    const theirs = other.outputs[property];
    return isDeepStrictEqual(value, theirs) || (!isGiven(value) && !isGiven(theirs));
  });
}

/** Whether the existing resource is all that the inputs ask for. */
function isSame(inputs: Props, existing: Props): boolean {
  return Object.entries(inputs).every(
    ([property, value]) => value === null || isDeepStrictEqual(value, existing[property]),
  );
}

/**
 * What AWS does about a resource whose name or place is taken: undefined when nothing is in the way;
 * the resource there when AWS takes one for the other.
 * @param self - the resource itself, when it exists and changes
 * @throws Error with AWS's words when it refuses
 */
export function existingOf(
  account: Account,
  type: string,
  outputs: Props,
  inputs: Props,
  self?: AccountRecord,
): { readonly id: string; readonly outputs: Props } | undefined {
  const kind = kindOf(type);
  const uniques = takenTable[kind];
  if (uniques === undefined) return undefined;
  if (kind === secret) refuseRecovering(account, outputs);
  for (const other of account.records(typesOf(kind))) {
    if (self !== undefined && other.type === self.type && isDeepStrictEqual(other, self)) continue;
    const unique = uniques.find((each) => collides(each, outputs, other));
    if (unique === undefined) continue;
    if (unique.idempotent === true && self === undefined && isSame(inputs, other.outputs)) {
      return { id: other.id, outputs: other.outputs };
    }
    throw new Error(unique.message({ outputs, existing: { ...other.outputs, id: other.id } }));
  }
  return undefined;
}

function refuseRecovering(account: Account, outputs: Props): void {
  const waits = account
    .records([secretInRecovery])
    .some(
      (record) =>
        record.outputs["name"] === outputs["name"] && isSamePlace(record.outputs, outputs),
    );
  if (waits) {
    throw new Error(
      "InvalidRequestException: You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
}
