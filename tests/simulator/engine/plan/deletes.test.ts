import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import type { StackExport } from "../../../../simulator/engine";
import { Group, rootUrn, Thing } from "../../../support/engine";
import { runTwice } from "../../../support/second-run";

const nothing = (): void => undefined;
const urnOf = (name: string): string => rootUrn("test:index:Thing", name);

/** The state with other fields in one of its resources. */
function edited(state: StackExport, name: string, fields: object): unknown {
  const resources = state.deployment.resources.map((resource) =>
    resource.urn === urnOf(name) ? { ...resource, ...fields } : resource,
  );
  return { ...state, deployment: { ...state.deployment, resources } };
}

describe("engine: a run over an existing state deletes", () => {
  const chain = (): void => {
    const one = new Thing("one");
    const two = new Thing("two", { value: one.arn });
    new Group("group", (parent) => {
      new Thing("child", { value: two.arn }, { parent });
      return {};
    });
  };

  it("what the program doesn't register any more, dependents before what they need", async () => {
    const run = await runTwice(chain, nothing, { mode: "update" });
    expect(run.errors).to.deep.equal([]);
    expect(run.changes).to.deep.equal([
      ...["delete child", "delete two", "delete one", "delete default", "delete group"],
    ]);
    expect(run.journal).to.deep.equal([
      ...["adopt one one-id", "adopt two two-id", "adopt child child-id"],
      "delete child child-id in nowhere",
      "delete two two-id in nowhere",
      "delete one one-id in nowhere",
    ]);
    expect(run.state.deployment.resources.map(({ type }) => type)).to.deep.equal([
      "pulumi:pulumi:Stack",
    ]);
  });

  it("nothing for real at preview", async () => {
    const run = await runTwice(chain, nothing);
    expect(run.changes).to.include("delete one");
    expect(run.journal.filter((each) => !each.startsWith("adopt"))).to.deep.equal([]);
  });

  it("nothing that is only read, retained, or deleted with something else", async () => {
    const before = (): void => {
      Thing.get("read", "there");
      new Thing("retained", {}, { retainOnDelete: true });
      const host = new Thing("host");
      new Thing("guest", {}, { deletedWith: host });
      new Thing("other", {}, { deletedWith: new Thing("staying") });
    };
    const run = await runTwice(
      before,
      () => {
        new Thing("staying");
      },
      { mode: "update" },
    );
    expect(run.changes).to.deep.equal([
      ...["delete other", "delete guest", "delete host", "delete retained", "discard read"],
    ]);
    expect(run.journal.filter((each) => each.startsWith("delete"))).to.deep.equal([
      "delete other other-id in nowhere",
      "delete host host-id in nowhere",
    ]);
  });

  it("a replaced resource after its replacement", async () => {
    const program = (fixed: number) => () => {
      const one = new Thing("one", { fixed });
      new Thing("two", { value: one.arn });
    };
    const run = await runTwice(program(1), program(2), { mode: "update" });
    expect(run.changes).to.deep.equal(["replace one"]);
    expect(run.journal).to.deep.equal([
      ...["adopt one one-id", "adopt two two-id", "create one", "delete one one-id in nowhere"],
    ]);
  });

  it("a replaced resource first, when two can't be there at a time", async () => {
    const program = (single: number) => () => {
      new Thing("one", { single });
    };
    const run = await runTwice(program(1), program(2), { mode: "update" });
    expect(run.journal.slice(1)).to.deep.equal(["delete one one-id in nowhere", "create one"]);
  });

  for (const [deleteBeforeReplace, order] of [
    [true, ["delete", "create"]],
    [false, ["create", "delete"]],
  ] as const) {
    it(`in the order that deleteBeforeReplace: ${String(deleteBeforeReplace)} says`, async () => {
      const property = deleteBeforeReplace ? "fixed" : "single";
      const program = (value: number) => () => {
        new Thing("one", { [property]: value }, { deleteBeforeReplace });
      };
      const run = await runTwice(program(1), program(2), { mode: "update" });
      const done = run.journal.slice(1).map((each) => each.split(" ")[0]);
      expect(done).to.deep.equal(order);
    });
  }

  describe("with what must go first", () => {
    const program = (single: number, options: pulumi.CustomResourceOptions = {}) => {
      return () => {
        const one = new Thing("one", { single });
        // Goes along: its property takes a new one, and its own dependent's does too.
        const follows = new Thing("follows", { fixed: one.arn }, options);
        new Thing("third", { fixed: follows.arn });
        // Stay: one takes another value, one only waits for it.
        new Thing("stays", { value: one.arn });
        new Thing("waits", {}, { dependsOn: one });
      };
    };

    it("the dependents that would be replaced too, in reverse order", async () => {
      const run = await runTwice(program(1), program(2), { mode: "update" });
      expect(run.errors).to.deep.equal([]);
      expect(run.journal.filter((each) => !each.startsWith("adopt"))).to.deep.equal([
        "delete third third-id in nowhere",
        "delete follows follows-id in nowhere",
        "delete one one-id in nowhere",
        ...["create one", "create follows", "create third"],
      ]);
      expect(run.changes).to.deep.equal(["replace one", "replace follows", "replace third"]);
    });

    it("and nothing at all when one of them is protected", async () => {
      const run = await runTwice(program(1, { protect: true }), program(2, { protect: true }), {
        mode: "update",
      });
      expect(run.steps).to.equal(undefined);
      expect(run.errors).to.deep.equal([
        `one: can't be replaced: ${urnOf("follows")} would go with it, and that is protected. ` +
          `Undo the change, or run pulumi state unprotect '${urnOf("follows")}' first`,
      ]);
    });

    it("also when the program has dropped it meanwhile", async () => {
      const run = await runTwice(
        program(1),
        () => {
          new Thing("one", { single: 2 });
        },
        {
          mode: "update",
        },
      );
      expect(run.changes).to.have.members([
        "replace one",
        ...["waits", "stays", "third", "follows"].map((name) => `delete ${name}`),
      ]);
      const deleted = run.journal.filter((each) => each.startsWith("delete"));
      expect(new Set(deleted).size).to.equal(deleted.length);
      expect(deleted).to.have.lengthOf(5);
    });
  });

  it("what an earlier run replaced and could not delete", async () => {
    const program = (): void => {
      new Thing("one");
    };
    const run = await runTwice(program, program, {
      mode: "update",
      edit: (state) => {
        const [one] = state.deployment.resources.filter(({ urn }) => urn === urnOf("one"));
        const resources = [...state.deployment.resources, { ...one, id: "older", delete: true }];
        return { ...state, deployment: { ...state.deployment, resources } };
      },
    });
    expect(run.changes).to.deep.equal(["delete one"]);
    expect(run.journal).to.include("delete one older in nowhere");
    expect(run.journal).to.not.include("delete one one-id in nowhere");
  });

  it("nothing that is protected, and says how to take that off", async () => {
    for (const mode of ["preview", "update"] as const) {
      const before = (): void => {
        new Thing("one", {}, { protect: true });
      };
      const run = await runTwice(
        before,
        () => {
          new Thing("two");
        },
        { mode },
      );
      expect(run.errors).to.deep.equal([
        `one: can't be deleted: it is protected. Put it back into the program, ` +
          `or run pulumi state unprotect '${urnOf("one")}' first`,
      ]);
      expect(run.changes).to.deep.equal(["create two", "delete one"]);
      expect(run.journal).to.not.include("delete one one-id in nowhere");
    }
  });

  it("no protected resource for a replacement; a preview shows what else would happen", async () => {
    const program = (fixed: number, protect: boolean) => () => {
      const one = new Thing("one", { fixed }, { protect });
      new Thing("two", { value: fixed }, { dependsOn: one });
    };
    const message =
      "one: can't be replaced: it is protected, and a change of fixed takes a new one. " +
      "Undo the change, or take protect off in the program first";
    const preview = await runTwice(program(1, true), program(2, true));
    expect(preview.errors).to.deep.equal([message]);
    expect(preview.changes).to.deep.equal(["replace one", "update two"]);
    const update = await runTwice(program(1, true), program(2, true), { mode: "update" });
    expect(update.errors).to.deep.equal([message]);
    expect(update.steps).to.equal(undefined);
    expect(update.journal).to.not.include("create one");
    const released = await runTwice(program(1, true), program(2, false), { mode: "update" });
    expect(released.errors).to.deep.equal([]);
  });

  it("and reports what the provider refuses", async () => {
    const before = (): void => {
      new Thing("one", { value: "stuck" });
    };
    const run = await runTwice(before, nothing, { mode: "update" });
    expect(run.errors).to.deep.equal(["one: the delete is refused"]);
  });

  it("nothing when the program failed before it was through", async () => {
    const run = await runTwice(
      () => {
        new Thing("one");
      },
      () => {
        throw new Error("the program broke");
      },
      { mode: "update" },
    );
    expect(run.steps).to.equal(undefined);
    expect(run.journal).to.deep.equal(["adopt one one-id"]);
  });

  it("a resource of the state that is gone already never again", async () => {
    const run = await runTwice(
      () => {
        new Thing("one");
      },
      nothing,
      {
        mode: "update",
        edit: (state) => edited(state, "one", { pendingReplacement: true }),
      },
    );
    expect(run.journal).to.deep.equal([]);
  });
});
