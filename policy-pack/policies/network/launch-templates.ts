import { knownValue, type Resource, type Stack } from "../../reading";
import { LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

type Path = readonly [property: string, ...rest: string[]];

const SPECIFICATION: Path = [
  "mixedInstancesPolicy",
  "launchTemplate",
  "launchTemplateSpecification",
];

/** Where instances and Auto Scaling groups name what they are launched from. */
const PATHS: readonly Path[] = [
  ["launchTemplate", "id"],
  ["launchTemplate", "name"],
  [...SPECIFICATION, "launchTemplateId"],
  [...SPECIFICATION, "launchTemplateName"],
  ["launchConfiguration"],
];

/** What something is launched from. */
export interface Templates {
  readonly resources: readonly Resource[];
  /** There is one that is not in the stack, or not known yet. */
  readonly elsewhere: boolean;
}

export function templatesOf(stack: Stack, resource: Resource): Templates {
  const found = PATHS.map((path) =>
    stack.follow(resource, path, [LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION]),
  );
  const resources = [...new Set(found.flatMap((each) => each.resources))];
  const named = found.some(({ outside, unknown }) => unknown || outside.length > 0);
  return { resources, elsewhere: resources.length === 0 && named };
}

/**
 * What templates say of public addresses: `said` is yes, no or not known yet, all of which the
 * template itself is judged by; `silent` leaves it to the subnet.
 */
export function flagsOfTemplates({
  resources,
  elsewhere,
}: Templates): "said" | "silent" | "unknown" {
  if (elsewhere) return "unknown";
  return resources.length > 0 && resources.every(saysSomething) ? "said" : "silent";
}

function saysSomething(template: Resource): boolean {
  if (template.at("associatePublicIpAddress").state !== "absent") return true;
  const interfaces = template.at("networkInterfaces").oneOrMany();
  if (interfaces.state === "unknown") return true;
  return (knownValue(interfaces) ?? []).some(
    (each) => each.at("associatePublicIpAddress").state !== "absent",
  );
}
