import * as fs from "node:fs";
import * as path from "node:path";
import { directoryWith } from "../../support/directory";

const root = path.resolve(__dirname, "..", "..", "..");

/** A copy of our program with another stack file: what is imported, and where from, stays the same. */
export function ownProject(stackFile: string): string {
  const directory = directoryWith({
    "Pulumi.yaml": fs.readFileSync(path.join(root, "Pulumi.yaml"), "utf8"),
    "Pulumi.dev.yaml": stackFile,
  });
  for (const name of [
    "index.ts",
    "components",
    "config",
    "package.json",
    "tsconfig.json",
    "tsconfig.pulumi.json",
    "node_modules",
  ]) {
    fs.symlinkSync(path.join(root, name), path.join(directory, name));
  }
  return directory;
}
