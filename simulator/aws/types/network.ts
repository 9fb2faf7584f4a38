import { UNKNOWN, type Json, type Props } from "../../provider";
import { zoneId } from "../regions";
import { asList, asNumber, asText, ec2Id, idFrom, type Facts, type RuleTable } from "../rule";
import { changesOf } from "./changes";

/** `arn:...:ec2:...:KIND/ID` and the owner, as most of EC2 has them. */
function owned(facts: Facts, kind: string, prefix: string): Props {
  const id = `${prefix}-${facts.ids.hex(17)}`;
  return { arn: facts.cloud.arn("ec2", `${kind}/${id}`), ownerId: facts.cloud.accountId };
}

/** A private address inside an IPv4 block: past the five that AWS keeps, below the last. */
function addressIn(cidrBlock: string, facts: Facts, salt: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidrBlock);
  if (match === null) return `10.0.${facts.ids.below(256, salt)}.${facts.ids.below(250, salt) + 4}`;
  const [a = 0, b = 0, c = 0, d = 0, mask = 24] = match.slice(1).map(Number);
  const size = 2 ** (32 - mask);
  const base = ((a * 256 + b) * 256 + c) * 256 + d;
  const address = base - (base % size) + 4 + facts.ids.below(Math.max(size - 5, 1), salt);
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** The block of a subnet that this run created; `""` when it didn't. */
function subnetBlock(facts: Facts, subnetId: Json | undefined): string {
  const subnet = facts.account.find("aws:ec2/subnet:Subnet", asText(subnetId));
  return asText(subnet?.["cidrBlock"]);
}

function hyphenated(address: string): string {
  return address.replaceAll(".", "-");
}

/** `ec2.internal` in us-east-1, `REGION.compute.internal` elsewhere. */
function privateDns(facts: Facts, address: string): string {
  const { region } = facts.cloud;
  const domain = region === "us-east-1" ? "ec2.internal" : `${region}.compute.internal`;
  return `ip-${hyphenated(address)}.${domain}`;
}

function publicDns(facts: Facts, address: string): string {
  const { region, dnsSuffix } = facts.cloud;
  const zone = region === "us-east-1" ? "compute-1" : `${region}.compute`;
  return `ec2-${hyphenated(address)}.${zone}.${dnsSuffix}`;
}

function natAddresses(facts: Facts): Props {
  const eip = facts.account
    .ofType("aws:ec2/eip:Eip")
    .find((found) => found["allocationId"] === facts.inputs["allocationId"]);
  return {
    associationId: `eipassoc-${facts.ids.hex(17)}`,
    networkInterfaceId: `eni-${facts.ids.hex(17)}`,
    publicIp:
      facts.text("connectivityType") === "private"
        ? ""
        : (eip?.["publicIp"] ?? facts.ids.publicIp()),
    privateIp: addressIn(subnetBlock(facts, facts.inputs["subnetId"]), facts, "nat"),
    vpcId: vpcOfSubnet(facts, facts.inputs["subnetId"]),
    secondaryAllocationIds: [],
    secondaryPrivateIpAddresses: [],
    secondaryPrivateIpAddressCount: 0,
    regionalNatGatewayAddresses: [],
    regionalNatGatewayAutoMode: "",
    autoProvisionZones: "",
    autoScalingIps: "",
    routeTableId: "",
  };
}

/** The VPC of a subnet: what this run created it in, or an id that goes with the subnet's. */
export function vpcOfSubnet(facts: Facts, subnetId: Json | undefined): string {
  const subnet = facts.account.find("aws:ec2/subnet:Subnet", asText(subnetId));
  return asText(subnet?.["vpcId"]) || `vpc-${facts.ids.hex(17, "vpc")}`;
}

function hash(text: string): number {
  return Array.from(text).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
}

function routeId(facts: Facts): string {
  const destination =
    facts.text("destinationCidrBlock") ||
    facts.text("destinationIpv6CidrBlock") ||
    facts.text("destinationPrefixListId");
  return `r-${facts.text("routeTableId")}${hash(destination)}`;
}

export const networkRules: RuleTable = {
  "aws:ec2/vpc:Vpc": {
    defaults: { enableDnsSupport: true, instanceTenancy: "default" },
    known: () => ({ enableDnsHostnames: false }),
    computed: (facts) => ({
      ...owned(facts, "vpc", "vpc"),
      defaultNetworkAclId: `acl-${facts.ids.hex(17)}`,
      defaultRouteTableId: `rtb-${facts.ids.hex(17)}`,
      defaultSecurityGroupId: `sg-${facts.ids.hex(17)}`,
      dhcpOptionsId: `dopt-${facts.ids.hex(17)}`,
      mainRouteTableId: `rtb-${facts.ids.hex(17)}`,
      enableNetworkAddressUsageMetrics: false,
      ...ipv6OfVpc(facts),
    }),
    id: ec2Id("vpc"),
  },
  "aws:ec2/subnet:Subnet": {
    required: ["vpcId"],
    defaults: {
      assignIpv6AddressOnCreation: false,
      enableDns64: false,
      enableResourceNameDnsAaaaRecordOnLaunch: false,
      enableResourceNameDnsARecordOnLaunch: false,
      ipv6Native: false,
      mapPublicIpOnLaunch: false,
    },
    computed: (facts) => {
      const zone = facts.text("availabilityZone") || `${facts.cloud.region}a`;
      return {
        ...owned(facts, "subnet", "subnet"),
        availabilityZone: zone,
        availabilityZoneId: zoneId(facts.cloud.region, zone) ?? zone,
        ipv6CidrBlock: "",
        ipv6CidrBlockAssociationId:
          facts.text("ipv6CidrBlock") === "" ? "" : `subnet-cidr-assoc-${facts.ids.hex(17)}`,
        privateDnsHostnameTypeOnLaunch: "ip-name",
      };
    },
    id: ec2Id("subnet"),
  },
  "aws:ec2/internetGateway:InternetGateway": {
    computed: (facts) => ({ ...owned(facts, "internet-gateway", "igw"), vpcId: "" }),
    id: ec2Id("igw"),
  },
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": {
    required: ["vpcId"],
    id: ec2Id("eigw"),
  },
  "aws:ec2/routeTable:RouteTable": {
    required: ["vpcId"],
    computed: (facts) => ({
      ...owned(facts, "route-table", "rtb"),
      propagatingVgws: [],
      routes: [],
    }),
    id: ec2Id("rtb"),
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    taggable: false,
    required: ["routeTableId"],
    id: ec2Id("rtbassoc"),
  },
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": {
    taggable: false,
    required: ["routeTableId", "vpcId"],
    computed: (facts) => ({ originalRouteTableId: `rtb-${facts.ids.hex(17, "original")}` }),
    id: ec2Id("rtbassoc"),
  },
  "aws:ec2/route:Route": {
    taggable: false,
    required: ["routeTableId"],
    computed: () => ({
      instanceId: "",
      instanceOwnerId: "",
      networkInterfaceId: "",
      origin: "CreateRoute",
      state: "active",
    }),
    id: routeId,
  },
  "aws:ec2/natGateway:NatGateway": {
    defaults: { connectivityType: "public" },
    known: () => ({ availabilityMode: "zonal" }),
    computed: natAddresses,
    id: ec2Id("nat"),
  },
  "aws:ec2/eip:Eip": {
    computed: (facts) => {
      const publicIp = facts.ids.publicIp();
      return {
        allocationId: `eipalloc-${facts.ids.hex(17)}`,
        arn: facts.cloud.arn("ec2", `elastic-ip/eipalloc-${facts.ids.hex(17)}`),
        associationId: "",
        carrierIp: "",
        customerOwnedIp: "",
        domain: "vpc",
        instance: "",
        ipamPoolId: "",
        networkBorderGroup: facts.cloud.region,
        networkInterface: "",
        privateDns: "",
        privateIp: "",
        ptrRecord: "",
        publicDns: publicDns(facts, publicIp),
        publicIp,
        publicIpv4Pool: "amazon",
      };
    },
    id: idFrom("allocationId"),
  },
  "aws:ec2/networkAcl:NetworkAcl": {
    required: ["vpcId"],
    computed: (facts) => ({
      ...owned(facts, "network-acl", "acl"),
      egress: [],
      ingress: [],
      subnetIds: [],
    }),
    id: ec2Id("acl"),
  },
  "aws:ec2/flowLog:FlowLog": {
    defaults: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 600 },
    computed: (facts) => ({
      arn: facts.cloud.arn("ec2", `vpc-flow-log/fl-${facts.ids.hex(17)}`),
      logDestination: "",
      logFormat:
        "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
    }),
    id: ec2Id("fl"),
  },
  "aws:ec2/managedPrefixList:ManagedPrefixList": {
    autoName: {},
    required: ["addressFamily", "maxEntries"],
    computed: (facts) => ({ ...owned(facts, "prefix-list", "pl"), entries: [], version: 1 }),
    changing: ({ inputs }, old) =>
      changesOf(inputs, old.inputs, "entries")
        ? { version: asNumber(old.outputs["version"]) + 1 }
        : {},
    id: ec2Id("pl"),
  },
  "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": {
    computed: (facts) => owned(facts, "dhcp-options", "dopt"),
    id: ec2Id("dopt"),
  },
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": {
    required: ["peerVpcId", "vpcId"],
    computed: ({ cloud }) => ({
      acceptStatus: "active",
      peerOwnerId: cloud.accountId,
      peerRegion: cloud.region,
      accepter: { allowRemoteVpcDnsResolution: false },
      requester: { allowRemoteVpcDnsResolution: false },
    }),
    id: ec2Id("pcx"),
  },
  "aws:ec2/networkInterface:NetworkInterface": {
    required: ["subnetId"],
    computed: (facts) => networkInterface(facts),
    id: ec2Id("eni"),
  },
};

function ipv6OfVpc(facts: Facts): Props {
  if (facts.inputs["assignGeneratedIpv6CidrBlock"] !== true) {
    return { ipv6AssociationId: "", ipv6CidrBlock: "", ipv6CidrBlockNetworkBorderGroup: "" };
  }
  return {
    ipv6AssociationId: `vpc-cidr-assoc-${facts.ids.hex(17)}`,
    ipv6CidrBlock: `2001:db8:${facts.ids.hex(4)}:${facts.ids.hex(2)}00::/56`,
    ipv6CidrBlockNetworkBorderGroup: facts.cloud.region,
  };
}

function networkInterface(facts: Facts): Props {
  const address = addressIn(subnetBlock(facts, facts.inputs["subnetId"]), facts, "eni");
  const listed = asList(facts.inputs["privateIps"]);
  const privateIp = asText(listed[0]) || address;
  return {
    ...owned(facts, "network-interface", "eni"),
    attachments: [],
    interfaceType: "interface",
    macAddress: `0a:${(facts.ids.hex(10).match(/../g) ?? []).join(":")}`,
    outpostArn: "",
    privateDnsName: privateDns(facts, privateIp === UNKNOWN ? "" : privateIp),
    privateIp,
    privateIpLists: [privateIp],
    privateIps: [privateIp],
    privateIpsCount: 0,
    securityGroups: [],
    enablePrimaryIpv6: false,
    ipv4PrefixCount: 0,
    ipv4Prefixes: [],
    ipv6AddressCount: 0,
    ipv6AddressLists: [],
    ipv6Addresses: [],
    ipv6PrefixCount: 0,
    ipv6Prefixes: [],
  };
}
