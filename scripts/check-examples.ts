/**
 * Previews every example in both modes with the compiled command. An example is a folder of
 * examples/ with a Pulumi.yaml; each of its stack files is one case.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
const cli = join(root, "dist", "cli", "main.js");
const platformStack = "organization/ecs-platform/prod";

function preview(cwd: string, stack: string, args: readonly string[]): void {
  const run = spawnSync(
    process.execPath,
    [cli, "preview", "--cwd", cwd, "--stack", stack, ...args],
    { encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`${cwd} (${stack}): exit ${run.status}\n${run.stderr}`);
}

function stacksOf(directory: string): string[] {
  return readdirSync(directory).flatMap((file) => {
    const stack = /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1];
    return stack === undefined ? [] : [stack];
  });
}

function checkExamples(exports: string): void {
  const platform = join(exports, "platform.json");
  preview(root, "prod", ["--mode", "update", "--export", platform]);
  for (const example of readdirSync(join(root, "examples"))) {
    const directory = join(root, "examples", example);
    for (const stack of stacksOf(directory)) {
      for (const mode of ["preview", "update"]) {
        preview(directory, stack, [
          ...["--mode", mode],
          ...["--stack-reference", `${platformStack}=${platform}`],
        ]);
        console.log(`examples/${example} ${stack} ${mode}: ok`);
      }
    }
  }
}

const exports = mkdtempSync(join(tmpdir(), "ecs-platform-examples-"));
try {
  checkExamples(exports);
} finally {
  rmSync(exports, { recursive: true });
}
