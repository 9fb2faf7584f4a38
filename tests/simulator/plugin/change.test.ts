import { expect } from "chai";
import type {
  DiffRequest,
  DiffResponse,
  UpdateRequest,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import {
  UNKNOWN,
  type DiffResult,
  type Props,
  type SimulatedProvider,
} from "../../../simulator/provider";
import {
  Bench,
  FAILED_PRECONDITION,
  messages,
  received,
  refused,
  secret,
  sent,
  thing,
  urnOf,
} from "./support";

const bench = new Bench();

interface Change {
  readonly oldInputs?: Props;
  readonly outputs?: Props;
  readonly news?: Props;
  readonly ignored?: readonly string[];
}

function fill<Request extends DiffRequest | UpdateRequest>(
  request: Request,
  change: Change,
): Request {
  request.setId("id-1");
  request.setUrn(thing);
  request.setOldInputs(sent(change.oldInputs ?? { size: 1 }));
  request.setOlds(sent(change.outputs ?? { size: 1, arn: "arn:1" }));
  request.setNews(sent(change.news ?? { size: 2 }));
  request.setIgnorechangesList([...(change.ignored ?? [])]);
  return request;
}

async function diff(change: Change): Promise<DiffResponse> {
  const request = fill(new messages.DiffRequest(), change);
  return bench.ask((client, done) => client.diff(request, done));
}

function diffing(result: DiffResult): Partial<SimulatedProvider> {
  return {
    diff: (request) => {
      bench.note("diff", request);
      return result;
    },
  };
}

const none: DiffResult = { changes: {}, deleteBeforeReplace: false };

describe("simulator/plugin: diff", () => {
  afterEach(() => {
    bench.close();
  });

  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  const { Kind } = messages.PropertyDiff;

  it("gives the provider the state and the new inputs, lowered", async () => {
    await bench.open(diffing(none));
    const response = await diff({
      oldInputs: { token: secret("a") },
      outputs: { token: secret("a"), arn: "arn:1" },
      news: { token: secret("b"), size: UNKNOWN },
    });
    expect(bench.question("diff")).to.deep.equal({
      urn: thing,
      type: "test:index:Thing",
      name: "a",
      old: { id: "id-1", inputs: { token: "a" }, outputs: { token: "a", arn: "arn:1" } },
      inputs: { token: "b", size: UNKNOWN },
    });
    expect(bench.preview()).to.equal(true);
    expect(response.getChanges()).to.equal(DIFF_NONE);
    expect(response.getDetaileddiffMap().getLength()).to.equal(0);
  });

  it("says what changes and what of it replaces", async () => {
    await bench.open(
      diffing({
        changes: {
          "tags.Name": { kind: "add", replace: false },
          'tags["a.b"]': { kind: "delete", replace: false },
          "ports[0].number": { kind: "update", replace: true },
          "ports[1]": { kind: "add", replace: true },
          "old.port": { kind: "delete", replace: true },
          size: { kind: "update", replace: false },
        },
        deleteBeforeReplace: true,
      }),
    );
    const response = await diff({});
    expect(response.getChanges()).to.equal(DIFF_SOME);
    expect(response.getDiffsList()).to.deep.equal(["tags", "ports", "old", "size"]);
    expect(response.getReplacesList()).to.deep.equal(["ports", "old"]);
    expect(response.getDeletebeforereplace()).to.equal(true);
    expect(response.getHasdetaileddiff()).to.equal(true);
    const kinds = response
      .getDetaileddiffMap()
      .toObject(false, (_include, each) => each.toObject());
    expect(kinds.map(([path, { kind }]) => [path, kind])).to.have.deep.members([
      ["tags.Name", Kind.ADD],
      ['tags["a.b"]', Kind.DELETE],
      ["ports[0].number", Kind.UPDATE_REPLACE],
      ["ports[1]", Kind.ADD_REPLACE],
      ["old.port", Kind.DELETE_REPLACE],
      ["size", Kind.UPDATE],
    ]);
  });

  it("deletes nothing first when nothing is replaced", async () => {
    const update = { size: { kind: "update", replace: false } } as const;
    await bench.open(diffing({ changes: update, deleteBeforeReplace: true }));
    expect((await diff({})).getDeletebeforereplace()).to.equal(false);
  });

  it("takes every input that differs for an update when the provider can't tell", async () => {
    await bench.open();
    const response = await diff({
      oldInputs: { size: 1, name: "n" },
      news: { size: 2, name: "n" },
    });
    expect(response.getDiffsList()).to.deep.equal(["size"]);
    expect(response.getReplacesList()).to.deep.equal([]);
  });

  it("compares what is ignored with what is live", async () => {
    await bench.open(diffing(none));
    await diff({
      oldInputs: { count: 2, list: [{ weight: 1, name: "x" }] },
      outputs: { count: 5, list: [{ weight: 7, name: "y" }], other: 3 },
      news: { count: 2, list: [{ weight: 1, name: "x" }] },
      ignored: ["count", "list[*].weight", "absent", "other"],
    });
    expect(bench.question("diff")["inputs"]).to.deep.equal({
      count: 5,
      list: [{ weight: 7, name: "x" }],
    });
  });
});

async function update(change: Change & { preview?: boolean }): Promise<UpdateResponse> {
  const request = fill(new messages.UpdateRequest(), change);
  request.setPreview(change.preview ?? false);
  return bench.ask((client, done) => client.update(request, done));
}

describe("simulator/plugin: update", () => {
  afterEach(() => {
    bench.close();
  });

  const updating: Partial<SimulatedProvider> = {
    update: (request) => {
      bench.note("update", request);
      return { outputs: { ...request.old.outputs, ...request.inputs } };
    },
  };

  it("changes the resource and marks its secrets", async () => {
    await bench.open(updating);
    const response = await update({ news: { size: 2, token: secret("hush") } });
    expect(bench.question("update")).to.deep.equal({
      urn: thing,
      type: "test:index:Thing",
      name: "a",
      old: { id: "id-1", inputs: { size: 1 }, outputs: { size: 1, arn: "arn:1" } },
      inputs: { size: 2, token: "hush" },
    });
    expect(received(response.getProperties())).to.deep.equal({
      size: 2,
      arn: "arn:1",
      token: secret("hush"),
    });
  });

  it("keeps what is ignored as it is", async () => {
    await bench.open(updating);
    const response = await update({
      outputs: { size: 1, count: 5 },
      news: { size: 2, count: 2 },
      ignored: ["count"],
    });
    expect(received(response.getProperties())).to.deep.equal({ size: 2, count: 5 });
  });

  for (const mode of [true, false]) {
    it(`says whether it is a preview: ${String(mode)}`, async () => {
      await bench.open(updating);
      await update({ preview: mode });
      expect(bench.preview()).to.equal(mode);
    });
  }

  it("makes the outputs of a create when the provider has no updates", async () => {
    await bench.open();
    const response = await update({ news: { size: 2 } });
    expect(received(response.getProperties())).to.deep.equal({ size: 2, arn: "arn:1" });
  });

  it("passes on the provider's refusal", async () => {
    await bench.open({
      update: () => {
        throw new Error("InvalidParameterException: not now");
      },
    });
    expect(await refused(update({}))).to.deep.equal({
      code: FAILED_PRECONDITION,
      details: "InvalidParameterException: not now",
    });
  });
});

describe("simulator/plugin: delete", () => {
  afterEach(() => {
    bench.close();
  });

  async function remove(urn = thing): Promise<unknown> {
    const request = new messages.DeleteRequest();
    request.setId("id-1");
    request.setUrn(urn);
    request.setOldInputs(sent({ token: secret("hush") }));
    request.setProperties(sent({ token: secret("hush"), arn: "arn:1" }));
    return bench.ask((client, done) => client.delete(request, done));
  }

  it("deletes what the state holds", async () => {
    await bench.open({
      delete: (request) => {
        bench.note("delete", request);
      },
    });
    await remove();
    expect(bench.question("delete")).to.deep.equal({
      urn: thing,
      type: "test:index:Thing",
      name: "a",
      old: { id: "id-1", inputs: { token: "hush" }, outputs: { token: "hush", arn: "arn:1" } },
    });
  });

  it("succeeds where the provider keeps nothing", async () => {
    await bench.open();
    await remove();
    expect(bench.asked).to.deep.equal([]);
  });

  it("passes on that something is in use", async () => {
    await bench.open({
      delete: () => {
        throw new Error("DependencyViolation: subnet-1 has dependencies");
      },
    });
    expect(await refused(remove())).to.deep.equal({
      code: FAILED_PRECONDITION,
      details: "DependencyViolation: subnet-1 has dependencies",
    });
  });

  it("refuses a type that it doesn't know", async () => {
    await bench.open();
    expect((await refused(remove(urnOf("test:index:Other")))).details).to.contain(
      "The resource type test:index:Other can't be deleted",
    );
  });
});
