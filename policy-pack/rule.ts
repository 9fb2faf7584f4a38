import type { Severity } from "@pulumi/policy";
import type { Parameters, ParameterValues } from "./configuration";
import type { Findings } from "./findings";
import type { Resource, Stack } from "./reading";

/** Areas in the order in which the documentation shows them. */
export const AREAS = [
  "Network",
  "Least privilege",
  "Deployments",
  "Containers",
  "Load balancers",
  "Capacity",
  "Data",
  "Hygiene",
] as const;

export type Area = (typeof AREAS)[number];

/** Rules of other tools that ask for the same. */
export interface MatchingRules {
  /** @defaultValue none */
  readonly checkov?: readonly `CKV${"" | "2"}_AWS_${number}`[];
  /** AWS Security Hub controls, such as `ECS.4`. @defaultValue none */
  readonly securityHub?: readonly `${string}.${number}`[];
  /** cdk-nag's AWS Solutions rules. @defaultValue none */
  readonly cdkNag?: readonly `AwsSolutions-${string}`[];
}

/** What a rule says of itself; docs/policies.md is made from it. */
export interface RuleText {
  /** Stable: organisations configure and exempt by it. */
  readonly name: string;
  readonly area: Area;
  /** One sentence: what must hold. */
  readonly description: string;
  /** What goes wrong otherwise. */
  readonly why: string;
  readonly level: "mandatory" | "advisory";
  readonly severity: Severity;
  readonly matches: MatchingRules;
  /** How it decides: the properties and relations it reads, also at preview. */
  readonly decides: string;
  /** What it can't see. */
  readonly blindTo: string;
  /** Steps that fix a violation. */
  readonly remediation: string;
  /** TypeScript that violates exactly this rule; `aws` and `pulumi` are imported. */
  readonly bad: string;
  /** The same, put right. */
  readonly good: string;
}

/** What a check gets beside the resource or the stack. */
export interface Context<P extends Parameters> extends Findings {
  readonly parameters: ParameterValues<P>;
}

/** Decides on a resource's inputs alone, before it is created. */
export interface ResourceRule<P extends Parameters = Parameters> extends RuleText {
  readonly scope: "resource";
  /** Type tokens that it judges, every spelling of them; or a test of a token. */
  readonly types: readonly string[] | ((type: string) => boolean);
  readonly parameters: P;
  check(resource: Resource, context: Context<P>): void;
  /**
   * What puts it right, for organisations that set the policy to `remediate`; undefined where
   * nothing is to be changed.
   * @defaultValue none: it must be put right by hand
   */
  remediate?(resource: Resource, parameters: ParameterValues<P>): Remedy | undefined;
}

/** Properties to set; an object is merged into the one that is there. */
export type Remedy = Readonly<Record<string, unknown>>;

/** Decides on all resources and their relations, by their outputs. */
export interface StackRule<P extends Parameters = Parameters> extends RuleText {
  readonly scope: "stack";
  readonly parameters: P;
  check(stack: Stack, context: Context<P>): void;
  /**
   * What puts single resources right before they are created, where that needs no other resource.
   * @defaultValue none: it must be put right by hand
   */
  readonly remedies?: Remedies<P>;
}

/** A remediation, and the types of resources that it is for. */
export type Remedies<P extends Parameters> = Pick<ResourceRule<P>, "types"> &
  Required<Pick<ResourceRule<P>, "remediate">>;

export type Rule = ResourceRule | StackRule;

type Written<R extends { scope: string; parameters: unknown }> = Omit<R, "scope" | "parameters">;

/** Parameters may be left out where there are none. */
export function resourceRule<P extends Parameters = Record<string, never>>(
  rule: Written<ResourceRule<P>> & { readonly parameters?: P },
): ResourceRule {
  return { parameters: {}, ...rule, scope: "resource" };
}

/** Parameters may be left out where there are none. */
export function stackRule<P extends Parameters = Record<string, never>>(
  rule: Written<StackRule<P>> & { readonly parameters?: P },
): StackRule {
  return { parameters: {}, ...rule, scope: "stack" };
}
