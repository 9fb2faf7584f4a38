import type { Json } from "../provider";
import type { Operation } from "./account";
import { AccountError, jsonOf, writeJson } from "./account-files";
import { isProps } from "./rule";

/** One failure that somebody wants to see. */
interface Fault {
  readonly operation: string;
  readonly type?: string;
  /** The resource's logical name. */
  readonly name?: string;
  readonly message: string;
  readonly once?: boolean;
}

const operations = ["create", "update", "delete"];
const fields = ["operation", "type", "name", "message", "once"];

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value !== "";
}

/** What is wrong with one entry of the file; undefined when nothing is. */
function problemOf(entry: Json): string | undefined {
  if (!isProps(entry)) return "must be an object";
  const stranger = Object.keys(entry).find((key) => !fields.includes(key));
  if (stranger !== undefined) return `has no field "${stranger}"; there are ${fields.join(", ")}`;
  const { operation, type, name, message, once } = entry;
  if (typeof operation !== "string" || !operations.includes(operation)) {
    return `needs an operation: one of ${operations.join(", ")}`;
  }
  if (!isText(message)) return "needs a message";
  if (type !== undefined && !isText(type)) return "has a type that is no text";
  if (name !== undefined && !isText(name)) return "has a name that is no text";
  return once === undefined || typeof once === "boolean"
    ? undefined
    : "has a once that is no boolean";
}

function isFault(entry: Json): entry is Fault & Record<string, Json> {
  return problemOf(entry) === undefined;
}

function faultsIn(file: string): readonly (Fault & Record<string, Json>)[] {
  const entries = jsonOf(file) ?? [];
  if (!Array.isArray(entries)) throw new AccountError(`${file} must hold a list of faults`);
  entries.forEach((entry, index) => {
    const problem = problemOf(entry);
    if (problem !== undefined) throw new AccountError(`${file}: entry ${index} ${problem}`);
  });
  return entries.filter(isFault);
}

/**
 * The message of the first fault that fits, from a file in which `faults.json` lists them. One that
 * strikes once is taken off the list.
 * @throws AccountError when the file is not such a list
 */
export function faultOf(
  file: string,
  operation: Operation,
  type: string,
  name: string,
): string | undefined {
  const faults = faultsIn(file);
  const fault = faults.find(
    (each) =>
      each.operation === operation &&
      (each.type === undefined || each.type === type) &&
      (each.name === undefined || each.name === name),
  );
  if (fault?.once === true) writeJson(file, [...faults.filter((each) => each !== fault)]);
  return fault?.message;
}
