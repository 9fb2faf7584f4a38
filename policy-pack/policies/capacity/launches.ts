/** What Auto Scaling groups launch, and whether that is Spot. */
import {
  all,
  any,
  isThere,
  knownValue,
  orDefault,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";
import { LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

type Path = readonly [property: string, ...path: (string | number)[]];

const MIXED = "mixedInstancesPolicy";
const SPECIFICATION = "launchTemplateSpecification";

/** The launch templates and launch configurations of the stack that a group uses. */
export function launchesOf(stack: Stack, group: Resource): readonly Resource[] {
  const types = [LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION];
  const found = pathsOf(group).flatMap((path) => stack.follow(group, path, types).resources);
  return [...new Set(found)];
}

function pathsOf(group: Resource): readonly Path[] {
  const overrides = knownValue(overridesOf(group).list()) ?? [];
  const specifications: Path[] = [
    [MIXED, "launchTemplate", SPECIFICATION],
    ...overrides.map((_, index): Path => [
      MIXED,
      "launchTemplate",
      "overrides",
      index,
      SPECIFICATION,
    ]),
  ];
  return [
    ["launchTemplate", "id"],
    ["launchTemplate", "name"],
    ["launchConfiguration"],
    ...specifications.flatMap((path): Path[] => [
      [...path, "launchTemplateId"],
      [...path, "launchTemplateName"],
    ]),
  ];
}

/** What a group launches instead of its launch template's instance type. */
export function overridesOf(group: Resource): Value {
  return group.at(MIXED, "launchTemplate", "overrides");
}

/** Whether a group mixes Spot instances in; AWS launches on-demand instances where nothing is said. */
export function mixesSpot(group: Resource): Truth {
  const share = orDefault(
    group.at(MIXED, "instancesDistribution", "onDemandPercentageAboveBaseCapacity").number(),
    100,
  );
  return all(isThere(group.at(MIXED)), share.state === "unknown" ? undefined : share.value < 100);
}

/** Whether a launch template or a launch configuration asks for Spot instances by itself. */
export function asksForSpot(launch: Resource): Truth {
  const market = launch.at("instanceMarketOptions", "marketType").text();
  const price = launch.at("spotPrice").text();
  return any(
    market.state === "unknown" ? undefined : knownValue(market)?.toLowerCase() === "spot",
    price.state === "unknown" ? undefined : (knownValue(price) ?? "") !== "",
  );
}

/** Whether any of a group's instances are Spot instances. */
export function usesSpot(stack: Stack, group: Resource): Truth {
  return any(mixesSpot(group), ...launchesOf(stack, group).map(asksForSpot));
}
