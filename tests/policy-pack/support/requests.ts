/** What the real engine sends to an analyzer, made of resources of the embedded engine. */
import {
  AnalyzerPropertyDependencies,
  AnalyzeRequest,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { SimulatedResource } from "../../../simulator/testing";

/** The part of a resource that an analyzer hears of. */
export type Judged = Pick<
  SimulatedResource,
  | "urn"
  | "type"
  | "name"
  | "parent"
  | "inputs"
  | "outputs"
  | "dependencies"
  | "propertyDependencies"
  | "provider"
  | "protect"
  | "ignoreChanges"
>;

export function analyzeRequest(resource: Judged, all: readonly Judged[]): AnalyzeRequest {
  return filled(new AnalyzeRequest(), resource, resource.inputs, all);
}

export function analyzeStackRequest(all: readonly Judged[]): AnalyzeStackRequest {
  const request = new AnalyzeStackRequest();
  request.setResourcesList(all.map((each) => stackResource(each, all)));
  return request;
}

/** A request as it arrives. */
export function bytesOf(request: AnalyzeRequest | AnalyzeStackRequest): Buffer {
  return Buffer.from(request.serializeBinary());
}

function stackResource(resource: Judged, all: readonly Judged[]): AnalyzerResource {
  const message = filled(new AnalyzerResource(), resource, resource.outputs, all);
  message.setParent(resource.parent);
  message.setDependenciesList([...resource.dependencies]);
  for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
    // The engine leaves out properties that came from nowhere.
    if (urns.length === 0) continue;
    const dependencies = new AnalyzerPropertyDependencies();
    dependencies.setUrnsList([...urns]);
    message.getPropertydependenciesMap().set(property, dependencies);
  }
  return message;
}

function filled<M extends AnalyzeRequest | AnalyzerResource>(
  message: M,
  resource: Judged,
  properties: Judged["inputs"],
  all: readonly Judged[],
): M {
  message.setType(resource.type);
  message.setUrn(resource.urn);
  message.setName(resource.name);
  message.setProperties(structOf(properties));
  const options = new AnalyzerResourceOptions();
  options.setProtect(resource.protect);
  options.setIgnorechangesList([...resource.ignoreChanges]);
  options.setParent(resource.parent);
  message.setOptions(options);
  const urn = resource.provider.slice(0, resource.provider.lastIndexOf("::"));
  const provider = all.find((each) => each.urn === urn);
  if (provider !== undefined) message.setProvider(providerMessage(provider));
  return message;
}

function providerMessage(provider: Judged): AnalyzerProviderResource {
  const message = new AnalyzerProviderResource();
  message.setType(provider.type);
  message.setUrn(provider.urn);
  message.setName(provider.name);
  message.setProperties(structOf(provider.inputs));
  return message;
}

function structOf(properties: Judged["inputs"]): Struct {
  return Struct.fromJavaScript(properties);
}
