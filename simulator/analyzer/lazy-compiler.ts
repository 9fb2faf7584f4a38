/** Keeps the SDK's program for policy packs from loading the TypeScript compiler for compiled ones. */
import Module, { createRequire } from "node:module";

type Load = (this: unknown, request: string, parent: Parent, isMain: boolean) => unknown;
type Parent = { readonly filename?: string | null } | null | undefined;

interface Compiler {
  register(options: unknown): unknown;
}

type Extension = (module: unknown, file: string) => void;

const ENDINGS = [".ts", ".tsx"] as const;

/**
 * @param sdk the directory of `@pulumi/pulumi`
 * @param runner the file that registers ts-node
 */
export function putOffCompiler(sdk: string, runner: string): void {
  const loader = Module as typeof Module & { _load: Load };
  const original = loader._load;
  loader._load = function (request, parent, isMain) {
    const now = (): unknown => original.call(this, request, parent, isMain);
    const file = parent?.filename ?? "";
    if (file === runner && /(^|[\\/])ts-node(@[\d.]+)?$/.test(request)) {
      return lateCompiler(() => now() as Compiler);
    }
    if (request === "typescript" && file.startsWith(sdk)) return versionOnly(file, now);
    return now();
  };
}

/** Registers ts-node when the first file is asked for that it has to compile. */
function lateCompiler(load: () => Compiler): Compiler {
  const { extensions } = createRequire(__filename) as { extensions: Record<string, Extension> };
  return {
    register: (options) => {
      for (const ending of ENDINGS) {
        extensions[ending] = (module, file) => {
          for (const each of ENDINGS) Reflect.deleteProperty(extensions, each);
          load().register(options);
          extensions[ending]?.(module, file);
        };
      }
    },
  };
}

/** The SDK asks for the version of TypeScript first, and mostly for nothing else. */
function versionOnly(from: string, load: () => unknown): object {
  const { version } = createRequire(from)("typescript/package.json") as { version: string };
  let loaded: object | undefined;
  const module = (): object => (loaded ??= load() as object);
  return new Proxy(
    {},
    {
      get: (_target, key) =>
        key === "version" ? version : (Reflect.get(module(), key) as unknown),
      has: (_target, key) => Reflect.has(module(), key),
      ownKeys: () => Reflect.ownKeys(module()),
      getOwnPropertyDescriptor: (_target, key) => {
        const found = Reflect.getOwnPropertyDescriptor(module(), key);
        return found && { ...found, configurable: true };
      },
    },
  );
}
