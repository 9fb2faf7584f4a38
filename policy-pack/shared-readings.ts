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
import type {
  AnalyzeRequest,
  AnalyzerResource,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Resource, Stack } from "./reading";
import { resourceFromArguments, stackFromArguments } from "./reading/from-arguments";
import { resourceFromRequest, stackFromRequest } from "./reading/from-requests";

const resources = new WeakMap<readonly string[], Resource>();
const stacks = new WeakMap<readonly string[], Stack>();

/** Reads requests as they arrive at the pack's server; call it before the pack is served. */
export function shareReadings(): void {
  const { analyze, analyzeStack } = AnalyzerService;
  const { requestDeserialize: readOne } = analyze;
  const { requestDeserialize: readAll } = analyzeStack;
  analyze.requestDeserialize = (bytes) => shareResource(readOne(bytes));
  analyzeStack.requestDeserialize = (bytes) => shareStack(readAll(bytes));
}

export function shareResource(request: AnalyzeRequest): AnalyzeRequest {
  const key = request.getOptions()?.getIgnorechangesList();
  if (key === undefined) return request;
  resources.set(key, resourceFromRequest(request));
  empty(request);
  return request;
}

/** The first resource stands for all. */
export function shareStack(request: AnalyzeStackRequest): AnalyzeStackRequest {
  const [first] = request.getResourcesList();
  const key = first?.getOptions()?.getIgnorechangesList();
  if (first === undefined || key === undefined) return request;
  stacks.set(key, stackFromRequest(request));
  empty(first);
  return Object.assign(request, { getResourcesList: () => [first] });
}

function empty(message: AnalyzeRequest | AnalyzerResource): void {
  const none = { toJavaScript: () => ({}) };
  Object.assign(message, { getProperties: () => none, getProvider: () => undefined });
}

/** The resource that a policy is asked about. */
export function resourceOf(args: ResourceValidationArgs): Resource {
  return resources.get(args.opts.ignoreChanges) ?? resourceFromArguments(args);
}

/** The stack that a policy is asked about. */
export function stackOf(args: StackValidationArgs): Stack {
  const key = args.resources[0]?.opts.ignoreChanges;
  if (key === undefined) return stackFromArguments(args);
  const shared = stacks.get(key) ?? stackFromArguments(args);
  stacks.set(key, shared);
  return shared;
}
