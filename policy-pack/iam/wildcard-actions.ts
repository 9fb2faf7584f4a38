import { knownValue, type Statement } from "../reading";
import { wholeOf } from "./actions";
import { judgeAllow, membersOf, nameOf } from "./statements";
import { allOf, FINE, listed, undecided, violated, type Verdict } from "./verdict";

/** What a policy is attached to: an identity (user, group, role), or the resource it opens. */
export type AttachedTo = "identity" | "resource";

/**
 * No `*`, no `service:*` and no `NotAction` where a statement allows. `Deny` may be as wide as it
 * likes. The `kms:*` that a key's policy gives to its own account is passed by: it is what hands the
 * key over to IAM, and AWS writes it into every key.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function wildcardActions(
  statement: Statement,
  attachedTo: AttachedTo = "identity",
): Verdict {
  return judgeAllow(statement, () => {
    const excepted = membersOf(statement.notActions);
    if (excepted.present) return inverted(statement, "NotAction", excepted.known);
    const actions = membersOf(statement.actions);
    const whole = actions.known.filter((pattern) => wholeOf(pattern) !== undefined);
    const others = whole.filter((pattern) => !isKeyDefault(pattern));
    const byDefault = attachedTo === "resource" && others.length < whole.length;
    const handsOver = byDefault ? handsKeyOver(statement) : false;
    const held = handsOver === false ? whole : others;
    const name = nameOf(statement);
    return allOf([
      ...held.map((pattern) => tooWide(name, pattern)),
      handsOver === undefined ? undecided(`who ${name} allows kms:* is not known yet`) : FINE,
      actions.unknown ? undecided(`an action of ${name} is not known yet`) : FINE,
    ]);
  });
}

/** No `NotPrincipal` where a statement allows: it allows everybody else in the world. */
export function invertedPrincipals(statement: Statement): Verdict {
  return judgeAllow(statement, () => {
    if (statement.notPrincipals.state === "absent") return FINE;
    const named = (knownValue(statement.notPrincipals) ?? []).flatMap(({ values }) =>
      values.flatMap((value) => knownValue(value) ?? []),
    );
    return inverted(statement, "NotPrincipal", named);
  });
}

/** What `NotAction`, `NotResource` and `NotPrincipal` have in common. */
export function inverted(
  statement: Statement,
  element: "NotAction" | "NotResource" | "NotPrincipal",
  excepted: readonly string[],
): Verdict {
  const but = excepted.length === 0 ? "" : ` ${listed(excepted)}`;
  return violated(
    `${nameOf(statement)} allows everything but ${element}${but}, also what AWS adds later. Name what is allowed in ${element.slice(3)}`,
  );
}

function tooWide(name: string, pattern: string): Verdict {
  const meaning = {
    everything: "every action there is",
    "any service": "actions of services it doesn't name",
    service: `every action of ${pattern.split(":")[0] ?? pattern}`,
  }[wholeOf(pattern) ?? "everything"];
  return violated(`${name} allows ${pattern}, ${meaning}. Name the actions that are used`);
}

function isKeyDefault(pattern: string): boolean {
  return pattern.toLowerCase() === "kms:*";
}

/** Whether all that a key's policy names are accounts, which then decide by IAM. */
function handsKeyOver({ principals }: Statement): boolean | undefined {
  if (principals.state !== "known") return principals.state === "unknown" ? undefined : false;
  const values = principals.value.flatMap(({ type, values: all }) =>
    all.map((value) => ({ type, text: knownValue(value) })),
  );
  if (values.some(({ type, text }) => type !== "AWS" || (text !== undefined && !isAccount(text)))) {
    return false;
  }
  return values.some(({ text }) => text === undefined) ? undefined : values.length > 0;
}

function isAccount(principal: string): boolean {
  return /^(\d{12}|arn:[^:*?]+:iam::\d{12}:root)$/.test(principal);
}
