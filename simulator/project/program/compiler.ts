import { createRequire } from "node:module";
import * as path from "node:path";
import type { BuildOptions, BuildResult, Message } from "esbuild";
import { shownPath, type FileProblem } from "../problems";
import { ProgramError } from "./errors";

/** A TypeScript file as Node runs it. */
export interface CompiledModule {
  readonly code: string;
  /** JSON of its source map. */
  readonly map: string;
}

/** A program's TypeScript files, and what their imports mean. */
export interface CompiledProgram {
  /** By absolute file name. */
  readonly modules: ReadonlyMap<string, CompiledModule>;
  /** By importing file and specifier: the file meant, after tsconfig `paths` and `.js` for `.ts`. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Names are given and taken relative to the root, so that one form serves every directory. */
const root = path.parse(__dirname).root;

/** Loaded when there is something to compile, and at once: a promise would wait for what comes after. */
function loadEsbuild(): typeof import("esbuild") {
  return createRequire(__filename)("esbuild") as typeof import("esbuild");
}

const typescriptFile = /\.[cm]?tsx?$/;

/**
 * Compiles a TypeScript program to CommonJS, file by file and without type checks: `__dirname`,
 * module identity and `require` behave as they do under the Pulumi CLI.
 *
 * @param tsconfig - absolute; undefined: compiler defaults, as the CLI has without one.
 * @throws ProgramError with each syntax error and each local import that leads nowhere.
 */
export async function compileProgram(
  entry: string,
  tsconfig: string | undefined,
): Promise<CompiledProgram> {
  const { build } = loadEsbuild();
  const discovery = await build({
    ...commonOptions(tsconfig),
    entryPoints: [entry],
    bundle: true,
    packages: "external",
    format: "esm",
    outfile: "unused.js",
    loader: { ".node": "empty" },
  }).catch(refuse);
  const inputs = Object.entries(discovery.metafile.inputs);
  const absolute = (file: string): string => path.resolve(root, file);
  const files = inputs.map(([file]) => absolute(file)).filter((file) => typescriptFile.test(file));
  const imports = inputs.map(([file, input]) => {
    const local = input.imports.filter(({ external }) => external !== true);
    const targets = local.map(
      ({ original, path: target }) => [original ?? target, absolute(target)] as const,
    );
    return [absolute(file), new Map(targets)] as const;
  });
  const compiled = await build(transformOptions(files, tsconfig, "cjs")).catch(refuse);
  return { modules: readOutputs(compiled), imports: new Map(imports) };
}

/** Compiles a single file that the program reaches in a way that can't be seen beforehand. */
export function compileFile(
  file: string,
  tsconfig: string | undefined,
  format: "cjs" | "esm",
): CompiledModule {
  try {
    const [module] = readOutputs(
      loadEsbuild().buildSync(transformOptions([file], tsconfig, format)),
    ).values();
    if (module !== undefined) return module;
  } catch (error) {
    refuse(error);
  }
  throw new Error(`${file} compiles to nothing`);
}

type Options = BuildOptions & { metafile: true; write: false };

function commonOptions(tsconfig: string | undefined): Options {
  return {
    metafile: true,
    write: false,
    absWorkingDir: root,
    platform: "node",
    target: `node${process.versions.node}`,
    logLevel: "silent",
    // Without a tsconfig beside the program the CLI takes none from further up either.
    ...(tsconfig === undefined ? { tsconfigRaw: "{}" } : { tsconfig }),
  };
}

function transformOptions(
  files: string[],
  tsconfig: string | undefined,
  format: "cjs" | "esm",
): Options {
  return {
    ...commonOptions(tsconfig),
    entryPoints: files,
    bundle: false,
    format,
    sourcemap: "external",
    sourcesContent: false,
    outbase: root,
    outdir: root,
  };
}

/** Pairs each compiled file with its source. */
function readOutputs(result: BuildResult<Options>): Map<string, CompiledModule> {
  const texts = new Map(result.outputFiles.map((output) => [output.path, output]));
  const modules = Object.entries(result.metafile.outputs).flatMap(([name, { entryPoint }]) => {
    const output = path.resolve(root, name);
    const code = texts.get(output)?.text;
    const map = texts.get(`${output}.map`)?.text;
    if (entryPoint === undefined || code === undefined || map === undefined) return [];
    return [[path.resolve(root, entryPoint), { code, map }] as const];
  });
  return new Map(modules);
}

function refuse(error: unknown): never {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors))
    throw error;
  throw new ProgramError((error.errors as readonly Message[]).map(problemOf));
}

function problemOf({ text, location }: Message): FileProblem {
  if (location === null) return { message: text };
  const position = { line: location.line, column: location.column + 1 };
  return { file: shownPath(path.resolve(root, location.file)), position, message: text };
}
