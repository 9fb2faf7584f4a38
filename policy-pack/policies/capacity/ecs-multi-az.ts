import { ECS_SERVICE, knownValue, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { AUTO_SCALING_GROUP, SUBNETS } from "./types";

type Path = readonly [property: string, ...path: string[]];

/** Where each type names its subnets. */
const SUBNET_PATHS: readonly (readonly [type: string, path: Path])[] = [
  [ECS_SERVICE, ["networkConfiguration", "subnets"]],
  [AUTO_SCALING_GROUP, ["vpcZoneIdentifiers"]],
];

/** What is wrong; empty if nothing, undefined while that is not known. */
type Problem = string | undefined;

export const ecsMultiAz = stackRule({
  name: "ecs-multi-az",
  area: "Capacity",
  description: "Services and Auto Scaling groups span at least two Availability Zones.",
  why: "A zone can fail as a whole, and it takes everything with it that runs nowhere else.",
  level: "advisory",
  severity: "medium",
  matches: { securityHub: ["AutoScaling.2"] },
  decides:
    "Takes the subnets of services (`networkConfiguration.subnets`) and of Auto Scaling groups (`vpcZoneIdentifiers`, or their `availabilityZones`), finds each one in the stack by dependency, id or component, and counts their zones. A single subnet is a single zone, whatever it is. Several subnets of which one is not in the stack are taken to be in several zones.",
  blindTo:
    "The zones of subnets known by their id only, and where the tasks really are: ECS spreads them over the subnets it is given. Services without subnets of their own run where their instances do.",
  remediation: "Give the service or the group subnets in at least two Availability Zones.",
  bad: `
const subnet = new aws.ec2.Subnet("a", {
  vpcId: "vpc-0123456789abcdef0",
  cidrBlock: "10.0.0.0/24",
  availabilityZone: "us-east-1a",
});
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  networkConfiguration: { subnets: [subnet.id] },
});`,
  good: `
const subnets = ["us-east-1a", "us-east-1b"].map(
  (availabilityZone, index) =>
    new aws.ec2.Subnet(availabilityZone, {
      vpcId: "vpc-0123456789abcdef0",
      cidrBlock: \`10.0.\${index}.0/24\`,
      availabilityZone,
    }),
);
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  networkConfiguration: { subnets: subnets.map(({ id }) => id) },
});`,

  check(stack, { violation, undecided }) {
    for (const [type, path] of SUBNET_PATHS) {
      for (const resource of stack.byType([type])) {
        const problem = problemOf(stack, resource, path);
        if (problem === undefined) {
          undecided(resource, "the Availability Zones of its subnets are not known yet");
        } else if (problem !== "") {
          violation(
            resource,
            `${problem}, and fails with it. Give it subnets in at least two Availability Zones`,
          );
        }
      }
    }
  },
});

function problemOf(stack: Stack, resource: Resource, path: Path): Problem {
  const [property, ...rest] = path;
  const subnets = stack.follow(resource, path, SUBNETS);
  if (subnets.absent) return problemOfZones(resource);
  const members = knownValue(resource.at(property, ...rest).oneOrMany());
  const ids = members?.map((member) => knownValue(member.text()) ?? member);
  if (ids !== undefined && new Set(ids).size < 2) {
    return ids.length === 0 ? problemOfZones(resource) : "it is in a single subnet";
  }
  const zones = subnets.resources.map(zoneOf);
  const known = new Set(zones.filter((zone) => zone !== undefined));
  if (known.size > 1 || subnets.outside.length > 0) return "";
  if (subnets.unknown) return undefined;
  if (zones.includes(undefined) && zones.length > 1) return undefined;
  const [zone] = known;
  return zone === undefined ? "it is in a single subnet" : `all its subnets are in ${zone}`;
}

/** Undefined while it is not known. */
function zoneOf(subnet: Resource): string | undefined {
  const zone = subnet.output("availabilityZone").text();
  return knownValue(zone) ?? knownValue(subnet.output("availabilityZoneId").text());
}

/** Auto Scaling groups may name zones instead of subnets. */
function problemOfZones(resource: Resource): Problem {
  if (resource.type !== AUTO_SCALING_GROUP) return "";
  const zones = resource.at("availabilityZones").oneOrMany();
  if (zones.state === "unknown") return undefined;
  const names = (knownValue(zones) ?? []).map((zone) => knownValue(zone.text()));
  const known = new Set(names.filter((name) => name !== undefined));
  if (known.size > 1 || names.length === 0) return "";
  if (names.includes(undefined) && names.length > 1) return undefined;
  const [zone] = known;
  return `it is in ${zone ?? "a single zone"} alone`;
}
