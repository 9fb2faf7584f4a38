import {
  all,
  any,
  CLUSTER,
  ECS_SERVICE,
  knownValue,
  not,
  readTags,
  type Resource,
  type Stack,
  type Truth,
} from "../../reading";
import { stackRule } from "../../rule";
import { launchesOf, usesSpot } from "./launches";
import { AUTO_SCALING_GROUP, CAPACITY_PROVIDER } from "./types";
import { hasUnknownUserData, joinsCluster, turnsDrainingOn, userDataOf } from "./user-data";

/** Machine images that are made for ECS, by the parameter that names the newest. */
const ECS_IMAGE = /\/aws\/service\/(?:ecs|bottlerocket\/aws-ecs)/;

export const ecsSpotDraining = stackRule({
  name: "ecs-spot-draining",
  area: "Capacity",
  description: "Spot instances of ECS drain their tasks when AWS takes them back.",
  why: "AWS gives two minutes' notice. An agent that heeds it has its tasks taken out of their load balancers and started elsewhere; it doesn't by default, and then the tasks die with the instance.",
  level: "advisory",
  severity: "medium",
  matches: {},
  decides:
    "Looks at Auto Scaling groups with Spot instances (see ec2-spot-diversified) that are container instances: a capacity provider refers to them, or their user data, image parameter or AmazonECSManaged tag says so. The user data of their launch template or launch configuration, unpacked, must set `ECS_ENABLE_SPOT_INSTANCE_DRAINING=true`, or `enable-spot-instance-draining = true` in `settings.ecs` of Bottlerocket's TOML. Comments don't count; of several settings the last one does.",
  blindTo:
    "Agents configured by the machine image itself or by files that user data downloads, launch templates known by their id only, Spot fleets, and, at the first preview, user data that has values in it which an update makes.",
  remediation:
    "Add ECS_ENABLE_SPOT_INSTANCE_DRAINING=true to /etc/ecs/ecs.config in the user data, or enable-spot-instance-draining = true below [settings.ecs] in Bottlerocket's. Give the cluster a name of its own, so that the user data is known at preview.",
  bad: `
const template = new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
  instanceMarketOptions: { marketType: "spot" },
  userData: btoa("#!/bin/bash\\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\\n"),
});
const group = new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  launchTemplate: { id: template.id },
});
new aws.ecs.CapacityProvider("spot", {
  autoScalingGroupProvider: { autoScalingGroupArn: group.arn },
});`,
  good: `
const script = [
  "#!/bin/bash",
  "echo ECS_CLUSTER=main >> /etc/ecs/ecs.config",
  "echo ECS_ENABLE_SPOT_INSTANCE_DRAINING=true >> /etc/ecs/ecs.config",
].join("\\n");
const template = new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
  instanceMarketOptions: { marketType: "spot" },
  userData: btoa(script),
});
const group = new aws.autoscaling.Group("ecs", {
  minSize: 0,
  maxSize: 10,
  vpcZoneIdentifiers: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  launchTemplate: { id: template.id },
});
new aws.ecs.CapacityProvider("spot", {
  autoScalingGroupProvider: { autoScalingGroupArn: group.arn },
});`,

  check(stack, { violation, undecided }) {
    const provided = groupsOfProviders(stack);
    for (const group of stack.byType([AUTO_SCALING_GROUP])) {
      const launches = launchesOf(stack, group);
      if (launches.length === 0) continue;
      const container = provided.has(group) || isContainerInstance(stack, group, launches);
      const drains = all(...launches.map(drainsSpot));
      const lacking = all(usesSpot(stack, group), container, not(drains));
      if (lacking === true) {
        const names = launches.map(({ name }) => `"${name}"`).join(", ");
        violation(
          group,
          `it launches Spot instances, but the user data of ${names} doesn't turn Spot draining on. Add ECS_ENABLE_SPOT_INSTANCE_DRAINING=true to /etc/ecs/ecs.config, or enable-spot-instance-draining = true to Bottlerocket's settings.ecs`,
        );
      } else if (lacking === undefined) {
        undecided(
          group,
          "whether its instances are Spot instances of ECS that turn Spot draining on is not known yet",
        );
      }
    }
  },
});

function groupsOfProviders(stack: Stack): ReadonlySet<Resource> {
  const path = ["autoScalingGroupProvider", "autoScalingGroupArn"] as const;
  return new Set(
    stack
      .byType([CAPACITY_PROVIDER])
      .flatMap((provider) => stack.follow(provider, path, [AUTO_SCALING_GROUP]).resources),
  );
}

function drainsSpot(launch: Resource): Truth {
  const text = userDataOf(launch);
  if (text.state === "unknown") return undefined;
  return turnsDrainingOn(knownValue(text) ?? "");
}

/** Not known where user data that isn't known yet may yet say so, in a stack that has ECS in it. */
function isContainerInstance(stack: Stack, group: Resource, launches: readonly Resource[]): Truth {
  const managed = knownValue(readTags(group))?.has("AmazonECSManaged") === true;
  if (managed || launches.some(joinsCluster) || launches.some(hasEcsImage)) return true;
  const unknown = launches.filter(hasUnknownUserData);
  const named = unknown.some((launch) =>
    launch.sources("userData").some(({ type }) => type === CLUSTER),
  );
  const hasEcs = stack.byType([CLUSTER, ECS_SERVICE]).length > 0;
  return any(named, hasEcs && unknown.length > 0 ? undefined : false);
}

function hasEcsImage(launch: Resource): boolean {
  return ECS_IMAGE.test(knownValue(launch.at("imageId").text()) ?? "");
}
