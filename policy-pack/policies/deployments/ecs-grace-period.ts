import {
  any,
  ECS_SERVICE,
  mapKnown,
  not,
  orDefault,
  TARGET_GROUPS,
  type Resource,
  type Stack,
  type Truth,
} from "../../reading";
import { stackRule } from "../../rule";
import { foundAt, notKnownYet } from "./services";

/** What a service's load balancers are made of. */
const LOAD_BALANCED = [...TARGET_GROUPS, "aws:elb/loadBalancer:LoadBalancer"];

const PERIOD = "healthCheckGracePeriodSeconds";

export const ecsGracePeriod = stackRule({
  name: "ecs-grace-period",
  area: "Deployments",
  description: "A service behind a load balancer gives its tasks time to start.",
  why: "Without a grace period ECS stops a task as soon as the load balancer finds it unhealthy, which one that is still starting always is: a service that starts slowly never gets a task up.",
  level: "advisory",
  severity: "medium",
  matches: {},
  decides:
    "Reads `healthCheckGracePeriodSeconds` of every service with `loadBalancers`, be they target groups or Classic Load Balancers; absent or 0 means none. A list of load balancers that is not known yet has members when target groups of the stack went into it.",
  blindTo: "How long the tasks really take to start, and task sets of external controllers.",
  remediation:
    "Set healthCheckGracePeriodSeconds to the seconds that a task needs until it answers its health check, for example 60.",
  bad: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  loadBalancers: [
    {
      targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef",
      containerName: "api",
      containerPort: 8080,
    },
  ],
});`,
  good: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  loadBalancers: [
    {
      targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef",
      containerName: "api",
      containerPort: 8080,
    },
  ],
  healthCheckGracePeriodSeconds: 60,
});`,

  check(stack, { violation, undecided }) {
    for (const service of stack.byType([ECS_SERVICE])) {
      const period = mapKnown(orDefault(service.at(PERIOD).number(), 0), (found) => found > 0);
      const fine = any(
        not(isBalanced(stack, service)),
        period.state === "known" ? period.value : undefined,
      );
      if (fine === false) {
        violation(
          service,
          `${foundAt(service, PERIOD)}, so ECS stops tasks that the load balancer finds unhealthy while they start. Set it to the seconds that a task needs to start, for example 60`,
        );
      } else if (fine === undefined) {
        undecided(service, notKnownYet(service, ["loadBalancers", PERIOD]));
      }
    }
  },
});

function isBalanced(stack: Stack, service: Resource): Truth {
  const list = service.at("loadBalancers").list();
  if (list.state !== "unknown") {
    return list.state === "known" && list.value.some(({ state }) => state !== "absent");
  }
  const { resources } = stack.follow(service, ["loadBalancers"], LOAD_BALANCED);
  return resources.length > 0 || undefined;
}
