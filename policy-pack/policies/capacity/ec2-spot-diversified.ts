import { integer } from "../../configuration";
import {
  all,
  any,
  isThere,
  knownValue,
  not,
  orDefault,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";
import { stackRule } from "../../rule";
import { asksForSpot, launchesOf, mixesSpot, overridesOf } from "./launches";
import { AUTO_SCALING_GROUP } from "./types";

export const ec2SpotDiversified = stackRule({
  name: "ec2-spot-diversified",
  area: "Capacity",
  description: "Auto Scaling groups take Spot instances of several types, where there is capacity.",
  why: "AWS takes Spot instances back one pool at a time, and a pool is one type in one zone. A group of one type, or one that always takes the cheapest pool, loses many of its instances at the same moment.",
  level: "advisory",
  severity: "medium",
  matches: { securityHub: ["AutoScaling.6"] },
  parameters: {
    minimumInstanceTypes: integer("The fewest instance types a group with Spot may have.", {
      default: 2,
      minimum: 2,
      maximum: 40,
    }),
  },
  decides:
    "A group takes Spot where `onDemandPercentageAboveBaseCapacity` of its mixed instances policy is below 100, or where its launch template or launch configuration asks for Spot. Then the overrides of the policy must name several instance types, or instance requirements, and `spotAllocationStrategy` must not be `lowest-price`, which AWS takes where none is set. Launch templates are found by dependency, at preview as well.",
  blindTo:
    "Launch templates known by their id only, how many types meet instance requirements, and Spot fleets.",
  remediation:
    "Use a mixedInstancesPolicy with overrides of several instance types of about the same size (or instanceRequirements), spotAllocationStrategy price-capacity-optimized, and no Spot options in the launch template.",
  bad: `
const template = new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
});
new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  mixedInstancesPolicy: {
    launchTemplate: {
      launchTemplateSpecification: { launchTemplateId: template.id },
      overrides: [{ instanceType: "m7i.large" }],
    },
    instancesDistribution: { onDemandPercentageAboveBaseCapacity: 0 },
  },
});`,
  good: `
const template = new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
});
new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  mixedInstancesPolicy: {
    launchTemplate: {
      launchTemplateSpecification: { launchTemplateId: template.id },
      overrides: [{ instanceType: "m7i.large" }, { instanceType: "m6i.large" }],
    },
    instancesDistribution: {
      onDemandPercentageAboveBaseCapacity: 0,
      spotAllocationStrategy: "price-capacity-optimized",
    },
  },
});`,

  check(stack, { parameters: { minimumInstanceTypes }, violation, undecided }) {
    for (const group of stack.byType([AUTO_SCALING_GROUP])) {
      const launches = launchesOf(stack, group);
      const mixed = isThere(group.at("mixedInstancesPolicy"));
      const single = all(not(mixed), any(...launches.map(asksForSpot)));
      const spot = mixesSpot(group);
      const types = countTypes(stack, group);
      const few = all(spot, isFewer(types, minimumInstanceTypes));
      const cheapest = all(spot, takesCheapest(group));
      if (single === true) {
        violation(
          group,
          "it takes Spot instances by its launch template, so of one type only. Take them by a mixedInstancesPolicy with overrides of several instance types",
        );
      }
      if (few === true) {
        violation(
          group,
          `its Spot instances are of ${types.most} instance ${types.most === 1 ? "type" : "types"}; at least ${minimumInstanceTypes} are asked for. Add overrides to its mixedInstancesPolicy`,
        );
      }
      if (cheapest === true) {
        violation(
          group,
          `its Spot instances come from the cheapest pools, which AWS empties first: ${strategyFound(group)}. Set spotAllocationStrategy to price-capacity-optimized`,
        );
      }
      if ([single, few, cheapest].includes(undefined)) {
        undecided(group, "which instances it launches, and whether Spot, is not known yet");
      }
    }
  },
});

/** Bounds; both the same where everything is known. */
interface Count {
  readonly least: number;
  readonly most: number;
}

const MANY: Count = { least: Infinity, most: Infinity };

function isFewer({ least, most }: Count, minimum: number): Truth {
  if (most < minimum) return true;
  return least < minimum ? undefined : false;
}

/** Without overrides there is the type of the launch template, or what meets its requirements. */
function countTypes(stack: Stack, group: Resource): Count {
  const overrides = overridesOf(group).list();
  if (overrides.state === "unknown") return { least: 0, most: Infinity };
  const there = knownValue(overrides) ?? [];
  if (there.length > 0) return countAmong(there);
  const templates = launchesOf(stack, group);
  if (templates.length === 0) return MANY;
  const requirements = templates.map((each) => isThere(each.at("instanceRequirements")));
  if (requirements.includes(true)) return MANY;
  return { least: 1, most: requirements.includes(undefined) ? Infinity : 1 };
}

/** An override without a type takes that of its launch template, which may well be another. */
function countAmong(overrides: readonly Value[]): Count {
  const names = new Set<string>();
  let untyped = 0;
  let unknown = 0;
  for (const override of overrides) {
    const requirements = override.at("instanceRequirements");
    if (override.state === "unknown" || requirements.state === "unknown") {
      return { least: 1, most: Infinity };
    }
    if (requirements.state === "known") return countMeeting(requirements);
    const type = override.at("instanceType").text();
    if (type.state === "known") names.add(type.value);
    else if (type.state === "unknown") unknown += 1;
    else untyped += 1;
  }
  const told = names.size + untyped;
  return { least: Math.max(1, told), most: told + unknown };
}

/** Requirements may allow a single type by its name. */
function countMeeting(requirements: Value): Count {
  const allowed = requirements.at("allowedInstanceTypes").list();
  if (allowed.state === "unknown") return { least: 1, most: Infinity };
  const names = (knownValue(allowed) ?? []).map((each) => each.text());
  const patterns = names.some((name) => name.state !== "known" || name.value.includes("*"));
  return names.length === 0 || patterns ? MANY : { least: names.length, most: names.length };
}

function strategyOf(group: Resource): Value {
  return group.at("mixedInstancesPolicy", "instancesDistribution", "spotAllocationStrategy");
}

function takesCheapest(group: Resource): Truth {
  const strategy = orDefault(strategyOf(group).text(), "lowest-price");
  return strategy.state === "unknown" ? undefined : strategy.value === "lowest-price";
}

function strategyFound(group: Resource): string {
  return strategyOf(group).state === "absent"
    ? "spotAllocationStrategy is not set, which means lowest-price"
    : "spotAllocationStrategy is lowest-price";
}
