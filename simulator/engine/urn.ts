/** Uniform resource names: `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`. */
import { createHash } from "node:crypto";

export const STACK_TYPE = "pulumi:pulumi:Stack";
const PROVIDER_PREFIX = "pulumi:providers:";

/** The type with its parents' types before it, as it stands in a URN. */
export function qualifiedType(urn: string): string {
  return urn.split("::")[2] ?? "";
}

export function typeOf(urn: string): string {
  return qualifiedType(urn).split("$").pop() ?? "";
}

/** A name may contain `::` itself. */
export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

export interface UrnParts {
  readonly stack: string;
  readonly project: string;
  /** The parent's URN; empty for none. */
  readonly parent: string;
  readonly type: string;
  readonly name: string;
}

export function createUrn(parts: UrnParts): string {
  const parentType = parts.parent === "" ? "" : qualifiedType(parts.parent);
  const prefix = parentType === "" || parentType === STACK_TYPE ? "" : `${parentType}$`;
  return `urn:pulumi:${parts.stack}::${parts.project}::${prefix}${parts.type}::${parts.name}`;
}

/** `aws` of `aws:ecs/cluster:Cluster`. */
export function packageOf(token: string): string {
  return token.split(":", 1)[0] ?? "";
}

export function isProviderType(type: string): boolean {
  return type.startsWith(PROVIDER_PREFIX);
}

export function providerType(packageName: string): string {
  return PROVIDER_PREFIX + packageName;
}

/** `aws` of `pulumi:providers:aws`. */
export function packageOfProvider(type: string): string {
  return type.slice(PROVIDER_PREFIX.length);
}

/** The URN part of a provider reference, `URN::ID`. */
export function urnOfReference(reference: string): string {
  return reference.slice(0, reference.lastIndexOf("::"));
}

/** An id in the form of a UUID that is the same in every run, so that two states can be compared. */
export function stableUuid(seed: string): string {
  const hex = createHash("sha256").update(seed).digest("hex");
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
