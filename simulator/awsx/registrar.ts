import type { Child, ConstructRequest, Json, Props } from "../provider";

/** Inputs of a child: plain values, and values that come from another child. */
export interface ChildInputs {
  readonly plain: { readonly [property: string]: Json | undefined };
  /** For each input, the value and the child or children it comes from. */
  readonly wired?: {
    readonly [property: string]: { readonly value: Json; readonly from: readonly Child[] };
  };
}

/** Registers a child below `parent`, which it also waits for, as awsx's own program does. */
export type Register = (
  type: string,
  name: string,
  inputs: ChildInputs,
  options: { readonly parent: string; readonly after?: readonly Child[] },
) => Promise<Child>;

/** An input that is the id of another child. */
export function idOf(child: Child): { readonly value: Json; readonly from: readonly Child[] } {
  return { value: child.id, from: [child] };
}

function defined(props: { readonly [property: string]: Json | undefined }): Props {
  const entries = Object.entries(props).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/** The way to register children of one component. */
export function registrar(request: ConstructRequest): Register {
  return (type, name, inputs, options) => {
    const wired = Object.entries(inputs.wired ?? {});
    const values = defined({
      ...inputs.plain,
      ...Object.fromEntries(wired.map(([property, { value }]) => [property, value])),
    });
    return request.register(type, name, values, {
      parent: options.parent,
      dependencies: (options.after ?? []).map((child) => child.urn),
      propertyDependencies: Object.fromEntries(
        wired.map(([property, { from }]) => [property, from.map((child) => child.urn)]),
      ),
    });
  };
}
