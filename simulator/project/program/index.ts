import { createRequire, register } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";
import * as fs from "node:fs";
import type { Project } from "../project";
import { compileFile, compileProgram, type CompiledProgram } from "./compiler";
import { findEntry, type Entry } from "./entry";
import { installHooks, type ProgramHooks } from "./hooks";
import type { ModuleHookOptions } from "./module-hooks";
import { describeError } from "./stack-trace";

export { ProgramError } from "./errors";

/** A program that is compiled and can be loaded, once a process. */
export interface PreparedProgram {
  /** The entry file, absolute. */
  readonly file: string;
  /** What a person should know about how the program is found and loaded; grows while it runs. */
  notes(): readonly string[];
  /** Loads the entry and gives its exports, or a promise of them; the working directory must be the program's. */
  load(): unknown;
  /** An error of the program, its stack trace trimmed to the program's own files and lines. */
  readonly describe: (error: unknown) => string;
}

const load = createRequire(__filename);
const nothing: CompiledProgram = { modules: new Map(), imports: new Map() };

/**
 * Finds a project's program and compiles it where it is TypeScript. Nothing is type-checked.
 *
 * @throws ProgramError when there is no program or it doesn't parse.
 */
export async function prepareProgram(project: Project): Promise<PreparedProgram> {
  const entry = findEntry(project);
  const tsconfig = tsconfigOf(project);
  const compiles = entry.typescript && !entry.module;
  const hooks: ProgramHooks = {
    compiled: compiles ? await compileProgram(entry.file, tsconfig) : nothing,
    tsconfig,
    borrowed: new Set(),
    late: new Map(),
  };
  return {
    file: entry.file,
    notes: () => [...entry.notes, ...ignoredOptions(project), ...borrowed(hooks)],
    load: () => loadEntry(entry, hooks),
    describe: (error) => describeError(error, (file) => sourceMapOf(file, entry, hooks)),
  };
}

function tsconfigOf({ runtime, directory }: Project): string | undefined {
  const standard = path.join(directory, "tsconfig.json");
  return runtime.tsconfig ?? (fs.existsSync(standard) ? standard : undefined);
}

/** Preloads that do no more than let Node read TypeScript, as the engine does by itself. */
const typescriptLoaders: ReadonlySet<string> = new Set(
  ["tsx", "tsx/cjs", "ts-node/register", "ts-node/register/transpile-only"]
    .concat("./scripts/load-typescript.cjs")
    .flatMap((name) => [`-r ${name}`, `--require ${name}`]),
);

function ignoredOptions({ runtime }: Project): string[] {
  if (runtime.nodeargs === undefined || typescriptLoaders.has(runtime.nodeargs)) return [];
  return [`nodeargs of Pulumi.yaml has no effect here: ${runtime.nodeargs}`];
}

function borrowed(hooks: ProgramHooks): string[] {
  if (hooks.borrowed.size === 0) return [];
  const names = [...hooks.borrowed].sort().join(", ");
  return [`not installed for this program, so the copy beside ecs-platform is used: ${names}`];
}

function loadEntry(entry: Entry, hooks: ProgramHooks): unknown {
  process.argv = process.argv.slice(0, 2);
  installHooks(hooks);
  return entry.module ? importModule(entry, hooks) : (load(entry.file) as unknown);
}

async function importModule(entry: Entry, hooks: ProgramHooks): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", (name: string) => hooks.borrowed.add(name));
  port1.unref();
  const data: ModuleHookOptions = {
    tsconfig: hooks.tsconfig,
    ownUrl: pathToFileURL(__filename).href,
    port: port2,
  };
  register(pathToFileURL(load.resolve("./module-hooks")).href, { data, transferList: [port2] });
  return (await import(pathToFileURL(entry.file).href)) as unknown;
}

function sourceMapOf(file: string, entry: Entry, hooks: ProgramHooks): string | undefined {
  const known = hooks.compiled.modules.get(file) ?? hooks.late.get(file);
  if (known !== undefined) return known.map;
  if (!entry.module || !/\.m?tsx?$/.test(file) || !fs.existsSync(file)) return undefined;
  // The thread of the module hooks compiled it; only an error needs its map.
  return compileFile(file, hooks.tsconfig, "esm").map;
}
