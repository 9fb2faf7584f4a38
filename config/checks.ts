import { given } from "../components/checks";
import { checkAddresses } from "../components/platform/network.checks";
import { checkCertificateRegion } from "../components/platform/region.checks";
import { checkPlatform, checkPlatformName } from "../components/platform/checks";
import { defaultLifecycle } from "../components/platform/defaults";
import { at, type Path, type Problem } from "../components/problems";
import { checkService } from "../components/service/checks";
import { serviceDefaults } from "../components/service/defaults";
import { checkServices } from "../components/service/fleet.checks";
import { namespace, stackKey } from "./names";
import { checkRegion } from "./region";
import { loadBalancerShapes, platformOf, type LooseSettings } from "./stand-ins";

/** What the rules need to know beside the settings. */
export interface RulesContext {
  readonly stack: string;
  readonly region: string | undefined;
  /** Places that were cut out of the settings for their shape. */
  readonly cut: readonly Path[];
}

/**
 * Every rule of the components about settings: on each value, and on several together. Holds no rule
 * of its own; it knows where the arguments of each check stand in a stack file.
 */
export function checkRules(settings: LooseSettings, context: RulesContext): Problem[] {
  const { region, stack, cut } = context;
  const platform = platformOf(settings, cut);
  const { network, lifecycle = defaultLifecycle } = platform;
  const known = region !== undefined && checkRegion(region).length === 0;
  return [
    ...at([stackKey], pathless(checkPlatformName(namespace, stack))),
    ...checkPlatform(platform),
    ...(known ? checkCertificateRegion(platform, region) : []),
    ...checkAddresses(network, lifecycle, tasksOf(settings, lifecycle)),
    ...at(["services"], checkAll(settings.services, stack)),
    ...at(
      ["services"],
      checkServices(settings.services ?? {}, {
        lifecycle,
        loadBalancers: loadBalancerShapes(platform, cut),
      }),
    ),
  ];
}

/** The name of a platform is no setting: here it comes from the stack's alone. */
function pathless(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [] }));
}

function checkAll(services: LooseSettings["services"], stack: string): Problem[] {
  const clusterName = `${namespace}-${stack}`;
  return given(services).flatMap(([service, args]) =>
    at([service], checkService(args, { clusterName, service })),
  );
}

function tasksOf({ services }: LooseSettings, lifecycle: "production" | "ephemeral"): number {
  const { desiredCount: usual } = serviceDefaults(lifecycle);
  return given(services).reduce((sum, [, { desiredCount = usual }]) => sum + desiredCount, 0);
}
