/**
 * What the SDK does for debugging only, left out while a program runs in this process. It notes a
 * stack trace on each of its promises, some hundred for a resource, in case one is never settled:
 * half of the time and most of the memory of a large program. It also finds the line of the program that
 * each resource comes from, for a state with source positions, which ours has not. Here we note by name which resources wait
 * for their inputs.
 */
import type { Runtime, Sdk, Store } from "./sdk";

const RESOURCE = /^resource:(.*)\[(.*)\](?:#\.\.\.)?$/s;

/** Labels of the resources that wait for their inputs, by run. */
const waiting = new WeakMap<Store, Set<string>>();

interface Patched {
  users: number;
  restore(): void;
}

const patched = new WeakMap<Runtime["debuggable"], Patched>();

function forget(sdk: Sdk, label: string): void {
  waiting.get(sdk.runtime.state.getStore())?.delete(label);
}

/** Follows the promise of one resource; an error on its way says which resource it kept back. */
async function follow<T>(sdk: Sdk, promise: Promise<T>, label: string): Promise<T> {
  const store = sdk.runtime.state.getStore();
  const labels = waiting.get(store) ?? new Set();
  waiting.set(store, labels.add(label));
  try {
    return await promise;
  } catch (reason) {
    noteResource(reason, label);
    throw reason;
  } finally {
    forget(sdk, label);
  }
}

const keptBack = new WeakMap<Error, string>();

function noteResource(reason: unknown, label: string): void {
  if (reason instanceof Error && !keptBack.has(reason)) keptBack.set(reason, label);
}

function readable(label: string): string {
  const [, name = "", type = ""] = RESOURCE.exec(label) ?? [];
  return `${type} "${name}"`;
}

/** Which resource an error kept from being registered, e.g. `aws:ecs/cluster:Cluster "main"`. */
export function resourceKeptBack(error: Error): string | undefined {
  const label = keptBack.get(error);
  return label === undefined ? undefined : readable(label);
}

/** The resources of a run whose inputs have not resolved. */
export function waitingResources(store: Store): string[] {
  return [...(waiting.get(store) ?? [])].map(readable);
}

function patch(sdk: Sdk): Patched {
  const { debuggable, resource } = sdk.runtime;
  const { debuggablePromise } = debuggable;
  const { Resource } = resource;
  const { callsites } = Resource;
  if (callsites !== undefined) Resource.callsites = () => [];
  debuggable.debuggablePromise = (promise, label) =>
    typeof label === "string" && RESOURCE.test(label) ? follow(sdk, promise, label) : promise;
  return {
    users: 0,
    restore: () => {
      debuggable.debuggablePromise = debuggablePromise;
      if (callsites !== undefined) Resource.callsites = callsites;
    },
  };
}

/** Runs `body` without all that; those who debug leaks with the SDK's own switch keep it. */
export async function withLightSdk<T>(sdk: Sdk, body: () => Promise<T>): Promise<T> {
  const { debuggable } = sdk.runtime;
  if (debuggable.debugPromiseLeaks === true) return body();
  const current = patched.get(debuggable) ?? patch(sdk);
  patched.set(debuggable, current);
  current.users += 1;
  try {
    return await body();
  } finally {
    current.users -= 1;
    if (current.users === 0) {
      current.restore();
      patched.delete(debuggable);
    }
  }
}
