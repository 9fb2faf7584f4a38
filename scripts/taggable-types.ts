/** The types of @pulumi/aws that take tags, read from its declarations; for the policy required-tags. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TAGS_OF_ARGS = /^export interface \w+Args \{[^]*?^ {4}tags\?: /m;
/** What AWS tags has these outputs; other properties called `tags` select resources by theirs. */
const TAGS_OF_OUTPUTS = /^ {4}readonly tagsAll: |^ {4}readonly tags: .*GroupTag\[\]/m;
const TYPE = /static __pulumiType = 'aws:([^']+)'/;

export function taggableTypesSource(sdk: string): string {
  return [
    "/**",
    " * Types of @pulumi/aws that take tags, without the leading `aws:`. Made by `npm run generate`",
    " * from the SDK's declarations; don't edit.",
    " */",
    `export const TAGGABLE_TYPES = ${JSON.stringify(taggableTypes(sdk).join(" "))};`,
    "",
  ].join("\n");
}

function taggableTypes(sdk: string): string[] {
  return readdirSync(sdk, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => moduleTypes(join(sdk, name)))
    .sort();
}

function moduleTypes(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".d.ts"))
    .flatMap((file) => {
      const declared = readFileSync(join(folder, file), "utf8");
      const args = declared.slice(Math.max(0, declared.search(/^export interface \w+Args \{/m)));
      if (!TAGS_OF_ARGS.test(args) || !TAGS_OF_OUTPUTS.test(declared)) return [];
      const code = readFileSync(join(folder, file.replace(/\.d\.ts$/, ".js")), "utf8");
      return TYPE.exec(code)?.[1] ?? [];
    });
}
