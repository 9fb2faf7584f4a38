/** Runs the snippets that rules show: TypeScript in which `aws` and `pulumi` are there. */
import * as vm from "node:vm";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { transformSync } from "esbuild";
import type { Rule } from "../../../policy-pack/rule";
import type { Mode } from "../../../simulator/testing";
import { resourcesOf } from "./judge";
import type { Judged } from "./requests";

/** The two snippets of a rule. */
export type Snippet = "bad" | "good";

const known = new Map<string, Promise<readonly Judged[]>>();

/** The resources that a snippet makes; each is run once a mode. */
export function snippetResources(
  rule: Rule,
  snippet: Snippet,
  mode: Mode,
): Promise<readonly Judged[]> {
  const key = `${rule.name} ${snippet} ${mode}`;
  let resources = known.get(key);
  if (resources === undefined) {
    resources = resourcesOf(programOf(rule[snippet]), mode);
    known.set(key, resources);
  }
  return resources;
}

function programOf(source: string): () => unknown {
  const { code } = transformSync(source, { loader: "ts", target: "node20" });
  const run = vm.compileFunction(code, ["aws", "pulumi"]) as (...modules: unknown[]) => unknown;
  return () => run(aws, pulumi);
}
