import {
  UNKNOWN,
  type CheckRequest,
  type CheckResult,
  type CreateResult,
  type Props,
  type SimulatedProvider,
} from "../provider";
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

function hasUnknown(inputs: Props): boolean {
  return JSON.stringify(inputs).includes(UNKNOWN);
}

/** In preview the values are unknown; what a value is called is not. */
function previewed(rule: RandomRule, inputs: Props, seed: string): Props {
  const sample = hasUnknown(inputs) ? {} : rule.create(inputs, new Generator(seed));
  return Object.fromEntries(Object.keys(sample).map((key) => [key, UNKNOWN]));
}

function create({ urn, type, inputs, context }: CheckRequest): CreateResult {
  const rule = rules[type];
  if (rule === undefined) throw new Error(`The simulator does not know the resource type ${type}`);
  const secret = rule.secrets === undefined ? {} : { secretOutputs: rule.secrets };
  const filled = { ...rule.defaults, ...inputs };
  if (context.preview) {
    return { outputs: { ...previewed(rule, filled, urn), ...filled }, ...secret };
  }
  const made = rule.create(filled, new Generator(urn));
  const id = rule.id(made, filled, new Generator(urn));
  return { id, outputs: { ...filled, ...made }, ...secret };
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
    read: ({ id, inputs }) => ({ id, outputs: inputs }),
    answers: () => false,
    invoke: ({ token }) => ({
      failures: [
        { property: "token", reason: `The simulator does not know the data source ${token}` },
      ],
    }),
  };
}
