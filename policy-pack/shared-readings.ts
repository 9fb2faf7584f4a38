/**
 * One reading of a request for all policies. Left to itself the SDK turns all properties of a
 * resource into objects anew for each policy, and a whole stack for each stack policy: about 40 ms
 * per policy and 1,000 resources. So each request is read here first, lazily, and the SDK gets a
 * request without properties. Policies find the reading by the list of ignored changes, the one part
 * of a request that the SDK hands on as it is. A request that did not come this way is read from
 * the SDK's arguments.
 */
import type { ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzeRequest, AnalyzeStackRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Resource, Stack } from "./reading";
import { resourceFromArguments, stackFromArguments } from "./reading/from-arguments";
import { readResourceRequest, readStackRequest } from "./reading/from-requests";
import type { Members } from "./reading/wire";

const resources = new WeakMap<readonly string[], Resource>();
const stacks = new WeakMap<readonly string[], Stack>();

/**
 * What reads the inputs of the resources that were judged so far, by URN. Outputs don't tell what a
 * program set to a value that is not known yet from what the provider computes: a value that came
 * from another resource has dependencies, but the SDK gives none to one that came through a function
 * whose own arguments are not known yet.
 */
let inputs = new Map<string, () => Members>();

/** What reads properties as they were sent, for what goes back: few resources are put right. */
const sent = new WeakMap<readonly string[], () => Members>();

const { analyze, analyzeStack, remediate } = AnalyzerService;
const { requestDeserialize: readOne } = analyze;
const { requestDeserialize: readAll } = analyzeStack;

/**
 * Reads requests as they arrive at the pack's server; call it before the pack is served.
 * @param announce hears of a resource's type just before the SDK asks the policies about it
 */
export function shareReadings(announce: (type: string) => void): void {
  analyze.requestDeserialize = (bytes) => {
    const request = shareResource(bytes);
    const type = request.getType();
    const getType = (): string => {
      announce(type);
      return type;
    };
    return Object.assign(request, { getType });
  };
  analyzeStack.requestDeserialize = shareStack;
  remediate.requestDeserialize = shareRemediation;
}

export function shareResource(bytes: Buffer): AnalyzeRequest {
  const { resource, properties, rest } = readResourceRequest(bytes);
  inputs.set(resource.urn, properties);
  const request = readOne(rest);
  const key = request.getOptions()?.getIgnorechangesList();
  // An engine that sends no options is one that the SDK refuses.
  if (key !== undefined) resources.set(key, resource);
  return request;
}

/** The SDK needs the properties here: what policies make of them goes back. */
export function shareRemediation(bytes: Buffer): AnalyzeRequest {
  const request = readOne(bytes);
  const key = request.getOptions()?.getIgnorechangesList();
  if (key !== undefined) sent.set(key, () => readResourceRequest(bytes).properties());
  return request;
}

/** The first resource stands for all. The stack comes last: what was heard before is of this one. */
export function shareStack(bytes: Buffer): AnalyzeStackRequest {
  const { stack, rest } = readStackRequest(bytes, inputs);
  inputs = new Map();
  const request = readAll(rest);
  const key = request.getResourcesList()[0]?.getOptions()?.getIgnorechangesList();
  if (key !== undefined) stacks.set(key, stack);
  return request;
}

/** The resource that a policy is asked about. */
export function resourceOf(args: ResourceValidationArgs): Resource {
  return resources.get(args.opts.ignoreChanges) ?? resourceFromArguments(args);
}

/** The properties of a resource that is to be put right, as the engine sent them, if that is known. */
export function sentProperties(args: ResourceValidationArgs): Members | undefined {
  return sent.get(args.opts.ignoreChanges)?.();
}

/** The stack that a policy is asked about. */
export function stackOf(args: StackValidationArgs): Stack {
  const key = args.resources[0]?.opts.ignoreChanges;
  if (key === undefined) return stackFromArguments(args);
  const shared = stacks.get(key) ?? stackFromArguments(args);
  stacks.set(key, shared);
  return shared;
}
