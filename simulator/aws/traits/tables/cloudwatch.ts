import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
    replaces: "actionsEnabled alarmName region",
    computed: "region",
    sets: "alarmActions insufficientDataActions okActions",
    defaults: {
      actionsEnabled: true,
    },
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    replaces: "dashboardName region",
    computed: "region",
  },
  "aws:cloudwatch/eventBus:EventBus": {
    replaces: "eventSourceName name region",
    computed: "region",
  },
  "aws:cloudwatch/eventRule:EventRule": {
    replaces: "eventBusName name namePrefix region",
    computed: "name namePrefix region",
    defaults: {
      eventBusName: "default",
      forceDestroy: false,
    },
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    replaces: "eventBusName region rule targetId",
    computed: "region sagemakerPipelineTarget targetId",
    sets: `
      ecsTarget.capacityProviderStrategies ecsTarget.networkConfiguration.securityGroups
      ecsTarget.networkConfiguration.subnets ecsTarget.placementConstraints
      sagemakerPipelineTarget.pipelineParameterLists
    `,
    defaults: {
      "ecsTarget.enableEcsManagedTags": false,
      "ecsTarget.enableExecuteCommand": false,
      "ecsTarget.networkConfiguration.assignPublicIp": false,
      "ecsTarget.taskCount": 1,
      eventBusName: "default",
      forceDestroy: false,
    },
  },
  "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": {
    replaces: "logGroupName region",
    computed: "region",
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    replaces: "logGroupClass name namePrefix region",
    computed: "deletionProtectionEnabled logGroupClass name namePrefix region",
    defaults: {
      retentionInDays: 0,
      skipDestroy: false,
    },
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    replaces: "logGroupName name region",
    computed: "applyOnTransformedLogs region",
    defaults: {
      "metricTransformation.unit": "None",
    },
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
    replaces: "policyName region resourceArn",
    computed: "region",
  },
  "aws:cloudwatch/logStream:LogStream": {
    replaces: "logGroupName name region",
    computed: "region",
  },
  "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter": {
    replaces: "destinationArn logGroup name region",
    computed: "applyOnTransformedLogs region roleArn",
    defaults: {
      distribution: "ByLogStream",
    },
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    replaces: "name region",
    computed: "evaluateLowSampleCountPercentiles region",
    sets: "alarmActions insufficientDataActions metricQueries okActions",
    defaults: {
      actionsEnabled: true,
      "metricQueries.returnData": false,
      treatMissingData: "missing",
      "warmUpConfiguration.onlyStartEvaluatingAfterWarmUpPeriodEnds": false,
    },
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    replaces: "region",
    computed: "region",
  },
};
