import type { Path, Problem } from "../components/problems";
import { allowedBy, listed, type Node } from "./nodes";
import { isMap, type Written } from "./values";

/** How the rest of the messages are made. */
export interface Explain {
  readonly mismatch: (path: Path, node: Node, value: unknown) => Problem;
  readonly unknownKey: (path: Path, value: unknown, known: readonly string[]) => Problem;
}

/**
 * What is wrong with a setting that has several forms (`image`, a secret). The keys that are there
 * tell which form was meant, so that the message is about that form and not about all of them.
 */
export function explainVariants(path: Path, node: Node, value: unknown, say: Explain): Problem[] {
  const options = node.anyOf ?? [];
  if (!isMap(value)) return [say.mismatch(path, node, value)];
  const maps = options.filter((option) => option.properties !== undefined);
  const known = [...new Set(maps.flatMap((option) => Object.keys(option.properties ?? {})))];
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  const problems = unknown.map((key) => say.unknownKey([...path, key], value[key], known));
  const present = Object.keys(value).filter((key) => known.includes(key));
  if (present.length === 0) {
    return problems.length > 0 ? problems : [say.mismatch(path, node, value)];
  }
  const compatible = maps.filter((option) => present.every((key) => hasKey(option, key)));
  if (compatible.length === 0) return [...problems, apart(path, present, node)];
  const complete = compatible.filter((option) => missingFrom(option, present).length === 0);
  if (complete.length > 0) return [...problems, ...explainFields(path, complete, value, say)];
  const fields = explainFields(path, compatible, value, say);
  // A misspelt key is why the right one is missing: one cause, one message.
  const lack = problems.length > 0 ? [] : [missing(path, present, compatible, node)];
  return [...problems, ...fields, ...lack];
}

function hasKey(option: Node, key: string): boolean {
  return Object.hasOwn(option.properties ?? {}, key);
}

function missingFrom(option: Node, present: readonly string[]): string[] {
  return (option.required ?? []).filter((key) => !present.includes(key));
}

function apart(path: Path, present: readonly string[], node: Node): Problem {
  return {
    path,
    message: `${listed(present, "and")} don't go together`,
    allowed: allowedBy(node),
    fix: "keep one form",
  };
}

function missing(
  path: Path,
  present: readonly string[],
  compatible: readonly Node[],
  node: Node,
): Problem {
  const ways = [
    ...new Set(compatible.map((option) => listed(missingFrom(option, present), "and"))),
  ];
  return {
    path,
    message: `${listed(present, "and")} needs ${listed(ways)} beside it`,
    allowed: allowedBy(node),
    fix: `add ${listed(ways)}`,
  };
}

/** The fields that no form takes as they are. */
function explainFields(
  path: Path,
  options: readonly Node[],
  value: Written,
  say: Explain,
): Problem[] {
  return Object.entries(value).flatMap(([key, field]) => {
    const nodes = options.flatMap((option) => option.properties?.[key] ?? []);
    if (nodes.length === 0 || nodes.some((node) => fits(node, field))) return [];
    const distinct = nodes.filter(
      (node, index) => nodes.findIndex((other) => allowedBy(other) === allowedBy(node)) === index,
    );
    const [only] = distinct;
    const expected = distinct.length === 1 && only !== undefined ? only : { anyOf: distinct };
    return [say.mismatch([...path, key], expected, field)];
  });
}

/** Whether a value has the shape; forms don't nest deeper than this. */
function fits(node: Node, value: unknown): boolean {
  if (node.const !== undefined) return value === node.const;
  if (node.properties === undefined) return typeof value === node.type;
  const { properties } = node;
  return (
    isMap(value) &&
    missingFrom(node, Object.keys(value)).length === 0 &&
    Object.entries(value).every(([key, field]) => {
      const property = properties[key];
      return property !== undefined && fits(property, field);
    })
  );
}
