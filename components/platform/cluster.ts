import * as ecs from "@pulumi/aws/ecs";
import type * as pulumi from "@pulumi/pulumi";
import { fargateProviders } from "../capacity-strategy";
import { child, type PlatformContext } from "./context";
import { createExecAudit, type ExecAudit } from "./exec-audit";
import { role } from "./roles";

/** The cluster as services see it. */
export interface Cluster {
  readonly arn: pulumi.Output<string>;
  readonly exec: ExecAudit;
  /** A service that names a provider before this exists is refused: depend on it. */
  readonly capacityProviders: ecs.ClusterCapacityProviders;
}

/** The cluster, its default capacity, and the record of who ran what in its containers. */
export function createCluster(context: PlatformContext): Cluster {
  const { settings, tags } = context;
  const exec = createExecAudit(context);
  const cluster = new ecs.Cluster(
    ...child<ecs.ClusterArgs>(context, role.cluster, {
      name: context.clusterName,
      settings: [{ name: "containerInsights", value: settings.observability.containerInsights }],
      configuration: {
        executeCommandConfiguration: {
          kmsKeyId: exec.keyArn,
          logging: "OVERRIDE",
          logConfiguration: {
            cloudWatchEncryptionEnabled: true,
            cloudWatchLogGroupName: exec.logGroupName,
          },
        },
      },
      tags,
    }),
  );
  const capacityProviders = new ecs.ClusterCapacityProviders(
    ...child<ecs.ClusterCapacityProvidersArgs>(context, role.capacityProviders, {
      clusterName: cluster.name,
      capacityProviders: [...fargateProviders],
      defaultCapacityProviderStrategies: settings.capacity.map(
        ({ provider, weight = 1, base = 0 }) => ({ capacityProvider: provider, weight, base }),
      ),
    }),
  );
  return { arn: cluster.arn, exec, capacityProviders };
}
