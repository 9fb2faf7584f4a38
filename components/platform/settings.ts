import type { CapacityStrategyItem } from "../capacity";
import { privateCidrs } from "../cidr";
import type { Lifecycle } from "../lifecycle";
import type {
  EcsPlatformArgs,
  EndpointService,
  ExistingNetworkArgs,
  LoadBalancerArgs,
  ObservabilityArgs,
} from "./args";
import {
  defaultLifecycle,
  platformDefaults,
  type LoadBalancerDefaults,
  type NetworkDefaults,
} from "./defaults";

/** The arguments of a platform with every default filled in. Only sound once they are checked. */
export interface PlatformSettings {
  readonly lifecycle: Lifecycle;
  readonly tags: Readonly<Record<string, string>>;
  readonly network: NetworkDefaults & { readonly existing?: ExistingNetworkArgs };
  readonly loadBalancers: Readonly<Record<string, LoadBalancerSettings>>;
  readonly capacity: readonly CapacityStrategyItem[];
  readonly observability: Required<ObservabilityArgs>;
  readonly endpointServices: readonly EndpointService[];
  readonly overrides: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A load balancer with every default filled in. */
export type LoadBalancerSettings = Omit<LoadBalancerDefaults, "waf"> &
  Pick<LoadBalancerArgs, "certificateArn" | "domain"> & {
    readonly waf: NonNullable<LoadBalancerArgs["waf"]>;
    /** Whether it has a certificate, and so speaks HTTPS. */
    readonly secure: boolean;
  };

/** Fills in the defaults. */
export function platformSettings(args: EcsPlatformArgs): PlatformSettings {
  const lifecycle = args.lifecycle ?? defaultLifecycle;
  const defaults = platformDefaults(lifecycle);
  const network = { ...defaults.network, ...defined(args.network ?? {}) };
  const loadBalancers = Object.entries(args.loadBalancers ?? {}).map(
    ([key, loadBalancer]): [string, LoadBalancerSettings] => [
      key,
      loadBalancerSettings(loadBalancer, defaults.loadBalancer, network),
    ],
  );
  return {
    lifecycle,
    tags: args.tags ?? {},
    network,
    loadBalancers: Object.fromEntries(loadBalancers),
    capacity: args.capacity?.default ?? defaults.capacity,
    observability: { ...defaults.observability, ...defined(args.observability ?? {}) },
    endpointServices: args.endpointServices ?? defaults.endpointServices,
    overrides: args.overrides ?? {},
  };
}

function loadBalancerSettings(
  args: LoadBalancerArgs,
  defaults: LoadBalancerDefaults,
  network: PlatformSettings["network"],
): LoadBalancerSettings {
  const internal = args.scheme === "internal";
  // Of a VPC that exists we know the id at most, so its load balancer admits what is never routed on
  // the internet.
  const inside = network.existing === undefined ? [network.cidr] : privateCidrs;
  return {
    ...defaults,
    ...(internal ? { allowCidrs: inside } : {}),
    ...defined(args),
    secure: args.certificateArn !== undefined || args.domain !== undefined,
  };
}

/** The same without the keys that are there and undefined, which would hide a default. */
function defined<T extends object>(value: T): T {
  const copy = { ...value };
  for (const [key, field] of Object.entries(copy) as [string, unknown][]) {
    if (field === undefined) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
