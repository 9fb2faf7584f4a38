import type { Condition, Statement } from "../reading";
import { breadthOf } from "./arns";
import { conditionsOf, isKey, pins } from "./conditions";
import { ESCALATION_PATHS, type EscalationPath } from "./escalation-paths";
import { hasWildcard } from "./glob";
import { PASS_ROLE } from "./pass-role";
import { isAbout, isAllow, membersOf } from "./statements";
import { FINE, undecided, violated, type Verdict } from "./verdict";
import { saysWhich, type ResourceOptions } from "./wildcard-resources";

export interface EscalationOptions extends ResourceOptions {
  /**
   * `any`: an action on IAM and a launch with a passed role count even where they name their roles,
   * as they must on the role of a task, which runs what is sent to it. `unscoped`: only where they
   * leave open which; for the roles of services and pipelines, whose work they are.
   */
  readonly counts: "any" | "unscoped";
}

/** From no to yes; `maybe` while something is not known. */
const NO = 0;
const MAYBE = 1;
const YES = 2;

const OWN_USER = "${aws:username}";

/** Shown of many ways. */
const SHOWN = 3;

/**
 * Whether statements, of one document or of all that one role has, lead to more permissions than they
 * name, in any of the ways of {@link ESCALATION_PATHS}. A `Deny` on `*` without conditions takes an
 * action away.
 */
export function escalation(statements: readonly Statement[], options: EscalationOptions): Verdict {
  const allowing = statements.filter((statement) => isAllow(statement) !== false);
  const opens = (path: EscalationPath): number => {
    const has = (action: string): number => {
      const left = Math.min(...statements.map((each) => leaves(each, action)), YES);
      return Math.min(
        left,
        Math.max(NO, ...allowing.map((each) => grants(each, action, path, options))),
      );
    };
    const all = Math.min(...path.actions.map(has));
    return path.oneOf === undefined ? all : Math.min(all, Math.max(...path.oneOf.map(has)));
  };
  const judged = ESCALATION_PATHS.map((path) => ({ path, open: opens(path) }));
  const found = judged.flatMap(({ path, open }) => (open === YES ? [path] : []));
  if (found.length > 0) return violated(message(found, statements));
  const maybe = judged.find(({ open }) => open === MAYBE)?.path;
  return maybe === undefined
    ? FINE
    : undecided(`whether it allows ${[...maybe.actions].join(" with ")} is not known yet`);
}

function grants(
  statement: Statement,
  action: string,
  path: EscalationPath,
  options: EscalationOptions,
): number {
  const about = isAbout(statement, action);
  if (about === false || (path.harmlessOnOneself === true && isOnOneself(statement))) return NO;
  const certain = about === true && isAllow(statement) === true ? YES : MAYBE;
  if (options.counts === "any" && path.takesOver !== true) return certain;
  const passed = path.actions[0] === PASS_ROLE && action !== PASS_ROLE;
  return passed ? certain : Math.min(certain, leavesOpen(statement, path, options));
}

/** Whether a statement leaves open on what, by its resources and its conditions. */
function leavesOpen(
  statement: Statement,
  { takesOver }: EscalationPath,
  { unknownIsNamed }: EscalationOptions,
): number {
  const conditions = conditionsOf(statement);
  if (conditions?.some((condition) => pins(condition) && narrows(condition)) === true) return NO;
  const resources = membersOf(statement.resources);
  const wide = resources.known.some((resource) =>
    takesOver === true ? breadthOf(resource) !== "named" : hasWildcard(resource),
  );
  const open = wide || !resources.present ? YES : NO;
  if (open === YES) return conditions === undefined ? MAYBE : YES;
  return resources.unknown && unknownIsNamed !== true ? MAYBE : NO;
}

function narrows(condition: Condition): boolean {
  return (
    saysWhich(condition) ||
    isKey(condition, "iam:PermissionsBoundary") ||
    isKey(condition, "iam:PolicyARN")
  );
}

function isOnOneself({ resources }: Statement): boolean {
  const { known, unknown, present } = membersOf(resources);
  return present && !unknown && known.every((resource) => resource.includes(OWN_USER));
}

/** Whether an action is left after a statement that may deny it on everything, without conditions. */
function leaves(statement: Statement, action: string): number {
  const allow = isAllow(statement);
  if (allow === true) return YES;
  const about = isAbout(statement, action);
  const conditions = conditionsOf(statement);
  if (about === false || (conditions?.length ?? 0) > 0) return YES;
  const { known, unknown } = membersOf(statement.resources);
  const everywhere = known.includes("*");
  if (!everywhere && !unknown) return YES;
  const certain = about === true && allow === false && conditions !== undefined && everywhere;
  return certain ? NO : MAYBE;
}

function message(paths: readonly EscalationPath[], statements: readonly Statement[]): string {
  const ways = paths
    .slice(0, SHOWN)
    .map((path) => `${named(path, statements)}, which ${path.leadsTo}`);
  const more = paths.length - ways.length;
  const rest = more > 0 ? `; and ${more} more ways` : "";
  return `gains permissions beyond its own: it allows ${ways.join("; ")}${rest}. Leave that to the role of a pipeline`;
}

function named({ actions, oneOf }: EscalationPath, statements: readonly Statement[]): string {
  const one = oneOf?.find((action) => statements.some((each) => isAbout(each, action) === true));
  return [...actions, ...(one === undefined ? [] : [one])].join(" with ");
}
