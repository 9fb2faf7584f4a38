import type { CheckRequest, CreateResult } from "../../provider";
import type { Account } from "../account";
import type { TypeRule } from "../rule";
import { namedFacts, plannedOutputs, secretsOf, unknownOf } from "./facts";

/** What a create would give: the account stays as it is, and what AWS computes is unknown. */
export function planCreate(rule: TypeRule, request: CheckRequest, account: Account): CreateResult {
  const facts = namedFacts(rule, request, account, 0);
  const planned = plannedOutputs(rule, facts, request.context);
  const computed = unknownOf(rule.computed?.(facts) ?? {});
  return { outputs: { ...computed, ...planned }, ...secretsOf(rule) };
}
