import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { ecsManagedTermination } from "../../../../policy-pack/policies/capacity/ecs-managed-termination";
import { cases, later } from "../../support";
import { group } from "./support";

type Settings = Omit<
  aws.types.input.ecs.CapacityProviderAutoScalingGroupProvider,
  "autoScalingGroupArn"
>;

function provider(
  autoScalingGroupArn: pulumi.Input<string>,
  settings: Settings = {
    managedTerminationProtection: "ENABLED",
    managedScaling: { status: "ENABLED" },
  },
  name = "provider",
): aws.ecs.CapacityProvider {
  return new aws.ecs.CapacityProvider(name, {
    autoScalingGroupProvider: { autoScalingGroupArn, ...settings },
  });
}

const protectedLater = (): Settings => ({
  managedTerminationProtection: later("ENABLED"),
  managedScaling: { status: "ENABLED" },
});

const template = { launchTemplate: { id: "lt-0123456789abcdef0" } };
const protectedGroup = (): aws.autoscaling.Group =>
  group({ ...template, protectFromScaleIn: true });
const plainGroup = (): aws.autoscaling.Group => group(template);

const notProtected = (found: string): string =>
  `provider: managedTerminationProtection is ${found}, so scaling in takes instances away that run tasks. Set it to ENABLED, and protectFromScaleIn on the Auto Scaling group`;
const notScaled = (found: string): string =>
  `provider: managedScaling.status is ${found}, and managedTerminationProtection does nothing without managed scaling. Set it to ENABLED`;
const notAllowed = (name = "provider"): string =>
  `group: protectFromScaleIn is not true, so the capacity provider "${name}" can't protect its instances. Set it to true`;

cases(ecsManagedTermination, [
  {
    name: "passes a provider whose group allows it",
    program: () => provider(protectedGroup().arn),
  },
  {
    name: "passes it with managed scaling",
    program: () =>
      provider(protectedGroup().arn, {
        managedTerminationProtection: "enabled",
        managedScaling: { status: "ENABLED", targetCapacity: 100 },
      }),
  },
  {
    name: "refuses a provider that says nothing",
    program: () => provider(plainGroup().arn, {}),
    violations: [notProtected("not set, which means DISABLED")],
  },
  {
    name: "refuses a provider that protects nothing",
    program: () => provider(protectedGroup().arn, { managedTerminationProtection: "DISABLED" }),
    violations: [notProtected("DISABLED")],
  },
  {
    name: "refuses protection without managed scaling",
    program: () =>
      provider(protectedGroup().arn, {
        managedTerminationProtection: "ENABLED",
        managedScaling: { status: "DISABLED" },
      }),
    violations: [notScaled("DISABLED")],
  },
  {
    name: "refuses protection where nothing is said of managed scaling",
    program: () => provider(protectedGroup().arn, { managedTerminationProtection: "ENABLED" }),
    violations: [notScaled("not set, which means DISABLED")],
  },
  {
    name: "passes settings of managed scaling without its status",
    program: () =>
      provider(protectedGroup().arn, {
        managedTerminationProtection: "ENABLED",
        managedScaling: { targetCapacity: 100 },
      }),
  },
  {
    name: "refuses a group that does not allow it",
    program: () => provider(plainGroup().arn),
    violations: [notAllowed()],
  },
  {
    name: "refuses a group that says so",
    program: () => provider(group({ ...template, protectFromScaleIn: false }).arn),
    violations: [notAllowed()],
  },
  {
    name: "passes a group that is not in the stack",
    program: () =>
      provider(
        "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:0:autoScalingGroupName/ecs",
      ),
  },
  {
    name: "passes a provider of managed instances",
    program: () =>
      new aws.ecs.CapacityProvider("provider", {
        cluster: "main",
        managedInstancesProvider: {
          infrastructureRoleArn: "arn:aws:iam::123456789012:role/infrastructure",
          instanceLaunchTemplate: {
            ec2InstanceProfileArn: "arn:aws:iam::123456789012:instance-profile/ecs",
            networkConfiguration: { subnets: ["subnet-1"] },
          },
        },
      }),
  },
  {
    name: "says when the protection is not known yet",
    program: () => provider(protectedGroup().arn, protectedLater()),
    preview: {
      undecided: ["provider: managedTerminationProtection or managedScaling is not known yet"],
    },
  },
  {
    name: "says when the group's permission is not known yet",
    program: () => provider(group({ ...template, protectFromScaleIn: later(true) }).arn),
    preview: { undecided: ["group: protectFromScaleIn is not known yet"] },
  },
  {
    name: "judges the group of a provider that is not known to protect its instances",
    program: () => provider(plainGroup().arn, protectedLater()),
    violations: [notAllowed()],
    preview: {
      violations: [notAllowed()],
      undecided: ["provider: managedTerminationProtection or managedScaling is not known yet"],
    },
  },
]);
