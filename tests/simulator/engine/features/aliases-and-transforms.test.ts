import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { Group, MODES, rejection, rootUrn, run, Thing } from "../../../support/engine";

describe("engine: aliases", () => {
  for (const mode of MODES) {
    it(`become URNs (${mode})`, async () => {
      const simulation = await run(
        () => {
          const other = new Group("other", () => ({}));
          new Group("group", (parent) => {
            new Thing(
              "thing",
              {},
              {
                parent,
                aliases: [
                  { name: "renamed" },
                  { type: "test:index:OldThing" },
                  { parent: other },
                  { parent: pulumi.rootStackResource },
                  { parent: pulumi.rootStackResource, name: "at-root" },
                  { stack: "old", project: "before" },
                  "urn:pulumi:dev::proj::test:index:Thing::plain",
                  { name: "renamed" },
                ],
              },
            );
            return {};
          });
        },
        { mode },
      );
      expect(simulation.get("test:index:Thing", "thing").aliases).to.deep.equal([
        rootUrn("test:index:Group$test:index:Thing", "renamed"),
        rootUrn("test:index:Group$test:index:OldThing", "thing"),
        rootUrn("test:index:Group$test:index:Thing", "thing"),
        rootUrn("test:index:Thing", "thing"),
        rootUrn("test:index:Thing", "at-root"),
        "urn:pulumi:old::before::test:index:Group$test:index:Thing::thing",
        "urn:pulumi:dev::proj::test:index:Thing::plain",
      ]);
    });
  }
});

const addTag =
  (tag: string): pulumi.ResourceTransform =>
  (args) => ({
    props: { ...args.props, tags: [...((args.props["tags"] as string[] | undefined) ?? []), tag] },
    opts: args.opts,
  });

describe("engine: transforms", () => {
  for (const mode of MODES) {
    it(`run a resource's own, then its parents', then the stack's (${mode})`, async () => {
      const simulation = await run(
        () => {
          pulumi.runtime.registerResourceTransform(addTag("stack"));
          new Group(
            "outer",
            (outer) => {
              new Group(
                "inner",
                (parent) => {
                  new Thing("thing", {}, { parent, transforms: [addTag("own"), addTag("own2")] });
                  return {};
                },
                { parent: outer, transforms: [addTag("inner")] },
              );
              return {};
            },
            { transforms: [addTag("outer")] },
          );
        },
        { mode },
      );
      const thing = simulation.get("test:index:Thing", "thing");
      expect(thing.inputs["tags"]).to.deep.equal(["own", "own2", "inner", "outer", "stack"]);
    });

    it(`change options and keep what they don't touch (${mode})`, async () => {
      const simulation = await run(
        () => {
          const base = new Thing("base");
          new Thing(
            "thing",
            { value: 1 },
            {
              aliases: [{ name: "old" }],
              dependsOn: base,
              customTimeouts: { create: "5m" },
              transforms: [
                (args) => ({
                  props: args.props,
                  opts: pulumi.mergeOptions(args.opts, { protect: true, ignoreChanges: ["value"] }),
                }),
                () => undefined,
              ],
            },
          );
        },
        { mode },
      );
      const thing = simulation.get("test:index:Thing", "thing");
      expect(thing).to.deep.include({
        protect: true,
        ignoreChanges: ["value"],
        aliases: [rootUrn("test:index:Thing", "old")],
        dependencies: [rootUrn("test:index:Thing", "base")],
        customTimeouts: { create: 300 },
      });
    });

    it(`keep secrets and unknowns (${mode})`, async () => {
      const simulation = await run(
        () => {
          pulumi.runtime.registerResourceTransform(addTag("stack"));
          const one = new Thing("one");
          new Thing("two", { value: pulumi.secret("x"), arn2: one.arn });
        },
        { mode },
      );
      const two = simulation.get("test:index:Thing", "two");
      expect(two.secretInputs).to.deep.equal(["value"]);
      expect(two.inputs["arn2"]).to.equal(
        mode === "preview" ? "04da6b54-80e4-46f7-96ec-b56ff0331ba9" : "arn:one",
      );
    });
  }

  it("fail the resource when they throw", async () => {
    const error = await rejection(
      run(() => {
        new Thing(
          "thing",
          {},
          {
            transforms: [
              () => {
                throw new Error("no such thing");
              },
            ],
          },
        );
      }),
    );
    expect(error.message).to.contain(
      'test:index:Thing "thing": transform failed: Error: no such thing',
    );
  });
});

describe("engine: transformations of the older kind", () => {
  for (const mode of MODES) {
    it(`apply to the stack and to a resource (${mode})`, async () => {
      const change: pulumi.ResourceTransformation = (args) =>
        args.type === "test:index:Thing"
          ? {
              props: { ...(args.props as object), added: true },
              opts: { ...args.opts, protect: true },
            }
          : undefined;
      const simulation = await run(
        () => {
          new Thing("before", {}, { transformations: [change] });
          pulumi.runtime.registerStackTransformation(change);
          new Thing("after");
        },
        { mode },
      );
      for (const name of ["before", "after"]) {
        const thing = simulation.get("test:index:Thing", name);
        expect(thing.inputs["added"]).to.equal(true);
        expect(thing.protect).to.equal(true);
      }
    });
  }
});
