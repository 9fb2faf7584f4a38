import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import type { SimulatedProvider } from "../../../../simulator/provider";
import { rejection, run, testProvider, Thing } from "../../../support/engine";
import { runTwice } from "../../../support/second-run";

describe("engine: hooks", () => {
  const program =
    (seen: string[], options: pulumi.ResourceHookOptions = {}) =>
    () => {
      const note =
        (what: string): pulumi.ResourceHookFunction =>
        (args) => {
          seen.push(`${what} ${args.name} ${args.id} ${String(args.newOutputs?.["arn"])}`);
        };
      new Thing(
        "one",
        { value: 1 },
        {
          hooks: {
            beforeCreate: [new pulumi.ResourceHook("before", note("before"), options)],
            afterCreate: [new pulumi.ResourceHook("after", note("after"), options)],
            beforeDelete: [new pulumi.ResourceHook("never", note("never"), options)],
          },
        },
      );
    };

  it("run around a create", async () => {
    const seen: string[] = [];
    const simulation = await run(program(seen));
    expect(seen).to.deep.equal(["before one  undefined", "after one one-id arn:one"]);
    expect(simulation.get("test:index:Thing", "one").hooks).to.deep.equal({
      BeforeCreate: ["before"],
      AfterCreate: ["after"],
      BeforeDelete: ["never"],
    });
  });

  it("run at preview only when they ask for it", async () => {
    const seen: string[] = [];
    await run(program(seen), { mode: "preview" });
    expect(seen).to.deep.equal([]);
    await run(program(seen, { onDryRun: true }), { mode: "preview" });
    expect(seen.map((each) => each.split(" ")[0])).to.deep.equal(["before", "after"]);
  });

  const failing = (when: "beforeCreate" | "afterCreate") => () => {
    new Thing(
      "one",
      {},
      {
        hooks: {
          [when]: [
            () => {
              throw new Error("not today");
            },
          ],
        },
      },
    );
  };

  it("that fail before the create keep it from happening", async () => {
    const error = await rejection(run(failing("beforeCreate")));
    expect(error.message).to.equal(
      'test:index:Thing "one": before hook "test:index:Thing_one_beforeCreate_0" failed: not today',
    );
  });

  it("that fail after the create fail the run", async () => {
    const error = await rejection(run(failing("afterCreate")));
    expect(error.message).to.contain(
      'after hook "test:index:Thing_one_afterCreate_0" failed: not today',
    );
  });

  it("on errors decide whether to try again", async () => {
    let attempts = 0;
    const flaky: SimulatedProvider = {
      ...testProvider(),
      create: (request) => {
        attempts += 1;
        if (attempts < 3) throw new Error(`attempt ${attempts}`);
        return testProvider().create(request);
      },
    };
    const seen: (readonly string[])[] = [];
    await run(
      () => {
        const retry = new pulumi.ErrorHook("retry", (args) => {
          seen.push(args.errors);
          return true;
        });
        new Thing("one", {}, { hooks: { onError: [retry] } });
      },
      { providers: [flaky] },
    );
    expect(attempts).to.equal(3);
    expect(seen).to.deep.equal([["attempt 1"], ["attempt 2", "attempt 1"]]);
  });

  describe("around what exists", () => {
    const noting =
      (seen: string[], value: unknown, kept = true) =>
      () => {
        const note = (what: string): pulumi.ResourceHook =>
          new pulumi.ResourceHook(
            what,
            ({ name, oldInputs, newInputs, oldOutputs, newOutputs }) => {
              const values = [oldInputs, newInputs, oldOutputs, newOutputs] as (
                Record<string, unknown> | undefined
              )[];
              seen.push([what, name, ...values.map((each) => String(each?.["value"]))].join(" "));
            },
          );
        const hooks = {
          beforeUpdate: [note("before-update")],
          afterUpdate: [note("after-update")],
          beforeDelete: [note("before-delete")],
          afterDelete: [note("after-delete")],
        };
        if (kept) new Thing("one", { value }, { hooks });
      };

    it("run with what was and what is", async () => {
      const seen: string[] = [];
      await runTwice(noting([], 1), noting(seen, 2), { mode: "update" });
      expect(seen).to.deep.equal(["before-update one 1 2 1 undefined", "after-update one 1 2 1 2"]);
    });

    it("run when something is deleted, as long as the program still has them", async () => {
      const seen: string[] = [];
      const run = await runTwice(noting([], 1), noting(seen, 1, false), { mode: "update" });
      expect(run.errors).to.deep.equal([]);
      expect(seen).to.deep.equal([
        "before-delete one 1 undefined 1 undefined",
        "after-delete one 1 undefined 1 undefined",
      ]);
      const without = await runTwice(noting([], 1), () => undefined, { mode: "update" });
      expect(without.errors).to.deep.equal(['one: hook "before-delete" was not registered']);
      expect(without.journal).to.not.include("delete one one-id in nowhere");
    });

    it("decide whether a deletion is tried again", async () => {
      const failures: string[] = [];
      const program = (kept: boolean) => () => {
        const retry = new pulumi.ErrorHook("retry", ({ failedOperation, errors }) => {
          failures.push(`${failedOperation} ${errors.length}`);
          return errors.length < 2;
        });
        if (kept) new Thing("one", { value: "stuck" }, { hooks: { onError: [retry] } });
      };
      const run = await runTwice(program(true), program(false), { mode: "update" });
      expect(failures).to.deep.equal(["delete 1", "delete 2"]);
      expect(run.errors).to.deep.equal(["one: the delete is refused"]);
    });
  });
});
