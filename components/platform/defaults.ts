import type { CapacityStrategyItem } from "../capacity";
import type { Lifecycle } from "../lifecycle";
import type { EndpointService, LoadBalancerArgs, NetworkArgs, ObservabilityArgs } from "./args";
import { endpointServices } from "./endpoint-services";

/** What a platform does when its arguments don't say. */
export interface PlatformDefaults {
  readonly network: NetworkDefaults;
  readonly loadBalancer: LoadBalancerDefaults;
  readonly capacity: readonly CapacityStrategyItem[];
  readonly observability: Required<ObservabilityArgs>;
  readonly endpointServices: readonly EndpointService[];
}

/** What a VPC of ours is like when the arguments don't say. */
export type NetworkDefaults = Required<Omit<NetworkArgs, "existing">>;

/** What a load balancer does when its arguments don't say. */
export interface LoadBalancerDefaults extends Required<
  Pick<LoadBalancerArgs, "type" | "scheme" | "plainHttp" | "accessLogs" | "idleTimeoutSeconds">
> {
  readonly waf: "managed" | "none";
  /** Of an internet-facing one. An internal one admits its network only; see `platformSettings`. */
  readonly allowCidrs: readonly string[];
}

/** The lifecycle of a platform that doesn't say. */
export const defaultLifecycle: Lifecycle = "production";

/** The defaults of a lifecycle: the one place where they are written. */
export function platformDefaults(lifecycle: Lifecycle = defaultLifecycle): PlatformDefaults {
  const production = lifecycle === "production";
  return {
    network: {
      cidr: "10.0.0.0/16",
      availabilityZones: production ? 3 : 2,
      nat: production ? "per-zone" : "single",
      endpoints: "gateway",
      flowLogs: production,
      isolatedSubnets: false,
    },
    loadBalancer: {
      type: "application",
      scheme: "internet-facing",
      plainHttp: false,
      allowCidrs: ["0.0.0.0/0"],
      waf: production ? "managed" : "none",
      accessLogs: production,
      idleTimeoutSeconds: 60,
    },
    capacity: [{ provider: production ? "FARGATE" : "FARGATE_SPOT", weight: 1 }],
    observability: {
      containerInsights: production ? "enhanced" : "disabled",
      logRetentionDays: production ? 30 : 3,
    },
    endpointServices,
  };
}
