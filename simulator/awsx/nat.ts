import type { VpcArguments } from "./arguments";

const known = ["none", "single", "oneperaz"];

/** Elastic IPs given by the program fit the number of NAT gateways, or awsx refuses. */
export function checkNat(args: VpcArguments, zoneCount: number): void {
  const { natStrategy } = args;
  const strategy = natStrategy.toLowerCase();
  const given = args.elasticIps.length;
  if (!known.includes(strategy)) throw new Error(`Unknown NatGatewayStrategy '${natStrategy}'`);
  if (strategy === "none" && given > 0) {
    throw new Error(
      `Elastic IP allocation IDs cannot be specified when NAT Gateway strategy is '${natStrategy}'.`,
    );
  }
  if (strategy === "single" && given > 1) {
    throw new Error(
      `Exactly one Elastic IP may be specified when NAT Gateway strategy is '${natStrategy}'.`,
    );
  }
  if (strategy === "oneperaz" && given > 0 && given !== zoneCount) {
    throw new Error(
      `The number of Elastic IPs, if specified, must match the number of availability zones for the VPC (${zoneCount}) when NAT Gateway strategy is '${natStrategy}'`,
    );
  }
}

/** Whether a public subnet of the zone gets a NAT gateway. */
export function needsNat(strategy: string, made: number, zoneIndex: number): boolean {
  switch (strategy.toLowerCase()) {
    case "single":
      return made < 1;
    case "oneperaz":
      return made < zoneIndex + 1;
    default:
      return false;
  }
}
