import { UNKNOWN, type Json, type Props } from "../provider";

/** `Public`, `Private`, `Isolated` or `Unused`, as the program spells it. */
export type SubnetType = string;

/** One entry of `subnetSpecs`: a subnet in each zone. */
export interface SubnetSpec {
  readonly type: SubnetType;
  readonly name?: string;
  readonly cidrMask?: number;
  readonly cidrBlocks?: readonly string[];
  readonly size?: number;
  readonly tags?: Props;
  readonly assignIpv6AddressOnCreation?: boolean;
}

/** One subnet to be made. */
export interface PlannedSubnet {
  readonly type: SubnetType;
  readonly zone: string;
  readonly cidrBlock: string;
  /** Logical name of the subnet and of what hangs on it: index-based, whatever the `Name` tag. */
  readonly resourceName: string;
  readonly nameTag: string;
  readonly tags?: Props;
  readonly assignIpv6AddressOnCreation?: boolean;
}

/** Arguments of `awsx.ec2.Vpc` that decide what there is; the rest goes to the VPC as it is. */
export interface VpcArguments {
  readonly cidrBlock: string;
  readonly zones?: readonly string[];
  readonly zoneCount?: number;
  readonly zoneMask?: number;
  readonly natStrategy: string;
  readonly elasticIps: readonly Json[];
  readonly strategy?: string;
  readonly nameTagStrategy: string;
  readonly specs?: readonly SubnetSpec[];
  readonly endpoints: readonly Props[];
  readonly endpointStrategy: string;
  readonly tags: Props;
  readonly region?: string;
}

const shapeArguments = [
  "cidrBlock",
  "availabilityZoneNames",
  "numberOfAvailabilityZones",
  "availabilityZoneCidrMask",
  "natGateways",
  "subnetStrategy",
  "subnetNameTagStrategy",
  "subnetSpecs",
  "vpcEndpointSpecs",
  "vpcEndpointStrategy",
];

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function number(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function list(value: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function props(value: Json | undefined): Props | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function texts(value: Json | undefined): readonly string[] | undefined {
  return list(value)?.map(String);
}

/** Leaves out keys without a value, so that optional members are absent rather than undefined. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

function readSpec(value: Json): SubnetSpec {
  const spec = props(value) ?? {};
  const assign = spec["assignIpv6AddressOnCreation"];
  return present<SubnetSpec>({
    type: text(spec["type"]) ?? "",
    name: text(spec["name"]),
    cidrMask: number(spec["cidrMask"]),
    cidrBlocks: texts(spec["cidrBlocks"]),
    size: number(spec["size"]),
    tags: props(spec["tags"]),
    assignIpv6AddressOnCreation: typeof assign === "boolean" ? assign : undefined,
  });
}

/** awsx's arguments of this kind are plain values: it can't expand what isn't known. */
function refuseUnknown(inputs: Props): void {
  for (const key of shapeArguments) {
    if (
      JSON.stringify(inputs[key] ?? null).includes(UNKNOWN) &&
      key !== "vpcEndpointSpecs" &&
      key !== "natGateways"
    ) {
      throw new Error(`awsx.ec2.Vpc: ${key} must be known when the program runs`);
    }
  }
}

/** Reads the arguments, with awsx's own defaults. */
export function readArguments(inputs: Props): VpcArguments {
  refuseUnknown(inputs);
  if (inputs["ipv4IpamPoolId"] !== undefined && inputs["cidrBlock"] === undefined) {
    throw new Error(
      "awsx.ec2.Vpc: the simulator does not allocate from an IPAM pool; give a cidrBlock",
    );
  }
  const nat = props(inputs["natGateways"]) ?? {};
  return present<VpcArguments>({
    cidrBlock: text(inputs["cidrBlock"]) ?? "10.0.0.0/16",
    zones: texts(inputs["availabilityZoneNames"]),
    zoneCount: number(inputs["numberOfAvailabilityZones"]),
    zoneMask: number(inputs["availabilityZoneCidrMask"]),
    natStrategy: text(nat["strategy"]) ?? "OnePerAz",
    elasticIps: list(nat["elasticIpAllocationIds"]) ?? [],
    strategy: text(inputs["subnetStrategy"]),
    nameTagStrategy: text(inputs["subnetNameTagStrategy"]) ?? "Legacy",
    specs: list(inputs["subnetSpecs"])?.map(readSpec),
    endpoints: (list(inputs["vpcEndpointSpecs"]) ?? []).map((spec) => props(spec) ?? {}),
    endpointStrategy: text(inputs["vpcEndpointStrategy"]) ?? "Legacy",
    tags: props(inputs["tags"]) ?? {},
    region: text(inputs["region"]),
  });
}

/** `us-east-1a` -> `1a`: what tells the zones of a region apart. */
function zoneSuffix(zone: string): string {
  return zone.replace(/^[a-z]{2}(?:-[a-z]+)+-/, "");
}

/** The two names of a subnet: its logical name, and its `Name` tag. */
export function subnetNames(
  vpcName: string,
  spec: SubnetSpec,
  index: number,
  zone: string,
  nameTagStrategy: string,
): { readonly resourceName: string; readonly nameTag: string } {
  const stem = `${vpcName}-${spec.name ?? spec.type.toLowerCase()}`;
  const resourceName = `${stem}-${index + 1}`;
  const byZone = nameTagStrategy === "AvailabilityZone";
  return { resourceName, nameTag: byZone ? `${stem}-${zoneSuffix(zone)}` : resourceName };
}
