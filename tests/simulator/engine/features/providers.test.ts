import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { UNKNOWN } from "../../../../simulator/provider";
import { defaultProviderName } from "../../../../simulator/engine/default-providers";
import {
  Group,
  MODES,
  Remote,
  rootUrn,
  run,
  TestProvider,
  testProvider,
  Thing,
} from "../../../support/engine";

describe("engine: providers", () => {
  const names: [string, string, string][] = [
    ["", "", "default"],
    ["7.48.0", "", "default_7_48_0"],
    ["1.0.0-alpha.1+build.2", "", "default_1_0_0_alpha_1_build_2"],
    ["1.0.0", "https://x.example/p", "default_1_0_0_https___x.example_p"],
  ];
  for (const [version, url, name] of names) {
    it(`names the default provider of version "${version}" ${url}`, () => {
      expect(defaultProviderName(version, url)).to.equal(name);
    });
  }

  it("makes one default provider for each version, configured by the stack", async () => {
    const simulation = await run(
      () => {
        new Thing("a", {}, { version: "1.0.0" });
        new Thing("b", {}, { version: "1.0.0" });
        new Thing("c", {}, { version: "2.0.0" });
      },
      {
        config: { "test:region": "here", "test:token": "t0ken", "other:x": "y" },
        secretKeys: ["test:token"],
      },
    );
    const defaults = simulation.ofType("pulumi:providers:test");
    expect(defaults.map((each) => each.name)).to.deep.equal(["default_1_0_0", "default_2_0_0"]);
    const [first] = defaults;
    expect(first?.inputs).to.deep.equal({
      region: "here",
      token: "t0ken",
      version: "1.0.0",
      __internal: {},
    });
    expect(first?.outputs).to.deep.equal({ region: "here", token: "t0ken", version: "1.0.0" });
    expect(first?.secretInputs).to.deep.equal(["token"]);
    expect(simulation.get("test:index:Thing", "a").outputs["region"]).to.equal("here");
  });

  for (const mode of MODES) {
    it(`uses an explicit provider, also of the parent (${mode})`, async () => {
      const simulation = await run(
        () => {
          const provider = new TestProvider("mine", { region: "there" });
          new Thing("direct", {}, { provider });
          new Group(
            "group",
            (outer) => {
              new Group(
                "inner",
                (parent) => {
                  new Thing("inherited", {}, { parent });
                  return {};
                },
                { parent: outer },
              );
              return {};
            },
            { providers: { test: provider } },
          );
          new Thing("other");
        },
        { mode },
      );
      const mine = simulation.get("pulumi:providers:test", "mine");
      const reference = `${mine.urn}::${mine.id ?? UNKNOWN}`;
      expect(mine.id === undefined).to.equal(mode === "preview");
      for (const name of ["direct", "inherited"]) {
        const thing = simulation.get("test:index:Thing", name);
        expect(thing.provider).to.equal(reference);
        expect(thing.outputs["region"]).to.equal("there");
      }
      expect(simulation.get("test:index:Thing", "other").outputs["region"]).to.equal("nowhere");
      expect(simulation.get("test:index:Group", "group").providers).to.deep.equal({
        test: reference,
      });
    });
  }
});

describe("engine: remote components", () => {
  for (const mode of MODES) {
    it(`are expanded by their provider (${mode})`, async () => {
      const simulation = await run(
        () => {
          const remote = new Remote("net", { value: "v" });
          const user = new Thing("user", { value: remote.thingId });
          return { echoed: remote.echoed, user: user.id };
        },
        { mode },
      );
      const component = simulation.get("far:index:Remote", "net");
      expect(component).to.include({ remote: true, custom: false });
      const thing = simulation.get("test:index:Thing", "net-thing");
      expect(thing.urn).to.equal(rootUrn("far:index:Remote$test:index:Thing", "net-thing"));
      expect(thing.parent).to.equal(component.urn);
      expect(thing.inputs).to.include({ value: "v", answer: 42 });
      const nested = simulation.get("test:index:Thing", "net-nested");
      expect(nested.parent).to.equal(thing.urn);
      expect(nested.dependencies).to.deep.equal([thing.urn]);
      expect(nested.inputs["value"]).to.equal(mode === "preview" ? UNKNOWN : "net-thing-id");
      const user = simulation.get("test:index:Thing", "user");
      expect(user.propertyDependencies["value"]).to.include.members([thing.urn, nested.urn]);
      expect(simulation.outputs["echoed"]).to.equal("v");
      expect(component.outputs["echoed"]).to.equal("v");
    });
  }

  it("give children their providers, protection and the stack's transforms", async () => {
    const simulation = await run(() => {
      pulumi.runtime.registerResourceTransform((args) =>
        args.type === "test:index:Thing"
          ? { props: { ...args.props, transformed: true }, opts: args.opts }
          : undefined,
      );
      const provider = new TestProvider("mine", { region: "there" });
      new Remote("net", {}, { providers: [provider], protect: true });
    });
    for (const name of ["net-thing", "net-nested"]) {
      const child = simulation.get("test:index:Thing", name);
      expect(child.protect).to.equal(true);
      expect(child.outputs["region"]).to.equal("there");
      expect(child.inputs["transformed"]).to.equal(true);
    }
  });

  it("keep secret what came in as a secret", async () => {
    const simulation = await run(() => {
      const remote = new Remote("net", { value: pulumi.secret("hunter2") });
      return { echoed: remote.echoed };
    });
    expect(simulation.get("test:index:Thing", "net-thing").secretInputs).to.deep.equal(["value"]);
    expect(simulation.get("far:index:Remote", "net").secretOutputs).to.deep.equal(["echoed"]);
    expect(JSON.stringify(simulation.stateExport())).not.to.contain("hunter2");
  });

  it("that nobody expands are left out of a preview, with a warning", async () => {
    const simulation = await run(() => ({ id: new Remote("net").thingId }), {
      mode: "preview",
      providers: [testProvider()],
    });
    expect(simulation.outputs).to.deep.equal({ id: UNKNOWN });
    expect(simulation.diagnostics).to.deep.equal([
      {
        severity: "warning",
        urn: rootUrn("far:index:Remote", "net"),
        message:
          "The component far:index:Remote is expanded by its own provider, which is not simulated: its children are not part of this preview, and no policy judges them.",
      },
    ]);
  });
});
