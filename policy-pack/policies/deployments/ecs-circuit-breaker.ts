import {
  all,
  any,
  ECS_SERVICE,
  isSet,
  isThere,
  not,
  type Resource,
  type Stack,
  type Truth,
} from "../../reading";
import { stackRule } from "../../rule";
import {
  controllerOf,
  foundAt,
  notKnownYet,
  rollsBackByAlarms,
  serviceAlarms,
  strategyOf,
} from "./services";

/** What a controller and a strategy ask for. */
interface Demand {
  readonly met: Truth;
  /** What is wrong and what puts it right, when it is not met. */
  readonly problem: string;
}

export const ecsCircuitBreaker = stackRule({
  name: "ecs-circuit-breaker",
  area: "Deployments",
  description: "A failed deployment of a service is stopped and rolled back by itself.",
  why: "Without a circuit breaker ECS goes on starting tasks that fail, for ever, and a service with a broken release waits for a person. Under CodeDeploy, which rolls back by itself, a circuit breaker does nothing and shows a difference at every preview.",
  level: "mandatory",
  severity: "high",
  matches: {},
  decides:
    "Reads the controller (ECS where none is set) and the strategy (ROLLING where none is set). ROLLING: `deploymentCircuitBreaker` has enable and rollback. BLUE_GREEN: that, or `alarms` with names, enable and rollback. LINEAR and CANARY: `alarms` with names, enable and rollback. CODE_DEPLOY: no `deploymentCircuitBreaker` at all. EXTERNAL: nothing. A value that is not known yet matters only where it decides; a list of alarms is known to have members when alarms of the stack went into it.",
  blindTo:
    "Whether the alarms fire when a release is bad, and what an external controller does about a failure.",
  remediation:
    "Set deploymentCircuitBreaker to { enable: true, rollback: true }; for LINEAR and CANARY set alarms to { enable: true, rollback: true, alarmNames: […] }; under CODE_DEPLOY remove deploymentCircuitBreaker and set the deployment group's autoRollbackConfiguration.",
  bad: `new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api", desiredCount: 2 });`,
  good: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  deploymentCircuitBreaker: { enable: true, rollback: true },
});`,

  check(stack, { violation, undecided }) {
    for (const service of stack.byType([ECS_SERVICE])) {
      const demands = demandsOn(stack, service);
      const [first] = demands;
      if (first === undefined || demands.every(({ met }) => met === true)) continue;
      if (demands.every(({ met }) => met === false)) violation(service, first.problem);
      else undecided(service, notKnownYet(service, DECIDING));
    }
  },
});

const DECIDING = [
  "deploymentController",
  "deploymentConfiguration",
  "deploymentCircuitBreaker",
  "alarms",
] as const;

/** Of every controller and strategy that it may turn out to have. */
function demandsOn(stack: Stack, service: Resource): readonly Demand[] {
  const controller = controllerOf(service);
  const strategy = strategyOf(service);
  const controllers =
    controller.state === "known" ? [controller.value] : ["ECS", "CODE_DEPLOY", "EXTERNAL"];
  const strategies =
    strategy.state === "known" ? [strategy.value] : ["ROLLING", "BLUE_GREEN", "CANARY"];
  return controllers.flatMap((each) => {
    if (each === "EXTERNAL") return [{ met: true, problem: "" }];
    if (each === "CODE_DEPLOY") return [noBreaker(service)];
    return strategies.map((name) => demandOf(stack, service, name));
  });
}

function demandOf(stack: Stack, service: Resource, strategy: string): Demand {
  const breaker = all(
    isSet(service.at("deploymentCircuitBreaker", "enable")),
    isSet(service.at("deploymentCircuitBreaker", "rollback")),
  );
  const alarms = rollsBackByAlarms(stack, service);
  switch (strategy) {
    case "LINEAR":
    case "CANARY":
      return {
        met: alarms,
        problem: `no alarms roll a failed ${strategy} deployment back: ${alarmsFound(stack, service)}. Set alarms to { enable: true, rollback: true, alarmNames: […] }`,
      };
    case "BLUE_GREEN":
      return {
        met: any(breaker, alarms),
        problem: `nothing rolls a failed BLUE_GREEN deployment back: ${breakerFound(service)}, ${alarmsFound(stack, service)}. Set deploymentCircuitBreaker to { enable: true, rollback: true }, or alarms that roll back`,
      };
    default:
      return {
        met: breaker,
        problem: `a failed deployment is not stopped and rolled back: ${breakerFound(service)}. Set deploymentCircuitBreaker to { enable: true, rollback: true }`,
      };
  }
}

/** CodeDeploy's services don't keep one, not even one that is off. */
function noBreaker(service: Resource): Demand {
  return {
    met: not(isThere(service.at("deploymentCircuitBreaker"))),
    problem:
      "deploymentCircuitBreaker is set under the controller CODE_DEPLOY, which keeps none and differs at every preview. Remove it; the deployment group's autoRollbackConfiguration rolls back",
  };
}

function breakerFound(service: Resource): string {
  const breaker = "deploymentCircuitBreaker";
  if (service.at(breaker).state === "absent") return `${breaker} is not set`;
  const off = isSet(service.at(breaker, "enable")) === false ? "enable" : "rollback";
  return foundAt(service, breaker, off);
}

function alarmsFound(stack: Stack, service: Resource): string {
  if (service.at("alarms").state === "absent") return "alarms is not set";
  const { named, enabled } = serviceAlarms(stack, service);
  if (named === false) return "alarms.alarmNames is empty";
  return foundAt(service, "alarms", enabled === false ? "enable" : "rollback");
}
