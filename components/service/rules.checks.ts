import type { Loose } from "../checks";
import type { Problem } from "../problems";
import type { RouteArgs } from "./args";
import { routeConditions } from "./routing";

/**
 * Rules of an application load balancer, and its target groups, of which AWS raises the second by no
 * request.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const maxRules = 100;

const maxPriority = 50_000;

/** A route whose load balancer is known. */
export interface PlacedRoute {
  /** The service's key. */
  readonly service: string;
  readonly route: Loose<RouteArgs>;
  /** The load balancer's name. */
  readonly loadBalancer: string;
}

/** A priority is used once on a load balancer. Paths start at the service's key. */
export function checkPriorities(routes: readonly PlacedRoute[]): Problem[] {
  const owners = new Map<string, string>();
  const priorities = new Set(
    routes.map(({ loadBalancer, route }) => id(loadBalancer, route.priority)),
  );
  return routes.flatMap(({ service, route, loadBalancer }): Problem[] => {
    const { priority } = route;
    if (priority === undefined) return [];
    const owner = owners.get(id(loadBalancer, priority));
    if (owner === undefined) {
      owners.set(id(loadBalancer, priority), service);
      return [];
    }
    let free = priority + 1;
    while (priorities.has(id(loadBalancer, free))) free += 1;
    priorities.add(id(loadBalancer, free));
    return [
      {
        path: [service, "route", "priority"],
        message: `${owner} has priority ${priority} on the load balancer ${loadBalancer} already`,
        allowed: `1 to ${maxPriority}, each used once`,
        ...(free > maxPriority ? {} : { fix: `set priority to ${free}` }),
      },
    ];
  });
}

function id(loadBalancer: string, priority: number | undefined): string {
  return `${loadBalancer} ${priority ?? ""}`;
}

/**
 * A host and path leads to one service. Hosts are compared in lower case and paths as they are, which
 * is what the load balancer does; no host is any host, and no path is `/*`. Paths start at the
 * service's key.
 */
export function checkClaims(routes: readonly PlacedRoute[]): Problem[] {
  const owners = new Map<string, string>();
  return routes.flatMap(({ service, route, loadBalancer }): Problem[] => {
    const taken = claims(route).flatMap((claim) => {
      const owner = owners.get(`${loadBalancer} ${claim}`);
      if (owner === undefined) owners.set(`${loadBalancer} ${claim}`, service);
      return owner === undefined || owner === service ? [] : [{ claim, owner }];
    });
    const [first] = taken;
    if (first === undefined) return [];
    const more = taken.length > 1 ? `, and ${taken.length - 1} more,` : "";
    return [
      {
        path: [service, "route"],
        message: `${first.claim}${more} leads to ${first.owner} on the load balancer ${loadBalancer} already`,
        allowed: "each host and path leads to one service",
        fix: `change paths or hosts of ${service} or of ${first.owner}`,
      },
    ];
  });
}

function claims(route: Loose<RouteArgs>): string[] {
  const { paths, hosts } = routeConditions(route);
  const allPaths = paths.length === 0 ? ["/*"] : paths.map((path) => (path === "*" ? "/*" : path));
  const allHosts = hosts.length === 0 ? ["*"] : hosts.map((host) => host.toLowerCase());
  return allHosts.flatMap((host) =>
    allPaths.map((path) => (host === "*" ? path : `${host}${path}`)),
  );
}

/** A load balancer takes so many rules. Paths start at the key of the first service too many. */
export function checkRuleCount(routes: readonly PlacedRoute[]): Problem[] {
  const names = [...new Set(routes.map(({ loadBalancer }) => loadBalancer))];
  return names.flatMap((name): Problem[] => {
    const here = routes.filter(({ loadBalancer }) => loadBalancer === name);
    const extra = here[maxRules];
    if (extra === undefined) return [];
    return [
      {
        path: [extra.service, "route"],
        message: `the load balancer ${name} would have ${here.length} rules`,
        allowed: `${maxRules} rules on a load balancer`,
        fix: "add a load balancer, and move some services to it",
      },
    ];
  });
}
