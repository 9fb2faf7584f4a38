import { hasTag, type Resource } from "../reading";
import type { ParameterSchema } from "./parameters";

/** A resource, or several, that a policy leaves alone for a reason and for a time. */
export interface Exemption {
  /** URN, in which `*` stands for any text. */
  readonly urn?: string;
  /** Tag of the resource: `key` or `key=value`. */
  readonly tag?: string;
  readonly reason: string;
  /** The last day on which it counts: `YYYY-MM-DD`, in UTC. */
  readonly expires: string;
}

const text = (description: string): ParameterSchema => ({
  type: "string",
  minLength: 1,
  pattern: "\\S",
  description,
});

/** Every policy takes exemptions. */
export const exemptionsSchema: ParameterSchema = {
  type: "array",
  description: "Resources that the policy leaves alone, by URN or tag, for a reason and a time.",
  default: [],
  items: {
    type: "object",
    properties: {
      urn: text("URN of the resources; * stands for any text."),
      tag: text("Tag of the resources: key, or key=value."),
      reason: text("Why the policy does not hold here."),
      expires: {
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
        description: "The last day on which the exemption counts: YYYY-MM-DD.",
      },
    },
    required: ["reason", "expires"],
    additionalProperties: false,
  },
};

/** What holds for a resource: an exemption that counts, one that has run out, or none. */
export interface Exempted {
  readonly counts: boolean;
  readonly exemption: Exemption;
}

/**
 * The exemption of a resource; one that counts goes before one that has run out.
 * @param today `YYYY-MM-DD`
 */
export function exemptionOf(
  resource: Resource,
  exemptions: readonly Exemption[],
  today: string,
): Exempted | undefined {
  const matching = exemptions.filter((exemption) => matches(resource, exemption));
  const counting = matching.find(({ expires }) => expires >= today);
  if (counting !== undefined) return { counts: true, exemption: counting };
  const [expired] = matching;
  return expired === undefined ? undefined : { counts: false, exemption: expired };
}

/** With a URN and a tag, both must match. */
function matches(resource: Resource, { urn, tag }: Exemption): boolean {
  if (urn === undefined && tag === undefined) return false;
  if (urn !== undefined && !matchesGlob(resource.urn, urn)) return false;
  return tag === undefined || hasTag(resource, tag) === true;
}

function matchesGlob(text: string, glob: string): boolean {
  const pattern = glob.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`, "s").test(text);
}
