import { checkCapacityStrategy } from "../capacity-strategy";
import { checkChoice, show, type Loose } from "../checks";
import { lifecycles } from "../lifecycle";
import { checkLogRetention } from "../logs";
import { nearest } from "../nearest";
import { at, type Problem } from "../problems";
import { checkTags } from "../tags";
import type { EcsPlatformArgs, ObservabilityArgs } from "./args";
import { checkLoadBalancers } from "./load-balancers.checks";
import { checkNetwork } from "./network.checks";
import { endpointServices } from "./endpoint-services";
import { rolesOf } from "./roles";
import { platformSettings } from "./settings";

/** Arguments of which any part may be missing. */
export type LoosePlatformArgs = Loose<EcsPlatformArgs>;

/**
 * Every mistake in a platform's arguments that can be known before anything is created. Paths are
 * those of the arguments, which are those of the stack file. Values that come from other resources
 * can't be known and pass.
 */
export function checkPlatform(args: LoosePlatformArgs = {}): Problem[] {
  return [
    ...checkChoice(["lifecycle"], args.lifecycle, lifecycles),
    ...checkTags(args.tags),
    ...at(["network"], checkNetwork(args.network, args.lifecycle)),
    ...at(["loadBalancers"], checkLoadBalancers(args.loadBalancers, args)),
    ...at(["capacity", "default"], checkCapacityStrategy(args.capacity?.default)),
    ...at(["observability"], checkObservability(args.observability)),
    ...checkEndpointServices(args.endpointServices),
  ];
}

function checkObservability(args: Loose<ObservabilityArgs> = {}): Problem[] {
  const insights = ["enhanced", "enabled", "disabled"];
  return [
    ...checkChoice(["containerInsights"], args.containerInsights, insights),
    ...checkLogRetention(["logRetentionDays"], args.logRetentionDays),
  ];
}

function checkEndpointServices(services: LoosePlatformArgs["endpointServices"] = []): Problem[] {
  return services.flatMap((service, index) => {
    const path = ["endpointServices", index];
    if (services.indexOf(service) < index) {
      return [{ path, message: `${show(service)} is there twice`, fix: "name it once" }];
    }
    return checkChoice(path, service, endpointServices);
  });
}

/**
 * Overrides for children that these arguments don't create: they would be ignored. Needs arguments
 * that {@link checkPlatform} has nothing against.
 */
export function checkOverrides(args: EcsPlatformArgs): Problem[] {
  const roles = rolesOf(platformSettings(args));
  return Object.keys(args.overrides ?? {})
    .filter((name) => !roles.includes(name))
    .map((name) => {
      const close = nearest(name, roles);
      return {
        path: ["overrides", name],
        message: `this platform has no child ${show(name)}`,
        allowed: roles.join(", "),
        ...(close === undefined ? {} : { fix: `write ${close}` }),
      };
    });
}

const nameForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const maxNameLength = 32;

/** How no load balancer's and no security group's name begins: a hyphen follows the platform's. */
const reserved = /^(internal|sg)-/;

/** What a platform may be called: with the stack's name it begins the names of AWS resources. */
export function checkPlatformName(name: string, stack: string): Problem[] {
  const problems: Problem[] = [];
  if (!nameForm.test(name) || name.length > maxNameLength || reserved.test(`${name}-`)) {
    problems.push({
      path: ["name"],
      message: `${show(name)} can't name a platform`,
      allowed: `lower-case letters, digits and single hyphens, starting with a letter, at most ${maxNameLength}, not internal and sg, and not starting with internal- and sg-`,
    });
  }
  if (!/^[A-Za-z0-9-]*[A-Za-z0-9]$/.test(stack)) {
    problems.push({
      path: ["name"],
      message: `the stack ${show(stack)} can't be part of a load balancer's name`,
      allowed: "letters, digits and hyphens",
      fix: "rename the stack with pulumi stack rename",
    });
  }
  return problems;
}
