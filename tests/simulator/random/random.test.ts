import { expect } from "chai";
import { UNKNOWN, type CheckRequest, type Props } from "../../../simulator/provider";
import { randomProvider } from "../../../simulator/random";

function request(kind: string, inputs: Props, name = "x", preview = false): CheckRequest {
  const type = `random:index/${kind.charAt(0).toLowerCase()}${kind.slice(1)}:${kind}`;
  return {
    urn: `urn:pulumi:dev::p::${type}::${name}`,
    type,
    name,
    inputs,
    context: { project: "p", stack: "dev", organization: "o", preview, config: {} },
  };
}

function create(kind: string, inputs: Props, name = "x") {
  const provider = randomProvider();
  const checked = provider.check(request(kind, inputs, name));
  expect(checked.failures).to.deep.equal([]);
  return provider.create(request(kind, checked.inputs, name));
}

function result(kind: string, inputs: Props): string {
  const { result: made } = create(kind, inputs).outputs;
  return typeof made === "string" ? made : "";
}

describe("simulator/random", () => {
  it("draws the same for the same resource, and something else for another", () => {
    const first = create("RandomString", { length: 32 });
    expect(create("RandomString", { length: 32 })).to.deep.equal(first);
    expect(create("RandomString", { length: 32 }, "y").id).not.to.equal(first.id);
  });

  it("makes a password of the given length, secret with its hash", () => {
    const made = create("RandomPassword", { length: 32 });
    expect(made.outputs["result"]).to.be.a("string").with.length(32);
    expect(made.outputs["bcryptHash"]).to.match(/^\$2a\$10\$[./A-Za-z0-9]{53}$/);
    expect(made.secretOutputs).to.deep.equal(["bcryptHash", "result"]);
    expect(made.id).to.equal("none");
  });

  const kinds: readonly (readonly [string, Props, RegExp])[] = [
    ["letters and digits", { length: 40, special: false }, /^[A-Za-z0-9]{40}$/],
    ["digits", { length: 40, special: false, lower: false, upper: false }, /^\d{40}$/],
    ["small letters", { length: 40, special: false, numeric: false, upper: false }, /^[a-z]{40}$/],
    [
      "signs of its own",
      { length: 40, overrideSpecial: "_", lower: false, upper: false, numeric: false },
      /^_{40}$/,
    ],
  ];
  for (const [title, inputs, format] of kinds) {
    it(`makes ${title}`, () => {
      expect(result("RandomPassword", inputs)).to.match(format);
    });
  }

  it("has at least so many of each kind", () => {
    const text = result("RandomPassword", {
      length: 8,
      minLower: 2,
      minUpper: 2,
      minNumeric: 2,
      minSpecial: 2,
    });
    const count = (format: RegExp): number => text.match(format)?.length ?? 0;
    expect([count(/[a-z]/g), count(/[A-Z]/g), count(/\d/g), count(/[^A-Za-z\d]/g)]).to.deep.equal([
      2, 2, 2, 2,
    ]);
  });

  const refused: readonly (readonly [string, string, Props, string])[] = [
    ["no length", "RandomPassword", {}, "length"],
    ["a length of 0", "RandomPassword", { length: 0 }, "length"],
    ["less than the least", "RandomPassword", { length: 3, minLower: 4 }, "length"],
    [
      "no kind",
      "RandomString",
      { length: 3, lower: false, upper: false, numeric: false, special: false },
      "lower",
    ],
    ["a minimum above the maximum", "RandomInteger", { min: 2, max: 1 }, "min"],
    ["no bytes", "RandomId", {}, "byteLength"],
  ];
  for (const [title, kind, inputs, property] of refused) {
    it(`refuses ${title}`, () => {
      const { failures } = randomProvider().check(request(kind, inputs));
      expect(failures.map((failure) => failure.property)).to.deep.equal([property]);
    });
  }

  it("spells an id in four ways", () => {
    const { outputs, id } = create("RandomId", { byteLength: 8, prefix: "p-" });
    const { hex } = outputs;
    const bytes = Buffer.from(typeof hex === "string" ? hex.slice(2) : "", "hex");
    expect(bytes).to.have.length(8);
    expect(outputs["b64Std"]).to.equal(`p-${bytes.toString("base64")}`);
    expect(outputs["dec"]).to.equal(`p-${bytes.readBigUInt64BE().toString()}`);
    expect(id).to.equal(outputs["b64Url"]);
  });

  const pets: readonly (readonly [Props, RegExp])[] = [
    [{}, /^[a-z]+-[a-z]+$/],
    [{ length: 1 }, /^[a-z]+$/],
    [{ length: 3, separator: "_", prefix: "my" }, /^my_[a-z]+_[a-z]+_[a-z]+$/],
  ];
  for (const [inputs, format] of pets) {
    it(`names a pet with ${JSON.stringify(inputs)}`, () => {
      expect(create("RandomPet", inputs).id).to.match(format);
    });
  }

  it("makes a UUID of version 4", () => {
    expect(result("RandomUuid", {})).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it("stays within a range, both ends included", () => {
    const drawn = Array.from(
      { length: 60 },
      (_, index) => create("RandomInteger", { min: 3, max: 5 }, `n${index}`).outputs["result"],
    );
    expect([...new Set(drawn)].sort()).to.deep.equal([3, 4, 5]);
    expect(create("RandomInteger", { min: 7, max: 7 }).id).to.equal("7");
  });

  it("shuffles, cuts off and starts again", () => {
    const inputs = ["a", "b", "c"];
    const shuffled = (resultCount?: number) =>
      create("RandomShuffle", { inputs, ...(resultCount === undefined ? {} : { resultCount }) })
        .outputs["results"] as string[];
    expect([...shuffled()].sort()).to.deep.equal(inputs);
    expect(shuffled(2)).to.have.length(2);
    expect(shuffled(7)).to.have.length(7);
  });

  it("makes bytes, which are secret", () => {
    const made = create("RandomBytes", { length: 16 });
    expect(made.outputs["hex"]).to.match(/^[0-9a-f]{32}$/);
    expect(made.secretOutputs).to.deep.equal(["base64", "hex"]);
  });

  it("knows nothing of the values in preview", () => {
    const asked = request("RandomPassword", { length: 8 }, "x", true);
    const made = randomProvider().create(asked);
    expect(made.id).to.equal(undefined);
    expect(made.outputs).to.include({ length: 8, result: UNKNOWN, bcryptHash: UNKNOWN });
    expect(made.secretOutputs).to.deep.equal(["bcryptHash", "result"]);
  });

  const outputs: readonly (readonly [string, Props, readonly string[]])[] = [
    ["RandomPassword", { length: UNKNOWN }, ["result", "bcryptHash"]],
    ["RandomString", { length: 8, keepers: { a: UNKNOWN } }, ["result"]],
    ["RandomId", { byteLength: UNKNOWN }, ["b64Std", "b64Url", "dec", "hex"]],
    ["RandomInteger", { min: UNKNOWN, max: 9 }, ["result"]],
    ["RandomShuffle", { inputs: UNKNOWN }, ["results"]],
    ["RandomBytes", { length: UNKNOWN }, ["base64", "hex"]],
    ["RandomUuid", { keepers: UNKNOWN }, ["result"]],
  ];
  for (const [kind, inputs, names] of outputs) {
    it(`knows which values ${kind} will have in preview, whatever goes in`, () => {
      const made = randomProvider().create(request(kind, inputs, "x", true));
      for (const name of names) expect(made.outputs[name], name).to.equal(UNKNOWN);
    });
  }

  it("does not know another type", () => {
    expect(randomProvider().knows("random:index/randomColour:RandomColour")).to.equal(false);
  });
});
