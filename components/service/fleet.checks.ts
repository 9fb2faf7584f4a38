import { given, show, type Loose } from "../checks";
import { defaultLifecycle } from "../platform/defaults";
import type { LoadBalancerArgs } from "../platform/args";
import type { Lifecycle } from "../lifecycle";
import { nearest } from "../nearest";
import { at, type Problem } from "../problems";
import type { RouteArgs } from "./args";
import type { LooseServiceArgs } from "./checks";
import { serviceDefaults } from "./defaults";
import { checkServiceKey } from "./key";
import { checkClaims, checkPriorities, checkRuleCount, type PlacedRoute } from "./rules.checks";
import { routeLoadBalancer } from "./routing";

/** What services need to know of their platform before there is one. */
export interface PlatformShape {
  readonly lifecycle?: Lifecycle | undefined;
  /** By name, in the order of the arguments. */
  readonly loadBalancers: Readonly<Record<string, LoadBalancerShape>>;
}

/** What a route needs to know of its load balancer. */
export interface LoadBalancerShape {
  /** Whether it has a certificate, and so speaks HTTPS. */
  readonly secure: boolean;
  /** Whether it was asked to serve plain HTTP. */
  readonly plainHttp: boolean;
}

/** The shape of a load balancer from its arguments. */
export function loadBalancerShape(args: Loose<LoadBalancerArgs>): LoadBalancerShape {
  return {
    secure: args.certificateArn !== undefined || args.domain !== undefined,
    plainHttp: args.plainHttp === true,
  };
}

/**
 * Every mistake that services make together, or with their platform. Paths start at the service's
 * key. Mistakes of one service alone are a matter of `checkService`.
 */
export function checkServices(
  services: Readonly<Record<string, LooseServiceArgs | undefined>>,
  platform: PlatformShape,
): Problem[] {
  const entries = given(services);
  const routes = entries.flatMap(([key, { route }]) =>
    route === undefined ? [] : placeRoute(key, route, platform),
  );
  return [
    ...entries.flatMap(([key]) => at([key], checkServiceKey(key))),
    ...entries.flatMap(([key, { route }]) =>
      route === undefined ? [] : at([key, "route"], checkPlace(route, platform)),
    ),
    ...checkPlain(routes, platform),
    ...checkPriorities(routes),
    ...checkClaims(routes),
    ...checkRuleCount(routes),
  ];
}

/** How many tasks all services together keep running: what a network has to have addresses for. */
export function desiredTasks(
  services: Readonly<Record<string, LooseServiceArgs | undefined>>,
  lifecycle: Lifecycle = defaultLifecycle,
): number {
  const defaultCount = serviceDefaults(lifecycle).desiredCount;
  return given(services).reduce(
    (sum, [, { desiredCount = defaultCount }]) => sum + desiredCount,
    0,
  );
}

function placeRoute(key: string, route: Loose<RouteArgs>, platform: PlatformShape): PlacedRoute[] {
  const loadBalancer = routeLoadBalancer(route, Object.keys(platform.loadBalancers));
  return loadBalancer === undefined ? [] : [{ service: key, route, loadBalancer }];
}

/**
 * What a route's load balancer must be, for a route alone. Paths start inside `route`.
 */
export function checkPlace(route: Loose<RouteArgs>, { loadBalancers }: PlatformShape): Problem[] {
  const names = Object.keys(loadBalancers);
  const place = routeLoadBalancer(route, names);
  if (place === undefined) return [wrongLoadBalancer(route.loadBalancer, names)];
  const version = route.protocolVersion;
  if (version === undefined || version === "http1") return [];
  if (loadBalancers[place]?.secure === true) return [];
  return [
    {
      path: ["protocolVersion"],
      message: `${version} needs a load balancer that speaks HTTPS, and ${place} doesn't`,
      fix: `give ${place} a certificateArn or a domain, or set protocolVersion to http1`,
    },
  ];
}

function wrongLoadBalancer(name: string | undefined, names: readonly string[]): Problem {
  const path = ["loadBalancer"];
  if (names.length === 0) {
    return {
      path,
      message: "the platform has no load balancer",
      fix: `add ${name ?? "one"} to loadBalancers, or leave the route out`,
    };
  }
  const allowed = names.join(", ");
  if (name === undefined) {
    const message = `there are ${names.length} load balancers, and the route names none`;
    return { path, message, allowed, fix: `set loadBalancer to ${names[0] ?? ""}` };
  }
  const close = nearest(name, names);
  return {
    path,
    message: `there is no load balancer ${show(name)}`,
    allowed,
    ...(close === undefined ? {} : { fix: `write ${close}` }),
  };
}

/** One message for each load balancer, at the first route on it: the cause is the same for all. */
function checkPlain(routes: readonly PlacedRoute[], platform: PlatformShape): Problem[] {
  if ((platform.lifecycle ?? defaultLifecycle) !== "production") return [];
  const reported = new Set<string>();
  return routes.flatMap(({ service, loadBalancer }): Problem[] => {
    const shape = platform.loadBalancers[loadBalancer];
    if (shape === undefined || shape.secure || shape.plainHttp) return [];
    if (reported.has(loadBalancer)) return [];
    reported.add(loadBalancer);
    return [
      {
        path: [service, "route"],
        message: `a production route needs HTTPS, and the load balancer ${loadBalancer} has no certificate`,
        allowed: "certificateArn, domain {name, zone}, or plainHttp: true on the load balancer",
        fix: `set certificateArn or domain on the load balancer ${loadBalancer}`,
      },
    ];
  });
}
