/** Our own stacks, resource by resource: created, asked for again, refreshed, deleted. */
import { join } from "node:path";
import { expect } from "chai";
import { awsProvider } from "../../../../simulator/aws";
import type { Account } from "../../../../simulator/aws/account";
import { DirectoryAccount } from "../../../../simulator/aws/account-directory";
import { MemoryAccount } from "../../../../simulator/aws/account-memory";
import { runProgramInProcess } from "../../../../simulator/engine";
import { loadProject, loadStack } from "../../../../simulator/project";
import { prepareProgram } from "../../../../simulator/project/program";
import type { CheckRequest, Existing, SimulatedProvider } from "../../../../simulator/provider";
import { providers } from "../../../../simulator/providers";
import { directoryWith, removeDirectories } from "../../../support/directory";

interface Made extends Existing {
  readonly request: CheckRequest;
}

/** The provider, with a list of what it creates. */
function listing(provider: SimulatedProvider, made: Made[]): SimulatedProvider {
  if (provider.package !== "aws") return provider;
  const create = provider.create.bind(provider);
  provider.create = (request) => {
    const created = create(request);
    const { id = "", outputs } = created;
    made.push({ request, id, inputs: request.inputs, outputs });
    return created;
  };
  return provider;
}

async function up(name: string, account: Account): Promise<readonly Made[]> {
  const root = join(__dirname, "..", "..", "..", "..");
  const project = loadProject(root, { searchParents: false }, []);
  const stack = await loadStack(project, { stack: name, overrides: [], environment: {} }, []);
  const program = await prepareProgram(project);
  const made: Made[] = [];
  const result = await runProgramInProcess({
    dir: project.root,
    main: project.mainPath,
    project: project.name,
    stack: stack.stack,
    mode: "update",
    config: stack.config,
    secretKeys: stack.secretKeys,
    providers: providers({ account }).map((provider) => listing(provider, made)),
    loadProgram: () => {
      Reflect.deleteProperty(require.cache, program.file);
      return program.load();
    },
  });
  if (result.error !== undefined) throw result.error;
  return made;
}

/** By URN: what doesn't wait for each other is created in either order. */
function byUrn(made: readonly Made[]): Record<string, Existing> {
  const sorted = [...made].sort((a, b) => (a.request.urn < b.request.urn ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ request, id, inputs, outputs }) => [request.urn, { id, inputs, outputs }]),
  );
}

describe("simulator/aws/lifecycle: our stacks", function () {
  this.timeout(120_000);
  const directory = process.cwd();

  afterEach(() => {
    process.chdir(directory);
  });
  after(removeDirectories);

  for (const stack of ["dev", "prod"]) {
    it(`${stack} keeps its names, changes nothing by itself and shows nothing to revert`, async () => {
      const account = new MemoryAccount();
      const made = await up(stack, account);
      const provider = awsProvider(account);
      expect(made.length).to.be.greaterThan(40);
      for (const { request, ...old } of made) {
        const checked = provider.check({ ...request, oldInputs: old.inputs });
        expect(checked, request.urn).to.deep.equal({ inputs: old.inputs, failures: [] });
        const found = provider.read({ ...request, id: old.id, old });
        expect(found?.inputs, request.urn).to.deep.equal(old.inputs);
        expect(found?.outputs, request.urn).to.deep.equal(old.outputs);
        const updated = provider.update?.({ ...request, old });
        const { lockToken } = updated?.outputs ?? {};
        const expected = lockToken === undefined ? old.outputs : { ...old.outputs, lockToken };
        expect(updated?.outputs, request.urn).to.deep.equal(expected);
      }
    });
  }

  it("dev is deleted in reverse order, down to nothing", async () => {
    const account = new MemoryAccount();
    const provider = awsProvider(account);
    for (const { request, ...old } of [...(await up("dev", account))].reverse()) {
      provider.delete?.({ ...request, old });
    }
    expect(account.records()).to.deep.equal([]);
  });

  it("prod stays where it is protected, and leaves its task definitions", async () => {
    const account = new MemoryAccount();
    const provider = awsProvider(account);
    const made = [...(await up("prod", account))].reverse();
    const refusals: string[] = [];
    const destroy = (): void => {
      for (const { request, ...old } of made) {
        try {
          provider.delete?.({ ...request, old });
        } catch (error) {
          refusals.push(error instanceof Error ? error.message : String(error));
        }
      }
    };
    destroy();
    expect(refusals[0]).to.include("deletion protection is enabled");
    for (const { type, id, outputs } of account.records(["aws:lb/loadBalancer:LoadBalancer"])) {
      account.put(type, id, { ...outputs, enableDeletionProtection: false });
    }
    refusals.length = 0;
    destroy();
    expect(refusals).to.deep.equal([]);
    expect([...new Set(account.records().map(({ type }) => type))]).to.deep.equal([
      "aws:ecs/taskDefinition:TaskDefinition",
    ]);
  });

  it("dev is the same in a folder", async () => {
    const folder = new DirectoryAccount(directoryWith({}));
    const there = await up("dev", folder);
    const here = await up("dev", new MemoryAccount());
    expect(byUrn(there)).to.deep.equal(byUrn(here));
    expect(folder.records()).to.have.length(there.length);
  });
});
