/**
 * Checks the whole configuration when the engine sends it. The engine itself knows schemas only: it
 * lets names of policies and keys pass that nobody reads, so that a misspelt one changes nothing.
 */
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import { ConfigurationError, configurationProblems } from "./configuration";
import type { Rule } from "./rule";

/** The name that stands for all policies. */
const ALL = "all";

/** Call it before the pack is served. */
export function checkConfiguration(rules: readonly Rule[]): void {
  const { configure } = AnalyzerService;
  const { requestDeserialize: read } = configure;
  configure.requestDeserialize = (bytes) => {
    const request = read(bytes);
    const given = new Map<string, Readonly<Record<string, unknown>>>();
    request.getPolicyconfigMap().forEach((policy, name) => {
      given.set(name, policy.getProperties()?.toJavaScript() ?? {});
    });
    const problems = packProblems(rules, given);
    return problems.length === 0 ? request : refused(request, new ConfigurationError(problems));
  };
}

/** The SDK answers with what it meets while it reads; an error here would reach nobody. */
function refused(
  request: ConfigureAnalyzerRequest,
  error: ConfigurationError,
): ConfigureAnalyzerRequest {
  return Object.assign(request, {
    getPolicyconfigMap: () => {
      throw error;
    },
  });
}

/** What is wrong with the configuration of a pack. */
export function packProblems(
  rules: readonly Rule[],
  given: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): string[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  return [...given].flatMap(([name, properties]) => {
    const rule = byName.get(name);
    if (rule !== undefined) return configurationProblems(rule, properties);
    if (name !== ALL) return [`${name}: there is no such policy. Names: docs/policies.md`];
    return Object.keys(properties).map(
      (key) => `${ALL}.${key}: there is no such key. All policies share their level only`,
    );
  });
}
