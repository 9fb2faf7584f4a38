/**
 * What the embedded engine and a simulated provider say to each other. Both sides speak plain JSON
 * values in which an unknown is {@link UNKNOWN}; secrets, resource references and output values are
 * the engine's business and have been lowered before a provider sees a value.
 */

/** The string that stands for a value not known before the resource exists (Pulumi's own sentinel). */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key that makes an object special; its value tells what kind it is. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";
export const RESOURCE_REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
export const ASSET = "c44067f5952c0a294b673a41bacd8c17";
export const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

/** A property value as a provider sees it. An unknown is the string {@link UNKNOWN}. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The properties of a resource, by name. */
export type Props = Record<string, Json>;

export function isProps(value: Json | undefined): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Who asks: which stack, in which mode, with which provider configuration. */
export interface ProviderContext {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  /** Nothing exists yet: outputs that AWS computes are unknown. */
  readonly preview: boolean;
  /** The inputs of the provider resource (explicit or default), e.g. `{region: "eu-west-1"}`. */
  readonly config: Props;
}

/** One argument that the provider refuses. */
export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

export interface CheckRequest {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  /**
   * The checked inputs that the stack's state holds of it. Absent for what is new, and for what is
   * about to be replaced: a replacement takes a name of its own.
   */
  readonly oldInputs?: Props;
  readonly context: ProviderContext;
}

export interface CheckResult {
  /** The inputs with what the provider fills in, auto-names above all. */
  readonly inputs: Props;
  readonly failures: readonly CheckFailure[];
}

export interface CreateResult {
  /** Absent in preview. */
  readonly id?: string;
  /** Inputs and computed outputs; in preview each output that isn't known yet is {@link UNKNOWN}. */
  readonly outputs: Props;
  /** Names of outputs that are secret whatever went in, e.g. a generated password. */
  readonly secretOutputs?: readonly string[];
}

/** A resource as the stack's state holds it. */
export interface Existing {
  readonly id: string;
  readonly inputs: Props;
  readonly outputs: Props;
}

export interface DiffRequest {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly old: Existing;
  /** The new inputs, checked. */
  readonly inputs: Props;
  readonly context: ProviderContext;
}

/** What changes about one property. */
export interface PropertyDiff {
  readonly kind: "add" | "delete" | "update";
  /** Whether the change takes a new resource. */
  readonly replace: boolean;
}

export interface DiffResult {
  /** By property path, e.g. `loadBalancers[0].containerPort`. Empty: nothing changes. */
  readonly changes: Readonly<Record<string, PropertyDiff>>;
  /** Whether a replacement must wait until the old one is gone: both can't have the same name. */
  readonly deleteBeforeReplace: boolean;
}

export type UpdateRequest = DiffRequest;

export interface DeleteRequest {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly old: Existing;
  readonly context: ProviderContext;
}

export interface ReadRequest {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Props;
  /** The resource as the state holds it: a refresh. Absent when it is only referred to, or imported. */
  readonly old?: Existing;
  readonly context: ProviderContext;
}

/** What exists now. */
export interface ReadResult extends CreateResult {
  /** On refresh: the inputs that would make it what it is. */
  readonly inputs?: Props;
}

export interface InvokeRequest {
  readonly token: string;
  readonly args: Props;
  readonly context: ProviderContext;
}

/** The answer to a data source: a result, or the arguments it refuses. */
export type InvokeResult =
  | { readonly result: Props; readonly failures?: undefined }
  | { readonly failures: readonly CheckFailure[]; readonly result?: undefined };

/** What a child of a remote component is registered with. */
export interface ChildOptions {
  /** The parent's URN. */
  readonly parent: string;
  readonly dependencies?: readonly string[];
  /** For each input, the URNs it came from. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** A registered child: what its siblings refer to. */
export interface Child {
  readonly urn: string;
  /** {@link UNKNOWN} in preview. */
  readonly id: string;
  readonly outputs: Props;
}

export interface ConstructRequest {
  /** URN of the component itself, already registered. */
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  readonly context: ProviderContext;
  /** Registers one child through the engine, as the component's own program would. */
  register(type: string, name: string, inputs: Props, options: ChildOptions): Promise<Child>;
  /** Asks a data source through the engine. */
  invoke(token: string, args: Props): Promise<Props>;
}

export interface ConstructResult {
  /**
   * The component's outputs, e.g. `{vpcId, privateSubnetIds}`. A resource among them is Pulumi's own
   * encoding of a resource reference: `{"4dabf18193072939515e22adb298388d":
   * "5cf8f73096256a8f31e491e813e4eb8e", urn, id}`.
   */
  readonly outputs: Props;
  /** For each output, the URNs of the children it came from. */
  readonly outputDependencies: Readonly<Record<string, readonly string[]>>;
}

/** A provider that answers from rules instead of from a cloud. One per Pulumi package. */
export interface SimulatedProvider {
  /** The Pulumi package, e.g. `aws`: it answers every type and data source that starts with `aws:`. */
  readonly package: string;
  /** Whether it knows what a resource type computes. In update mode the engine refuses what nobody knows. */
  knows(type: string): boolean;
  check(request: CheckRequest): CheckResult;
  /** @throws Error with what AWS says when it refuses */
  create(request: CheckRequest): CreateResult;
  /** Undefined: it is gone. */
  read(request: ReadRequest): ReadResult | undefined;
  /** What new inputs change. Absent: every input that differs is an update. */
  diff?(request: DiffRequest): DiffResult;
  /** Changes a resource in place. Absent: its outputs become what a create would give. */
  update?(request: UpdateRequest): CreateResult;
  /** Absent: the provider keeps nothing that could be deleted. @throws Error when it is in use */
  delete?(request: DeleteRequest): void;
  /** Takes over a resource that exists before the run. Absent: the provider remembers nothing. */
  adopt?(type: string, urn: string, existing: Existing): void;
  /** Whether it knows a data source; absent: it answers all of its package's. */
  answers?(token: string): boolean;
  invoke(request: InvokeRequest): InvokeResult;
  /** Expands a remote component into its children. Absent: the package has none. */
  construct?(request: ConstructRequest): Promise<ConstructResult>;
}
