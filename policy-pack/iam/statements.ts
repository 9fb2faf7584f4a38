import type { Reading, Statement, Texts } from "../reading";
import { allActionsBut, expandActions, type Action } from "./actions";
import { covers } from "./glob";
import { FINE, undecided, type Verdict } from "./verdict";

/** A list of a statement, as far as it is known. */
export interface Members {
  /** Whether the statement has the list at all. */
  readonly present: boolean;
  readonly known: readonly string[];
  /** Whether more is in it than `known` says. */
  readonly unknown: boolean;
}

export function membersOf(texts: Reading<Texts>): Members {
  if (texts.state !== "known") {
    return { present: texts.state === "unknown", known: [], unknown: texts.state === "unknown" };
  }
  return {
    present: true,
    known: texts.value.flatMap((text) => (text.state === "known" ? [text.value] : [])),
    unknown: texts.value.some((text) => text.state === "unknown"),
  };
}

/** By its Sid, or by its place in the document. */
export function nameOf({ sid, index }: Statement): string {
  return sid === undefined || sid === "" ? `Statement[${index}]` : `statement ${sid}`;
}

/** Whether a statement allows something; undefined while its effect is not known. */
export function isAllow({ effect }: Statement): boolean | undefined {
  if (effect.state === "unknown") return undefined;
  return effect.state === "absent" || effect.value.toLowerCase() !== "deny";
}

/** Judges what a statement allows; a `Deny` is never held against it. */
export function judgeAllow(statement: Statement, judge: () => Verdict): Verdict {
  const allow = isAllow(statement);
  if (allow === false) return FINE;
  const verdict = judge();
  if (allow === true || verdict.violations.length === 0) return verdict;
  return undecided(`the Effect of ${nameOf(statement)} is not known yet`);
}

/** The actions that a statement is about. */
export interface Meant {
  readonly actions: readonly Action[];
  /** Patterns that match no action of the table. */
  readonly unrecognised: readonly string[];
  /** Whether there may be more. */
  readonly unknown: boolean;
}

export function actionsOf(statement: Statement): Meant {
  const named = membersOf(statement.actions);
  const but = membersOf(statement.notActions);
  if (named.present || !but.present) {
    return { ...expandActions(named.known), unknown: named.unknown };
  }
  const actions = but.unknown ? [] : allActionsBut(but.known);
  return { actions, unrecognised: [], unknown: but.unknown };
}

interface Patterns {
  readonly named: Members;
  readonly but: Members;
}

/** In lower case. A statement is asked about a hundred actions. */
const patternsOf = new WeakMap<Statement, Patterns>();

function lowerCasePatterns(statement: Statement): Patterns {
  const known = patternsOf.get(statement);
  if (known !== undefined) return known;
  const patterns = {
    named: lowerCase(membersOf(statement.actions)),
    but: lowerCase(membersOf(statement.notActions)),
  };
  patternsOf.set(statement, patterns);
  return patterns;
}

function lowerCase(members: Members): Members {
  return { ...members, known: members.known.map((pattern) => pattern.toLowerCase()) };
}

/** Whether a statement is about an action; undefined while its list is not known. */
export function isAbout(statement: Statement, action: string): boolean | undefined {
  const { named, but } = lowerCasePatterns(statement);
  const wanted = action.toLowerCase();
  const matches = ({ known }: Members): boolean => known.some((pattern) => covers(pattern, wanted));
  if (named.present || !but.present) return matches(named) || (named.unknown ? undefined : false);
  return matches(but) ? false : but.unknown ? undefined : true;
}
