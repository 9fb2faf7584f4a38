/** Runs one program over what another one left behind. */
import {
  runFunction,
  type Diagnostic,
  type Mode,
  type PlanStep,
  type StackExport,
} from "../../simulator/engine";
import { readPriorState } from "../../simulator/engine/prior/read";
import { remoteProvider, testProvider } from "./engine";

export interface SecondRun {
  /** `update one`, `replace two`, in the order of decision; what stays the same is left out. */
  readonly changes: readonly string[];
  /** Undefined when the run failed before it was through. */
  readonly steps: readonly PlanStep[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Messages of errors, with the last part of their URN. */
  readonly errors: readonly string[];
  /** What the provider was asked to do in the second run. */
  readonly journal: readonly string[];
  readonly state: StackExport;
  /** The step of a resource, by its name. */
  step(name: string): PlanStep;
}

export interface SecondRunOptions {
  /** @defaultValue "preview" */
  readonly mode?: Mode;
  readonly config?: Readonly<Record<string, string>>;
  /** Of the first run; @defaultValue that of the second */
  readonly oldConfig?: Readonly<Record<string, string>>;
  /** Other packages that {@link testProvider} answers for. */
  readonly packages?: readonly string[];
  /** Changes the state between the runs. */
  readonly edit?: (state: StackExport) => unknown;
}

interface Setting {
  readonly mode: Mode;
  readonly config: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
}

function engineOptions({ mode, config, packages }: Setting, journal: string[]) {
  const others = packages.map((name) => ({
    ...testProvider(journal),
    package: name,
    knows: (type: string) => type === `${name}:index:Thing`,
  }));
  return {
    directory: process.cwd(),
    project: "proj",
    stack: "dev",
    organization: "organization",
    mode,
    config,
    secretKeys: [],
    stackOutputs: {},
    providers: [testProvider(journal), remoteProvider(), ...others],
  };
}

/** The state that a program leaves behind. */
async function stateOf(program: () => unknown, setting: Setting): Promise<StackExport> {
  const result = await runFunction(program, engineOptions(setting, []));
  if (result.error !== undefined) throw result.error;
  return result.stateExport();
}

/** Runs `after` over the state that `before` leaves. */
export async function runTwice(
  before: () => unknown,
  after: () => unknown,
  options: SecondRunOptions = {},
): Promise<SecondRun> {
  const { mode = "preview", config = {}, oldConfig = config, edit, packages = [] } = options;
  const first = await stateOf(before, { mode: "update", config: oldConfig, packages });
  const edited = edit?.(first) ?? first;
  const prior = await readPriorState(JSON.stringify(edited), { project: "proj", stack: "dev" });
  const journal: string[] = [];
  const result = await runFunction(after, {
    ...engineOptions({ mode, config, packages }, journal),
    prior,
  });
  const { steps, diagnostics } = result;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return {
    steps,
    diagnostics,
    journal,
    changes: (steps ?? [])
      .filter(({ op }) => op !== "same")
      .map(({ op, state }) => `${op} ${state.name}`),
    errors: errors.map(({ urn = "", message }) => `${urn.split("::").at(-1) ?? ""}: ${message}`),
    state: result.stateExport(),
    step: (name) => {
      const found = steps?.find(({ state }) => state.name === name);
      if (found === undefined) throw new Error(`nothing becomes of ${name}`);
      return found;
    },
  };
}
