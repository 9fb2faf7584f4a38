/** One run of one program: what its requests are answered from and where they leave their traces. */
import { createRequire } from "node:module";
import type { Props, ProviderContext, SimulatedProvider } from "../provider";
import { ForbiddenError, type EngineError } from "./errors";
import type { Diagnostic, EngineOptions, InvokeRecord, ResourceState } from "./model";
import type { Planner } from "./plan";
import type { PriorState } from "./prior/model";
import type { Sdk } from "./sdk";
import { packageOf, urnOfReference } from "./urn";
import { lowerProps } from "./values";

const load = createRequire(__filename);

/** A function in the program that the engine may call: a transform or a hook. */
export interface CallbackReference {
  readonly target: string;
  readonly token: string;
}

/** Calls back into the program; the transport knows how. */
export type CallbackRunner = (
  callback: CallbackReference,
  request: Uint8Array,
) => Promise<Uint8Array>;

export interface Hook {
  readonly callback: CallbackReference;
  readonly onDryRun: boolean;
  readonly ignoreErrors: boolean;
}

/** A package that the program registered with a parameter (`registerPackage`). */
export interface PackageReference {
  readonly name: string;
  readonly version: string;
  readonly downloadUrl: string;
  readonly parameterization?: {
    readonly name: string;
    readonly version: string;
    /** Base 64. */
    readonly value: string;
  };
}

export class Engine {
  readonly options: EngineOptions;
  readonly sdk: Sdk;
  /** In the order of registration. */
  readonly resources: ResourceState[] = [];
  readonly byUrn = new Map<string, ResourceState>();
  /** URNs that were asked for, also of resources that failed. */
  readonly claimedUrns = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly invokes: InvokeRecord[] = [];
  readonly stackTransforms: CallbackReference[] = [];
  readonly invokeTransforms: CallbackReference[] = [];
  /** Transforms of a component apply to what is below it. */
  readonly resourceTransforms = new Map<string, readonly CallbackReference[]>();
  readonly hooks = new Map<string, Hook>();
  readonly errorHooks = new Map<string, CallbackReference>();
  readonly packages = new Map<string, PackageReference>();
  /** Default providers by their name, e.g. `aws::default_7_48_0`. */
  readonly defaultProviders = new Map<string, ResourceState>();
  /** When the run began: the time that its state carries. */
  readonly startedAt = new Date();
  /** What a run over an existing state goes by; undefined when nothing exists yet. */
  readonly plan: Planner | undefined;
  /** By provider reference. A provider's inputs are settled before anything refers to it. */
  readonly contexts = new Map<string, ProviderContext>();
  /** Requests answered so far: while it grows, the program makes progress. */
  requests = 0;
  /** Settled as soon as a resource is refused or the program throws; a logged error is not enough. */
  readonly failed: Promise<void>;
  readonly #refusals: EngineError[] = [];
  #fail: () => void = () => undefined;
  stackUrn = "";
  runCallback: CallbackRunner = () => Promise.reject(new Error("no transport is connected"));

  constructor(sdk: Sdk, options: EngineOptions) {
    this.sdk = sdk;
    this.options = options;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.plan = options.prior === undefined ? undefined : this.#planner(options.prior);
  }

  /** Its code loads only where there is something to plan against. */
  #planner(prior: PriorState): Planner {
    const { Planner } = load("./plan") as typeof import("./plan");
    return new Planner(this, prior);
  }

  /** Notes that the run has failed; it goes on while it makes progress. */
  fail(): void {
    this.#fail();
  }

  get preview(): boolean {
    return this.options.mode === "preview";
  }

  /** The simulated provider of a type or function token. */
  providerOf(token: string): SimulatedProvider | undefined {
    const name = packageOf(token);
    return this.options.providers.find((provider) => provider.package === name);
  }

  /** What a provider is told about who asks; `reference` is the provider resource, `URN::ID`. */
  context(reference: string): ProviderContext {
    const known = this.contexts.get(reference);
    if (known !== undefined) return known;
    const { project, stack, organization } = this.options;
    const inputs: Props = this.byUrn.get(urnOfReference(reference))?.inputs ?? {};
    const config = lowerProps(inputs);
    const context = { project, stack, organization, preview: this.preview, config };
    this.contexts.set(reference, context);
    return context;
  }

  /** Adds a resource to the stack; its outputs may still change. */
  add(resource: ResourceState): void {
    this.resources.push(resource);
    this.byUrn.set(resource.urn, resource);
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  /** Whether a message only repeats a refusal, as the SDK's errors do. */
  repeatsRefusal(message: string): boolean {
    if (!/failed to (register new|read) resource/.test(message)) return false;
    return this.#refusals.some((refusal) => message.includes(refusal.message));
  }

  /**
   * Resolves when the run has failed and asks for nothing any more. The SDK leaves promises unsettled
   * then that the program may wait for; the real engine stops the program.
   */
  async stalled(quietMs: number): Promise<void> {
    await this.failed;
    for (let before = -1; before !== this.requests;) {
      before = this.requests;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }

  /** Notes why a request was refused. */
  reportFailure(error: EngineError): void {
    const { message, urn } = error;
    // A child's refusal comes out of its component again.
    const known = this.#refusals.some((each) => each.message === message && each.urn === urn);
    if (known) return;
    this.#refusals.push(error);
    this.fail();
    this.report({
      severity: "error",
      message,
      ...(urn === undefined ? {} : { urn }),
      ...(error instanceof ForbiddenError ? { forbidden: true } : {}),
    });
  }
}
