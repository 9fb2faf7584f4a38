import * as pulumi from "@pulumi/pulumi";
import { rollingDeployment, type RollingDeployment } from "../deployment/rolling";
import type { CapacityStrategyItem } from "../capacity";
import { shortName } from "../naming";
import type { EcsServiceArgs } from "./args";
import type { ContainerShape } from "./containers";
import { serviceDefaults } from "./defaults";

/** The longest names that AWS takes. */
const maxFamily = 255;
const maxLogGroup = 512;

/** What decides a service's shape, with every default filled in. Only sound once it is checked. */
export interface ServiceSettings {
  readonly container: ContainerShape;
  /** Name of the task definition's family. */
  readonly family: string;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly cpuArchitecture: "X86_64" | "ARM64";
  readonly ephemeralStorageGiB?: number | undefined;
  readonly desiredCount: number;
  readonly healthCheckGracePeriodSeconds: number;
  readonly capacity: readonly CapacityStrategyItem[];
  readonly exec: boolean;
  readonly deployment: RollingDeployment;
  readonly retentionDays: number;
}

/** Fills in the defaults, the platform's among them. */
export function serviceSettings(key: string, args: EcsServiceArgs): ServiceSettings {
  const { platform } = args;
  const defaults = serviceDefaults(platform.lifecycle);
  const architecture = args.architecture ?? defaults.architecture;
  return {
    container: containerShape(key, args),
    family: shortName(`${platform.clusterName}-${key}`, maxFamily),
    cpu: args.cpu,
    memoryMiB: args.memoryMiB,
    cpuArchitecture: architecture === "arm64" ? "ARM64" : "X86_64",
    ephemeralStorageGiB: args.ephemeralStorageGiB,
    desiredCount: args.desiredCount ?? defaults.desiredCount,
    healthCheckGracePeriodSeconds:
      args.healthCheckGracePeriodSeconds ?? defaults.healthCheckGracePeriodSeconds,
    capacity: args.capacity ?? platform.defaultCapacity,
    exec: args.exec ?? defaults.exec,
    deployment: rollingDeployment(args.deployment),
    retentionDays: args.logs?.retentionDays ?? platform.logRetentionDays,
  };
}

function containerShape(key: string, args: EcsServiceArgs): ContainerShape {
  const { platform } = args;
  const defaults = serviceDefaults(platform.lifecycle);
  return {
    name: key,
    port: args.port,
    user: args.user ?? defaults.user,
    readonlyRootFilesystem: args.readonlyRootFilesystem ?? defaults.readonlyRootFilesystem,
    writablePaths: args.writablePaths ?? [],
    addCapabilities: args.addCapabilities ?? [],
    stopTimeoutSeconds: args.stopTimeoutSeconds ?? defaults.stopTimeoutSeconds,
    workingDirectory: args.workingDirectory,
    ulimits: args.ulimits ?? {},
    healthCheck: args.healthCheck,
    logGroup: shortName(`/ecs/${platform.clusterName}/${key}`, maxLogGroup),
    stack: pulumi.getStack(),
  };
}
