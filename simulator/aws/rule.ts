import { isProps, type CheckFailure, type Existing, type Json, type Props } from "../provider";
import type { Account } from "./account";
import type { AutoName } from "./autoname";
import type { Cloud } from "./cloud";
import type { Ids } from "./ids";

export { isProps };

/** What a rule may look at. Strings that aren't known yet are `UNKNOWN`, as everywhere. */
export interface Facts {
  readonly urn: string;
  readonly type: string;
  /** The resource's logical name. */
  readonly logicalName: string;
  /** Checked inputs. */
  readonly inputs: Props;
  readonly cloud: Cloud;
  readonly ids: Ids;
  /** What exists. */
  readonly account: Account;
  /** An input as text; `""` when absent or not text. */
  readonly text: (property: string) => string;
}

/** Finds what AWS or its provider refuses in the inputs of one resource. */
export type Check = (facts: Facts) => readonly CheckFailure[];

/**
 * What the provider does with one resource type, as data: which inputs it fills in, which outputs
 * AWS computes, and what it refuses.
 */
export interface TypeRule {
  /** How the provider names the resource when the program doesn't. Absent: it doesn't. */
  readonly autoName?: AutoName;
  readonly required?: readonly string[];
  /** Inputs that are JSON documents: an object is sent as text. */
  readonly json?: readonly string[];
  /** Whether it takes tags. @defaultValue true */
  readonly taggable?: boolean;
  /** Whether it belongs to no region, as IAM's and Route 53's. @defaultValue false */
  readonly global?: boolean;
  /** What the provider fills in at check, visible in the inputs. */
  readonly inputDefaults?: Props;
  /** Outputs with the provider's own defaults, known in preview. Inputs win. */
  readonly defaults?: Props;
  /** Outputs that follow from the inputs, known in preview. Inputs win. */
  readonly known?: (facts: Facts) => Props;
  /** Outputs that AWS gives on create, unknown in preview. Inputs win. */
  readonly computed?: (facts: Facts) => Props;
  /** Inputs as AWS reads them back on create. They win over inputs. */
  readonly readBack?: (facts: Facts) => Props;
  /**
   * Outputs that an update gives a new value whatever the inputs say, from the resource as it was.
   * They are unknown in preview.
   */
  readonly changing?: (facts: Facts, old: Existing) => Props;
  /** The output that names a series whose numbers AWS never gives out again, as those of revisions. */
  readonly series?: string;
  /** The id on create. `outputs` are those computed before. */
  readonly id: (facts: Facts, outputs: Props) => string;
  /** What an import or reference by another spelling of the id means. Absent: there is no other. */
  readonly referred?: (id: string, facts: Facts) => Referred;
  readonly checks?: readonly Check[];
  /** Outputs that are secret whatever went in. */
  readonly secrets?: readonly string[];
}

/** A resource that exists already, by what somebody called it. */
export interface Referred {
  readonly id: string;
  /** What the id tells of it. */
  readonly inputs: Props;
}

/** Rules by type token. */
export type RuleTable = Readonly<Record<string, TypeRule>>;

/** The id is one of the outputs. */
export function idFrom(property: string): TypeRule["id"] {
  return (_facts, outputs) => asText(outputs[property]);
}

/** The id is inputs joined, e.g. `role:policy`. */
export function idJoined(separator: string, ...properties: string[]): TypeRule["id"] {
  return (facts) => properties.map((property) => facts.text(property)).join(separator);
}

/** The id is a prefix and 17 hexadecimal digits, as EC2's. */
export function ec2Id(prefix: string): TypeRule["id"] {
  return (facts) => `${prefix}-${facts.ids.hex(17)}`;
}

export function asText(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

export function asNumber(value: Json | undefined): number {
  return typeof value === "number" ? value : 0;
}

export function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function asProps(value: Json | undefined): Props {
  return isProps(value) ? value : {};
}

/** A value as a message or an id spells it. */
export function spell(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** What comes after the last `:` or `/` of an ARN or path. */
export function lastPart(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(":"), text.lastIndexOf("/")) + 1);
}
