import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsAutoscaled } from "../../../../policy-pack/policies/deployments/ecs-autoscaled";
import { cases, later } from "../../support";

function service(name: string, args: Partial<aws.ecs.ServiceArgs> = {}): aws.ecs.Service {
  return new aws.ecs.Service(name, { cluster: "main", taskDefinition: "api:1", ...args });
}

const dimension = { serviceNamespace: "ecs", scalableDimension: "ecs:service:DesiredCount" };

function target(
  resourceId: pulumi.Input<string>,
  options?: pulumi.CustomResourceOptions,
): aws.appautoscaling.Target {
  const capacity = { minCapacity: 2, maxCapacity: 10 };
  return new aws.appautoscaling.Target(
    "scaling",
    { ...dimension, resourceId, ...capacity },
    options,
  );
}

function policy(
  resourceId: pulumi.Input<string>,
  args: Partial<aws.appautoscaling.PolicyArgs> = {},
): aws.appautoscaling.Policy {
  return new aws.appautoscaling.Policy("cpu", {
    ...dimension,
    resourceId,
    policyType: "TargetTrackingScaling",
    ...args,
  });
}

const idOf = ({ name }: aws.ecs.Service): pulumi.Output<string> =>
  pulumi.interpolate`service/main/${name}`;

const noTarget = (name: string): string =>
  `${name}: no scalable target of the stack scales it. Make an aws.appautoscaling.Target for it, and a Policy or a ScheduledAction for the target`;
const noScaler =
  "api: it has a scalable target, but no policy and no schedule moves it. Make an aws.appautoscaling.Policy or ScheduledAction for the target";
const unclear = (name: string): string =>
  `${name}: which service some scalable target, policy or schedule of the stack is for is not known yet`;

cases(ecsAutoscaled, [
  {
    name: "passes a service that a policy moves",
    program: () => policy(target(idOf(service("api"))).resourceId),
  },
  {
    name: "passes a service that a schedule moves",
    program: () => {
      const { resourceId } = target(idOf(service("api")));
      new aws.appautoscaling.ScheduledAction("night", {
        ...dimension,
        resourceId,
        schedule: "cron(0 20 * * ? *)",
        scalableTargetAction: { minCapacity: 1, maxCapacity: 2 },
      });
    },
  },
  {
    name: "passes a policy that names the service itself",
    program: () => {
      const api = service("api");
      target(idOf(api));
      policy(idOf(api));
    },
  },
  {
    name: "passes names that are written out",
    program: () => {
      service("api", { name: "shop-api" });
      target("service/main/shop-api");
      policy("service/main/shop-api");
    },
  },
  {
    name: "refuses a service that nothing scales",
    program: () => service("api"),
    violations: [noTarget("api")],
  },
  {
    name: "refuses a scalable target that nothing moves",
    program: () => target(idOf(service("api"))),
    violations: [noScaler],
  },
  {
    name: "refuses a target that a policy for another dimension moves",
    program: () =>
      policy(target(idOf(service("api"))).resourceId, {
        serviceNamespace: "dynamodb",
        scalableDimension: "dynamodb:table:ReadCapacityUnits",
      }),
    violations: [noScaler],
  },
  {
    name: "refuses the one service of two that is not scaled",
    program: () => {
      policy(target(idOf(service("api"))).resourceId);
      service("worker");
    },
    violations: [noTarget("worker")],
  },
  {
    name: "tells services of the same name in two clusters apart",
    program: () => {
      const one = new aws.ecs.Cluster("one", { name: "one" });
      const two = new aws.ecs.Cluster("two", { name: "two" });
      service("api", { name: "shop-api", cluster: one.arn });
      service("other", { name: "shop-api", cluster: two.arn });
      target("service/one/shop-api");
      policy("service/one/shop-api");
    },
    violations: [noTarget("other")],
  },
  {
    name: "passes a daemon service",
    program: () => service("agent", { schedulingStrategy: "DAEMON" }),
  },
  {
    name: "passes an external controller, which can't be scaled",
    program: () => service("api", { deploymentController: { type: "EXTERNAL" } }),
  },
  {
    name: "refuses a service that CodeDeploy deploys, which can be",
    program: () => service("api", { deploymentController: { type: "CODE_DEPLOY" } }),
    violations: [noTarget("api")],
  },
  {
    name: "finds the only service of a cluster whose name is not known yet",
    program: () => {
      const cluster = new aws.ecs.Cluster("cluster", { name: later("main") });
      service("api", { name: "shop-api", cluster: cluster.arn });
      const resourceId = pulumi.interpolate`service/${cluster.name}/shop-api`;
      target(resourceId);
      policy(resourceId);
    },
  },
  {
    name: "finds the service that a target depends on, and the target that a policy depends on",
    program: () => {
      const cluster = new aws.ecs.Cluster("cluster", { name: later("main") });
      const api = service("api", { name: "shop-api", cluster: cluster.arn });
      const worker = service("worker", { name: "shop-worker", cluster: cluster.arn });
      const resourceId = pulumi.interpolate`service/${cluster.name}/shop-api`;
      const scaling = target(resourceId, { dependsOn: [api] });
      new aws.appautoscaling.Policy("cpu", { ...dimension, resourceId }, { dependsOn: [scaling] });
      return worker;
    },
    violations: [noTarget("worker")],
  },
  {
    name: "says when it can't tell which service of a cluster is scaled",
    program: () => {
      const cluster = new aws.ecs.Cluster("cluster", { name: later("main") });
      service("api", { name: "shop-api", cluster: cluster.arn });
      service("worker", { name: "shop-worker", cluster: cluster.arn });
      const resourceId = pulumi.interpolate`service/${cluster.name}/shop-api`;
      target(resourceId);
      policy(resourceId);
    },
    violations: [noTarget("worker")],
    preview: { undecided: [`${unclear("api")}; ${unclear("worker")}`] },
  },
  {
    name: "says when the scheduling strategy is not known yet",
    program: () => service("api", { schedulingStrategy: later("REPLICA") }),
    violations: [noTarget("api")],
    preview: { undecided: ["api: schedulingStrategy is not known yet"] },
  },
]);
