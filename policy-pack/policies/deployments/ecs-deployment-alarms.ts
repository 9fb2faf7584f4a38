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
  groupAlarms,
  notKnownYet,
  rollsBackByAlarms,
  rollsBackOn,
  serviceAlarms,
  strategyOf,
} from "./services";
import { DEPLOYMENT_GROUP } from "./types";

/** Those that shift traffic while alarms are the only ones to tell a good release from a bad one. */
const GRADUAL: readonly string[] = ["LINEAR", "CANARY"];

export const ecsDeploymentAlarms = stackRule({
  name: "ecs-deployment-alarms",
  area: "Deployments",
  description: "Deployments that shift traffic step by step are stopped and rolled back by alarms.",
  why: "A canary exists to be watched: without alarms that are on and roll back, its small share of traffic meets the errors and the rest of it follows on schedule all the same.",
  level: "advisory",
  severity: "medium",
  matches: {},
  decides:
    "LINEAR and CANARY services of the controller ECS: `alarms` names alarms, with enable and rollback. ROLLING and BLUE_GREEN services may go without alarms; those that are on must roll back. CodeDeploy deployment groups with an `ecsService`: `alarmConfiguration` names alarms and is enabled, and automatic rollback is enabled for `DEPLOYMENT_STOP_ON_ALARM`. A list of alarms that is not known yet has members when alarms of the stack went into it, and an `ecsService` is there when a service of the stack did.",
  blindTo: "Whether the alarms look at both colours, and fire when a release is bad.",
  remediation:
    "Make alarms on the 5xx errors and the latency of both target groups, and set the service's alarms to { enable: true, rollback: true, alarmNames: […] }; for CodeDeploy set the deployment group's alarmConfiguration to { enabled: true, alarms: […] } and add DEPLOYMENT_STOP_ON_ALARM to the events of autoRollbackConfiguration.",
  bad: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  deploymentConfiguration: {
    strategy: "CANARY",
    canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: "5" },
  },
});`,
  good: `
const errors = new aws.cloudwatch.MetricAlarm("errors", {
  comparisonOperator: "GreaterThanThreshold",
  evaluationPeriods: 1,
  threshold: 5,
  namespace: "AWS/ApplicationELB",
  metricName: "HTTPCode_Target_5XX_Count",
  period: 60,
  statistic: "Sum",
});
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  desiredCount: 2,
  deploymentConfiguration: {
    strategy: "CANARY",
    canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: "5" },
  },
  alarms: { enable: true, rollback: true, alarmNames: [errors.name] },
});`,

  check(stack, { violation, undecided }) {
    for (const service of stack.byType([ECS_SERVICE])) {
      const lacking = lacksRollback(stack, service);
      if (lacking === true) violation(service, problemOfService(stack, service));
      if (lacking === undefined) undecided(service, notKnownYet(service, DECIDING));
    }
    for (const group of stack.byType([DEPLOYMENT_GROUP])) {
      const lacking = all(deploysService(stack, group), not(isWatched(stack, group)));
      if (lacking === true) violation(group, problemOfGroup(stack, group));
      if (lacking === undefined) {
        undecided(group, notKnownYet(group, ["ecsService", ...DECIDING_FOR_GROUPS]));
      }
    }
  },
});

const DECIDING = ["deploymentController", "deploymentConfiguration", "alarms"] as const;
const DECIDING_FOR_GROUPS = ["alarmConfiguration", "autoRollbackConfiguration"] as const;

function lacksRollback(stack: Stack, service: Resource): Truth {
  const controller = controllerOf(service);
  const ecs = controller.state === "unknown" ? undefined : controller.value === "ECS";
  const { named, enabled } = serviceAlarms(stack, service);
  const unwatched = all(isGradual(service), not(rollsBackByAlarms(stack, service)));
  const stopOnly = all(named, enabled, not(isSet(service.at("alarms", "rollback"))));
  return all(ecs, any(unwatched, stopOnly));
}

function isGradual(service: Resource): Truth {
  const strategy = strategyOf(service);
  return strategy.state === "unknown" ? undefined : GRADUAL.includes(strategy.value);
}

function problemOfService(stack: Stack, service: Resource): string {
  const { named, enabled } = serviceAlarms(stack, service);
  if (named !== false && enabled !== false) {
    return `its alarms stop a deployment but don't roll it back: ${foundAt(service, "alarms", "rollback")}. Set it to true`;
  }
  const strategy = strategyOf(service);
  const name = strategy.state === "known" ? strategy.value : "step by step";
  const found =
    named === false ? "alarms.alarmNames names none" : foundAt(service, "alarms", "enable");
  return `no alarms watch its ${name} deployments: ${found}. Set alarms to { enable: true, rollback: true, alarmNames: […] }`;
}

/** A service that is not known yet is there when a service of the stack went into it. */
function deploysService(stack: Stack, group: Resource): Truth {
  const named = isThere(group.at("ecsService"));
  if (named !== undefined) return named;
  return stack.follow(group, ["ecsService"], [ECS_SERVICE]).resources.length > 0 || undefined;
}

function isWatched(stack: Stack, group: Resource): Truth {
  const { named, enabled } = groupAlarms(stack, group);
  return all(named, enabled, rollsBackOn(group, "DEPLOYMENT_STOP_ON_ALARM"));
}

function problemOfGroup(stack: Stack, group: Resource): string {
  const { named, enabled } = groupAlarms(stack, group);
  const alarms = "Set alarmConfiguration to { enabled: true, alarms: […] }";
  if (named === false) {
    return `no alarms watch its deployments: alarmConfiguration.alarms names none. ${alarms}`;
  }
  if (enabled === false) {
    return `no alarms watch its deployments: ${foundAt(group, "alarmConfiguration", "enabled")}. ${alarms}`;
  }
  const enabledRollback = isSet(group.at("autoRollbackConfiguration", "enabled"));
  const found =
    enabledRollback === false
      ? foundAt(group, "autoRollbackConfiguration", "enabled")
      : "autoRollbackConfiguration.events lacks DEPLOYMENT_STOP_ON_ALARM";
  return `its alarms stop a deployment but don't roll it back: ${found}. Set autoRollbackConfiguration to { enabled: true, events: ["DEPLOYMENT_STOP_ON_ALARM", …] }`;
}
