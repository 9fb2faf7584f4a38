/** The executables that the Pulumi engine starts, written where a project's Pulumi.yaml looks. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { packageNames } from "./packages";

/** Stands in each file that we write; what hasn't it is somebody else's. */
const MARK = "Written by ecs-platform: the simulated provider of the package";

/** The executable of each package, absolute. */
export type WrittenPlugins = Readonly<Record<string, string>>;

/** What a launcher loads: the compiled entry, or in a checkout the source with what compiles it. */
function entry(): string[] {
  const load = createRequire(__filename);
  const main = load.resolve("./main");
  return main.endsWith(".ts") ? [load.resolve("tsx/cjs"), main] : [main];
}

/** Runs whether the folder's package.json says that its files are modules or not. */
function launcher(packageName: string): string {
  const files = entry().map((file) => JSON.stringify(file));
  const main = files.at(-1) ?? "";
  return [
    "#!/usr/bin/env node",
    `// ${MARK} ${packageName}.`,
    `const load = process.getBuiltinModule("node:module").createRequire(${main});`,
    ...files.slice(0, -1).map((file) => `load(${file});`),
    `load(${main}).main(${JSON.stringify(packageName)});`,
    "",
  ].join("\n");
}

/** Windows starts no script by its first line. */
function windowsLauncher(packageName: string, file: string): string {
  return `@rem ${MARK} ${packageName}.\r\n@node "%~dp0${file}" %*\r\n`;
}

function refuseForeign(file: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8").includes(MARK)) return;
  throw new Error(`${file} is not ours to overwrite: choose another folder, or remove it`);
}

/**
 * Writes the executables of all simulated providers into one folder, which is made when it is not
 * there. They start this installation of the package, so write them again when it moves.
 * @throws Error when the folder can't be written, or holds a plugin of somebody else
 */
export function writePlugins(directory: string): WrittenPlugins {
  const folder = resolve(directory);
  mkdirSync(folder, { recursive: true });
  const files = packageNames.map((packageName) => {
    const name = `pulumi-resource-${packageName}`;
    const file = join(folder, name);
    return { packageName, name, file, windows: `${file}.cmd` };
  });
  for (const { file, windows } of files) [file, windows].forEach(refuseForeign);
  for (const { packageName, name, file, windows } of files) {
    writeFileSync(file, launcher(packageName));
    writeFileSync(windows, windowsLauncher(packageName, name));
    chmodSync(file, 0o755);
  }
  return Object.fromEntries(files.map(({ packageName, file }) => [packageName, file]));
}

/** What Pulumi.yaml needs to say so that the engine starts the plugins of a folder. */
export function pluginSettings(directory: string): string {
  const path = JSON.stringify(resolve(directory));
  const lines = packageNames.map((name) => `    - { name: ${name}, path: ${path} }\n`);
  return `plugins:\n  providers:\n${lines.join("")}`;
}
