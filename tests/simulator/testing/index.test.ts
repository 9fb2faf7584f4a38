import { expect } from "chai";
import * as ecs from "@pulumi/aws/ecs";
import * as pulumi from "@pulumi/pulumi";
import { simulate, SimulationError, UNKNOWN } from "../../../simulator/testing";
import { Group, rejection, run, Thing } from "../../support/engine";

describe("simulate", () => {
  it("has defaults for everything", async () => {
    const simulation = await simulate(() => {
      const cluster = new ecs.Cluster("main");
      const region = new pulumi.Config("aws").require("region");
      return { region, arn: cluster.arn, organization: pulumi.getOrganization() };
    });
    expect(simulation.resources[0]?.name).to.equal("ecs-platform-dev");
    expect(simulation.outputs).to.deep.include({
      region: "eu-west-1",
      organization: "organization",
    });
    const cluster = simulation.get("aws:ecs/cluster:Cluster", "main");
    expect(simulation.outputs["arn"]).to.equal(cluster.outputs["arn"]);
    expect(cluster.outputs["arn"]).to.match(
      /^arn:aws:ecs:eu-west-1:\d{12}:cluster\/main-[0-9a-f]+$/,
    );
  });

  it("previews when it is asked to", async () => {
    const simulation = await simulate(() => new ecs.Cluster("main"), { mode: "preview" });
    const cluster = simulation.get("aws:ecs/cluster:Cluster", "main");
    expect(cluster).not.to.have.property("id");
    expect(cluster.outputs["arn"]).to.equal(UNKNOWN);
    expect(simulation.outputs["arn"]).to.equal(UNKNOWN);
  });

  it("finds resources by type and name", async () => {
    const simulation = await run(() => {
      new Thing("one");
      new Thing("two");
      new Group("group", (parent) => {
        new Thing("one", {}, { parent });
        return {};
      });
    });
    expect(simulation.get("test:index:Thing", "two").id).to.equal("two-id");
    const names = simulation.ofType("test:index:Thing").map((each) => each.name);
    expect(names).to.have.members(["one", "two", "one"]);
    expect(simulation.ofType("no:such:Type")).to.deep.equal([]);
    expect(() => simulation.get("test:index:Thing", "three")).to.throw(
      /^There is no resource test:index:Thing named "three"; of this type there are: /,
    );
    expect(() => simulation.get("no:such:Type", "x")).to.throw(
      /; there are: pulumi:pulumi:Stack proj-dev, /,
    );
    expect(() => simulation.get("test:index:Thing", "one")).to.throw(
      'There are 2 resources test:index:Thing named "one"; look them up by URN',
    );
  });

  it("keeps secret what a provider makes of a secret, beside what it was given", async () => {
    for (const mode of ["preview", "update"] as const) {
      const run = await simulate(
        () => new ecs.Cluster("one", { tags: { Key: pulumi.secret("hush-hush"), Open: "yes" } }),
        { mode, config: { "aws:region": "eu-west-1" } },
      );
      const one = run.get("aws:ecs/cluster:Cluster", "one");
      expect(one.secretOutputs, mode).to.have.members(["tags", "tagsAll"]);
      expect(one.outputs["tagsAll"], mode).to.deep.equal({ Key: "hush-hush", Open: "yes" });
    }
  });

  it("unwraps secrets and says where they were", async () => {
    const simulation = await run(() => {
      new Thing("one", { value: [pulumi.secret("x")], open: 1 });
    });
    const one = simulation.get("test:index:Thing", "one");
    expect(one.inputs).to.deep.include({ value: ["x"], open: 1 });
    expect(one.secretInputs).to.deep.equal(["value"]);
    expect(one.secretOutputs).to.deep.equal(["value"]);
  });

  it("rejects with what the program throws, and else with the diagnostics", async () => {
    const thrown = new Error("mine");
    const own = await rejection(
      run(() => {
        throw thrown;
      }),
    );
    expect(own).to.equal(thrown);
    const error = await rejection(run(() => new Thing("one", { value: "refused" })));
    if (!(error instanceof SimulationError)) throw error;
    expect(error.name).to.equal("SimulationError");
    expect(error.diagnostics.map((each) => each.message)).to.deep.equal([
      "value: may not be refused",
    ]);
  });

  it("runs over what an earlier run left behind", async () => {
    const program = (desiredStatus: string) => () => {
      new ecs.Cluster("main", { settings: [{ name: "containerInsights", value: desiredStatus }] });
    };
    const first = await simulate(program("disabled"));
    expect(first.steps).to.deep.equal([]);
    const against = first.stateExport();
    const same = await simulate(program("disabled"), { against });
    expect(new Set(same.steps.map(({ op }) => op))).to.deep.equal(new Set(["same"]));
    const { steps } = await simulate(program("enabled"), { against, mode: "preview" });
    expect(steps.filter(({ op }) => op !== "same")).to.deep.equal([
      {
        op: "update",
        urn: "urn:pulumi:dev::ecs-platform::aws:ecs/cluster:Cluster::main",
        type: "aws:ecs/cluster:Cluster",
        name: "main",
        changes: { "settings[0].value": { kind: "update", replace: false } },
      },
    ]);
    const stranger = simulate(program("enabled"), { against, stack: "prod" });
    expect((await rejection(stranger)).message).to.equal(
      "is the state of the stack dev of the project ecs-platform, " +
        "not of the stack prod of the project ecs-platform",
    );
  });
});
