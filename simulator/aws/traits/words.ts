/** Values by property path, where the paths of a table may hold `*` and `**`. */
export interface Words<T> {
  find(path: string): T | undefined;
}

const DEEP = ".**.";

/** Looks values up by path. The path as it stands wins over `x.*`, and that over `x.**.y`. */
export function wordsOf<T>(entries: readonly (readonly [string, T])[]): Words<T> {
  const exact = new Map(entries);
  const deep = entries.filter(([word]) => word.includes(DEEP));
  return {
    find(path) {
      const found = exact.get(path) ?? exact.get(path.replace(/[^.]+$/, "*"));
      if (found !== undefined || deep.length === 0) return found;
      return deep.find(([word]) => matches(word, path))?.[1];
    },
  };
}

function matches(word: string, path: string): boolean {
  const middle = word.indexOf(DEEP);
  return (
    path.startsWith(word.slice(0, middle + 1)) &&
    path.endsWith(word.slice(middle + DEEP.length - 1))
  );
}
