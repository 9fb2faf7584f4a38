/** A registered resource as a test reads it. */
import type { Json, Props } from "../provider";
import {
  containsSecret,
  lowerProps,
  type CustomTimeouts,
  type HookBinding,
  type ResourceState,
} from "../engine";

export interface SimulatedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Managed by a provider; components are not. */
  readonly custom: boolean;
  /** A component that a provider expanded. */
  readonly remote: boolean;
  /** Read, not managed: `.get(...)` and stack references. */
  readonly external: boolean;
  /** Absent for components, and at preview for what is not created yet. */
  readonly id?: string;
  /** The parent's URN; empty for the stack itself and default providers. */
  readonly parent: string;
  /** Secrets unwrapped; what is not known is `UNKNOWN`. */
  readonly inputs: Readonly<Record<string, Json>>;
  /** Secrets unwrapped; what is not known is `UNKNOWN`. */
  readonly outputs: Readonly<Record<string, Json>>;
  /** Inputs with a secret inside. */
  readonly secretInputs: readonly string[];
  /** Outputs with a secret inside. */
  readonly secretOutputs: readonly string[];
  /** URNs of all resources it depends on. */
  readonly dependencies: readonly string[];
  /** For each input, the URNs that it came from. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** `URN::ID`; empty for components and providers. */
  readonly provider: string;
  /** A component's providers by package. */
  readonly providers: Readonly<Record<string, string>>;
  /** Version of the SDK package that registered it. */
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
  /** In seconds. */
  readonly customTimeouts: CustomTimeouts;
  readonly deletedWith: string;
  readonly replaceWith: readonly string[];
  readonly importId: string;
  /** Hook names by the moment they run at. */
  readonly hooks: HookBinding;
}

function secretKeys(props: Props): string[] {
  return Object.keys(props).filter((key) => containsSecret(props[key]));
}

export function simulatedResource(state: ResourceState): SimulatedResource {
  const { urn, type, name, custom, remote, external, id, parent } = state;
  return {
    urn,
    type,
    name,
    custom,
    remote,
    external,
    ...(id === undefined ? {} : { id }),
    parent,
    inputs: lowerProps(state.inputs),
    outputs: lowerProps(state.outputs),
    secretInputs: secretKeys(state.inputs),
    secretOutputs: secretKeys(state.outputs),
    dependencies: state.dependencies,
    propertyDependencies: state.propertyDependencies,
    provider: state.provider,
    providers: state.providers,
    version: state.version,
    protect: state.protect,
    retainOnDelete: state.retainOnDelete,
    ignoreChanges: state.ignoreChanges,
    replaceOnChanges: state.replaceOnChanges,
    deleteBeforeReplace: state.deleteBeforeReplace,
    aliases: state.aliases,
    additionalSecretOutputs: state.additionalSecretOutputs,
    customTimeouts: state.customTimeouts,
    deletedWith: state.deletedWith,
    replaceWith: state.replaceWith,
    importId: state.importId,
    hooks: state.hooks,
  };
}
