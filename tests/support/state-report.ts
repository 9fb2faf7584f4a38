/** A comparison of two states as a text to read. */
import { nameOf } from "./pulumi-events";
import type { Comparison, Difference } from "./state-comparison";

function group(differences: readonly Difference[]): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    groups.set(difference.urn, [...(groups.get(difference.urn) ?? []), difference]);
  }
  return groups;
}

/** The first difference of each resource, or all of them; empty when there is none. */
export function describeDifferences(
  { differences, compared }: Comparison,
  names: { readonly left: string; readonly right: string },
  { all = false }: { readonly all?: boolean } = {},
): string {
  if (differences.length === 0) return "";
  const groups = [...group(differences)].map(([urn, found]) => {
    const [{ type } = { type: "" }] = found;
    const shown = all ? found : found.slice(0, 1);
    const more = found.length - shown.length;
    return [
      `${type} ${nameOf(urn)}`,
      ...shown.flatMap(({ path, left, right }) => [
        `  ${path === "" ? "the resource" : path}`,
        `    ${names.left}: ${left}`,
        `    ${names.right}: ${right}`,
      ]),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join("\n");
  });
  const head = `${differences.length} differences in ${groups.length} resources (${compared} in both)`;
  return [head, ...groups].join("\n");
}
