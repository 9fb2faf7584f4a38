/** Reads one resource of an exported state, and says where it is none. */
import type { Json, Props } from "../../provider";
import { noOptions, type CustomTimeouts, type HookBinding } from "../model";
import { nameOf } from "../urn";
import { isObject, type JsonObject } from "../values";
import { PriorStateError, type PriorResource } from "./model";

type Reader = <T>(key: string, read: (value: Json) => T | undefined, otherwise: T) => T;

/** Reads a field; absent and null are the same, anything else of another shape is refused. */
function readerOf(entry: JsonObject, place: string): Reader {
  return (key, read, otherwise) => {
    const value = entry[key] ?? null;
    if (value === null) return otherwise;
    const found = read(value);
    if (found === undefined) throw new PriorStateError(`${place}: its ${key} can't be read`);
    return found;
  };
}

const text = (value: Json): string | undefined => (typeof value === "string" ? value : undefined);
const flag = (value: Json): boolean | undefined => (typeof value === "boolean" ? value : undefined);
const props = (value: Json): Props | undefined => (isObject(value) ? value : undefined);

function texts(value: Json): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter((member) => typeof member === "string");
  return found.length === value.length ? found : undefined;
}

function textLists(value: Json): Record<string, readonly string[]> | undefined {
  if (!isObject(value)) return undefined;
  const result: Record<string, readonly string[]> = {};
  for (const [key, member] of Object.entries(value)) {
    // The real engine writes null for a property that came from nothing.
    const list = member === null ? [] : texts(member);
    if (list === undefined) return undefined;
    result[key] = list;
  }
  return result;
}

function timeouts(value: Json): CustomTimeouts | undefined {
  if (!isObject(value)) return undefined;
  const seconds = Object.entries(value).filter(([, member]) => typeof member === "number");
  return Object.fromEntries(seconds);
}

/** @throws PriorStateError naming the resource and what is wrong with it */
export function readResource(value: Json, index: number): PriorResource {
  const place = `resource ${index + 1}`;
  if (!isObject(value)) throw new PriorStateError(`${place}: is no object`);
  const urn = value["urn"];
  if (typeof urn !== "string" || !/^urn:pulumi:[^:]*::[^:]*::.+?::/.test(urn)) {
    throw new PriorStateError(`${place}: has no URN`);
  }
  const read = readerOf(value, urn);
  const id = read("id", text, "");
  const custom = read("custom", flag, false);
  const pendingReplacement = read("pendingReplacement", flag, false);
  if (custom && id === "") {
    throw new PriorStateError(
      `${urn}: has no id; a preview's export holds nothing to run against, --mode update writes one`,
    );
  }
  return {
    ...noOptions,
    ...timesOf(read),
    urn,
    type: read("type", text, ""),
    name: nameOf(urn),
    custom,
    remote: false,
    external: read("external", flag, false),
    parent: read("parent", text, ""),
    ...(id === "" ? {} : { id }),
    inputs: read("inputs", props, {}),
    outputs: read("outputs", props, {}),
    dependencies: read("dependencies", texts, []),
    propertyDependencies: read("propertyDependencies", textLists, {}),
    provider: read("provider", text, ""),
    providers: {},
    version: "",
    ...optionsOf(read),
    replacementTrigger: value["replacementTrigger"] ?? undefined,
    delete: read("delete", flag, false),
    taint: read("taint", flag, false),
    pendingReplacement,
    initErrors: read("initErrors", texts, []),
  };
}

function optionsOf(read: Reader) {
  return {
    protect: read("protect", flag, false),
    retainOnDelete: read("retainOnDelete", flag, false),
    ignoreChanges: read("ignoreChanges", texts, []),
    replaceOnChanges: read("replaceOnChanges", texts, []),
    aliases: read("aliases", texts, []),
    additionalSecretOutputs: read("additionalSecretOutputs", texts, []),
    customTimeouts: read("customTimeouts", timeouts, {}),
    deletedWith: read("deletedWith", text, ""),
    replaceWith: read("replaceWith", texts, []),
    importId: read("importID", text, ""),
    hooks: read("resourceHooks", textLists, {}) as HookBinding,
  };
}

function timesOf(read: Reader): { created?: string; modified?: string } {
  const created = read("created", text, "");
  const modified = read("modified", text, "");
  return {
    ...(created === "" ? {} : { created }),
    ...(modified === "" ? {} : { modified }),
  };
}
