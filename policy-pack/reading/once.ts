import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** Computes something of a resource once, however many rules ask. */
export function oncePerResource<T>(compute: (resource: Resource) => T): (resource: Resource) => T {
  return once(compute);
}

/** Computes something of a stack once, however many rules ask. */
export function oncePerStack<T>(compute: (stack: Stack) => T): (stack: Stack) => T {
  return once(compute);
}

function once<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
