/**
 * Writes what is generated: from the schema in config/ the JSON Schema that stack files name, and the
 * page of settings; from the SDK's type declarations the table that the simulator checks properties
 * by, and the types that take tags; from AWS's own reference the table of IAM actions; from the policy
 * pack its page. With --check it writes nothing and
 * fails when a file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig, type Options } from "prettier";
import { jsonSchema } from "../config/json-schema";
import { rules as policies } from "../policy-pack/policies";
import { rules } from "../simulator/aws/types";
import { iamActionsSource } from "./iam-actions";
import { policiesPage } from "./policies-page";
import { propertyTable } from "./properties";
import { SdkDeclarations } from "./properties-declarations";
import { settingsPage } from "./settings-page";
import { taggableTypesSource } from "./taggable-types";

const root = join(__dirname, "..");

async function pages(): Promise<Record<string, string>> {
  const schema = jsonSchema();
  const markdown = join(root, "docs", "settings.md");
  const table = join(root, "simulator", "aws", "properties", "table.ts");
  const style = await resolveConfig(markdown);
  return {
    [join(root, "schema", "ecs-platform.schema.json")]: `${JSON.stringify(schema, null, 2)}\n`,
    [markdown]: await format(settingsPage(schema), { ...style, parser: "markdown" }),
    ...(await packPages(style)),
    [table]: await format(tableSource(), { ...style, parser: "typescript" }),
  };
}

/** What is made from and for the policy pack. */
async function packPages(style: Options | null): Promise<Record<string, string>> {
  const page = join(root, "docs", "policies.md");
  const types = join(root, "policy-pack", "policies", "hygiene", "taggable-types.ts");
  const actions = join(root, "policy-pack", "iam", "action-table.ts");
  const sdk = join(root, "node_modules", "@pulumi", "aws");
  const iamData = join(root, "node_modules", "@cloud-copilot", "iam-data");
  return {
    [page]: await format(policiesPage(policies), { ...style, parser: "markdown" }),
    [types]: await format(taggableTypesSource(sdk), { ...style, parser: "typescript" }),
    [actions]: await format(iamActionsSource(iamData), { ...style, parser: "typescript" }),
  };
}

function tableSource(): string {
  const sdk = new SdkDeclarations(join(root, "node_modules", "@pulumi", "aws"));
  return propertyTable(sdk, Object.keys(rules));
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
