import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:dynamodb/table:Table": {
    replaces: `
      hashKey importTable.s3BucketSource localSecondaryIndexes localSecondaryIndexes.name
      localSecondaryIndexes.nonKeyAttributes localSecondaryIndexes.projectionType
      localSecondaryIndexes.rangeKey name rangeKey region restoreBackupArn restoreDateTime
      restoreSourceTableArn restoreToLatestTime
    `,
    computed: `
      attributes globalSecondaryIndexes globalSecondaryIndexes.hashKey
      globalSecondaryIndexes.keySchemas
      globalSecondaryIndexes.onDemandThroughput.maxReadRequestUnits
      globalSecondaryIndexes.onDemandThroughput.maxWriteRequestUnits
      globalSecondaryIndexes.readCapacity globalSecondaryIndexes.warmThroughput
      globalSecondaryIndexes.warmThroughput.readUnitsPerSecond
      globalSecondaryIndexes.warmThroughput.writeUnitsPerSecond
      globalSecondaryIndexes.writeCapacity globalTableWitness globalTableWitness.regionName
      hashKey onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
      pointInTimeRecovery pointInTimeRecovery.recoveryPeriodInDays readCapacity region
      replicas.arn replicas.deletionProtectionEnabled replicas.kmsKeyArn replicas.streamArn
      replicas.streamLabel serverSideEncryption serverSideEncryption.kmsKeyArn streamViewType ttl
      warmThroughput warmThroughput.readUnitsPerSecond warmThroughput.writeUnitsPerSecond
      writeCapacity
    `,
    sets: `
      attributes globalSecondaryIndexes globalSecondaryIndexes.nonKeyAttributes
      importTable.inputFormatOptions.csv.headerLists localSecondaryIndexes replicas
    `,
    defaults: {
      billingMode: "PROVISIONED",
      "replicas.consistencyMode": "EVENTUAL",
      "replicas.pointInTimeRecovery": false,
      "replicas.propagateTags": false,
      tableClass: "STANDARD",
      "ttl.enabled": false,
    },
  },
};
