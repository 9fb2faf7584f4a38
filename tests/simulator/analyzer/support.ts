/** Policy packs of tests/fixtures/analyzer over small programs of the embedded engine. */
import * as path from "node:path";
import {
  findPack,
  PolicyRun,
  readConfiguration,
  type JudgedStack,
  type PackRequest,
  type PackResult,
} from "../../../simulator/analyzer";
import {
  runFunction,
  type EngineOptions,
  type Mode,
  type RunResult,
} from "../../../simulator/engine";
import { providers } from "../../../simulator/providers";
import { directoryWith } from "../../support/directory";

const root = path.resolve(__dirname, "..", "..", "..");

export function fixture(name: string): string {
  return path.join(root, "tests", "fixtures", "analyzer", name);
}

/** A pack of the fixtures. */
export function packOf(name: string, config?: Readonly<Record<string, unknown>>): PackRequest {
  const pack = findPack(fixture(name));
  return config === undefined ? { pack } : { pack, configuration: configuration(config) };
}

export function configuration(
  content: Readonly<Record<string, unknown>>,
): ReturnType<typeof readConfiguration> {
  const directory = directoryWith({ "policies.json": JSON.stringify(content) });
  return readConfiguration(path.join(directory, "policies.json"));
}

export function judgedStack(mode: Mode = "preview"): JudgedStack {
  return {
    project: "shop",
    stack: "dev",
    organization: "organization",
    preview: mode === "preview",
    config: { "aws:region": "eu-west-1", "shop:token": "bad-from-the-configuration" },
    secretKeys: ["shop:token"],
    tags: { "pulumi:project": "shop" },
  };
}

interface Judged {
  readonly run: RunResult;
  readonly results: readonly PackResult[];
  readonly failure: Error | undefined;
  readonly notes: readonly string[];
  /** What the packs printed. */
  readonly printed: string;
}

interface JudgeOptions extends Partial<Pick<EngineOptions, "providers" | "prior">> {
  /** @defaultValue "preview" */
  readonly mode?: Mode;
}

/** Runs a program that these packs judge. */
export async function judged(
  packs: readonly PackRequest[],
  program: () => unknown,
  { mode = "preview", ...options }: JudgeOptions = {},
): Promise<Judged> {
  const stack = judgedStack(mode);
  let printed = "";
  const policies = new PolicyRun(packs, stack, (text) => {
    printed += text;
  });
  try {
    const run = await runFunction(program, {
      project: stack.project,
      stack: stack.stack,
      organization: stack.organization,
      mode,
      directory: root,
      config: stack.config,
      secretKeys: stack.secretKeys,
      stackOutputs: {},
      providers: providers(),
      policies,
      ...options,
    });
    await policies.ready();
    const notes = policies.notes();
    return { run, results: policies.results(), failure: policies.failure(), notes, printed };
  } finally {
    policies.stop();
  }
}

/** What one pack says of a program. */
export async function verdict(
  config: Readonly<Record<string, unknown>>,
  program: () => unknown,
  options: JudgeOptions = {},
): Promise<PackResult> {
  const { run, results } = await judged([packOf("rules", config)], program, options);
  if (run.error !== undefined) throw run.error;
  const [result] = results;
  if (result === undefined) throw new Error("the pack said nothing");
  return result;
}

/** The name of a resource, by its URN. */
export function named(urn: string): string {
  return urn.split("::").at(-1) ?? "";
}
