/**
 * Hooks for programs that are ES modules. Node runs this file in a thread of its own, so it says what
 * it did by messages.
 */
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { compileFile } from "./compiler";
import { isLendable } from "./hooks";

/** What the main thread hands over. */
export interface ModuleHookOptions {
  readonly tsconfig: string | undefined;
  /** A file of this installation: its packages are lent to a program that has none. */
  readonly ownUrl: string;
  readonly port: MessagePort;
}

interface ResolveContext {
  readonly parentURL?: string | undefined;
}

interface Resolved {
  readonly url: string;
  readonly format?: string | null | undefined;
  readonly shortCircuit?: boolean;
}

interface Loaded {
  readonly format: string;
  readonly source?: string | null | undefined;
  readonly shortCircuit?: boolean;
}

type NextResolve = (specifier: string, context: ResolveContext) => Promise<Resolved>;

let options: ModuleHookOptions | undefined;

export function initialize(given: ModuleHookOptions): void {
  options = given;
}

export async function resolve(
  specifier: string,
  context: ResolveContext,
  next: NextResolve,
): Promise<Resolved> {
  try {
    return await next(specifier, context);
  } catch (error) {
    const source = typescriptSpecifier(specifier);
    if (source !== undefined) {
      const found = await next(source, context).catch(() => undefined);
      if (found !== undefined) return found;
    }
    if (options === undefined || !isLendable(specifier)) throw error;
    const lent = createRequire(options.ownUrl).resolve(specifier);
    options.port.postMessage(specifier);
    return { url: pathToFileURL(lent).href, shortCircuit: true };
  }
}

export async function load(
  url: string,
  context: object,
  next: (url: string, context: object) => Promise<Loaded>,
): Promise<Loaded> {
  if (!/^file:.*\.m?tsx?$/.test(url)) return next(url, context);
  const { code } = compileFile(fileURLToPath(url), options?.tsconfig, "esm");
  return { format: "module", source: code, shortCircuit: true };
}

/** In TypeScript `./a.js` may mean `./a.ts`. */
function typescriptSpecifier(specifier: string): string | undefined {
  if (!/^\.\.?\//.test(specifier)) return undefined;
  const source = specifier.replace(/\.(m?)js$/, ".$1ts");
  return source === specifier ? `${specifier}.ts` : source;
}
