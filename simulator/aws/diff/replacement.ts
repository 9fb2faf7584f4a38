/**
 * What the provider decides from several properties at once: its code beside the schema
 * (`CustomizeDiff`), by type.
 */
import { isDeepStrictEqual } from "node:util";
import { UNKNOWN, type Json, type Props } from "../../provider";
import { asList, asProps, asText } from "../rule";
import { isEmpty } from "./same";

/** What becomes of a changed property: a new resource, a change in place, or nothing. */
export type Outcome = "replace" | "update" | "ignore";

/** A resource before and after. */
export interface Transition {
  /** A property as it is. */
  readonly old: (property: string) => Json | undefined;
  readonly inputs: Props;
  /** Whether a property changes. */
  readonly changes: (property: string) => boolean;
}

/** What becomes of changed properties, by their names. Those that are left out: what the schema says. */
export type Outcomes = Readonly<Record<string, Outcome>>;

type Decide = (transition: Transition) => Outcomes;

const strategyNeedsDeployment =
  "force_new_deployment should be true when capacity_provider_strategy is being updated";

const decideService: Decide = ({ old, inputs, changes }) => {
  const forced = inputs["forceNewDeployment"] === true;
  if (changes("capacityProviderStrategies") && !forced) throw new Error(strategyNeedsDeployment);
  const daemon = (inputs["schedulingStrategy"] ?? old("schedulingStrategy")) === "DAEMON";
  const unsaid = (property: string, standard: number): Outcomes =>
    daemon && (inputs[property] ?? standard) === standard ? { [property]: "ignore" } : {};
  return {
    ...(daemon ? { desiredCount: "ignore" } : {}),
    ...unsaid("deploymentMaximumPercent", 200),
    ...unsaid("deploymentMinimumHealthyPercent", 100),
    ...(forced && !isEmpty(inputs["triggers"]) ? {} : { triggers: "ignore" }),
  };
};

/** A list before and after; undefined while the new one isn't known. */
function listsOf({ old, inputs }: Transition, property: string): [Json[], Json[]] | undefined {
  const next = inputs[property];
  if (next === UNKNOWN || asList(next).includes(UNKNOWN)) return undefined;
  return [[...asList(old(property))], [...asList(next)]];
}

/** A subnet mapping with what was said of it. */
function said(mapping: Json): Json {
  const members = Object.entries(asProps(mapping)).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(members);
}

function includesAll(mappings: readonly Json[], others: readonly Json[]): boolean {
  return others.every((other) =>
    mappings.some((mapping) => isDeepStrictEqual(said(mapping), said(other))),
  );
}

/** Mappings may come; where the load balancer gives subnets up they may go. None may change. */
function mappingsReplace(old: readonly Json[], next: readonly Json[], network: boolean): boolean {
  if (next.length > old.length) return !includesAll(next, old);
  return network || !includesAll(old, next);
}

const decideLoadBalancer: Decide = (transition) => {
  const { old, inputs } = transition;
  const kind = asText(inputs["loadBalancerType"]) || "application";
  if (kind === "gateway") return {};
  const network = kind === "network";
  const mappings = listsOf(transition, "subnetMappings");
  const outcomes: Record<string, Outcome> = {};
  if (mappings !== undefined && mappingsReplace(...mappings, network)) {
    outcomes["subnetMappings"] = "replace";
  }
  if (!network) return outcomes;
  const [subnets, groups] = [listsOf(transition, "subnets"), listsOf(transition, "securityGroups")];
  // It takes more subnets, but gives none up.
  if (subnets !== undefined && subnets[1].length <= subnets[0].length) {
    outcomes["subnets"] = "replace";
  }
  // Without security groups it stays without, and with some it keeps some.
  if (groups !== undefined && isEmpty(groups[0]) !== isEmpty(groups[1])) {
    outcomes["securityGroups"] = "replace";
  }
  const addresses = "secondaryIpsAutoAssignedPerSubnet";
  if (Number(inputs[addresses] ?? 0) < Number(old(addresses) ?? 0)) outcomes[addresses] = "replace";
  return outcomes;
};

const decideVpc: Decide = ({ old, inputs }) => ({
  cidrBlock: isEmpty(inputs["ipv4NetmaskLength"]) ? "replace" : "ignore",
  instanceTenancy:
    old("instanceTenancy") === "dedicated" && (inputs["instanceTenancy"] ?? "default") === "default"
      ? "update"
      : "replace",
});

const decideDatabaseCluster: Decide = ({ old, inputs }) => {
  if (!asText(inputs["engine"]).startsWith("aurora")) return { storageType: "replace" };
  // Aurora's own storage is reported as none.
  const same = inputs["storageType"] === "aurora" && isEmpty(old("storageType"));
  return same ? { storageType: "ignore" } : {};
};

const decideParameter: Decide = ({ old, inputs }) =>
  old("tier") === "Advanced" && inputs["tier"] === "Standard" ? { tier: "replace" } : {};

const decideTable: Decide = ({ inputs }) => ({
  restoreSourceName: isEmpty(inputs["restoreSourceName"]) ? "update" : "replace",
});

const decisions: Readonly<Record<string, Decide>> = {
  "aws:dynamodb/table:Table": decideTable,
  "aws:ec2/vpc:Vpc": decideVpc,
  "aws:ecs/service:Service": decideService,
  "aws:alb/loadBalancer:LoadBalancer": decideLoadBalancer,
  "aws:lb/loadBalancer:LoadBalancer": decideLoadBalancer,
  "aws:rds/cluster:Cluster": decideDatabaseCluster,
  "aws:ssm/parameter:Parameter": decideParameter,
};

/**
 * What becomes of a resource's changes where the schema alone doesn't say.
 * @throws Error with what the provider says when it refuses a change
 */
export function replaceWhen(type: string, transition: Transition): Outcomes {
  return Object.hasOwn(decisions, type) ? (decisions[type]?.(transition) ?? {}) : {};
}
