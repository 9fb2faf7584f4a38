import { formatPath, type Problem } from "../components/problems";

/**
 * Problems of shape and of rules, each cause once. A value that is written in the wrong type and
 * wouldn't do in the right one either is one line, which ends in the fix for both.
 */
export function merge(shape: readonly Problem[], rules: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const problem of shape) merged.set(keyOf(problem), problem);
  const joined = new Set<Problem>();
  const rulesAt = new Map(rules.map((rule) => [formatPath(rule.path), rule]));
  for (const [key, problem] of merged) {
    const rule = rulesAt.get(formatPath(problem.path));
    if (rule === undefined) continue;
    joined.add(rule);
    merged.set(key, { ...problem, ...rule, message: `${problem.message}; ${rule.message}` });
  }
  for (const rule of rules) {
    if (!joined.has(rule)) merged.set(keyOf(rule), rule);
  }
  return [...merged.values()];
}

function keyOf({ path, message }: Problem): string {
  return `${formatPath(path)}\n${message}`;
}
