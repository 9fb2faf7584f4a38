import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { createHash } from "node:crypto";
import { propertyPath } from "../../../simulator/engine/property-path";
import { runFunction, type ExportedResource, type RunResult } from "../../../simulator/engine";
import { Group, Remote, remoteProvider, rootUrn, testProvider, Thing } from "../../support/engine";

function runIt(program: () => unknown, mode: "preview" | "update" = "update"): Promise<RunResult> {
  return runFunction(program, {
    project: "proj",
    stack: "dev",
    organization: "organization",
    mode,
    directory: process.cwd(),
    config: {},
    secretKeys: [],
    stackOutputs: {},
    providers: [testProvider()],
  });
}

function find(result: RunResult, name: string): ExportedResource {
  const found = result
    .stateExport()
    .deployment.resources.find((each) => each.urn.endsWith(`::${name}`));
  if (found === undefined) throw new Error(`${name} is not in the state`);
  return found;
}

const SECRET = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
};

function program(): Record<string, unknown> {
  const base = new Thing("base");
  let full: Thing | undefined;
  new Group("group", (parent) => {
    full = new Thing(
      "full",
      { z: pulumi.secret({ deep: 1 }), value: [base.arn], a: { z: 1, b: 2 } },
      {
        parent,
        protect: true,
        retainOnDelete: true,
        ignoreChanges: ["value"],
        replaceOnChanges: ["a"],
        hideDiffs: ["a.b[0]"],
        aliases: [{ name: "old" }],
        additionalSecretOutputs: ["arn"],
        customTimeouts: { update: "90s" },
        deletedWith: base,
      },
    );
    return { arn: full.arn };
  });
  Thing.get("read", "there");
  return { open: 1, hidden: pulumi.secret("hunter2") };
}

describe("engine state", () => {
  it("has a manifest that the real engine accepts", async () => {
    const { version, deployment } = (await runIt(program)).stateExport();
    expect(version).to.equal(3);
    const { manifest } = deployment;
    expect(manifest.version).to.match(/^v3\.\d+\.\d+$/);
    expect(manifest.magic).to.equal(createHash("sha256").update(manifest.version).digest("hex"));
    expect(new Date(manifest.time).toISOString()).to.equal(manifest.time);
    expect(deployment.metadata).to.deep.equal({});
  });

  it("names a resource after whatever it refers to", async () => {
    const { resources } = (await runIt(program)).stateExport().deployment;
    const seen = new Set<string>();
    for (const resource of resources) {
      const dependencies = Object.values(resource.propertyDependencies ?? {}).flat();
      const provider = resource.provider?.replace(/::[^:]*$/, "") ?? "";
      const references = [
        resource.parent ?? "",
        provider,
        ...(resource.dependencies ?? []),
        ...dependencies,
      ];
      for (const urn of references.filter((each) => each !== "")) {
        expect(seen.has(urn), `${resource.urn} before ${urn}`).to.equal(true);
      }
      seen.add(resource.urn);
    }
    expect(resources[0]?.type).to.equal("pulumi:pulumi:Stack");
  });

  it("writes the fields of a custom resource in the real engine's order, keys sorted", async () => {
    const full = find(await runIt(program), "full");
    expect(Object.keys(full)).to.deep.equal([
      "urn",
      "custom",
      "id",
      "type",
      "inputs",
      "outputs",
      "parent",
      "protect",
      "dependencies",
      "provider",
      "propertyDependencies",
      "additionalSecretOutputs",
      "customTimeouts",
      "retainOnDelete",
      "deletedWith",
      "created",
      "modified",
      "ignoreChanges",
      "hideDiff",
      "replaceOnChanges",
    ]);
    expect(Object.keys(full.inputs ?? {})).to.deep.equal(["a", "checked", "value", "z"]);
    expect(Object.keys(full.inputs?.["a"] ?? {})).to.deep.equal(["b", "z"]);
    const base = rootUrn("test:index:Thing", "base");
    expect(full).to.deep.include({
      id: "full-id",
      custom: true,
      protect: true,
      retainOnDelete: true,
      dependencies: [base],
      propertyDependencies: { a: [], value: [base], z: [] },
      customTimeouts: { update: 90 },
      deletedWith: base,
      hideDiff: [["a", "b", 0]],
    });
  });

  it("leaves out what is empty", async () => {
    const result = await runIt(program);
    expect(find(result, "group")).to.have.all.keys(
      ...["urn", "custom", "type", "outputs", "parent", "created", "modified"],
    );
    expect(find(result, "read")).to.deep.equal({
      urn: rootUrn("test:index:Thing", "read"),
      custom: true,
      id: "there",
      type: "test:index:Thing",
      outputs: { arn: "arn:there", value: "read" },
      parent: rootUrn("pulumi:pulumi:Stack", "proj-dev"),
      external: true,
      provider: find(result, "full").provider,
    });
  });

  it("keeps nothing of what a component was given that its provider expands", async () => {
    const result = await runFunction(
      () => {
        new Remote("far", { value: 1 });
      },
      {
        ...{ project: "proj", stack: "dev", organization: "organization", mode: "update" },
        ...{ directory: process.cwd(), config: {}, secretKeys: [], stackOutputs: {} },
        providers: [testProvider(), remoteProvider()],
      },
    );
    expect(find(result, "far")).to.have.all.keys(
      ...["urn", "custom", "type", "outputs", "parent", "created", "modified"],
    );
    // What a provider registers names each of its inputs, as an SDK does.
    expect(find(result, "far-thing").propertyDependencies).to.deep.equal({ value: [], answer: [] });
    // A reference always has a version, if an empty one.
    expect(find(result, "far").outputs?.["thing"]).to.deep.include({
      packageVersion: "",
      urn: rootUrn("far:index:Remote$test:index:Thing", "far-thing"),
    });
  });

  it("says what an older engine would lose", async () => {
    const plain = (await runIt(() => new Thing("one"))).stateExport();
    expect([plain.version, plain.features]).to.deep.equal([3, undefined]);
    const result = await runIt(() => {
      const one = new Thing("one", {}, { hooks: { afterCreate: [() => undefined] } });
      new Thing("two", {}, { replaceWith: [one] });
    });
    const state = result.stateExport();
    expect([state.version, state.features]).to.deep.equal([4, ["hooks", "replaceWith"]]);
    expect(Object.keys(state)).to.deep.equal(["version", "features", "deployment"]);
  });

  it("withholds secrets", async () => {
    const result = await runIt(program);
    const withheld = { ...SECRET, ciphertext: "withheld" };
    expect(find(result, "full").inputs?.["z"]).to.deep.equal(withheld);
    expect(find(result, "full").outputs?.["arn"]).to.deep.equal(withheld);
    expect(find(result, "proj-dev").outputs).to.deep.equal({ hidden: withheld, open: 1 });
  });

  it("encrypts secrets when it can, and names how", async () => {
    const provider = { type: "passphrase", state: { salt: "s" } };
    const secrets = { provider, encrypt: (text: string) => `<${text}>` };
    const exported = (await runIt(program)).stateExport({ secrets });
    expect(exported.deployment.secrets_providers).to.deep.equal(provider);
    const full = exported.deployment.resources.find((each) => each.urn.endsWith("::full"));
    expect(full?.inputs?.["z"]).to.deep.equal({ ...SECRET, ciphertext: '<{"deep":1}>' });
  });

  it("writes unknowns as Pulumi does, and no ids", async () => {
    const full = find(await runIt(program, "preview"), "full");
    expect(full).not.to.have.property("id");
    expect(full.inputs?.["value"]).to.deep.equal(["04da6b54-80e4-46f7-96ec-b56ff0331ba9"]);
    expect(full.provider).to.match(/::04da6b54-80e4-46f7-96ec-b56ff0331ba9$/);
  });

  it("is the same in every run, but for the time", async () => {
    const text = async (): Promise<string> =>
      JSON.stringify((await runIt(program)).stateExport()).replaceAll(/"20[^"]*Z"/g, '"TIME"');
    expect(await text()).to.equal(await text());
  });

  const paths: [string, (string | number)[]][] = [
    ["a", ["a"]],
    ["a.b", ["a", "b"]],
    ["a[0].b", ["a", 0, "b"]],
    ["a[*]", ["a", "*"]],
    ['a["b.c"]', ["a", "b.c"]],
    ['["a\\"b"].c', ['a"b', "c"]],
  ];
  for (const [text, parts] of paths) {
    it(`takes the property path ${text} apart`, () => {
      expect(propertyPath(text)).to.deep.equal(parts);
    });
  }
});
