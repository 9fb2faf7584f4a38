import type { Stack } from "../../reading";

/** Computes something of a stack once, however many rules ask. */
export function oncePerStack<T>(compute: (stack: Stack) => T): (stack: Stack) => T {
  const known = new WeakMap<Stack, { readonly value: T }>();
  return (stack) => {
    let entry = known.get(stack);
    if (entry === undefined) {
      entry = { value: compute(stack) };
      known.set(stack, entry);
    }
    return entry.value;
  };
}
