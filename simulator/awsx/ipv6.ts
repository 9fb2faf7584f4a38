import { UNKNOWN, type Json } from "../provider";

/** The `index`th /64 of a VPC's /56. */
function nth64(vpcBlock: string, index: number): string {
  const [address = "", mask] = vpcBlock.split("/");
  if (mask !== "56") throw new Error(`VPC must be a /56 block (got /${mask ?? ""})`);
  const groups = address.split(":");
  const fourth = Number.parseInt(groups[3] ?? "", 16);
  if (Number.isNaN(fourth)) {
    throw new Error(`Vpc ipv6 cidr block was not in an expected form: ${vpcBlock}`);
  }
  return `${groups.slice(0, 3).join(":")}:${((fourth & 0xff00) | index).toString(16)}::/64`;
}

/**
 * A subnet's IPv6 block. Undefined when it has none; unknown while the VPC's block is, even for a
 * subnet that will have none: so it is with awsx's own preview.
 */
export function ipv6SubnetBlock(vpcBlock: Json, assign: Json, index: number): Json | undefined {
  if (vpcBlock === UNKNOWN || assign === UNKNOWN) return UNKNOWN;
  if (assign !== true) return undefined;
  if (typeof vpcBlock !== "string" || vpcBlock === "") {
    throw new Error(
      "Subnets with assignIpv6AddressOnCreation=true require the VPC to have an IPv6 CIDR block. Set assignGeneratedIpv6CidrBlock=true or provide ipv6CidrBlock.",
    );
  }
  return nth64(vpcBlock, index);
}
