import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../components/nearest";
import { shownPath, type FileProblem } from "./problems";
import type { Project } from "./project";

/** Which stack of a project is meant. */
export interface StackName {
  readonly organization: string;
  readonly stack: string;
  /** Its file, absolute; undefined: a project without stack files. */
  readonly file?: string;
}

/** Of a stack, a project or an organisation. */
const validName = /^(?!\.+$)[\w.-]{1,100}$/;

/** What Pulumi calls the organisation of a stack that names none. */
const defaultOrganization = "organization";

/** The names of a project's stacks, by their files, in alphabetical order. */
export function listStacks(project: Project): string[] {
  const files = fs.existsSync(project.stackDirectory) ? fs.readdirSync(project.stackDirectory) : [];
  return files.flatMap((file) => /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1] ?? []).sort();
}

/**
 * The stack of a name (`dev`, `org/dev`, `org/project/dev`), or without one the only stack there is,
 * or `dev`. A project without any stack file takes every name.
 */
export function selectStack(
  project: Project,
  name: string | undefined,
  problems: FileProblem[],
): StackName | undefined {
  const stacks = listStacks(project);
  if (name === undefined) {
    const only = stacks.length === 1 ? stacks[0] : undefined;
    const stack = only ?? (stacks.length === 0 || stacks.includes("dev") ? "dev" : undefined);
    if (stack !== undefined) return found(project, defaultOrganization, stack);
    problems.push({ message: `which stack? Give one with --stack: ${stacks.join(", ")}` });
    return undefined;
  }
  const parts = name.split("/");
  const stack = parts.at(-1) ?? "";
  const [organization = "", projectName] = parts.slice(0, -1);
  if (parts.length > 3 || !parts.every((part) => validName.test(part))) {
    const form = "letters, digits, hyphens, underscores and dots; org/project/stack is taken too";
    problems.push({ message: `--stack ${name}: a stack's name is ${form}` });
    return undefined;
  }
  if (projectName !== undefined && projectName !== project.name) {
    problems.push({ message: `--stack ${name}: the project here is ${project.name}` });
    return undefined;
  }
  if (stacks.length > 0 && !stacks.includes(stack)) {
    problems.push({ message: unknownStack(project, stack, stacks) });
    return undefined;
  }
  return found(project, organization === "" ? defaultOrganization : organization, stack);
}

function found(project: Project, organization: string, stack: string): StackName {
  const file = ["yaml", "yml"]
    .map((extension) => path.join(project.stackDirectory, `Pulumi.${stack}.${extension}`))
    .find((candidate) => fs.existsSync(candidate));
  return { organization, stack, ...(file === undefined ? {} : { file }) };
}

function unknownStack(project: Project, stack: string, stacks: readonly string[]): string {
  const file = shownPath(path.join(project.stackDirectory, `Pulumi.${stack}.yaml`));
  const meant = nearest(stack, stacks);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  return `unknown stack ${stack}: there is no ${file}. Stacks: ${stacks.join(", ")}${hint}`;
}
