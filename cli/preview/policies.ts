import { createRequire } from "node:module";
import type { JudgedStack, PackRequest, PackResult, PolicyRun } from "../../simulator/analyzer";
import type { LoadedStack, Project } from "../../simulator/project";
import { isMap } from "../../simulator/project/values";
import type { PreviewOptions } from "./options";

const load = createRequire(__filename);

/**
 * Starts the packs, which takes them as long as this process needs to load the program. Whoever starts
 * them stops them.
 *
 * @param onOutput - takes what a pack prints.
 * @returns undefined when nothing is to judge.
 */
export function startPolicies(
  packs: readonly PackRequest[],
  of: { readonly project: Project; readonly stack: LoadedStack; readonly options: PreviewOptions },
  onOutput: (text: string) => void,
): PolicyRun | undefined {
  if (packs.length === 0) return undefined;
  const { PolicyRun } = load(
    "../../simulator/analyzer",
  ) as typeof import("../../simulator/analyzer");
  const { project, stack, options } = of;
  const judged: JudgedStack = {
    project: project.name,
    stack: stack.stack,
    organization: stack.organization,
    preview: options.mode === "preview",
    config: stack.config,
    secretKeys: stack.secretKeys,
    tags: tagsOf(project, stack),
  };
  return new PolicyRun(packs, judged, onOutput);
}

/** The tags that the CLI gives a stack. */
function tagsOf({ name, yaml }: Project, { config }: LoadedStack): Record<string, string> {
  const description = isMap(yaml.value) ? yaml.value["description"] : undefined;
  return {
    "pulumi:project": name,
    "pulumi:runtime": "nodejs",
    ...(typeof description === "string" ? { "pulumi:description": description } : {}),
    ...configuredTags(config["pulumi:tags"]),
  };
}

function configuredTags(text = "{}"): Record<string, string> {
  try {
    const tags = JSON.parse(text) as unknown;
    if (typeof tags !== "object" || tags === null || Array.isArray(tags)) return {};
    const named = Object.entries(tags).filter(
      (tag): tag is [string, string] => typeof tag[1] === "string",
    );
    return Object.fromEntries(named);
  } catch {
    return {};
  }
}

/**
 * What the packs say of a run.
 *
 * @param complete - whether the program came to its end: else nobody waits for a pack that is late.
 * @throws PolicyPackError when one of them can't judge.
 */
export async function verdictsOf(
  policies: PolicyRun | undefined,
  complete: boolean,
): Promise<readonly PackResult[]> {
  if (policies === undefined) return [];
  if (complete) await policies.ready();
  const failure = policies.failure();
  if (failure !== undefined) throw failure;
  return policies.results();
}

/** Whether some mandatory policy is violated. */
export function isForbidden(results: readonly PackResult[]): boolean {
  return results.some(({ violations }) => violations.some(({ level }) => level === "mandatory"));
}
