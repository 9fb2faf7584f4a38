import type { Resource, Stack } from "../../reading";

/** Providers whose outputs name things: no wildcard comes from them. */
const NAMING = /^(aws|aws-native|awsx|random|time|tls):/;

/**
 * Whether what is not known yet in a property comes from resources that the stack names, as the ARN
 * of a bucket does, and from nothing else. Such a value is no `*`.
 */
export function isTraced(stack: Stack, resource: Resource, property: string): boolean {
  const sources = resource.sources(property);
  return sources.length > 0 && sources.every((source) => isNaming(stack, source));
}

/** A component stands for what it is made of. */
function isNaming(stack: Stack, source: Resource): boolean {
  if (NAMING.test(source.type)) return true;
  return stack.descendants(source).some(({ type }) => NAMING.test(type));
}

/** Resources of these types that a property came from; a component stands for what it is made of. */
export function sourcesOf(
  stack: Stack,
  resource: Resource,
  property: string,
  types: readonly string[],
): readonly Resource[] {
  const all = resource.sources(property);
  const direct = all.filter(({ type }) => types.includes(type));
  if (direct.length > 0) return direct;
  const below = all.flatMap((source) => stack.descendants(source));
  return [...new Set(below)].filter(({ type }) => types.includes(type));
}
