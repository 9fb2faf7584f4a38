import type { Child, Json } from "../provider";

const signatureKey = "4dabf18193072939515e22adb298388d";
const resourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

/** A child as the value of an output: Pulumi's own encoding of a reference to a resource. */
export function reference(child: Child): Json {
  return { [signatureKey]: resourceSignature, urn: child.urn, id: child.id };
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
