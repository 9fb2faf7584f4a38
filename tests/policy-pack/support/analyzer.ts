/** The SDK's own analyzer functions, in process: what `run-policy-pack` serves over gRPC. */
import type { Policies } from "@pulumi/policy";
import * as server from "@pulumi/policy/server";
import type {
  AnalyzeRequest,
  AnalyzeResponse,
  AnalyzeStackRequest,
  RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";

type Answer<R> = (error: Error | null | undefined, response: R | undefined) => void;
type Handler<Q, R> = (call: { readonly request: Q }, answer: Answer<R>) => unknown;
type MakeHandler<Q, R> = (
  pack: string,
  version: string,
  level: string,
  policies: Policies,
) => Handler<Q, R>;

const exported: Readonly<Record<string, unknown>> = server;
const makeAnalyze = exported["makeAnalyzeRpcFun"] as MakeHandler<AnalyzeRequest, AnalyzeResponse>;
const makeAnalyzeStack = exported["makeAnalyzeStackRpcFun"] as MakeHandler<
  AnalyzeStackRequest,
  AnalyzeResponse
>;
const makeRemediate = exported["makeRemediateRpcFun"] as MakeHandler<
  AnalyzeRequest,
  RemediateResponse
>;

export interface Analyzer {
  analyze(request: AnalyzeRequest): Promise<AnalyzeResponse>;
  analyzeStack(request: AnalyzeStackRequest): Promise<AnalyzeResponse>;
  remediate(request: AnalyzeRequest): Promise<RemediateResponse>;
}

export function analyzerOf(policies: Policies): Analyzer {
  return {
    analyze: (request) => ask(makeAnalyze, policies, request),
    analyzeStack: (request) => ask(makeAnalyzeStack, policies, request),
    remediate: (request) => ask(makeRemediate, policies, request),
  };
}

function ask<Q, R>(make: MakeHandler<Q, R>, policies: Policies, request: Q): Promise<R> {
  const handler = make("ecs-platform-policies", "0.0.0", "advisory", policies);
  return new Promise((resolve, reject) => {
    handler({ request }, (error, response) => {
      if (response === undefined) reject(error ?? new Error("no answer"));
      else resolve(response);
    });
  });
}
