import { ECS_SERVICE, all, type Resource, type Stack, type Truth } from "../../reading";
import { stackRule } from "../../rule";
import { controllerOf, isReplica, notKnownYet } from "./services";
import { countsTasks, scaledServices, type ScaledServices } from "./scaled-services";
import { SCALABLE_TARGET, SCALERS } from "./types";

export const ecsAutoscaled = stackRule({
  name: "ecs-autoscaled",
  area: "Deployments",
  description: "The number of a service's tasks follows its load or a schedule.",
  why: "A fixed number of tasks is too few at the peak and too many at night; a scalable target that no policy and no schedule moves is a fixed number as well.",
  level: "advisory",
  severity: "low",
  matches: {},
  decides:
    "Looks for a scalable target of the dimension `ecs:service:DesiredCount` for each REPLICA service, and for a scaling policy or a scheduled action for the same service; each is found by the dependency of `resourceId` (known at preview as well), by the cluster and service it names, or by what it depends on or belongs to. DAEMON services, and those of the controller EXTERNAL, which can't be scaled this way, are passed by.",
  blindTo:
    "Scalable targets in other stacks and those made by hand, how far apart the minimum and the maximum are, scaling that is suspended, and whether the policy follows the right metric.",
  remediation:
    "Make an aws.appautoscaling.Target for the service, an aws.appautoscaling.Policy (for example target tracking of ECSServiceAverageCPUUtilization) or an aws.appautoscaling.ScheduledAction for that target, and let the service ignore changes of desiredCount.",
  bad: `
new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api", desiredCount: 2 });`,
  good: `
const service = new aws.ecs.Service(
  "api",
  { cluster: "main", taskDefinition: "api", desiredCount: 2 },
  { ignoreChanges: ["desiredCount"] },
);
const target = new aws.appautoscaling.Target("api", {
  serviceNamespace: "ecs",
  scalableDimension: "ecs:service:DesiredCount",
  resourceId: pulumi.interpolate\`service/main/\${service.name}\`,
  minCapacity: 2,
  maxCapacity: 10,
});
new aws.appautoscaling.Policy("api", {
  serviceNamespace: target.serviceNamespace,
  scalableDimension: target.scalableDimension,
  resourceId: target.resourceId,
  policyType: "TargetTrackingScaling",
  targetTrackingScalingPolicyConfiguration: {
    targetValue: 60,
    predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
  },
});`,

  check(stack, { violation, undecided }) {
    const targets = scaledBy(stack, [SCALABLE_TARGET]);
    const scalers = scaledBy(stack, SCALERS);
    for (const service of stack.byType([ECS_SERVICE])) {
      const scalable = isScalable(service);
      if (scalable === false) continue;
      const scaled = isOneOf(service, targets);
      const moved = isOneOf(service, scalers);
      if (scalable === true && scaled === false) {
        violation(
          service,
          "no scalable target of the stack scales it. Make an aws.appautoscaling.Target for it, and a Policy or a ScheduledAction for the target",
        );
      } else if (scalable === true && moved === false) {
        violation(
          service,
          "it has a scalable target, but no policy and no schedule moves it. Make an aws.appautoscaling.Policy or ScheduledAction for the target",
        );
      } else if (all(scaled, moved) !== true) {
        undecided(service, whyUndecided(service, scalable));
      }
    }
  },
});

function whyUndecided(service: Resource, scalable: Truth): string {
  if (scalable === undefined) {
    return notKnownYet(service, ["schedulingStrategy", "deploymentController"]);
  }
  return "which service some scalable target, policy or schedule of the stack is for is not known yet";
}

/** Application Auto Scaling does not work with an external controller. */
function isScalable(service: Resource): Truth {
  const controller = controllerOf(service);
  return all(
    isReplica(service),
    controller.state === "unknown" ? undefined : controller.value !== "EXTERNAL",
  );
}

function scaledBy(stack: Stack, types: readonly string[]): readonly ScaledServices[] {
  return stack
    .byType(types)
    .filter(countsTasks)
    .map((scaling) => scaledServices(stack, scaling));
}

function isOneOf(service: Resource, scaled: readonly ScaledServices[]): Truth {
  const about = scaled.filter(({ services }) => services.includes(service));
  if (about.some(({ certain }) => certain)) return true;
  return about.length > 0 ? undefined : false;
}
