/** Type tokens of what holds data. */

export const REPOSITORY = "aws:ecr/repository:Repository";

export const SECRET = "aws:secretsmanager/secret:Secret";

export const DB_INSTANCE = "aws:rds/instance:Instance";
export const DB_CLUSTER = "aws:rds/cluster:Cluster";
export const DB_CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
export const DB_GLOBAL_CLUSTER = "aws:rds/globalCluster:GlobalCluster";

/** What a database may be copied from, or replicate. */
export const DATABASES = [DB_INSTANCE, DB_CLUSTER] as const;

export const KMS_KEYS = [
  "aws:kms/key:Key",
  "aws:kms/alias:Alias",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
] as const;
