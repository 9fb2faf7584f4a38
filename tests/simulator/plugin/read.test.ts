import { expect } from "chai";
import type { InvokeResponse, ReadResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Props } from "../../../simulator/provider";
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

async function read(
  known: { readonly inputs?: Props; readonly properties?: Props },
  urn = thing,
): Promise<ReadResponse> {
  const request = new messages.ReadRequest();
  request.setId("id-1");
  request.setUrn(urn);
  if (known.inputs !== undefined) request.setInputs(sent(known.inputs));
  if (known.properties !== undefined) request.setProperties(sent(known.properties));
  return bench.ask((client, done) => client.read(request, done));
}

describe("simulator/plugin: read", () => {
  afterEach(() => {
    bench.close();
  });

  it("reads what a program refers to, without a past", async () => {
    await bench.open();
    const given = { name: "n", token: secret("hush") };
    const response = await read({ inputs: given, properties: given });
    expect(bench.asked[0]?.request).to.deep.include({
      id: "id-1",
      inputs: { name: "n", token: "hush" },
    });
    expect(bench.asked[0]?.request).not.to.have.property("old");
    expect(response.getId()).to.equal("id-1");
    expect(received(response.getProperties())).to.deep.equal({ ...given, arn: "arn:read" });
  });

  it("reads an import with nothing, and says that it has inputs", async () => {
    await bench.open();
    const response = await read({});
    expect(bench.asked[0]?.request).to.deep.include({ id: "id-1", inputs: {} });
    expect(bench.asked[0]?.request).not.to.have.property("old");
    expect(response.hasInputs()).to.equal(true);
    expect(received(response.getInputs())).to.deep.equal({});
  });

  it("refreshes what the state holds", async () => {
    await bench.open({
      read: (request) => {
        bench.note("read", request);
        return {
          outputs: { token: "hush", count: 5, made: "m" },
          inputs: { token: "hush", count: 5 },
        };
      },
    });
    const response = await read({
      inputs: { token: secret("hush"), count: 2 },
      properties: { token: secret("hush"), count: 2, made: secret("m") },
    });
    expect(bench.asked[0]?.request["old"]).to.deep.equal({
      id: "id-1",
      inputs: { token: "hush", count: 2 },
      outputs: { token: "hush", count: 2, made: "m" },
    });
    expect(response.getId()).to.equal("id-1");
    expect(received(response.getProperties())).to.deep.equal({
      token: secret("hush"),
      count: 5,
      made: secret("m"),
    });
    expect(received(response.getInputs())).to.deep.equal({ token: secret("hush"), count: 5 });
  });

  it("keeps the state's inputs when the provider says nothing of them", async () => {
    await bench.open();
    const response = await read({ inputs: { size: 1 }, properties: { size: 1, arn: "arn:1" } });
    expect(received(response.getInputs())).to.deep.equal({ size: 1 });
  });

  it("answers without properties when the resource is gone", async () => {
    await bench.open({ read: () => undefined });
    const response = await read({ inputs: { size: 1 }, properties: { size: 1, arn: "arn:1" } });
    expect(response.getId()).to.equal("");
    expect(response.hasProperties()).to.equal(false);
  });

  it("refuses a type that it doesn't know", async () => {
    await bench.open();
    expect((await refused(read({}, urnOf("test:index:Other")))).details).to.contain(
      "The resource type test:index:Other can't be read",
    );
  });
});

async function invoke(args: Props, preview = false): Promise<InvokeResponse> {
  const request = new messages.InvokeRequest();
  request.setTok("test:index:find");
  request.setArgs(sent(args));
  request.setPreview(preview);
  return bench.ask((client, done) => client.invoke(request, done));
}

describe("simulator/plugin: invoke", () => {
  afterEach(() => {
    bench.close();
  });

  for (const preview of [true, false]) {
    it(`answers, ${preview ? "in a preview" : "in an update"}`, async () => {
      await bench.open();
      const response = await invoke({ name: secret("hush") }, preview);
      expect(bench.asked[0]?.request).to.deep.equal({
        token: "test:index:find",
        args: { name: "hush" },
        context: {
          project: "shop",
          stack: "dev",
          organization: "organization",
          preview,
          config: {},
        },
      });
      expect(received(response.getReturn())).to.deep.equal({ answer: 42 });
      expect(response.getFailuresList()).to.deep.equal([]);
    });
  }

  it("names the arguments that are refused, without a secret in them", async () => {
    await bench.open({
      invoke: () => ({ failures: [{ property: "name", reason: `there is no "hush"` }] }),
    });
    const response = await invoke({ name: secret("hush") });
    expect(response.getFailuresList().map((failure) => failure.toObject())).to.deep.equal([
      { property: "name", reason: `there is no "[secret]"` },
    ]);
    expect(response.hasReturn()).to.equal(false);
  });

  it("refuses a function that the provider doesn't know", async () => {
    await bench.open({ answers: () => false });
    expect(await refused(invoke({}))).to.deep.equal({
      code: FAILED_PRECONDITION,
      details:
        `The function test:index:find can't be answered: ` +
        `the simulated provider "test" does not know it.`,
    });
  });

  it("passes on what the provider throws", async () => {
    await bench.open({
      invoke: () => {
        throw new Error("AccessDenied: hush");
      },
    });
    expect((await refused(invoke({ name: secret("hush") }))).details).to.equal(
      "AccessDenied: [secret]",
    );
  });
});
