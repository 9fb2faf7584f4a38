import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../components/nearest";
import { readDeclarations, type Declaration } from "./declarations";
import { ProjectError, shownPath, type FileProblem } from "./problems";
import { isMap, type PlainMap } from "./values";
import { readYaml, type YamlFile } from "./yaml/document";

/** How Pulumi.yaml wants the program run. */
export interface RuntimeOptions {
  /** Whether TypeScript is compiled on the way; true unless switched off. */
  readonly typescript: boolean;
  /** Absolute; undefined: `tsconfig.json` beside the program, if there is one. */
  readonly tsconfig?: string;
  /** Arguments for Node that a program run in process can't be given. */
  readonly nodeargs?: string;
}

/** A Pulumi project directory. */
export interface Project {
  readonly name: string;
  /** The directory of Pulumi.yaml, absolute. */
  readonly root: string;
  readonly yaml: YamlFile;
  /** Where the program runs, absolute. */
  readonly directory: string;
  /** `main` of Pulumi.yaml, relative to {@link root}. */
  readonly mainPath?: string;
  /** The program's file in {@link directory}; undefined: what package.json or the index file says. */
  readonly main?: string;
  /** Where the stack files are, absolute. */
  readonly stackDirectory: string;
  readonly runtime: RuntimeOptions;
  readonly declarations: readonly Declaration[];
}

const fileNames = ["Pulumi.yaml", "Pulumi.yml"];

/**
 * Finds the project that a directory belongs to.
 *
 * @param directory - an existing directory.
 * @param searchParents - whether Pulumi.yaml may stand further up, as for a command run in a subdirectory.
 * @throws ProjectError when there is none.
 */
export function findProject(directory: string, searchParents: boolean): string {
  for (let current = path.resolve(directory); ; current = path.dirname(current)) {
    const name = fileNames.find((candidate) => fs.existsSync(path.join(current, candidate)));
    if (name !== undefined) return path.join(current, name);
    if (!searchParents || path.dirname(current) === current) break;
  }
  const place = searchParents ? "here or in a directory above" : `in ${shownPath(directory)}`;
  const message = `there is no Pulumi.yaml ${place}; give a Pulumi project with --cwd`;
  throw new ProjectError([{ message }]);
}

/**
 * Reads Pulumi.yaml. Mistakes go to `problems`; undefined when too little is left to go on with.
 */
export function readProject(file: string, problems: FileProblem[]): Project | undefined {
  const yaml = readYaml(file, problems);
  if (yaml === undefined) return undefined;
  const content = isMap(yaml.value) ? yaml.value : {};
  const report = (key: string, message: string): void => {
    problems.push({ file: yaml.shown, position: yaml.locate([key]), path: key, message });
  };
  const name = content["name"];
  if (typeof name !== "string" || !/^[A-Za-z0-9_.-]{1,100}$/.test(name)) {
    report("name", nameMistake(content));
    return undefined;
  }
  const root = path.dirname(file);
  const runtime = readRuntime(content, root, report);
  const program = locateProgram(content, root, report);
  const declarations = readDeclarations(yaml, name, problems);
  if (runtime === undefined || program === undefined) return undefined;
  const stackDirectory = path.resolve(root, stackDirectoryOf(content, report));
  return { name, root, yaml, ...program, stackDirectory, runtime, declarations };
}

type Report = (key: string, message: string) => void;

function nameMistake(content: PlainMap): string {
  if (content["name"] !== undefined) {
    return "should be letters, digits, hyphens, underscores and dots, at most 100";
  }
  const meant = nearest("name", Object.keys(content));
  return `is missing${meant === undefined ? "" : `; did you mean it by ${meant}?`}`;
}

function readRuntime(content: PlainMap, root: string, report: Report): RuntimeOptions | undefined {
  const runtime = content["runtime"];
  const name = isMap(runtime) ? runtime["name"] : runtime;
  if (typeof name !== "string" || name === "") {
    report("runtime", "should be nodejs, or {name: nodejs, options: {...}}");
    return undefined;
  }
  if (name !== "nodejs") {
    report("runtime", `${name} programs can't be run here; the embedded engine runs nodejs ones`);
    return undefined;
  }
  const options = isMap(runtime) && isMap(runtime["options"]) ? runtime["options"] : {};
  const { tsconfig, nodeargs } = options;
  const file = typeof tsconfig === "string" ? path.resolve(root, tsconfig) : undefined;
  if (file !== undefined && !fs.existsSync(file)) {
    report("runtime", `names the tsconfig ${shownPath(file)}, which doesn't exist`);
  }
  return {
    typescript: options["typescript"] !== false,
    ...(file === undefined ? {} : { tsconfig: file }),
    ...(typeof nodeargs === "string" && nodeargs.trim() !== "" ? { nodeargs } : {}),
  };
}

function locateProgram(
  content: PlainMap,
  root: string,
  report: Report,
): Pick<Project, "directory" | "main" | "mainPath"> | undefined {
  const { main } = content;
  if (main === undefined || main === null || main === "") return { directory: root };
  if (typeof main !== "string" || path.isAbsolute(main)) {
    report("main", "should be a path relative to Pulumi.yaml");
    return undefined;
  }
  const target = path.resolve(root, main);
  const found = fs.statSync(target, { throwIfNoEntry: false });
  if (found === undefined) {
    report("main", `${main} doesn't exist`);
    return undefined;
  }
  if (found.isDirectory()) return { mainPath: main, directory: target };
  return { mainPath: main, directory: path.dirname(target), main: path.basename(target) };
}

/** `config: DIR` is the old spelling of `stackConfigDir: DIR`. */
function stackDirectoryOf(content: PlainMap, report: Report): string {
  const { config, stackConfigDir } = content;
  if (typeof config === "string" && stackConfigDir !== undefined) {
    report("config", "names the stacks' directory, and so does stackConfigDir; keep the latter");
  }
  if (typeof stackConfigDir === "string") return stackConfigDir;
  return typeof config === "string" ? config : ".";
}
