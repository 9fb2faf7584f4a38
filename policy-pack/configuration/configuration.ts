import type { PolicyConfigSchema } from "@pulumi/policy";
import type { Rule } from "../rule";
import { schemaProblems, shown } from "./check";
import { exemptionsSchema, type Exemption } from "./exemptions";
import type { Parameters } from "./parameters";

/** What a policy is configured with, beside its level. */
export interface Configuration {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly exemptions: readonly Exemption[];
}

/** The configuration is wrong; the message names policies and keys. */
export class ConfigurationError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration of the policy pack is invalid: ${problems.join("; ")}`);
    this.name = "ConfigurationError";
    // Nobody needs to know where in the pack it was found.
    this.stack = this.message;
  }
}

/** The schema that the engine checks a policy's configuration with, and fills defaults in from. */
export function configurationSchema(parameters: Parameters): PolicyConfigSchema {
  const own = Object.entries(parameters).map(([name, { schema }]) => [name, schema] as const);
  return { properties: { ...Object.fromEntries(own), exemptions: exemptionsSchema } };
}

type Given = Readonly<Record<string, unknown>>;

/** What is wrong with the configuration of one policy. */
export function configurationProblems(rule: Rule, given: Given): string[] {
  const { properties } = configurationSchema(rule.parameters);
  return Object.entries(given).flatMap(([key, value]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const place = `${rule.name}.${key}`;
    if (schema === undefined) {
      const known = ["enforcementLevel", ...Object.keys(properties)].join(", ");
      return [`${place}: there is no such key. Known: ${known}`];
    }
    const problems = schemaProblems(value, schema, place);
    return key === "exemptions" && problems.length === 0
      ? exemptionProblems(value as readonly Exemption[], place)
      : problems;
  });
}

function exemptionProblems(exemptions: readonly Exemption[], place: string): string[] {
  return exemptions.flatMap(({ urn, tag, expires }, index) => {
    const where = `${place}[${index}]`;
    return [
      ...(urn === undefined && tag === undefined
        ? [`${where}: urn or tag is missing. Say which resources are exempt`]
        : []),
      ...(isDay(expires)
        ? []
        : [`${where}.expires: ${shown(expires)} is no day. Give one as YYYY-MM-DD`]),
    ];
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The configuration of a policy: what is given, and defaults.
 * @throws ConfigurationError
 */
export function readConfiguration(rule: Rule, given: Given): Configuration {
  const problems = configurationProblems(rule, given);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const { exemptions = [], ...own } = given;
  const defaults = Object.entries(rule.parameters).map(([name, each]) => [name, each.default]);
  return {
    parameters: { ...(Object.fromEntries(defaults) as Given), ...own },
    exemptions: exemptions as readonly Exemption[],
  };
}
