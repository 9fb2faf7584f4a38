import {
  equals,
  isSet,
  mapKnown,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";
import { stackRule } from "../../rule";
import { AUTO_SCALING_GROUP, CAPACITY_PROVIDER } from "./types";

const GROUP_PROVIDER = "autoScalingGroupProvider";

export const ecsManagedTermination = stackRule({
  name: "ecs-managed-termination",
  area: "Capacity",
  description: "Scaling in never takes an instance away that runs tasks.",
  why: "An Auto Scaling group that scales in picks an instance by its own rules. With managed termination protection ECS protects those that run tasks, so only empty ones go.",
  level: "advisory",
  severity: "medium",
  matches: {},
  decides:
    "Reads every capacity provider with an `autoScalingGroupProvider`: `managedTerminationProtection` must be ENABLED (AWS takes DISABLED where none is set), `managedScaling` must be there and its `status` not DISABLED (AWS takes DISABLED where there is none), without which the protection does nothing, and the group it refers to must have `protectFromScaleIn`. The group is found by dependency, at preview as well.",
  blindTo: "Auto Scaling groups known by their ARN only.",
  remediation:
    "Set managedTerminationProtection to ENABLED and managedScaling.status to ENABLED on the capacity provider, and protectFromScaleIn to true on its Auto Scaling group.",
  bad: `
const group = new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  launchTemplate: { id: "lt-0123456789abcdef0" },
});
new aws.ecs.CapacityProvider("instances", {
  autoScalingGroupProvider: {
    autoScalingGroupArn: group.arn,
    managedScaling: { status: "ENABLED", targetCapacity: 100 },
    managedTerminationProtection: "ENABLED",
  },
});`,
  good: `
const group = new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  launchTemplate: { id: "lt-0123456789abcdef0" },
  protectFromScaleIn: true,
});
new aws.ecs.CapacityProvider("instances", {
  autoScalingGroupProvider: {
    autoScalingGroupArn: group.arn,
    managedScaling: { status: "ENABLED", targetCapacity: 100 },
    managedTerminationProtection: "ENABLED",
  },
});`,

  check(stack, { violation, undecided }) {
    for (const provider of stack.byType([CAPACITY_PROVIDER])) {
      if (provider.at(GROUP_PROVIDER).state === "absent") continue;
      const problem = problemOf(provider);
      if (problem === undefined) {
        undecided(provider, "managedTerminationProtection or managedScaling is not known yet");
      } else if (problem !== "") {
        violation(provider, problem);
      }
      if (isEnabled(provider.at(GROUP_PROVIDER, "managedTerminationProtection")) === false) {
        continue;
      }
      for (const group of groupsOf(stack, provider)) {
        const allowed = isSet(group.at("protectFromScaleIn"));
        if (allowed === undefined) undecided(group, "protectFromScaleIn is not known yet");
        if (allowed === false) {
          violation(
            group,
            `protectFromScaleIn is not true, so the capacity provider "${provider.name}" can't protect its instances. Set it to true`,
          );
        }
      }
    }
  },
});

function groupsOf(stack: Stack, provider: Resource): readonly Resource[] {
  const path = [GROUP_PROVIDER, "autoScalingGroupArn"] as const;
  return stack.follow(provider, path, [AUTO_SCALING_GROUP]).resources;
}

function isEnabled(value: Value): Truth {
  return equals(
    mapKnown(value.text(), (text) => text.toUpperCase()),
    "ENABLED",
  );
}

/** What is wrong with the provider itself: empty if nothing, undefined while that is not known. */
function problemOf(provider: Resource): string | undefined {
  const protection = provider.at(GROUP_PROVIDER, "managedTerminationProtection");
  const scaling = provider.at(GROUP_PROVIDER, "managedScaling");
  const isProtected = isEnabled(protection);
  if (isProtected === false) {
    const found = protection.state === "absent" ? "not set, which means DISABLED" : "DISABLED";
    return `managedTerminationProtection is ${found}, so scaling in takes instances away that run tasks. Set it to ENABLED, and protectFromScaleIn on the Auto Scaling group`;
  }
  const scales = scalesItself(scaling);
  if (scales === false) {
    const found = scaling.state === "absent" ? "not set, which means DISABLED" : "DISABLED";
    return `managedScaling.status is ${found}, and managedTerminationProtection does nothing without managed scaling. Set it to ENABLED`;
  }
  return isProtected === undefined || scales === undefined ? undefined : "";
}

/** AWS leaves managed scaling off where nothing is said of it, and takes settings of it for a yes. */
function scalesItself(scaling: Value): Truth {
  const status = scaling.at("status");
  return scaling.state === "known" && status.state === "absent" ? true : isEnabled(status);
}
