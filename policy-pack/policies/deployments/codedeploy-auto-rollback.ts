import { all, isSet, not, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { foundAt, groupAlarms, notKnownYet, rollsBackOn } from "./services";
import { DEPLOYMENT_GROUP } from "./types";

export const codedeployAutoRollback = stackRule({
  name: "codedeploy-auto-rollback",
  area: "Deployments",
  description: "CodeDeploy rolls failed deployments back, and watches the alarms it was given.",
  why: "A CodeDeploy deployment group without automatic rollback leaves a failed release where it got stuck, and one whose alarm configuration is turned off shifts all traffic while the alarms ring.",
  level: "mandatory",
  severity: "high",
  matches: {},
  decides:
    "Reads `autoRollbackConfiguration` of every deployment group: it must be enabled, and its events must have `DEPLOYMENT_FAILURE`. Where `alarmConfiguration` names alarms it must be enabled; AWS takes a missing `enabled` for false.",
  blindTo:
    "Deployment groups of other stacks, and rollback settings given to a single deployment when it is started.",
  remediation:
    'Set autoRollbackConfiguration to { enabled: true, events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] }, and enabled: true in an alarmConfiguration that names alarms.',
  bad: `
new aws.codedeploy.DeploymentGroup("api", {
  appName: "api",
  deploymentGroupName: "api",
  serviceRoleArn: "arn:aws:iam::123456789012:role/codedeploy",
});`,
  good: `
new aws.codedeploy.DeploymentGroup("api", {
  appName: "api",
  deploymentGroupName: "api",
  serviceRoleArn: "arn:aws:iam::123456789012:role/codedeploy",
  autoRollbackConfiguration: {
    enabled: true,
    events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
  },
});`,

  check(stack, { violation, undecided }) {
    for (const group of stack.byType([DEPLOYMENT_GROUP])) {
      const rollsBack = rollsBackOn(group, "DEPLOYMENT_FAILURE");
      if (rollsBack === false) {
        violation(
          group,
          `a failed deployment is not rolled back: ${rollbackFound(group)}. Set autoRollbackConfiguration to { enabled: true, events: ["DEPLOYMENT_FAILURE", …] }`,
        );
      } else if (rollsBack === undefined) {
        undecided(group, notKnownYet(group, ["autoRollbackConfiguration"]));
      }
      const ignored = ignoresAlarms(stack, group);
      if (ignored === true) {
        violation(
          group,
          `${foundAt(group, "alarmConfiguration", "enabled")}, so no deployment heeds the alarms it names. Set it to true`,
        );
      } else if (ignored === undefined) {
        undecided(group, notKnownYet(group, ["alarmConfiguration"]));
      }
    }
  },
});

function ignoresAlarms(stack: Stack, group: Resource): boolean | undefined {
  const { named, enabled } = groupAlarms(stack, group);
  return all(named, not(enabled));
}

function rollbackFound(group: Resource): string {
  const rollback = "autoRollbackConfiguration";
  if (group.at(rollback).state === "absent") return `${rollback} is not set`;
  if (isSet(group.at(rollback, "enabled")) === false) return foundAt(group, rollback, "enabled");
  return `${rollback}.events lacks DEPLOYMENT_FAILURE`;
}
