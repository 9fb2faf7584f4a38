/** Which projects and stacks there are: found in the repository, never listed. */
import * as fs from "node:fs";
import * as path from "node:path";
import { parseDocument } from "yaml";
import { serviceKeys } from "./services";

/** One stack of one project. */
export interface StackPlace {
  /** The project's folder, relative to the repository's root: `.` or `examples/library`. */
  readonly folder: string;
  readonly project: string;
  readonly stack: string;
  /** The stacks it reads outputs of, by full name: `organization/PROJECT/STACK`. */
  readonly references: readonly string[];
  /** The keys of the services in its stack file; none where the program doesn't take them from it. */
  readonly services: readonly string[];
}

/** `organization/PROJECT/STACK`: what a stack reference in a local backend says. */
export function fullName({ project, stack }: StackPlace): string {
  return `organization/${project}/${stack}`;
}

/** What a test's title says. */
export function titleOf({ folder, stack }: StackPlace): string {
  return folder === "." ? stack : `${folder} ${stack}`;
}

function projectFolders(root: string): string[] {
  const examples = fs
    .readdirSync(path.join(root, "examples"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join("examples", name))
    .sort();
  return [".", ...examples].filter((folder) =>
    fs.existsSync(path.join(root, folder, "Pulumi.yaml")),
  );
}

function stacksOf(root: string, folder: string): StackPlace[] {
  const read = (file: string): string => fs.readFileSync(path.join(root, folder, file), "utf8");
  const project = String(parseDocument(read("Pulumi.yaml")).get("name"));
  return fs
    .readdirSync(path.join(root, folder))
    .flatMap((file) => {
      const stack = /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1];
      if (stack === undefined) return [];
      const text = read(file);
      const references = [...new Set(text.match(/\borganization\/[\w.-]+\/[\w.-]+/g) ?? [])];
      return [{ folder, project, stack, references, services: serviceKeys(parseDocument(text)) }];
    })
    .sort((a, b) => (a.stack < b.stack ? -1 : 1));
}

/** Every stack file of the repository, those first that others read outputs of. */
export function discoverStacks(root: string): StackPlace[] {
  const waiting = projectFolders(root).flatMap((folder) => stacksOf(root, folder));
  const ordered: StackPlace[] = [];
  while (waiting.length > 0) {
    const done = new Set(ordered.map(fullName));
    const next = waiting.findIndex(({ references }) => references.every((name) => done.has(name)));
    const [stack] = next < 0 ? [] : waiting.splice(next, 1);
    if (stack === undefined) {
      const names = waiting.map((place) => `${fullName(place)} (${place.references.join(", ")})`);
      throw new Error(`stacks refer to each other or to unknown ones: ${names.join("; ")}`);
    }
    ordered.push(stack);
  }
  return ordered;
}
