import * as path from "node:path";
import {
  describeFileProblem,
  loadProject,
  loadStack,
  ProjectError,
  type FileProblem,
  type LoadedStack,
  type StackRequest,
} from "../../../simulator/project";
import { directoryWith } from "../../support/directory";

export type Files = Readonly<Record<string, string>>;
type Request = Partial<StackRequest>;

/** Loads a stack of a project made of these files. */
export async function load(files: Files, request: Request = {}): Promise<LoadedStack> {
  const directory = directoryWith(files);
  const problems: FileProblem[] = [];
  try {
    const loaded = loadProject(directory, { searchParents: false }, problems);
    return await loadStack(loaded, { environment: {}, ...request }, problems);
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    const lines = error.problems.map(describeFileProblem).join("\n");
    throw new Error(lines.replaceAll(`${directory}${path.sep}`, "").replaceAll(directory, "DIR"), {
      cause: error,
    });
  }
}

/** What is wrong, one line a problem. */
export async function mistakes(files: Files, request: Request = {}): Promise<string[]> {
  const outcome = await load(files, request).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error("nothing is wrong");
  return outcome.message.split("\n");
}

/** The least that Pulumi.yaml needs. */
export const project = "name: shop\nruntime: nodejs\n";
