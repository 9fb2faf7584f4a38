/**
 * The state of a run in the format of `pulumi stack export`, version 3 or 4: fields in the order in which
 * the real engine writes them, empty ones left out, keys of properties sorted.
 *
 * Two things differ. There is no `sourcePosition` and no `stackTrace`: they depend on how the program
 * was compiled. And without a {@link SecretsManager} a secret's ciphertext is {@link WITHHELD}.
 */
import { createHash } from "node:crypto";
import type { Json, Props } from "../provider";
import type { Engine } from "./engine";
import type { CustomTimeouts, HookBinding, ResourceState } from "./model";
import { propertyPath } from "./property-path";
import { OPAQUE, WITHHELD, type SecretsManager } from "./secrets";
import {
  isObject,
  isSecret,
  RESOURCE_REFERENCE,
  SECRET,
  SIGNATURE,
  signatureOf,
  unwrapSecrets,
} from "./values";

export interface StackExport {
  /** 4 where a resource uses something that older engines would lose; `features` says what. */
  readonly version: 3 | 4;
  readonly features?: readonly string[];
  readonly deployment: {
    readonly manifest: { readonly time: string; readonly magic: string; readonly version: string };
    readonly secrets_providers?: SecretsManager["provider"];
    readonly resources: readonly ExportedResource[];
    readonly metadata: Readonly<Record<string, never>>;
  };
}

export interface ExportedResource {
  readonly urn: string;
  readonly custom: boolean;
  /** Absent for components, and at preview. */
  readonly id?: string;
  readonly type: string;
  readonly inputs?: Props;
  readonly outputs?: Props;
  readonly parent?: string;
  readonly protect?: true;
  readonly external?: true;
  readonly dependencies?: readonly string[];
  /** `URN::ID`. */
  readonly provider?: string;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalSecretOutputs?: readonly string[];
  readonly aliases?: readonly string[];
  /** In seconds. */
  readonly customTimeouts?: CustomTimeouts;
  readonly importID?: string;
  readonly retainOnDelete?: true;
  readonly deletedWith?: string;
  readonly replaceWith?: readonly string[];
  readonly created?: string;
  readonly modified?: string;
  readonly ignoreChanges?: readonly string[];
  /** Property paths, each a list of its parts. */
  readonly hideDiff?: readonly (readonly (string | number)[])[];
  readonly replaceOnChanges?: readonly string[];
  readonly replacementTrigger?: Json;
  readonly resourceHooks?: HookBinding;
}

export interface ExportOptions {
  /** @defaultValue none: ciphertexts are {@link WITHHELD} */
  readonly secrets?: SecretsManager | undefined;
}

function exportSecret(value: Json, secrets: SecretsManager | undefined): Json {
  const inner = unwrapSecrets(value);
  const withheld = secrets === undefined || inner === OPAQUE;
  const ciphertext = withheld ? WITHHELD : secrets.encrypt(JSON.stringify(inner));
  return { [SIGNATURE]: SECRET, ciphertext };
}

function exportValue(value: Json, secrets: SecretsManager | undefined): Json {
  if (Array.isArray(value)) return value.map((member) => exportValue(member, secrets));
  if (!isObject(value)) return value;
  if (isSecret(value)) return exportSecret(value, secrets);
  // The real engine writes the version of a reference even when it has none.
  const whole =
    signatureOf(value) === RESOURCE_REFERENCE ? { packageVersion: "", ...value } : value;
  return exportProps(whole, secrets);
}

function exportProps(props: Props, secrets: SecretsManager | undefined): Props {
  const result: Props = {};
  for (const key of Object.keys(props).sort()) {
    result[key] = exportValue(props[key] ?? null, secrets);
  }
  return result;
}

type Entry = readonly [key: string, value: unknown];

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/**
 * The inputs that the state holds. A component that a provider expands registers itself there, and
 * awsx's do so without their arguments.
 */
export function storedInputs(state: ResourceState): Props {
  return state.remote ? {} : state.inputs;
}

/** The provider that the state holds: a component that one expanded keeps none. */
export function storedProvider(state: ResourceState): string {
  return state.remote ? "" : state.provider;
}

function exportResource(
  engine: Engine,
  state: ResourceState,
  secrets: SecretsManager | undefined,
): ExportedResource {
  const time = state.external ? undefined : engine.startedAt.toISOString();
  const { created = time, modified = time, formerUrn = "" } = state;
  const trigger = state.replacementTrigger;
  const optional: Entry[] = [
    ["inputs", exportProps(storedInputs(state), secrets)],
    ["outputs", exportProps(state.outputs, secrets)],
    ["parent", state.parent],
    ["protect", state.protect],
    ["external", state.external],
    ["dependencies", state.dependencies],
    ["provider", storedProvider(state)],
    ["propertyDependencies", state.remote ? {} : state.propertyDependencies],
    ["additionalSecretOutputs", state.additionalSecretOutputs],
    // Only the alias that led to the resource is of use to the next run.
    ["aliases", formerUrn === "" ? [] : [formerUrn]],
    ["customTimeouts", state.customTimeouts],
    ["importID", state.importId],
    ["retainOnDelete", state.retainOnDelete],
    ["deletedWith", state.deletedWith],
    ["replaceWith", state.replaceWith],
    ["created", created],
    ["modified", modified],
    ["ignoreChanges", state.ignoreChanges],
    ["hideDiff", state.hideDiffs.map(propertyPath)],
    ["replaceOnChanges", state.replaceOnChanges],
    ["replacementTrigger", trigger === undefined ? undefined : exportValue(trigger, secrets)],
    ["resourceHooks", state.hooks],
  ];
  const { urn, custom, id, type } = state;
  const fixed = { urn, custom, ...(id === undefined ? {} : { id }), type };
  return { ...fixed, ...Object.fromEntries(optional.filter(([, value]) => !isEmpty(value))) };
}

/** What an engine must know of to read these resources, in the real engine's words. */
function featuresOf(resources: readonly ResourceState[]): string[] {
  const features: string[] = [];
  if (resources.some(({ hooks }) => Object.keys(hooks).length > 0)) features.push("hooks");
  if (resources.some(({ replaceWith }) => replaceWith.length > 0)) features.push("replaceWith");
  return features;
}

/** What the engine checks a state's manifest by. */
function magicOf(version: string): string {
  return createHash("sha256").update(version).digest("hex");
}

export function exportState(engine: Engine, options: ExportOptions = {}): StackExport {
  const { secrets } = options;
  const version = `v${engine.sdk.version}`;
  const time = engine.startedAt.toISOString();
  const features = featuresOf(engine.resources);
  return {
    ...(features.length === 0 ? { version: 3 } : { version: 4, features }),
    deployment: {
      manifest: { time, magic: magicOf(version), version },
      ...(secrets === undefined ? {} : { secrets_providers: secrets.provider }),
      resources: engine.resources.map((state) => exportResource(engine, state, secrets)),
      metadata: {},
    },
  };
}
