import { stackRule } from "../../rule";
import { VPCS } from "./types";

const FLOW_LOG = "aws:ec2/flowLog:FlowLog";

export const vpcFlowLogs = stackRule({
  name: "vpc-flow-logs",
  area: "Network",
  description: "Each VPC of the stack has a flow log.",
  why: "Without flow logs nobody can say afterwards who talked to whom: neither when a connection is refused and nobody knows why, nor after a break-in.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV2_AWS_11"],
    securityHub: ["EC2.6"],
    cdkNag: ["AwsSolutions-VPC7"],
  },
  decides:
    "Looks for a flow log whose `vpcId` comes from the VPC, by dependency (known at preview as well, also by way of what is in the VPC, such as a subnet) or by its id; flow logs of single subnets, interfaces and transit gateways don't count. VPCs that awsx makes count as any other.",
  blindTo:
    "Flow logs that other stacks set up for a VPC of this one; and that a VPC is only read (Vpc.get), which the engine doesn't tell policies.",
  remediation:
    "Add a flow log of the whole VPC to a log group or a bucket, with trafficType ALL, or at least REJECT.",
  bad: `new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });`,
  good: `
const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
new aws.ec2.FlowLog("main", {
  vpcId: vpc.id,
  trafficType: "ALL",
  logDestinationType: "s3",
  logDestination: "arn:aws:s3:::flow-logs-of-the-organisation",
});`,

  check(stack, { violation, undecided }) {
    const logs = stack
      .byType([FLOW_LOG])
      .map((log) => ({ log, of: stack.follow(log, ["vpcId"], VPCS) }));
    const open = logs.find(({ of }) => of.unknown);
    for (const vpc of stack.byType(VPCS)) {
      if (logs.some(({ of }) => of.resources.includes(vpc))) continue;
      if (open === undefined) {
        violation(vpc, "it has no flow log; each VPC must have one. Add an aws.ec2.FlowLog to it");
      } else {
        undecided(vpc, `which VPC the flow log "${open.log.name}" is of is not known yet`);
      }
    }
  },
});
