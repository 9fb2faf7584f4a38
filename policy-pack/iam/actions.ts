import { IAM_ACTIONS, VERBS } from "./action-table";
import { covers, hasWildcard, isOnlyWildcards } from "./glob";

export { IAM_ACTIONS_DATE } from "./action-table";

export type AccessLevel = "List" | "Read" | "Write" | "Tagging" | "Permissions management";

export interface Action {
  /** As AWS spells it, such as `ecs:RunTask`. */
  readonly name: string;
  readonly level: AccessLevel;
  /** Whether a statement can limit it to resources; otherwise it is granted on `*` alone. */
  readonly takesResource: boolean;
}

/** What a list of patterns stands for. */
export interface Expansion {
  /** Each once. */
  readonly actions: readonly Action[];
  /** Patterns that match no action of the table: misspelt, retired, or newer than the table. */
  readonly unrecognised: readonly string[];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  L: "List",
  R: "Read",
  W: "Write",
  T: "Tagging",
  P: "Permissions management",
};

let verbs: readonly string[] | undefined;
const byService = new Map<string, readonly Action[]>();
const byPattern = new Map<string, readonly Action[]>();

/** More patterns than a pack meets in one run; what a caller makes up doesn't fill the memory. */
const REMEMBERED = 2_000;

/** All actions of a service, by its prefix in lower case; undefined where the table has no such service. */
export function actionsOfService(prefix: string): readonly Action[] | undefined {
  const known = byService.get(prefix);
  if (known !== undefined) return known;
  const written = Object.hasOwn(IAM_ACTIONS, prefix) ? IAM_ACTIONS[prefix] : undefined;
  if (written === undefined) return undefined;
  const actions = parseActions(prefix, written);
  byService.set(prefix, actions);
  return actions;
}

/**
 * The actions that patterns stand for, in any case and with `*` and `?` anywhere, also in the
 * service's prefix.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function expandActions(patterns: readonly string[]): Expansion {
  const actions = new Set<Action>();
  const unrecognised: string[] = [];
  for (const pattern of patterns) {
    const found = actionsMatching(pattern);
    if (found.length === 0 && !unrecognised.includes(pattern)) unrecognised.push(pattern);
    for (const action of found) actions.add(action);
  }
  return { actions: [...actions], unrecognised };
}

/** All actions but those that the patterns stand for: what `NotAction` says. */
export function allActionsBut(patterns: readonly string[]): readonly Action[] {
  const excepted = new Set(patterns.flatMap((pattern) => actionsMatching(pattern)));
  return actionsMatching("*").filter((action) => !excepted.has(action));
}

/** Whether a pattern grants an action, in the table or not. */
export function matchesAction(pattern: string, action: string): boolean {
  return covers(pattern.toLowerCase(), action.toLowerCase());
}

/**
 * Whether a pattern means all actions there are (`*`, `*:*`), all of one service (`s3:*`, `s3:?*`, or
 * a glob such as `ssmmessages:*Channel` that leaves none out), or leaves the service open (`*:Get*`).
 */
export function wholeOf(pattern: string): "everything" | "service" | "any service" | undefined {
  const lower = pattern.toLowerCase();
  const colon = lower.indexOf(":");
  if (colon < 0) return isOnlyWildcards(lower) ? "everything" : undefined;
  const [service, name] = [lower.slice(0, colon), lower.slice(colon + 1)];
  if (isOnlyWildcards(service) && isOnlyWildcards(name)) return "everything";
  if (hasWildcard(service)) return "any service";
  if (isOnlyWildcards(name)) return "service";
  const all = hasWildcard(name) ? (actionsOfService(service) ?? []) : [];
  const whole = all.length > 1 && all.every((action) => matchesAction(lower, action.name));
  return whole ? "service" : undefined;
}

function actionsMatching(pattern: string): readonly Action[] {
  const lower = pattern.toLowerCase();
  const known = byPattern.get(lower);
  if (known !== undefined) return known;
  const all = /^\*+(:\*+)?$/.test(lower);
  const found = servicesMatching(lower).flatMap((service) => {
    const actions = actionsOfService(service) ?? [];
    return all ? actions : actions.filter(({ name }) => covers(lower, name.toLowerCase()));
  });
  if (byPattern.size >= REMEMBERED) byPattern.clear();
  byPattern.set(lower, found);
  return found;
}

function servicesMatching(pattern: string): readonly string[] {
  const colon = pattern.indexOf(":");
  const service = colon < 0 ? pattern : pattern.slice(0, colon);
  if (!hasWildcard(service)) return colon < 0 ? [] : [service];
  const services = Object.keys(IAM_ACTIONS);
  // Without a colon the wildcard may stand for the colon as well, as it does in `*`.
  return colon < 0 ? services : services.filter((each) => covers(service, each));
}

/** The table's file says how it is written. */
function parseActions(prefix: string, written: string): readonly Action[] {
  verbs ??= VERBS.split(" ");
  const actions: Action[] = [];
  for (const entry of written.split(" ")) {
    const end = entry.indexOf(":");
    const about = entry.slice(0, end);
    for (let at = end + 1; at < entry.length; at += 2) {
      const verb = verbs[LETTERS.indexOf(entry.charAt(at))] ?? "";
      const level = entry.charAt(at + 1);
      const upper = level.toUpperCase();
      actions.push({
        name: `${prefix}:${verb}${about}`,
        level: LEVELS[upper] ?? "Write",
        takesResource: level === upper,
      });
    }
  }
  return actions;
}
