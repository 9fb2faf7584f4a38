import type { Props } from "../../provider";
import { standardName } from "../autoname";
import { asProps, asText, idFrom, spell, type Facts, type RuleTable } from "../rule";
import { changesBesides } from "./changes";

function memberOutputs(facts: Facts): Props {
  const { cloud, ids, inputs, account } = facts;
  const identifier = facts.text("identifier") || `tf-${ids.digits(26)}`;
  const cluster = account
    .ofType("aws:rds/cluster:Cluster")
    .find((found) => found["clusterIdentifier"] === inputs["clusterIdentifier"]);
  const others = account
    .ofType("aws:rds/clusterInstance:ClusterInstance")
    .filter((found) => found["clusterIdentifier"] === inputs["clusterIdentifier"]);
  const empty = [
    "dbParameterGroupName",
    "engineVersion",
    "identifierPrefix",
    "kmsKeyId",
    "monitoringRoleArn",
    "performanceInsightsKmsKeyId",
  ];
  return {
    ...Object.fromEntries(empty.map((property) => [property, ""])),
    applyImmediately: false,
    arn: cloud.arn("rds", `db:${identifier}`),
    availabilityZone: `${cloud.region}a`,
    caCertIdentifier: "rds-ca-rsa2048-g1",
    dbSubnetGroupName: cluster?.["dbSubnetGroupName"] ?? "default",
    dbiResourceId: `db-${ids.base32(26)}`,
    endpoint: `${identifier}.c${ids.lower(11)}.${cloud.region}.rds.${cloud.dnsSuffix}`,
    engineVersionActual: facts.text("engineVersion"),
    identifier,
    networkType: "IPV4",
    performanceInsightsEnabled: false,
    performanceInsightsRetentionPeriod: 0,
    port: cluster?.["port"] ?? (facts.text("engine").includes("postgres") ? 5432 : 3306),
    preferredBackupWindow: "03:00-03:30",
    preferredMaintenanceWindow: "sun:04:00-sun:04:30",
    publiclyAccessible: false,
    storageEncrypted: cluster?.["storageEncrypted"] ?? false,
    // The first instance of a cluster takes the writes.
    writer: others.length === 0,
  };
}

/** AWS's own rotation functions say their ARN; what another application says nobody can guess. */
function applicationOutputs(facts: Facts): Props {
  const rotation = /:applications\/SecretsManager\w*Rotation\w*$/.test(facts.text("applicationId"));
  const name = asText(asProps(facts.inputs["parameters"])["functionName"]);
  return {
    capabilities: [],
    outputs: rotation ? { RotationLambdaARN: facts.cloud.arn("lambda", `function:${name}`) } : {},
    parameters: {},
    semanticVersion: "1.1.0",
  };
}

export const rotationAndMemberRules: RuleTable = {
  "aws:rds/clusterInstance:ClusterInstance": {
    required: ["clusterIdentifier", "engine", "instanceClass"],
    defaults: { autoMinorVersionUpgrade: true, copyTagsToSnapshot: false, promotionTier: 0 },
    computed: memberOutputs,
    id: (_facts, outputs) => spell(outputs["identifier"]),
  },
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    autoName: standardName,
    required: ["applicationId"],
    computed: applicationOutputs,
    id: ({ cloud, text, ids }) =>
      cloud.arn("cloudformation", `stack/serverlessrepo-${text("name")}/${ids.uuid()}`),
  },
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": {
    autoName: standardName,
    required: ["destination"],
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("firehose", `deliverystream/${text("name")}`),
      destinationId: "destinationId-000000000001",
      versionId: "1",
    }),
    changing: (facts, { inputs, outputs }) =>
      changesBesides(facts.inputs, inputs, "tags", "tagsAll")
        ? { versionId: String(Number(outputs["versionId"] ?? 0) + 1) }
        : {},
    id: idFrom("arn"),
  },
};
