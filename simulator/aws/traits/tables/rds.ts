import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:rds/cluster:Cluster": {
    replaces: `
      availabilityZones clusterIdentifier clusterIdentifierPrefix clusterScalabilityType
      databaseName dbSubnetGroupName dbSystemId engine engineLifecycleSupport engineMode kmsKeyId
      masterUsername region restoreToPointInTime restoreToPointInTime.restoreToTime
      restoreToPointInTime.restoreType restoreToPointInTime.sourceClusterIdentifier
      restoreToPointInTime.sourceClusterResourceId restoreToPointInTime.useLatestRestorableTime
      s3Import.bucketName s3Import.bucketPrefix s3Import.ingestionRole s3Import.sourceEngine
      s3Import.sourceEngineVersion snapshotIdentifier sourceRegion storageEncrypted
    `,
    computed: `
      allocatedStorage applyImmediately autoMinorVersionUpgrade availabilityZones
      backupRetentionPeriod caCertificateIdentifier clusterIdentifier clusterIdentifierPrefix
      clusterMembers clusterScalabilityType databaseInsightsMode databaseName
      dbClusterParameterGroupName dbSubnetGroupName dbSystemId engineLifecycleSupport
      engineVersion iamRoles kmsKeyId masterUserSecretKmsKeyId masterUsername monitoringInterval
      monitoringRoleArn networkType performanceInsightsKmsKeyId performanceInsightsRetentionPeriod
      port preferredBackupWindow preferredMaintenanceWindow region scalingConfiguration
      serverlessv2ScalingConfiguration serverlessv2ScalingConfiguration.secondsUntilAutoPause
      storageEncrypted storageType vpcSecurityGroupIds
    `,
    sets: `
      availabilityZones clusterMembers enabledCloudwatchLogsExports iamRoles vpcSecurityGroupIds
    `,
    defaults: {
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      enableGlobalWriteForwarding: false,
      enableHttpEndpoint: false,
      engineMode: "provisioned",
      "scalingConfiguration.autoPause": true,
      "scalingConfiguration.maxCapacity": 16,
      "scalingConfiguration.minCapacity": 1,
      "scalingConfiguration.secondsBeforeTimeout": 300,
      "scalingConfiguration.secondsUntilAutoPause": 300,
      "scalingConfiguration.timeoutAction": "RollbackCapacityChange",
      skipFinalSnapshot: false,
    },
  },
  "aws:rds/clusterInstance:ClusterInstance": {
    replaces: `
      availabilityZone clusterIdentifier customIamInstanceProfile dbSubnetGroupName engine
      identifier identifierPrefix region
    `,
    computed: `
      applyImmediately availabilityZone caCertIdentifier dbParameterGroupName dbSubnetGroupName
      engineVersion identifier identifierPrefix monitoringRoleArn performanceInsightsEnabled
      performanceInsightsKmsKeyId performanceInsightsRetentionPeriod preferredBackupWindow
      preferredMaintenanceWindow publiclyAccessible region
    `,
    defaults: {
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      monitoringInterval: 0,
      promotionTier: 0,
    },
  },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    replaces: "description family name namePrefix region",
    computed: "name namePrefix region",
    sets: "parameters",
    defaults: {
      description: "Managed by Pulumi",
      "parameters.applyMethod": "immediate",
    },
  },
  "aws:rds/instance:Instance": {
    replaces: `
      availabilityZone backupTarget characterSetName customIamInstanceProfile dbName engine
      engineLifecycleSupport kmsKeyId ncharCharacterSetName region restoreToPointInTime
      s3Import.bucketName s3Import.bucketPrefix s3Import.ingestionRole s3Import.sourceEngine
      s3Import.sourceEngineVersion snapshotIdentifier storageEncrypted timezone username
    `,
    computed: `
      allocatedStorage availabilityZone backupRetentionPeriod backupTarget backupWindow
      caCertIdentifier characterSetName databaseInsightsMode dbName dbSubnetGroupName domainFqdn
      engine engineLifecycleSupport engineVersion identifier identifierPrefix iops kmsKeyId
      licenseModel maintenanceWindow masterUserSecretKmsKeyId monitoringRoleArn multiAz
      ncharCharacterSetName networkType optionGroupName parameterGroupName
      performanceInsightsKmsKeyId performanceInsightsRetentionPeriod port region replicaMode
      snapshotIdentifier storageThroughput storageType timezone username vpcSecurityGroupIds
    `,
    sets: "enabledCloudwatchLogsExports vpcSecurityGroupIds",
    defaults: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
  },
  "aws:rds/parameterGroup:ParameterGroup": {
    replaces: "description family name namePrefix region",
    computed: "name namePrefix parameters.applyMethod region",
    sets: "parameters",
    defaults: {
      description: "Managed by Pulumi",
      "parameters.applyMethod": "immediate",
    },
  },
  "aws:rds/roleAssociation:RoleAssociation": {
    replaces: "dbInstanceIdentifier featureName region roleArn",
    computed: "region",
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    replaces: "name namePrefix region",
    computed: "name namePrefix region",
    sets: "subnetIds",
    defaults: {
      description: "Managed by Pulumi",
    },
  },
};
