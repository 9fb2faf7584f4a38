/** What packs make of programs, over the real protocol. */
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { expect } from "chai";
import { containsSecret, lowerProps } from "../../../simulator/engine";
import { removeDirectories } from "../../support/directory";
import { judged, named, packOf, verdict } from "./support";

/** What `what-it-sees` of the fixtures reports. */
interface Seen {
  readonly type: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly keepers?: Readonly<Record<string, unknown>>;
  readonly opts: Readonly<Record<string, unknown>>;
  readonly provider?: object;
  readonly stack: readonly unknown[];
  readonly region?: string;
}

/** What `stack-shape` of the fixtures reports. */
interface Shape {
  readonly name: string;
  readonly parent?: string;
  readonly dependencies: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly outputs: readonly string[];
  readonly tags: readonly (readonly [string, string])[];
}

function text(name: string, args: Partial<random.RandomStringArgs> = {}): random.RandomString {
  return new random.RandomString(name, { length: 8, ...args });
}

async function reported<T>(policy: string, program: () => unknown): Promise<Record<string, T>> {
  const { violations } = await verdict({ all: "disabled", [policy]: "advisory" }, program);
  expect(violations.map((each) => each.policy)).to.include(policy);
  return Object.fromEntries(
    violations.map(({ urn, message }) => [named(urn), JSON.parse(message) as T]),
  );
}

describe("policy packs over programs", function () {
  this.timeout(60_000);
  after(removeDirectories);

  for (const mode of ["preview", "update"] as const) {
    it(`says what violates which policy in ${mode} mode`, async () => {
      const program = (): void => {
        text("special", { special: true });
        new random.RandomPet("pet");
        text("blamed");
      };
      const result = await verdict({ "stack-size": { most: 4 } }, program, { mode });
      expect(result.name).to.equal("rules");
      expect(result.version).to.equal("2.3.4");
      const found = result.violations.map((each) => [
        each.policy,
        each.level,
        named(each.urn),
        each.message,
      ]);
      expect(found).to.have.deep.members([
        ["no-special", "advisory", "special", "special is true"],
        ["pets-only", "advisory", "pet", "prefix is missing"],
        ["stack-size", "advisory", "shop-dev", "more than 4 resources"],
        ["stack-size", "advisory", "blamed", "is to blame"],
      ]);
      expect(result.undecided).to.deep.equal([]);
      expect(result.remediations).to.deep.equal([]);
    });
  }

  it("counts verdicts: not of policies that are disabled, nor where they say they don't apply", async () => {
    const { policies, evaluated } = await verdict({}, () => text("one"));
    expect(policies).to.equal(6);
    // Three resources, of which the stack and the provider are Pulumi's own: length-limit, no-special
    // and token-shape about each, not-for-providers about one, pets-only about none, and the stack once.
    expect(evaluated).to.equal(3 * 3 + 1 + 0 + 1);
  });

  it("goes on in a preview of what a mandatory policy forbids", async () => {
    const { run, results } = await judged([packOf("rules")], () => {
      const long = text("long", { length: 17 });
      text("after", { keepers: { long: long.result } });
    });
    expect(run.error).to.equal(undefined);
    expect(run.resources.map(({ name }) => name)).to.include.members(["long", "after"]);
    expect(results[0]?.violations).to.deep.equal([
      {
        policy: "length-limit",
        level: "mandatory",
        urn: "urn:pulumi:dev::shop::random:index/randomString:RandomString::long",
        message: "length is 17; at most 16 is allowed",
      },
    ]);
  });

  it("leaves alone in an update what a mandatory policy forbids, and what depends on it", async () => {
    const { run, results } = await judged(
      [packOf("rules")],
      () => {
        const long = text("long", { length: 17 });
        text("after", { keepers: { long: long.result } });
        text("blamed");
      },
      { mode: "update" },
    );
    expect(run.diagnostics).to.deep.equal([
      {
        severity: "error",
        message: "violates the mandatory policy length-limit of rules, so it is left alone",
        urn: "urn:pulumi:dev::shop::random:index/randomString:RandomString::long",
        forbidden: true,
      },
    ]);
    expect(run.resources.map(({ name }) => name)).to.not.include.members(["long"]);
    expect(run.resources.map(({ name }) => name)).to.not.include.members(["after"]);
    // The stack isn't judged, as it didn't come to its end.
    expect(results[0]?.violations.map(({ policy }) => policy)).to.deep.equal(["length-limit"]);
  });

  it("lets a level decide what is forbidden", async () => {
    const long = (): unknown => text("long", { length: 17 });
    const { violations } = await verdict({ "length-limit": "advisory" }, long, { mode: "update" });
    expect(violations.map(({ level }) => level)).to.deep.equal(["advisory"]);
    const disabled = await verdict({ all: "disabled" }, long, { mode: "update" });
    expect(disabled).to.deep.include({ policies: 0, evaluated: 0, violations: [] });
    const raised = await verdict({ "length-limit": { maximum: 17 } }, long);
    expect(raised.violations).to.deep.equal([]);
  });

  it("counts what isn't known yet as undecided, and says where", async () => {
    const program = (): void => {
      const first = text("first");
      text("asking");
      text("waiting", { keepers: { token: first.result } });
    };
    const { undecided, violations } = await verdict({}, program);
    expect(violations).to.deep.equal([]);
    expect(
      undecided.map(({ policy, urn, message }) => [policy, named(urn), message]),
    ).to.deep.equal([
      ["token-shape", "waiting", "string value at .keepers.token can't be known during preview"],
      ["stack-size", "shop-dev", "string value at .result can't be known during preview"],
    ]);
    const update = await verdict({}, program, { mode: "update" });
    expect(update.undecided).to.deep.equal([]);
  });

  for (const mode of ["preview", "update"] as const) {
    it(`creates what remediation makes of it in ${mode} mode, with its secrets`, async () => {
      const { run, results } = await judged(
        [packOf("rules", { "no-special": "remediate" })],
        () => text("special", { special: true, keepers: { token: pulumi.secret("hidden") } }),
        { mode },
      );
      expect(run.error).to.equal(undefined);
      const special = run.resources.find(({ name }) => name === "special");
      expect(special?.inputs["special"]).to.equal(false);
      expect(special?.outputs["special"]).to.equal(false);
      expect(containsSecret(special?.inputs["keepers"])).to.equal(true);
      expect(lowerProps(special?.inputs ?? {})["keepers"]).to.deep.equal({ token: "hidden" });
      expect(results[0]?.violations).to.deep.equal([]);
      expect(results[0]?.remediations).to.deep.equal([
        {
          policy: "no-special",
          urn: "urn:pulumi:dev::shop::random:index/randomString:RandomString::special",
          message: "Texts are letters and digits.",
          properties: ["special"],
        },
      ]);
    });
  }

  it("never repeats what is secret", async () => {
    const { results } = await judged([packOf("rules")], () => {
      text("output", { keepers: { token: pulumi.secret('bad "one"') } });
      text("configured", { keepers: { token: new pulumi.Config().require("token") } });
    });
    expect(results[0]?.violations.map(({ message }) => message)).to.deep.equal([
      "the token is [secret]",
      "the token is [secret]",
    ]);
  });

  it("fails a run that a policy throws in, once, without what is secret", async () => {
    const { run } = await judged([packOf("rules")], () => {
      for (const name of ["one", "two"]) {
        text(name, { keepers: { token: "throw", secret: pulumi.secret("hidden") } });
      }
    });
    expect(run.diagnostics).to.have.length(1);
    const [diagnostic] = run.diagnostics;
    expect(diagnostic?.message).to.match(
      /^policy pack tests\/fixtures\/analyzer\/rules failed to judge urn:pulumi:dev::shop::random:index\/randomString:RandomString::one: Error validating resource with policy 'token-shape' from policy pack 'rules@v1\.0\.0':\nError: can't take \[secret\]\n/,
    );
    expect(diagnostic).to.not.have.property("forbidden");
  });

  it("shows a resource policy what the real engine shows it", async () => {
    const seen = await reported<Seen>("what-it-sees", () => {
      const parent = text("parent");
      new random.RandomString(
        "child",
        { length: 3, keepers: { known: "yes" } },
        {
          parent,
          protect: true,
          ignoreChanges: ["length"],
          deleteBeforeReplace: true,
          additionalSecretOutputs: ["result"],
          aliases: [{ name: "before" }],
          customTimeouts: { create: "2m" },
        },
      );
    });
    const type = "random:index/randomString:RandomString";
    const parent = "urn:pulumi:dev::shop::random:index/randomString:RandomString::parent";
    expect(seen["child"]).to.deep.include({
      type,
      name: "child",
      keys: ["keepers", "length"],
      stack: ["organization", "shop", "dev", true],
      region: "eu-west-1",
    });
    expect(seen["child"]?.keepers).to.deep.equal({ known: "yes" });
    expect(seen["child"]?.opts).to.deep.equal({
      protect: true,
      ignoreChanges: ["length"],
      aliases: [`urn:pulumi:dev::shop::${type}$${type}::before`],
      customTimeouts: { createSeconds: 120, updateSeconds: 0, deleteSeconds: 0 },
      additionalSecretOutputs: ["result"],
      deleteBeforeReplace: true,
      parent,
    });
    expect(seen["child"]?.provider).to.include({ type: "pulumi:providers:random" });
  });

  it("shows a stack policy outputs and how everything hangs together", async () => {
    const shapes = await reported<Shape>("stack-shape", () => {
      const one = text("one");
      text("two", { keepers: { one: one.length.apply(String) }, length: 4 });
      return { name: one.result };
    });
    const one = "urn:pulumi:dev::shop::random:index/randomString:RandomString::one";
    expect(shapes["two"]).to.deep.include({
      parent: "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
      dependencies: [one],
      properties: { keepers: [one] },
      tags: [["pulumi:project", "shop"]],
    });
    expect(shapes["two"]?.outputs).to.include.members(["keepers", "length", "result"]);
    expect(shapes["shop-dev"]?.outputs).to.deep.equal(["name"]);
  });

  it("asks several packs, each with its own configuration", async () => {
    const { results } = await judged(
      [packOf("rules", { all: "disabled" }), packOf("strict", { owner: { owner: "us" } })],
      () => text("one", { length: 40 }),
    );
    expect(results.map(({ name, violations }) => [name, violations])).to.deep.equal([
      ["rules", []],
      [
        "strict",
        [
          {
            policy: "owner",
            level: "mandatory",
            urn: "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
            message: "owned by us of platform",
          },
        ],
      ],
    ]);
  });
});
