import type { Json, Props } from "../../provider";
import { standardName } from "../autoname";
import { idFrom, idJoined, type Facts, type RuleTable, type TypeRule, spell } from "../rule";

/** Ports that engines listen on. */
function portOf(engine: string): number {
  if (engine.includes("postgres")) return 5432;
  if (engine.startsWith("oracle")) return 1521;
  if (engine.startsWith("sqlserver")) return 1433;
  return 3306;
}

/** The secret that RDS keeps a managed password in. */
function managedSecret(facts: Facts, kind: "db" | "cluster"): Json {
  if (facts.inputs["manageMasterUserPassword"] !== true) return [];
  const name = `rds!${kind}-${facts.ids.uuid("secret")}-${facts.ids.alphanumeric(6)}`;
  return [
    {
      kmsKeyId: facts.cloud.arn("kms", `key/${facts.ids.uuid("kms")}`),
      secretArn: facts.cloud.arn("secretsmanager", `secret:${name}`),
      secretStatus: "active",
    },
  ];
}

function identifierOf(facts: Facts, property: string): string {
  const given = facts.text(property);
  return given === "" ? `tf-${facts.ids.digits(26)}` : given;
}

const rdsZone = (facts: Facts): string => `Z${facts.ids.base32(13, "rds")}`;

function instanceOutputs(facts: Facts): Props {
  const { cloud, ids } = facts;
  const identifier = identifierOf(facts, "identifier");
  const engine = facts.text("engine");
  const port = typeof facts.inputs["port"] === "number" ? facts.inputs["port"] : portOf(engine);
  const address = `${identifier}.c${ids.lower(11)}.${cloud.region}.rds.${cloud.dnsSuffix}`;
  const version = facts.text("engineVersion");
  return {
    address,
    arn: cloud.arn("rds", `db:${identifier}`),
    endpoint: `${address}:${port}`,
    engineVersionActual: version,
    hostedZoneId: rdsZone(facts),
    identifier,
    identifierPrefix: "",
    latestRestorableTime: "",
    listenerEndpoints: [],
    masterUserSecrets: managedSecret(facts, "db"),
    masterUserSecretKmsKeyId: "",
    replicas: [],
    resourceId: `db-${ids.base32(26)}`,
    status: "available",
    upgradeRolloutOrder: "second",
    port,
    ...instanceDefaults(facts),
  };
}

function instanceDefaults(facts: Facts): Props {
  const engine = facts.text("engine");
  const major = facts.text("engineVersion").split(".")[0] ?? "";
  return {
    availabilityZone: `${facts.cloud.region}a`,
    backupRetentionPeriod: 0,
    backupTarget: "region",
    backupWindow: "03:00-03:30",
    caCertIdentifier: "rds-ca-rsa2048-g1",
    characterSetName: "",
    databaseInsightsMode: "standard",
    dbName: "",
    dbSubnetGroupName: "default",
    domainFqdn: "",
    engineLifecycleSupport: "open-source-rds-extended-support",
    engineVersion: "",
    iops: 0,
    kmsKeyId:
      facts.inputs["storageEncrypted"] === true
        ? facts.cloud.arn("kms", `key/${facts.ids.uuid("storage")}`)
        : "",
    licenseModel: engine === "postgres" ? "postgresql-license" : "general-public-license",
    maintenanceWindow: "sun:04:00-sun:04:30",
    monitoringRoleArn: "",
    multiAz: false,
    ncharCharacterSetName: "",
    networkType: "IPV4",
    optionGroupName: `default:${engine}-${major}`,
    parameterGroupName: `default.${engine}${major}`,
    performanceInsightsKmsKeyId: "",
    performanceInsightsRetentionPeriod: 0,
    replicaMode: "",
    snapshotIdentifier: "",
    storageThroughput: 0,
    storageType: "gp2",
    timezone: "",
    username: "",
    vpcSecurityGroupIds: [],
  };
}

function clusterOutputs(facts: Facts): Props {
  const { cloud, ids } = facts;
  const identifier = identifierOf(facts, "clusterIdentifier");
  const host = `c${ids.lower(11)}.${cloud.region}.rds.${cloud.dnsSuffix}`;
  return {
    arn: cloud.arn("rds", `cluster:${identifier}`),
    caCertificateValidTill: "",
    clusterIdentifier: identifier,
    clusterIdentifierPrefix: "",
    clusterResourceId: `cluster-${ids.base32(26)}`,
    endpoint: `${identifier}.cluster-${host}`,
    engineVersionActual: facts.text("engineVersion"),
    hostedZoneId: rdsZone(facts),
    masterUserSecrets: managedSecret(facts, "cluster"),
    readerEndpoint: `${identifier}.cluster-ro-${host}`,
    port: portOf(facts.text("engine")),
    upgradeRolloutOrder: "second",
    ...clusterDefaults(facts),
  };
}

function clusterDefaults(facts: Facts): Props {
  const empty = [
    "caCertificateIdentifier",
    "databaseName",
    "dbSystemId",
    "engineVersion",
    "kmsKeyId",
    "masterUserSecretKmsKeyId",
    "masterUsername",
    "monitoringRoleArn",
    "performanceInsightsKmsKeyId",
    "storageType",
  ];
  return {
    ...Object.fromEntries(empty.map((property) => [property, ""])),
    allocatedStorage: 1,
    applyImmediately: false,
    autoMinorVersionUpgrade: true,
    availabilityZones: ["a", "b", "c"].map((letter) => `${facts.cloud.region}${letter}`),
    backupRetentionPeriod: 1,
    clusterMembers: [],
    clusterScalabilityType: "standard",
    databaseInsightsMode: "standard",
    dbClusterParameterGroupName: "default",
    dbSubnetGroupName: "default",
    engineLifecycleSupport: "open-source-rds-extended-support",
    iamRoles: [],
    monitoringInterval: 0,
    networkType: "IPV4",
    performanceInsightsRetentionPeriod: 0,
    preferredBackupWindow: "03:00-03:30",
    preferredMaintenanceWindow: "sun:04:00-sun:04:30",
    storageEncrypted: false,
    vpcSecurityGroupIds: [],
  };
}

/** A named group of RDS: its ARN has a word of three letters or so for its kind. */
function rdsGroup(kind: string): TypeRule {
  return {
    autoName: { lowerCase: true },
    inputDefaults: { description: "Managed by Pulumi" },
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("rds", `${kind}:${text("name")}`),
      namePrefix: "",
    }),
    id: idFrom("name"),
  };
}

export const dataRules: RuleTable = {
  "aws:rds/instance:Instance": {
    required: ["instanceClass"],
    defaults: {
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    computed: instanceOutputs,
    id: (_facts, outputs) => spell(outputs["resourceId"]),
    secrets: ["password"],
  },
  "aws:rds/cluster:Cluster": {
    required: ["engine"],
    defaults: {
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      engineMode: "provisioned",
      skipFinalSnapshot: false,
    },
    computed: clusterOutputs,
    id: (_facts, outputs) => spell(outputs["clusterIdentifier"]),
    secrets: ["masterPassword"],
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    ...rdsGroup("subgrp"),
    required: ["subnetIds"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("rds", `subgrp:${text("name")}`),
      namePrefix: "",
      supportedNetworkTypes: ["IPV4"],
      vpcId: `vpc-${ids.hex(17, "vpc")}`,
    }),
  },
  "aws:rds/parameterGroup:ParameterGroup": { ...rdsGroup("pg"), required: ["family"] },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    ...rdsGroup("cluster-pg"),
    required: ["family"],
  },
  "aws:dynamodb/table:Table": {
    autoName: standardName,
    defaults: { billingMode: "PROVISIONED" },
    computed: ({ cloud, text, inputs }) => {
      const arn = cloud.arn("dynamodb", `table/${text("name")}`);
      const label = "2025-01-01T00:00:00.000";
      const streams = inputs["streamEnabled"] === true;
      return {
        arn,
        attributes: [],
        globalSecondaryIndexes: [],
        globalTableWitness: {},
        hashKey: "",
        pointInTimeRecovery: { enabled: false, recoveryPeriodInDays: 0 },
        readCapacity: 0,
        serverSideEncryption: { enabled: false },
        streamArn: streams ? `${arn}/stream/${label}` : "",
        streamLabel: streams ? label : "",
        streamViewType: "",
        ttl: { enabled: false },
        warmThroughput: { readUnitsPerSecond: 12000, writeUnitsPerSecond: 4000 },
        writeCapacity: 0,
      };
    },
    id: idFrom("name"),
  },
  "aws:elasticache/subnetGroup:SubnetGroup": {
    autoName: { lowerCase: true },
    inputDefaults: { description: "Managed by Pulumi" },
    required: ["subnetIds"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("elasticache", `subnetgroup:${text("name")}`),
      vpcId: `vpc-${ids.hex(17, "vpc")}`,
    }),
    id: idFrom("name"),
  },
  "aws:rds/roleAssociation:RoleAssociation": {
    taggable: false,
    required: ["dbInstanceIdentifier", "featureName", "roleArn"],
    id: idJoined(",", "dbInstanceIdentifier", "roleArn"),
  },
};
