import type { Props } from "../../../simulator/provider";
import { readArguments } from "../../../simulator/awsx/arguments";
import { layOut } from "../../../simulator/awsx/layout";

const zoneNames = ["a", "b", "c", "d", "e", "f"].map((letter) => `us-east-1${letter}`);

/** Places the subnets of a VPC `net` in the first zones of us-east-1. */
export function place(args: Props, zones: number): ReturnType<typeof layOut> {
  return layOut("net", readArguments(args), zoneNames.slice(0, zones));
}

/** The blocks of the subnets by logical name. */
export function blocks(args: Props, zones: number): Record<string, string> {
  const { subnets } = place(args, zones);
  return Object.fromEntries(subnets.map((subnet) => [subnet.resourceName, subnet.cidrBlock]));
}

/** The least that `Auto` takes. */
export const auto = { subnetStrategy: "Auto", cidrBlock: "10.0.0.0/16" };
