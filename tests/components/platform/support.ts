import type { EcsPlatformArgs } from "../../../components/platform/args";
import { EcsPlatform } from "../../../components/platform/platform";
import {
  simulate,
  type SimulatedResource,
  type SimulateOptions,
  type Simulation,
} from "../../../simulator/testing";

export const accountId = "123456789012";
export const certificateArn = `arn:aws:acm:eu-west-1:${accountId}:certificate/11112222-3333-4444-5555-666677778888`;
export const webAclArn = `arn:aws:wafv2:eu-west-1:${accountId}:regional/webacl/mine/11112222-3333-4444-5555-666677778888`;

export const existing = {
  vpcId: "vpc-0123456789abcdef0",
  publicSubnetIds: ["subnet-0000000000000000a", "subnet-0000000000000000b"],
  privateSubnetIds: ["subnet-0000000000000000c", "subnet-0000000000000000d"],
};

/** A platform called `shop`, in a stack called `prod`. */
export function platformRun(
  args: EcsPlatformArgs,
  options: SimulateOptions = {},
): Promise<Simulation> {
  return simulate(() => ({ platform: new EcsPlatform("shop", args).outputs }), {
    stack: "prod",
    ...options,
  });
}

/** The platform's own children, without what awsx makes of the VPC. */
export function children(run: Simulation): SimulatedResource[] {
  const platform = run.get("ecs-platform:index:EcsPlatform", "shop");
  return run.resources.filter(({ parent }) => parent === platform.urn);
}

/** `type name`, the platform's name left out. */
export function listed(run: Simulation): string[] {
  return children(run)
    .map(({ type, name }) => `${type} ${name.replace(/^shop-/, "")}`)
    .sort();
}

/** A child by its role. */
export function child(run: Simulation, role: string): SimulatedResource {
  const found = children(run).find(({ name }) => name === `shop-${role}`);
  if (found === undefined)
    throw new Error(`no child ${role}; there are:\n${listed(run).join("\n")}`);
  return found;
}

/** An input or output that must be a text. */
export function text(values: SimulatedResource["inputs"], key: string): string {
  const value = values[key];
  if (typeof value !== "string") throw new Error(`${key} is ${JSON.stringify(value)}`);
  return value;
}

/** A policy document among the inputs. */
export function document(resource: SimulatedResource, key = "policy"): unknown {
  return JSON.parse(text(resource.inputs, key));
}

/** The error of a run that must fail. */
export async function failure(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("the run did not fail");
}
