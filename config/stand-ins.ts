import { given, type Loose } from "../components/checks";
import type { EcsPlatformArgs, LoadBalancerArgs } from "../components/platform/args";
import type { Path } from "../components/problems";
import { loadBalancerShape, type LoadBalancerShape } from "../components/service/fleet.checks";
import type { WrittenSettings } from "./schema";
import { isWithin } from "./values";

/** Settings of which any part may be missing, because its shape was wrong. */
export type LooseSettings = Loose<WrittenSettings>;

/** The load balancer of settings in which services route and `loadBalancers` isn't there. */
export const defaultLoadBalancers = { public: {} } as const;
const defaultName = "public" satisfies keyof typeof defaultLoadBalancers;

/** An argument that no rule about certificates objects to. */
const lenient: LoadBalancerArgs = { plainHttp: true };

/**
 * The platform's part of the settings, as the rules should see it. What was cut out for its shape is
 * not the same as left out: where its absence would break another rule, something takes its place
 * that no rule objects to, so that one mistake is one message.
 */
export function platformOf(settings: LooseSettings, cut: readonly Path[]): Loose<EcsPlatformArgs> {
  const { lifecycle, tags, network, capacity, observability } = settings;
  const loadBalancers = loadBalancersOf(settings, cut);
  return {
    lifecycle: isCut(["lifecycle"], cut) ? "ephemeral" : lifecycle,
    tags,
    network,
    capacity,
    observability,
    ...(loadBalancers === undefined ? {} : { loadBalancers }),
  };
}

function isCut(path: Path, cut: readonly Path[]): boolean {
  return cut.some((place) => isWithin(path, place));
}

type Balancers = NonNullable<Loose<EcsPlatformArgs["loadBalancers"]>>;

function loadBalancersOf(
  { services, loadBalancers }: LooseSettings,
  cut: readonly Path[],
): Balancers | undefined {
  const routes = given(services).flatMap(([, { route }]) => (route === undefined ? [] : [route]));
  if (isCut(["loadBalancers"], cut)) {
    const named = routes.map(({ loadBalancer = defaultName }): [string, LoadBalancerArgs] => [
      loadBalancer,
      lenient,
    ]);
    return Object.fromEntries(named);
  }
  if (loadBalancers === undefined) return routes.length > 0 ? defaultLoadBalancers : undefined;
  const mended = damaged(cut).map((key): [string, Loose<LoadBalancerArgs>] => {
    const rest = loadBalancers[key] ?? {};
    return [key, loadBalancerShape(rest).secure ? rest : { ...rest, ...lenient }];
  });
  return { ...loadBalancers, ...Object.fromEntries(mended) };
}

/** Load balancers of which a part was cut out: nobody knows what it would have said. */
function damaged(cut: readonly Path[]): string[] {
  return cut.flatMap(([first, key]) =>
    first === "loadBalancers" && typeof key === "string" ? [key] : [],
  );
}

/**
 * What the rules about routes need to know of the load balancers. That production has no plain HTTP is
 * a rule of the load balancer's own, and reported there.
 */
export function loadBalancerShapes(
  platform: Loose<EcsPlatformArgs>,
  cut: readonly Path[],
): Record<string, LoadBalancerShape> {
  const unsure = isCut(["loadBalancers"], cut) ? undefined : damaged(cut);
  return Object.fromEntries(
    given(platform.loadBalancers).map(([key, args]) => {
      const secure = unsure === undefined || unsure.includes(key) || loadBalancerShape(args).secure;
      return [key, { secure, plainHttp: true }];
    }),
  );
}
