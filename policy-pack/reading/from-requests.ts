/**
 * Resources as they arrive from the engine (pulumi/analyzer.proto); no properties are read before a
 * rule asks for them.
 */
import { MessageReader } from "./protobuf";
import { Resource, type ResourceFacts } from "./resource";
import { Stack } from "./stack";
import { readStruct } from "./struct";
import type { Members } from "./wire";

/** A request about one resource. */
export interface ResourceReading {
  readonly resource: Resource;
  /** Reads the properties anew. */
  readonly properties: () => Members;
  /** The same message without properties and provider. */
  readonly rest: Buffer;
}

/** A request about all resources. */
export interface StackReading {
  readonly stack: Stack;
  /** The first resource alone, without properties, provider and dependencies. */
  readonly rest: Buffer;
}

/** @param bytes an encoded AnalyzeRequest */
export function readResourceRequest(bytes: Buffer): ResourceReading {
  const message = readMessage(new MessageReader(bytes));
  const facts = factsOf(message);
  return {
    resource: new Resource(facts),
    properties: facts.properties,
    rest: Buffer.concat(restOf(message)),
  };
}

/** What reads the inputs of a resource, by its URN. */
export type InputsByUrn = ReadonlyMap<string, () => Members>;

/**
 * @param bytes an encoded AnalyzeStackRequest
 * @param inputs of the resources that were judged before
 */
export function readStackRequest(bytes: Buffer, inputs: InputsByUrn = new Map()): StackReading {
  const request = new MessageReader(bytes);
  const messages: Message[] = [];
  while (request.next()) if (request.field === 1) messages.push(readMessage(request.message()));
  const stack = new Stack(messages.map((each) => stackFactsOf(each, inputs.get(each.urn))));
  const [first] = messages;
  return { stack, rest: first === undefined ? NOTHING : delimited(restOf(first)) };
}

/** AnalyzeRequest or AnalyzerResource: the second one has the same fields and more. */
interface Message {
  type: string;
  properties: Buffer;
  urn: string;
  name: string;
  protect: boolean;
  ignoreChanges: string[];
  optionsParent: string;
  provider: Buffer;
  parent: string;
  dependencies: string[];
  propertyDependencies: Buffer[];
  rest: Buffer[];
}

const NOTHING: Buffer = Buffer.alloc(0);
/** Field 2, of length 0. */
const NO_PROPERTIES = Buffer.from([0x12, 0]);

function readMessage(reader: MessageReader): Message {
  const message: Message = {
    type: "",
    properties: NOTHING,
    urn: "",
    name: "",
    protect: false,
    ignoreChanges: [],
    optionsParent: "",
    provider: NOTHING,
    parent: "",
    dependencies: [],
    propertyDependencies: [],
    rest: [],
  };
  while (reader.next()) readField(message, reader);
  return message;
}

function readField(message: Message, reader: MessageReader): void {
  switch (reader.field) {
    case 2:
      message.properties = reader.bytes();
      return;
    case 6:
      message.provider = providerProperties(reader.message());
      return;
    case 8:
      message.dependencies.push(reader.text());
      return;
    case 9:
      message.propertyDependencies.push(reader.bytes());
      return;
    case 1:
      message.type = reader.text();
      break;
    case 3:
      message.urn = reader.text();
      break;
    case 4:
      message.name = reader.text();
      break;
    case 5:
      readOptions(message, reader.message());
      break;
    case 7:
      message.parent = reader.text();
      break;
  }
  message.rest.push(reader.whole());
}

/** The SDK wants some properties, be it none. */
function restOf({ rest }: Message): readonly Buffer[] {
  return [...rest, NO_PROPERTIES];
}

/** AnalyzerResourceOptions. */
function readOptions(message: Message, options: MessageReader): void {
  while (options.next()) {
    if (options.field === 1) message.protect = options.flag();
    else if (options.field === 2) message.ignoreChanges.push(options.text());
    else if (options.field === 8) message.optionsParent = options.text();
  }
}

/** AnalyzerProviderResource. */
function providerProperties(provider: MessageReader): Buffer {
  let properties = NOTHING;
  while (provider.next()) if (provider.field === 2) properties = provider.bytes();
  return properties;
}

function factsOf(message: Message): ResourceFacts {
  const { type, name, urn, protect, ignoreChanges, optionsParent } = message;
  return {
    type,
    name,
    urn,
    protect,
    ignoreChanges,
    parent: optionsParent,
    dependencies: [],
    properties: () => readStruct(message.properties),
    provider: () => readProvider(message.provider),
  };
}

function stackFactsOf(message: Message, inputs: (() => Members) | undefined): ResourceFacts {
  const facts = factsOf(message);
  return {
    ...facts,
    ...(inputs === undefined ? {} : { inputs }),
    parent: message.parent || facts.parent,
    dependencies: message.dependencies,
    propertyDependencies: () => readPropertyDependencies(message.propertyDependencies),
  };
}

let last: { readonly bytes: Buffer; readonly members: Members } | undefined;

/** Most resources have one and the same provider, and each brings all of it. */
function readProvider(bytes: Buffer): Members {
  if (last?.bytes.equals(bytes) !== true) last = { bytes, members: readStruct(bytes) };
  return last.members;
}

/** Entries of a map from properties to AnalyzerPropertyDependencies. */
function readPropertyDependencies(
  entries: readonly Buffer[],
): Readonly<Record<string, readonly string[]>> {
  const result: Record<string, readonly string[]> = {};
  for (const entry of entries) {
    const reader = new MessageReader(entry);
    let property = "";
    let urns: string[] = [];
    while (reader.next()) {
      if (reader.field === 1) property = reader.text();
      else if (reader.field === 2) urns = urnsOf(reader.message());
    }
    result[property] = urns;
  }
  return result;
}

function urnsOf(message: MessageReader): string[] {
  const urns: string[] = [];
  while (message.next()) if (message.field === 1) urns.push(message.text());
  return urns;
}

/** A list of one resource, encoded. */
function delimited(parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const prefix = [0x0a];
  let length = content.length;
  for (; length > 127; length = Math.floor(length / 128)) prefix.push((length % 128) + 128);
  return Buffer.concat([Buffer.from([...prefix, length]), content]);
}
