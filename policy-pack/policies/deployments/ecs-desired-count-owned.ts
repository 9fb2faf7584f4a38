import type { Resource } from "../../reading";
import { stackRule } from "../../rule";
import { countsTasks, scaledServices } from "./scaled-services";
import { SCALABLE_TARGET } from "./types";

export const ecsDesiredCountOwned = stackRule({
  name: "ecs-desired-count-owned",
  area: "Deployments",
  description: "A service that is scaled automatically ignores changes of its desired count.",
  why: "Application Auto Scaling owns the number of tasks. A program that states one as well sets it back on every update: under load that stops the very tasks that autoscaling has just started.",
  level: "advisory",
  severity: "high",
  matches: {},
  decides:
    "Looks for scalable targets of the dimension `ecs:service:DesiredCount`, finds each one's service by the dependency of `resourceId` (known at preview as well), by the cluster and service it names, or by what the target depends on or belongs to, and asks whether the service's `ignoreChanges` has `desiredCount`.",
  blindTo: "Scalable targets in other stacks, and those made by hand.",
  remediation:
    "Add ignoreChanges: [\"desiredCount\"] to the service's resource options, and let the scalable target's minCapacity say how many tasks run at least.",
  bad: `
const service = new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api", desiredCount: 2 });
new aws.appautoscaling.Target("api", {
  serviceNamespace: "ecs",
  scalableDimension: "ecs:service:DesiredCount",
  resourceId: pulumi.interpolate\`service/main/\${service.name}\`,
  minCapacity: 2,
  maxCapacity: 10,
});`,
  good: `
const service = new aws.ecs.Service(
  "api",
  { cluster: "main", taskDefinition: "api", desiredCount: 2 },
  { ignoreChanges: ["desiredCount"] },
);
new aws.appautoscaling.Target("api", {
  serviceNamespace: "ecs",
  scalableDimension: "ecs:service:DesiredCount",
  resourceId: pulumi.interpolate\`service/main/\${service.name}\`,
  minCapacity: 2,
  maxCapacity: 10,
});`,

  check(stack, { violation, undecided }) {
    const scaledBy = new Map<Resource, Resource>();
    for (const target of stack.byType([SCALABLE_TARGET]).filter(countsTasks)) {
      const { services, certain } = scaledServices(stack, target);
      if (certain) {
        for (const service of services) scaledBy.set(service, target);
      } else if (services.some((service) => !service.ignores("desiredCount"))) {
        undecided(target, "resourceId is not known yet, so neither is the service that it scales");
      }
    }
    for (const [service, target] of scaledBy) {
      if (service.ignores("desiredCount")) continue;
      violation(
        service,
        `"${target.name}" scales it, but updates set its desired count too. Add ignoreChanges: ["desiredCount"] to its resource options`,
      );
    }
  },
});
