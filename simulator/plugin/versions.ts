import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

function versionFrom(place: string, packageName: string): string | undefined {
  try {
    const manifest = createRequire(place).resolve(`@pulumi/${packageName}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The version of a provider's SDK as a program in `directory` has it, else the one beside us. The
 * engine warns of a plugin that is older than the SDK.
 */
export function installedVersion(packageName: string, directory: string): string | undefined {
  return (
    versionFrom(join(directory, "program.js"), packageName) ?? versionFrom(__filename, packageName)
  );
}
