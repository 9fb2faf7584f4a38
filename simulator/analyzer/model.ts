/** What policy packs say of themselves and of a stack. */
import type { Json } from "../provider";
import type { JsonObject } from "../engine/values";

export const LEVELS = ["advisory", "mandatory", "disabled", "remediate"] as const;

export type Level = (typeof LEVELS)[number];

/** What a policy is configured with. */
export interface PolicySettings {
  readonly level: Level;
  readonly properties: JsonObject;
}

/** A policy as its pack describes it. */
export interface Policy {
  readonly name: string;
  readonly description: string;
  /** By which the pack judges unless it is configured otherwise. */
  readonly level: Level;
  /** What it decides on; undefined: the pack's SDK is too old to say. */
  readonly judges: "resource" | "stack" | undefined;
  readonly schema: ConfigurationSchema | undefined;
}

/** The properties that a policy can be configured with. */
export interface ConfigurationSchema {
  readonly properties: Readonly<Record<string, Json>>;
  readonly required: readonly string[];
}

/** A pack as it describes itself. */
export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly supportsConfiguration: boolean;
  readonly policies: readonly Policy[];
  /** What the pack's own code configures its policies with, by name. */
  readonly initial: Readonly<Record<string, Partial<PolicySettings>>>;
}

export interface Violation {
  readonly policy: string;
  readonly level: "advisory" | "mandatory";
  /** The resource; the stack's own URN where a policy names none. */
  readonly urn: string;
  /** Without the policy's description; what is secret of the stack is withheld. */
  readonly message: string;
}

/** A verdict that is left open because a value is not known before an update. */
export interface Undecided {
  readonly policy: string;
  readonly urn: string;
  /** What is not known. */
  readonly message: string;
}

/** A policy put a resource right, and the plan goes on with what it made of it. */
export interface Remediated {
  readonly policy: string;
  readonly urn: string;
  /** The policy's description. */
  readonly message: string;
  /** Names of the properties that are others now, never their values. */
  readonly properties: readonly string[];
}

/** What a pack said of a stack. */
export interface PackResult {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly directory: string;
  /** The file that configures it, as it is shown. */
  readonly configuration?: string;
  /** How many of its policies are not disabled. */
  readonly policies: number;
  /** Verdicts: each policy about each resource that it applies to, and once about the stack. */
  readonly evaluated: number;
  readonly violations: readonly Violation[];
  readonly undecided: readonly Undecided[];
  readonly remediations: readonly Remediated[];
}
