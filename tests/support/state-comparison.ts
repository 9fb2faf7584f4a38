/**
 * Compares two exported states of a stack, resource by resource: what `pulumi stack export` wrote and
 * what `ecs-platform preview --mode update --export` wrote of the same program must be the same.
 */
import { WITHHELD } from "../../simulator/engine/secrets";
import { SECRET, SIGNATURE, isObject } from "../../simulator/engine/values";
import { unlock } from "../../simulator/passphrase";
import type { Json } from "../../simulator/provider";
import { expectedDifferences, type ExpectedDifference } from "./state-differences";

/** A parsed export. */
export interface NamedState {
  /** How messages call it. */
  readonly name: string;
  readonly state: Json;
  /** Opens its secrets; without it they are only compared as secret or not. */
  readonly passphrase?: string | undefined;
}

/** One place in which two states differ. The values are texts to read, and never a secret. */
export interface Difference {
  readonly urn: string;
  readonly type: string;
  /** The path of the field, e.g. `inputs.tags.Name`; empty where one side lacks the resource. */
  readonly path: string;
  readonly left: string;
  readonly right: string;
}

export interface Comparison {
  /** What must not be. */
  readonly differences: readonly Difference[];
  /** What must be, each with its reason. */
  readonly expected: readonly (Difference & { readonly reason: string })[];
  /** Resources that both have. */
  readonly compared: number;
}

type Fields = Record<string, Json>;
type Decrypt = (ciphertext: string) => string;

/** A secret on the way through a comparison; without a value nobody could open it. */
class Secret {
  constructor(readonly value: Json | undefined) {}
}

/** Stands for what only one side has. */
const absent = Symbol("absent");
type Compared = Json | typeof absent;

/** Lists in which the order says nothing: they are sets of URNs. */
const setFields = /^(dependencies|propertyDependencies\..+)$/;

/** Decides whether two values are one, and reports the places where they aren't. */
class Walker {
  readonly found: { path: string; left: string; right: string }[] = [];

  constructor(
    private readonly decryptLeft: Decrypt | undefined,
    private readonly decryptRight: Decrypt | undefined,
  ) {}

  compare(path: string, left: Compared, right: Compared): void {
    const secrets = [opened(left, this.decryptLeft), opened(right, this.decryptRight)] as const;
    if (secrets[0] !== undefined || secrets[1] !== undefined) {
      this.compareSecrets(path, left, right, secrets);
    } else if (Array.isArray(left) && Array.isArray(right)) {
      this.compareLists(path, left, right);
    } else if (left !== absent && right !== absent && isObject(left) && isObject(right)) {
      const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
      for (const key of [...keys].sort()) {
        this.compare(member(path, key), valueOf(left, key), valueOf(right, key));
      }
    } else if (left !== right) {
      this.found.push({ path, left: shown(left), right: shown(right) });
    }
  }

  private compareLists(path: string, left: readonly Json[], right: readonly Json[]): void {
    const order = (list: readonly Json[]): readonly Json[] =>
      setFields.test(path) ? [...list].sort() : list;
    const [one, other] = [order(left), order(right)];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
      this.compare(`${path}[${index}]`, valueOf(one, index), valueOf(other, index));
    }
  }

  private compareSecrets(
    path: string,
    left: Compared,
    right: Compared,
    [one, other]: readonly [Secret | undefined, Secret | undefined],
  ): void {
    if (one === undefined || other === undefined) {
      const text = (value: Compared, secret: Secret | undefined): string =>
        secret !== undefined ? "[secret]" : value === absent ? "absent" : "not secret";
      this.found.push({ path, left: text(left, one), right: text(right, other) });
      return;
    }
    if (one.value === undefined || other.value === undefined) return;
    const inner = new Walker(undefined, undefined);
    inner.compare(path, one.value, other.value);
    for (const { path: place } of inner.found) {
      this.found.push({ path: place, left: "[secret]", right: "[another secret]" });
    }
  }
}

/** A member, which may be null, or that there is none. */
function valueOf(value: Fields | readonly Json[], key: string | number): Compared {
  return Object.hasOwn(value, key) ? (Reflect.get(value, key) as Json) : absent;
}

/** The secret that a value is, opened where that is possible. */
function opened(value: Compared, decrypt: Decrypt | undefined): Secret | undefined {
  if (value === absent || !isObject(value) || value[SIGNATURE] !== SECRET) return undefined;
  const { plaintext, ciphertext } = value;
  if (typeof plaintext === "string") return new Secret(JSON.parse(plaintext) as Json);
  if (decrypt === undefined || typeof ciphertext !== "string" || ciphertext === WITHHELD) {
    return new Secret(undefined);
  }
  return new Secret(JSON.parse(decrypt(ciphertext)) as Json);
}

function member(path: string, key: string): string {
  if (!/^[\w:/-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** A value that a message can hold: secrets inside are covered, and what is long is cut. */
function shown(value: Compared): string {
  if (value === absent) return "absent";
  const text = JSON.stringify(value, (_key, part: Json) =>
    isObject(part) && part[SIGNATURE] === SECRET ? "[secret]" : part,
  );
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function objectAt(value: Json | undefined, ...path: readonly string[]): Fields {
  let found = value;
  for (const key of path) found = isObject(found) ? found[key] : undefined;
  return isObject(found) ? found : {};
}

/** By URN; a resource that waits to be deleted stands beside the one that took its place. */
function resourcesOf({ name, state }: NamedState): Map<string, Fields> {
  const { resources } = objectAt(state, "deployment");
  if (!Array.isArray(resources)) throw new Error(`${name}: is no exported state`);
  return new Map(
    resources.filter(isObject).map((resource) => {
      const urn = text(resource["urn"]);
      return [resource["delete"] === true ? `${urn} (to be deleted)` : urn, normalised(resource)];
    }),
  );
}

/** The id of a provider is random. That there is one is compared, and which provider it is. */
function normalised(resource: Fields): Fields {
  const { type, id, provider } = resource;
  const isProvider = typeof type === "string" && type.startsWith("pulumi:providers:");
  return {
    ...resource,
    ...(isProvider && id !== undefined ? { id: "[random]" } : {}),
    ...(typeof provider === "string"
      ? { provider: provider.replace(/::[^:]+$/, "::[random]") }
      : {}),
  };
}

async function decryptorOf({ state, passphrase }: NamedState): Promise<Decrypt | undefined> {
  const { type, state: own } = objectAt(state, "deployment", "secrets_providers");
  const salt = objectAt(own)["salt"];
  if (passphrase === undefined || type !== "passphrase" || typeof salt !== "string")
    return undefined;
  return (await unlock(salt, passphrase)).decrypt;
}

function reasonFor(
  difference: Difference,
  known: readonly ExpectedDifference[],
): string | undefined {
  return known.find(
    ({ path, type }) => path.test(difference.path) && (type?.test(difference.type) ?? true),
  )?.reason;
}

/** Every difference, in the order of the URNs. */
export async function compareStates(
  left: NamedState,
  right: NamedState,
  known: readonly ExpectedDifference[] = expectedDifferences,
): Promise<Comparison> {
  const [ours, theirs] = [resourcesOf(left), resourcesOf(right)];
  const decryptLeft = await decryptorOf(left);
  const decryptRight = await decryptorOf(right);
  const all = [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((urn) => {
    const [one, other] = [ours.get(urn), theirs.get(urn)];
    const type = text((one ?? other)?.["type"]);
    if (one === undefined || other === undefined) {
      const has = (fields?: Fields): string => (fields === undefined ? "absent" : "present");
      return [{ urn, type, path: "", left: has(one), right: has(other) }];
    }
    const walker = new Walker(decryptLeft, decryptRight);
    walker.compare("", one, other);
    return walker.found.map((found) => ({ urn, type, ...found }));
  });
  return {
    differences: all.filter((difference) => reasonFor(difference, known) === undefined),
    expected: all.flatMap((difference) => {
      const reason = reasonFor(difference, known);
      return reason === undefined ? [] : [{ ...difference, reason }];
    }),
    compared: [...ours.keys()].filter((urn) => theirs.has(urn)).length,
  };
}
