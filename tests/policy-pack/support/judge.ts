/** Judges small programs with the pack's rules. */
import { EnforcementLevel, type AnalyzeDiagnostic } from "@pulumi/pulumi/proto/analyzer_pb";
import type { EnforcementLevel as Level, Policies } from "@pulumi/policy";
import { crossGuardPolicies } from "../../../policy-pack/pack";
import { rules as allRules } from "../../../policy-pack/policies";
import type { Rule } from "../../../policy-pack/rule";
import { shareRemediation, shareResource, shareStack } from "../../../policy-pack/shared-readings";
import { providers } from "../../../simulator/providers";
import { simulate, type Mode } from "../../../simulator/testing";
import { analyzerOf, type Analyzer } from "./analyzer";
import { makingAnything } from "./anything";
import { laterProvider } from "./later";
import { analyzeRequest, analyzeStackRequest, bytesOf, type Judged } from "./requests";

/** A policy's configuration as in a `--policy-pack-config` file. */
export type PolicyConfiguration = Readonly<Record<string, unknown>> & {
  readonly enforcementLevel?: Level;
};

export interface JudgeOptions {
  /** @defaultValue all of the pack */
  readonly rules?: readonly Rule[];
  /** By name of the policy. @defaultValue defaults */
  readonly config?: Readonly<Record<string, PolicyConfiguration>>;
  /** `YYYY-MM-DD`. @defaultValue today */
  readonly today?: string;
  /** How requests arrive: as the pack's own server reads them, or as the bare SDK does. */
  readonly reading?: "shared" | "bare";
}

export interface Violation {
  readonly policy: string;
  readonly level: "advisory" | "mandatory";
  readonly urn: string;
  /** Without the policy's description, which the SDK puts in front. */
  readonly message: string;
}

export interface Undecided {
  readonly policy: string;
  readonly message: string;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly undecided: readonly Undecided[];
}

/** Runs a program through the embedded engine. */
export async function resourcesOf(program: () => unknown, mode: Mode): Promise<readonly Judged[]> {
  const simulation = await simulate(program, {
    mode,
    providers: [...providers().map(makingAnything), laterProvider],
  });
  return simulation.resources;
}

/** Runs a program and judges it. */
export async function judge(
  program: () => unknown,
  options: JudgeOptions & { readonly mode: Mode },
): Promise<Verdict> {
  return judgeResources(await resourcesOf(program, options.mode), options);
}

/** Judges resources as the engine lets them be judged: each by its inputs, then all by their outputs. */
export async function judgeResources(
  resources: readonly Judged[],
  options: JudgeOptions = {},
): Promise<Verdict> {
  const analyzer = analyzerOf(policiesFor(options));
  const bare = options.reading === "bare";
  const found: AnalyzeDiagnostic[] = [];
  for (const resource of resources) {
    const request = analyzeRequest(resource, resources);
    const response = await analyzer.analyze(bare ? request : shareResource(bytesOf(request)));
    for (const each of response.getDiagnosticsList()) {
      if (each.getUrn() === "") each.setUrn(resource.urn);
      found.push(each);
    }
  }
  const request = analyzeStackRequest(resources);
  const response = await analyzer.analyzeStack(bare ? request : shareStack(bytesOf(request)));
  return verdictOf([...found, ...response.getDiagnosticsList()]);
}

/** What remediation makes of each resource's inputs, by URN; untouched ones are left out. */
export async function remediated(
  resources: readonly Judged[],
  options: JudgeOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  const policies = policiesFor(options).map((policy) => ({
    ...policy,
    enforcementLevel: "remediate" as const,
  }));
  const analyzer: Analyzer = analyzerOf(policies);
  const result: Record<string, unknown> = {};
  for (const resource of resources) {
    const response = await analyzer.remediate(
      shareRemediation(bytesOf(analyzeRequest(resource, resources))),
    );
    for (const remediation of response.getRemediationsList()) {
      const properties = remediation.getProperties();
      if (properties !== undefined) result[resource.urn] = properties.toJavaScript();
    }
  }
  return result;
}

function policiesFor({ rules = allRules, config = {}, today }: JudgeOptions): Policies {
  const given = (name: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(config[name] ?? {}).filter(([key]) => key !== "enforcementLevel"),
    );
  return crossGuardPolicies(rules, {
    given,
    ...(today === undefined ? {} : { today: () => today }),
  }).map((policy) => {
    const level = config[policy.name]?.enforcementLevel;
    return level === undefined ? policy : { ...policy, enforcementLevel: level };
  });
}

const UNDECIDED = /^can't run policy '[^']*' from policy pack '[^']*' during preview: /;

function verdictOf(diagnostics: readonly AnalyzeDiagnostic[]): Verdict {
  const violations: Violation[] = [];
  const undecided: Undecided[] = [];
  for (const each of diagnostics) {
    const policy = each.getPolicyname();
    const message = each.getMessage();
    if (UNDECIDED.test(message)) {
      undecided.push({ policy, message: message.replace(UNDECIDED, "") });
      continue;
    }
    violations.push({
      policy,
      level: each.getEnforcementlevel() === EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
      urn: each.getUrn(),
      message: message.replace(`${each.getDescription()}\n`, ""),
    });
  }
  return { violations, undecided };
}
