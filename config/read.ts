import * as pulumi from "@pulumi/pulumi";
import * as runtimeConfig from "@pulumi/pulumi/runtime/config";
import { SettingsError } from "./errors";
import { namespace } from "./names";
import { parseSettings } from "./parse";
import type { Settings } from "./settings";

/** Not in the SDK's declarations, and there in every version since secrets exist. */
const sdk: typeof runtimeConfig & { isConfigSecret?: (key: string) => boolean } = runtimeConfig;

/**
 * The settings of the running stack, complete and valid. Call it first in a program: it creates
 * nothing.
 *
 * @throws {@link SettingsError} that lists every problem at once.
 */
export function readSettings(): Settings {
  const stack = pulumi.getStack();
  const prefix = `${namespace}:`;
  // `pulumi.Config` has no way to ask which keys there are, and an unknown key is a mistake.
  const ours = Object.entries(sdk.allConfig()).filter(([key]) => key.startsWith(prefix));
  const result = parseSettings(
    Object.fromEntries(ours.map(([key, text]) => [key.slice(prefix.length), text])),
    {
      stack,
      region: new pulumi.Config("aws").get("region"),
      secretKeys: ours
        .filter(([key]) => sdk.isConfigSecret?.(key) === true)
        .map(([key]) => key.slice(prefix.length)),
    },
  );
  if (result.problems !== undefined) throw new SettingsError(stack, result.problems);
  return result.settings;
}
