import { nearest } from "../../components/nearest";
import { namespaceOf } from "./keys";
import type { FileProblem } from "./problems";
import { encryptedValues } from "./values";
import { settingProblem } from "./written-path";
import type { YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

/** The project whose settings this package defines, and their namespace. */
export const ownNamespace = "ecs-platform";

export function isOurs(project: { readonly name: string }): boolean {
  return project.name === ownNamespace;
}

/** Other namespaces are not ours to judge, unless they are ours but for a letter or two. */
export function isMisspeltNamespace(key: string): boolean {
  const namespace = namespaceOf(key);
  return namespace !== ownNamespace && nearest(ownNamespace, [namespace]) !== undefined;
}

/** Our own settings are never encrypted: secrets are references there, not values. */
export function refuseEncrypted(
  values: ReadonlyMap<string, Plain>,
  file: YamlFile | undefined,
  problems: FileProblem[],
): void {
  for (const [key, value] of values) {
    if (namespaceOf(key) !== ownNamespace) continue;
    for (const { path } of encryptedValues(value, [])) {
      problems.push(settingProblem(file, key, path, refusal));
    }
  }
}

const refusal =
  "is encrypted, and no setting takes an encrypted value. Secrets are references: " +
  "name a Secrets Manager secret or an SSM parameter under the service's secrets";
