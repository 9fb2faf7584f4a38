import type { Path, Problem } from "../components/problems";
import { isMap, valueAt } from "./values";
import { isSensitive } from "./withhold";

/** The name of an environment variable is no secret where names are asked for. */
const variableName = /^[A-Za-z_]\w*$/;

/**
 * The last look at a problem before anybody reads it: a message about a place where a credential may
 * stand never repeats what stands there, whoever wrote the message.
 *
 * @param encrypted - the top-level keys whose value is encrypted: nothing in them is repeated.
 */
export function protect(problem: Problem, root: unknown, encrypted: readonly string[]): Problem {
  const { path } = problem;
  const [first] = path;
  if (typeof first === "string" && encrypted.includes(first) && path.length > 1) {
    return { path, message: "this can't be used (withheld, as the setting is encrypted)" };
  }
  if (!isSensitive(path)) return problem;
  // The texts as they are: shortened or escaped, they would hide that they repeat it.
  const said = [problem.message, problem.allowed ?? "", problem.fix ?? ""].join("\n");
  const repeats = (leaf: string): boolean =>
    said.includes(leaf) || said.includes(JSON.stringify(leaf).slice(1, -1));
  if (!leaves(valueAt(root, path), path).some(repeats)) return problem;
  return { path, message: "the value (withheld) can't be used here" };
}

/** Every text and number at a place that may be a credential. */
function leaves(value: unknown, path: Path): string[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => leaves(item, [...path, index]));
  }
  if (isMap(value)) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  }
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = String(value);
  const isName = path.includes("vault") && variableName.test(text);
  // A letter or two are in every sentence, and no credential.
  return text.length < 3 || isName ? [] : [text];
}
