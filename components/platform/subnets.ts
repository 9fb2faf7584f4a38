import { formatCidr, network, parseCidr } from "../cidr";

/** AWS keeps five addresses of every subnet for itself. */
export const reservedAddresses = 5;

/** The smallest subnet that an application load balancer takes. */
const loadBalancerPrefix = 27;

/** How a VPC is cut: the same in each zone. */
export interface SubnetPlan {
  /** Prefix of a zone's share of the VPC. */
  readonly zonePrefix: number;
  /** Half of the share, for tasks. */
  readonly privatePrefix: number;
  /** A quarter for load balancers and NAT gateways; half where a quarter would be under a /27. */
  readonly publicPrefix: number;
  /** The quarter that is left; there is none where public subnets take half. */
  readonly isolatedPrefix: number;
}

/**
 * Cuts a VPC. A quarter of each zone stays free where there is room for it, so that subnets for
 * databases can come later without moving the others.
 */
export function subnetPlan(vpcPrefix: number, zones: number): SubnetPlan {
  const zonePrefix = vpcPrefix + Math.ceil(Math.log2(zones));
  return {
    zonePrefix,
    privatePrefix: zonePrefix + 1,
    publicPrefix: Math.max(zonePrefix + 1, Math.min(zonePrefix + 2, loadBalancerPrefix)),
    isolatedPrefix: zonePrefix + 2,
  };
}

/**
 * The smallest VPC (the greatest prefix) whose subnets in so many zones take a load balancer, in half
 * of each zone, or in a quarter where isolated subnets take another.
 */
export function smallestVpcPrefix(zones: number, isolatedSubnets = false): number {
  return loadBalancerPrefix - (isolatedSubnets ? 2 : 1) - Math.ceil(Math.log2(zones));
}

/** What the private subnets of a VPC can hold. */
export interface SubnetCapacity {
  /** e.g. 19. */
  readonly privatePrefix: number;
  /** In one private subnet, without the five that AWS keeps. */
  readonly addressesPerSubnet: number;
  /** In all private subnets together. Each task takes one. */
  readonly addresses: number;
}

/** Undefined when the CIDR isn't one. */
export function subnetCapacity(cidr: string, zones: number): SubnetCapacity | undefined {
  const vpc = parseCidr(cidr);
  if (vpc === undefined) return undefined;
  const { privatePrefix } = subnetPlan(vpc.prefix, zones);
  const addressesPerSubnet = Math.max(0, 2 ** (32 - privatePrefix) - reservedAddresses);
  return { privatePrefix, addressesPerSubnet, addresses: addressesPerSubnet * zones };
}

/**
 * The smallest VPC around `cidr` whose private subnets have that many addresses, or undefined when
 * not even a /16 does.
 */
export function cidrForAddresses(cidr: string, zones: number, needed: number): string | undefined {
  const vpc = parseCidr(cidr);
  if (vpc === undefined) return undefined;
  for (let prefix = vpc.prefix; prefix >= 16; prefix -= 1) {
    const candidate = formatCidr(network({ ...vpc, prefix }));
    if ((subnetCapacity(candidate, zones)?.addresses ?? 0) >= needed) return candidate;
  }
  return undefined;
}
