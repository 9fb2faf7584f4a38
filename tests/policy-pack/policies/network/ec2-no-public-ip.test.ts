import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { ec2NoPublicIp } from "../../../../policy-pack/policies/network/ec2-no-public-ip";
import { cases, later } from "../../support";
import { subnet } from "./network";

const flagged = (name: string, path: string): string =>
  `${name}: ${path} is true, so what starts gets a public address; none are allowed. Set it to false`;

const instance = (args: Partial<aws.ec2.InstanceArgs> = {}): aws.ec2.Instance =>
  new aws.ec2.Instance("server", { ami: "ami-0a1", instanceType: "t3.micro", ...args });

const template = (
  networkInterfaces?: aws.ec2.LaunchTemplateArgs["networkInterfaces"],
): aws.ec2.LaunchTemplate =>
  new aws.ec2.LaunchTemplate("pool", {
    imageId: "ami-0a1",
    instanceType: "t3.micro",
    ...(networkInterfaces === undefined ? {} : { networkInterfaces }),
  });

const configuration = (
  args: Partial<aws.ec2.LaunchConfigurationArgs> = {},
): aws.ec2.LaunchConfiguration =>
  new aws.ec2.LaunchConfiguration("pool", {
    name: "pool",
    imageId: "ami-0a1",
    instanceType: "t3.micro",
    ...args,
  });

const group = (args: Partial<aws.autoscaling.GroupArgs>): aws.autoscaling.Group =>
  new aws.autoscaling.Group("group", { minSize: 0, maxSize: 1, ...args });

const publicSubnet = (mapPublicIpOnLaunch: pulumi.Input<boolean> = true): aws.ec2.Subnet =>
  subnet("a", "vpc-0a1", { mapPublicIpOnLaunch });

const bySubnet = (name: string, where = ""): string =>
  `${name}: its subnet "a" maps public addresses (mapPublicIpOnLaunch); none are allowed. Set associatePublicIpAddress to false${where}, or take private subnets`;

const ofGroup = bySubnet("group", " in its launch template's network interfaces");

const elastic = (name: string, of: string): string =>
  `${name}: it gives the instance ${of} a public address; none are allowed. Remove it, and put the instance behind a load balancer`;

cases(ec2NoPublicIp, [
  { name: "passes an instance that says nothing", program: () => instance() },
  {
    name: "passes an instance that says no",
    program: () => instance({ associatePublicIpAddress: false, subnetId: publicSubnet().id }),
  },
  {
    name: "refuses an instance that says yes",
    program: () => instance({ associatePublicIpAddress: true }),
    violations: [flagged("server", "associatePublicIpAddress")],
  },
  {
    name: "says when the flag is not known yet",
    program: () => instance({ associatePublicIpAddress: later(true) }),
    violations: [flagged("server", "associatePublicIpAddress")],
    preview: { undecided: ["server: associatePublicIpAddress is not known yet"] },
  },
  {
    name: "refuses an instance in a subnet that maps public addresses",
    program: () => instance({ subnetId: publicSubnet().id }),
    violations: [bySubnet("server")],
  },
  {
    name: "says when the mapping is not known yet",
    program: () => instance({ subnetId: publicSubnet(later(true)).id }),
    violations: [bySubnet("server")],
    preview: { undecided: ['server: mapPublicIpOnLaunch of "a" is not known yet'] },
  },
  {
    name: "passes an instance in a private subnet, and one in a subnet known by id only",
    program: () => {
      instance({ subnetId: subnet("a", "vpc-0a1").id });
      new aws.ec2.Instance("other", { ami: "ami-0a1", subnetId: "subnet-0a1" });
    },
  },
  {
    name: "says when the subnet is not known yet",
    program: () => instance({ subnetId: later("subnet-0a1") }),
    preview: { undecided: ["server: subnetId is not known yet"] },
  },
  {
    name: "passes an instance with interfaces that exist already",
    program: () =>
      instance({ networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-0a1" }] }),
  },
  { name: "passes a launch template that says nothing", program: () => template() },
  {
    name: "passes a launch template that says no",
    program: () => template([{ associatePublicIpAddress: "false" }]),
  },
  {
    name: "refuses a launch template that says yes, in any of its interfaces",
    program: () => template([{ deviceIndex: 0 }, { associatePublicIpAddress: "true" }]),
    violations: [flagged("pool", "networkInterfaces[1].associatePublicIpAddress")],
  },
  {
    name: "says when a launch template's interfaces are not known yet",
    program: () => template(later([{ associatePublicIpAddress: "true" }])),
    violations: [flagged("pool", "networkInterfaces[0].associatePublicIpAddress")],
    preview: { undecided: ["pool: networkInterfaces is not known yet"] },
  },
  {
    name: "refuses a launch configuration",
    program: () => configuration({ associatePublicIpAddress: true }),
    violations: [flagged("pool", "associatePublicIpAddress")],
  },
  {
    name: "passes a launch configuration that says no",
    program: () => configuration({ associatePublicIpAddress: false }),
  },
  { name: "passes a launch configuration that says nothing", program: () => configuration() },
  {
    name: "says when the flag of a launch configuration is not known yet",
    program: () => configuration({ associatePublicIpAddress: later(true) }),
    violations: [flagged("pool", "associatePublicIpAddress")],
    preview: { undecided: ["pool: associatePublicIpAddress is not known yet"] },
  },
  {
    name: "refuses a group in a public subnet whose launch configuration says nothing",
    program: () =>
      group({
        launchConfiguration: configuration().name,
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
    violations: [bySubnet("group", " in its launch configuration")],
  },
  {
    name: "passes a group in a public subnet whose launch configuration says no",
    program: () =>
      group({
        launchConfiguration: configuration({ associatePublicIpAddress: false }).name,
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
  },
  {
    name: "refuses a spot fleet",
    program: () =>
      new aws.ec2.SpotFleetRequest("fleet", {
        iamFleetRole: "arn:aws:iam::123456789012:role/fleet",
        targetCapacity: 1,
        launchSpecifications: [
          { ami: "ami-0a1", instanceType: "t3.micro", associatePublicIpAddress: true },
        ],
      }),
    violations: [flagged("fleet", "launchSpecifications[0].associatePublicIpAddress")],
  },
  {
    name: "refuses a group in a public subnet whose template says nothing",
    program: () =>
      group({
        launchTemplate: { id: template().id },
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
    violations: [ofGroup],
  },
  {
    name: "passes a group in a public subnet whose template says no",
    program: () =>
      group({
        launchTemplate: { id: template([{ associatePublicIpAddress: "false" }]).id },
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
  },
  {
    name: "blames the template alone where it says yes",
    program: () =>
      group({
        launchTemplate: { id: template([{ associatePublicIpAddress: "true" }]).id },
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
    violations: [flagged("pool", "networkInterfaces[0].associatePublicIpAddress")],
  },
  {
    name: "finds the template of a mixed group",
    program: () =>
      group({
        mixedInstancesPolicy: {
          launchTemplate: {
            launchTemplateSpecification: {
              launchTemplateId: template([{ associatePublicIpAddress: "false" }]).id,
            },
          },
        },
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
  },
  {
    name: "says when a group's template is not in the stack",
    program: () =>
      group({
        launchTemplate: { id: "lt-0a1" },
        vpcZoneIdentifiers: [publicSubnet().id],
      }),
    undecided: [
      'group: its subnet "a" maps public addresses, and what its launch template says is not known',
    ],
  },
  {
    name: "passes a group in private subnets whose template is not in the stack",
    program: () =>
      group({
        launchTemplate: { id: "lt-0a1" },
        vpcZoneIdentifiers: [subnet("a", "vpc-0a1").id],
      }),
  },
  {
    name: "refuses an elastic IP of an instance",
    program: () => new aws.ec2.Eip("address", { instance: instance().id }),
    violations: [elastic("address", '"server"')],
  },
  {
    name: "refuses an elastic IP of an instance known by id only",
    program: () => new aws.ec2.Eip("address", { instance: "i-0a1" }),
    violations: [elastic("address", "i-0a1")],
  },
  {
    name: "refuses an elastic IP that is associated with an instance, once",
    program: () =>
      new aws.ec2.EipAssociation("association", {
        allocationId: new aws.ec2.Eip("address", {}).allocationId,
        instanceId: instance().id,
      }),
    violations: [elastic("association", '"server"')],
  },
  {
    name: "passes an elastic IP of a NAT gateway",
    program: () =>
      new aws.ec2.NatGateway("nat", {
        subnetId: "subnet-0a1",
        allocationId: new aws.ec2.Eip("address", { domain: "vpc" }).allocationId,
      }),
  },
]);
