/** What a run over an existing state decides, and what it remembers of it. */
import type { DiffResult, PropertyDiff } from "../../provider";
import type { PlanStep, ResourceState } from "../model";
import type { PriorResource } from "../prior/model";

export type Changes = Readonly<Record<string, PropertyDiff>>;

/** What becomes of a resource that the state holds. */
export interface Decision {
  readonly op: "same" | "update" | "replace";
  readonly changes: Changes;
  /** Of a replacement: the old one must go first. */
  readonly deleteBeforeReplace: boolean;
}

/** Asks whoever answers for a resource what new inputs change. */
export type Diff = () => DiffResult;

/** Something that protection forbids; a preview goes on to show what else would happen. */
export interface Refusal {
  readonly urn: string;
  readonly message: string;
}

/** The bookkeeping of a plan. */
export interface Ledger {
  readonly prior: readonly PriorResource[];
  /** What exists, by the URN that the state knows it by. */
  readonly olds: ReadonlyMap<string, PriorResource>;
  /** In the order of decision. */
  readonly steps: PlanStep[];
  /** By the present URN. */
  readonly operations: Map<string, PlanStep["op"]>;
  /** Present URNs by former ones. */
  readonly aliased: Map<string, string>;
  /** Former URNs of what is deleted, now or at the end. */
  readonly gone: Set<string>;
  /** For each of them that goes with something else, what would have changed about it. */
  readonly goneWith: Map<string, Changes>;
  /** Deleted already, ahead of their replacement. */
  readonly deleted: Set<PriorResource>;
  /** Replaced, and deleted when everything else is done. */
  readonly condemned: Set<PriorResource>;
  /** Components whose children nobody knows. */
  readonly unexpanded: Set<string>;
  readonly refusals: Refusal[];
}

export function ledgerOf(prior: readonly PriorResource[]): Ledger {
  const existing = prior.filter((resource) => !resource.delete);
  return {
    prior,
    olds: new Map(existing.map((resource) => [resource.urn, resource])),
    steps: [],
    operations: new Map(),
    aliased: new Map(),
    gone: new Set(),
    goneWith: new Map(),
    deleted: new Set(),
    condemned: new Set(),
    unexpanded: new Set(),
    refusals: [],
  };
}

/** Notes what becomes of a resource. */
export function record(
  ledger: Ledger,
  op: PlanStep["op"],
  state: ResourceState,
  changes?: Changes,
): void {
  ledger.operations.set(state.urn, op);
  ledger.steps.push({ op, state, ...(changes === undefined ? {} : { changes }) });
}
