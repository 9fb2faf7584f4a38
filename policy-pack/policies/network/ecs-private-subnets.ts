import { TASK_STARTERS, taskSetting, type Resource } from "../../reading";
import { stackRule } from "../../rule";
import { placementOf, Subnets, type Placement } from "./subnets";

const ADVICE =
  "Tasks must run in private subnets: their default route leads to a NAT gateway or nowhere, and mapPublicIpOnLaunch is off";

export const ecsPrivateSubnets = stackRule({
  name: "ecs-private-subnets",
  area: "Network",
  description:
    "Tasks run in private subnets, which have no default route to an internet gateway and map no public addresses.",
  why: "In a public subnet a public address is all that stands between a task and the internet. In a private one there is no way in, whatever a security group or a later change says.",
  level: "mandatory",
  severity: "high",
  matches: {},
  decides:
    "Finds the subnets of services, task sets and scheduled tasks by dependency (known at preview as well) or by id, children of awsx's VPC included, and for each its route table: the associated one, else the VPC's main one, which for a default VPC leads to the internet. A subnet is public when `mapPublicIpOnLaunch` is on (it is for default subnets) or when a route in the table, inline or of its own, sends the whole internet (IPv4 or IPv6) to an internet gateway.",
  blindTo:
    "Subnets that are known by their id only, from configuration or a data source: they are not held against a service. Routes to the internet by prefix list, and those made outside of the stack.",
  remediation:
    "Take the subnets whose default route leads to a NAT gateway, or add such subnets to the VPC; with awsx, take privateSubnetIds. Set mapPublicIpOnLaunch to false.",
  bad: `
const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const gateway = new aws.ec2.InternetGateway("main", { vpcId: vpc.id });
const subnet = new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
const table = new aws.ec2.RouteTable("a", {
  vpcId: vpc.id,
  routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }],
});
new aws.ec2.RouteTableAssociation("a", { subnetId: subnet.id, routeTableId: table.id });
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  networkConfiguration: { subnets: [subnet.id] },
});`,
  good: `
const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const nat = new aws.ec2.NatGateway("main", { subnetId: "subnet-0a1", allocationId: "eipalloc-0a1" });
const subnet = new aws.ec2.Subnet("a", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
const table = new aws.ec2.RouteTable("a", {
  vpcId: vpc.id,
  routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: nat.id }],
});
new aws.ec2.RouteTableAssociation("a", { subnetId: subnet.id, routeTableId: table.id });
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  networkConfiguration: { subnets: [subnet.id] },
});`,

  check(stack, { violation, undecided }) {
    const subnets = new Subnets(stack);
    for (const starter of stack.byType(TASK_STARTERS)) {
      const path = taskSetting(starter, "networkConfiguration", "subnets");
      const placement = placementOf(stack, starter, path);
      const { publicOnes, questions } = judge(subnets, placement);
      if (publicOnes.length > 0) {
        violation(starter, `runs tasks in public subnets: ${publicOnes.join("; ")}. ${ADVICE}`);
        continue;
      }
      if (placement.unknown) questions.push(`${path.join(".")} is not known yet`);
      for (const question of questions) undecided(starter, question);
    }
  },
});

function judge(
  all: Subnets,
  { subnets, ambiguous }: Placement,
): { readonly publicOnes: readonly string[]; readonly questions: string[] } {
  const publicOnes: string[] = [];
  const questions: string[] = [];
  for (const subnet of subnets) {
    const exposure = all.exposure(subnet);
    if (exposure.reasons.length > 0) {
      publicOnes.push(`"${subnet.name}" (${exposure.reasons.join(", ")})`);
    } else {
      questions.push(
        ...exposure.questions.map((each) => `of its subnet "${subnet.name}": ${each}`),
      );
    }
  }
  if (ambiguous && publicOnes.length > 0 && publicOnes.length < subnets.length) {
    return {
      publicOnes: [],
      questions: [`which subnets it takes of ${listed(subnets)} can't be told`],
    };
  }
  return { publicOnes, questions };
}

function listed(subnets: readonly Resource[]): string {
  return subnets.map(({ name }) => `"${name}"`).join(", ");
}
