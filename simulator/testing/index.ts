/**
 * Unit tests against the embedded engine: a program runs in process, and every registered resource
 * can be looked at, with parents, dependencies, secrets and what is unknown at preview.
 */
import { readPriorState } from "../engine/prior/read";
import type { Json, PropertyDiff, Props, SimulatedProvider } from "../provider";
import { providers } from "../providers";
import {
  lowerProps,
  runFunction,
  RunError,
  type Diagnostic,
  type InvokeRecord,
  type Mode,
  type Operation,
  type RunResult,
  type StackExport,
} from "../engine";
import { simulatedResource, type SimulatedResource } from "./resource";

export { UNKNOWN } from "../provider";
export type {
  CheckFailure,
  CheckRequest,
  CheckResult,
  Child,
  ChildOptions,
  ConstructRequest,
  ConstructResult,
  CreateResult,
  InvokeRequest,
  InvokeResult,
  Json,
  Props,
  PropertyDiff,
  ProviderContext,
  ReadRequest,
  SimulatedProvider,
} from "../provider";
export type {
  CustomTimeouts,
  Diagnostic,
  ExportedResource,
  InvokeRecord,
  Mode,
  Operation,
  StackExport,
} from "../engine";
export type { SimulatedResource } from "./resource";

export interface SimulateOptions {
  /**
   * `preview`: nothing exists yet, computed outputs are unknown. `update`: everything is created.
   * @defaultValue "update"
   */
  readonly mode?: Mode;
  /** @defaultValue "ecs-platform" */
  readonly project?: string;
  /** @defaultValue "dev" */
  readonly stack?: string;
  /** @defaultValue "organization" */
  readonly organization?: string;
  /**
   * Stack configuration: `namespace:key` to text, objects as JSON text.
   * @defaultValue `{"aws:region": "eu-west-1"}`
   */
  readonly config?: Readonly<Record<string, string>>;
  /**
   * Keys of `config` that are secret.
   * @defaultValue none
   */
  readonly secretKeys?: readonly string[];
  /**
   * Outputs of the stacks that the program refers to, by the name it uses.
   * @defaultValue none: a stack reference fails the run
   */
  readonly stackOutputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * What an earlier run left behind: the program runs over it, and `steps` tells what changes.
   * @defaultValue none: nothing exists yet
   */
  readonly against?: StackExport;
  /**
   * Who answers for resources and data sources.
   * @defaultValue aws, awsx and random
   */
  readonly providers?: readonly SimulatedProvider[];
}

/** What a program did. */
export interface Simulation {
  /** In the order of registration; the stack and default providers are among them. */
  readonly resources: readonly SimulatedResource[];
  /** The stack's outputs: secrets unwrapped, what is not known is {@link UNKNOWN}. */
  readonly outputs: Readonly<Record<string, Json>>;
  /** Warnings and messages of the program and the engine. */
  readonly diagnostics: readonly Diagnostic[];
  readonly invokes: readonly InvokeRecord[];
  /**
   * The one resource of a type and name.
   * @throws Error that lists what there is
   */
  get(type: string, name: string): SimulatedResource;
  /** All resources of a type; empty when there are none. */
  ofType(type: string): SimulatedResource[];
  /**
   * What becomes of each resource, deletions last; of a run against an earlier state only. Empty for
   * a first run.
   */
  readonly steps: readonly SimulatedStep[];
  /** What `pulumi stack export` would write. */
  stateExport(): StackExport;
}

/** What becomes of one resource. */
export interface SimulatedStep {
  readonly op: Operation;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Of an update or a replacement: what changes, by property path. */
  readonly changes: Readonly<Record<string, PropertyDiff>>;
}

/** The run failed although the program threw nothing: resources were refused, or it logged an error. */
export class SimulationError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[]) {
    super(message);
    this.name = "SimulationError";
    this.diagnostics = diagnostics;
  }
}

/**
 * Runs a program against the embedded engine.
 * @param program what an entry file would do; what it returns are the stack's outputs
 * @throws what the program throws, in or out of its own promise; {@link SimulationError} when the
 * run failed otherwise
 */
export async function simulate(
  program: () => unknown,
  options: SimulateOptions = {},
): Promise<Simulation> {
  const { against, project = "ecs-platform", stack = "dev" } = options;
  const prior =
    against === undefined
      ? undefined
      : await readPriorState(JSON.stringify(against), { project, stack });
  const result = await runFunction(program, {
    directory: process.cwd(),
    project,
    stack,
    prior,
    organization: options.organization ?? "organization",
    mode: options.mode ?? "update",
    config: options.config ?? { "aws:region": "eu-west-1" },
    secretKeys: options.secretKeys ?? [],
    stackOutputs: options.stackOutputs ?? {},
    providers: options.providers ?? providers(),
  });
  if (result.error instanceof RunError) {
    throw new SimulationError(result.error.message, result.error.diagnostics);
  }
  if (result.error !== undefined) throw result.error;
  return simulation(result);
}

function simulation(result: RunResult): Simulation {
  const resources = result.resources.map(simulatedResource);
  const outputs: Props = lowerProps(result.outputs);
  return {
    resources,
    outputs,
    diagnostics: result.diagnostics,
    invokes: result.invokes,
    get: (type, name) => find(resources, type, name),
    ofType: (type) => resources.filter((each) => each.type === type),
    steps: (result.steps ?? []).map(({ op, state, changes = {} }) => {
      const { urn, type, name } = state;
      return { op, urn, type, name, changes };
    }),
    stateExport: () => result.stateExport(),
  };
}

function find(
  resources: readonly SimulatedResource[],
  type: string,
  name: string,
): SimulatedResource {
  const found = resources.filter((each) => each.type === type && each.name === name);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    throw new Error(
      `There are ${found.length} resources ${type} named "${name}"; look them up by URN`,
    );
  }
  const same = resources.filter((each) => each.type === type).map((each) => each.name);
  const known =
    same.length > 0
      ? `of this type there are: ${same.join(", ")}`
      : `there are: ${resources.map((each) => `${each.type} ${each.name}`).join(", ")}`;
  throw new Error(`There is no resource ${type} named "${name}"; ${known}`);
}
