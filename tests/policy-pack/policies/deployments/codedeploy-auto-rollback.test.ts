import * as aws from "@pulumi/aws";
import { codedeployAutoRollback } from "../../../../policy-pack/policies/deployments/codedeploy-auto-rollback";
import { cases, later } from "../../support";

const group = (args: Partial<aws.codedeploy.DeploymentGroupArgs>) => () =>
  new aws.codedeploy.DeploymentGroup("blue-green", {
    appName: "api",
    deploymentGroupName: "api",
    serviceRoleArn: "arn:aws:iam::123456789012:role/codedeploy",
    ...args,
  });

const rollback = {
  autoRollbackConfiguration: { enabled: true, events: ["DEPLOYMENT_FAILURE"] },
};

const noRollback = (found: string): string =>
  `blue-green: a failed deployment is not rolled back: ${found}. Set autoRollbackConfiguration to { enabled: true, events: ["DEPLOYMENT_FAILURE", …] }`;
const unheeded = (found: string): string =>
  `blue-green: alarmConfiguration.enabled is ${found}, so no deployment heeds the alarms it names. Set it to true`;

cases(codedeployAutoRollback, [
  { name: "passes a rollback of failures", program: group(rollback) },
  {
    name: "passes a rollback of more",
    program: group({
      autoRollbackConfiguration: {
        enabled: true,
        events: ["DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE"],
      },
    }),
  },
  {
    name: "refuses none",
    program: group({}),
    violations: [noRollback("autoRollbackConfiguration is not set")],
  },
  {
    name: "refuses one that is off",
    program: group({
      autoRollbackConfiguration: { enabled: false, events: ["DEPLOYMENT_FAILURE"] },
    }),
    violations: [noRollback("autoRollbackConfiguration.enabled is false")],
  },
  {
    name: "refuses one that doesn't say that it is on",
    program: group({ autoRollbackConfiguration: { events: ["DEPLOYMENT_FAILURE"] } }),
    violations: [noRollback("autoRollbackConfiguration.enabled is not set")],
  },
  {
    name: "refuses one without events",
    program: group({ autoRollbackConfiguration: { enabled: true } }),
    violations: [noRollback("autoRollbackConfiguration.events lacks DEPLOYMENT_FAILURE")],
  },
  {
    name: "refuses an empty list of events",
    program: group({ autoRollbackConfiguration: { enabled: true, events: [] } }),
    violations: [noRollback("autoRollbackConfiguration.events lacks DEPLOYMENT_FAILURE")],
  },
  {
    name: "refuses a rollback of requests only",
    program: group({
      autoRollbackConfiguration: { enabled: true, events: ["DEPLOYMENT_STOP_ON_REQUEST"] },
    }),
    violations: [noRollback("autoRollbackConfiguration.events lacks DEPLOYMENT_FAILURE")],
  },
  {
    name: "says when the events are not known yet",
    program: () =>
      group({
        autoRollbackConfiguration: { enabled: true, events: later(["DEPLOYMENT_FAILURE"]) },
      })(),
    preview: { undecided: ["blue-green: autoRollbackConfiguration is not known yet"] },
  },
  {
    name: "says when one event is not known yet",
    program: () =>
      group({
        autoRollbackConfiguration: { enabled: true, events: [later("DEPLOYMENT_FAILURE")] },
      })(),
    preview: { undecided: ["blue-green: autoRollbackConfiguration is not known yet"] },
  },
  {
    name: "needs no event that is not known yet beside the one",
    program: () =>
      group({
        autoRollbackConfiguration: {
          enabled: true,
          events: [later("DEPLOYMENT_STOP_ON_ALARM"), "DEPLOYMENT_FAILURE"],
        },
      })(),
  },
  {
    name: "passes alarms that are on",
    program: group({ ...rollback, alarmConfiguration: { enabled: true, alarms: ["errors"] } }),
  },
  {
    name: "passes alarms that are removed",
    program: group({ ...rollback, alarmConfiguration: { enabled: false, alarms: [] } }),
  },
  {
    name: "refuses alarms that are off",
    program: group({ ...rollback, alarmConfiguration: { enabled: false, alarms: ["errors"] } }),
    violations: [unheeded("false")],
  },
  {
    name: "refuses alarms that nothing turns on",
    program: group({ ...rollback, alarmConfiguration: { alarms: ["errors"] } }),
    violations: [
      "blue-green: alarmConfiguration.enabled is not set, so no deployment heeds the alarms it names. Set it to true",
    ],
  },
  {
    name: "refuses alarms whose list came from an alarm",
    program: () => {
      const alarm = new aws.cloudwatch.MetricAlarm("errors", {
        comparisonOperator: "GreaterThanThreshold",
        evaluationPeriods: 1,
        namespace: "AWS/ApplicationELB",
        metricName: "HTTPCode_Target_5XX_Count",
        period: 60,
        statistic: "Sum",
        threshold: 5,
      });
      const alarms = alarm.arn.apply((arn) => [arn.split(":").at(-1) ?? ""]);
      group({ ...rollback, alarmConfiguration: { enabled: false, alarms } })();
    },
    violations: [unheeded("false")],
  },
  {
    name: "says when it is not known yet whether there are alarms",
    program: () =>
      group({ ...rollback, alarmConfiguration: { enabled: false, alarms: later(["errors"]) } })(),
    violations: [unheeded("false")],
    preview: { undecided: ["blue-green: alarmConfiguration is not known yet"] },
  },
]);
