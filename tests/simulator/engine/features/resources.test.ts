import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { UNKNOWN } from "../../../../simulator/provider";
import { Group, MODES, rootUrn, run, Thing } from "../../../support/engine";

describe("engine: resources", () => {
  for (const mode of MODES) {
    it(`registers the stack, default providers and resources in order (${mode})`, async () => {
      const simulation = await run(
        () => {
          new Thing("one");
          new Group("group", (parent) => {
            new Thing("two", {}, { parent });
            return {};
          });
        },
        { mode },
      );
      const provider = rootUrn("pulumi:providers:test", "default");
      expect(simulation.resources.map((each) => each.urn)).to.deep.equal([
        rootUrn("pulumi:pulumi:Stack", "proj-dev"),
        rootUrn("test:index:Group", "group"),
        provider,
        rootUrn("test:index:Thing", "one"),
        rootUrn("test:index:Group$test:index:Thing", "two"),
      ]);
      const two = simulation.get("test:index:Thing", "two");
      expect(two.parent).to.equal(rootUrn("test:index:Group", "group"));
      expect(two.provider.startsWith(`${provider}::`)).to.equal(true);
      expect(simulation.get("pulumi:pulumi:Stack", "proj-dev").parent).to.equal("");
    });
  }

  it("creates in update mode", async () => {
    const simulation = await run(() => new Thing("one", { value: { deep: [1, null, true] } }));
    const one = simulation.get("test:index:Thing", "one");
    expect(one.id).to.equal("one-id");
    expect(one.inputs).to.deep.equal({ value: { deep: [1, null, true] }, checked: true });
    expect(one.outputs["arn"]).to.equal("arn:one");
  });

  it("leaves ids and computed outputs unknown at preview", async () => {
    const simulation = await run(() => new Thing("one", { value: "x" }), { mode: "preview" });
    const one = simulation.get("test:index:Thing", "one");
    expect(one).not.to.have.property("id");
    expect(one.inputs).to.deep.equal({ value: "x", checked: true });
    expect(one.outputs).to.include({ value: "x", arn: UNKNOWN });
  });

  for (const mode of MODES) {
    it(`knows what depends on what (${mode})`, async () => {
      const simulation = await run(
        () => {
          const a = new Thing("a");
          const b = new Thing("b");
          const c = new Thing("c");
          const group = new Group("group", (parent) => {
            new Thing("member", {}, { parent });
            return {};
          });
          new Thing("d", { value: [a.arn, b.id], plain: 1 }, { dependsOn: [c, group] });
        },
        { mode },
      );
      const d = simulation.get("test:index:Thing", "d");
      const urn = (name: string): string => rootUrn("test:index:Thing", name);
      expect(d.propertyDependencies["value"]).to.have.members([urn("a"), urn("b")]);
      expect(d.propertyDependencies["plain"]).to.deep.equal([]);
      const member = rootUrn("test:index:Group$test:index:Thing", "member");
      expect(d.dependencies).to.have.members([urn("a"), urn("b"), urn("c"), member]);
    });

    it(`keeps every option (${mode})`, async () => {
      const simulation = await run(
        () => {
          const base = new Thing("base");
          new Thing(
            "full",
            { value: 1 },
            {
              protect: true,
              retainOnDelete: true,
              ignoreChanges: ["value"],
              replaceOnChanges: ["value"],
              deleteBeforeReplace: true,
              additionalSecretOutputs: ["arn"],
              customTimeouts: { create: "5m", delete: "1h" },
              deletedWith: base,
              version: "1.2.3",
            },
          );
          new Thing("not", {}, { deleteBeforeReplace: false, protect: false });
        },
        { mode },
      );
      const full = simulation.get("test:index:Thing", "full");
      expect(full).to.deep.include({
        protect: true,
        retainOnDelete: true,
        ignoreChanges: ["value"],
        replaceOnChanges: ["value"],
        deleteBeforeReplace: true,
        additionalSecretOutputs: ["arn"],
        secretOutputs: ["arn"],
        customTimeouts: { create: 300, delete: 3600 },
        deletedWith: rootUrn("test:index:Thing", "base"),
        version: "1.2.3",
      });
      expect(simulation.get("test:index:Thing", "not")).to.include({
        protect: false,
        deleteBeforeReplace: false,
      });
      expect(simulation.get("test:index:Thing", "base").deleteBeforeReplace).to.equal(undefined);
    });
  }

  it("gives protect to what is below", async () => {
    const simulation = await run(() => {
      new Group(
        "group",
        (parent) => {
          new Thing("inherits", {}, { parent });
          new Thing("declines", {}, { parent, protect: false });
          return {};
        },
        { protect: true },
      );
    });
    expect(simulation.get("test:index:Thing", "inherits").protect).to.equal(true);
    expect(simulation.get("test:index:Thing", "declines").protect).to.equal(false);
  });

  it("imports what exists, in both modes, with its id", async () => {
    for (const mode of MODES) {
      const simulation = await run(() => new Thing("one", {}, { import: "existing" }), { mode });
      const one = simulation.get("test:index:Thing", "one");
      expect(one).to.include({ id: "existing", importId: "existing", external: false });
      expect(one.outputs["arn"]).to.equal("arn:existing");
    }
  });

  it("reads with get, in both modes", async () => {
    for (const mode of MODES) {
      const simulation = await run(() => ({ arn: Thing.get("one", "there").arn }), { mode });
      expect(simulation.outputs).to.deep.equal({ arn: "arn:there" });
      const one = simulation.get("test:index:Thing", "one");
      expect(one).to.include({ id: "there", external: true });
    }
  });

  it("can't read at preview what has no id yet", async () => {
    const simulation = await run(() => ({ arn: Thing.get("one", new Thing("other").id).arn }), {
      mode: "preview",
    });
    expect(simulation.outputs).to.deep.equal({ arn: UNKNOWN });
  });

  it("takes the outputs of components, resources and the stack", async () => {
    const simulation = await run(() => {
      const thing = new Thing("one", { value: 1 });
      new Group("group", () => ({ made: thing.arn, thing }));
      return { group: thing, list: [thing.id] };
    });
    const group = simulation.get("test:index:Group", "group");
    // A reference to a custom resource reads as its id.
    expect(group.outputs).to.deep.equal({ made: "arn:one", thing: "one-id" });
    expect(simulation.outputs["list"]).to.deep.equal(["one-id"]);
    expect(simulation.outputs["group"]).to.include({ arn: "arn:one", value: 1 });
  });

  it("passes resources as references", async () => {
    const simulation = await run(() => {
      const thing = new Thing("one");
      new Thing("two", { value: { thing } });
    });
    const two = simulation.get("test:index:Thing", "two");
    expect(two.inputs["value"]).to.deep.equal({ thing: "one-id" });
    expect(two.propertyDependencies["value"]).to.deep.equal([rootUrn("test:index:Thing", "one")]);
  });

  it("takes assets with the digest of their content", async () => {
    const simulation = await run(() => {
      new Thing("one", { value: new pulumi.asset.StringAsset("hello") });
      new Group("group", () => ({ file: new pulumi.asset.StringAsset("hello") }));
    });
    const hello = {
      "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
      hash: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
      text: "hello",
    };
    expect(simulation.get("test:index:Thing", "one").inputs["value"]).to.deep.equal(hello);
    expect(simulation.get("test:index:Group", "group").outputs["file"]).to.deep.equal(hello);
  });

  it("stashes values in the state", async () => {
    const simulation = await run(() => ({ out: new pulumi.Stash("s", { input: [1] }).output }));
    expect(simulation.outputs).to.deep.equal({ out: [1] });
  });

  it("takes any type at preview and says no more than its inputs", async () => {
    class Unheard extends pulumi.CustomResource {
      declare readonly computed: pulumi.Output<string>;
      constructor() {
        super(
          "unheard:of:Type",
          "u",
          { value: 1, computed: undefined },
          { version: "2.0.0-beta.1" },
        );
      }
    }
    const simulation = await run(() => ({ out: new Unheard().computed }), { mode: "preview" });
    const found = simulation.get("unheard:of:Type", "u");
    expect(found.outputs).to.deep.equal({ value: 1 });
    expect(simulation.outputs).to.deep.equal({ out: UNKNOWN });
    expect(found.provider).to.contain("pulumi:providers:unheard::default_2_0_0_beta_1::");
  });
});
