import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { PackRequest } from "../../simulator/analyzer";
import { UsageError } from "../exit-code";
import type { PreviewOptions } from "./options";

const load = createRequire(__filename);

/** Stands for no pack where the repository's own would run. */
const none = "none";
const ownPackage = "pulumi-ecs-platform";
/** What this repository's own pack is configured with when it runs unasked. */
const ownConfiguration = "policy-config.json";

/**
 * The packs that are asked for; without any, this repository's own judges its projects, once it is
 * compiled, with the exemptions that the repository claims.
 *
 * @param root - the project's directory.
 * @throws UsageError or PolicyPackError for what is no pack, or no configuration.
 */
export function choosePacks(
  { policyPack = [], policyPackConfig = [] }: PreviewOptions,
  root: string,
): PackRequest[] {
  if (policyPack.includes(none)) {
    if (policyPack.length > 1) {
      throw new UsageError(
        `--policy-pack ${none}: stands alone; for a directory of that name write ./${none}`,
      );
    }
    if (policyPackConfig.length > 0) throw unmatched(policyPackConfig);
    return [];
  }
  const own = policyPack.length === 0 ? ownPack(root) : undefined;
  const directories = own === undefined ? policyPack : [own];
  if (policyPackConfig.length > 0 && policyPackConfig.length !== directories.length) {
    throw unmatched(policyPackConfig);
  }
  if (directories.length === 0) return [];
  const { findPack, readConfiguration } = analyzer();
  const files =
    policyPackConfig.length === 0 && own !== undefined ? ownConfigurations(own) : policyPackConfig;
  const configurations = files.map(readConfiguration);
  return directories.map((directory, index) => {
    const configuration = configurations[index];
    const pack = findPack(directory);
    return { pack, ...(configuration === undefined ? {} : { configuration }) };
  });
}

function analyzer() {
  return load("../../simulator/analyzer") as typeof import("../../simulator/analyzer");
}

/** As the Pulumi CLI asks. */
function unmatched([file = ""]: readonly string[]): UsageError {
  return new UsageError(
    `--policy-pack-config ${file}: give one file for each --policy-pack, in the same order`,
  );
}

/** The compiled pack of this repository, for projects inside of it. */
function ownPack(root: string): string | undefined {
  for (let directory = path.resolve(root); ; directory = path.dirname(directory)) {
    const { name } = manifestOf(directory);
    if (name === ownPackage) {
      const pack = path.join(directory, "policy-pack");
      const { main = "" } = manifestOf(pack);
      return main !== "" && fs.existsSync(path.join(pack, main)) ? pack : undefined;
    }
    if (path.dirname(directory) === directory) return undefined;
  }
}

function ownConfigurations(pack: string): string[] {
  const file = path.join(pack, ownConfiguration);
  return fs.existsSync(file) ? [file] : [];
}

function manifestOf(directory: string): { readonly name?: string; readonly main?: string } {
  try {
    const text = fs.readFileSync(path.join(directory, "package.json"), "utf8");
    return (JSON.parse(text) as { name?: string; main?: string } | null) ?? {};
  } catch {
    return {};
  }
}
