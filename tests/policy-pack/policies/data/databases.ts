/** Databases as small as AWS takes them. */
import * as aws from "@pulumi/aws";

export function instance(
  args: Partial<aws.rds.InstanceArgs> = {},
  name = "main",
): aws.rds.Instance {
  return new aws.rds.Instance(name, {
    instanceClass: "db.t4g.medium",
    skipFinalSnapshot: true,
    ...(args.replicateSourceDb === undefined ? { engine: "postgres" } : {}),
    ...args,
  });
}

export function cluster(args: Partial<aws.rds.ClusterArgs> = {}, name = "main"): aws.rds.Cluster {
  return new aws.rds.Cluster(name, {
    engine: "aurora-postgresql",
    skipFinalSnapshot: true,
    ...args,
  });
}

export function globalCluster(
  args: Partial<aws.rds.GlobalClusterArgs> = {},
): aws.rds.GlobalCluster {
  return new aws.rds.GlobalCluster("world", { globalClusterIdentifier: "world", ...args });
}
