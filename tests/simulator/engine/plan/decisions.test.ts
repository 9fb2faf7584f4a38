import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import type { ExportedResource, StackExport } from "../../../../simulator/engine";
import { Group, rootUrn, Thing } from "../../../support/engine";
import { runTwice } from "../../../support/second-run";

type Options = pulumi.CustomResourceOptions;

function thing(args: pulumi.Inputs, options?: Options): () => void {
  return () => {
    new Thing("one", args, options);
  };
}

/** The first resource of the test package, with other fields. */
function edited(state: StackExport, fields: object): unknown {
  const resources = state.deployment.resources.map((resource: ExportedResource) =>
    resource.type === "test:index:Thing" ? { ...resource, ...fields } : resource,
  );
  return { ...state, deployment: { ...state.deployment, resources } };
}

interface Case {
  readonly what: string;
  readonly before: pulumi.Inputs;
  readonly after: pulumi.Inputs;
  readonly options?: Options;
  readonly oldOptions?: Options;
  readonly op: string;
  readonly changes?: object;
}

const update = (kind: string) => ({ kind, replace: false });
const replacing = (kind: string) => ({ kind, replace: true });

const cases: readonly Case[] = [
  { what: "the same inputs", before: { value: 1 }, after: { value: 1 }, op: "same" },
  {
    what: "the same inputs in another order of keys",
    before: { value: { a: 1, b: [2] } },
    after: { value: { b: [2], a: 1 } },
    op: "same",
  },
  {
    what: "another value",
    before: { value: 1 },
    after: { value: 2 },
    op: "update",
    changes: { value: update("update") },
  },
  {
    what: "an added and a removed property",
    before: { value: 1, left: 1 },
    after: { value: 1, right: 1 },
    op: "update",
    changes: { left: update("delete"), right: update("add") },
  },
  {
    what: "a property that forces a replacement",
    before: { fixed: 1, value: 1 },
    after: { fixed: 2, value: 2 },
    op: "replace",
    changes: { fixed: replacing("update"), value: update("update") },
  },
  {
    what: "an ignored change",
    before: { value: 1 },
    after: { value: 2 },
    options: { ignoreChanges: ["value"] },
    op: "same",
  },
  {
    what: "an ignored change that would replace, beside another",
    before: { fixed: 1, value: 1 },
    after: { fixed: 2, value: 2 },
    options: { ignoreChanges: ["fixed"] },
    op: "update",
    changes: { value: update("update") },
  },
  {
    what: "an ignored property that is new",
    before: {},
    after: { value: 2 },
    options: { ignoreChanges: ["value"] },
    op: "same",
  },
  {
    what: "an ignored part of a list",
    before: { value: [{ a: 1, b: 1 }] },
    after: { value: [{ a: 2, b: 1 }] },
    options: { ignoreChanges: ["value[*].a"] },
    op: "same",
  },
  {
    what: "a change that the program replaces on",
    before: { value: 1 },
    after: { value: 2 },
    options: { replaceOnChanges: ["value"] },
    op: "replace",
    changes: { value: replacing("update") },
  },
  {
    what: "a change that the program replaces on, with everything else",
    before: { value: 1 },
    after: { value: 2 },
    options: { replaceOnChanges: ["*"] },
    op: "replace",
    changes: { value: replacing("update") },
  },
  {
    what: "another change than what the program replaces on",
    before: { value: 1 },
    after: { value: 2 },
    options: { replaceOnChanges: ["fixed"] },
    op: "update",
    changes: { value: update("update") },
  },
  {
    what: "another trigger",
    before: {},
    after: {},
    oldOptions: { replacementTrigger: 1 },
    options: { replacementTrigger: 2 },
    op: "replace",
    changes: { replacementTrigger: replacing("update") },
  },
  {
    what: "the same trigger",
    before: {},
    after: {},
    oldOptions: { replacementTrigger: { a: [1] } },
    options: { replacementTrigger: { a: [1] } },
    op: "same",
  },
  {
    what: "a first trigger",
    before: {},
    after: {},
    options: { replacementTrigger: 2 },
    op: "same",
  },
  {
    what: "options that only the state knows of",
    before: {},
    after: {},
    options: { protect: true, retainOnDelete: true, deleteBeforeReplace: true },
    op: "same",
  },
];

describe("engine: a run over an existing state decides", () => {
  for (const { what, before, after, options, oldOptions = options, op, changes } of cases) {
    it(`${op} for ${what}`, async () => {
      const run = await runTwice(thing(before, oldOptions), thing(after, options));
      expect(run.errors).to.deep.equal([]);
      expect(run.step("one").op).to.equal(op);
      expect(run.step("one").changes).to.deep.equal(changes);
    });
  }

  it("an update for an input that nobody knows yet, and keeps the outputs it has", async () => {
    const program = (value: number) => () => {
      const one = new Thing("one", { value });
      const two = new Thing("two", { value: one.arn });
      const made = new Thing("made", {});
      if (value === 2) new Thing("three", { value: made.arn });
      return { arn: two.arn, id: two.id };
    };
    const run = await runTwice(program(1), program(2));
    expect(run.changes).to.deep.equal(["update one", "create three"]);
    expect(run.step("three").state.inputs["value"]).to.equal("arn:made");
    expect(run.step("one").state.id).to.equal("one-id");
    const stack = run.step("proj-dev").state;
    expect(stack.outputs).to.deep.equal({ arn: "arn:two", id: "two-id" });
  });

  it("what depends on something replaced by what it will be, which a preview doesn't know", async () => {
    const program = (fixed: number) => () => {
      const one = new Thing("one", { fixed });
      new Thing("two", { value: one.arn });
      new Thing("three", { fixed: one.arn });
    };
    const run = await runTwice(program(1), program(2));
    expect(run.changes).to.deep.equal(["replace one", "update two", "replace three"]);
  });

  it("a replacement for what the state marks as tainted, failed or half replaced", async () => {
    const program = thing({ value: 1 });
    const taint = await runTwice(program, program, {
      edit: (state) => edited(state, { taint: true }),
    });
    expect(taint.step("one")).to.deep.include({
      op: "replace",
      changes: { id: replacing("update") },
    });
    const half = await runTwice(program, program, {
      mode: "update",
      edit: (state) => edited(state, { pendingReplacement: true }),
    });
    expect(half.step("one").op).to.equal("replace");
    expect(half.journal).to.deep.equal(["create one"]);
    const failed = await runTwice(program, program, {
      edit: (state) => edited(state, { initErrors: ["it never came up"] }),
    });
    expect(failed.step("one").op).to.equal("update");
    const again = await runTwice(
      program,
      thing({ value: 1 }, { replaceOnChanges: ["#initerror"] }),
      {
        edit: (state) => edited(state, { initErrors: ["it never came up"] }),
      },
    );
    expect(again.step("one").op).to.equal("replace");
  });

  it("to leave alone what somebody else changed and the program ignores", async () => {
    const live = (state: StackExport) => edited(state, { outputs: { arn: "arn:one", value: 5 } });
    const before = thing({ value: 1, other: 1 });
    const after = thing({ value: 1, other: 2 }, { ignoreChanges: ["value"] });
    const run = await runTwice(before, after, { mode: "update", edit: live });
    expect(run.step("one").changes).to.deep.equal({ other: update("update") });
    const written = run.state.deployment.resources.find(({ type }) => type === "test:index:Thing");
    expect(written?.outputs).to.deep.include({ value: 5, other: 2 });
    expect(written?.inputs).to.deep.include({ value: 1, other: 2 });
  });

  it("that ignoring holds in no list of another length, and says so", async () => {
    const options = { ignoreChanges: ["value[1]"] };
    const run = await runTwice(thing({ value: [1] }, options), thing({ value: [1, 2] }, options));
    expect(run.step("one").op).to.equal("update");
    expect(run.diagnostics).to.deep.equal([
      {
        severity: "info",
        message: "ignoreChanges can't hold in parts that were added or removed: value[1]",
        urn: rootUrn("test:index:Thing", "one"),
      },
    ]);
  });

  it("components by their inputs alone, and asks no provider", async () => {
    class Box extends pulumi.ComponentResource {
      constructor(name: string, args: pulumi.Inputs, out: pulumi.Inputs) {
        super("test:index:Box", name, args);
        this.registerOutputs(out);
      }
    }
    const program = (size: number, out: number) => () => {
      new Box("sized", { size: pulumi.secret(size), same: true }, {});
      new Box("plain", { same: true }, { out });
      new Group("group", () => ({ out }));
    };
    const run = await runTwice(program(1, 1), program(1, 2));
    expect(run.changes).to.deep.equal([]);
    expect(run.step("plain").state.outputs).to.deep.equal({ out: 2 });
    const opened = await runTwice(
      () => {
        new Box("plain", { size: 1 }, {});
      },
      () => {
        new Box("plain", { size: 2 }, {});
      },
    );
    expect(opened.step("plain")).to.deep.include({
      op: "update",
      changes: { size: update("update") },
    });
  });
});
