/** What a predicate says: messages that name the statement and the value, the allowed and the way out. */
export interface Verdict {
  readonly violations: readonly string[];
  /** What is not known yet and would decide. */
  readonly undecided: readonly string[];
}

export const FINE: Verdict = { violations: [], undecided: [] };

export function violated(...violations: readonly string[]): Verdict {
  return { violations, undecided: [] };
}

export function undecided(...why: readonly string[]): Verdict {
  return { violations: [], undecided: why };
}

export function allOf(verdicts: readonly Verdict[]): Verdict {
  return {
    violations: verdicts.flatMap((verdict) => verdict.violations),
    undecided: verdicts.flatMap((verdict) => verdict.undecided),
  };
}

/** `a, b and c`; of a longer list the first three and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : [...shown];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
