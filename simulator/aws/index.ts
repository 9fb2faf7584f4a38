import type {
  CheckFailure,
  CheckRequest,
  CheckResult,
  CreateResult,
  InvokeRequest,
  InvokeResult,
  Props,
  ProviderContext,
  ReadRequest,
  SimulatedProvider,
} from "../provider";
import { UNKNOWN } from "../provider";
import { autoName, prefixedName } from "./autoname";
import { cloudOf, configuredRegion, type Cloud } from "./cloud";
import { idsOf } from "./ids";
import { dataSources, isAnswered } from "./invokes";
import { Memory } from "./memory";
import { asText, lastPart, type Facts, type TypeRule } from "./rule";
import { rules } from "./types";

const noRegion =
  "Missing region: set aws:region in the stack's configuration, or the region of the provider";

/** A placeholder for computing outputs that stay unknown, since the region itself is. */
const anyRegion = "us-east-1";

interface Subject {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  readonly context: ProviderContext;
}

function withoutNulls(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}

function regionOf(inputs: Props, context: ProviderContext): string | undefined {
  const own = inputs["region"];
  return typeof own === "string" && own !== "" ? own : configuredRegion(context);
}

function factsOf(subject: Subject, inputs: Props, memory: Memory): Facts {
  const region = regionOf(inputs, subject.context) ?? anyRegion;
  return {
    urn: subject.urn,
    type: subject.type,
    logicalName: subject.name,
    inputs,
    cloud: cloudOf(subject.context, region === UNKNOWN ? anyRegion : region),
    ids: idsOf(subject.urn),
    memory,
    text: (property) => asText(inputs[property]),
  };
}

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

function mergedTags(inputs: Props, cloud: Cloud): Props | string {
  const own = inputs["tags"];
  if (own === UNKNOWN) return UNKNOWN;
  const tags = typeof own === "object" && own !== null && !Array.isArray(own) ? own : {};
  return { ...cloud.defaultTags, ...tags };
}

/** Outputs known before the create: inputs, what follows from them, and the provider's defaults. */
function plannedOutputs(rule: TypeRule, facts: Facts, context: ProviderContext): Props {
  const outputs: Props = { ...rule.defaults, ...rule.known?.(facts), ...facts.inputs };
  if (rule.global !== true) outputs["region"] = regionOf(facts.inputs, context) ?? UNKNOWN;
  if (rule.taggable !== false) outputs["tagsAll"] = mergedTags(facts.inputs, facts.cloud);
  return outputs;
}

function unknownOf(props: Props): Props {
  return Object.fromEntries(Object.keys(props).map((key) => [key, UNKNOWN]));
}

/** Answers as the AWS provider would, from {@link rules} and {@link dataSources}. */
class AwsProvider implements SimulatedProvider {
  readonly package = "aws";
  readonly #memory = new Memory();

  knows(type: string): boolean {
    return Object.hasOwn(rules, type);
  }

  check(request: CheckRequest): CheckResult {
    const rule = rules[request.type];
    if (rule === undefined) return { inputs: request.inputs, failures: [] };
    const given = withoutNulls(request.inputs);
    const inputs: Props = { ...rule.inputDefaults, ...given, ...documents(rule, given) };
    const failures = [...missing(rule, inputs), ...regionFailure(rule, inputs, request.context)];
    if (rule.autoName !== undefined) {
      const named = autoName(rule.autoName, request.urn, request.name, inputs);
      if (named.failure === undefined) Object.assign(inputs, named.inputs);
      else failures.push(named.failure);
    }
    const facts = factsOf(request, inputs, this.#memory);
    if (rule.taggable !== false && Object.keys(facts.cloud.defaultTags).length > 0) {
      inputs["tagsAll"] = mergedTags(inputs, facts.cloud);
    }
    failures.push(...(rule.checks ?? []).flatMap((check) => check(facts)));
    return { inputs, failures };
  }

  create(request: CheckRequest): CreateResult {
    const rule = rules[request.type];
    if (rule === undefined) return this.#unheardOf(request);
    const facts = this.#named(rule, request);
    const planned = plannedOutputs(rule, facts, request.context);
    if (request.context.preview) {
      return {
        outputs: { ...unknownOf(rule.computed?.(facts) ?? {}), ...planned },
        ...secretsOf(rule),
      };
    }
    const outputs: Props = { ...rule.computed?.(facts), ...planned, ...rule.readBack?.(facts) };
    const id = rule.id(facts, outputs);
    this.#memory.remember(request.type, id, outputs);
    return { id, outputs, ...secretsOf(rule) };
  }

  read(request: ReadRequest): CreateResult {
    const rule = rules[request.type];
    if (rule === undefined) return { id: request.id, outputs: request.inputs };
    const inputs = { ...identified(rule, request.id), ...request.inputs };
    const facts = this.#named(rule, { ...request, inputs });
    const planned = plannedOutputs(rule, facts, request.context);
    return {
      id: request.id,
      outputs: { ...rule.computed?.(facts), ...planned },
      ...secretsOf(rule),
    };
  }

  answers(token: string): boolean {
    return isAnswered(token);
  }

  invoke(request: InvokeRequest): InvokeResult {
    return dataSources(request, this.#memory);
  }

  /** Facts with the name that a name prefix gives. */
  #named(rule: TypeRule, subject: Subject): Facts {
    const inputs = withoutNulls(subject.inputs);
    const property = rule.autoName?.property ?? "name";
    const prefix = inputs[`${property}Prefix`];
    if (typeof prefix === "string" && inputs[property] === undefined) {
      inputs[property] = subject.context.preview ? UNKNOWN : prefixedName(prefix, subject.urn);
    }
    return factsOf(subject, inputs, this.#memory);
  }

  /** In preview any type works: its inputs are echoed and the SDK makes the rest unknown. */
  #unheardOf(request: CheckRequest): CreateResult {
    if (request.context.preview) return { outputs: request.inputs };
    throw new Error(`The simulator does not know the resource type ${request.type}`);
  }
}

/** What the id of something that exists already says of it: its ARN, or its name. */
function identified(rule: TypeRule, id: string): Props {
  if (id === UNKNOWN) return {};
  const arn = id.startsWith("arn:") ? { arn: id } : {};
  const ofEc2 = /^[a-z]+-[0-9a-f]{8,17}$/.test(id);
  if (rule.autoName === undefined || ofEc2) return arn;
  return { ...arn, [rule.autoName.property ?? "name"]: "arn" in arn ? lastPart(id) : id };
}

function secretsOf(rule: TypeRule): { secretOutputs?: readonly string[] } {
  return rule.secrets === undefined ? {} : { secretOutputs: rule.secrets };
}

/** The simulated `aws` package. Each call gives one that has created nothing yet. */
export function awsProvider(): SimulatedProvider {
  return new AwsProvider();
}
