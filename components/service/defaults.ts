import type { Lifecycle } from "../lifecycle";

/** What a service does when its arguments don't say. */
export interface ServiceDefaults {
  readonly architecture: "x86_64" | "arm64";
  readonly stopTimeoutSeconds: number;
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  readonly healthCheckGracePeriodSeconds: number;
  readonly desiredCount: number;
  readonly exec: boolean;
}

/** The defaults of a lifecycle: the one place where they are written. */
export function serviceDefaults(lifecycle: Lifecycle): ServiceDefaults {
  return {
    architecture: "x86_64",
    stopTimeoutSeconds: 30,
    user: "1000:1000",
    readonlyRootFilesystem: true,
    healthCheckGracePeriodSeconds: 60,
    desiredCount: lifecycle === "production" ? 2 : 1,
    exec: false,
  };
}

/** How a container is asked whether it is well, when its arguments don't say. */
export const containerHealthDefaults = {
  intervalSeconds: 30,
  timeoutSeconds: 5,
  retries: 3,
  startPeriodSeconds: 60,
} as const;

/** How a load balancer asks whether a task is well, when its arguments don't say. */
export const targetHealthDefaults = {
  intervalSeconds: 30,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 2,
} as const;
