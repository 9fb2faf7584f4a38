import { expect } from "chai";
import type { Props } from "../../../simulator/provider";
import { between, serviceInputs, without } from "./diff.samples";

const service = "aws:ecs/service:Service";
const vpc = "aws:ec2/vpc:Vpc";
const databases = "aws:rds/cluster:Cluster";
const parameter = "aws:ssm/parameter:Parameter";
const table = "aws:dynamodb/table:Table";

const strategy = { capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }] };
const spot = { capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] };
const onProviders = { ...without(serviceInputs, "launchType"), ...strategy };

type Case = readonly [what: string, type: string, before: Props, after: Props, changes: string[]];

const cases: readonly Case[] = [
  [
    "a launch type takes a new service",
    service,
    serviceInputs,
    { ...serviceInputs, launchType: "EC2" },
    ["update launchType !"],
  ],
  [
    "a capacity strategy is changed in place by a new deployment",
    service,
    onProviders,
    { ...onProviders, ...spot },
    ["update capacityProviderStrategies[0].capacityProvider"],
  ],
  [
    "a launch type gives way to a capacity strategy in place",
    service,
    serviceInputs,
    onProviders,
    ["add capacityProviderStrategies"],
  ],
  [
    "a deployment controller is changed in place",
    service,
    serviceInputs,
    { ...serviceInputs, deploymentController: { type: "CODE_DEPLOY" } },
    ["add deploymentController"],
  ],
  [
    "a scheduling strategy takes a new service",
    service,
    serviceInputs,
    { ...serviceInputs, schedulingStrategy: "DAEMON" },
    ["update schedulingStrategy !"],
  ],
  [
    "triggers count with a forced deployment",
    service,
    { ...serviceInputs, triggers: { image: "1" } },
    { ...serviceInputs, triggers: { image: "2" } },
    ["update triggers.image"],
  ],
  [
    "triggers count for nothing without one",
    service,
    { ...serviceInputs, forceNewDeployment: false, triggers: { image: "1" } },
    { ...serviceInputs, forceNewDeployment: false, triggers: { image: "2" } },
    [],
  ],
  [
    "triggers that go count for nothing",
    service,
    { ...serviceInputs, triggers: { image: "1" } },
    { ...serviceInputs, triggers: {} },
    [],
  ],
  [
    "a daemon has no percentages of its own",
    service,
    { ...serviceInputs, schedulingStrategy: "DAEMON" },
    { ...without(serviceInputs, "deploymentMaximumPercent"), schedulingStrategy: "DAEMON" },
    [],
  ],
  [
    "a daemon has those that are given",
    service,
    { ...serviceInputs, schedulingStrategy: "DAEMON" },
    { ...serviceInputs, schedulingStrategy: "DAEMON", deploymentMaximumPercent: 120 },
    ["update deploymentMaximumPercent"],
  ],
  [
    "a daemon has no count",
    service,
    { ...serviceInputs, schedulingStrategy: "DAEMON" },
    { ...serviceInputs, schedulingStrategy: "DAEMON", desiredCount: 9 },
    [],
  ],
  [
    "a VPC's addresses take a new one",
    vpc,
    { cidrBlock: "10.0.0.0/16" },
    { cidrBlock: "10.1.0.0/16" },
    ["update cidrBlock !"],
  ],
  [
    "unless they come from a pool",
    vpc,
    { cidrBlock: "10.0.0.0/16", ipv4IpamPoolId: "pool-1", ipv4NetmaskLength: 16 },
    { cidrBlock: "10.1.0.0/16", ipv4IpamPoolId: "pool-1", ipv4NetmaskLength: 16 },
    [],
  ],
  [
    "dedicated tenancy ends in place",
    vpc,
    { cidrBlock: "10.0.0.0/16", instanceTenancy: "dedicated" },
    { cidrBlock: "10.0.0.0/16" },
    ["update instanceTenancy"],
  ],
  [
    "and begins with a new VPC",
    vpc,
    { cidrBlock: "10.0.0.0/16" },
    { cidrBlock: "10.0.0.0/16", instanceTenancy: "dedicated" },
    ["update instanceTenancy !"],
  ],
  [
    "Aurora changes its storage in place",
    databases,
    { engine: "aurora-mysql", storageType: "aurora-iopt1" },
    { engine: "aurora-mysql", storageType: "" },
    ["update storageType"],
  ],
  [
    "Aurora's own storage is none",
    databases,
    { engine: "aurora-mysql", storageType: "" },
    { engine: "aurora-mysql", storageType: "aurora" },
    [],
  ],
  [
    "other engines take a new cluster for it",
    databases,
    { engine: "mysql", storageType: "io1" },
    { engine: "mysql", storageType: "io2" },
    ["update storageType !"],
  ],
  [
    "a parameter's tier rises in place",
    parameter,
    { name: "/a", type: "String", value: "1", tier: "Standard" },
    { name: "/a", type: "String", value: "1", tier: "Advanced" },
    ["update tier"],
  ],
  [
    "and sinks with a new parameter",
    parameter,
    { name: "/a", type: "String", value: "1", tier: "Advanced" },
    { name: "/a", type: "String", value: "1", tier: "Standard" },
    ["update tier !"],
  ],
  [
    "a table forgets what it was restored from",
    table,
    { name: "t", restoreSourceName: "s" },
    { name: "t" },
    ["delete restoreSourceName"],
  ],
  [
    "and is made anew from another",
    table,
    { name: "t", restoreSourceName: "s" },
    { name: "t", restoreSourceName: "u" },
    ["update restoreSourceName !"],
  ],
];

describe("simulator/aws/diff: what the provider decides beside its schema", () => {
  for (const [what, type, before, after, changes] of cases) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }

  it("refuses another capacity strategy without a new deployment, and takes the same one", () => {
    const quiet = { ...onProviders, forceNewDeployment: false };
    expect(() => between(service, quiet, { ...quiet, ...spot })).to.throw(
      "force_new_deployment should be true when capacity_provider_strategy is being updated",
    );
    expect(between(service, quiet, { ...quiet, desiredCount: 3 })).to.deep.equal([
      "update desiredCount",
    ]);
  });
});
