/** A policy pack's directory: whether it is one, and what starts it. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describePlace, shownPath, type FileProblem } from "../project";
import { isMap } from "../project/values";
import { readYaml } from "../project/yaml/document";
import type { Plain } from "../project/yaml/scalar";
import { wrongPack, type PackProblem, type PolicyPackError } from "./errors";

const FILE = "PulumiPolicy.yaml";
const WHEN_CONFIGURED = "when-configured";
const RUNNER = "@pulumi/pulumi/cmd/run-policy-pack";

/** A policy pack that can be started. */
export interface Pack {
  /** Absolute. */
  readonly directory: string;
  /** The directory as messages show it. */
  readonly shown: string;
  /** Of PulumiPolicy.yaml, which counts for more than package.json's. */
  readonly version?: string;
  /** The SDK's own program for packs, as the pack's directory resolves it. */
  readonly runner: string;
  /** Set when the pack's TypeScript runs, which its SDK compiles: the file. */
  readonly typescript?: string;
  /** The file that `main` promises and that isn't there, where another one stands in for it. */
  readonly missingMain?: string;
  /**
   * Whether policies may put resources right that nobody configured to. False where package.json says
   * `"ecs-platform": {"remediates": "when-configured"}`: then no program waits for the pack to start.
   */
  readonly remediatesUnasked: boolean;
}

/**
 * @param path the directory as it was given
 * @throws PolicyPackError when it holds no pack that runs here
 */
export function findPack(path: string): Pack {
  const directory = resolve(path);
  const shown = shownPath(directory);
  const refuse = (why: string): PolicyPackError =>
    wrongPack([{ message: `policy pack ${shown}: ${why}` }]);
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) throw refuse("there is no such directory");
  if (!found.isDirectory()) throw refuse(`is no directory; give the one that holds ${FILE}`);
  const version = readPolicyFile(directory, shown);
  const manifest = readManifest(directory, refuse);
  const entry = entryOf(directory, manifest.main, refuse);
  const runner = locateRunner(directory, refuse);
  const { remediatesUnasked } = manifest;
  const common = { directory, shown, runner, remediatesUnasked, ...entry };
  return version === undefined ? common : { ...common, version };
}

/** The version that the file says, if any. */
function readPolicyFile(directory: string, shown: string): string | undefined {
  const file = join(directory, FILE);
  if (!existsSync(file)) {
    const other = existsSync(join(directory, "PulumiPolicy.yml"))
      ? `rename its PulumiPolicy.yml to ${FILE}`
      : `give a directory with ${FILE}, or write one that says runtime: nodejs`;
    throw wrongPack([{ message: `policy pack ${shown}: there is no ${FILE} in it; ${other}` }]);
  }
  const problems: FileProblem[] = [];
  const yaml = readYaml(file, problems);
  if (yaml === undefined) throw wrongPack(problems.map(withPlace));
  const content = isMap(yaml.value) ? yaml.value : {};
  const { runtime, version } = content;
  const name = isMap(runtime) ? runtime["name"] : runtime;
  if (name !== "nodejs") {
    const message =
      typeof name === "string" && name !== ""
        ? `policy packs in ${name} can't be run here; nodejs ones can`
        : "should be nodejs";
    throw wrongPack([
      withPlace({ file: yaml.shown, position: yaml.locate(["runtime"]), path: "runtime", message }),
    ]);
  }
  return typeof version === "string" || typeof version === "number" ? String(version) : undefined;
}

function withPlace(problem: FileProblem): PackProblem {
  const { path, message } = problem;
  const file = describePlace(problem);
  return {
    ...(file === undefined ? {} : { file }),
    ...(path === undefined ? {} : { path }),
    message,
  };
}

type Refuse = (why: string) => PolicyPackError;

/** What Node would load, with the SDK's TypeScript compiler in place. */
function entryOf(
  directory: string,
  main: string | undefined,
  refuse: Refuse,
): Pick<Pack, "typescript" | "missingMain"> {
  if (main !== undefined) {
    const file = firstFile(join(directory, main));
    if (file !== undefined) return asEntry(file);
  }
  const index = firstFile(join(directory, "index"));
  if (index !== undefined) {
    return { ...asEntry(index), ...(main === undefined ? {} : { missingMain: main }) };
  }
  if (main === undefined) {
    throw refuse(
      "there is no index.js in it, and package.json names no main; name the compiled file",
    );
  }
  const where = main.endsWith(".ts") ? "correct main in" : "compile the pack, or correct main in";
  throw refuse(`its main ${main} doesn't exist; ${where} its package.json`);
}

function asEntry(file: string): Pick<Pack, "typescript"> {
  return /\.[cm]?ts$/.test(file) ? { typescript: file } : {};
}

function firstFile(path: string): string | undefined {
  const endings = ["", ".js", ".json", ".node", ".ts"];
  const candidates = [
    ...endings.map((ending) => path + ending),
    ...endings.slice(1).map((ending) => join(path, `index${ending}`)),
  ];
  return candidates.find(
    (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true,
  );
}

interface Manifest extends Pick<Pack, "remediatesUnasked"> {
  readonly main: string | undefined;
}

/** package.json, which also must say a version: the SDK asks for both files. */
function readManifest(directory: string, refuse: Refuse): Manifest {
  const file = join(directory, "package.json");
  if (!existsSync(file))
    throw refuse("there is no package.json in it; the pack's version stands there");
  let manifest: Plain;
  try {
    manifest = JSON.parse(readFileSync(file, "utf8")) as Plain;
  } catch (error) {
    throw refuse(`its package.json can't be read: ${error instanceof Error ? error.message : ""}`);
  }
  const { main, version, "ecs-platform": own } = isMap(manifest) ? manifest : {};
  if (typeof version !== "string" || version === "") {
    throw refuse("its package.json says no version; every policy pack has one, such as 1.0.0");
  }
  return {
    main: typeof main === "string" && main !== "" ? main : undefined,
    remediatesUnasked: !(isMap(own) && own["remediates"] === WHEN_CONFIGURED),
  };
}

function locateRunner(directory: string, refuse: Refuse): string {
  // Where Node looks, but without what lends our packages to a program that lacks them.
  const folders = createRequire(join(directory, "package.json")).resolve.paths(RUNNER) ?? [];
  const found = folders
    .map((folder) => join(folder, RUNNER, "index.js"))
    .find((file) => existsSync(file));
  if (found === undefined) {
    throw refuse(
      "its packages are not installed, @pulumi/policy among them; run npm install in it",
    );
  }
  return realpathSync(found);
}
