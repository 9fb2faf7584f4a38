/** Keeps what is secret of a stack out of what its policies say. */
import type { ResourceState } from "../engine";
import { secretTexts, withholdTexts } from "../engine/secret-texts";
import type { JudgedStack } from "./process";

/** Takes what is secret out of a message. */
export function withholding(
  resources: readonly ResourceState[],
  { config, secretKeys }: JudgedStack,
): (message: string) => string {
  let texts: ReadonlySet<string> | undefined;
  return (message) => {
    texts ??= textsOf(
      resources,
      secretKeys.map((key) => config[key] ?? ""),
    );
    return withholdTexts(message, texts);
  };
}

/** The longest first: one may be a part of another. */
function textsOf(
  resources: readonly ResourceState[],
  configured: readonly string[],
): ReadonlySet<string> {
  const found = new Set(configured.filter((text) => text !== ""));
  for (const { inputs, outputs } of resources) {
    for (const props of [inputs, outputs]) for (const text of secretTexts(props)) found.add(text);
  }
  // Policies like to show values as JSON.
  for (const text of [...found]) found.add(JSON.stringify(text).slice(1, -1));
  return new Set([...found].sort((one, other) => other.length - one.length));
}
