import { namespace, regionKey } from "./names";
import { settingsNode } from "./nodes";

/** A JSON Schema as editors and validators read it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const draft = "https://json-schema.org/draft/2020-12/schema";

/**
 * The JSON Schema of a stack file (`Pulumi.STACK.yaml`), for editors: completion, descriptions and
 * marks under what is wrong while it is typed. It knows every setting, type, word and range; what
 * needs two settings at once (a priority used twice, a size that Fargate doesn't have) is found when
 * the program or `ecs-platform preview` runs.
 */
export function jsonSchema(): JsonSchema {
  const { properties = {} } = settingsNode();
  const keys = Object.keys(properties);
  const definitions = Object.fromEntries(
    Object.entries(properties).map(([key, node]) => [key, forEditors(node)]),
  );
  const reference = (key: string): JsonSchema => ({ $ref: `#/$defs/${key}` });
  return {
    $schema: draft,
    title: "Stack file of ecs-platform",
    description: "Pulumi.STACK.yaml: what runs, and where.",
    type: "object",
    properties: {
      config: {
        description: "The stack's settings. Keys of other namespaces configure other programs.",
        type: "object",
        properties: {
          [regionKey]: {
            description: "The AWS region of the stack. Required.",
            type: "string",
            examples: ["eu-west-1", "us-east-1"],
          },
          ...Object.fromEntries(keys.map((key) => [`${namespace}:${key}`, reference(key)])),
        },
        patternProperties: {
          // Pulumi takes a key without a namespace, and `NAMESPACE:config:KEY`, for ours too.
          ...Object.fromEntries(
            keys.map((key) => [`^(${namespace}:config:)?${key}$`, reference(key)]),
          ),
          [`^(${namespace}:(config:)?)?(?!(${keys.join("|")})$)[^:]*$`]: false,
        },
      },
    },
    $defs: definitions,
  };
}

/** Without what zod adds for validators of its own: the range of whole numbers a double holds. */
function forEditors(node: unknown): unknown {
  if (Array.isArray(node)) {
    const items: readonly unknown[] = node;
    return items.map(forEditors);
  }
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([, value]) => Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER)
      .map(([key, value]): [string, unknown] => [key, forEditors(value)]),
  );
}
