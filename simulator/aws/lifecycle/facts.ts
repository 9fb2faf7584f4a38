/** What a rule may look at, and the outputs that follow from it before AWS is asked. */
import { UNKNOWN, type Props, type ProviderContext } from "../../provider";
import type { Account } from "../account";
import { prefixedName } from "../autoname";
import { cloudOf, configuredRegion, type Cloud } from "../cloud";
import { idsOf } from "../ids";
import { asText, type Facts, type TypeRule } from "../rule";

/** A placeholder for computing outputs that stay unknown, since the region itself is. */
const anyRegion = "us-east-1";

/** What is asked about. */
export interface Subject {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  readonly context: ProviderContext;
}

export function withoutNulls(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}

/** The region of a resource: its own, else the provider's. Undefined when nobody says. */
export function regionOf(inputs: Props, context: ProviderContext): string | undefined {
  const own = inputs["region"];
  return typeof own === "string" && own !== "" ? own : configuredRegion(context);
}

/** Facts about inputs. `generation` counts the resources that were there under the URN before. */
export function factsOf(
  subject: Subject,
  inputs: Props,
  account: Account,
  generation: number,
): Facts {
  const region = regionOf(inputs, subject.context) ?? anyRegion;
  return {
    urn: subject.urn,
    type: subject.type,
    logicalName: subject.name,
    inputs,
    cloud: cloudOf(subject.context, region === UNKNOWN ? anyRegion : region),
    ids: idsOf(subject.urn, generation),
    account,
    text: (property) => asText(inputs[property]),
  };
}

/** Facts about what is to be created, with the name that a name prefix gives. */
export function namedFacts(
  rule: TypeRule,
  subject: Subject,
  account: Account,
  generation: number,
): Facts {
  const inputs = withoutNulls(subject.inputs);
  const property = rule.autoName?.property ?? "name";
  const prefix = inputs[`${property}Prefix`];
  if (typeof prefix === "string" && inputs[property] === undefined) {
    inputs[property] = subject.context.preview
      ? UNKNOWN
      : prefixedName(prefix, idsOf(subject.urn, generation));
  }
  return factsOf(subject, inputs, account, generation);
}

/** The resource's tags over the provider's. */
export function mergedTags(inputs: Props, cloud: Cloud): Props | string {
  const own = inputs["tags"];
  if (own === UNKNOWN) return UNKNOWN;
  const tags = typeof own === "object" && own !== null && !Array.isArray(own) ? own : {};
  return { ...cloud.defaultTags, ...tags };
}

/** Outputs known before the create: inputs, what follows from them, and the provider's defaults. */
export function plannedOutputs(rule: TypeRule, facts: Facts, context: ProviderContext): Props {
  const outputs: Props = { ...rule.defaults, ...rule.known?.(facts), ...facts.inputs };
  if (rule.global !== true) outputs["region"] = regionOf(facts.inputs, context) ?? UNKNOWN;
  if (rule.taggable !== false) outputs["tagsAll"] = mergedTags(facts.inputs, facts.cloud);
  return outputs;
}

export function unknownOf(props: Props): Props {
  return Object.fromEntries(Object.keys(props).map((key) => [key, UNKNOWN]));
}

/** Outputs that are secret whatever went in. */
export function secretsOf(rule: TypeRule): { secretOutputs?: readonly string[] } {
  return rule.secrets === undefined ? {} : { secretOutputs: rule.secrets };
}
