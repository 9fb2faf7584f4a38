/** What each policy of a pack is configured with, as the real engine makes it up. */
import { nearest } from "../../../components/nearest";
import type { JsonObject } from "../../engine/values";
import { isObject } from "../../engine/values";
import { wrongPack, type PackProblem } from "../errors";
import type { PackInfo, Policy, PolicySettings } from "../model";
import { ALL, type ConfigurationFile } from "./file";
import { schemaProblems } from "./schema";

type Given = Readonly<Record<string, Partial<PolicySettings>>>;

/**
 * Defaults of the schemas first, then what the pack's own code says, then the file; a level for `all`
 * comes before those of single policies.
 *
 * @throws PolicyPackError that names every key that is not as its schema asks
 */
export function reconcile(
  pack: PackInfo,
  file: ConfigurationFile | undefined,
): ReadonlyMap<string, PolicySettings> {
  const unknown = file === undefined ? [] : unknownPolicies(pack, file);
  const settings = new Map(pack.policies.map((policy) => [policy.name, defaultsOf(policy)]));
  apply(settings, pack.initial);
  if (file !== undefined) apply(settings, file.policies);
  const wrong = pack.policies.flatMap((policy) => {
    const given = settings.get(policy.name)?.properties ?? {};
    return propertyProblems(policy, given);
  });
  const problems = [...unknown, ...wrong];
  const place = file === undefined ? {} : { file: file.file };
  if (problems.length > 0) throw wrongPack(problems.map((each) => ({ ...place, ...each })));
  return settings;
}

/** @throws PolicyPackError where the pack takes no configuration at all */
function unknownPolicies(pack: PackInfo, { file, policies }: ConfigurationFile): PackProblem[] {
  const names = Object.keys(policies).filter((name) => name !== ALL);
  if (!pack.supportsConfiguration) {
    throw wrongPack([{ file, message: `the policy pack ${pack.name} takes no configuration` }]);
  }
  const known = pack.policies.map(({ name }) => name);
  return names
    .filter((name) => !known.includes(name))
    .map((path) => {
      const meant = nearest(path, known);
      const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
      return { path, message: `the policy pack ${pack.name} has no such policy${hint}` };
    });
}

function defaultsOf({ level, schema }: Policy): PolicySettings {
  const properties: JsonObject = {};
  for (const [key, value] of Object.entries(schema?.properties ?? {})) {
    if (!isObject(value)) continue;
    const { default: given } = value;
    if (given !== undefined) properties[key] = given;
  }
  return { level, properties };
}

function apply(settings: Map<string, PolicySettings>, given: Given): void {
  const level = given[ALL]?.level;
  if (level !== undefined) {
    for (const [name, before] of settings) settings.set(name, { ...before, level });
  }
  for (const [name, own] of Object.entries(given)) {
    const before = settings.get(name);
    if (before === undefined) continue;
    settings.set(name, {
      level: own.level ?? before.level,
      properties: { ...before.properties, ...own.properties },
    });
  }
}

function propertyProblems({ name, schema }: Policy, properties: JsonObject): PackProblem[] {
  if (schema === undefined) return [];
  const asObject: JsonObject = {
    type: "object",
    properties: { ...schema.properties },
    required: [...schema.required],
  };
  return schemaProblems(properties, asObject, name);
}
