import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { Group, Remote, rootUrn, TestProvider, Thing } from "../../../support/engine";
import { runTwice } from "../../../support/second-run";

describe("engine: a run over an existing state finds a resource", () => {
  it("by an alias, and keeps what it is", async () => {
    const run = await runTwice(
      () => {
        new Thing("old", { value: 1 });
      },
      () => {
        new Thing("new", { value: 1 }, { aliases: [{ name: "older" }, { name: "old" }] });
      },
      { mode: "update" },
    );
    expect(run.changes).to.deep.equal([]);
    expect(run.step("new").state.id).to.equal("old-id");
    const written = run.state.deployment.resources.find(({ type }) => type === "test:index:Thing");
    expect(written?.aliases).to.deep.equal([rootUrn("test:index:Thing", "old")]);
  });

  it("by its own name rather than by an alias", async () => {
    const run = await runTwice(
      () => {
        new Thing("one", { value: 1 });
        new Thing("two", { value: 2 });
      },
      () => {
        new Thing("one", { value: 1 }, { aliases: [{ name: "two" }] });
      },
    );
    expect(run.changes).to.deep.equal(["delete two"]);
  });

  it("by what its parent was called, in name and in type", async () => {
    const tree =
      (name: string, options: pulumi.ComponentResourceOptions = {}) =>
      () => {
        new Group(
          name,
          (parent) => {
            const child = new Thing(`${name}-child`, {}, { parent });
            new Thing("other", { value: child.arn }, { parent: child });
            return {};
          },
          options,
        );
      };
    const run = await runTwice(tree("old"), tree("new", { aliases: [{ name: "old" }] }));
    expect(run.errors).to.deep.equal([]);
    expect(run.changes).to.deep.equal([]);
    expect(run.step("new-child").state.id).to.equal("old-child-id");
  });

  it("after a move below another parent", async () => {
    const run = await runTwice(
      () => {
        new Thing("one");
      },
      () => {
        new Group("group", (parent) => {
          new Thing("one", {}, { parent, aliases: [{ parent: pulumi.rootStackResource }] });
          return {};
        });
      },
    );
    expect(run.changes).to.deep.equal(["create group"]);
  });

  it("and refuses two that say they were the same", async () => {
    const run = await runTwice(
      () => {
        new Thing("old");
      },
      () => {
        new Thing("one", {}, { aliases: [{ name: "old" }] });
        new Thing("two", {}, { aliases: [{ name: "old" }] });
      },
    );
    const [one, old] = ["one", "old"].map((name) => rootUrn("test:index:Thing", name));
    expect(run.errors).to.deep.equal([
      `two: its alias ${old ?? ""} is taken: ${one ?? ""} is that resource`,
    ]);
  });

  it("and refuses one that another says it was", async () => {
    const run = await runTwice(
      () => {
        new Thing("old");
      },
      () => {
        const one = new Thing("one", {}, { aliases: [{ name: "old" }] });
        new Thing("old", {}, { dependsOn: one });
      },
    );
    const one = rootUrn("test:index:Thing", "one");
    expect(run.errors).to.deep.equal([
      `old: is the alias of ${one} already; name one of them differently`,
    ]);
  });
});

class AwsProvider extends pulumi.ProviderResource {
  constructor(region: string, version: string) {
    super("aws", "ours", { region }, { version });
  }
}

class AwsThing extends pulumi.CustomResource {
  constructor(provider: AwsProvider) {
    super("aws:index:Thing", "one", {}, { provider });
  }
}

describe("engine: a run over an existing state and its providers", () => {
  const ours = (args: pulumi.Inputs) => () => {
    const provider = new TestProvider("ours", args);
    new Thing("one", {}, { provider });
  };

  it("updates a provider whose settings change, and leaves its resources alone", async () => {
    const run = await runTwice(ours({ region: "a" }), ours({ region: "b" }), { mode: "update" });
    expect(run.changes).to.deep.equal(["update ours"]);
    expect(run.step("ours").changes).to.deep.equal({ region: { kind: "update", replace: false } });
  });

  it("keeps the id of a default provider, and takes over its new settings", async () => {
    const program = (): void => {
      new Thing("one");
    };
    const config = { "test:region": "b" };
    const run = await runTwice(program, program, { oldConfig: { "test:region": "a" }, config });
    expect(run.changes).to.deep.equal(["update default"]);
    expect(run.step("one").state.provider).to.match(/^urn:.*::default::[0-9a-f-]{36}$/);
  });

  for (const [version, changes] of [
    ["6.83.0", ["replace ours", "replace one"]],
    ["7.48.0", ["update ours"]],
  ] as const) {
    it(`makes of another region what AWS's provider ${version} makes of it`, async () => {
      const program = (region: string) => () => {
        const provider = new AwsProvider(region, version);
        new AwsThing(provider);
      };
      const run = await runTwice(program("a"), program("b"), { mode: "update", packages: ["aws"] });
      expect(run.errors).to.deep.equal([]);
      expect(run.changes).to.deep.equal(changes);
      const deleted = run.journal.filter((each) => each.startsWith("delete"));
      // The old one is where the old provider made it.
      expect(deleted).to.deep.equal(changes.length === 1 ? [] : ["delete one one-id in a"]);
    });
  }

  it("lets another provider of the same settings take over", async () => {
    const program = (name: string) => () => {
      const provider = new TestProvider(name, { region: "a" });
      new Thing("one", {}, { provider });
    };
    const run = await runTwice(program("ours"), program("theirs"), { mode: "update" });
    expect(run.changes).to.deep.equal(["create theirs", "delete ours"]);
  });

  it("deletes with the settings that the resource was made with", async () => {
    const run = await runTwice(ours({ region: "a" }), () => undefined, { mode: "update" });
    expect(run.journal.at(-1)).to.equal("delete one one-id in a");
  });
});

describe("engine: a run over an existing state and", () => {
  it("what is only read", async () => {
    const program = (id: string) => () => {
      const there = Thing.get("there", id);
      new Thing("one", { value: there.arn });
    };
    const same = await runTwice(program("a"), program("a"));
    expect(same.changes).to.deep.equal(["read there"]);
    const other = await runTwice(program("a"), program("b"));
    expect(other.changes).to.deep.equal(["read there", "update one"]);
  });

  it("what is managed now and was read before, and the other way round", async () => {
    const read = (): void => void Thing.get("one", "one-id");
    const managed = (): void => {
      new Thing("one");
    };
    const taken = await runTwice(read, managed, { mode: "update" });
    expect(taken.changes).to.deep.equal(["replace one"]);
    expect(taken.journal).to.deep.equal(["create one"]);
    const released = await runTwice(managed, read, { mode: "update" });
    expect(released.changes).to.deep.equal(["read one"]);
    expect(released.journal).to.deep.equal(["adopt one one-id"]);
    const other = await runTwice(managed, () => void Thing.get("one", "elsewhere"), {
      mode: "update",
    });
    expect(other.changes).to.deep.equal(["replace one"]);
    expect(other.journal.at(-1)).to.equal("delete one one-id in nowhere");
  });

  it("imports: of what is known by that id, by another, or not at all", async () => {
    const program = (importId?: string) => () => {
      new Thing("one", {}, importId === undefined ? {} : { import: importId });
    };
    const first = await runTwice(() => undefined, program("a"));
    expect(first.changes).to.deep.equal(["create default", "import one"]);
    const again = await runTwice(program("a"), program("a"));
    expect(again.changes).to.deep.equal([]);
    const dropped = await runTwice(program("a"), program());
    expect(dropped.changes).to.deep.equal([]);
    const other = await runTwice(program("a"), program("b"), { mode: "update" });
    expect(other.changes).to.deep.equal(["replace one"]);
    expect(other.step("one").state.id).to.equal("b");
  });

  it("a component that its provider expands", async () => {
    const program =
      (value: unknown, name = "far") =>
      () => {
        const far = new Remote(name, { value });
        return { id: far.thingId };
      };
    const same = await runTwice(program(1), program(1));
    expect(same.errors).to.deep.equal([]);
    expect(same.changes).to.deep.equal([]);
    // Its arguments are nobody's business but its children's.
    const changed = await runTwice(program(1), program(2));
    expect(changed.changes).to.deep.equal(["update far-thing"]);
    expect(changed.step("far").state.inputs).to.deep.equal({ value: 2 });
    const written = changed.state.deployment.resources.find(
      ({ type }) => type === "far:index:Remote",
    );
    expect(written).to.not.have.any.keys("inputs", "propertyDependencies");
    const gone = await runTwice(program(1), () => undefined);
    expect(gone.changes.filter((each) => !each.endsWith("default"))).to.deep.equal([
      ...["delete far-nested", "delete far-thing", "delete far"],
    ]);
  });

  it("the children of a component that nobody here can expand: they stay", async () => {
    class Foreign extends pulumi.ComponentResource {
      constructor(remote: boolean) {
        super("foreign:index:Box", "box", {}, {}, remote);
        if (!remote)
          new Group("inner", (parent) => ({ one: new Thing("one", {}, { parent }).arn }), {
            parent: this,
          });
      }
    }
    const run = await runTwice(
      () => {
        new Foreign(false);
      },
      () => {
        new Foreign(true);
      },
    );
    expect(run.errors).to.deep.equal([]);
    expect(run.changes.filter((each) => each.startsWith("delete"))).to.deep.equal([
      "delete default",
    ]);
  });

  it("its times: what is the same keeps them, what changes gets new ones", async () => {
    const program = (value: number) => () => {
      new Thing("same", {});
      new Thing("changed", { value });
      new Thing("replaced", { fixed: value });
    };
    const [created, modified] = ["2020-01-01T00:00:00Z", "2020-02-02T00:00:00Z"];
    const run = await runTwice(program(1), program(2), {
      mode: "update",
      edit: (state) => {
        const resources = state.deployment.resources.map((each) => ({
          ...each,
          created,
          modified,
        }));
        return { ...state, deployment: { ...state.deployment, resources } };
      },
    });
    const time = run.state.deployment.manifest.time;
    const times = run.state.deployment.resources
      .filter(({ type }) => type === "test:index:Thing")
      .map((each) => [each.created, each.modified]);
    expect(times).to.deep.equal([
      [created, modified],
      [created, time],
      [time, time],
    ]);
  });
});
