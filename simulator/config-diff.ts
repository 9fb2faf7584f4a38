/** What changes about a provider's own settings: one answer for both engines. */
import { diffInputs } from "./plain-diff";
import type { DiffResult, Props } from "./provider";

/** The plugin's own version and origin: a resource is none the worse for a newer one. */
const BOOKKEEPING: ReadonlySet<string> = new Set(["__internal", "version", "pluginDownloadURL"]);

/**
 * Whether a changed setting takes a new provider, and with it everything that it made. Until version
 * 6 that was so for the region of AWS; since then each resource has a region of its own, and it is
 * the resource's diff that sees the change.
 */
function replaces(packageName: string, key: string, old: Props, current: Props): boolean {
  if (packageName !== "aws" || key !== "region" || !(key in old)) return false;
  const version = current["version"];
  return typeof version === "string" && Number.parseInt(version, 10) < 7;
}

function settingsOf(inputs: Props): Props {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !BOOKKEEPING.has(key)));
}

/** What a provider's new settings change; plain values. */
export function diffConfig(packageName: string, old: Props, current: Props): DiffResult {
  return diffInputs(settingsOf(old), settingsOf(current), (key) =>
    replaces(packageName, key, old, current),
  );
}
