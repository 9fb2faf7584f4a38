import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsDesiredCountOwned } from "../../../../policy-pack/policies/deployments/ecs-desired-count-owned";
import { cases, later } from "../../support";

const owned: pulumi.CustomResourceOptions = { ignoreChanges: ["desiredCount"] };

function service(
  name: string,
  args: Partial<aws.ecs.ServiceArgs> = {},
  options?: pulumi.CustomResourceOptions,
): aws.ecs.Service {
  return new aws.ecs.Service(
    name,
    { cluster: "main", taskDefinition: "api:1", desiredCount: 2, ...args },
    options,
  );
}

function target(
  resourceId: pulumi.Input<string>,
  args: Partial<aws.appautoscaling.TargetArgs> = {},
): aws.appautoscaling.Target {
  return new aws.appautoscaling.Target("scaling", {
    serviceNamespace: "ecs",
    scalableDimension: "ecs:service:DesiredCount",
    resourceId,
    minCapacity: 2,
    maxCapacity: 10,
    ...args,
  });
}

const idOf = ({ name }: aws.ecs.Service): pulumi.Output<string> =>
  pulumi.interpolate`service/main/${name}`;

const violation =
  'api: "scaling" scales it, but updates set its desired count too. Add ignoreChanges: ["desiredCount"] to its resource options';

cases(ecsDesiredCountOwned, [
  {
    name: "passes a scaled service that ignores its desired count",
    program: () => target(idOf(service("api", {}, owned))),
  },
  {
    name: "passes a scaled service that ignores all changes",
    program: () => target(idOf(service("api", {}, { ignoreChanges: ["*"] }))),
  },
  {
    name: "passes the other way to write the path",
    program: () => target(idOf(service("api", {}, { ignoreChanges: ['["desiredCount"]'] }))),
  },
  {
    name: "refuses a scaled service that doesn't",
    program: () => target(idOf(service("api"))),
    violations: [violation],
  },
  {
    name: "refuses one that ignores something else",
    program: () => target(idOf(service("api", {}, { ignoreChanges: ["taskDefinition"] }))),
    violations: [violation],
  },
  { name: "passes a service that nothing scales", program: () => service("api") },
  {
    name: "finds the service by its literal name",
    program: () => {
      service("api", { name: "shop-api" });
      service("worker", { name: "shop-worker" });
      target("service/main/shop-api");
    },
    violations: [violation],
  },
  {
    name: "does not mistake a service of another cluster for it",
    program: () => {
      service("api", { name: "shop-api", cluster: "other" });
      target("service/main/shop-api");
    },
  },
  {
    name: "passes a target whose service is not in the stack",
    program: () => {
      service("api", { name: "shop-api" });
      target("service/main/elsewhere");
    },
  },
  {
    name: "passes a target of another dimension",
    program: () =>
      target(idOf(service("api")), {
        serviceNamespace: "dynamodb",
        scalableDimension: "dynamodb:table:ReadCapacityUnits",
      }),
  },
  {
    name: "reads a dimension that is not known yet as if it were the service's",
    program: () =>
      target(idOf(service("api")), { scalableDimension: later("ecs:service:DesiredCount") }),
    violations: [violation],
  },
  {
    name: "says when the service can't be told yet",
    program: () => {
      service("api", { name: "shop-api" });
      target(later("service/main/shop-api"));
    },
    violations: [violation],
    preview: {
      undecided: ["scaling: resourceId is not known yet, so neither is the service that it scales"],
    },
  },
  {
    name: "finds the service that a target is a child of",
    program: () => {
      const api = service("api", { name: "shop-api" });
      service("worker", { name: "shop-worker" });
      new aws.appautoscaling.Target(
        "scaling",
        {
          serviceNamespace: "ecs",
          scalableDimension: "ecs:service:DesiredCount",
          resourceId: later("service/main/shop-api"),
          minCapacity: 2,
          maxCapacity: 10,
        },
        { parent: api },
      );
    },
    violations: [violation],
  },
  {
    name: "finds the only service of a cluster whose name is not known yet",
    program: () => {
      const cluster = new aws.ecs.Cluster("cluster", { name: later("main") });
      service("api", { name: "shop-api", cluster: cluster.arn });
      service("worker", { name: "shop-worker", cluster: "other" });
      target(pulumi.interpolate`service/${cluster.name}/shop-api`);
    },
    violations: [violation],
  },
  {
    name: "needs no service's name when every service ignores its desired count",
    program: () => {
      service("api", { name: "shop-api" }, owned);
      target(later("service/main/shop-api"));
    },
  },
  {
    name: "reports a service once, however many targets it has",
    program: () => {
      const api = service("api");
      target(idOf(api));
      new aws.appautoscaling.Target("more", {
        serviceNamespace: "ecs",
        scalableDimension: "ecs:service:DesiredCount",
        resourceId: idOf(api),
        minCapacity: 1,
        maxCapacity: 4,
      });
    },
    violations: [violation.replace('"scaling"', '"more"')],
  },
  {
    name: "leaves alone what is exempt by a tag",
    program: () => target(idOf(service("api", { tags: { exempt: "yes" } }))),
    config: { exemptions: [{ tag: "exempt=yes", reason: "migration", expires: "2026-03-01" }] },
    today: "2026-02-28",
  },
]);
