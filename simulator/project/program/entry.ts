import * as fs from "node:fs";
import * as path from "node:path";
import { shownPath } from "../problems";
import type { Project } from "../project";
import { isMap, type PlainMap } from "../values";
import { readYaml } from "../yaml/document";
import type { Plain } from "../yaml/scalar";
import { ProgramError } from "./errors";

/** The file that a program starts with. */
export interface Entry {
  /** Absolute. */
  readonly file: string;
  /** Whether Node loads it as an ES module. */
  readonly module: boolean;
  readonly typescript: boolean;
  /** What a person should know about the choice. */
  readonly notes: readonly string[];
}

const typescriptFile = /\.[cm]?tsx?$/;

/**
 * Finds the entry of a program as the Pulumi SDK does: `main` of Pulumi.yaml, else `exports` or
 * `main` of package.json, else the index file.
 *
 * @throws ProgramError when there is none.
 */
export function findEntry(project: Pick<Project, "directory" | "main" | "runtime">): Entry {
  const { directory, main, runtime } = project;
  const manifest = findManifest(directory);
  const notes: string[] = [];
  const target =
    main === undefined ? declaredEntry(manifest, directory, notes) : path.join(directory, main);
  const module = manifest.content["type"] === "module";
  const file = fs.statSync(target).isDirectory()
    ? indexFile(target, module, runtime.typescript, notes)
    : target;
  const typescript = typescriptFile.test(file);
  if (typescript && !runtime.typescript) {
    const message = "is TypeScript, and Pulumi.yaml sets runtime.options.typescript to false";
    throw new ProgramError([{ file: shownPath(file), message }]);
  }
  const isModule = /\.m[jt]s$/.test(file) || (module && !/\.c[jt]s$/.test(file));
  return { file: fs.realpathSync(file), module: isModule, typescript, notes };
}

interface Manifest {
  readonly directory: string;
  readonly content: PlainMap;
}

/** The package.json (or package.yaml) of a directory or of the nearest one above. */
function findManifest(start: string): Manifest {
  for (let directory = start; ; directory = path.dirname(directory)) {
    const json = path.join(directory, "package.json");
    if (fs.existsSync(json)) return { directory, content: readJson(json) };
    const yaml = path.join(directory, "package.yaml");
    if (fs.existsSync(yaml)) {
      const value = readYaml(yaml, [])?.value;
      return { directory, content: isMap(value) ? value : {} };
    }
    if (path.dirname(directory) === directory) return { directory: start, content: {} };
  }
}

/** A manifest that doesn't parse is passed over, as the SDK does. */
function readJson(file: string): PlainMap {
  try {
    const content = JSON.parse(fs.readFileSync(file, "utf8")) as Plain;
    return isMap(content) ? content : {};
  } catch {
    return {};
  }
}

function declaredEntry(
  { directory: root, content }: Manifest,
  directory: string,
  notes: string[],
): string {
  const { exports } = content;
  const entry = isMap(exports) ? exports["."] : exports;
  const declared = isMap(entry) ? (entry["default"] ?? entry["require"] ?? entry["import"]) : entry;
  const name = exports === undefined ? content["main"] : declared;
  if (typeof name !== "string" || name === "") return directory;
  const file = path.join(root, name);
  if (fs.existsSync(file)) return file;
  notes.push(
    `package.json names the entry ${name}, which doesn't exist; the index file is used instead`,
  );
  return directory;
}

function indexFile(
  directory: string,
  module: boolean,
  typescript: boolean,
  notes: string[],
): string {
  const scripts = module ? ["index.js", "index.mjs"] : ["index.js"];
  const sources = module ? ["index.ts", "index.mts"] : ["index.ts", "index.tsx"];
  const found = [...scripts, ...(typescript ? sources : [])].filter((name) =>
    fs.existsSync(path.join(directory, name)),
  );
  const [first] = found;
  if (first === undefined) {
    const names = [...scripts, ...sources].join(", ");
    const message = `there is no program: neither main in Pulumi.yaml or package.json nor any of ${names}`;
    throw new ProgramError([{ file: shownPath(directory), message }]);
  }
  if (found.includes("index.js") && found.includes("index.ts")) {
    notes.push("there is an index.js beside index.ts, and Pulumi runs index.js");
  }
  return path.join(directory, first);
}
