/**
 * IAM's patterns: `*` stands for any run of characters, `?` for one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */

const ANY_RUN = "*";
const ANY_ONE = "?";

export function hasWildcard(pattern: string): boolean {
  return pattern.includes(ANY_RUN) || pattern.includes(ANY_ONE);
}

/** Whether a pattern names nothing at all. */
export function isOnlyWildcards(pattern: string): boolean {
  return /^[*?]+$/.test(pattern);
}

/**
 * Whether a pattern matches all that a text stands for; the text may be a pattern too, so that
 * `secret:db-??????` covers itself and `secret:db-?` doesn't cover `secret:db-*`. Takes no longer
 * than the two lengths multiplied, whatever the pattern.
 */
export function covers(pattern: string, text: string): boolean {
  let at = 0;
  let run = -1;
  let retry = 0;
  let index = 0;
  while (index < text.length) {
    const wanted = pattern[at];
    if (wanted === ANY_RUN) {
      run = at;
      retry = index;
      at += 1;
    } else if (wanted !== undefined && coversOne(wanted, text[index])) {
      at += 1;
      index += 1;
    } else if (run >= 0) {
      at = run + 1;
      retry += 1;
      index = retry;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}

/** One character of a pattern; `*` in the other may be many, which only `*` covers. */
function coversOne(wanted: string, found: string | undefined): boolean {
  return wanted === ANY_ONE ? found !== ANY_RUN : wanted === found;
}
