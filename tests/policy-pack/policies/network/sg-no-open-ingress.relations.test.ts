/** What decides with the rest of the stack: prefix lists, unknown values, who carries the group. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { sgNoOpenIngress } from "../../../../policy-pack/policies/network/sg-no-open-ingress";
import { cases, later } from "../../support";
import { schedule } from "../../support/starters";
import { service, vpc } from "./network";
import { everybody, group, own, refused } from "./security-groups";

const misplaced = (user: string, place = "ingress[0] "): string[] => [
  `group: ${place}opens tcp 443 to 0.0.0.0/0, and "${user}" carries it, which is no load balancer. Let in the load balancer's security group only`,
];

type Ingress = aws.types.input.ec2.SecurityGroupIngress;

const rule = (port: number, cidr: pulumi.Input<string>): Ingress => ({
  protocol: "tcp",
  fromPort: port,
  toPort: port,
  cidrBlocks: [cidr],
});

const groupOf = (...ingress: readonly pulumi.Input<Ingress>[]): aws.ec2.SecurityGroup =>
  new aws.ec2.SecurityGroup("group", { ingress: [...ingress] });

const balancer = (
  securityGroups: pulumi.Input<string>[],
  loadBalancerType = "application",
): aws.lb.LoadBalancer =>
  new aws.lb.LoadBalancer("balancer", {
    loadBalancerType,
    securityGroups,
    subnets: ["subnet-0a1", "subnet-0b2"],
  });

const prefixList = (cidr: pulumi.Input<string>): aws.ec2.ManagedPrefixList =>
  new aws.ec2.ManagedPrefixList("list", {
    addressFamily: "IPv4",
    maxEntries: 5,
    entries: [{ cidr }],
  });

cases(sgNoOpenIngress, [
  {
    name: "passes the prefix list of somebody else",
    program: () => group(22, { cidrBlocks: [], prefixListIds: ["pl-0a1"] }),
  },
  {
    name: "passes a prefix list of somewhere",
    program: () => group(22, { cidrBlocks: [], prefixListIds: [prefixList("10.0.0.0/8").id] }),
  },
  {
    name: "refuses a prefix list of everybody",
    program: () => group(22, { cidrBlocks: [], prefixListIds: [prefixList("0.0.0.0/0").id] }),
    violations: refused("tcp 22", { from: '0.0.0.0/0 (prefix list "list")' }),
  },
  {
    name: "refuses a prefix list with an entry of everybody of its own",
    program: () => {
      const list = prefixList("10.0.0.0/8");
      new aws.ec2.ManagedPrefixListEntry("entry", { prefixListId: list.id, cidr: "0.0.0.0/0" });
      new aws.vpc.SecurityGroupIngressRule("rule", {
        securityGroupId: "sg-0a1",
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
        prefixListId: list.id,
      });
    },
    violations: refused("tcp 22", { ...own, from: '0.0.0.0/0 (prefix list "list")' }),
  },
  {
    name: "says when whom a rule lets in is not known yet",
    program: () => group(22, { cidrBlocks: [later("0.0.0.0/0")] }),
    violations: refused("tcp 22"),
    preview: { undecided: ["group: ingress[0] whom it lets in is not known yet"] },
  },
  {
    name: "needs not know whom a rule lets in on a listener's port",
    program: () => group(443, { cidrBlocks: [later("0.0.0.0/0")] }),
  },
  {
    name: "passes a range that comes from a network of the stack",
    program: () => group(22, { cidrBlocks: [vpc({ ipv4IpamPoolId: "ipam-pool-0a1" }).cidrBlock] }),
  },
  {
    name: "says when the port is not known yet",
    program: () => group(later(22)),
    violations: refused("tcp 22"),
    preview: {
      undecided: ["group: ingress[0] what it opens to everybody is not known yet"],
    },
  },
  {
    name: "refuses an open rule beside one that is not known yet, and complains once",
    program: () => groupOf(rule(22, "0.0.0.0/0"), later(rule(22, "10.0.0.0/8"))),
    violations: refused("tcp 22"),
  },
  {
    name: "refuses every open rule around one that is not known yet",
    program: () =>
      groupOf(rule(22, "0.0.0.0/0"), later(rule(22, "10.0.0.0/8")), rule(3389, "0.0.0.0/0")),
    violations: [...refused("tcp 22"), ...refused("tcp 3389", { place: "ingress[2] " })],
  },
  {
    name: "refuses an open rule beside one whose range is not known yet, and complains once",
    program: () => groupOf(rule(22, later("10.0.0.0/8")), rule(22, "0.0.0.0/0")),
    violations: refused("tcp 22", { place: "ingress[1] " }),
  },
  {
    name: "says when one rule beside others is not known yet",
    program: () => groupOf(rule(22, "10.0.0.0/8"), later(rule(22, "0.0.0.0/0"))),
    violations: refused("tcp 22", { place: "ingress[1] " }),
    preview: { undecided: ["group: ingress[1] whom it lets in is not known yet"] },
  },
  {
    name: "says when the rules are not known yet",
    program: () => new aws.ec2.SecurityGroup("group", { ingress: later([]) }),
    preview: { undecided: ["group: its ingress rules are not known yet"] },
  },
  {
    name: "passes the group of a load balancer that tasks carry as well",
    program: () => {
      const { id } = group(443);
      balancer([id]);
      service(["subnet-0a1"], { securityGroups: [id] });
    },
  },
  {
    name: "refuses the group of tasks alone",
    program: () => {
      balancer(["sg-0a1"]);
      service(["subnet-0a1"], { securityGroups: [group(443).id] });
    },
    violations: misplaced("api"),
  },
  {
    name: "refuses the group of tasks that a schedule starts",
    program: () =>
      schedule("nightly", {
        networkConfiguration: { subnets: ["subnet-0a1"], securityGroups: [group(443).id] },
      }),
    violations: misplaced("nightly"),
  },
  {
    name: "refuses the group of a launch template",
    program: () => new aws.ec2.LaunchTemplate("pool", { vpcSecurityGroupIds: [group(443).id] }),
    violations: misplaced("pool"),
  },
  {
    name: "passes the group of tasks behind a network load balancer without one",
    program: () => {
      balancer([], "network");
      service(["subnet-0a1"], { securityGroups: [group(443).id] });
    },
  },
  {
    name: "leaves alone what is exempt by a tag",
    program: () =>
      new aws.ec2.SecurityGroup("group", {
        tags: { open: "agreed" },
        ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: everybody }],
      }),
    config: { exemptions: [{ tag: "open=agreed", reason: "bastion", expires: "2026-03-01" }] },
    today: "2026-02-28",
  },
]);
