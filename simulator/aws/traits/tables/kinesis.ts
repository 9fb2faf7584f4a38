import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": {
    replaces: `
      destination elasticsearchConfiguration.s3BackupMode elasticsearchConfiguration.vpcConfig
      elasticsearchConfiguration.vpcConfig.roleArn
      elasticsearchConfiguration.vpcConfig.securityGroupIds
      elasticsearchConfiguration.vpcConfig.subnetIds
      extendedS3Configuration.dynamicPartitioningConfiguration
      extendedS3Configuration.dynamicPartitioningConfiguration.enabled kinesisSourceConfiguration
      kinesisSourceConfiguration.kinesisStreamArn kinesisSourceConfiguration.roleArn
      mskSourceConfiguration mskSourceConfiguration.authenticationConfiguration
      mskSourceConfiguration.authenticationConfiguration.connectivity
      mskSourceConfiguration.authenticationConfiguration.roleArn
      mskSourceConfiguration.mskClusterArn mskSourceConfiguration.topicName name
      opensearchConfiguration.s3BackupMode opensearchConfiguration.vpcConfig
      opensearchConfiguration.vpcConfig.roleArn opensearchConfiguration.vpcConfig.securityGroupIds
      opensearchConfiguration.vpcConfig.subnetIds opensearchserverlessConfiguration.s3BackupMode
      opensearchserverlessConfiguration.vpcConfig
      opensearchserverlessConfiguration.vpcConfig.roleArn
      opensearchserverlessConfiguration.vpcConfig.securityGroupIds
      opensearchserverlessConfiguration.vpcConfig.subnetIds region
    `,
    computed: `
      arn destinationId elasticsearchConfiguration.cloudwatchLoggingOptions
      elasticsearchConfiguration.processingConfiguration
      elasticsearchConfiguration.s3Configuration.cloudwatchLoggingOptions
      elasticsearchConfiguration.vpcConfig.vpcId extendedS3Configuration.cloudwatchLoggingOptions
      extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration.catalogId
      extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration.region
      extendedS3Configuration.processingConfiguration
      extendedS3Configuration.s3BackupConfiguration.cloudwatchLoggingOptions
      httpEndpointConfiguration.cloudwatchLoggingOptions
      httpEndpointConfiguration.processingConfiguration
      httpEndpointConfiguration.requestConfiguration
      httpEndpointConfiguration.s3Configuration.cloudwatchLoggingOptions
      httpEndpointConfiguration.secretsManagerConfiguration
      httpEndpointConfiguration.secretsManagerConfiguration.enabled
      icebergConfiguration.appendOnly icebergConfiguration.cloudwatchLoggingOptions
      icebergConfiguration.s3Configuration.cloudwatchLoggingOptions
      opensearchConfiguration.cloudwatchLoggingOptions
      opensearchConfiguration.processingConfiguration
      opensearchConfiguration.s3Configuration.cloudwatchLoggingOptions
      opensearchConfiguration.vpcConfig.vpcId
      opensearchserverlessConfiguration.cloudwatchLoggingOptions
      opensearchserverlessConfiguration.processingConfiguration
      opensearchserverlessConfiguration.s3Configuration.cloudwatchLoggingOptions
      opensearchserverlessConfiguration.vpcConfig.vpcId
      redshiftConfiguration.cloudwatchLoggingOptions redshiftConfiguration.processingConfiguration
      redshiftConfiguration.s3BackupConfiguration.cloudwatchLoggingOptions
      redshiftConfiguration.s3Configuration.cloudwatchLoggingOptions
      redshiftConfiguration.secretsManagerConfiguration
      redshiftConfiguration.secretsManagerConfiguration.enabled region serverSideEncryption
      snowflakeConfiguration.cloudwatchLoggingOptions
      snowflakeConfiguration.s3Configuration.cloudwatchLoggingOptions
      snowflakeConfiguration.secretsManagerConfiguration
      snowflakeConfiguration.secretsManagerConfiguration.enabled
      splunkConfiguration.cloudwatchLoggingOptions splunkConfiguration.processingConfiguration
      splunkConfiguration.s3Configuration.cloudwatchLoggingOptions
      splunkConfiguration.secretsManagerConfiguration
      splunkConfiguration.secretsManagerConfiguration.enabled versionId
    `,
    sets: `
      elasticsearchConfiguration.processingConfiguration.processors.parameters
      elasticsearchConfiguration.vpcConfig.securityGroupIds
      elasticsearchConfiguration.vpcConfig.subnetIds
      extendedS3Configuration.processingConfiguration.processors.parameters
      httpEndpointConfiguration.processingConfiguration.processors.parameters
      icebergConfiguration.processingConfiguration.processors.parameters
      opensearchConfiguration.processingConfiguration.processors.parameters
      opensearchConfiguration.vpcConfig.securityGroupIds
      opensearchConfiguration.vpcConfig.subnetIds
      opensearchserverlessConfiguration.processingConfiguration.processors.parameters
      opensearchserverlessConfiguration.vpcConfig.securityGroupIds
      opensearchserverlessConfiguration.vpcConfig.subnetIds
      redshiftConfiguration.processingConfiguration.processors.parameters
      snowflakeConfiguration.processingConfiguration.processors.parameters
      splunkConfiguration.processingConfiguration.processors.parameters
    `,
    defaults: {
      "elasticsearchConfiguration.bufferingInterval": 300,
      "elasticsearchConfiguration.bufferingSize": 5,
      "elasticsearchConfiguration.cloudwatchLoggingOptions.enabled": false,
      "elasticsearchConfiguration.indexRotationPeriod": "OneDay",
      "elasticsearchConfiguration.retryDuration": 300,
      "elasticsearchConfiguration.s3BackupMode": "FailedDocumentsOnly",
      "elasticsearchConfiguration.s3Configuration.bufferingInterval": 300,
      "elasticsearchConfiguration.s3Configuration.bufferingSize": 5,
      "elasticsearchConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "elasticsearchConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "extendedS3Configuration.bufferingInterval": 300,
      "extendedS3Configuration.bufferingSize": 5,
      "extendedS3Configuration.cloudwatchLoggingOptions.enabled": false,
      "extendedS3Configuration.compressionFormat": "UNCOMPRESSED",
      "extendedS3Configuration.customTimeZone": "UTC",
      "extendedS3Configuration.dataFormatConversionConfiguration.enabled": true,
      "extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration.deserializer.openXJsonSerDe.caseInsensitive": true,
      "extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration.deserializer.openXJsonSerDe.convertDotsInJsonKeysToUnderscores": false,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.blockSizeBytes": 268435456,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.bloomFilterFalsePositiveProbability": 0.05,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.compression":
        "SNAPPY",
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.dictionaryKeyThreshold": 0,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.enablePadding": false,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.formatVersion":
        "V0_12",
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.paddingTolerance": 0.05,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.rowIndexStride": 10000,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe.stripeSizeBytes": 67108864,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.blockSizeBytes": 268435456,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.compression":
        "SNAPPY",
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.enableDictionaryCompression": false,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.maxPaddingBytes": 0,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.pageSizeBytes": 1048576,
      "extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe.writerVersion":
        "V1",
      "extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration.versionId":
        "LATEST",
      "extendedS3Configuration.dynamicPartitioningConfiguration.enabled": false,
      "extendedS3Configuration.dynamicPartitioningConfiguration.retryDuration": 300,
      "extendedS3Configuration.s3BackupConfiguration.bufferingInterval": 300,
      "extendedS3Configuration.s3BackupConfiguration.bufferingSize": 5,
      "extendedS3Configuration.s3BackupConfiguration.cloudwatchLoggingOptions.enabled": false,
      "extendedS3Configuration.s3BackupConfiguration.compressionFormat": "UNCOMPRESSED",
      "extendedS3Configuration.s3BackupMode": "Disabled",
      "httpEndpointConfiguration.bufferingInterval": 300,
      "httpEndpointConfiguration.bufferingSize": 5,
      "httpEndpointConfiguration.cloudwatchLoggingOptions.enabled": false,
      "httpEndpointConfiguration.requestConfiguration.contentEncoding": "NONE",
      "httpEndpointConfiguration.retryDuration": 300,
      "httpEndpointConfiguration.s3BackupMode": "FailedDataOnly",
      "httpEndpointConfiguration.s3Configuration.bufferingInterval": 300,
      "httpEndpointConfiguration.s3Configuration.bufferingSize": 5,
      "httpEndpointConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "httpEndpointConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "icebergConfiguration.cloudwatchLoggingOptions.enabled": false,
      "icebergConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "icebergConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "opensearchConfiguration.bufferingInterval": 300,
      "opensearchConfiguration.bufferingSize": 5,
      "opensearchConfiguration.cloudwatchLoggingOptions.enabled": false,
      "opensearchConfiguration.indexRotationPeriod": "OneDay",
      "opensearchConfiguration.retryDuration": 300,
      "opensearchConfiguration.s3BackupMode": "FailedDocumentsOnly",
      "opensearchConfiguration.s3Configuration.bufferingInterval": 300,
      "opensearchConfiguration.s3Configuration.bufferingSize": 5,
      "opensearchConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "opensearchConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "opensearchserverlessConfiguration.bufferingInterval": 300,
      "opensearchserverlessConfiguration.bufferingSize": 5,
      "opensearchserverlessConfiguration.cloudwatchLoggingOptions.enabled": false,
      "opensearchserverlessConfiguration.retryDuration": 300,
      "opensearchserverlessConfiguration.s3BackupMode": "FailedDocumentsOnly",
      "opensearchserverlessConfiguration.s3Configuration.bufferingInterval": 300,
      "opensearchserverlessConfiguration.s3Configuration.bufferingSize": 5,
      "opensearchserverlessConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "opensearchserverlessConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "redshiftConfiguration.cloudwatchLoggingOptions.enabled": false,
      "redshiftConfiguration.retryDuration": 3600,
      "redshiftConfiguration.s3BackupConfiguration.bufferingInterval": 300,
      "redshiftConfiguration.s3BackupConfiguration.bufferingSize": 5,
      "redshiftConfiguration.s3BackupConfiguration.cloudwatchLoggingOptions.enabled": false,
      "redshiftConfiguration.s3BackupConfiguration.compressionFormat": "UNCOMPRESSED",
      "redshiftConfiguration.s3BackupMode": "Disabled",
      "redshiftConfiguration.s3Configuration.bufferingInterval": 300,
      "redshiftConfiguration.s3Configuration.bufferingSize": 5,
      "redshiftConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "redshiftConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "serverSideEncryption.enabled": false,
      "serverSideEncryption.keyType": "AWS_OWNED_CMK",
      "snowflakeConfiguration.cloudwatchLoggingOptions.enabled": false,
      "snowflakeConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "snowflakeConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
      "splunkConfiguration.cloudwatchLoggingOptions.enabled": false,
      "splunkConfiguration.hecAcknowledgmentTimeout": 180,
      "splunkConfiguration.hecEndpointType": "Raw",
      "splunkConfiguration.retryDuration": 3600,
      "splunkConfiguration.s3BackupMode": "FailedEventsOnly",
      "splunkConfiguration.s3Configuration.bufferingInterval": 300,
      "splunkConfiguration.s3Configuration.bufferingSize": 5,
      "splunkConfiguration.s3Configuration.cloudwatchLoggingOptions.enabled": false,
      "splunkConfiguration.s3Configuration.compressionFormat": "UNCOMPRESSED",
    },
  },
};
