import type { PlatformReference } from "../platform/reference";
import { at, type Problem } from "../problems";
import type { EcsServiceArgs } from "./args";
import { checkComplete, checkService } from "./checks";
import { checkPlace, type PlatformShape } from "./fleet.checks";
import { checkServiceKey } from "./key";

/** Everything that can be said of one service and its platform, without its neighbours. */
export function checkComponent(name: string, args: EcsServiceArgs): Problem[] {
  const { platform, ...own } = args;
  const { route } = own;
  const owner = { clusterName: platform.clusterName, service: name };
  return [
    ...at(["name"], checkServiceKey(name)),
    ...checkComplete(own),
    ...checkService(own, owner),
    ...(route === undefined ? [] : at(["route"], checkPlace(route, shapeOf(platform)))),
  ];
}

/** A load balancer that exists and has no certificate was asked for plain HTTP. */
function shapeOf({ lifecycle, loadBalancers }: PlatformReference): PlatformShape {
  const shapes = Object.entries(loadBalancers).map(
    ([key, { secure }]) => [key, { secure, plainHttp: !secure }] as const,
  );
  return { lifecycle, loadBalancers: Object.fromEntries(shapes) };
}
