import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:scheduler/schedule:Schedule": {
    replaces: "groupName name namePrefix region",
    computed: `
      actionAfterCompletion groupName name namePrefix region target.retryPolicy
    `,
    sets: `
      target.ecsParameters.capacityProviderStrategies
      target.ecsParameters.networkConfiguration.securityGroups
      target.ecsParameters.networkConfiguration.subnets target.ecsParameters.placementConstraints
      target.ecsParameters.placementStrategies
      target.sagemakerPipelineParameters.pipelineParameters
    `,
    defaults: {
      scheduleExpressionTimezone: "UTC",
      state: "ENABLED",
      "target.ecsParameters.networkConfiguration.assignPublicIp": false,
      "target.ecsParameters.taskCount": 1,
      "target.retryPolicy.maximumEventAgeInSeconds": 86400,
      "target.retryPolicy.maximumRetryAttempts": 185,
    },
  },
  "aws:scheduler/scheduleGroup:ScheduleGroup": {
    replaces: "name namePrefix region",
    computed: "name namePrefix region",
  },
};
