/**
 * The SDK loads the TypeScript compiler, a package manager and the automation API when it is loaded,
 * four fifths of its start-up. It needs them to serialise functions and to drive the CLI, which
 * hardly any program does: here they load when they are first touched.
 */
import Module from "node:module";

/** As the SDK's files name them. */
const LAZY: ReadonlySet<string> = new Set([
  "@npmcli/arborist",
  "../../typescript-shim",
  "./automation",
]);

type Load = (this: unknown, request: string, parent: Parent, isMain: boolean) => unknown;
type Parent = { readonly filename?: string | null } | null | undefined;

function lazy(load: () => object): object {
  let loaded: object | undefined;
  const module = (): object => (loaded ??= load());
  return new Proxy(
    {},
    {
      // Keeps the importing file from copying all members, and so from loading the module.
      get: (_target, key) =>
        key === "__esModule" ? true : (Reflect.get(module(), key) as unknown),
      has: (_target, key) => Reflect.has(module(), key),
      ownKeys: () => Reflect.ownKeys(module()),
      getOwnPropertyDescriptor: (_target, key) => {
        const found = Reflect.getOwnPropertyDescriptor(module(), key);
        return found && { ...found, configurable: true };
      },
    },
  );
}

/** Puts the heavy modules of the SDK in `directory` off from here on; what it gives ends that. */
export function putOffModules(directory: string): () => void {
  const loader = Module as typeof Module & { _load: Load };
  const original = loader._load;
  loader._load = function (request, parent, isMain) {
    const now = (): unknown => original.call(this, request, parent, isMain);
    const ofSdk = parent?.filename?.startsWith(directory) === true;
    return ofSdk && LAZY.has(request) ? lazy(() => now() as object) : now();
  };
  return () => {
    loader._load = original;
  };
}

/** Runs `load`, which loads the SDK of `directory`, with the heavy modules put off. */
export function withLazyModules<T>(directory: string, load: () => T): T {
  const restore = putOffModules(directory);
  try {
    return load();
  } finally {
    restore();
  }
}
