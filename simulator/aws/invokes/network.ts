import type { Props } from "../../provider";
import { prefixListId } from "../types/endpoints";
import { zonesOf } from "../regions";
import { asList, asProps, spell } from "../rule";
import {
  created,
  filterValues,
  firstFilter,
  overlaid,
  Refusal,
  type Ask,
  type AnswerTable,
} from "./ask";

function vpcId(ask: Ask): string {
  return ask.text("vpcId") || firstFilter(ask, "vpc-id");
}

function vpc(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const standard = args["default"] === true || firstFilter(ask, "is-default") === "true";
  const id = ask.text("id") || firstFilter(ask, "vpc-id") || `vpc-${ids.hex(17)}`;
  const cidrBlock = ask.text("cidrBlock") || (standard ? "172.31.0.0/16" : "10.0.0.0/16");
  const answer: Props = {
    ...args,
    arn: cloud.arn("ec2", `vpc/${id}`),
    cidrBlock,
    cidrBlockAssociations: [
      { associationId: `vpc-cidr-assoc-${ids.hex(17)}`, cidrBlock, state: "associated" },
    ],
    default: standard,
    dhcpOptionsId: `dopt-${ids.hex(17)}`,
    enableDnsHostnames: true,
    enableDnsSupport: true,
    enableNetworkAddressUsageMetrics: false,
    id,
    instanceTenancy: "default",
    ipv6AssociationId: "",
    ipv6CidrBlock: "",
    ipv6CidrBlockAssociations: [],
    mainRouteTableId: `rtb-${ids.hex(17)}`,
    ownerId: cloud.accountId,
    region: cloud.region,
    state: "available",
    tags: args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:ec2/vpc:Vpc", id));
}

/** A subnet's last digit says its zone, so that a list of subnets and each of them agree. */
function subnetIds(ask: Ask): string[] {
  return zonesOf(ask.cloud.region)
    .slice(0, 3)
    .map((zone, index) => `subnet-${ask.ids.hex(16, zone.name)}${index}`);
}

function subnetIndex(id: string): number {
  return Number.parseInt(id.slice(-1), 16) || 0;
}

function subnet(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const id = ask.text("id") || firstFilter(ask, "subnet-id") || `subnet-${ids.hex(16)}0`;
  const index = subnetIndex(id);
  const zones = zonesOf(cloud.region);
  const asked = ask.text("availabilityZone") || firstFilter(ask, "availability-zone");
  const zone = zones.find((found) => found.name === asked) ?? zones[index % zones.length];
  const answer: Props = {
    ...args,
    arn: cloud.arn("ec2", `subnet/${id}`),
    assignIpv6AddressOnCreation: false,
    availabilityZone: zone?.name ?? "",
    availabilityZoneId: zone?.id ?? "",
    availableIpAddressCount: 251,
    cidrBlock: ask.text("cidrBlock") || `10.0.${index}.0/24`,
    customerOwnedIpv4Pool: "",
    defaultForAz: args["defaultForAz"] ?? false,
    enableDns64: false,
    enableLniAtDeviceIndex: 0,
    enableResourceNameDnsARecordOnLaunch: false,
    enableResourceNameDnsAaaaRecordOnLaunch: false,
    id,
    ipv6CidrBlock: "",
    ipv6CidrBlockAssociationId: "",
    ipv6Native: false,
    mapCustomerOwnedIpOnLaunch: false,
    mapPublicIpOnLaunch: false,
    outpostArn: "",
    ownerId: cloud.accountId,
    privateDnsHostnameTypeOnLaunch: "ip-name",
    region: cloud.region,
    state: "available",
    tags: args["tags"] ?? {},
    vpcId: vpcId(ask) || `vpc-${ids.hex(17, "vpc")}`,
  };
  return overlaid(answer, ask.account.find("aws:ec2/subnet:Subnet", id));
}

/** The subnets of a VPC of this run, or one in each of three zones. */
function subnets(ask: Ask): Props {
  const within = filterValues(ask, "vpc-id");
  const mine = ask.account
    .ofType("aws:ec2/subnet:Subnet")
    .filter((found) => within.includes(spell(found["vpcId"])))
    .map((found) => found["id"] ?? "");
  return {
    ...ask.args,
    id: ask.cloud.region,
    ids: mine.length > 0 ? mine : subnetIds(ask),
    region: ask.cloud.region,
    tags: ask.args["tags"] ?? {},
  };
}

function securityGroup(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const id = ask.text("id") || firstFilter(ask, "group-id") || `sg-${ids.hex(17)}`;
  const answer: Props = {
    ...args,
    arn: cloud.arn("ec2", `security-group/${id}`),
    description: "",
    id,
    name: ask.text("name") || firstFilter(ask, "group-name") || "default",
    region: cloud.region,
    tags: args["tags"] ?? {},
    vpcId: vpcId(ask) || `vpc-${ids.hex(17, "vpc")}`,
  };
  return overlaid(answer, ask.account.find("aws:ec2/securityGroup:SecurityGroup", id));
}

function routeTable(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const id = ask.text("routeTableId") || firstFilter(ask, "route-table-id") || `rtb-${ids.hex(17)}`;
  const answer: Props = {
    ...args,
    arn: cloud.arn("ec2", `route-table/${id}`),
    associations: [],
    gatewayId: ask.text("gatewayId"),
    id,
    ownerId: cloud.accountId,
    region: cloud.region,
    routeTableId: id,
    routes: [],
    subnetId: ask.text("subnetId"),
    tags: args["tags"] ?? {},
    vpcId: vpcId(ask) || `vpc-${ids.hex(17, "vpc")}`,
  };
  return overlaid(answer, ask.account.find("aws:ec2/routeTable:RouteTable", id));
}

function idList(prefix: string): (ask: Ask) => Props {
  return ({ args, cloud, ids }) => ({
    ...args,
    id: cloud.region,
    ids: [0, 1, 2].map((index) => `${prefix}-${ids.hex(17, String(index))}`),
    region: cloud.region,
    tags: args["tags"] ?? {},
  });
}

function securityGroups(ask: Ask): Props {
  const list = idList("sg")(ask);
  const groups = asList(list["ids"]).map(String);
  const vpcs = groups.map(() => vpcId(ask) || `vpc-${ask.ids.hex(17, "vpc")}`);
  const arns = groups.map((id) => ask.cloud.arn("ec2", `security-group/${id}`));
  return { ...list, arns, vpcIds: vpcs };
}

function managedPrefixList(ask: Ask): Props {
  const { args, cloud } = ask;
  const name = ask.text("name") || firstFilter(ask, "prefix-list-name");
  const id = ask.text("id") || (name === "" ? "" : prefixListId(cloud.region, name));
  if (id === "") throw new Refusal("name", "one of id, name or a filter must be specified");
  const mine = created(ask, "aws:ec2/managedPrefixList:ManagedPrefixList", "id", id);
  const ofAws = name.startsWith("com.amazonaws.");
  const answer: Props = {
    ...args,
    addressFamily: name.includes("ipv6") ? "IPv6" : "IPv4",
    arn: `arn:${cloud.partition}:ec2:${cloud.region}:${ofAws ? "aws" : cloud.accountId}:prefix-list/${id}`,
    entries: [],
    id,
    maxEntries: ofAws ? 55 : 10,
    name,
    ownerId: ofAws ? "AWS" : cloud.accountId,
    region: cloud.region,
    tags: args["tags"] ?? {},
    version: 1,
  };
  return overlaid(answer, mine);
}

function endpointService(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const service = ask.text("service");
  const serviceName = ask.text("serviceName") || `com.amazonaws.${cloud.region}.${service}`;
  const serviceType = ask.text("serviceType") || "Interface";
  return {
    ...args,
    acceptanceRequired: false,
    arn: cloud.arn("ec2", `vpc-endpoint-service/vpce-svc-${ids.hex(17)}`),
    availabilityZones: zonesOf(cloud.region).map((zone) => zone.name),
    baseEndpointDnsNames: [`${service}.${cloud.region}.vpce.${cloud.dnsSuffix}`],
    id: ids.digits(10),
    managesVpcEndpoints: false,
    owner: "amazon",
    privateDnsName: `${service}.${cloud.region}.${cloud.dnsSuffix}`,
    privateDnsNames: [`${service}.${cloud.region}.${cloud.dnsSuffix}`],
    region: cloud.region,
    serviceId: `vpce-svc-${ids.hex(17)}`,
    serviceName,
    serviceRegion: cloud.region,
    serviceType,
    supportedIpAddressTypes: ["ipv4"],
    tags: args["tags"] ?? {},
    vpcEndpointPolicySupported: true,
  };
}

function prefixList(ask: Ask): Props {
  const { args, cloud } = ask;
  const name = ask.text("name") || firstFilter(ask, "prefix-list-name");
  const service = name.split(`.${cloud.region}.`)[1] ?? name;
  const id = ask.text("prefixListId") || prefixListId(cloud.region, service);
  return { ...args, cidrBlocks: ["52.218.0.0/17"], id, name, region: cloud.region };
}

export const networkAnswers: AnswerTable = {
  "aws:ec2/getVpc:getVpc": vpc,
  "aws:ec2/getVpcs:getVpcs": idList("vpc"),
  "aws:ec2/getSubnet:getSubnet": subnet,
  "aws:ec2/getSubnets:getSubnets": subnets,
  "aws:ec2/getSecurityGroup:getSecurityGroup": securityGroup,
  "aws:ec2/getSecurityGroups:getSecurityGroups": securityGroups,
  "aws:ec2/getRouteTable:getRouteTable": routeTable,
  "aws:ec2/getRouteTables:getRouteTables": idList("rtb"),
  "aws:ec2/getPrefixList:getPrefixList": prefixList,
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": managedPrefixList,
  "aws:ec2/getVpcEndpointService:getVpcEndpointService": endpointService,
  "aws:ec2/getInternetGateway:getInternetGateway": (ask) => {
    const id = ask.text("internetGatewayId") || `igw-${ask.ids.hex(17)}`;
    const attached = firstFilter(ask, "attachment.vpc-id");
    return {
      ...ask.args,
      arn: ask.cloud.arn("ec2", `internet-gateway/${id}`),
      attachments: attached === "" ? [] : [{ state: "available", vpcId: attached }].map(asProps),
      id,
      internetGatewayId: id,
      ownerId: ask.cloud.accountId,
      region: ask.cloud.region,
      tags: ask.args["tags"] ?? {},
    };
  },
};
