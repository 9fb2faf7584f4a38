/** Makes CrossGuard policies of rules. */
import type {
  Policies,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { exemptionOf, readConfiguration, type Configuration } from "./configuration";
import { FindingList, UndecidedError } from "./findings";
import { PolicyList } from "./policy-list";
import { policyText } from "./policy-text";
import { resourceFromArguments } from "./reading/from-arguments";
import { applyRemedy } from "./remedies";
import type { ResourceRule, Rule, StackRule } from "./rule";
import { resourceOf, sentProperties, stackOf } from "./shared-readings";

type Given = Readonly<Record<string, unknown>>;

export interface PackOptions {
  /** The day that exemptions are held against: `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: () => string;
  /** What a policy is configured with. @defaultValue what the engine sent for it */
  readonly given?: (policy: string) => Given;
}

export function crossGuardPolicies(rules: readonly Rule[], options: PackOptions = {}): Policies {
  return rules.map((rule) =>
    rule.scope === "resource" ? resourcePolicy(rule, options) : stackPolicy(rule, options),
  );
}

/** The same as the pack's server is given them: it asks a type's policies alone. */
export function servedPolicies(rules: readonly Rule[]): PolicyList {
  const tests = new Map(rules.map((rule) => [rule.name, asksAbout(rule)]));
  return new PolicyList(
    crossGuardPolicies(rules),
    (policy, type) => tests.get(policy)?.(type) === true,
  );
}

type Arguments = Pick<ResourceValidationArgs, "getConfig">;
type ConfigurationReader = (args: Arguments) => Configuration;

/** Reads a configuration again only when the engine has sent another. */
function configurationReader(rule: Rule, { given }: PackOptions): ConfigurationReader {
  let last: { readonly given: Given; readonly read: Configuration } | undefined;
  return (args) => {
    const now = given?.(rule.name) ?? args.getConfig<Given>();
    if (last === undefined || !sameMembers(last.given, now)) {
      last = { given: now, read: readConfiguration(rule, now) };
    }
    return last.read;
  };
}

function sameMembers(one: Given, other: Given): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function resourcePolicy(rule: ResourceRule, options: PackOptions): ResourceValidationPolicy {
  const read = configurationReader(rule, options);
  const applies = typeTest(rule);
  const validate = (args: ResourceValidationArgs, report: ReportViolation): void => {
    if (!applies(args.type)) return;
    const { parameters, exemptions } = read(args);
    const findings = new FindingList(exemptions, options.today ?? today);
    rule.check(resourceOf(args), contextOf(findings, parameters));
    publish(findings, report);
  };
  const policy = { ...policyText(rule), validateResource: validate };
  if (rule.remediate === undefined) return policy;
  return { ...policy, remediateResource: remediation(rule, read, options) };
}

type Remediation = (args: ResourceValidationArgs) => Record<string, unknown> | undefined;

function remediation(
  rule: Pick<ResourceRule, "types" | "remediate">,
  read: ConfigurationReader,
  options: PackOptions,
): Remediation {
  const applies = typeTest(rule);
  return (args) => {
    if (!applies(args.type)) return undefined;
    const { parameters, exemptions } = read(args);
    const resource = resourceFromArguments(args);
    const day = (options.today ?? today)();
    if (exemptionOf(resource, exemptions, day)?.counts === true) return undefined;
    const remedy = rule.remediate?.(resource, parameters);
    if (remedy === undefined) return undefined;
    const sent = sentProperties(args);
    if (sent === undefined) return undefined;
    applyRemedy(args.props, remedy, sent);
    return args.props;
  };
}

/** The SDK asks for remedies whatever else a policy does; only its types keep the two apart. */
type StackPolicy = StackValidationPolicy & Pick<ResourceValidationPolicy, "remediateResource">;

function stackPolicy(rule: StackRule, options: PackOptions): StackPolicy {
  const read = configurationReader(rule, options);
  const validateStack = (args: StackValidationArgs, report: ReportViolation): void => {
    const { parameters, exemptions } = read(args);
    const findings = new FindingList(exemptions, options.today ?? today);
    rule.check(stackOf(args), contextOf(findings, parameters));
    publish(findings, report);
  };
  const policy = { ...policyText(rule), validateStack };
  if (rule.remedies === undefined) return policy;
  return { ...policy, remediateResource: remediation(rule.remedies, read, options) };
}

/**
 * The SDK's own test of types, a token on the function, takes one type only, and makes an answer
 * "not applicable" for each policy and resource: for 60 policies that costs more than asking them.
 */
function typeTest({ types }: Pick<ResourceRule, "types">): (type: string) => boolean {
  if (typeof types === "function") return types;
  const all = new Set(types);
  return (type) => all.has(type);
}

/**
 * Of a stack policy that puts resources right the SDK says for each resource that it doesn't judge it;
 * who counts verdicts needs to hear that.
 */
function asksAbout(rule: Rule): (type: string) => boolean {
  if (rule.scope === "resource") return typeTest(rule);
  return () => rule.remedies !== undefined;
}

interface CheckContext {
  readonly parameters: Given;
  readonly violation: FindingList["violation"];
  readonly undecided: FindingList["undecided"];
}

function contextOf(findings: FindingList, parameters: Given): CheckContext {
  return {
    parameters,
    violation: (resource, message) => {
      findings.violation(resource, message);
    },
    undecided: (resource, why) => {
      findings.undecided(resource, why);
    },
  };
}

/** Everything that is certain is reported before an open question ends the policy. */
function publish({ violations, openQuestions }: FindingList, report: ReportViolation): void {
  for (const { resource, message } of violations) report(message, resource.urn);
  if (openQuestions.length > 0) throw new UndecidedError(openQuestions);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
