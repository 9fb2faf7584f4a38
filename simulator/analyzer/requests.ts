/**
 * What packs are sent about resources, as the real engine sends it. Fields are written the last one
 * first; their numbers are those of pulumi/analyzer.proto and google/protobuf/struct.proto.
 */
import { UNKNOWN, type Json, type Props } from "../provider";
import type { ResourceState } from "../engine";
import {
  lower,
  OUTPUT_VALUE,
  RESOURCE_REFERENCE,
  secret,
  SIGNATURE,
  type JsonObject,
} from "../engine/values";
import { MessageWriter } from "./writer";

/** Finds the provider resource that answers for a resource. */
export type ProviderOf = (resource: ResourceState) => ResourceState | undefined;

/** A request about one resource, encoded. */
export interface ResourceRequest {
  readonly urn: string;
  readonly bytes: Buffer;
}

/** Names of properties that are the engine's own. */
const INTERNAL = "__";

const writer = new MessageWriter();

/**
 * @param internal whether the engine's own properties are sent too: what goes back after remediation
 * replaces all properties
 */
export function analyzeRequest(
  resource: ResourceState,
  provider: ResourceState | undefined,
  internal = false,
): ResourceRequest {
  const providerBytes = provider && providerMessage(provider);
  const bytes = writer.write(() => {
    writeResource(resource, providerBytes, resource.inputs, internal);
  });
  return { urn: resource.urn, bytes };
}

/** What a stack policy sees: outputs, and how everything hangs together. */
export function stackRequest(resources: readonly ResourceState[], providerOf: ProviderOf): Buffer {
  const all = resources.map((resource) => {
    const provider = providerOf(resource);
    return { resource, provider: provider && providerMessage(provider) };
  });
  return writer.write(() => {
    for (const { resource, provider } of reversed(all)) {
      writer.message(1, () => {
        writeDependencies(resource);
        writer.text(7, resource.parent);
        writeResource(resource, provider, resource.outputs, false);
      });
    }
  });
}

function writeDependencies({ dependencies, propertyDependencies }: ResourceState): void {
  for (const [property, urns] of reversed(Object.entries(propertyDependencies))) {
    if (urns.length === 0) continue;
    writer.message(9, () => {
      writer.message(2, () => {
        writer.texts(1, urns);
      });
      writer.text(1, property);
    });
  }
  writer.texts(8, dependencies);
}

/** The fields that both kinds of policies see. */
function writeResource(
  resource: ResourceState,
  provider: Buffer | undefined,
  properties: Props,
  internal: boolean,
): void {
  if (provider !== undefined) writer.bytes(6, provider);
  writer.message(5, () => {
    writeOptions(resource);
  });
  writer.text(4, resource.name);
  writer.text(3, resource.urn);
  writer.message(2, () => {
    writeProperties(properties, internal);
  });
  writer.text(1, resource.type);
}

function writeOptions(resource: ResourceState): void {
  const { deleteBeforeReplace, customTimeouts } = resource;
  writer.text(8, resource.parent);
  writer.message(7, () => {
    const { create = 0, update = 0, delete: remove = 0, read = 0 } = customTimeouts;
    for (const [field, seconds] of [read, remove, update, create].entries()) {
      writer.double(4 - field, seconds);
    }
  });
  writer.texts(6, resource.aliases);
  writer.texts(5, resource.additionalSecretOutputs);
  if (deleteBeforeReplace !== undefined) {
    writer.flag(4, true);
    writer.flag(3, deleteBeforeReplace);
  }
  writer.texts(2, resource.ignoreChanges);
  writer.flag(1, resource.protect);
}

const providers = new WeakMap<ResourceState, Buffer>();

/** A provider's inputs are settled before anything refers to it. */
function providerMessage(provider: ResourceState): Buffer {
  const known = providers.get(provider);
  if (known !== undefined) return known;
  const message = writer.write(() => {
    writer.text(4, provider.name);
    writer.text(3, provider.urn);
    writer.message(2, () => {
      writeProperties(provider.inputs, false);
    });
    writer.text(1, provider.type);
  });
  providers.set(provider, message);
  return message;
}

function writeProperties(properties: Props, internal: boolean): void {
  for (const key of reversed(Object.keys(properties))) {
    if (internal || !key.startsWith(INTERNAL)) writeMember(key, properties[key] ?? null);
  }
}

/** An entry of a map: key and value. */
function writeMember(key: string, value: Json): void {
  writer.message(1, () => {
    writer.message(2, () => {
      writeValue(value);
    });
    writer.text(1, key);
  });
}

function writeValue(value: Json): void {
  switch (typeof value) {
    case "string":
      writer.text(3, value);
      return;
    case "number":
      writer.double(2, value);
      return;
    case "boolean":
      writer.flag(4, value);
      return;
  }
  // Of the one enumeration that null is, the only value is 0.
  if (value === null) writer.flag(1, false);
  else if (Array.isArray(value)) writeList(value);
  else writeObject(value);
}

function writeList(list: readonly Json[]): void {
  writer.message(6, () => {
    for (const member of reversed(list)) {
      writer.message(1, () => {
        writeValue(member);
      });
    }
  });
}

/** Secrets and assets stay what they are; packs know no references and no output values. */
function writeObject(value: JsonObject): void {
  switch (value[SIGNATURE]) {
    case RESOURCE_REFERENCE:
      writeValue(lower(value));
      return;
    case OUTPUT_VALUE: {
      const inner = "value" in value ? (value["value"] ?? null) : UNKNOWN;
      writeValue(value["secret"] === true ? secret(inner) : inner);
      return;
    }
  }
  writer.message(5, () => {
    for (const key of reversed(Object.keys(value))) writeMember(key, value[key] ?? null);
  });
}

function reversed<T>(list: readonly T[]): T[] {
  return list.slice().reverse();
}
