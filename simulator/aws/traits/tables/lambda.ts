import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:lambda/alias:Alias": {
    replaces: "functionName name region",
    computed: "region",
  },
  "aws:lambda/eventSourceMapping:EventSourceMapping": {
    replaces: `
      amazonManagedKafkaEventSourceConfig amazonManagedKafkaEventSourceConfig.consumerGroupId
      eventSourceArn queues region selfManagedEventSource selfManagedEventSource.endpoints
      selfManagedEventSource.endpoints.* selfManagedKafkaEventSourceConfig
      selfManagedKafkaEventSourceConfig.consumerGroupId startingPosition startingPositionTimestamp
      topics
    `,
    computed: `
      amazonManagedKafkaEventSourceConfig amazonManagedKafkaEventSourceConfig.consumerGroupId
      destinationConfig maximumRecordAgeInSeconds maximumRetryAttempts parallelizationFactor
      provisionedPollerConfig.maximumPollers provisionedPollerConfig.minimumPollers
      provisionedPollerConfig.pollerGroupName region selfManagedKafkaEventSourceConfig
      selfManagedKafkaEventSourceConfig.consumerGroupId
    `,
    sets: `
      amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs
      amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.schemaValidationConfigs
      filterCriteria.filters functionResponseTypes metricsConfig.metrics
      selfManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs
      selfManagedKafkaEventSourceConfig.schemaRegistryConfig.schemaValidationConfigs
      sourceAccessConfigurations topics
    `,
    defaults: {
      "documentDbEventSourceConfig.fullDocument": "Default",
      enabled: true,
    },
  },
  "aws:lambda/function:Function": {
    replaces: `
      name packageType region tenancyConfig tenancyConfig.tenantIsolationMode
    `,
    computed: `
      architectures
      capacityProviderConfig.lambdaManagedInstancesCapacityProviderConfig.executionEnvironmentMemoryGibPerVcpu
      capacityProviderConfig.lambdaManagedInstancesCapacityProviderConfig.perExecutionEnvironmentMaxConcurrency
      codeSha256 environment ephemeralStorage ephemeralStorage.size loggingConfig
      loggingConfig.logGroup region snapStart.optimizationStatus sourceCodeHash tracingConfig
      vpcConfig vpcConfig.vpcId
    `,
    sets: `
      replacementSecurityGroupIds vpcConfig.securityGroupIds vpcConfig.subnetIds
    `,
    defaults: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
      "vpcConfig.ipv6AllowedForDualStack": false,
    },
  },
  "aws:lambda/permission:Permission": {
    replaces: `
      action eventSourceToken function functionUrlAuthType invokedViaFunctionUrl principal
      principalOrgId qualifier region sourceAccount sourceArn statementId statementIdPrefix
    `,
    computed: "region statementId statementIdPrefix",
  },
};
