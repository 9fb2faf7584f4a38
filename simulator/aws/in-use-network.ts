import type { InUse, Reference } from "./in-use-table";
import { asText } from "./rule";

const hasTasks: Reference["when"] = (service) => service["desiredCount"] !== 0;

/** What has network interfaces, and thereby holds subnets and security groups. */
const interfaces: readonly (readonly [
  from: string,
  subnets: readonly string[],
  groups: readonly string[],
  when?: Reference["when"],
])[] = [
  [
    "aws:ecs/service:Service",
    ["networkConfiguration.subnets"],
    ["networkConfiguration.securityGroups"],
    hasTasks,
  ],
  ["aws:lb/loadBalancer:LoadBalancer", ["subnets", "subnetMappings.subnetId"], ["securityGroups"]],
  ["aws:ec2/vpcEndpoint:VpcEndpoint", ["subnetIds"], ["securityGroupIds"]],
  ["aws:ec2/networkInterface:NetworkInterface", ["subnetId"], ["securityGroups"]],
  ["aws:efs/mountTarget:MountTarget", ["subnetId"], ["securityGroups"]],
  ["aws:lambda/function:Function", ["vpcConfig.subnetIds"], ["vpcConfig.securityGroupIds"]],
];

function holding(kind: "subnets" | "groups"): Reference[] {
  return interfaces.map(([from, subnets, groups, when]) => ({
    from,
    at: kind === "subnets" ? subnets : groups,
    by: ["id"],
    ...(when === undefined ? {} : { when }),
  }));
}

/** Rules of other groups that let a group in or out. */
const groupRules: readonly Reference[] = [
  ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "referencedSecurityGroupId"],
  ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "referencedSecurityGroupId"],
  ["aws:ec2/securityGroupRule:SecurityGroupRule", "sourceSecurityGroupId"],
].map(([from = "", property = ""]) => ({
  from,
  at: [property],
  by: ["id"],
  when: (rule, group) => rule["securityGroupId"] !== group.id,
}));

const inVpc = [
  "aws:ec2/subnet:Subnet",
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/internetGateway:InternetGateway",
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/networkAcl:NetworkAcl",
  "aws:ec2/vpcEndpoint:VpcEndpoint",
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
].map((from): Reference => ({ from, at: ["vpcId"], by: ["id"] }));

/** What keeps parts of a network from being deleted. */
export const networkUses: Readonly<Record<string, readonly InUse[]>> = {
  "aws:ec2/vpc:Vpc": [
    {
      users: inVpc,
      message: ({ id }) =>
        `DependencyViolation: The vpc '${id}' has dependencies and cannot be deleted.`,
    },
  ],
  "aws:ec2/subnet:Subnet": [
    {
      users: [
        ...holding("subnets"),
        { from: "aws:ec2/natGateway:NatGateway", at: ["subnetId"], by: ["id"] },
        {
          from: "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
          at: ["subnetId"],
          by: ["id"],
        },
        {
          from: "aws:autoscaling/group:Group",
          at: ["vpcZoneIdentifiers"],
          by: ["id"],
          when: (group) => group["desiredCapacity"] !== 0,
        },
      ],
      message: ({ id }) =>
        `DependencyViolation: The subnet '${id}' has dependencies and cannot be deleted.`,
    },
  ],
  "aws:ec2/securityGroup:SecurityGroup": [
    {
      users: [
        ...holding("groups"),
        ...groupRules,
        {
          from: "aws:ec2/securityGroup:SecurityGroup",
          at: ["ingress.securityGroups", "egress.securityGroups"],
          by: ["id"],
          when: (user, used) => user["arn"] !== used.outputs["arn"],
        },
        {
          from: "aws:ec2/securityGroupAssociation:SecurityGroupAssociation",
          at: ["securityGroupId"],
          by: ["id"],
        },
        { from: "aws:rds/instance:Instance", at: ["vpcSecurityGroupIds"], by: ["id"] },
        { from: "aws:rds/cluster:Cluster", at: ["vpcSecurityGroupIds"], by: ["id"] },
      ],
      message: ({ id }) => `DependencyViolation: resource ${id} has a dependent object`,
    },
  ],
  "aws:ec2/internetGateway:InternetGateway": [
    {
      users: [
        {
          from: "aws:ec2/natGateway:NatGateway",
          at: ["vpcId"],
          by: ["vpcId"],
          when: (nat) => nat["connectivityType"] !== "private",
        },
        {
          from: "aws:lb/loadBalancer:LoadBalancer",
          at: ["vpcId"],
          by: ["vpcId"],
          when: (balancer) => balancer["internal"] !== true,
        },
      ],
      message: ({ outputs }) =>
        `DependencyViolation: Network ${asText(outputs["vpcId"])} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    },
  ],
  // The provider takes a table from its subnets itself, but the main table of a VPC can't go.
  "aws:ec2/routeTable:RouteTable": [
    {
      users: [
        {
          from: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
          at: ["routeTableId"],
          by: ["id"],
        },
      ],
      message: ({ id }) =>
        `DependencyViolation: The routeTable '${id}' has dependencies and cannot be deleted.`,
    },
  ],
  "aws:ec2/eip:Eip": [
    {
      users: [
        {
          from: "aws:ec2/natGateway:NatGateway",
          at: ["allocationId", "secondaryAllocationIds"],
          by: ["id"],
        },
        {
          from: "aws:lb/loadBalancer:LoadBalancer",
          at: ["subnetMappings.allocationId"],
          by: ["id"],
        },
      ],
      message: ({ outputs }) =>
        `InvalidIPAddress.InUse: Address ${asText(outputs["publicIp"])} is in use.`,
    },
  ],
  "aws:ec2/placementGroup:PlacementGroup": [
    {
      users: [{ from: "aws:autoscaling/group:Group", at: ["placementGroup"], by: ["name"] }],
      message: ({ id }) =>
        `InvalidPlacementGroup.InUse: The placement group ${id} is in use and may not be deleted.`,
    },
  ],
};
