/** A request to register a resource, as plain data: what an SDK sends and what a construct asks for. */
import type { Json, Props } from "../provider";
import type { CallbackReference } from "./engine";
import type { CustomTimeouts, HookBinding } from "./model";

/** Another name that a resource may be known by: a URN, or what differs from the resource itself. */
export type Alias =
  | { readonly urn: string }
  | {
      readonly name: string;
      readonly type: string;
      readonly stack: string;
      readonly project: string;
      readonly parent: string;
      readonly noParent: boolean;
    };

export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly remote: boolean;
  readonly parent: string;
  inputs: Props;
  dependencies: readonly string[];
  propertyDependencies: Record<string, readonly string[]>;
  /** `URN::ID`; empty for the default one. */
  provider: string;
  providers: Record<string, string>;
  version: string;
  pluginDownloadUrl: string;
  readonly packageRef: string;
  aliases: readonly Alias[];
  protect: boolean | undefined;
  retainOnDelete: boolean | undefined;
  deleteBeforeReplace: boolean | undefined;
  ignoreChanges: readonly string[];
  replaceOnChanges: readonly string[];
  replaceWith: readonly string[];
  replacementTrigger: Json | undefined;
  hideDiffs: readonly string[];
  additionalSecretOutputs: readonly string[];
  /** As written: `10m`, `1h30m`. */
  customTimeouts: { create: string; update: string; delete: string; read: string };
  deletedWith: string;
  importId: string;
  hooks: HookBinding;
  readonly transforms: readonly CallbackReference[];
}

const NO_TIMEOUTS = { create: "", update: "", delete: "", read: "" };

/** A registration with nothing but what is given. */
export function registration(
  given: Pick<Registration, "type" | "name" | "custom" | "parent" | "inputs"> &
    Partial<Registration>,
): Registration {
  return {
    remote: false,
    dependencies: [],
    propertyDependencies: {},
    provider: "",
    providers: {},
    version: "",
    pluginDownloadUrl: "",
    packageRef: "",
    aliases: [],
    protect: undefined,
    retainOnDelete: undefined,
    deleteBeforeReplace: undefined,
    ignoreChanges: [],
    replaceOnChanges: [],
    replaceWith: [],
    replacementTrigger: undefined,
    hideDiffs: [],
    additionalSecretOutputs: [],
    customTimeouts: { ...NO_TIMEOUTS },
    deletedWith: "",
    importId: "",
    hooks: {},
    transforms: [],
    ...given,
  };
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** Seconds of a Go duration such as `1h30m`; undefined for what is none. */
export function secondsOf(duration: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/u.test(duration)) return undefined;
  let seconds = 0;
  for (const [, amount = "", unit = ""] of duration.matchAll(/([\d.]+)([a-zµ]+)/gu)) {
    seconds += Number(amount) * (UNITS[unit] ?? 0);
  }
  return seconds;
}

/**
 * Timeouts as the state holds them.
 * @throws Error for a text that is no duration
 */
export function timeoutsInSeconds(written: Registration["customTimeouts"]): CustomTimeouts {
  const result: { -readonly [K in keyof CustomTimeouts]: number } = {};
  for (const key of ["create", "update", "delete", "read"] as const) {
    const text = written[key];
    if (text === "") continue;
    const seconds = secondsOf(text);
    if (seconds === undefined) {
      throw new Error(
        `customTimeouts.${key}: "${text}" is no duration; write e.g. 90s, 10m or 1h30m`,
      );
    }
    result[key] = seconds;
  }
  return result;
}
