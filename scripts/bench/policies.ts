/**
 * Measures the policy pack: how long it takes to start, beside a pack of the same SDK without policies,
 * and how long to judge a stack's resources from then on. Both packs are started as the command starts
 * them, and asked over the same protocol.
 */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { runProgramInProcess, type ResourceState } from "../../simulator/engine";
import { loadProject, loadStack } from "../../simulator/project";
import { prepareProgram } from "../../simulator/project/program";
import { providers } from "../../simulator/providers";
import type * as Analyzer from "../../simulator/analyzer";
import { median } from "./measure";
import { directoryWith, stackOfServices } from "./stacks";

const root = path.resolve(__dirname, "..", "..");
/** About 1,000 resources. */
const services = 120;

/** A line of the results. */
export interface PolicyMeasurement {
  readonly case: "policies";
  readonly runs: number;
  readonly resources: number;
  readonly verdicts: number;
  /** From the start of the process until the pack is configured. */
  readonly startMs: number;
  /** The same of a pack without policies. */
  readonly emptyStartMs: number;
  /** All resources, and the stack. */
  readonly judgeMs: number;
}

/** Measures what is compiled: run `npm run prepare` before. */
export async function measurePolicies(runs: number): Promise<PolicyMeasurement> {
  const own = path.join(root, "policy-pack");
  const compiled = path.join(root, "dist", "simulator", "analyzer");
  if (![compiled, path.join(own, "dist", "index.js")].every((file) => fs.existsSync(file))) {
    throw new Error("dist/ is missing: run npm run prepare first");
  }
  const analyzer = createRequire(__filename)(compiled) as typeof Analyzer;
  const resources = await resourcesOf(stackOfServices(services));
  const judged: Sample[] = [];
  const empty: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    judged.push(await take(analyzer, own, resources));
    empty.push((await take(analyzer, emptyPack(), [])).startMs);
  }
  return {
    case: "policies",
    runs,
    resources: resources.length,
    verdicts: judged[0]?.verdicts ?? 0,
    startMs: median(judged.map(({ startMs }) => startMs)),
    emptyStartMs: median(empty),
    judgeMs: median(judged.map(({ judgeMs }) => judgeMs)),
  };
}

function emptyPack(): string {
  return directoryWith({
    "PulumiPolicy.yaml": "runtime: nodejs\n",
    "package.json": '{ "name": "empty", "version": "1.0.0", "main": "index.js" }\n',
    "index.js":
      'const { PolicyPack } = require("@pulumi/policy");\nnew PolicyPack("empty", { policies: [] });\n',
  });
}

async function resourcesOf(directory: string): Promise<readonly ResourceState[]> {
  const project = loadProject(directory, { searchParents: false });
  const stack = await loadStack(project, { stack: "bench", environment: {} }, []);
  const program = await prepareProgram(project);
  const { error, resources } = await runProgramInProcess({
    dir: project.root,
    main: project.mainPath,
    project: project.name,
    stack: stack.stack,
    mode: "preview",
    config: stack.config,
    secretKeys: stack.secretKeys,
    providers: providers(),
    loadProgram: () => program.load(),
  });
  if (error !== undefined) throw error;
  return resources;
}

interface Sample {
  readonly startMs: number;
  readonly judgeMs: number;
  readonly verdicts: number;
}

async function take(
  { findPack, PolicyRun }: typeof Analyzer,
  directory: string,
  resources: readonly ResourceState[],
): Promise<Sample> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const providerOf = ({ provider }: ResourceState): ResourceState | undefined =>
    byUrn.get(provider.slice(0, provider.lastIndexOf("::")));
  const stack = { project: "ecs-platform", stack: "bench", organization: "organization" };
  const started = performance.now();
  const policies = new PolicyRun(
    [{ pack: findPack(directory) }],
    { ...stack, preview: true, config: {}, secretKeys: [], tags: {} },
    () => undefined,
  );
  try {
    await policies.ready();
    const failure = policies.failure();
    if (failure !== undefined) throw failure;
    const ready = performance.now();
    for (const resource of resources) void policies.judge(resource, providerOf(resource));
    await policies.settled();
    await policies.judgeStack(resources, providerOf);
    const done = performance.now();
    const verdicts = policies.results().reduce((sum, { evaluated }) => sum + evaluated, 0);
    return { startMs: ready - started, judgeMs: done - ready, verdicts };
  } finally {
    policies.stop();
  }
}
