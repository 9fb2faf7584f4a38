import * as aws from "@pulumi/aws";
import { sgNoOpenIngress } from "../../../../policy-pack/policies/network/sg-no-open-ingress";
import { cases } from "../../support";
import { bare, everybody, group, own, refused } from "./security-groups";

cases(sgNoOpenIngress, [
  { name: "passes a group without rules", program: bare },
  { name: "passes 443 from everybody", program: () => group(443) },
  { name: "passes 80 from everybody", program: () => group(80, { ipv6CidrBlocks: ["::/0"] }) },
  { name: "refuses 22", program: () => group(22), violations: refused("tcp 22") },
  { name: "refuses the next port", program: () => group(444), violations: refused("tcp 444") },
  {
    name: "refuses a range that a listener's port is in",
    program: () => group(443, { toPort: 444 }),
    violations: refused("tcp 443-444"),
  },
  {
    name: "refuses all that lies between 80 and 443",
    program: () => group(80, { toPort: 443 }),
    violations: refused("tcp 80-443"),
  },
  {
    name: "refuses all ports",
    program: () => group(0, { toPort: 65535 }),
    violations: refused("tcp 0-65535"),
  },
  {
    name: "refuses all protocols",
    program: () => group(0, { protocol: "-1" }),
    violations: refused("all protocols and ports"),
  },
  {
    name: "refuses all protocols in a word",
    program: () => group(0, { protocol: "all" }),
    violations: refused("all protocols and ports"),
  },
  {
    name: "refuses ICMP",
    program: () => group(-1, { protocol: "icmp" }),
    violations: refused("icmp"),
  },
  { name: "passes protocols in upper case", program: () => group(443, { protocol: "TCP" }) },
  { name: "passes protocols by number", program: () => group(443, { protocol: "6" }) },
  { name: "passes UDP, as HTTP/3 does", program: () => group(443, { protocol: "udp" }) },
  {
    name: "reads ports that are texts",
    program: () => group(JSON.parse('"22"') as number),
    violations: refused("tcp 22"),
  },
  {
    name: "passes port 22 from somewhere",
    program: () => group(22, { cidrBlocks: ["10.0.0.0/8", "203.0.113.7/32"] }),
  },
  {
    name: "refuses everybody among others",
    program: () => group(22, { cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }),
    violations: refused("tcp 22"),
  },
  {
    name: "refuses everybody of IPv6",
    program: () => group(22, { cidrBlocks: [], ipv6CidrBlocks: ["::/0"] }),
    violations: refused("tcp 22", { from: "::/0" }),
  },
  {
    name: "refuses half of the internet",
    program: () => group(22, { cidrBlocks: ["0.0.0.0/1"] }),
    violations: refused("tcp 22", { from: "0.0.0.0/1" }),
  },
  {
    name: "passes other groups and itself",
    program: () => group(22, { cidrBlocks: [], securityGroups: ["sg-0a1"], self: true }),
  },
  {
    name: "passes what goes out",
    program: () =>
      new aws.ec2.SecurityGroup("group", {
        egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: everybody }],
      }),
  },
  {
    name: "passes configured ports, and still 443",
    program: () => group(8443),
    config: { listenerPorts: [8443] },
  },
  {
    name: "names configured ports where it refuses",
    program: () => group(22),
    config: { listenerPorts: [8443] },
    violations: refused("tcp 22", { ports: "80, 443, 8443" }),
  },
  {
    name: "refuses a default group",
    program: () =>
      new aws.ec2.DefaultSecurityGroup("group", {
        ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: everybody }],
      }),
    violations: refused("tcp 22"),
  },
  {
    name: "refuses a rule of its own",
    program: () =>
      new aws.ec2.SecurityGroupRule("rule", {
        type: "ingress",
        securityGroupId: bare().id,
        protocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrBlocks: everybody,
      }),
    violations: refused("tcp 22", own),
  },
  {
    name: "passes a rule of its own that goes out",
    program: () =>
      new aws.ec2.SecurityGroupRule("rule", {
        type: "egress",
        securityGroupId: bare().id,
        protocol: "-1",
        fromPort: 0,
        toPort: 0,
        cidrBlocks: everybody,
      }),
  },
  {
    name: "refuses an ingress rule of the newer kind",
    program: () =>
      new aws.vpc.SecurityGroupIngressRule("rule", {
        securityGroupId: bare().id,
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrIpv6: "::/0",
      }),
    violations: refused("tcp 22", { ...own, from: "::/0" }),
  },
  {
    name: "refuses all protocols in an ingress rule of the newer kind",
    program: () =>
      new aws.vpc.SecurityGroupIngressRule("rule", {
        securityGroupId: "sg-0a1",
        ipProtocol: "-1",
        cidrIpv4: "0.0.0.0/0",
      }),
    violations: refused("all protocols and ports", own),
  },
  {
    name: "passes an ingress rule of the newer kind on a listener's port",
    program: () =>
      new aws.vpc.SecurityGroupIngressRule("rule", {
        securityGroupId: bare().id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: "0.0.0.0/0",
      }),
  },
  {
    name: "reports once what a group shows of a rule after a refresh",
    program: () =>
      new aws.ec2.SecurityGroupRule("rule", {
        type: "ingress",
        securityGroupId: group(22).id,
        protocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrBlocks: everybody,
      }),
    violations: refused("tcp 22", own),
  },
]);
