/** The state that a run starts from: what an earlier run, or the real engine, wrote down. */
import type { ResourceState } from "../model";
import type { SecretsManager } from "../secrets";

/** A resource as the state holds it. */
export interface PriorResource extends ResourceState {
  /** It was replaced and only waits to be deleted. */
  delete: boolean;
  /** It is gone already; its replacement was never created. */
  readonly pendingReplacement: boolean;
  /** Somebody asked for it to be replaced: `pulumi state taint`. */
  readonly taint: boolean;
  /** Why it is not all that it should be; empty for nearly all. */
  readonly initErrors: readonly string[];
}

export interface PriorState {
  /** Dependencies and parents come before what needs them. */
  readonly resources: readonly PriorResource[];
  /** What the reader should know of it, e.g. that operations were interrupted. */
  readonly warnings: readonly string[];
  /** Encrypts as the state is encrypted, where its key was at hand. */
  readonly secrets?: SecretsManager;
}

/** A state that can't be run against; its message says why and what would do. */
export class PriorStateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "PriorStateError";
  }
}
