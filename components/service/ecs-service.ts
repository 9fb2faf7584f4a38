import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ecs from "@pulumi/aws/ecs";
import type * as pulumi from "@pulumi/pulumi";
import { ignoredServiceChanges } from "../deployment/ownership";
import { deploymentAlarms, zoneRebalancing } from "../deployment/rolling";
import type { PlatformReference } from "../platform/reference";
import { child } from "./child";
import type { ServiceContext } from "./context";
import type { ResolvedImage } from "./image";
import type { Roles } from "./roles";
import type { Route } from "./route";
import type { TaskSecurityGroup } from "./security-group";
import type { ServiceSettings } from "./settings";
import type { Vault } from "./vault";

/** What an ECS service is made of. */
export interface ServiceParts {
  readonly settings: ServiceSettings;
  readonly image: ResolvedImage;
  readonly logGroup: cloudwatch.LogGroup;
  readonly vault: Vault | undefined;
  readonly roles: Roles;
  readonly network: TaskSecurityGroup;
  readonly route: Route | undefined;
  readonly taskDefinition: ecs.TaskDefinition;
}

/**
 * What a task needs beside what its service refers to: it starts after and stops before these.
 */
export function prerequisites(
  { image, logGroup, vault, roles, network, route }: ServiceParts,
  { networkReady }: Pick<PlatformReference, "networkReady">,
): pulumi.Input<pulumi.Resource>[] {
  return [
    logGroup,
    ...roles.policies,
    ...network.rules,
    ...(route?.ready ?? []),
    ...(vault?.ready ?? []),
    ...(image.repository === undefined ? [] : [image.repository]),
    ...networkReady,
  ];
}

/**
 * A failed deployment is waited for, and so is the roll back that follows. Twenty minutes, the
 * provider's own, are too few for both.
 */
const timeouts = { create: "30m", update: "45m", delete: "30m" };

/**
 * The ECS service. Its name is explicit, because people, alarms and command lines refer to it, so a
 * replacement deletes the old one first: changes that replace a service (the load balancer's kind,
 * the cluster) interrupt it.
 *
 * Child: `NAME-service`.
 */
export function createEcsService(
  parts: ServiceParts,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): ecs.Service {
  const inputs: ecs.ServiceArgs = {
    name: context.service,
    cluster: context.platform.clusterArn,
    taskDefinition: parts.taskDefinition.arn,
    schedulingStrategy: "REPLICA",
    desiredCount: parts.settings.desiredCount,
    ...placement(parts, context),
    ...traffic(parts, context),
    ...deployment(parts.settings),
    enableExecuteCommand: parts.settings.exec,
    enableEcsManagedTags: true,
    propagateTags: "SERVICE",
    tags: context.tags,
  };
  return new ecs.Service(
    ...child(context, "service", inputs, {
      ...opts,
      deleteBeforeReplace: true,
      dependsOn: prerequisites(parts, context.platform),
      ignoreChanges: ignoredServiceChanges({ image: parts.image.owner }),
      customTimeouts: timeouts,
    }),
  );
}

function placement({ settings, network, route }: ServiceParts, { platform }: ServiceContext) {
  return {
    capacityProviderStrategies: settings.capacity.map(({ provider, weight, base }) => ({
      capacityProvider: provider,
      weight: weight ?? 1,
      base: base ?? 0,
    })),
    platformVersion: "LATEST",
    availabilityZoneRebalancing: zoneRebalancing(settings.deployment),
    networkConfiguration: {
      subnets: platform.privateSubnetIds,
      securityGroups: [network.securityGroup.id, ...(route ? [route.targetsSecurityGroupId] : [])],
      assignPublicIp: false,
    },
  };
}

function traffic({ settings, route }: ServiceParts, { service }: ServiceContext) {
  const { container, healthCheckGracePeriodSeconds } = settings;
  if (route === undefined || container.port === undefined) return {};
  return {
    healthCheckGracePeriodSeconds,
    loadBalancers: [
      {
        targetGroupArn: route.targetGroup.arn,
        containerName: service,
        containerPort: container.port,
      },
    ],
  };
}

function deployment({
  deployment: { minimumHealthyPercent, maximumPercent, alarms },
}: ServiceSettings) {
  const rollBackOn = deploymentAlarms(alarms);
  return {
    deploymentController: { type: "ECS" },
    deploymentConfiguration: { strategy: "ROLLING" },
    deploymentMinimumHealthyPercent: minimumHealthyPercent,
    deploymentMaximumPercent: maximumPercent,
    deploymentCircuitBreaker: { enable: true, rollback: true },
    ...(rollBackOn && { alarms: rollBackOn }),
    // The provider refuses to change the capacity of a service that doesn't say this. The price: any
    // change of the service itself rolls its tasks, as a change of its task definition does.
    forceNewDeployment: true,
    waitForSteadyState: true,
  };
}
