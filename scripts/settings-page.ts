/** Writes the JSON Schema of the stack settings as the page that people read: docs/settings.md. */

/** The part of JSON Schema that our own schema uses. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly required?: readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

const intro = `# Stack settings

<!-- Generated from the schema in config/ by \`npm run generate\`. Edit the descriptions there. -->

What \`Pulumi.STACK.yaml\` may say, under the namespace \`ecs-platform\`. \`*\` stands for a name of
your choice: lower-case letters, digits and single hyphens, starting with a letter, at most 32
characters. A setting that is not on this page is refused, and so is a value that AWS would refuse;
every mistake is reported at once, before anything is created.

Editors complete and check these settings when a stack file begins with

\`\`\`yaml
# yaml-language-server: $schema=./schema/ecs-platform.schema.json
\`\`\`
`;

function kind(node: SchemaNode): string {
  if (node.enum !== undefined)
    return node.enum.map((value) => `\`${String(value)}\``).join(" \\| ");
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return [...new Set(options.map(kind))].join(" or ");
  if (node.type === "array")
    return `list of ${node.items === undefined ? "values" : kind(node.items)}`;
  if (node.type !== "object") return node.type ?? "any";
  return node.properties === undefined ? "map" : `{${Object.keys(node.properties).join(", ")}}`;
}

function row(path: string, node: SchemaNode, required: boolean): string {
  const shown = kind(node).startsWith("{") ? "object" : kind(node);
  const text = (node.description ?? "").replaceAll("|", "\\|").replaceAll("\n", " ");
  return `| \`${path}\` | ${shown} | ${required ? "**Required.** " : ""}${text} |`;
}

function rows(path: string, node: SchemaNode, required: boolean): string[] {
  const own = row(path, node, required);
  const properties = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    rows(`${path}.${key}`, child, node.required?.includes(key) ?? false),
  );
  const values = node.additionalProperties;
  const entries =
    typeof values === "object" && (values.properties !== undefined || values.anyOf !== undefined)
      ? rows(`${path}.*`, values, false)
      : [];
  const items = node.items?.properties === undefined ? [] : rows(`${path}[]`, node.items, false);
  return [own, ...properties, ...entries, ...items];
}

/** The whole page in Markdown, one table for each top-level setting. */
export function settingsPage(schema: SchemaNode): string {
  const sections = Object.entries(schema.$defs ?? {}).map(([name, node]) =>
    [
      `## ${name}\n`,
      "| setting | value | meaning |",
      "| --- | --- | --- |",
      ...rows(name, node, false),
      "",
    ].join("\n"),
  );
  return [intro, ...sections].join("\n");
}
