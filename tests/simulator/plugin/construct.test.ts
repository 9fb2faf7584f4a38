import { expect } from "chai";
import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { UNKNOWN, type Json, type Props } from "../../../simulator/provider";
import { ConstructBench, pair } from "./components";
import { urn } from "./monitor";
import { messages, received, secret, SIGNATURE } from "./support";

const bench = new ConstructBench();

describe("simulator/plugin: construct", () => {
  beforeEach(() => bench.open());
  afterEach(() => {
    bench.close();
  });

  it("registers the component without inputs, then its children", async () => {
    const response = await bench.construct(bench.request({ label: "x" }));
    expect(
      bench.monitor.registered.map((each) => [each.getType(), each.getName(), each.getCustom()]),
    ).to.deep.equal([
      ["test:index:Pair", "pair", false],
      ["part:index:Part", "pair-1", true],
      ["part:index:Part", "pair-2", true],
    ]);
    const component = bench.monitor.request("pair");
    expect(received(component.getObject())).to.deep.equal({});
    expect(component.getParent()).to.equal("urn:pulumi:dev::shop::my:Parent::p");
    expect(component.getRemote()).to.equal(false);
    expect(response.getUrn()).to.equal(urn(component));
  });

  it("tells the provider who asks", async () => {
    let context: unknown;
    await bench.construct(
      bench.request({}, (request) => request.setDryrun(true)),
      (request) => {
        context = request.context;
        return pair(request);
      },
    );
    expect(context).to.deep.equal({
      project: "shop",
      stack: "dev",
      organization: "acme",
      preview: true,
      config: { region: "eu-west-1" },
    });
  });

  it("passes the options of the program on to the component", async () => {
    const alias = new Alias();
    alias.setUrn("urn:pulumi:dev::shop::test:index:Pair::old");
    await bench.construct(
      bench.request({}, (request) => {
        request.setProtect(true);
        request.setRetainondelete(false);
        request.setDeletebeforereplace(true);
        request.setAliasesList([alias]);
        request.setDependenciesList(["urn:d"]);
        request.setIgnorechangesList(["a"]);
        request.setReplaceonchangesList(["b"]);
        request.setReplaceWithList(["urn:w"]);
        request.setAdditionalsecretoutputsList(["c"]);
        request.setDeletedwith("urn:e");
        request.getProvidersMap().set("part", "urn:provider::1");
        const timeouts = new messages.ConstructRequest.CustomTimeouts();
        timeouts.setCreate("10m");
        request.setCustomtimeouts(timeouts);
        const hooks = new messages.ConstructRequest.ResourceHooksBinding();
        hooks.setAfterDeleteList(["hook"]);
        request.setResourceHooks(hooks);
      }),
    );
    const sentOn = bench.monitor.request("pair").toObject();
    expect(sentOn).to.deep.include({
      protect: true,
      retainondelete: false,
      deletebeforereplace: true,
      deletebeforereplacedefined: true,
      dependenciesList: ["urn:d"],
      ignorechangesList: ["a"],
      replaceonchangesList: ["b"],
      replaceWithList: ["urn:w"],
      additionalsecretoutputsList: ["c"],
      deletedwith: "urn:e",
      providersMap: [["part", "urn:provider::1"]],
    });
    expect(sentOn.aliasesList.map((each) => each.urn)).to.deep.equal([alias.getUrn()]);
    expect(sentOn.customtimeouts?.create).to.equal("10m");
    expect(sentOn.hooks?.afterDeleteList).to.deep.equal(["hook"]);
  });

  it("leaves open what the program left open", async () => {
    await bench.construct(bench.request({}));
    const component = bench.monitor.request("pair");
    expect(component.hasProtect()).to.equal(false);
    expect(component.hasRetainondelete()).to.equal(false);
    expect(component.getDeletebeforereplacedefined()).to.equal(false);
    expect(component.hasHooks()).to.equal(false);
  });

  it("names for each input of a child what it came from, also nothing", async () => {
    await bench.construct(bench.request({ label: "x" }));
    const first = urn(bench.monitor.request("pair-1"));
    const second = bench.monitor.request("pair-2");
    expect(second.getParent()).to.equal(first);
    expect(second.getDependenciesList()).to.deep.equal([first]);
    const dependencies = second
      .getPropertydependenciesMap()
      .toObject(false, (_include, each) => each.getUrnsList());
    expect(dependencies).to.have.deep.members([
      ["partId", [first]],
      ["size", []],
    ]);
    expect(received(second.getObject())).to.deep.equal({ partId: "id-pair-1", size: 1 });
  });

  it("gives children the component's provider of their package, and no other", async () => {
    await bench.construct(
      bench.request({}, (request) => {
        request.getProvidersMap().set("part", "urn:provider::1").set("else", "urn:provider::2");
      }),
    );
    expect(bench.monitor.request("pair-1").getProvider()).to.equal("urn:provider::1");
  });

  it("registers children of its own package as components", async () => {
    await bench.construct(bench.request({}), async (request) => {
      await request.register("test:index:Inner", "inner", {}, { parent: request.urn });
      return { outputs: {}, outputDependencies: {} };
    });
    expect(bench.monitor.request("inner").getCustom()).to.equal(false);
  });

  it("leaves the provider of a child to the engine when the program gave none", async () => {
    await bench.construct(bench.request({}));
    expect(bench.monitor.request("pair-1").getProvider()).to.equal("");
  });

  it("keeps secrets secret, in children and in outputs", async () => {
    const response = await bench.construct(
      bench.request({ label: secret("hush"), list: ["hush", "loud"] }),
    );
    expect(received(bench.monitor.request("pair-1").getObject())).to.deep.equal({
      label: secret("hush"),
      list: [secret("hush"), "loud"],
      free: true,
    });
    expect(received(response.getState())["label"]).to.deep.equal(secret("hush"));
  });

  it("lowers references, output values and unknowns", async () => {
    const outputValue = { [SIGNATURE]: "d0e6a833031e9bbcd3f4e8bde6ca49a4" };
    const inputs: Record<string, Json> = {
      known: { ...outputValue, value: "v", dependencies: ["urn:x"] },
      later: outputValue,
      other: { [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e", urn: "urn:x", id: "id-x" },
    };
    let seen: Props = {};
    await bench.construct(bench.request(inputs), (request) => {
      seen = request.inputs;
      return Promise.resolve({ outputs: {}, outputDependencies: {} });
    });
    expect(seen).to.deep.equal({ known: "v", later: UNKNOWN, other: "id-x" });
  });
});
