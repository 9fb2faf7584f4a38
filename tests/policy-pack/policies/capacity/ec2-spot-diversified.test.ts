import * as aws from "@pulumi/aws";
import { ec2SpotDiversified } from "../../../../policy-pack/policies/capacity/ec2-spot-diversified";
import { cases, later } from "../../support";
import { group, launchTemplate } from "./support";

type Override = aws.types.input.autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverride;
type Distribution = aws.types.input.autoscaling.GroupMixedInstancesPolicyInstancesDistribution;

const SPOT: Distribution = {
  onDemandPercentageAboveBaseCapacity: 0,
  spotAllocationStrategy: "price-capacity-optimized",
};

function mixed(
  overrides: Override[],
  instancesDistribution: Distribution = SPOT,
  template: aws.ec2.LaunchTemplateArgs = {},
): aws.autoscaling.Group {
  const launchTemplateSpecification = { launchTemplateId: launchTemplate(template).id };
  return group({
    mixedInstancesPolicy: {
      launchTemplate: { launchTemplateSpecification, overrides },
      instancesDistribution,
    },
  });
}

const types = (...names: readonly string[]): Override[] =>
  names.map((instanceType) => ({ instanceType }));
const two = types("m7i.large", "m6i.large");

const requirements = { memoryMib: { min: 4096 }, vcpuCount: { min: 2 } };

const few = (count: string, minimum = 2): string =>
  `group: its Spot instances are of ${count}; at least ${minimum} are asked for. Add overrides to its mixedInstancesPolicy`;
const cheapest = (found: string): string =>
  `group: its Spot instances come from the cheapest pools, which AWS empties first: spotAllocationStrategy is ${found}. Set spotAllocationStrategy to price-capacity-optimized`;
const single =
  "group: it takes Spot instances by its launch template, so of one type only. Take them by a mixedInstancesPolicy with overrides of several instance types";
const open = "group: which instances it launches, and whether Spot, is not known yet";

cases(ec2SpotDiversified, [
  { name: "passes two types where there is capacity", program: () => mixed(two) },
  {
    name: "passes another strategy that looks at capacity",
    program: () => mixed(two, { ...SPOT, spotAllocationStrategy: "capacity-optimized" }),
  },
  {
    name: "passes instance requirements",
    program: () => mixed([{ instanceRequirements: requirements }]),
  },
  {
    name: "passes instance requirements of the launch template",
    program: () => mixed([], SPOT, { instanceRequirements: requirements }),
  },
  {
    name: "refuses one type",
    program: () => mixed(types("m7i.large")),
    violations: [few("1 instance type")],
  },
  {
    name: "refuses one type twice",
    program: () => mixed(types("m7i.large", "m7i.large")),
    violations: [few("1 instance type")],
  },
  {
    name: "refuses the one type of the launch template",
    program: () => mixed([]),
    violations: [few("1 instance type")],
  },
  {
    name: "refuses requirements that one type only meets",
    program: () =>
      mixed([{ instanceRequirements: { ...requirements, allowedInstanceTypes: ["m7i.large"] } }]),
    violations: [few("1 instance type")],
  },
  {
    name: "passes requirements by a pattern",
    program: () =>
      mixed([{ instanceRequirements: { ...requirements, allowedInstanceTypes: ["m7*.large"] } }]),
  },
  {
    name: "takes an override of another launch template for another type",
    program: () => {
      const launchTemplateSpecification = { launchTemplateId: "lt-0123456789abcdef0" };
      mixed([{ instanceType: "m7i.large" }, { launchTemplateSpecification }]);
    },
  },
  {
    name: "refuses fewer than the organisation asks for",
    program: () => mixed(two),
    config: { minimumInstanceTypes: 3 },
    violations: [few("2 instance types", 3)],
  },
  {
    name: "passes as many as the organisation asks for",
    program: () => mixed(types("m7i.large", "m6i.large", "m5.large")),
    config: { minimumInstanceTypes: 3 },
  },
  {
    name: "refuses the cheapest pools",
    program: () => mixed(two, { ...SPOT, spotAllocationStrategy: "lowest-price" }),
    violations: [cheapest("lowest-price")],
  },
  {
    name: "refuses what AWS takes where no strategy is set",
    program: () => mixed(two, { onDemandPercentageAboveBaseCapacity: 99 }),
    violations: [cheapest("not set, which means lowest-price")],
  },
  {
    name: "passes on-demand instances",
    program: () => mixed(types("m7i.large"), { onDemandPercentageAboveBaseCapacity: 100 }),
  },
  {
    name: "passes what nobody says is Spot",
    program: () => mixed(types("m7i.large"), {}),
  },
  {
    name: "refuses a launch template that asks for Spot",
    program: () => {
      const template = launchTemplate({ instanceMarketOptions: { marketType: "spot" } });
      group({ launchTemplate: { id: template.id } });
    },
    violations: [single],
  },
  {
    name: "refuses a launch template by its name",
    program: () => {
      launchTemplate({ name: "spot", instanceMarketOptions: { marketType: "spot" } });
      group({ launchTemplate: { name: "spot" } });
    },
    violations: [single],
  },
  {
    name: "refuses a launch configuration with a price",
    program: () => {
      const configuration = new aws.ec2.LaunchConfiguration("configuration", {
        name: "configuration",
        imageId: "ami-0123456789abcdef0",
        instanceType: "m7i.large",
        spotPrice: "0.05",
      });
      group({ launchConfiguration: configuration.name });
    },
    violations: [single],
  },
  {
    name: "passes a launch template without Spot",
    program: () => group({ launchTemplate: { id: launchTemplate().id } }),
  },
  {
    name: "passes a launch template that is not in the stack",
    program: () => group({ launchTemplate: { id: "lt-0123456789abcdef0" } }),
  },
  {
    name: "says when the share is not known yet",
    program: () =>
      mixed(types("m7i.large"), { ...SPOT, onDemandPercentageAboveBaseCapacity: later(50) }),
    violations: [few("1 instance type")],
    preview: { undecided: [open] },
  },
  {
    name: "needs no share that is not known yet where all is well",
    program: () => mixed(two, { ...SPOT, onDemandPercentageAboveBaseCapacity: later(50) }),
  },
  {
    name: "says when a type may be the same as the other",
    program: () => mixed([{ instanceType: "m7i.large" }, { instanceType: later("m7i.large") }]),
    violations: [few("1 instance type")],
    preview: { undecided: [open] },
  },
  {
    name: "says when the strategy is not known yet",
    program: () => mixed(two, { ...SPOT, spotAllocationStrategy: later("lowest-price") }),
    violations: [cheapest("lowest-price")],
    preview: { undecided: [open] },
  },
  {
    name: "leaves alone what is exempt",
    program: () => mixed(types("m7i.large")),
    config: { exemptions: [{ urn: "*::group", reason: "batch", expires: "2026-03-01" }] },
    today: "2026-03-01",
  },
]);
