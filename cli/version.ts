import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The version of this package; its manifest is found whether the code is compiled or not. */
export function ownVersion(): string {
  const file = createRequire(__filename).resolve("pulumi-ecs-platform/package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return version;
}
