/**
 * Packs the library once, has publint and arethetypeswrong judge the tarball, installs it into an
 * empty project as a user would, and previews a ten-line program there under the packed policies: what
 * is published must work without this repository around it. Needs a compiled `dist`.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");

function run(cwd: string, command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function pack(into: string): string {
  run(root, "npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", into]);
  const tarball = readdirSync(into).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack wrote no tarball");
  return join(into, tarball);
}

function judge(tarball: string): void {
  const bin = join(root, "node_modules", ".bin");
  run(root, join(bin, "publint"), ["run", tarball, "--strict"]);
  run(root, join(bin, "attw"), [tarball, "--profile", "node16"]);
}

function installAndPreview(tarball: string, scratch: string): void {
  writeFileSync(join(scratch, "package.json"), JSON.stringify({ name: "shop", private: true }));
  for (const file of ["index.ts", "Pulumi.yaml", "Pulumi.dev.yaml"]) {
    copyFileSync(join(root, "examples", "library", file), join(scratch, file));
  }
  run(scratch, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
  for (const mode of ["preview", "update"]) {
    const cli = join(scratch, "node_modules", ".bin", "ecs-platform");
    const policies = ["--policy-pack", join("node_modules", "pulumi-ecs-platform", "policy-pack")];
    run(scratch, cli, ["preview", "--stack", "dev", "--mode", mode, ...policies]);
    console.log(`installed package, ${mode}: ok`);
  }
}

const scratch = mkdtempSync(join(tmpdir(), "ecs-platform-package-"));
try {
  const tarball = pack(scratch);
  judge(tarball);
  installAndPreview(tarball, scratch);
} finally {
  rmSync(scratch, { recursive: true });
}
