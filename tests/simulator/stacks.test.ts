/**
 * Our own stacks, run twice: in this process as `ecs-platform preview` does, and in a process of
 * their own by the SDK's runner over gRPC as `pulumi up` does. Both must give the same state.
 */
import { join } from "node:path";
import { expect } from "chai";
import {
  runProgramInProcess,
  runProgramOverGrpc,
  type ExportedResource,
  type Mode,
  type ProgramRun,
  type RunResult,
} from "../../simulator/engine";
import { loadProject, loadStack } from "../../simulator/project";
import { prepareProgram } from "../../simulator/project/program";
import { providers } from "../../simulator/providers";

const root = join(__dirname, "..", "..");
const project = loadProject(root, { searchParents: false }, []);

async function request(name: string, mode: Mode): Promise<ProgramRun> {
  const stack = await loadStack(project, { stack: name, overrides: [], environment: {} }, []);
  return {
    dir: project.root,
    main: project.mainPath,
    project: project.name,
    stack: stack.stack,
    mode,
    config: stack.config,
    secretKeys: stack.secretKeys,
    providers: providers(),
  };
}

/** One process previews one stack, so the entry is loaded once; here it runs again for each. */
async function freshProgram(): Promise<() => unknown> {
  const program = await prepareProgram(project);
  return () => {
    Reflect.deleteProperty(require.cache, program.file);
    return program.load();
  };
}

/** By URN, since resources that don't wait for each other are registered in either order. */
function state(result: RunResult): Record<string, ExportedResource> {
  if (result.error !== undefined) throw result.error;
  const { resources } = result.stateExport().deployment;
  return Object.fromEntries(
    resources
      .map(withoutTimes)
      .sort((a, b) => (a.urn < b.urn ? -1 : 1))
      .map((resource) => [resource.urn, resource] as const),
  );
}

function withoutTimes(resource: ExportedResource): ExportedResource {
  const timeless: ExportedResource = { ...resource };
  Reflect.deleteProperty(timeless, "created");
  Reflect.deleteProperty(timeless, "modified");
  return timeless;
}

describe("our stacks over both transports", function () {
  this.timeout(120_000);

  for (const stack of ["dev", "prod"]) {
    for (const mode of ["preview", "update"] as const) {
      it(`${stack} in ${mode} mode`, async () => {
        const run = await request(stack, mode);
        const here = await runProgramInProcess({ ...run, loadProgram: await freshProgram() });
        const there = await runProgramOverGrpc({
          ...run,
          providers: providers(),
          tsconfig: project.runtime.tsconfig,
          nodeArguments: project.runtime.nodeargs?.split(" ") ?? [],
        });
        const expected = state(here);
        expect(Object.keys(expected).length).to.be.greaterThan(40);
        expect(state(there)).to.deep.equal(expected);
      });
    }
  }
});
