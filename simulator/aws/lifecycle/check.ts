import type {
  CheckFailure,
  CheckRequest,
  CheckResult,
  Props,
  ProviderContext,
} from "../../provider";
import type { Account } from "../account";
import { autoName } from "../autoname";
import type { TypeRule } from "../rule";
import { factsOf, mergedTags, regionOf, withoutNulls } from "./facts";
import { isNameTaken } from "./names";

const noRegion =
  "Missing region: set aws:region in the stack's configuration, or the region of the provider";

/** The region for a subject's context, or why AWS can't be reached without one. */
function regionFailure(rule: TypeRule, inputs: Props, context: ProviderContext): CheckFailure[] {
  if (rule.global === true || regionOf(inputs, context) !== undefined) return [];
  return [{ property: "region", reason: noRegion }];
}

function missing(rule: TypeRule, inputs: Props): CheckFailure[] {
  return (rule.required ?? [])
    .filter((property) => inputs[property] === undefined)
    .map((property) => ({ property, reason: `Missing required argument '${property}'` }));
}

/** JSON documents given as objects, spelt as text. */
function documents(rule: TypeRule, inputs: Props): Props {
  const given = (rule.json ?? []).flatMap((property): [string, string][] => {
    const value = inputs[property];
    return typeof value === "object" ? [[property, JSON.stringify(value)]] : [];
  });
  return Object.fromEntries(given);
}

/** The inputs with what the provider fills in, and what it refuses of them. */
export function checkInputs(rule: TypeRule, request: CheckRequest, account: Account): CheckResult {
  const { urn, type, name, oldInputs, context } = request;
  const given = withoutNulls(request.inputs);
  const inputs: Props = { ...rule.inputDefaults, ...given, ...documents(rule, given) };
  const failures = [...missing(rule, inputs), ...regionFailure(rule, inputs, context)];
  if (rule.autoName !== undefined) {
    const property = rule.autoName.property ?? "name";
    const named = autoName(rule.autoName, {
      urn,
      name,
      inputs,
      ...(oldInputs === undefined ? {} : { oldInputs }),
      isTaken: (candidate) => isNameTaken(account, type, property, candidate),
    });
    if (named.failure === undefined) Object.assign(inputs, named.inputs);
    else failures.push(named.failure);
  }
  const facts = factsOf(request, inputs, account, 0);
  if (rule.taggable !== false && Object.keys(facts.cloud.defaultTags).length > 0) {
    inputs["tagsAll"] = mergedTags(inputs, facts.cloud);
  }
  failures.push(...(rule.checks ?? []).flatMap((check) => check(facts)));
  return { inputs, failures };
}
