import {
  UNKNOWN,
  isProps,
  type CheckRequest,
  type CheckResult,
  type CreateResult,
  type Json,
  type Props,
  type ReadRequest,
  type ReadResult,
  type SimulatedProvider,
  type UpdateRequest,
} from "../provider";
import { diffRandom, withDefaults } from "./diff";
import { Generator } from "./generator";
import { rules, type RandomRule } from "./rules";

function check({ type, inputs }: CheckRequest): CheckResult {
  const rule = rules[type];
  if (rule === undefined) return { inputs, failures: [] };
  const given = Object.entries(inputs).filter(([, value]) => value !== null);
  const filled: Props = { ...Object.fromEntries(given) };
  const missing = (rule.required ?? [])
    .filter((property) => filled[property] === undefined)
    .map((property) => ({ property, reason: `Missing required argument '${property}'` }));
  return { inputs: filled, failures: [...missing, ...(rule.check?.(filled) ?? [])] };
}

function isKnown(value: Json): boolean {
  return !JSON.stringify(value).includes(UNKNOWN);
}

/** In preview the values are unknown; what a value is called is not, whatever goes into it. */
function previewed(rule: RandomRule, inputs: Props, seed: string): Props {
  const known = Object.entries(inputs).filter(([, value]) => isKnown(value));
  const sample = rule.create(Object.fromEntries(known), new Generator(seed));
  return Object.fromEntries(Object.keys(sample).map((key) => [key, UNKNOWN]));
}

function ruleOf(type: string): RandomRule {
  const rule = rules[type];
  if (rule === undefined) throw new Error(`The simulator does not know the resource type ${type}`);
  return rule;
}

function secretsOf({ secrets }: RandomRule): { secretOutputs?: readonly string[] } {
  return secrets === undefined ? {} : { secretOutputs: secrets };
}

/** Other keepers draw other values: that is what they are for. */
function seedOf(urn: string, inputs: Props): string {
  const keepers = inputs["keepers"] ?? null;
  return isProps(keepers) && Object.keys(keepers).length > 0
    ? `${urn}|${JSON.stringify(Object.entries(keepers).sort(([a], [b]) => (a < b ? -1 : 1)))}`
    : urn;
}

function create({ urn, type, inputs, context }: CheckRequest): CreateResult {
  const rule = ruleOf(type);
  const filled = withDefaults(rule, inputs);
  const seed = seedOf(urn, inputs);
  if (context.preview) {
    return { outputs: { ...previewed(rule, filled, seed), ...filled }, ...secretsOf(rule) };
  }
  const made = rule.create(filled, new Generator(seed));
  const id = rule.id(made, filled, new Generator(seed));
  return { id, outputs: { ...filled, ...made }, ...secretsOf(rule) };
}

/** What was drawn stays; the provider itself never changes anything in place. */
function update({ type, old, inputs }: UpdateRequest): CreateResult {
  const rule = ruleOf(type);
  const outputs = { ...old.outputs, ...withDefaults(rule, inputs) };
  return { id: old.id, outputs, ...secretsOf(rule) };
}

/** Nothing outside of the state holds a random value: a refresh finds what the state says. */
function read({ type, id, inputs, old }: ReadRequest): ReadResult {
  if (old === undefined) return { id, outputs: inputs };
  return { id, outputs: old.outputs, inputs: old.inputs, ...secretsOf(ruleOf(type)) };
}

/**
 * The simulated `random` package. Its values depend on the resource's URN only: the same stack
 * always draws the same ones.
 */
export function randomProvider(): SimulatedProvider {
  return {
    package: "random",
    knows: (type) => Object.hasOwn(rules, type),
    check,
    create,
    read,
    diff: (request) => diffRandom(rules[request.type], request),
    update,
    delete: () => undefined,
    answers: () => false,
    invoke: ({ token }) => ({
      failures: [
        { property: "token", reason: `The simulator does not know the data source ${token}` },
      ],
    }),
  };
}
