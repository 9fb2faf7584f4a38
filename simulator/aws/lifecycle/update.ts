import { isDeepStrictEqual } from "node:util";
import type { CreateResult, Props, UpdateRequest } from "../../provider";
import type { Account } from "../account";
import type { Facts, TypeRule } from "../rule";
import { traitsOf } from "../traits";
import { factsOf, plannedOutputs, secretsOf, unknownOf, withoutNulls } from "./facts";
import { existingOf } from "./taken";

/** The inputs of an update: a name that a prefix gave stays. */
function keepName(rule: TypeRule, inputs: Props, old: Props): Props {
  const property = rule.autoName?.property ?? "name";
  const prefixed = inputs[`${property}Prefix`] !== undefined && inputs[property] === undefined;
  const name = prefixed ? old[property] : undefined;
  return name === undefined ? inputs : { ...inputs, [property]: name };
}

/**
 * What AWS computes from inputs that changed, e.g. the network interfaces of an endpoint in other
 * subnets: whatever differs between the computed outputs of the old inputs and of the new.
 */
function following(rule: TypeRule, before: Facts, after: Facts): Props {
  const old = rule.computed?.(before) ?? {};
  return Object.fromEntries(
    Object.entries(rule.computed?.(after) ?? {}).filter(
      ([property, value]) => !isDeepStrictEqual(value, old[property]),
    ),
  );
}

/** Inputs that are gone. What AWS computes when it isn't given stays as it is. */
function vanished(before: Facts, after: Facts): readonly string[] {
  const traits = traitsOf(after.type);
  return Object.keys(before.inputs).filter(
    (property) => after.inputs[property] === undefined && traits?.computed(property) !== true,
  );
}

interface Change {
  /** The outputs as the stack's state holds them. */
  readonly old: Props;
  /** The outputs as they are now. Somebody else may have changed them. */
  readonly base: Props;
  /** The outputs that the new inputs ask for. */
  readonly wanted: Props;
  readonly gone: readonly string[];
}

/** Only what differs from the state is sent; what others own stays as they left it. */
function applied({ old, base, wanted, gone }: Change): Props {
  const outputs: Props = Object.fromEntries(
    Object.entries(base).filter(([property]) => !gone.includes(property)),
  );
  for (const [property, value] of Object.entries(wanted)) {
    if (outputs[property] === undefined || !isDeepStrictEqual(value, old[property])) {
      outputs[property] = value;
    }
  }
  return outputs;
}

/**
 * What a change in place gives: outputs that AWS computed once stay, inputs are the new ones, and
 * inputs that are gone fall back to their defaults. In preview the account stays as it is.
 * @throws Error when the resource is gone, or with AWS's words when a name is taken
 */
export function update(rule: TypeRule, request: UpdateRequest, account: Account): CreateResult {
  const { type, old, context } = request;
  const record = account.record(type, old.id, old.outputs);
  if (record === undefined && !context.preview) {
    throw new Error(
      `${type} ${old.id} does not exist any more: it was deleted outside of this stack. Run a refresh, then update again`,
    );
  }
  const generation = Math.max(account.generation(request.urn) - 1, 0);
  const inputs = keepName(rule, withoutNulls(request.inputs), old.outputs);
  const before = factsOf(
    request,
    keepName(rule, withoutNulls(old.inputs), old.outputs),
    account,
    generation,
  );
  const after = factsOf(request, inputs, account, generation);
  const mark = context.preview ? unknownOf : (props: Props): Props => props;
  const outputs = applied({
    old: old.outputs,
    base: context.preview ? old.outputs : (record?.outputs ?? old.outputs),
    wanted: {
      ...mark(following(rule, before, after)),
      ...plannedOutputs(rule, after, context),
      ...rule.readBack?.(after),
      ...mark(rule.changing?.(after, old) ?? {}),
      // Nothing moves: what is to be elsewhere is replaced.
      ...(old.outputs["region"] === undefined ? {} : { region: old.outputs["region"] }),
    },
    gone: vanished(before, after),
  });
  if (!context.preview) {
    existingOf(account, type, outputs, request.inputs, record);
    account.put(type, old.id, outputs);
  }
  return { id: old.id, outputs, ...secretsOf(rule) };
}
