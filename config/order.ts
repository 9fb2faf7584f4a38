import type { Path, Problem } from "../components/problems";
import { isMap, valueAt } from "./values";

/** Problems in the order in which their places are written, so that a file can be fixed from its top. */
export function inOrder(problems: readonly Problem[], root: unknown): Problem[] {
  return problems
    .map((problem) => ({ problem, position: positionOf(problem.path, root) }))
    .sort((a, b) => compare(a.position, b.position))
    .map(({ problem }) => problem);
}

/** For each step of a path, where it stands among its neighbours; what isn't written comes last. */
function positionOf(path: Path, root: unknown): number[] {
  return path.map((segment, index) => {
    if (typeof segment === "number") return segment;
    const parent = valueAt(root, path.slice(0, index));
    const position = isMap(parent) ? Object.keys(parent).indexOf(segment) : -1;
    return position < 0 ? Number.MAX_SAFE_INTEGER : position;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
