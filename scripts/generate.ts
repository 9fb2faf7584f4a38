/**
 * Writes what is generated from the schema in config/: the JSON Schema that stack files name, and the
 * page of settings. With --check it writes nothing and fails when a file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { jsonSchema } from "../config/json-schema";
import { settingsPage } from "./settings-page";

const root = join(__dirname, "..");

async function pages(): Promise<Record<string, string>> {
  const schema = jsonSchema();
  const markdown = join(root, "docs", "settings.md");
  const style = await resolveConfig(markdown);
  return {
    [join(root, "schema", "ecs-platform.schema.json")]: `${JSON.stringify(schema, null, 2)}\n`,
    [markdown]: await format(settingsPage(schema), { ...style, parser: "markdown" }),
  };
}

async function generate(check: boolean): Promise<void> {
  for (const [file, text] of Object.entries(await pages())) {
    if (!check) writeFileSync(file, text);
    else if (readFileSync(file, "utf8") !== text) {
      throw new Error(`${file} is out of date. Fix: npm run generate`);
    }
  }
}

generate(process.argv.includes("--check")).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
