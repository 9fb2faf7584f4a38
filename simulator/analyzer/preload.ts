/**
 * Loaded into a policy pack before the SDK's program for packs, which loads the TypeScript compiler
 * and more for every pack: here that waits until something is written in TypeScript. And a pack
 * listens for ever: it ends when the process that started it is gone.
 */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { enableCompileCache } from "../compile-cache";
import { putOffModules } from "../engine/lazy-modules";
import { putOffCompiler } from "./lazy-compiler";

enableCompileCache();
const [, runner = ""] = process.argv;
const sdk = dirname(dirname(dirname(realpathSync(runner))));
putOffModules(sdk);
putOffCompiler(sdk, join(sdk, "cmd", "run-policy-pack", "run.js"));

process.stdin.resume().once("close", () => process.exit());
process.stdin.unref();
