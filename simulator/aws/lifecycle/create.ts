import type { CheckRequest, CreateResult, Props } from "../../provider";
import type { Account } from "../account";
import { asText, type Facts, type TypeRule } from "../rule";
import { namedFacts, plannedOutputs, secretsOf } from "./facts";
import { existingOf } from "./taken";

interface Made {
  readonly id: string;
  readonly outputs: Props;
}

function make(rule: TypeRule, facts: Facts, request: CheckRequest): Made {
  const planned = plannedOutputs(rule, facts, request.context);
  const outputs: Props = { ...rule.computed?.(facts), ...planned, ...rule.readBack?.(facts) };
  return { id: rule.id(facts, outputs), outputs };
}

/**
 * Makes the resource with ids that nothing has or had. An id that consists of names is the same in
 * each generation: whether such a name is free is another question.
 */
function makeAnew(rule: TypeRule, request: CheckRequest, account: Account): Made {
  let generation = account.generation(request.urn);
  const makeNext = (): Made => {
    const made = make(rule, namedFacts(rule, request, account, generation), request);
    generation += 1;
    return made;
  };
  let made = makeNext();
  while (account.existed(request.type, made.id)) {
    const next = makeNext();
    if (next.id === made.id) break;
    made = next;
  }
  return made;
}

/**
 * Creates a resource in the account.
 * @throws Error with AWS's words when a name is taken
 */
export function create(rule: TypeRule, request: CheckRequest, account: Account): CreateResult {
  const { urn, type } = request;
  const made = makeAnew(rule, request, account);
  const existing = existingOf(account, type, made.outputs, request.inputs);
  if (existing !== undefined) return { ...existing, ...secretsOf(rule) };
  account.put(type, made.id, made.outputs);
  account.count(urn);
  if (rule.series !== undefined) account.count(asText(made.outputs[rule.series]));
  return { ...made, ...secretsOf(rule) };
}
