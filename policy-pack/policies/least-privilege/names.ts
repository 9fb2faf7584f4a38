import { covers } from "../../iam";
import { knownValue, type Resource } from "../../reading";

/** Whether a pattern matches a name, in any case; `*` stands for any text. */
export function isNamed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => covers(pattern.toLowerCase(), name.toLowerCase()));
}

/** The same for a resource, by its name in the program or in AWS. */
export function isOneOf(resource: Resource, patterns: readonly string[]): boolean {
  const name = knownValue(resource.output("name").text());
  return isNamed(resource.name, patterns) || (name !== undefined && isNamed(name, patterns));
}
