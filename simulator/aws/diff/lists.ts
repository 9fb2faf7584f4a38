/** Compares lists: in order by what was inserted and removed, sets by what is in them. */
import type { Json } from "../../provider";
import type { Change, Comparison } from "./compare";
import { element, type Place } from "./place";
import { isScalar } from "./same";

/** A list in its three versions. */
export interface Lists {
  readonly old: readonly Json[];
  readonly given: readonly Json[];
  readonly next: readonly Json[];
}

/** Elements that are on one side only, by their index there. */
interface Unmatched {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** What changes in a list whose order counts. */
export function listChanges(comparison: Comparison, place: Place, lists: Lists): readonly Change[] {
  const { old, given, next } = lists;
  if ([...old, ...next].every(isScalar)) {
    return edits(comparison, place, lists, unmatchedInOrder(comparison, place, old, next));
  }
  const length = Math.max(old.length, next.length);
  return Array.from({ length }, (_, index): readonly Change[] => {
    const [was, is, at] = [old[index], next[index], element(place, index)];
    if (was === undefined) return is === undefined ? [] : [comparison.added(at, is)];
    if (is === undefined) return [comparison.deleted(at, was)];
    return comparison.changes(at, { old: was, given: given[index], next: is });
  }).flat();
}

/** What changes in a list whose order means nothing. */
export function setChanges(
  comparison: Comparison,
  place: Place,
  old: readonly Json[],
  next: readonly Json[],
): readonly Change[] {
  const unmatched = unmatchedInAnyOrder(comparison, place, old, next);
  return edits(comparison, place, { old, given: old, next }, unmatched);
}

/** What is removed at an index and added at the same one is a change of that element. */
function edits(
  comparison: Comparison,
  place: Place,
  { old, next }: Lists,
  { removed, added }: Unmatched,
): readonly Change[] {
  const indexes = [...new Set([...removed, ...added])].sort((a, b) => a - b);
  return indexes.flatMap((index): readonly Change[] => {
    const at = element(place, index);
    const was = removed.includes(index) ? old[index] : undefined;
    const is = added.includes(index) ? next[index] : undefined;
    if (was === undefined) return is === undefined ? [] : [comparison.added(at, is)];
    if (is === undefined) return [comparison.deleted(at, was)];
    return comparison.changes(at, { old: was, given: was, next: is });
  });
}

function unmatchedInAnyOrder(
  comparison: Comparison,
  place: Place,
  old: readonly Json[],
  next: readonly Json[],
): Unmatched {
  const left = new Set(old.keys());
  const added: number[] = [];
  next.forEach((value, index) => {
    const at = element(place, index);
    const twin = [...left].find((candidate) => comparison.equal(at, old[candidate] ?? null, value));
    if (twin === undefined) added.push(index);
    else left.delete(twin);
  });
  return { removed: [...left], added };
}

/** What is in no longest common subsequence of two lists. */
function unmatchedInOrder(
  comparison: Comparison,
  place: Place,
  old: readonly Json[],
  next: readonly Json[],
): Unmatched {
  const equal = (i: number, j: number): boolean =>
    comparison.equal(element(place, j), old[i] ?? null, next[j] ?? null);
  const lengths = commonLengths(old.length, next.length, equal);
  const removed: number[] = [];
  const added: number[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (equal(i, j)) {
      i += 1;
      j += 1;
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) {
      removed.push(i);
      i += 1;
    } else {
      added.push(j);
      j += 1;
    }
  }
  for (; i < old.length; i += 1) removed.push(i);
  for (; j < next.length; j += 1) added.push(j);
  return { removed, added };
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** The lengths of the longest common subsequences of what is left from each pair of indexes on. */
function commonLengths(
  olds: number,
  nexts: number,
  equal: (i: number, j: number) => boolean,
): readonly (readonly number[])[] {
  const lengths = Array.from({ length: olds + 1 }, () => new Array<number>(nexts + 1).fill(0));
  for (let i = olds - 1; i >= 0; i -= 1) {
    for (let j = nexts - 1; j >= 0; j -= 1) {
      const length = equal(i, j)
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
      (lengths[i] ?? []).splice(j, 1, length);
    }
  }
  return lengths;
}
