/** Our own stacks and those of the examples, found and not listed, run in the embedded engine. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { runProgramInProcess, type Mode, type RunResult } from "../../simulator/engine";
import { loadProject, loadStack } from "../../simulator/project";
import { prepareProgram } from "../../simulator/project/program";
import type { SimulatedProvider } from "../../simulator/provider";
import { providers as simulated } from "../../simulator/providers";

const root = join(__dirname, "..", "..");

export interface OwnStack {
  /** Where the project is, from the repository's root: `.`, `examples/library`. */
  readonly project: string;
  readonly stack: string;
  /** `KEY=VALUE`, as for `ecs-platform preview --config`. @defaultValue none */
  readonly overrides?: readonly string[];
}

function stacksIn(directory: string): OwnStack[] {
  return readdirSync(directory).flatMap((file) => {
    const stack = /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1];
    return stack === undefined ? [] : [{ project: relative(root, directory) || ".", stack }];
  });
}

export function ownStacks(): OwnStack[] {
  const examples = join(root, "examples");
  const projects = readdirSync(examples).map((name) => join(examples, name));
  return [root, ...projects].flatMap(stacksIn);
}

type Outputs = Readonly<Record<string, unknown>>;
const platform: OwnStack = { project: ".", stack: "prod" };
let platformOutputs: Promise<Outputs> | undefined;

/** The outputs of the platform that the teams' examples refer to. */
function outputsOfPlatform(): Promise<Outputs> {
  platformOutputs ??= run(platform, "update", simulated(), {}).then(({ outputs }) => outputs);
  return platformOutputs;
}

async function run(
  { project: folder, stack: name, overrides = [] }: OwnStack,
  mode: Mode,
  providers: readonly SimulatedProvider[],
  stackOutputs: Readonly<Record<string, Outputs>>,
): Promise<RunResult> {
  const directory = process.cwd();
  const project = loadProject(join(root, folder), { searchParents: false }, []);
  const stack = await loadStack(project, { stack: name, overrides, environment: {} }, []);
  const program = await prepareProgram(project);
  try {
    const result = await runProgramInProcess({
      dir: project.root,
      main: project.mainPath,
      project: project.name,
      stack: stack.stack,
      mode,
      config: stack.config,
      secretKeys: stack.secretKeys,
      providers,
      stackOutputs,
      loadProgram: () => {
        Reflect.deleteProperty(require.cache, program.file);
        return program.load();
      },
    });
    if (result.error !== undefined) throw result.error;
    return result;
  } finally {
    process.chdir(directory);
  }
}

/** Runs a stack; a reference to the platform is answered from the platform's own run. */
export async function runOwnStack(
  stack: OwnStack,
  mode: Mode,
  providers: readonly SimulatedProvider[] = simulated(),
): Promise<RunResult> {
  return run(stack, mode, providers, {
    "organization/ecs-platform/prod": await outputsOfPlatform(),
  });
}
