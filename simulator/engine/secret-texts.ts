/**
 * Keeps secrets secret across a provider: it sees plain inputs and makes outputs of them, or children,
 * so whatever contains a text that came in as a secret becomes a secret again.
 */
import type { Json, Props } from "../provider";
import { containsSecret, isObject, isSecret, lower, markSecretProps, secret } from "./values";

/** Shorter texts turn up everywhere by chance. */
const SHORTEST = 3;

function textsOf(value: Json, found: Set<string>): void {
  if (typeof value === "string") {
    if (value.length >= SHORTEST) found.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) textsOf(member, found);
  }
}

function collect(value: Json, found: Set<string>): void {
  if (!containsSecret(value)) return;
  if (isSecret(value)) textsOf(lower(value), found);
  else for (const member of Object.values(value ?? {})) collect(member as Json, found);
}

/** All texts that are secret in some properties. */
export function secretTexts(props: Props): ReadonlySet<string> {
  const found = new Set<string>();
  collect(props, found);
  return found;
}

/** A message without what is secret in it. */
export function withholdTexts(message: string, texts: ReadonlySet<string>): string {
  let shown = message;
  for (const text of texts) shown = shown.replaceAll(text, "[secret]");
  return shown;
}

function markText(value: Json, texts: ReadonlySet<string>): Json {
  if (typeof value === "string") {
    for (const text of texts) if (value.includes(text)) return secret(value);
    return value;
  }
  if (Array.isArray(value)) return value.map((member) => markText(member, texts));
  if (isObject(value) && !isSecret(value)) return markTexts(value, texts);
  return value;
}

/** Makes secret what contains one of the texts; the very same object when there are none. */
export function markTexts(props: Props, texts: ReadonlySet<string>): Props {
  if (texts.size === 0) return props;
  const result: Props = {};
  for (const [key, value] of Object.entries(props)) result[key] = markText(value, texts);
  return result;
}

/**
 * Properties that a provider made of what was given: secret is what was secret there, and whatever
 * else contains the text of a secret, such as `tagsAll` beside secret `tags`.
 *
 * @param always - names of properties that are secret anyway.
 */
export function markMade(props: Props, given: Props, always: readonly string[] = []): Props {
  return markTexts(markSecretProps(props, given, always), secretTexts(given));
}
