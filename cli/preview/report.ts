import type { PackResult } from "../../simulator/analyzer";
import type { Operation } from "../../simulator/engine";
import type { Json, PropertyDiff } from "../../simulator/provider";

export type { Operation };

/** Something that a person should know. Errors mean that the preview is worth nothing. */
export interface Diagnostic {
  readonly severity: "info" | "warning" | "error";
  /** The resource that it is about. */
  readonly urn?: string;
  readonly message: string;
  /** The setting that it is about. */
  readonly path?: string;
  /** Where that setting stands: `Pulumi.dev.yaml:14:5`. */
  readonly place?: string;
}

/** One resource of the plan. */
export interface Step {
  readonly op: Operation;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Of an update or a replacement: what changes, by property path. */
  readonly changes?: Readonly<Record<string, PropertyDiff>>;
}

/** A resource of the plan with what its line in the tree needs. */
export interface PlannedResource extends Step {
  /** The parent's URN; empty for the stack. */
  readonly parent: string;
  /** Secrets are `[secret]`, what is not known yet is `[unknown]`. */
  readonly inputs: Readonly<Record<string, Json>>;
}

/** What a preview found, for a person or a machine to read. */
export interface Report {
  readonly project: string;
  readonly stack: string;
  readonly mode: "preview" | "update";
  /** Set for a run over an existing state that came to its end, whether or not it was refused something. */
  readonly planned?: boolean;
  readonly resources: readonly PlannedResource[];
  readonly diagnostics: readonly Diagnostic[];
  /** Secrets are `[secret]`, what is not known yet is `[unknown]`. */
  readonly outputs: Readonly<Record<string, Json>>;
  /** Of a run over an existing state: the outputs that are not what they were. */
  readonly changedOutputs?: readonly string[];
  /** Of each policy pack that ran. */
  readonly policies: readonly PackResult[];
}

/** How many resources there are of each operation; `create` is always there. */
export function countOperations(steps: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = { create: 0 };
  for (const { op } of steps) counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}
