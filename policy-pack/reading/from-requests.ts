/** Resources as they arrive from the engine; nothing is converted before a rule asks for it. */
import type {
  AnalyzeRequest,
  AnalyzerResource,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Resource, type ResourceFacts } from "./resource";
import { Stack } from "./stack";
import { isMembers, type Members } from "./wire";

function commonFacts(message: AnalyzeRequest | AnalyzerResource): ResourceFacts {
  const options = message.getOptions();
  const properties = message.getProperties();
  const provider = message.getProvider()?.getProperties();
  return {
    type: message.getType(),
    name: message.getName(),
    urn: message.getUrn(),
    protect: options?.getProtect() ?? false,
    ignoreChanges: options?.getIgnorechangesList() ?? [],
    parent: options?.getParent() ?? "",
    dependencies: [],
    properties: () => members(properties?.toJavaScript()),
    provider: () => members(provider?.toJavaScript()),
  };
}

function members(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function resourceFromRequest(request: AnalyzeRequest): Resource {
  return new Resource(commonFacts(request));
}

export function stackFromRequest(request: AnalyzeStackRequest): Stack {
  return new Stack(request.getResourcesList().map(stackFacts));
}

function stackFacts(message: AnalyzerResource): ResourceFacts {
  const facts = commonFacts(message);
  return {
    ...facts,
    parent: message.getParent() || facts.parent,
    dependencies: message.getDependenciesList(),
    propertyDependencies: () => propertyDependencies(message),
  };
}

function propertyDependencies(message: AnalyzerResource): Record<string, readonly string[]> {
  const result: Record<string, readonly string[]> = {};
  message.getPropertydependenciesMap().forEach((urns, property) => {
    result[property] = urns.getUrnsList();
  });
  return result;
}
