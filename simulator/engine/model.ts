/** What the engine keeps while a program runs: the registered resources and what was said on the way. */
import type { Json, PropertyDiff, Props, SimulatedProvider } from "../provider";
import type { Policies } from "./policies";
import type { PriorState } from "./prior/model";

export type Mode = "preview" | "update";

export interface Diagnostic {
  readonly severity: "debug" | "info" | "warning" | "error";
  readonly message: string;
  readonly urn?: string;
  /** Set when a mandatory policy refused the resource, and nothing else. */
  readonly forbidden?: true;
}

export interface InvokeRecord {
  readonly token: string;
  /** Lowered: no secrets, references or output values. */
  readonly args: Props;
}

/** Seconds, as the state holds them; a timeout that was not given is absent. */
export interface CustomTimeouts {
  readonly create?: number;
  readonly update?: number;
  readonly delete?: number;
  readonly read?: number;
}

/** Hook names by the moment they run at, e.g. `BeforeCreate`. */
export type HookBinding = Partial<Record<HookType, readonly string[]>>;

export type HookType =
  | "BeforeCreate"
  | "AfterCreate"
  | "BeforeUpdate"
  | "AfterUpdate"
  | "BeforeDelete"
  | "AfterDelete"
  | "OnError";

/** One resource of the stack. Inputs and outputs are wire values: secrets and references are inside. */
export interface ResourceState {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  /** A component that a provider expanded. */
  readonly remote: boolean;
  /** Read, not managed: `.get(...)` and stack references. */
  readonly external: boolean;
  /** The parent's URN; empty for the stack itself and for default providers. */
  readonly parent: string;
  /** Absent for components and for what a preview has not created. */
  id?: string;
  inputs: Props;
  outputs: Props;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** `URN::ID` of the provider; empty for components and providers. */
  readonly provider: string;
  /** A component's providers by package, as `URN::ID`. */
  readonly providers: Readonly<Record<string, string>>;
  readonly version: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  /** Undefined: the program did not say. */
  readonly deleteBeforeReplace: boolean | undefined;
  /** URNs. */
  readonly aliases: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly customTimeouts: CustomTimeouts;
  readonly deletedWith: string;
  readonly replaceWith: readonly string[];
  readonly replacementTrigger: Json | undefined;
  readonly hideDiffs: readonly string[];
  readonly importId: string;
  readonly hooks: HookBinding;
  /** The URN that the state knew it by, when that was another one: an alias led to it. */
  formerUrn?: string;
  /** ISO times that the state carries on; absent: the time of this run. */
  created?: string;
  modified?: string;
}

/** What a run does to a resource, in Pulumi's words. `discard`: it was read, and isn't any more. */
export type Operation =
  "create" | "update" | "replace" | "delete" | "discard" | "same" | "read" | "import";

/** What a run over an existing state decided about one resource. */
export interface PlanStep {
  readonly op: Operation;
  /** As it is after the run; for what is deleted, as the state holds it. */
  readonly state: ResourceState;
  /**
   * What changes, by property path; of an update or a replacement only. `provider`, `deletedWith`,
   * `replaceWith` and `replacementTrigger` stand for the option of that name, `id` for a resource
   * that the state marks as tainted.
   */
  readonly changes?: Readonly<Record<string, PropertyDiff>>;
}

/** The options of a resource that a program registers without any. */
export const noOptions = {
  protect: false,
  retainOnDelete: false,
  ignoreChanges: [],
  replaceOnChanges: [],
  deleteBeforeReplace: undefined,
  aliases: [],
  additionalSecretOutputs: [],
  customTimeouts: {},
  deletedWith: "",
  replaceWith: [],
  replacementTrigger: undefined,
  hideDiffs: [],
  importId: "",
  hooks: {},
} as const satisfies Partial<ResourceState>;

/** What a run is started with. */
export interface EngineOptions {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  readonly mode: Mode;
  /** The program's working directory: relative paths of assets start there. */
  readonly directory: string;
  readonly providers: readonly SimulatedProvider[];
  /** Stack configuration, `namespace:key` to text. Default providers take theirs from it. */
  readonly config: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  /** Outputs of the stacks that the program may refer to, by full stack name. */
  readonly stackOutputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * The state that the run starts from.
   * @defaultValue none: nothing exists yet
   */
  readonly prior?: PriorState | undefined;
  /** @defaultValue none: nothing judges */
  readonly policies?: Policies | undefined;
  /** Called as each resource is done. */
  readonly onResource?: (resource: ResourceState) => void;
}
