import { integerList } from "../../configuration";
import {
  knownValue,
  readSecurityGroupRules,
  SECURITY_GROUP_RULE_HOLDERS,
  SECURITY_GROUPS,
  type Resource,
  type SecurityGroupRule,
  type Stack,
} from "../../reading";
import { stackRule } from "../../rule";
import { isPublicPortRange, portsText } from "./ports";
import { SecurityGroupUsers } from "./security-group-users";
import { openSource, type OpenSource } from "./security-group-sources";

export const sgNoOpenIngress = stackRule({
  name: "sg-no-open-ingress",
  area: "Network",
  description:
    "Security groups let the whole internet in on the ports of a load balancer's listeners only.",
  why: "A port that is open to every address is found within minutes and tried for ever after. Only a load balancer is built to stand there.",
  level: "mandatory",
  severity: "critical",
  matches: {
    checkov: ["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_277"],
    securityHub: ["EC2.18", "EC2.19", "EC2.13", "EC2.14"],
    cdkNag: ["AwsSolutions-EC23"],
  },
  parameters: {
    listenerPorts: integerList(
      "Ports beside 80 and 443 that load balancers of your organisation listen on.",
      { default: [], minimum: 1, maximum: 65535 },
    ),
  },
  decides:
    "Reads every ingress rule in each of its spellings: inline in `SecurityGroup` and `DefaultSecurityGroup`, `SecurityGroupRule`, `vpc.SecurityGroupIngressRule`. Open is `0.0.0.0/0`, `::/0`, any IPv4 range larger than a /8 or IPv6 range larger than a /16, and a managed prefix list of the stack that holds one. TCP and UDP on 80, 443 and the configured ports pass, unless the group is carried by what starts tasks, instances or launch templates and by no load balancer of the stack; behind a network load balancer without security groups they have to admit clients themselves. A range that is not known yet passes when it comes from a VPC, subnet or other address of the stack, and a group with an open rule is refused whatever its unknown rules turn out to be.",
  blindTo: "What a prefix list of AWS or of another stack holds, and what network ACLs keep out.",
  remediation:
    "Name who may come in: the load balancer's security group (referencedSecurityGroupId), your networks' ranges, or a prefix list. For people, use Session Manager or ECS Exec rather than SSH.",
  bad: `
new aws.ec2.SecurityGroup("admin", {
  ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }],
});`,
  good: `
new aws.ec2.SecurityGroup("load-balancer", {
  ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
});`,

  check(stack, { parameters: { listenerPorts }, violation, undecided }) {
    const users = new SecurityGroupUsers(stack);
    const ports = new Set([80, 443, ...listenerPorts]);
    const separate = separateRules(stack);
    for (const holder of stack.byType(SECURITY_GROUP_RULE_HOLDERS)) {
      const rules = readSecurityGroupRules(holder, "ingress");
      if (rules.state === "unknown") undecided(holder, "its ingress rules are not known yet");
      const group = groupOf(stack, holder);
      const problems: string[] = [];
      const doubts: string[] = [];
      for (const rule of knownValue(rules) ?? []) {
        if (rule.place !== "" && isRepeated(rule, separate)) continue;
        const source = openSource(stack, rule);
        if (source === undefined) continue;
        const allowed = isPublicPortRange(rule, ports);
        const server = group === undefined ? undefined : users.exposedServer(group);
        if (allowed === true && server === undefined) continue;
        const place = rule.place === "" ? "" : `${rule.place} `;
        if (source.certain && allowed !== undefined) {
          const misplaced = allowed ? server : undefined;
          problems.push(`${place}${problem(rule, source, ports, misplaced)}`);
        } else {
          const what = source.certain ? "what it opens to everybody" : "whom it lets in";
          doubts.push(`${place}${what} is not known yet`);
        }
      }
      for (const each of problems) violation(holder, each);
      // Rules that are still unknown are no second complaint about a group that is open already.
      if (problems.length === 0) for (const each of doubts) undecided(holder, each);
    }
  },
});

function problem(
  rule: SecurityGroupRule,
  { range }: OpenSource,
  ports: ReadonlySet<number>,
  server: Resource | undefined,
): string {
  const opens = `opens ${portsText(rule)} to ${range}`;
  if (server !== undefined) {
    return `${opens}, and "${server.name}" carries it, which is no load balancer. Let in the load balancer's security group only`;
  }
  const allowed = [...ports].sort((a, b) => a - b).join(", ");
  return `${opens}; from anywhere only a load balancer's ports ${allowed} are allowed. Name a security group or the ranges that need it`;
}

/** The group that rules are of; undefined where it is not in the stack. */
function groupOf(stack: Stack, holder: Resource): Resource | undefined {
  if ((SECURITY_GROUPS as readonly string[]).includes(holder.type)) return holder;
  return stack.follow(holder, ["securityGroupId"], SECURITY_GROUPS).resources[0];
}

/** What rules of their own admit, by group. */
type Separate = ReadonlyMap<Resource | undefined, readonly string[]>;

function separateRules(stack: Stack): Separate {
  const found = new Map<Resource | undefined, string[]>();
  for (const holder of stack.byType(SECURITY_GROUP_RULE_HOLDERS)) {
    const group = groupOf(stack, holder);
    if (group === holder || group === undefined) continue;
    const list = found.get(group) ?? [];
    found.set(group, list);
    list.push(...(knownValue(readSecurityGroupRules(holder, "ingress")) ?? []).flatMap(openings));
  }
  return found;
}

/** After a refresh a group shows the rules that are resources of their own as well. */
function isRepeated(rule: SecurityGroupRule, separate: Separate): boolean {
  const others = separate.get(rule.resource) ?? [];
  const own = openings(rule);
  return own.length > 0 && own.every((opening) => others.includes(opening));
}

function openings(rule: SecurityGroupRule): readonly string[] {
  return rule.cidrs.map((cidr) => `${portsText(rule)} ${knownValue(cidr) ?? ""}`);
}
