import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { UNKNOWN } from "../../../../simulator/provider";
import { MODES, rejection, run, Thing } from "../../../support/engine";

describe("engine: secrets", () => {
  for (const mode of MODES) {
    it(`follow a value into inputs, outputs and other resources (${mode})`, async () => {
      const simulation = await run(
        () => {
          const config = new pulumi.Config();
          const one = new Thing("one", { value: config.requireSecret("password"), open: "x" });
          new Thing("two", { value: { list: ["a", one.value] } });
          return { password: one.value, open: "x" };
        },
        { mode, config: { "proj:password": "hunter2" }, secretKeys: ["proj:password"] },
      );
      const one = simulation.get("test:index:Thing", "one");
      expect(one.inputs["value"]).to.equal("hunter2");
      expect(one.secretInputs).to.deep.equal(["value"]);
      expect(one.secretOutputs).to.deep.equal(["value"]);
      const two = simulation.get("test:index:Thing", "two");
      expect(two.inputs["value"]).to.deep.equal({ list: ["a", "hunter2"] });
      expect(two.secretInputs).to.deep.equal(["value"]);
      expect(JSON.stringify(simulation.stateExport())).not.to.contain("hunter2");
    });
  }

  it("stay out of what a refusal says", async () => {
    const error = await rejection(
      run(() => {
        new Thing("one", { value: "refused", other: pulumi.secret("may not") });
      }),
    );
    expect(error.message).to.equal('test:index:Thing "one": value: [secret] be refused');
  });

  it("are declared by a resource too", async () => {
    const simulation = await run(() => {
      const one = new Thing(
        "one",
        { value: pulumi.secret("a") },
        { additionalSecretOutputs: ["arn"] },
      );
      return { arn: one.arn };
    });
    expect(simulation.get("test:index:Thing", "one").secretOutputs).to.deep.equal(["value", "arn"]);
    const resources = simulation.stateExport().deployment.resources;
    expect(resources[0]?.outputs?.["arn"]).to.deep.equal({
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      ciphertext: "withheld",
    });
  });

  it("pass through a component's inputs to the state", async () => {
    class Holder extends pulumi.ComponentResource {
      constructor() {
        super("test:index:Holder", "holder", { note: pulumi.secret("private") });
      }
    }
    const simulation = await run(() => new Holder());
    expect(simulation.get("test:index:Holder", "holder").secretInputs).to.deep.equal(["note"]);
  });
});

describe("engine: unknowns", () => {
  it("stay unknown through apply, all and jsonStringify", async () => {
    let applied = false;
    const simulation = await run(
      () => {
        const one = new Thing("one", { value: "known" });
        const all = pulumi.all([one.arn, one.value]).apply(() => {
          applied = true;
          return "x";
        });
        new Thing("two", {
          value: all,
          json: pulumi.jsonStringify({ arn: one.arn }),
          known: one.value,
        });
        return { all };
      },
      { mode: "preview" },
    );
    const two = simulation.get("test:index:Thing", "two");
    expect(two.inputs).to.include({ value: UNKNOWN, json: UNKNOWN, known: "known" });
    expect(two.propertyDependencies["value"]).to.have.lengthOf(1);
    expect(simulation.outputs).to.deep.equal({ all: UNKNOWN });
    expect(applied).to.equal(false);
  });

  it("are known in update mode", async () => {
    const simulation = await run(() => {
      const one = new Thing("one");
      return { all: pulumi.all([one.arn, one.id]).apply(([arn, id]) => `${arn} ${id}`) };
    });
    expect(simulation.outputs).to.deep.equal({ all: "arn:one one-id" });
  });

  it("may be secret too", async () => {
    const simulation = await run(
      () => ({ arn: new Thing("one", {}, { additionalSecretOutputs: ["arn"] }).arn }),
      { mode: "preview" },
    );
    expect(simulation.outputs).to.deep.equal({ arn: UNKNOWN });
    expect(simulation.get("test:index:Thing", "one").secretOutputs).to.deep.equal(["arn"]);
  });

  it("tell a program that it is previewed", async () => {
    for (const mode of MODES) {
      const simulation = await run(() => ({ preview: pulumi.runtime.isDryRun() }), { mode });
      expect(simulation.outputs).to.deep.equal({ preview: mode === "preview" });
    }
  });

  it("know project, stack and organisation", async () => {
    const simulation = await run(
      () => [pulumi.getProject(), pulumi.getStack(), pulumi.getOrganization()].join(" "),
      { stack: "prod", organization: "acme" },
    );
    expect(simulation.resources[0]?.name).to.equal("proj-prod");
  });
});
