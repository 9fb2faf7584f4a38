import { nearest } from "../../components/nearest";
import { namespaceOf } from "./keys";
import { formatPath, type Path } from "./path";
import type { FileProblem } from "./problems";
import { encryptedValues } from "./values";
import { writtenPath } from "./written-path";
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
    for (const { path } of encryptedValues(value, [])) problems.push(refusal(file, key, path));
  }
}

function refusal(file: YamlFile | undefined, key: string, path: Path): FileProblem {
  const message =
    "is encrypted, and no setting takes an encrypted value. Secrets are references: " +
    "name a Secrets Manager secret or an SSM parameter under the service's secrets";
  const setting = formatPath([key, ...path]);
  if (file === undefined) return { path: setting, message };
  return {
    file: file.shown,
    position: file.locate(writtenPath(file, key, path)),
    path: setting,
    message,
  };
}
