import { isFree, refusesWhileUsed, service, type Free, type Thing, type Used } from "./in-use";

const subnet: Thing = ["aws:ec2/subnet:Subnet", "subnet-1", { vpcId: "vpc-1" }];
const group: Thing = ["aws:ec2/securityGroup:SecurityGroup", "sg-1", { vpcId: "vpc-1" }];
const gateway: Thing = ["aws:ec2/internetGateway:InternetGateway", "igw-1", { vpcId: "vpc-1" }];
const dependsOn = (kind: string, id: string): string =>
  `DependencyViolation: The ${kind} '${id}' has dependencies and cannot be deleted.`;

const used: readonly Used[] = [
  [["aws:ec2/vpc:Vpc", "vpc-1", {}], subnet, dependsOn("vpc", "vpc-1")],
  [["aws:ec2/vpc:Vpc", "vpc-1", {}], group, dependsOn("vpc", "vpc-1")],
  [["aws:ec2/vpc:Vpc", "vpc-1", {}], gateway, dependsOn("vpc", "vpc-1")],
  [
    subnet,
    ["aws:ec2/natGateway:NatGateway", "nat-1", { subnetId: "subnet-1" }],
    dependsOn("subnet", "subnet-1"),
  ],
  [
    subnet,
    ["aws:lb/loadBalancer:LoadBalancer", "arn:lb", { subnets: ["subnet-0", "subnet-1"] }],
    dependsOn("subnet", "subnet-1"),
  ],
  [
    subnet,
    service({ networkConfiguration: { subnets: ["subnet-1"] } }),
    dependsOn("subnet", "subnet-1"),
  ],
  [
    subnet,
    ["aws:efs/mountTarget:MountTarget", "fsmt-1", { subnetId: "subnet-1" }],
    dependsOn("subnet", "subnet-1"),
  ],
  [
    group,
    service({ networkConfiguration: { subnets: [], securityGroups: ["sg-1"] } }),
    "DependencyViolation: resource sg-1 has a dependent object",
  ],
  [
    group,
    [
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "sgr-1",
      { securityGroupId: "sg-2", referencedSecurityGroupId: "sg-1" },
    ],
    "DependencyViolation: resource sg-1 has a dependent object",
  ],
  [
    gateway,
    ["aws:ec2/natGateway:NatGateway", "nat-1", { vpcId: "vpc-1", connectivityType: "public" }],
    "DependencyViolation: Network vpc-1 has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.",
  ],
  [
    ["aws:ec2/routeTable:RouteTable", "rtb-1", {}],
    [
      "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
      "rtbassoc-1",
      { routeTableId: "rtb-1" },
    ],
    dependsOn("routeTable", "rtb-1"),
  ],
  [
    ["aws:ec2/eip:Eip", "eipalloc-1", { publicIp: "203.0.113.9" }],
    ["aws:ec2/natGateway:NatGateway", "nat-1", { allocationId: "eipalloc-1" }],
    "InvalidIPAddress.InUse: Address 203.0.113.9 is in use.",
  ],
];

const free: readonly Free[] = [
  [
    "a subnet of another load balancer",
    subnet,
    ["aws:lb/loadBalancer:LoadBalancer", "arn:lb", { subnets: ["subnet-2"] }],
  ],
  [
    "a subnet whose service runs no task",
    subnet,
    service({ desiredCount: 0, networkConfiguration: { subnets: ["subnet-1"] } }),
  ],
  [
    "a subnet with its route table",
    subnet,
    ["aws:ec2/routeTableAssociation:RouteTableAssociation", "rtbassoc-1", { subnetId: "subnet-1" }],
  ],
  [
    "a group with rules of its own",
    group,
    [
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "sgr-1",
      { securityGroupId: "sg-1", referencedSecurityGroupId: "sg-1" },
    ],
  ],
  [
    "a gateway beside a private load balancer",
    gateway,
    ["aws:lb/loadBalancer:LoadBalancer", "arn:lb", { vpcId: "vpc-1", internal: true }],
  ],
  [
    "a gateway of another VPC",
    gateway,
    ["aws:ec2/natGateway:NatGateway", "nat-1", { vpcId: "vpc-2", connectivityType: "public" }],
  ],
];

describe("simulator/aws: deleting a part of a network that is in use", () => {
  refusesWhileUsed(used);
  isFree(free);
});
