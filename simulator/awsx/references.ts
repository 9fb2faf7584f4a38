import { RESOURCE_REFERENCE, SIGNATURE, type Child, type Json } from "../provider";

/** A child as the value of an output: Pulumi's own encoding of a reference to a resource. */
export function reference(child: Child): Json {
  return { [SIGNATURE]: RESOURCE_REFERENCE, urn: child.urn, id: child.id };
}

/** References to several children. */
export function references(children: readonly Child[]): Json[] {
  return children.map(reference);
}

export function ids(children: readonly Child[]): Json[] {
  return children.map((child) => child.id);
}

export function urns(children: readonly Child[]): string[] {
  return children.map((child) => child.urn);
}
