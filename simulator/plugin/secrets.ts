/** Providers see no secrets: what they answer is marked again, and what they say is cleared of them. */
import { markTexts, secretTexts, withholdTexts } from "../engine/secret-texts";
import { markSecretProps } from "../engine/values";
import type { CreateResult, Props } from "../provider";
import { PluginError } from "./errors";

/**
 * Properties that a provider made of what was given: secret is what was secret there, and whatever
 * else contains the text of a secret, such as `tagsAll` beside secret `tags`.
 */
export function marked(props: Props, given: Props, always: readonly string[] = []): Props {
  return markTexts(markSecretProps(props, given, always), secretTexts(given));
}

/** {@link marked} outputs. */
export function markedOutputs({ outputs, secretOutputs }: CreateResult, given: Props): Props {
  return marked(outputs, given, secretOutputs);
}

/** What was thrown, without what was secret in the properties that were given. */
export function refusal(reason: unknown, given: Props): PluginError {
  if (reason instanceof PluginError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new PluginError(withholdTexts(message, secretTexts(given)));
}

/** Runs what a provider may refuse. */
export function refusing<T>(given: Props, act: () => T): T {
  try {
    return act();
  } catch (reason) {
    throw refusal(reason, given);
  }
}
