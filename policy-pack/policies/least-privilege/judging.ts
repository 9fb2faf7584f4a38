import type { Findings } from "../../findings";
import { allOf, undecided, type Verdict } from "../../iam";
import type { Resource, Statement } from "../../reading";
import type { WrittenPolicy } from "./written-policies";

/** Judges every statement of a policy; what is no document at all is AWS's to refuse. */
export function judgePolicy(
  policy: WrittenPolicy,
  judge: (statement: Statement) => Verdict,
): Verdict {
  const { document, property, label } = policy;
  if (document.state === "unknown") {
    const named = label === "" || label === property;
    return undecided(named ? `${property} is not known yet` : "it is not known yet");
  }
  return document.state === "absent" ? allOf([]) : allOf(document.value.statements.map(judge));
}

/** Reports on the resource that the policy is written on. */
export function report(verdict: Verdict, policy: WrittenPolicy, findings: Findings): void {
  const { resource, label, property } = policy;
  const whole = (text: string): boolean => text.startsWith(`${property} `);
  const say = (text: string): string => (label === "" || whole(text) ? text : `${label}: ${text}`);
  reportOn(resource, verdict, findings, say);
}

/** Reports on a resource, as it stands or in other words. */
export function reportOn(
  resource: Resource,
  { violations, undecided: questions }: Verdict,
  findings: Findings,
  say = (text: string): string => text,
): void {
  for (const each of violations) findings.violation(resource, say(each));
  for (const each of questions) findings.undecided(resource, say(each));
}
