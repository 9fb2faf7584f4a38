import { applyDeclarations, checkDeclaredTypes } from "./declared-values";
import { applyOverrides, type Override } from "./overrides";
import { isOurs, refuseEncrypted } from "./own-settings";
import type { Path } from "./path";
import { describePlace, ProjectError, type FileProblem } from "./problems";
import { findProject, readProject, type Project } from "./project";
import { decryptAll } from "./secrets";
import { readConfig } from "./stack-file";
import { selectStack } from "./stack-names";
import { configurationText, encryptedValues, isMap, valueAt } from "./values";
import { writtenPath } from "./written-path";
import { readYaml, type YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

/** What is asked for on the command line and in the environment. */
export interface StackRequest {
  readonly stack?: string | undefined;
  /** `key=value`, in order. */
  readonly overrides?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** One of a project's stacks, ready to be run. */
export interface LoadedStack {
  readonly stack: string;
  readonly organization: string;
  /** `namespace:key` to text, as a program reads it. */
  readonly config: Readonly<Record<string, string>>;
  /** Keys whose value was encrypted, in whole or in part. */
  readonly secretKeys: readonly string[];
  /** `encryptionsalt` of the stack file, which a passphrase belongs to. */
  readonly encryptionSalt?: string;
  readonly warnings: readonly FileProblem[];
  /**
   * Where a setting comes from: its place in the stack file, or of as much of it as is there, or the
   * `--config` that set it.
   */
  readonly locate: (key: string, path: Path) => string | undefined;
}

/**
 * Loads the project of a directory.
 *
 * @param directory - an existing directory.
 * @param options - `searchParents`: Pulumi.yaml may be in a directory above.
 * @param problems - takes every mistake of a file that can be gone on with.
 * @throws ProjectError when it can't be.
 */
export function loadProject(
  directory: string,
  options: { readonly searchParents: boolean },
  problems: FileProblem[] = [],
): Project {
  const project = readProject(findProject(directory, options.searchParents), problems);
  if (project === undefined) throw new ProjectError(problems);
  return project;
}

/**
 * Loads the configuration of one stack.
 *
 * @param problems - what is already known to be wrong, to be reported together.
 * @throws ProjectError with every problem of the files, the overrides and the passphrase.
 */
export async function loadStack(
  project: Project,
  request: StackRequest,
  problems: FileProblem[] = [],
): Promise<LoadedStack> {
  const name = selectStack(project, request.stack, problems);
  if (name === undefined) throw new ProjectError(problems);
  const file = name.file === undefined ? undefined : readYaml(name.file, problems);
  if (name.file !== undefined && file === undefined) throw new ProjectError(problems, name.stack);
  const values =
    file === undefined ? new Map<string, Plain>() : readConfig(file, project, problems);
  const overridden = applyOverrides(values, request.overrides ?? [], project.name, problems);
  applyDeclarations(values, project, name.stack, problems);
  if (isOurs(project)) refuseEncrypted(values, file, problems);
  if (problems.length > 0) throw new ProjectError(problems, name.stack);

  const secretKeys = [...values]
    .filter(([, value]) => encryptedValues(value, []).length > 0)
    .map(([key]) => key);
  const plain = await decryptAll(values, file, request.environment, name.stack);
  checkDeclaredTypes(plain, new Set(secretKeys), project, file, problems);
  if (problems.length > 0) throw new ProjectError(problems, name.stack);
  const salt = file === undefined || !isMap(file.value) ? undefined : file.value["encryptionsalt"];
  return {
    stack: name.stack,
    organization: name.organization,
    config: Object.fromEntries([...plain].map(([key, value]) => [key, configurationText(value)])),
    secretKeys,
    ...(typeof salt === "string" ? { encryptionSalt: salt } : {}),
    warnings: [...project.yaml.warnings, ...(file?.warnings ?? [])],
    locate: (key, path) => {
      const flag = overridden.findLast((override) => contains(override, key, path));
      return flag === undefined ? locateSetting(file, key, path) : `--config ${flag.given}`;
    },
  };
}

function contains(override: Override, key: string, path: Path): boolean {
  return override.key === key && override.path.every((segment, index) => segment === path[index]);
}

function locateSetting(file: YamlFile | undefined, key: string, path: Path): string | undefined {
  if (file === undefined) return undefined;
  const written = writtenPath(file, key, path);
  if (valueAt(file.value, written.slice(0, 2)) === undefined) return undefined;
  return describePlace({ file: file.shown, position: file.locate(written) });
}
