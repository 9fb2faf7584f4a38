import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { buildSync } from "esbuild";
import { processDirectory } from "./directory";

/** What a command left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = path.resolve(__dirname, "..", "..");
let main: string | undefined;

/**
 * Compiles this source tree to where a package would be installed, so that the tests run what is
 * written now and not what was built last.
 */
function installation(): string {
  if (main !== undefined) return main;
  const directory = processDirectory();
  fs.copyFileSync(path.join(root, "package.json"), path.join(directory, "package.json"));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
  const sources = ["cli", "simulator", "config", "components"].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(root, folder, file)),
  );
  buildSync({
    entryPoints: sources,
    outbase: root,
    outdir: path.join(directory, "dist"),
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  main = path.join(directory, "dist", "cli", "main.js");
  return main;
}

/** The file that Node runs as `ecs-platform`, for tests that start it themselves. */
export function commandFile(): string {
  return installation();
}

/** Runs `ecs-platform` as a process of its own, with an environment without Pulumi's variables. */
export function ecsPlatform(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PULUMI_|AWS_|NODE_OPTIONS$|NO_COLOR$|FORCE_COLOR$)/.test(name),
  );
  const settings = {
    cwd: options.cwd ?? root,
    // CI makes libraries guess colours and progress that a pipe must not get.
    env: { ...Object.fromEntries(inherited), CI: "true", ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [installation(), ...args],
      settings,
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode, stdout, stderr });
      },
    );
  });
}
