import type { Loose } from "../checks";
import type { RouteArgs, TargetHealthCheckArgs } from "./args";
import { targetHealthDefaults } from "./defaults";

/** What a rule compares a request with. */
export interface RouteConditions {
  /** Empty: any path. */
  readonly paths: readonly string[];
  /** Empty: any host. */
  readonly hosts: readonly string[];
}

/** The conditions of a route: a rule needs one at least, and `/*` is any path. */
export function routeConditions(route: Loose<Pick<RouteArgs, "paths" | "hosts">>): RouteConditions {
  const paths = (route.paths ?? []).flatMap((path) => path ?? []);
  const hosts = (route.hosts ?? []).flatMap((host) => host ?? []);
  return { paths: paths.length + hosts.length === 0 ? ["/*"] : paths, hosts };
}

/**
 * The load balancer a route is on: the one it names, or else the only one there is. Undefined when
 * that can't be told.
 */
export function routeLoadBalancer(
  route: Loose<Pick<RouteArgs, "loadBalancer">>,
  loadBalancers: readonly string[],
): string | undefined {
  if (route.loadBalancer === undefined)
    return loadBalancers.length === 1 ? loadBalancers[0] : undefined;
  return loadBalancers.includes(route.loadBalancer) ? route.loadBalancer : undefined;
}

/** A load balancer's health check, complete. */
export interface TargetHealthCheck {
  readonly path: string;
  readonly matcher: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
}

/** AWS's own path for gRPC, which no server has: the answer is code 12 from any that is well. */
const grpcPath = "/AWS.ALB/healthcheck";
const grpcUnimplemented = "12";
const grpcOk = "0";

/** Fills in the defaults. */
export function targetHealthCheck({
  healthCheck = {},
  protocolVersion,
}: Pick<RouteArgs, "healthCheck" | "protocolVersion">): TargetHealthCheck {
  const grpc = protocolVersion === "grpc";
  return {
    path: healthCheck.path ?? (grpc ? grpcPath : "/"),
    matcher: healthCheck.matcher ?? (grpc ? grpcMatcher(healthCheck) : "200"),
    intervalSeconds: healthCheck.intervalSeconds ?? targetHealthDefaults.intervalSeconds,
    timeoutSeconds: healthCheck.timeoutSeconds ?? targetHealthDefaults.timeoutSeconds,
    healthyThreshold: healthCheck.healthyThreshold ?? targetHealthDefaults.healthyThreshold,
    unhealthyThreshold: healthCheck.unhealthyThreshold ?? targetHealthDefaults.unhealthyThreshold,
  };
}

function grpcMatcher({ path }: TargetHealthCheckArgs): string {
  return path === undefined ? grpcUnimplemented : grpcOk;
}

/** A protocol version as AWS spells it. */
export function protocolVersionOf(route: Pick<RouteArgs, "protocolVersion">): string {
  return { http1: "HTTP1", http2: "HTTP2", grpc: "GRPC" }[route.protocolVersion ?? "http1"];
}

/**
 * Where people reach a route: its first host without a wildcard, else the load balancer, with the
 * first path up to its first wildcard.
 *
 * @param base - where the load balancer is reached, e.g. `https://api.example.com`.
 */
export function routeUrl(route: RouteArgs, base: string): string {
  const { paths, hosts } = routeConditions(route);
  const host = hosts.find((name) => !/[*?]/.test(name));
  const scheme = /^https?:\/\//.exec(base)?.[0] ?? "";
  const origin = host === undefined ? base : `${scheme}${host}`;
  const path = /^[^*?]*/.exec(paths[0] ?? "")?.[0] ?? "";
  return `${origin}${path === "/" ? "" : path}`;
}
