/** Between the protocol's description of a pack and ours. */
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { JsonObject } from "../engine/values";
import { LEVELS, type Level, type PackInfo, type Policy, type PolicySettings } from "./model";
import { protocol, type Messages } from "./protocol";

/** @param version of PulumiPolicy.yaml, which counts for more */
export function packInfo(info: Messages.AnalyzerInfo, version: string | undefined): PackInfo {
  const initial: Record<string, Partial<PolicySettings>> = {};
  info.getInitialconfigMap().forEach((settings: Messages.PolicyConfig, name: string) => {
    initial[name] = {
      level: levelOf(settings.getEnforcementlevel()),
      properties: membersOf(settings.getProperties()),
    };
  });
  const supportsConfiguration = info.getSupportsconfig();
  return {
    name: info.getName(),
    version: version ?? info.getVersion(),
    supportsConfiguration,
    policies: info.getPoliciesList().map((policy) => policyOf(policy, supportsConfiguration)),
    initial,
  };
}

function policyOf(policy: Messages.PolicyInfo, configurable: boolean): Policy {
  const schema = configurable ? policy.getConfigschema() : undefined;
  const { PolicyType } = protocol().messages;
  const kind = policy.getPolicyType();
  const isStack = kind === PolicyType.POLICY_TYPE_STACK;
  return {
    name: policy.getName(),
    description: policy.getDescription(),
    level: levelOf(policy.getEnforcementlevel()),
    judges: kind === PolicyType.POLICY_TYPE_RESOURCE ? "resource" : isStack ? "stack" : undefined,
    schema:
      schema === undefined
        ? undefined
        : {
            properties: membersOf(schema.getProperties()),
            required: schema.getRequiredList(),
          },
  };
}

function membersOf(struct: Struct | undefined): JsonObject {
  return struct === undefined ? {} : struct.toJavaScript();
}

/** A level that is none of ours is a later SDK's, and the mildest is assumed. */
export function levelOf(level: Messages.EnforcementLevel): Level {
  return LEVELS.find((each) => numberOf(each) === level) ?? "advisory";
}

function numberOf(level: Level): Messages.EnforcementLevel {
  return protocol().messages.EnforcementLevel[level.toUpperCase() as Uppercase<Level>];
}

export function configureRequest(
  settings: ReadonlyMap<string, PolicySettings>,
): Messages.ConfigureAnalyzerRequest {
  const { messages, struct } = protocol();
  const request = new messages.ConfigureAnalyzerRequest();
  for (const [name, { level, properties }] of settings) {
    const policy = new messages.PolicyConfig();
    policy.setEnforcementlevel(numberOf(level));
    policy.setProperties(struct.fromJavaScript(properties));
    request.getPolicyconfigMap().set(name, policy);
  }
  return request;
}
