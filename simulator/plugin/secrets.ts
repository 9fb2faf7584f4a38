/** Providers see no secrets: what they answer is marked again, and what they say is cleared of them. */
import { markMade, secretTexts, withholdTexts } from "../engine/secret-texts";
import type { CreateResult, Props } from "../provider";
import { PluginError } from "./errors";

/** Outputs with what is secret in them. */
export function markedOutputs({ outputs, secretOutputs }: CreateResult, given: Props): Props {
  return markMade(outputs, given, secretOutputs);
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
