import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { ConstructBench } from "./components";
import { urn } from "./monitor";
import { CANCELLED, FAILED_PRECONDITION, received, refused, secret } from "./support";

const bench = new ConstructBench();

describe("simulator/plugin: what a construct ends with", () => {
  beforeEach(() => bench.open());
  afterEach(() => {
    bench.close();
  });

  it("answers with outputs and what they came from, which are the component's in the state too", async () => {
    const response = await bench.construct(bench.request({ label: "x" }));
    const outputs = { ids: ["id-pair-1", "id-pair-2"], label: "x", made: "made" };
    expect(received(response.getState())).to.deep.equal(outputs);
    expect(
      response.getStatedependenciesMap().toObject(false, (_include, each) => each.getUrnsList()),
    ).to.deep.equal([
      ["ids", [urn(bench.monitor.request("pair-1")), urn(bench.monitor.request("pair-2"))]],
    ]);
    expect(
      bench.monitor.outputs.map((each) => [each.getUrn(), received(each.getOutputs())]),
    ).to.deep.equal([[urn(bench.monitor.request("pair")), outputs]]);
  });

  it("knows no ids in a preview", async () => {
    bench.monitor.preview = true;
    const response = await bench.construct(bench.request({}, (request) => request.setDryrun(true)));
    expect(received(response.getState())["ids"]).to.deep.equal([UNKNOWN, UNKNOWN]);
    expect(received(bench.monitor.request("pair-2").getObject())["partId"]).to.equal(UNKNOWN);
  });

  it("goes on after a child that the engine has reported as failed", async () => {
    bench.monitor.failing.set("pair-1", "");
    await bench.construct(bench.request({}));
    expect(received(bench.monitor.request("pair-2").getObject())["partId"]).to.equal(UNKNOWN);
  });

  it("ends with the engine's refusal of a child", async () => {
    bench.monitor.failing.set("pair-1", "Duplicate resource URN");
    expect(await refused(bench.construct(bench.request({})))).to.deep.equal({
      code: FAILED_PRECONDITION,
      details: "Duplicate resource URN",
    });
    expect(bench.monitor.registered).to.have.length(2);
    expect(bench.monitor.outputs).to.deep.equal([]);
  });

  it("passes on why the provider can't expand it, without a secret", async () => {
    const call = bench.construct(bench.request({ label: secret("hush") }), () =>
      Promise.reject(new Error("hush is no block of addresses")),
    );
    expect((await refused(call)).details).to.equal("[secret] is no block of addresses");
  });

  it("asks the engine for data sources", async () => {
    let answer: Props = {};
    await bench.construct(
      bench.request({}, (request) => {
        request.getProvidersMap().set("part", "urn:provider::1");
      }),
      async (request) => {
        answer = await request.invoke("part:index:find", { a: 1 });
        return { outputs: {}, outputDependencies: {} };
      },
    );
    expect(answer).to.deep.equal({ zones: ["a", "b"], hidden: "z" });
    expect(
      bench.monitor.invoked.map((each) => [
        each.getTok(),
        received(each.getArgs()),
        each.getProvider(),
      ]),
    ).to.deep.equal([["part:index:find", { a: 1 }, "urn:provider::1"]]);
  });

  it("says which arguments of a data source are refused", async () => {
    const call = bench.construct(bench.request({}), async (request) => {
      await request.invoke("part:index:refuse", {});
      return { outputs: {}, outputDependencies: {} };
    });
    expect((await refused(call)).details).to.equal(
      "part:index:refuse is not answered: name: is refused",
    );
  });

  it("refuses a component that it doesn't know, and registers nothing", async () => {
    const call = bench.construct(
      bench.request({}, (request) => request.setType("test:index:Trio")),
    );
    expect((await refused(call)).details).to.equal(
      `The resource type test:index:Trio can't be expanded: ` +
        `the simulated provider "test" does not know it.`,
    );
    expect(bench.monitor.registered).to.deep.equal([]);
  });

  it("registers nothing more once it is cancelled", async () => {
    bench.monitor.onRegister = async (request) => {
      if (request.getName() !== "pair-1") return;
      await bench.cancel();
    };
    expect(await refused(bench.construct(bench.request({})))).to.deep.equal({
      code: CANCELLED,
      details: "the operation was cancelled",
    });
    expect(bench.monitor.registered.map((each) => each.getName())).to.deep.equal([
      "pair",
      "pair-1",
    ]);
  });
});
