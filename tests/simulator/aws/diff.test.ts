import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { between, serviceInputs, without } from "./diff.samples";

const service = "aws:ecs/service:Service";
const targetGroup = "aws:lb/targetGroup:TargetGroup";

const groupInputs: Props = {
  name: "web",
  port: 80,
  protocol: "HTTP",
  vpcId: "vpc-1",
  deregistrationDelay: 30,
  healthCheck: { path: "/health", healthyThreshold: 3, unhealthyThreshold: 3, protocol: "HTTP" },
};

type Case = readonly [what: string, type: string, before: Props, after: Props, changes: string[]];

const values: readonly Case[] = [
  [
    "another number",
    service,
    serviceInputs,
    { ...serviceInputs, desiredCount: 3 },
    ["update desiredCount"],
  ],
  ["another name", service, serviceInputs, { ...serviceInputs, name: "api" }, ["update name !"]],
  [
    "another cluster",
    service,
    serviceInputs,
    { ...serviceInputs, cluster: "arn:other" },
    ["update cluster !"],
  ],
  ["a number spelt as text", service, serviceInputs, { ...serviceInputs, desiredCount: "2" }, []],
  [
    "what is not known yet",
    service,
    serviceInputs,
    { ...serviceInputs, taskDefinition: UNKNOWN },
    ["update taskDefinition"],
  ],
  [
    "what replaces and is not known yet",
    service,
    serviceInputs,
    { ...serviceInputs, cluster: UNKNOWN },
    ["update cluster !"],
  ],
  [
    "an input that was not there",
    service,
    serviceInputs,
    { ...serviceInputs, healthCheckGracePeriodSeconds: 60 },
    ["add healthCheckGracePeriodSeconds"],
  ],
  [
    "an input that says the default",
    service,
    serviceInputs,
    { ...serviceInputs, enableExecuteCommand: false },
    [],
  ],
  [
    "an input that says nothing",
    service,
    serviceInputs,
    { ...serviceInputs, placementConstraints: [] },
    [],
  ],
  [
    "an input that says other than the default",
    service,
    serviceInputs,
    { ...serviceInputs, enableExecuteCommand: true },
    ["update enableExecuteCommand"],
  ],
  ["a port", targetGroup, groupInputs, { ...groupInputs, port: 8080 }, ["update port !"]],
  [
    "a CIDR block",
    "aws:ec2/subnet:Subnet",
    { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" },
    { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" },
    ["update cidrBlock !"],
  ],
  [
    "a family",
    "aws:ecs/taskDefinition:TaskDefinition",
    { family: "a", containerDefinitions: "[]" },
    { family: "b", containerDefinitions: "[]" },
    ["update family !"],
  ],
];

const removals: readonly Case[] = [
  ["computed", service, serviceInputs, without(serviceInputs, "launchType"), []],
  [
    "with a default that it is",
    service,
    { ...serviceInputs, schedulingStrategy: "REPLICA" },
    serviceInputs,
    [],
  ],
  [
    "with another default",
    service,
    serviceInputs,
    without(serviceInputs, "deploymentMaximumPercent"),
    ["update deploymentMaximumPercent"],
  ],
  [
    "with another default, false",
    "aws:ec2/vpc:Vpc",
    { cidrBlock: "10.0.0.0/16", enableDnsSupport: false },
    { cidrBlock: "10.0.0.0/16" },
    ["update enableDnsSupport"],
  ],
  [
    "with neither",
    service,
    serviceInputs,
    without(serviceInputs, "desiredCount"),
    ["delete desiredCount"],
  ],
  [
    "with neither, empty",
    service,
    { ...serviceInputs, desiredCount: 0 },
    without(serviceInputs, "desiredCount"),
    [],
  ],
  [
    "with neither, null",
    service,
    serviceInputs,
    { ...serviceInputs, desiredCount: null },
    ["delete desiredCount"],
  ],
  [
    "that replaces",
    "aws:ec2/natGateway:NatGateway",
    { subnetId: "subnet-1", allocationId: "eipalloc-1" },
    { subnetId: "subnet-1" },
    ["delete allocationId !"],
  ],
  [
    "inside, computed",
    targetGroup,
    groupInputs,
    { ...groupInputs, healthCheck: without(groupInputs["healthCheck"] as Props, "path") },
    [],
  ],
  [
    "inside, with a default",
    targetGroup,
    { ...groupInputs, healthCheck: { ...(groupInputs["healthCheck"] as Props), interval: 10 } },
    groupInputs,
    ["update healthCheck.interval"],
  ],
  [
    "inside, with neither",
    service,
    { ...serviceInputs, orderedPlacementStrategies: [{ type: "spread", field: "host" }] },
    { ...serviceInputs, orderedPlacementStrategies: [{ type: "spread" }] },
    ["delete orderedPlacementStrategies[0].field"],
  ],
];

const capacityProvider = "aws:ecs/capacityProvider:CapacityProvider";
const managed = {
  infrastructureRoleArn: "arn:r",
  instanceLaunchTemplate: { ec2InstanceProfileArn: "arn:p", capacityOptionType: "SPOT" },
};

const wholes: readonly Case[] = [
  [
    "replace for what comes inside",
    capacityProvider,
    { name: "a" },
    { name: "a", managedInstancesProvider: managed },
    ["add managedInstancesProvider !"],
  ],
  [
    "replace for what goes inside",
    capacityProvider,
    { name: "a", managedInstancesProvider: managed },
    { name: "a" },
    ["delete managedInstancesProvider !"],
  ],
  [
    "do not replace where nothing inside does",
    capacityProvider,
    { name: "a", cluster: "c", tags: { A: "1" } },
    { name: "a", cluster: "c" },
    ["delete tags"],
  ],
  [
    "replace for elements in lists",
    "aws:ecs/taskSet:TaskSet",
    { cluster: "c", service: "s", taskDefinition: "t" },
    {
      cluster: "c",
      service: "s",
      taskDefinition: "t",
      loadBalancers: [{ containerName: "web", containerPort: 80 }],
    },
    ["add loadBalancers !"],
  ],
];

describe("simulator/aws/diff: values", () => {
  for (const [what, type, before, after, changes] of values) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }
});

describe("simulator/aws/diff: inputs that are left out", () => {
  for (const [what, type, before, after, changes] of removals) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }
});

describe("simulator/aws/diff: whole values that come and go", () => {
  for (const [what, type, before, after, changes] of wholes) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }
});
