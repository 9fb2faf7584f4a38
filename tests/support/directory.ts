import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const made: string[] = [];

/** A new temporary directory, until the process ends. */
export function processDirectory(): string {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "ecs-platform-")));
  process.once("exit", () => {
    fs.rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** A new temporary directory with these files in it, by relative name. */
export function directoryWith(files: Readonly<Record<string, string>>): string {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "ecs-platform-")));
  made.push(directory);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return directory;
}

/** Removes every directory that was made; call it after a suite. */
export function removeDirectories(): void {
  for (const directory of made.splice(0)) fs.rmSync(directory, { recursive: true, force: true });
}
