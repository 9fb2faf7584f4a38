import { oncePerResource } from "./once";
import { known, UNKNOWN, type Reading } from "./reading";
import type { Resource } from "./resource";
import type { Value } from "./value";

/** A container of a task definition. */
export interface Container {
  /** `container 1` and so on where it has no name, or none that is known. */
  readonly name: string;
  /** AWS's own field names, in any case: `definition.at("linuxParameters", "capabilities")`. */
  readonly definition: Value;
}

/**
 * The containers of a task definition, whether they are given as JSON text or as a list. Unknown
 * where the text as a whole, or one of the containers, is: every task definition sets them, so that
 * what is unknown was not left to the provider.
 */
export const readContainers: (taskDefinition: Resource) => Reading<readonly Container[]> =
  oncePerResource((taskDefinition) => {
    const members = taskDefinition.output("containerDefinitions").document().oneOrMany();
    if (members.state !== "known") return members;
    if (members.value.some((member) => member.state === "unknown")) return UNKNOWN;
    return known(
      members.value.map((definition, index) => {
        const name = definition.at("name").text();
        return { name: name.state === "known" ? name.value : `container ${index + 1}`, definition };
      }),
    );
  });
