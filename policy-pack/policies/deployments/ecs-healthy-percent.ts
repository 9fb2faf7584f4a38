import {
  all,
  ECS_SERVICE,
  mapKnown,
  orDefault,
  type Known,
  type Resource,
  type Truth,
  type Unknown,
} from "../../reading";
import { resourceRule } from "../../rule";
import { controllerOf, isReplica, notKnownYet } from "./services";

/** Half of the tasks may be replaced at once; a deployment that stops more takes capacity away. */
const LOWEST_MINIMUM = 50;

const MINIMUM = "deploymentMinimumHealthyPercent";
const MAXIMUM = "deploymentMaximumPercent";

type Percent = Known<number> | Unknown;

export const ecsHealthyPercent = resourceRule({
  name: "ecs-healthy-percent",
  area: "Deployments",
  description:
    "A deployment has room to start new tasks, and keeps at least half of those that serve.",
  why: "With a minimum of 0 ECS may stop every task before the first new one serves; with a maximum no higher than the minimum it can neither start nor stop one, and the deployment never ends.",
  level: "advisory",
  severity: "medium",
  matches: {},
  types: [ECS_SERVICE],
  decides:
    "Reads `deploymentMinimumHealthyPercent` (100 where it is not set) and `deploymentMaximumPercent` (200 where it is not set) of REPLICA services under the controller ECS: the minimum is at least 50, and the maximum is above the minimum. DAEMON services and other controllers are passed by: they replace tasks in their own ways.",
  blindTo:
    "How ECS rounds the two for few tasks: it rounds the minimum up and the maximum down, so that one task needs a maximum of 200 or a minimum of 0 to be replaced.",
  remediation:
    "Leave both out, or set deploymentMinimumHealthyPercent to 100 and deploymentMaximumPercent to 200. Where capacity is short, 50 and 100 replace one half after the other.",
  bad: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  deploymentMinimumHealthyPercent: 0,
  deploymentMaximumPercent: 100,
});`,
  good: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  deploymentMinimumHealthyPercent: 100,
  deploymentMaximumPercent: 200,
});`,

  check(service, { violation, undecided }) {
    const minimum = orDefault(service.at(MINIMUM).number(), 100);
    const maximum = orDefault(service.at(MAXIMUM).number(), 200);
    const applies = rollsByPercent(service);
    const stops = all(applies, isBelow(minimum, LOWEST_MINIMUM));
    const stuck = all(applies, hasNoRoom(minimum, maximum));
    if (stops === true && minimum.state === "known") {
      violation(
        service,
        `${MINIMUM} is ${minimum.value}, so a deployment may stop more than half of the tasks that serve; at least ${LOWEST_MINIMUM} is asked for. Raise it, for example to 100`,
      );
    }
    if (stuck === true && minimum.state === "known" && maximum.state === "known") {
      violation(
        service,
        `${MAXIMUM} is ${maximum.value} and ${MINIMUM} ${minimum.value}, so a deployment can neither start a task nor stop one. Raise the maximum above the minimum, for example to 200`,
      );
    }
    if (isHopeless(minimum, maximum) && applies === true) {
      violation(
        service,
        `${MAXIMUM} is ${maximum.value}, so no minimum of ${LOWEST_MINIMUM} or more leaves a deployment room. Raise it, for example to 200`,
      );
    } else if (stops === undefined || stuck === undefined) {
      const deciding = ["schedulingStrategy", "deploymentController", MINIMUM, MAXIMUM];
      undecided(service, notKnownYet(service, deciding));
    }
  },
});

function rollsByPercent(service: Resource): Truth {
  const controller = mapKnown(controllerOf(service), (name) => name === "ECS");
  return all(isReplica(service), controller.state === "known" ? controller.value : undefined);
}

function isBelow(percent: Percent, limit: number): Truth {
  return percent.state === "unknown" ? undefined : percent.value < limit;
}

function hasNoRoom(minimum: Percent, maximum: Percent): Truth {
  if (minimum.state === "unknown" || maximum.state === "unknown") return undefined;
  return maximum.value <= minimum.value;
}

/** Whatever the minimum turns out to be, it is too low or leaves no room. */
function isHopeless(minimum: Percent, maximum: Percent): maximum is Known<number> {
  return (
    minimum.state === "unknown" && maximum.state === "known" && maximum.value <= LOWEST_MINIMUM
  );
}
