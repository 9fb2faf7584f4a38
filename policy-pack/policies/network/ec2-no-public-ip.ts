import { equals, knownValue, type Resource, type Stack, type Value } from "../../reading";
import { stackRule, type Context } from "../../rule";
import { flagsOfTemplates, templatesOf, type Templates } from "./launch-templates";
import { mapsPublicAddresses, placementOf } from "./subnets";
import { AUTO_SCALING_GROUP, INSTANCES, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

const FLAG = "associatePublicIpAddress";
const EIP = "aws:ec2/eip:Eip";
const EIP_ASSOCIATION = "aws:ec2/eipAssociation:EipAssociation";
const SPOT_FLEET = "aws:ec2/spotFleetRequest:SpotFleetRequest";

type Report = Pick<Context<Record<string, never>>, "violation" | "undecided">;

export const ec2NoPublicIp = stackRule({
  name: "ec2-no-public-ip",
  area: "Network",
  description: "EC2 instances get no public IP address.",
  why: "An instance with a public address is a target for every scanner of the internet, and each container on it with it. What has to be reached stands behind a load balancer, and people use Session Manager.",
  level: "mandatory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_88"],
    securityHub: ["EC2.9", "EC2.25", "AutoScaling.5"],
  },
  decides:
    "Reads `associatePublicIpAddress` of instances, launch templates' network interfaces, launch configurations and spot fleets. Where it is not set, the subnet decides: an instance or an Auto Scaling group in a subnet of the stack that maps public addresses (`mapPublicIpOnLaunch`) gets them. Elastic IPs of instances count too.",
  blindTo:
    "Subnets that are known by their id only; elastic IPs of network interfaces that are attached to instances later.",
  remediation:
    "Set associatePublicIpAddress to false in the launch template's network interfaces or on the instance, and use private subnets with a NAT gateway or VPC endpoints.",
  bad: `
new aws.ec2.LaunchTemplate("pool", {
  imageId: "ami-0abc",
  networkInterfaces: [{ associatePublicIpAddress: "true" }],
});`,
  good: `
new aws.ec2.LaunchTemplate("pool", {
  imageId: "ami-0abc",
  networkInterfaces: [{ associatePublicIpAddress: "false" }],
});`,

  check(stack, report) {
    for (const template of stack.byType([LAUNCH_TEMPLATE])) {
      judgeList(template, "networkInterfaces", report);
    }
    for (const fleet of stack.byType([SPOT_FLEET]))
      judgeList(fleet, "launchSpecifications", report);
    for (const configuration of stack.byType([LAUNCH_CONFIGURATION])) {
      judgeFlag(configuration, configuration.at(FLAG), FLAG, report);
    }
    for (const instance of stack.byType(INSTANCES)) judgeInstance(stack, instance, report);
    for (const group of stack.byType([AUTO_SCALING_GROUP])) {
      judgeSubnets(stack, group, "vpcZoneIdentifiers", report);
    }
    judgeElasticIps(stack, report);
  },
});

function judgeFlag(resource: Resource, flag: Value, where: string, report: Report): void {
  switch (equals(flag.flag(), true)) {
    case undefined:
      report.undecided(resource, `${where} is not known yet`);
      return;
    case true:
      report.violation(
        resource,
        `${where} is true, so what starts gets a public address; none are allowed. Set it to false`,
      );
  }
}

function judgeList(resource: Resource, property: string, report: Report): void {
  const members = resource.at(property).oneOrMany();
  if (members.state === "unknown") report.undecided(resource, `${property} is not known yet`);
  (knownValue(members) ?? []).forEach((member, index) => {
    judgeFlag(resource, member.at(FLAG), `${property}[${index}].${FLAG}`, report);
  });
}

function judgeInstance(stack: Stack, instance: Resource, report: Report): void {
  const own = instance.at(FLAG);
  if (own.state !== "absent") {
    judgeFlag(instance, own, FLAG, report);
  } else if (!takesInterfaces(instance)) {
    judgeSubnets(stack, instance, "subnetId", report);
  }
}

/** Interfaces that exist already get no address when an instance starts with them. */
function takesInterfaces(instance: Resource): boolean {
  return ["primaryNetworkInterface", "networkInterfaces"].some((property) => {
    const value = instance.at(property);
    const list = knownValue(value.list());
    return list === undefined ? value.state !== "absent" : list.length > 0;
  });
}

/** Where nobody says whether instances get public addresses, their subnets do. */
function judgeSubnets(stack: Stack, resource: Resource, property: string, report: Report): void {
  const templates = templatesOf(stack, resource);
  const flags = flagsOfTemplates(templates);
  if (flags === "said") return;
  const { subnets, ambiguous, unknown } = placementOf(stack, resource, [property]);
  const maps = subnets.filter((subnet) => equals(mapsPublicAddresses(subnet), true) === true);
  const open = subnets.filter((subnet) => mapsPublicAddresses(subnet).state === "unknown");
  const [first = open[0]] = maps;
  if (first === undefined) {
    if (unknown && flags === "silent") report.undecided(resource, `${property} is not known yet`);
  } else if (maps.length === 0) {
    report.undecided(resource, `mapPublicIpOnLaunch of "${first.name}" is not known yet`);
  } else if (flags === "unknown") {
    report.undecided(
      resource,
      `its subnet "${first.name}" maps public addresses, and what its launch template says is not known`,
    );
  } else if (ambiguous && maps.length < subnets.length) {
    report.undecided(
      resource,
      `which subnets it takes can't be told, and "${first.name}" is public`,
    );
  } else {
    report.violation(
      resource,
      `its subnet "${first.name}" maps public addresses (mapPublicIpOnLaunch); none are allowed. Set ${FLAG} to false${placeOfFlag(resource, templates)}, or take private subnets`,
    );
  }
}

function placeOfFlag(resource: Resource, { resources }: Templates): string {
  if (resource.type !== AUTO_SCALING_GROUP) return "";
  const configured = resources.some(({ type }) => type === LAUNCH_CONFIGURATION);
  return configured
    ? " in its launch configuration"
    : " in its launch template's network interfaces";
}

function judgeElasticIps(stack: Stack, report: Report): void {
  const associations = stack.byType([EIP_ASSOCIATION]);
  const associated = associations.flatMap(
    (each) => stack.follow(each, ["allocationId"], [EIP]).resources,
  );
  for (const association of associations) judgeElasticIp(stack, association, "instanceId", report);
  for (const eip of stack.byType([EIP])) {
    if (!associated.includes(eip)) judgeElasticIp(stack, eip, "instance", report);
  }
}

function judgeElasticIp(stack: Stack, eip: Resource, property: string, report: Report): void {
  const id = eip.at(property).text();
  if (id.state === "absent" || knownValue(id) === "") return;
  const [instance] = stack.follow(eip, [property], INSTANCES).resources;
  const name = instance === undefined ? (knownValue(id) ?? "") : `"${instance.name}"`;
  if (name === "") {
    report.undecided(eip, `${property} is not known yet`);
    return;
  }
  report.violation(
    eip,
    `it gives the instance ${name} a public address; none are allowed. Remove it, and put the instance behind a load balancer`,
  );
}
