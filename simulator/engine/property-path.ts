/** Property paths as programs and providers write them: `a.b[0]["c.d"]`, `list[*].name`. */

export type PropertyPath = readonly (string | number)[];

/** The parts of a path. */
export function propertyPath(path: string): (string | number)[] {
  const parts = path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+|\*)\]|([^.[\]]+)/g);
  return [...parts].map(([, quoted, index, name]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, "$1");
    if (index !== undefined) return index === "*" ? "*" : Number(index);
    return name ?? "";
  });
}

/** Whether a path, which may hold wildcards, leads to another or to something above it. */
export function covers(path: PropertyPath, other: PropertyPath): boolean {
  return (
    other.length >= path.length &&
    path.every((part, index) => part === "*" || part === other[index])
  );
}
