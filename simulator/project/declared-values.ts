import { isOfType, typeName, type Declaration } from "./declarations";
import { nameOf, namespaceOf } from "./keys";
import { parsePath, type Path } from "./path";
import type { FileProblem } from "./problems";
import type { Project } from "./project";
import { valueAt, withValueAt } from "./values";
import { writtenPath } from "./written-path";
import { messageOf, type YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

/** Gives a stack the values that Pulumi.yaml declares, and names those it must have and lacks. */
export function applyDeclarations(
  values: Map<string, Plain>,
  project: Pick<Project, "declarations" | "yaml">,
  stack: string,
  problems: FileProblem[],
): void {
  for (const declaration of project.declarations) {
    const report = (message: string): void => {
      const position = project.yaml.locate(declaration.path);
      problems.push({ file: project.yaml.shown, position, path: declaration.key, message });
    };
    try {
      const { key, path } = place(declaration);
      if (valueAt(values.get(key), path) !== undefined) continue;
      const { fallback } = declaration;
      if (fallback !== undefined)
        values.set(key, withValueAt(values.get(key), path, fallback, [key]));
      else if (declaration.own) report(missing(declaration, stack));
    } catch (error) {
      report(messageOf(error));
    }
  }
}

function missing({ key, secret }: Declaration, stack: string): string {
  const flags = secret ? "--secret " : "";
  return `stack ${stack} has no value for it; set one with pulumi config set ${flags}${key} VALUE --stack ${stack}`;
}

/** Checks the decrypted values against the types that Pulumi.yaml declares. */
export function checkDeclaredTypes(
  values: ReadonlyMap<string, Plain>,
  secretKeys: ReadonlySet<string>,
  project: Pick<Project, "declarations" | "yaml">,
  file: YamlFile | undefined,
  problems: FileProblem[],
): void {
  for (const declaration of project.declarations) {
    const { key, path } = place(declaration);
    const value = valueAt(values.get(key), path);
    const { type, secret } = declaration;
    if (type === undefined || value === undefined) continue;
    const source = file ?? project.yaml;
    const position = file === undefined ? undefined : file.locate(writtenPath(file, key, path));
    const problem = { file: source.shown, position, path: declaration.key };
    if (secret && !secretKeys.has(key)) {
      const message =
        "is declared secret in Pulumi.yaml, so its value must be encrypted: pulumi config set --secret";
      problems.push({ ...problem, message });
    } else if (!isOfType(type, topLevelText(value, path))) {
      const shown = secretKeys.has(key) ? "the value" : JSON.stringify(value);
      problems.push({
        ...problem,
        message: `${shown} is no ${typeName(type)}, which Pulumi.yaml declares`,
      });
    }
  }
}

/** The CLI keeps a key's own scalar as text, so that `version: 8` is a string where one is wanted. */
function topLevelText(value: Plain, path: Path): Plain {
  const scalar = typeof value === "number" || typeof value === "boolean";
  return scalar && path.length === 0 ? String(value) : value;
}

function place({ fullKey }: Declaration): { key: string; path: Path } {
  const [first = "", ...path] = parsePath(nameOf(fullKey));
  return { key: `${namespaceOf(fullKey)}:${first}`, path };
}
