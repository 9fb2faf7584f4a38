import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsCircuitBreaker } from "../../../../policy-pack/policies/deployments/ecs-circuit-breaker";
import { cases, later } from "../../support";

type Changes = { readonly [K in keyof aws.ecs.ServiceArgs]?: unknown };

/** What a program in another language may send goes past TypeScript. */
const service =
  (changes: Changes = {}) =>
  (): aws.ecs.Service =>
    new aws.ecs.Service("api", {
      cluster: "main",
      taskDefinition: "api:1",
      desiredCount: 2,
      ...(changes as Partial<aws.ecs.ServiceArgs>),
    });

const both = { enable: true, rollback: true };
const alarms = { ...both, alarmNames: ["errors"] };
const strategy = (name: pulumi.Input<string>): Changes => ({
  deploymentConfiguration: { strategy: name },
});
const controller = (type: pulumi.Input<string>): Changes => ({ deploymentController: { type } });

const rolling = (found: string): string =>
  `api: a failed deployment is not stopped and rolled back: ${found}. Set deploymentCircuitBreaker to { enable: true, rollback: true }`;
const blueGreen = (found: string): string =>
  `api: nothing rolls a failed BLUE_GREEN deployment back: ${found}. Set deploymentCircuitBreaker to { enable: true, rollback: true }, or alarms that roll back`;
const gradual = (name: string, found: string): string =>
  `api: no alarms roll a failed ${name} deployment back: ${found}. Set alarms to { enable: true, rollback: true, alarmNames: […] }`;
const codeDeploy =
  "api: deploymentCircuitBreaker is set under the controller CODE_DEPLOY, which keeps none and differs at every preview. Remove it; the deployment group's autoRollbackConfiguration rolls back";

function alarm(name: string): aws.cloudwatch.MetricAlarm {
  return new aws.cloudwatch.MetricAlarm(name, {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    namespace: "AWS/ApplicationELB",
    metricName: "HTTPCode_Target_5XX_Count",
    period: 60,
    statistic: "Sum",
    threshold: 5,
  });
}

cases(ecsCircuitBreaker, [
  {
    name: "passes a rolling deployment with enable and rollback",
    program: service({ deploymentCircuitBreaker: both }),
  },
  {
    name: "passes it under a controller and a strategy that are written out",
    program: service({
      ...controller("ECS"),
      ...strategy("ROLLING"),
      deploymentCircuitBreaker: both,
    }),
  },
  {
    name: "passes flags written as texts",
    program: service({ deploymentCircuitBreaker: { enable: "true", rollback: "true" } }),
  },
  {
    name: "refuses none",
    program: service(),
    violations: [rolling("deploymentCircuitBreaker is not set")],
  },
  {
    name: "refuses one that is off",
    program: service({ deploymentCircuitBreaker: { enable: false, rollback: true } }),
    violations: [rolling("deploymentCircuitBreaker.enable is false")],
  },
  {
    name: "refuses one that doesn't roll back",
    program: service({ deploymentCircuitBreaker: { enable: true, rollback: false } }),
    violations: [rolling("deploymentCircuitBreaker.rollback is false")],
  },
  {
    name: "refuses a rolling deployment that has alarms only",
    program: service({ alarms }),
    violations: [rolling("deploymentCircuitBreaker is not set")],
  },
  {
    name: "refuses a daemon service without one: its deployments roll as well",
    program: service({ schedulingStrategy: "DAEMON", desiredCount: undefined }),
    violations: [rolling("deploymentCircuitBreaker is not set")],
  },
  {
    name: "says when a flag is not known yet",
    program: () => service({ deploymentCircuitBreaker: { enable: true, rollback: later(true) } })(),
    preview: { undecided: ["api: deploymentCircuitBreaker is not known yet"] },
  },
  {
    name: "does not need a flag that changes nothing",
    program: () =>
      service({ deploymentCircuitBreaker: { enable: later(true), rollback: false } })(),
    violations: [rolling("deploymentCircuitBreaker.rollback is false")],
  },
  {
    name: "says when neither the breaker nor the controller is known yet",
    program: () =>
      service({ ...controller(later("ECS")), deploymentCircuitBreaker: later(both) })(),
    preview: {
      undecided: ["api: deploymentController and deploymentCircuitBreaker are not known yet"],
    },
  },
]);

describe("blue/green, canary and linear", () => {
  cases(ecsCircuitBreaker, [
    {
      name: "passes blue/green with a breaker",
      program: service({ ...strategy("BLUE_GREEN"), deploymentCircuitBreaker: both }),
    },
    {
      name: "passes blue/green with alarms that roll back",
      program: service({ ...strategy("BLUE_GREEN"), alarms }),
    },
    {
      name: "refuses blue/green with neither",
      program: service(strategy("BLUE_GREEN")),
      violations: [blueGreen("deploymentCircuitBreaker is not set, alarms is not set")],
    },
    {
      name: "refuses blue/green with halves of both",
      program: service({
        ...strategy("BLUE_GREEN"),
        deploymentCircuitBreaker: { enable: true, rollback: false },
        alarms: { ...alarms, rollback: false },
      }),
      violations: [
        blueGreen("deploymentCircuitBreaker.rollback is false, alarms.rollback is false"),
      ],
    },
    { name: "passes a canary with alarms", program: service({ ...strategy("CANARY"), alarms }) },
    {
      name: "passes linear with alarms, in any case",
      program: service({ ...strategy("linear"), alarms }),
    },
    {
      name: "refuses a canary with a breaker only",
      program: service({ ...strategy("CANARY"), deploymentCircuitBreaker: both }),
      violations: [gradual("CANARY", "alarms is not set")],
    },
    {
      name: "refuses linear with alarms that are off",
      program: service({ ...strategy("LINEAR"), alarms: { ...alarms, enable: false } }),
      violations: [gradual("LINEAR", "alarms.enable is false")],
    },
    {
      name: "refuses linear with alarms that name none",
      program: service({ ...strategy("LINEAR"), alarms: { ...both, alarmNames: [] } }),
      violations: [gradual("LINEAR", "alarms.alarmNames is empty")],
    },
    {
      name: "refuses linear with alarms that don't roll back",
      program: service({ ...strategy("LINEAR"), alarms: { ...alarms, rollback: false } }),
      violations: [gradual("LINEAR", "alarms.rollback is false")],
    },
    {
      name: "passes alarms whose names are not known yet",
      program: () =>
        service({
          ...strategy("CANARY"),
          alarms: { ...both, alarmNames: [alarm("errors").name] },
        })(),
    },
    {
      name: "passes a list of alarms that is not known yet but came from alarms",
      program: () => {
        const names = pulumi.all([alarm("errors").arn, alarm("latency").arn]);
        const alarmNames = names.apply((arns) => arns.map((arn) => arn.split(":").at(-1) ?? ""));
        service({ ...strategy("CANARY"), alarms: { ...both, alarmNames } })();
      },
    },
    {
      name: "says when a list of alarms may turn out to be empty",
      program: () =>
        service({
          ...strategy("CANARY"),
          alarms: { ...both, alarmNames: later(["errors"]) },
        })(),
      preview: { undecided: ["api: alarms is not known yet"] },
    },
    {
      name: "needs no strategy where every one of them is satisfied",
      program: () =>
        service({ ...strategy(later("CANARY")), deploymentCircuitBreaker: both, alarms })(),
    },
    {
      name: "needs no strategy where none of them is satisfied",
      program: () => service(strategy(later("ROLLING")))(),
      violations: [rolling("deploymentCircuitBreaker is not set")],
    },
    {
      name: "says when the strategy decides",
      program: () => service({ ...strategy(later("CANARY")), deploymentCircuitBreaker: both })(),
      violations: [gradual("CANARY", "alarms is not set")],
      preview: { undecided: ["api: deploymentConfiguration is not known yet"] },
    },
  ]);
});

describe("other controllers", () => {
  cases(ecsCircuitBreaker, [
    { name: "passes CodeDeploy without a breaker", program: service(controller("CODE_DEPLOY")) },
    {
      name: "passes CodeDeploy with null for a breaker",
      program: service({ ...controller("CODE_DEPLOY"), deploymentCircuitBreaker: null }),
    },
    {
      name: "refuses CodeDeploy with a breaker",
      program: service({ ...controller("CODE_DEPLOY"), deploymentCircuitBreaker: both }),
      violations: [codeDeploy],
    },
    {
      name: "refuses CodeDeploy with a breaker that is off: it drifts as well",
      program: service({
        ...controller("CODE_DEPLOY"),
        deploymentCircuitBreaker: { enable: false, rollback: false },
      }),
      violations: [codeDeploy],
    },
    {
      name: "says when CodeDeploy's breaker may turn out to be none",
      program: () =>
        service({ ...controller("CODE_DEPLOY"), deploymentCircuitBreaker: later(both) })(),
      violations: [codeDeploy],
      preview: { undecided: ["api: deploymentCircuitBreaker is not known yet"] },
    },
    {
      name: "says when the controller decides",
      program: () =>
        service({ ...controller(later("CODE_DEPLOY")), deploymentCircuitBreaker: both })(),
      violations: [codeDeploy],
      preview: { undecided: ["api: deploymentController is not known yet"] },
    },
    { name: "passes an external controller", program: service(controller("EXTERNAL")) },
    {
      name: "leaves alone what is exempt",
      program: service({ tags: { exempt: "yes" } }),
      config: { exemptions: [{ tag: "exempt=yes", reason: "migration", expires: "2026-03-01" }] },
      today: "2026-03-01",
    },
    {
      name: "counts no exemption that has run out",
      program: service(),
      config: { exemptions: [{ urn: "*::api", reason: "migration", expires: "2026-03-01" }] },
      today: "2026-03-02",
      violations: [
        `${rolling("deploymentCircuitBreaker is not set")} (its exemption "migration" expired on 2026-03-01 and counts no more)`,
      ],
    },
  ]);
});
