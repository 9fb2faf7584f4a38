/** Puts properties right and sends everything else back as it came. */
import { containsFiles, isMembers, withoutSecret, type Members } from "./reading/wire";
import type { Remedy } from "./rule";

/**
 * What goes back to the engine replaces all properties. The SDK makes objects of assets and archives
 * and can't send those of archives back, nor the hashes by which the engine tells that a file is the
 * same: those go back as they came.
 *
 * @param sent the properties as the engine sent them
 */
export function applyRemedy(props: Record<string, unknown>, remedy: Remedy, sent: Members): void {
  merge(props, remedy);
  for (const [key, value] of Object.entries(sent)) {
    // What is secret stays so: the SDK sees to that for the property.
    if (!Object.hasOwn(remedy, key) && containsFiles(value)) props[key] = withoutSecret(value);
  }
}

/** Leaves alone what is not named, so that its secrets stay secret. */
function merge(target: Record<string, unknown>, remedy: Remedy): void {
  for (const [key, value] of Object.entries(remedy)) {
    const there = target[key];
    if (isMembers(value) && isMembers(there)) merge(there, value);
    else target[key] = value;
  }
}
