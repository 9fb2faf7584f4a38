import { isDeepStrictEqual } from "node:util";
import {
  UNKNOWN,
  type Existing,
  type Props,
  type ReadRequest,
  type ReadResult,
} from "../../provider";
import type { Account } from "../account";
import { shapeOf } from "../properties/shapes";
import { lastPart, type TypeRule } from "../rule";
import { namedFacts, plannedOutputs, secretsOf } from "./facts";

/** What the id of something that exists already says of it: its ARN, or its name. */
function identified(rule: TypeRule, id: string): Props {
  if (id === UNKNOWN) return {};
  const arn = id.startsWith("arn:") ? { arn: id } : {};
  const ofEc2 = /^[a-z]+-[0-9a-f]{8,17}$/.test(id);
  if (rule.autoName === undefined || ofEc2) return arn;
  return { ...arn, [rule.autoName.property ?? "name"]: "arn" in arn ? lastPart(id) : id };
}

/** The inputs that would make what is there: those of the state, where the two agree. */
function inputsOf(old: Existing, outputs: Props): Props {
  const inputs = Object.entries(old.inputs).flatMap(
    ([property, value]): [string, Props[string]][] => {
      const now = outputs[property];
      if (isDeepStrictEqual(now, old.outputs[property])) return [[property, value]];
      return now === undefined ? [] : [[property, now]];
    },
  );
  return Object.fromEntries(inputs);
}

/** The inputs of a resource that is not in the state: all that neither AWS nor a default gave. */
function importedInputs(
  rule: TypeRule,
  request: ReadRequest,
  outputs: Props,
  account: Account,
): Props {
  const names = shapeOf(request.type)?.properties;
  const facts = namedFacts(rule, { ...request, inputs: outputs }, account, 0);
  const filled: Props = { ...rule.computed?.(facts), ...rule.defaults, ...rule.known?.(facts) };
  return Object.fromEntries(
    Object.entries(outputs).filter(
      ([property, value]) =>
        names?.has(property) === true &&
        property !== "region" &&
        !isDeepStrictEqual(value, filled[property]),
    ),
  );
}

/**
 * What exists. Of a resource that the account does not hold and the state doesn't either, somebody
 * else's, the id and the program's own words are all there is to go by.
 */
export function read(
  rule: TypeRule,
  request: ReadRequest,
  account: Account,
): ReadResult | undefined {
  const { type, old } = request;
  if (old === undefined) return readReferred(rule, request, account);
  const record = account.record(type, request.id, old.outputs);
  if (record === undefined) return undefined;
  const { id, outputs } = record;
  return { id, outputs, inputs: inputsOf(old, outputs), ...secretsOf(rule) };
}

function readReferred(rule: TypeRule, request: ReadRequest, account: Account): ReadResult {
  const { type, context } = request;
  const asked = namedFacts(rule, request, account, 0);
  const known = request.id === UNKNOWN ? undefined : rule.referred?.(request.id, asked);
  const id = known?.id ?? request.id;
  const found = account.find(type, id);
  if (found !== undefined) {
    const { id: own, ...outputs } = found;
    const inputs = importedInputs(rule, request, outputs, account);
    return { id: typeof own === "string" ? own : id, outputs, inputs, ...secretsOf(rule) };
  }
  const inputs = { ...identified(rule, id), ...known?.inputs, ...request.inputs };
  const facts = namedFacts(rule, { ...request, inputs }, account, 0);
  const outputs = { ...rule.computed?.(facts), ...plannedOutputs(rule, facts, context) };
  return { id, outputs, ...secretsOf(rule) };
}
