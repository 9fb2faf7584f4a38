import type { Props } from "../provider";
import type { AccountRecord } from "./account";
import { networkUses } from "./in-use-network";
import { serviceUses } from "./in-use-services";

/** Resources of one kind that can refer to another resource. */
export interface Reference {
  readonly from: string;
  /** Where they do: property paths, lists gone through. `**` is anywhere. */
  readonly at: readonly string[];
  /** By which of the other's outputs. @defaultValue its id, ARN and name */
  readonly by?: readonly string[];
  /** Which of them count. @defaultValue all */
  readonly when?: (user: Props, used: AccountRecord) => boolean;
}

/** What keeps AWS from deleting a resource. */
export interface InUse {
  readonly users: readonly Reference[];
  /** What AWS says: code and message. */
  readonly message: (used: AccountRecord) => string;
  /** Whether the provider removes the users itself, from the outputs in the stack's state. */
  readonly unless?: (outputs: Props) => boolean;
}

/** What keeps AWS from deleting what, by kind. A kind that is missing can always be deleted. */
export const inUseTable: Readonly<Record<string, readonly InUse[]>> = {
  ...networkUses,
  ...serviceUses,
};
