import type { Existing, Json, Props } from "../provider";
import type { Account, AccountRecord } from "./account";
import { guardOf } from "./in-use-guards";
import { inUseTable, type Reference } from "./in-use-table";
import { kindOf, typesOf } from "./lifecycle/kinds";
import { isSamePlace } from "./lifecycle/place";
import { isProps } from "./rule";

/**
 * The texts at a path: `defaultActions.forward.targetGroups.arn`. Lists on the way are gone through,
 * and the path `**` is every text there is.
 */
export function textsAt(value: Json | undefined, path: readonly string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === "string" ? [value] : [];
  if (key === "**") {
    if (typeof value === "string") return [value];
    return isProps(value) ? Object.values(value).flatMap((item) => textsAt(item, path)) : [];
  }
  return isProps(value) ? textsAt(value[key], rest) : [];
}

/** What others call a resource: by the outputs that a reference names, else by its id, ARN or name. */
function namesOf(record: AccountRecord, by: readonly string[] | undefined): ReadonlySet<Json> {
  const outputs: Props = { ...record.outputs, id: record.id };
  const names = (by ?? ["id", "arn", "name"]).map((property) => outputs[property] ?? "");
  return new Set(names.filter((name) => name !== ""));
}

function refersTo(reference: Reference, user: AccountRecord, used: AccountRecord): boolean {
  const names = namesOf(used, reference.by);
  return (
    isSamePlace(user.outputs, used.outputs) &&
    reference.at.some((path) =>
      textsAt(user.outputs, path.split(".")).some((text) => names.has(text)),
    ) &&
    (reference.when?.(user.outputs, used) ?? true)
  );
}

/** The first that refers to a resource. */
export function userOf(
  account: Account,
  references: readonly Reference[],
  used: AccountRecord,
): AccountRecord | undefined {
  for (const reference of references) {
    const users = account.records(typesOf(reference.from));
    const user = users.find((each) => refersTo(reference, each, used));
    if (user !== undefined) return user;
  }
  return undefined;
}

/**
 * Why AWS does not delete a resource now: its own words, and for us what is in the way. Undefined
 * when nothing is.
 */
export function refusalOf(
  account: Account,
  record: AccountRecord,
  old: Existing,
): string | undefined {
  for (const { users, message, unless } of inUseTable[kindOf(record.type)] ?? []) {
    if (unless?.(old.outputs) === true) continue;
    const user = userOf(account, users, record);
    if (user !== undefined) return `${message(record)} (used by ${user.type} ${user.id})`;
  }
  return guardOf(record.type)?.({ account, record, old });
}
