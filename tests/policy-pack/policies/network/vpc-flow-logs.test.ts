import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import type * as pulumi from "@pulumi/pulumi";
import { vpcFlowLogs } from "../../../../policy-pack/policies/network/vpc-flow-logs";
import { cases, later } from "../../support";
import { subnet, vpc } from "./network";

const flowLog = (
  vpcId: pulumi.Input<string> | undefined,
  more: Partial<aws.ec2.FlowLogArgs> = {},
): aws.ec2.FlowLog =>
  new aws.ec2.FlowLog("log", {
    ...(vpcId === undefined ? {} : { vpcId }),
    trafficType: "ALL",
    logDestinationType: "s3",
    logDestination: "arn:aws:s3:::flow-logs",
    ...more,
  });

const violation = (name: string): string =>
  `${name}: it has no flow log; each VPC must have one. Add an aws.ec2.FlowLog to it`;

cases(vpcFlowLogs, [
  { name: "passes a VPC with one", program: () => flowLog(vpc().id) },
  {
    name: "passes a VPC whose flow log knows it by a subnet",
    program: () => flowLog(subnet("a", vpc().id).vpcId),
  },
  { name: "refuses a VPC without", program: () => vpc(), violations: [violation("main")] },
  {
    name: "refuses the other of two",
    program: () => {
      new aws.ec2.Vpc("other", { cidrBlock: "10.1.0.0/16" });
      flowLog(vpc().id);
    },
    violations: [violation("other")],
  },
  {
    name: "does not count the log of a subnet",
    program: () => flowLog(undefined, { subnetId: subnet("a", vpc().id).id }),
    violations: [violation("main")],
  },
  {
    name: "does not count the log of a VPC elsewhere",
    program: () => {
      vpc();
      flowLog("vpc-0a1");
    },
    violations: [violation("main")],
  },
  {
    name: "says when nothing tells which VPC a log is of",
    program: () => {
      vpc();
      flowLog(later("vpc-0a1"));
    },
    violations: [violation("main")],
    preview: { undecided: ['main: which VPC the flow log "log" is of is not known yet'] },
  },
  {
    name: "passes a VPC of awsx with one",
    program: () => flowLog(new awsx.ec2.Vpc("net", { numberOfAvailabilityZones: 2 }).vpcId),
  },
  {
    name: "refuses a VPC of awsx without",
    program: () => new awsx.ec2.Vpc("net", { numberOfAvailabilityZones: 2 }),
    violations: [violation("net")],
  },
  {
    name: "refuses the default VPC without",
    program: () => new aws.ec2.DefaultVpc("default", {}),
    violations: [violation("default")],
  },
  { name: "passes by a stack without a VPC", program: () => subnet("a", "vpc-0a1") },
]);
