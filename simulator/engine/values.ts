/**
 * Property values as they travel between the SDK, the engine and the state: JSON in which secrets,
 * resource references, output values, assets and archives are objects that carry a signature.
 * `wire` in a name means that such objects may be inside, `plain` that they have been lowered.
 */
import {
  ARCHIVE,
  ASSET,
  RESOURCE_REFERENCE,
  SIGNATURE,
  UNKNOWN,
  type Json,
  type Props,
} from "../provider";

export { ARCHIVE, ASSET, RESOURCE_REFERENCE, SIGNATURE };
export const SECRET = "1b47061264138c4ac30d75fd1eb44270";
export const OUTPUT_VALUE = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

export type JsonObject = Record<string, Json>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The signature of a special object; undefined for everything else. */
export function signatureOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const signature = value[SIGNATURE];
  return typeof signature === "string" ? signature : undefined;
}

export function isSecret(value: Json | undefined): boolean {
  const signature = signatureOf(value);
  if (signature === SECRET) return true;
  return signature === OUTPUT_VALUE && isObject(value) && value["secret"] === true;
}

/** Wraps a value as a secret, once. */
export function secret(value: Json): Json {
  return isSecret(value) ? value : { [SIGNATURE]: SECRET, value };
}

/** Whether any part of a wire value is secret. */
export function containsSecret(value: Json | undefined): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(containsSecret);
  if (isSecret(value)) return true;
  for (const key in value) if (containsSecret(value[key])) return true;
  return false;
}

/** Whether any part of a value, wire or plain, is not known yet. */
export function containsUnknown(value: Json | undefined): boolean {
  if (value === UNKNOWN) return true;
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(containsUnknown);
  if (value[SIGNATURE] === OUTPUT_VALUE && !("value" in value)) return true;
  for (const key in value) if (containsUnknown(value[key])) return true;
  return false;
}

function mapList(list: readonly Json[], change: (member: Json) => Json): Json[] | undefined {
  let copy: Json[] | undefined;
  list.forEach((member, index) => {
    const changed = change(member);
    if (changed !== member) (copy ??= list.slice())[index] = changed;
  });
  return copy;
}

/** Applies `change` to each member; gives the very same object back when nothing changed. */
function mapMembers(value: JsonObject | Json[], change: (member: Json) => Json): Json {
  if (Array.isArray(value)) return mapList(value, change) ?? value;
  let copy: JsonObject | undefined;
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    const changed = change(member);
    if (changed !== member) (copy ??= { ...value })[key] = changed;
  }
  return copy ?? value;
}

/** A reference as a provider that knows no references sees it: the id, or a component's URN. */
function lowerReference(value: JsonObject): Json {
  const id = value["id"];
  if (id === undefined) return value["urn"] ?? null;
  return id === "" ? UNKNOWN : id;
}

/** What a provider sees: no secrets, references or output values. Assets and archives stay. */
export function lower(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    switch (value[SIGNATURE]) {
      case SECRET:
        return lower(value["value"] ?? null);
      case OUTPUT_VALUE:
        return "value" in value ? lower(value["value"] ?? null) : UNKNOWN;
      case RESOURCE_REFERENCE:
        return lowerReference(value);
    }
  }
  return mapMembers(value, lower);
}

export function lowerProps(props: Props): Props {
  const result: Props = {};
  for (const [key, value] of Object.entries(props)) result[key] = lower(value);
  return result;
}

/**
 * Makes a value what the state can hold: an output value becomes the value, an unknown, or a secret
 * of either. `asset` completes assets and archives.
 */
export function settleOutputs(value: Json, asset?: (value: JsonObject) => Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    const signature = value[SIGNATURE];
    if (signature === OUTPUT_VALUE) {
      const inner = "value" in value ? settleOutputs(value["value"] ?? null, asset) : UNKNOWN;
      return value["secret"] === true ? secret(inner) : inner;
    }
    if (asset !== undefined && (signature === ASSET || signature === ARCHIVE)) {
      const members = mapMembers(value, (member) => settleOutputs(member, asset));
      return isObject(members) ? asset(members) : members;
    }
  }
  return mapMembers(value, (member) => settleOutputs(member, asset));
}

/** {@link settleOutputs} of each property. */
export function settleProps(props: Props, asset?: (value: JsonObject) => Json): Props {
  const result: Props = {};
  for (const [key, value] of Object.entries(props)) result[key] = settleOutputs(value, asset);
  return result;
}

/** The URNs that the output values inside a value depend on. */
export function outputDependencies(value: Json, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  if (!Array.isArray(value) && value[SIGNATURE] === OUTPUT_VALUE) {
    const urns = value["dependencies"];
    if (Array.isArray(urns)) for (const urn of urns) if (typeof urn === "string") found.add(urn);
  }
  for (const member of Object.values(value)) outputDependencies(member, found);
  return found;
}

/**
 * Makes those parts of a plain value secret that are secret in `like`, the value it was made from.
 * Where the shapes differ (an object turned into a JSON text, a list of another length) the
 * whole part becomes secret: too much is withheld rather than too little.
 */
export function markSecrets(value: Json, like: Json | undefined): Json {
  if (!containsSecret(like)) return value;
  if (isSecret(like)) return secret(value);
  if (Array.isArray(like) && Array.isArray(value) && like.length === value.length) {
    return value.map((member, index) => markSecrets(member, like[index]));
  }
  if (isObject(like) && isObject(value) && signatureOf(like) === undefined) {
    const copy = { ...value };
    for (const key in like) {
      const member = copy[key];
      if (member !== undefined) copy[key] = markSecrets(member, like[key]);
    }
    return copy;
  }
  return secret(value);
}

/** {@link markSecrets} for properties by name, and whole properties that are secret anyway. */
export function markSecretProps(props: Props, like: Props, always: readonly string[] = []): Props {
  let copy: Props | undefined;
  const put = (key: string, value: Json): void => {
    copy ??= { ...props };
    copy[key] = value;
  };
  for (const key in like) {
    const value = props[key];
    if (value === undefined) continue;
    const marked = markSecrets(value, like[key]);
    if (marked !== value) put(key, marked);
  }
  for (const key of always) {
    const value = props[key];
    if (value !== undefined) put(key, secret(value));
  }
  return copy ?? props;
}

/** Takes the secrets off, deeply; leaves references and assets as they are. */
export function unwrapSecrets(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value) && value[SIGNATURE] === SECRET) {
    return unwrapSecrets(value["value"] ?? null);
  }
  return mapMembers(value, unwrapSecrets);
}
