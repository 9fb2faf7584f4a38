import * as pulumi from "@pulumi/pulumi";
import { checkCapacityStrategy } from "../capacity-strategy";
import { checkChoice, checkWhole, show } from "../checks";
import { lifecycles } from "../lifecycle";
import { checkLogRetention } from "../logs";
import { at, describeProblem, formatPath, type Problem } from "../problems";
import type { LoadBalancerReference, PlatformReference } from "./reference";

/** Counts up when the services of one version can't run on a platform of another. */
export const outputsVersion = 1;

/**
 * What a platform stack exports for the stacks of its services, and what `EcsPlatform.fromOutputs`
 * reads: a `PlatformReference` without what only its own program has.
 */
export interface PlatformOutputs extends Omit<PlatformReference, "networkReady"> {
  readonly version: typeof outputsVersion;
}

/** The fields of a reference that a stack can export. */
export function platformOutputs(platform: PlatformReference): PlatformOutputs {
  return {
    version: outputsVersion,
    clusterName: platform.clusterName,
    clusterArn: platform.clusterArn,
    lifecycle: platform.lifecycle,
    tags: platform.tags,
    region: platform.region,
    accountId: platform.accountId,
    partition: platform.partition,
    dnsSuffix: platform.dnsSuffix,
    vpcId: platform.vpcId,
    privateSubnetIds: platform.privateSubnetIds,
    loadBalancers: platform.loadBalancers,
    defaultCapacity: platform.defaultCapacity,
    logRetentionDays: platform.logRetentionDays,
    execLogGroupArn: platform.execLogGroupArn,
    execKmsKeyAlias: platform.execKmsKeyAlias,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** An object of fields that are known now: no list, no Output, no Promise. */
function isFields(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !pulumi.Output.isInstance(value) && !(value instanceof Promise);
}

/**
 * Turns what a platform stack exported back into a reference. Nothing waits for the network there:
 * it was complete before the stack exported anything.
 *
 * @param source - where the value is from, for the message, e.g. `output "platform" of stack "prod"`.
 * @throws pulumi.RunError naming everything that is missing or of another version.
 */
export function readOutputs(value: unknown, source: string): PlatformReference {
  const problems = checkOutputs(value);
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${line(problem)}`);
    throw new pulumi.RunError(`${source} is not what a platform exports:\n${lines.join("\n")}`);
  }
  return { ...(value as PlatformOutputs), networkReady: [] };
}

function line(problem: Problem): string {
  const path = formatPath(problem.path);
  return path === "" ? describeProblem(problem) : `${path}: ${describeProblem(problem)}`;
}

const wiring = [
  "clusterArn",
  "region",
  "accountId",
  "partition",
  "dnsSuffix",
  "vpcId",
  "privateSubnetIds",
  "execLogGroupArn",
  "execKmsKeyAlias",
] as const satisfies readonly (keyof PlatformOutputs)[];

function checkOutputs(value: unknown): Problem[] {
  if (pulumi.Output.isInstance(value)) {
    return [
      {
        path: [],
        message:
          "which load balancers there are must be known before anything is created, and an Output isn't",
        fix: "use await EcsPlatform.fromStack(...), or build the object from plain values",
      },
    ];
  }
  if (!isFields(value)) {
    return [{ path: [], message: `it is ${show(value)}`, fix: "export platform.outputs there" }];
  }
  if (value["version"] !== outputsVersion) {
    return [
      {
        path: ["version"],
        message: `${show(value["version"])} is another version of a platform's outputs`,
        allowed: String(outputsVersion),
        fix: "use the same version of pulumi-ecs-platform in both stacks, the platform's first",
      },
    ];
  }
  return [...checkShape(value), ...checkPresent(value, wiring)];
}

function checkShape(value: Fields): Problem[] {
  const { clusterName, lifecycle, tags, loadBalancers, defaultCapacity, logRetentionDays } = value;
  return [
    ...checkPresent(value, ["lifecycle", "logRetentionDays"]),
    ...(typeof clusterName === "string" ? [] : [notPlain("clusterName", "a string")]),
    ...checkChoice(["lifecycle"], lifecycle, lifecycles),
    ...(isFields(tags) ? [] : [notPlain("tags", "an object of strings")]),
    ...(Array.isArray(defaultCapacity)
      ? at(["defaultCapacity"], checkCapacityStrategy(defaultCapacity))
      : [notPlain("defaultCapacity", "a list")]),
    ...checkLogRetention(["logRetentionDays"], logRetentionDays),
    ...(isFields(loadBalancers)
      ? Object.entries(loadBalancers).flatMap(([key, balancer]) =>
          at(["loadBalancers", key], checkBalancer(balancer)),
        )
      : [notPlain("loadBalancers", "an object of load balancers by name")]),
  ];
}

const balancerWiring = [
  "arn",
  "arnSuffix",
  "dnsName",
  "securityGroupId",
  "targetsSecurityGroupId",
  "listenerArn",
  "url",
] as const satisfies readonly (keyof LoadBalancerReference)[];

function checkBalancer(balancer: unknown): Problem[] {
  if (!isFields(balancer)) return [{ path: [], message: `it is ${show(balancer)}` }];
  const { type, scheme, secure, listenerPort } = balancer;
  return [
    ...checkPresent(balancer, ["type", "scheme", "listenerPort", ...balancerWiring]),
    ...checkChoice(["type"], type, ["application"]),
    ...checkChoice(["scheme"], scheme, ["internet-facing", "internal"]),
    ...checkWhole(["listenerPort"], listenerPort, { min: 1, max: 65_535 }),
    ...(typeof secure === "boolean" ? [] : [notPlain("secure", "true or false")]),
  ];
}

function checkPresent(value: Fields, keys: readonly string[]): Problem[] {
  return keys
    .filter((key) => value[key] === undefined || value[key] === null)
    .map((key) => ({ path: [key], message: "it is missing" }));
}

function notPlain(key: string, form: string): Problem {
  return { path: [key], message: "it is missing or not plain", allowed: form };
}
