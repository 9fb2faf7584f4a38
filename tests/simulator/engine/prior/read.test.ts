import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { passphraseSecrets, runFunction, type StackExport } from "../../../../simulator/engine";
import { PriorStateError } from "../../../../simulator/engine/prior/model";
import { readPriorState } from "../../../../simulator/engine/prior/read";
import { secret } from "../../../../simulator/engine/values";
import { rejection, rootUrn, run, testProvider, Thing } from "../../../support/engine";

/** The word "pulumi" under the passphrase "x". */
const salt = "v1:WScCf+7NE4M=:v1:hZR0kd/x5mNPKUo7:fIg4mEDjuequ8jbP/E1L+dDvnFp9CA==";
const request = { project: "proj", stack: "dev" };
const urn = rootUrn("test:index:Thing", "one");
const resource = { urn, custom: true, id: "one-id", type: "test:index:Thing" };

function exported(deployment: object, version: unknown = 3): string {
  return JSON.stringify({ version, deployment });
}

const howTo = "write one with --mode update --export FILE, or with pulumi stack export";

describe("reading a state to run against", () => {
  const bad: readonly [what: string, text: string, message: string][] = [
    ["no JSON", "resources:", "is not JSON"],
    ["no object", "[]", `is no exported state; ${howTo}`],
    ["another object", '{"name": "x"}', `is no exported state; ${howTo}`],
    ["no version", '{"deployment": {}}', `is no exported state: it has no version; ${howTo}`],
    [
      "a newer version",
      exported({}, 5),
      "is a state of version 5, which is newer than the versions 3 and 4 that are read here",
    ],
    [
      "an older version",
      exported({}, 2),
      "is a state of version 2, which is older than the versions 3 and 4 that are read here",
    ],
    [
      "a feature that nobody here knows",
      '{"version": 4, "features": ["taint", "views"], "deployment": {}}',
      "is a state that uses what is not known here: views",
    ],
    ["resources that are no list", exported({ resources: {} }), "its resources are no list"],
    ["a resource that is none", exported({ resources: [7] }), "resource 1: is no object"],
    [
      "a resource without a URN",
      exported({ resources: [resource, { type: "x" }] }),
      "resource 2: has no URN",
    ],
    [
      "a resource without an id",
      exported({ resources: [{ ...resource, id: undefined }] }),
      `${urn}: has no id; a preview's export holds nothing to run against, --mode update writes one`,
    ],
    [
      "inputs that are no object",
      exported({ resources: [{ ...resource, inputs: [] }] }),
      `${urn}: its inputs can't be read`,
    ],
    [
      "dependencies that are no texts",
      exported({ resources: [{ ...resource, dependencies: [1] }] }),
      `${urn}: its dependencies can't be read`,
    ],
    ["a resource twice", exported({ resources: [resource, resource] }), `holds ${urn} twice`],
    [
      "another stack's",
      exported({ resources: [{ ...resource, urn: urn.replace("dev::proj", "prod::shop") }] }),
      "is the state of the stack prod of the project shop, not of the stack dev of the project proj",
    ],
  ];
  for (const [what, text, message] of bad) {
    it(`refuses ${what}`, async () => {
      const error = await rejection(readPriorState(text, request));
      expect(error).to.be.instanceOf(PriorStateError);
      expect(error.message).to.equal(message);
    });
  }

  it("takes a backend's own file too, whatever name it carries", async () => {
    const text = JSON.stringify({
      version: 3,
      checkpoint: { stack: "organization/renamed/dev", latest: { resources: [resource] } },
    });
    const { resources } = await readPriorState(text, request);
    expect(resources.map((each) => each.urn)).to.deep.equal([urn]);
  });

  it("takes what the real engine writes of hooks, taints and resources replaced with others", async () => {
    const features = ["hooks", "refreshBeforeUpdate", "replaceWith", "taint"];
    const text = JSON.stringify({ version: 4, features, deployment: { resources: [resource] } });
    expect((await readPriorState(text, request)).resources).to.have.lengthOf(1);
  });

  it("takes an empty stack, and one of which a part comes from elsewhere", async () => {
    expect((await readPriorState(exported({}), request)).resources).to.deep.equal([]);
    const other = { ...resource, urn: urn.replace("::proj", "::shop") };
    const mixed = await readPriorState(exported({ resources: [other, resource] }), request);
    expect(mixed.resources).to.have.lengthOf(2);
  });

  it("takes a resource twice when one of them only waits to be deleted", async () => {
    const text = exported({ resources: [resource, { ...resource, delete: true }] });
    const { resources } = await readPriorState(text, request);
    expect(resources.map((each) => each.delete)).to.deep.equal([false, true]);
  });

  it("reads what the real engine writes", async () => {
    const text = exported({
      resources: [
        {
          ...resource,
          inputs: { a: 1 },
          outputs: { b: 2 },
          parent: "p",
          protect: true,
          dependencies: null,
          provider: "r::id",
          propertyDependencies: { a: null, b: [urn] },
          pendingReplacement: true,
          initErrors: ["x"],
          customTimeouts: { create: 60 },
          aliases: ["old"],
          importID: "i",
          taint: true,
          sourcePosition: "project:///index.ts#1,1",
          created: "2026-01-01T00:00:00Z",
        },
      ],
    });
    const [read] = (await readPriorState(text, request)).resources;
    expect(read).to.deep.include({
      name: "one",
      inputs: { a: 1 },
      outputs: { b: 2 },
      protect: true,
      retainOnDelete: false,
      dependencies: [],
      propertyDependencies: { a: [], b: [urn] },
      pendingReplacement: true,
      initErrors: ["x"],
      customTimeouts: { create: 60 },
      aliases: ["old"],
      importId: "i",
      taint: true,
      delete: false,
      created: "2026-01-01T00:00:00Z",
    });
    expect(read).to.not.have.property("modified");
  });

  it("warns of operations that were interrupted, and names five of them", async () => {
    const one = { resource: { urn: "urn:a" }, type: "creating" };
    const two = { resource: { urn: "urn:b" }, type: "deleting" };
    const few = await readPriorState(exported({ pending_operations: [one, two] }), request);
    expect(few.warnings).to.deep.equal([
      "operations of an earlier run were interrupted, so nobody knows how they ended: " +
        "urn:a (creating), urn:b (deleting). The state says what was there before; pulumi refresh finds out",
    ]);
    const many = await readPriorState(
      exported({ pending_operations: Array(7).fill(one) }),
      request,
    );
    expect(many.warnings[0]).to.match(/(urn:a \(creating\), ){4}urn:a \(creating\) and 2 more\./);
  });
});

describe("secrets of a state to run against", () => {
  const program = (password: string) => () => {
    new Thing("one", { value: { password: pulumi.secret(password) } });
  };

  const setting = {
    ...request,
    directory: process.cwd(),
    organization: "organization",
    config: {},
    secretKeys: [],
    stackOutputs: {},
    providers: [testProvider()],
  };

  async function encrypted(): Promise<StackExport> {
    const first = await runFunction(program("hunter2"), { ...setting, mode: "update" });
    return first.stateExport({ secrets: await passphraseSecrets("x", salt) });
  }

  const closed = "2 secret values of the state can't be read and count as unchanged: ";

  it("are opened by the passphrase, and encrypted by it again", async () => {
    const state = await readPriorState(JSON.stringify(await encrypted()), {
      ...request,
      passphrase: "x",
    });
    expect(state.warnings).to.deep.equal([]);
    expect(state.resources.at(-1)?.inputs["value"]).to.deep.equal({ password: secret("hunter2") });
    expect(state.secrets?.provider).to.deep.equal({ type: "passphrase", state: { salt } });
  });

  it("need no passphrase when they were exported in the open", async () => {
    const text = JSON.stringify(await encrypted()).replaceAll(
      /"ciphertext":"[^"]*"/g,
      '"plaintext":"\\"hunter2\\""',
    );
    const state = await readPriorState(text, request);
    expect(state.warnings).to.deep.equal([]);
    expect(state.resources.at(-1)?.inputs["value"]).to.deep.equal({ password: secret("hunter2") });
  });

  const reasons: readonly [what: string, passphrase: string | undefined, reason: string][] = [
    [
      "without one",
      undefined,
      "PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE opens them",
    ],
    ["with another one", "y", "the passphrase is not the one that encrypted them"],
  ];
  for (const [what, passphrase, reason] of reasons) {
    it(`stay closed ${what}, and one warning says why`, async () => {
      const text = JSON.stringify(await encrypted());
      const state = await readPriorState(text, { ...request, passphrase });
      expect(state.warnings).to.deep.equal([closed + reason]);
      expect(state.secrets).to.equal(undefined);
      expect(JSON.stringify(state)).to.not.include("hunter2");
    });
  }

  it("of another manager stay closed, which is named", async () => {
    const state = await encrypted();
    const deployment = { ...state.deployment, secrets_providers: { type: "cloud", state: {} } };
    const read = await readPriorState(exported(deployment), { ...request, passphrase: "x" });
    expect(read.warnings).to.deep.equal([
      `${closed}they are encrypted by cloud; export it with pulumi stack export --show-secrets`,
    ]);
  });

  it("that stay closed count as unchanged, and everything beside them does not", async () => {
    const first = await run(program("hunter2"));
    const against = first.stateExport();
    const same = await run(program("another"), { against });
    expect(same.steps.filter(({ op }) => op !== "same")).to.deep.equal([]);
    expect(same.diagnostics.map(({ message }) => message)).to.deep.equal([
      `${closed}they were withheld when it was exported without a passphrase`,
    ]);
    const other = await run(
      () => {
        new Thing("one", { value: { password: pulumi.secret("hunter2"), user: "me" } });
      },
      { against },
    );
    expect(other.steps.map(({ op }) => op)).to.include("update");
  });

  it("that were opened are compared", async () => {
    const text = JSON.stringify(await encrypted());
    const prior = await readPriorState(text, { ...request, passphrase: "x" });
    const ops = async (password: string): Promise<unknown> => {
      const result = await runFunction(program(password), { ...setting, mode: "preview", prior });
      return result.steps?.map(({ op }) => op).filter((op) => op !== "same");
    };
    expect(await ops("hunter2")).to.deep.equal([]);
    expect(await ops("another")).to.deep.equal(["update"]);
  });
});
