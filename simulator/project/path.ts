/** A path into a configuration value: keys, and indexes into lists. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;

/** Spells a path as `pulumi config set --path` takes it: `services.api.capacity[0]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, segment, index) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    // The first segment may carry a namespace: `ecs-platform:services`.
    if (index === 0) return segment;
    return plainKey.test(segment) ? `${text}.${segment}` : `${text}[${JSON.stringify(segment)}]`;
  }, "");
}

/**
 * Reads a path as the Pulumi CLI does: names with dots between them, `[0]`, and `["any name"]`.
 *
 * @throws Error when a bracket or a quote isn't closed or an index is no number.
 */
export function parsePath(text: string): (string | number)[] {
  const segments: (string | number)[] = [];
  let rest = text;
  while (rest !== "") {
    const match = /^\.?(?:\["((?:\\"|[^"])*)"\]|\[(\d+)\]|([^.[\]]+))/.exec(rest);
    if (match === null) throw new Error(pathMistake(rest));
    const [whole, quoted, index, name] = match;
    if (index !== undefined) segments.push(Number(index));
    else segments.push(name ?? (quoted ?? "").replaceAll('\\"', '"'));
    rest = rest.slice(whole.length);
  }
  return segments;
}

function pathMistake(rest: string): string {
  if (/^\.?\["/.test(rest)) return `the quote or the bracket in ${rest} isn't closed`;
  if (/^\.?\[/.test(rest))
    return `${rest} should hold an index such as [0] or a name such as ["a"]`;
  return `${rest} isn't a path`;
}
