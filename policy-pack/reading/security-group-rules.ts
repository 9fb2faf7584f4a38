import { ABSENT, known, knownValue, orDefault, UNKNOWN, type Reading } from "./reading";
import type { Resource } from "./resource";
import { SECURITY_GROUP_RULES, SECURITY_GROUPS } from "./types";
import type { Value } from "./value";

export type Direction = "ingress" | "egress";

/** One rule of a security group, in whichever of AWS's three spellings it was written. */
export interface SecurityGroupRule {
  readonly direction: Direction;
  /** The resource that holds it: the group itself, or the rule. */
  readonly resource: Resource;
  /** Where in the resource it stands, such as `ingress[0]`; empty for a rule of its own. */
  readonly place: string;
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  readonly protocol: Reading<string>;
  /** Absent where the protocol has no ports. */
  readonly fromPort: Reading<number>;
  readonly toPort: Reading<number>;
  /** IPv4 and IPv6 ranges; each may be unknown. */
  readonly cidrs: readonly Reading<string>[];
  readonly prefixListIds: readonly Reading<string>[];
  /** Other security groups, or this one itself. */
  readonly groups: readonly Reading<string>[];
}

/** Types that rules of security groups are written in. */
export const SECURITY_GROUP_RULE_HOLDERS: readonly string[] = [
  ...SECURITY_GROUPS,
  ...SECURITY_GROUP_RULES,
];

/** The rules that a resource holds; each may be unknown. Unknown where even their number is. */
export function readSecurityGroupRules(
  resource: Resource,
  direction: Direction,
): Reading<readonly SecurityGroupRule[]> {
  switch (resource.type) {
    case "aws:ec2/securityGroupRule:SecurityGroupRule":
      return readOldRule(resource, direction);
    case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule":
      return direction === "ingress" ? known([readRule(resource, direction)]) : known([]);
    case "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule":
      return direction === "egress" ? known([readRule(resource, direction)]) : known([]);
    default:
      return readInlineRules(resource, direction);
  }
}

function readInlineRules(
  resource: Resource,
  direction: Direction,
): Reading<readonly SecurityGroupRule[]> {
  const list = resource.at(direction).oneOrMany();
  if (list.state !== "known") return list.state === "unknown" ? UNKNOWN : known([]);
  return known(
    list.value.map((rule, index) => ({
      ...blockOf((property) => rule.at(property)),
      direction,
      resource,
      place: `${direction}[${index}]`,
    })),
  );
}

function readOldRule(
  resource: Resource,
  direction: Direction,
): Reading<readonly SecurityGroupRule[]> {
  const type = resource.at("type").text();
  if (type.state === "unknown") return UNKNOWN;
  if (knownValue(type)?.toLowerCase() !== direction) return known([]);
  const block = blockOf((property) => resource.at(property));
  const source = single(resource.at("sourceSecurityGroupId"));
  return known([
    { ...block, groups: [...block.groups, ...source], direction, resource, place: "" },
  ]);
}

/** Properties that inline rules and `SecurityGroupRule` share. */
function blockOf(
  at: (property: string) => Value,
): Omit<SecurityGroupRule, "direction" | "resource" | "place"> {
  const self = knownValue(orDefault(at("self").flag(), false)) === true;
  return {
    protocol: at("protocol").text(),
    fromPort: at("fromPort").number(),
    toPort: at("toPort").number(),
    cidrs: [...many(at("cidrBlocks")), ...many(at("ipv6CidrBlocks"))],
    prefixListIds: many(at("prefixListIds")),
    groups: [...many(at("securityGroups")), ...(self ? [known("self")] : [])],
  };
}

/** `SecurityGroupIngressRule` and `SecurityGroupEgressRule` hold one source each. */
function readRule(resource: Resource, direction: Direction): SecurityGroupRule {
  const protocol = resource.at("ipProtocol").text();
  const all = knownValue(protocol) === "-1";
  return {
    direction,
    resource,
    place: "",
    protocol,
    fromPort: all ? ABSENT : resource.at("fromPort").number(),
    toPort: all ? ABSENT : resource.at("toPort").number(),
    cidrs: [...single(resource.at("cidrIpv4")), ...single(resource.at("cidrIpv6"))],
    prefixListIds: single(resource.at("prefixListId")),
    groups: single(resource.at("referencedSecurityGroupId")),
  };
}

function single(value: Value): readonly Reading<string>[] {
  return value.state === "absent" ? [] : [value.text()];
}

function many(value: Value): readonly Reading<string>[] {
  if (value.state === "unknown") return [UNKNOWN];
  return (knownValue(value.oneOrMany()) ?? []).map((member) => member.text());
}
