import { createRequire } from "node:module";
import * as path from "node:path";
import { compileFile, type CompiledModule, type CompiledProgram } from "./compiler";

/** What this package is called where a program imports it. */
const ownPackage = "pulumi-ecs-platform";

/** The parts of Node's CommonJS loader that other loaders (ts-node, tsx) build on too. */
interface ModuleLoader {
  _extensions: Record<string, ((module: LoadedModule, file: string) => void) | undefined>;
  _resolveFilename: ResolveFilename;
}

interface LoadedModule {
  _compile(code: string, file: string): void;
}

type ResolveFilename = (
  this: unknown,
  request: string,
  parent: { readonly filename?: string | null } | null | undefined,
  ...rest: unknown[]
) => string;

/** What a running program is loaded with. */
export interface ProgramHooks {
  readonly compiled: CompiledProgram;
  readonly tsconfig: string | undefined;
  /** Packages that the program's own directories lack and that ours stood in for. */
  readonly borrowed: Set<string>;
  /** Files that were compiled on demand, beside {@link compiled}. */
  readonly late: Map<string, CompiledModule>;
}

const load = createRequire(__filename);
const loader = load("node:module") as ModuleLoader;

/** Beside the SDK's and our own: what our own program, copied elsewhere, is written with. */
const lent = [ownPackage, "zod"];

/** A package that this installation lends to a program without one. */
export function isLendable(request: string): boolean {
  return (
    request.startsWith("@pulumi/") ||
    lent.some((name) => request === name || request.startsWith(`${name}/`))
  );
}

/** What the program that was prepared last is loaded with. */
let current: ProgramHooks | undefined;

/**
 * Lets `require` serve compiled TypeScript and lend our packages, for the life of the process. A process
 * runs one program at a time; each takes the place of the one before, else every `require` would go
 * through all of them.
 */
export function installHooks(hooks: ProgramHooks): void {
  const installed = current !== undefined;
  current = hooks;
  if (installed) return;
  const hooksNow = (): ProgramHooks => current ?? hooks;
  resolveWith(hooksNow);
  for (const extension of [".ts", ".tsx", ".cts", ".mts"]) {
    loader._extensions[extension] = (module, file) => {
      module._compile(moduleOf(hooksNow(), file).code, file);
    };
  }
}

function moduleOf(hooks: ProgramHooks, file: string): CompiledModule {
  const known = hooks.compiled.modules.get(file) ?? hooks.late.get(file);
  if (known !== undefined) return known;
  const module = compileFile(file, hooks.tsconfig, "cjs");
  hooks.late.set(file, module);
  return module;
}

function resolveWith(hooks: () => ProgramHooks): void {
  const resolveOriginally = loader._resolveFilename;
  // Node resolves its own packages by the manifest of the directory, so this finds us under any name.
  const manifest = path.join(__dirname, "..", "..", "..", "package.json");
  const own = createRequire(manifest);
  loader._resolveFilename = function resolve(request, parent, ...rest) {
    const { compiled, borrowed } = hooks();
    const target = compiled.imports.get(parent?.filename ?? "")?.get(request);
    if (target !== undefined) return target;
    try {
      return resolveOriginally.call(this, request, parent, ...rest);
    } catch (error) {
      // What we haven't either would be asked for again and again.
      const asked = parent?.filename === manifest;
      if (asked || !isLendable(request) || !isNotFound(error)) throw error;
      const file = own.resolve(request);
      borrowed.add(packageOf(request));
      return file;
    }
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
}

function packageOf(request: string): string {
  return request
    .split("/")
    .slice(0, request.startsWith("@") ? 2 : 1)
    .join("/");
}
