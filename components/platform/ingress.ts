import type * as pulumi from "@pulumi/pulumi";
import { createAccessLogs } from "./access-logs";
import type { PlatformContext } from "./context";
import { createLoadBalancer, type IngressPlace } from "./load-balancer";
import type { Network } from "./network";
import type { LoadBalancerReference } from "./reference";
import { createWebAcl } from "./web-acl";

/** The load balancers as the rest of the platform sees them. */
export interface Ingress {
  readonly loadBalancers: Readonly<Record<string, LoadBalancerReference>>;
  /** What health checks need to reach tasks: depend on it. */
  readonly ready: readonly pulumi.Resource[];
}

/** The load balancers by name, with what they share: one log bucket and one web ACL. */
export function createIngress(context: PlatformContext, network: Network): Ingress {
  const all = Object.entries(context.settings.loadBalancers);
  const logged = all.filter(([, { accessLogs }]) => accessLogs).map(([key]) => key);
  const managed = all.some(([, { waf }]) => waf === "managed");
  const place: IngressPlace = {
    network,
    ...(logged.length > 0 ? { accessLogs: createAccessLogs(context, logged) } : {}),
    ...(managed ? { webAclArn: createWebAcl(context).arn } : {}),
  };
  const made = all.map(
    ([key, settings]) => [key, createLoadBalancer(context, key, settings, place)] as const,
  );
  return {
    loadBalancers: Object.fromEntries(made.map(([key, { reference }]) => [key, reference])),
    ready: made.flatMap(([, { ready }]) => ready),
  };
}
