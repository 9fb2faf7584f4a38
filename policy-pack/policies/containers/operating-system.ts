import { equals, knownValue, type Resource } from "../../reading";

/** How a task definition without a runtime platform asks for instances that run Windows. */
const WINDOWS_CONSTRAINT = /ecs\.os-type\s*==\s*windows/i;

/** Whether the containers of a task definition run on Windows; undefined while that is unknown. */
export function runsWindows(taskDefinition: Resource): boolean | undefined {
  const family = taskDefinition.at("runtimePlatform", "operatingSystemFamily").text();
  if (family.state === "unknown") return undefined;
  if (family.state === "known") return /^windows/i.test(family.value);
  const constraints = taskDefinition.at("placementConstraints").oneOrMany();
  if (constraints.state === "unknown") return undefined;
  const expressions = (knownValue(constraints) ?? []).map((each) => each.at("expression").text());
  const asked = expressions.map((each) => WINDOWS_CONSTRAINT.test(knownValue(each) ?? ""));
  if (asked.includes(true)) return true;
  return expressions.some((each) => equals(each, "") === undefined) ? undefined : false;
}
