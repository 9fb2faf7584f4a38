import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsDeploymentAlarms } from "../../../../policy-pack/policies/deployments/ecs-deployment-alarms";
import { cases, later } from "../../support";

const service =
  (strategy: string, args: Partial<aws.ecs.ServiceArgs> = {}) =>
  () =>
    new aws.ecs.Service("api", {
      cluster: "main",
      taskDefinition: "api:1",
      deploymentConfiguration: { strategy },
      ...args,
    });

const on = { enable: true, rollback: true, alarmNames: ["errors"] };

const unwatched = (strategy: string, found: string): string =>
  `api: no alarms watch its ${strategy} deployments: ${found}. Set alarms to { enable: true, rollback: true, alarmNames: […] }`;
const stopOnly =
  "api: its alarms stop a deployment but don't roll it back: alarms.rollback is false. Set it to true";

cases(ecsDeploymentAlarms, [
  { name: "passes a canary with alarms", program: service("CANARY", { alarms: on }) },
  {
    name: "refuses a canary without",
    program: service("CANARY"),
    violations: [unwatched("CANARY", "alarms.alarmNames names none")],
  },
  {
    name: "refuses a canary with a circuit breaker only",
    program: service("CANARY", { deploymentCircuitBreaker: { enable: true, rollback: true } }),
    violations: [unwatched("CANARY", "alarms.alarmNames names none")],
  },
  {
    name: "refuses linear with an empty list",
    program: service("LINEAR", { alarms: { ...on, alarmNames: [] } }),
    violations: [unwatched("LINEAR", "alarms.alarmNames names none")],
  },
  {
    name: "refuses linear with alarms that are off",
    program: service("LINEAR", { alarms: { ...on, enable: false } }),
    violations: [unwatched("LINEAR", "alarms.enable is false")],
  },
  {
    name: "refuses linear with alarms that don't roll back",
    program: service("LINEAR", { alarms: { ...on, rollback: false } }),
    violations: [stopOnly],
  },
  { name: "passes a rolling deployment without", program: service("ROLLING") },
  { name: "passes blue/green without", program: service("BLUE_GREEN") },
  {
    name: "passes a rolling deployment with alarms that are off",
    program: service("ROLLING", { alarms: { ...on, enable: false, rollback: false } }),
  },
  {
    name: "passes a rolling deployment with alarms that are removed",
    program: service("ROLLING", { alarms: { enable: false, rollback: false, alarmNames: [] } }),
  },
  {
    name: "refuses a rolling deployment with alarms that only stop it",
    program: service("ROLLING", { alarms: { ...on, rollback: false } }),
    violations: [stopOnly],
  },
  {
    name: "needs no flag that changes nothing",
    program: () => service("ROLLING", { alarms: { ...on, enable: later(true) } })(),
  },
  {
    name: "says when the strategy is not known yet",
    program: () => service("ROLLING", { deploymentConfiguration: { strategy: later("CANARY") } })(),
    violations: [unwatched("CANARY", "alarms.alarmNames names none")],
    preview: { undecided: ["api: deploymentConfiguration is not known yet"] },
  },
  {
    name: "needs no strategy that is not known yet where there are alarms",
    program: () =>
      service("ROLLING", { alarms: on, deploymentConfiguration: { strategy: later("CANARY") } })(),
  },
  {
    name: "asks nothing of services that CodeDeploy deploys",
    program: service("CANARY", { deploymentController: { type: "CODE_DEPLOY" } }),
  },
]);

const group = (args: Partial<aws.codedeploy.DeploymentGroupArgs>) => () =>
  new aws.codedeploy.DeploymentGroup("blue-green", {
    appName: "api",
    deploymentGroupName: "api",
    serviceRoleArn: "arn:aws:iam::123456789012:role/codedeploy",
    ecsService: { clusterName: "main", serviceName: "api" },
    ...args,
  });

const watched = {
  alarmConfiguration: { enabled: true, alarms: ["errors"] },
  autoRollbackConfiguration: {
    enabled: true,
    events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
  },
};

const groupUnwatched = (found: string): string =>
  `blue-green: no alarms watch its deployments: ${found}. Set alarmConfiguration to { enabled: true, alarms: […] }`;
const groupStopsOnly = (found: string): string =>
  `blue-green: its alarms stop a deployment but don't roll it back: ${found}. Set autoRollbackConfiguration to { enabled: true, events: ["DEPLOYMENT_STOP_ON_ALARM", …] }`;

describe("CodeDeploy", () => {
  cases(ecsDeploymentAlarms, [
    { name: "passes alarms that are on and roll back", program: group(watched) },
    {
      name: "refuses none",
      program: group({ autoRollbackConfiguration: watched.autoRollbackConfiguration }),
      violations: [groupUnwatched("alarmConfiguration.alarms names none")],
    },
    {
      name: "refuses alarms that are off",
      program: group({ ...watched, alarmConfiguration: { enabled: false, alarms: ["errors"] } }),
      violations: [groupUnwatched("alarmConfiguration.enabled is false")],
    },
    {
      name: "refuses alarms that don't roll back",
      program: group({
        ...watched,
        autoRollbackConfiguration: { enabled: true, events: ["DEPLOYMENT_FAILURE"] },
      }),
      violations: [
        groupStopsOnly("autoRollbackConfiguration.events lacks DEPLOYMENT_STOP_ON_ALARM"),
      ],
    },
    {
      name: "refuses alarms where nothing rolls back",
      program: group({ alarmConfiguration: watched.alarmConfiguration }),
      violations: [groupStopsOnly("autoRollbackConfiguration.enabled is not set")],
    },
    {
      name: "refuses none for a service that is not known yet, and is one of the stack",
      program: () => {
        const { name } = new aws.ecs.Service("api", {
          cluster: "main",
          taskDefinition: "api:1",
          deploymentController: { type: "CODE_DEPLOY" },
        });
        const names = pulumi.all([later("main"), name]);
        group({
          ecsService: names.apply(([clusterName, serviceName]) => ({ clusterName, serviceName })),
        })();
      },
      violations: [groupUnwatched("alarmConfiguration.alarms names none")],
    },
    {
      name: "says when it is not known yet whether there is a service",
      program: () => group({ ecsService: later({ clusterName: "main", serviceName: "api" }) })(),
      violations: [groupUnwatched("alarmConfiguration.alarms names none")],
      preview: { undecided: ["blue-green: ecsService is not known yet"] },
    },
    {
      name: "asks nothing of groups that deploy something else",
      program: () =>
        new aws.codedeploy.DeploymentGroup("functions", {
          appName: "functions",
          deploymentGroupName: "functions",
          serviceRoleArn: "arn:aws:iam::123456789012:role/codedeploy",
        }),
    },
    {
      name: "says when the events are not known yet",
      program: () =>
        group({
          ...watched,
          autoRollbackConfiguration: { enabled: true, events: later(["DEPLOYMENT_STOP_ON_ALARM"]) },
        })(),
      preview: { undecided: ["blue-green: autoRollbackConfiguration is not known yet"] },
    },
  ]);
});
