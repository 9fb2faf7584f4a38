import { expect } from "chai";
import { UNKNOWN, type Existing, type PropertyDiff, type Props } from "../../../simulator/provider";
import { randomProvider } from "../../../simulator/random";

const type = "random:index/randomPassword:RandomPassword";

function request(inputs: Props, preview = false) {
  return {
    urn: `urn:pulumi:dev::p::${type}::x`,
    type,
    name: "x",
    inputs,
    context: { project: "p", stack: "dev", organization: "o", preview, config: {} },
  };
}

function made(inputs: Props): Existing {
  const provider = randomProvider();
  const checked = provider.check(request(inputs));
  const { id = "", outputs } = provider.create(request(checked.inputs));
  return { id, inputs: checked.inputs, outputs };
}

describe("simulator/random: a second run", () => {
  const old: Props = { length: 16, keepers: { image: "a", "a.b": "c" } };

  /** What the program gives now, and what that changes: always by a new draw. */
  const rows: readonly (readonly [
    string,
    Props,
    Readonly<Record<string, PropertyDiff["kind"]>>,
  ])[] = [
    ["the same", old, {}],
    ["a default spelt out", { ...old, special: true, numeric: true }, {}],
    ["the old name of a default", { ...old, number: true }, {}],
    ["the bridge's notes", { ...old, __defaults: [] }, {}],
    ["another length", { ...old, length: 17 }, { length: "update" }],
    ["fewer kinds of characters", { ...old, special: false }, { special: "update" }],
    ["no digits, by the old name", { ...old, number: false }, { numeric: "update" }],
    [
      "another keeper",
      { ...old, keepers: { image: "b", "a.b": "c" } },
      { "keepers.image": "update" },
    ],
    [
      "a keeper not known yet",
      { ...old, keepers: { image: UNKNOWN, "a.b": "c" } },
      { "keepers.image": "update" },
    ],
    [
      "one keeper less and one more",
      { ...old, keepers: { image: "a", tag: "1" } },
      { 'keepers["a.b"]': "delete", "keepers.tag": "add" },
    ],
    ["no keepers", { length: 16 }, { keepers: "delete" }],
    ["signs of its own", { ...old, overrideSpecial: "_" }, { overrideSpecial: "add" }],
  ];
  for (const [title, inputs, changes] of rows) {
    it(`with ${title}`, () => {
      const diff = randomProvider().diff?.({ ...request(inputs), old: made(old) });
      const expected: Record<string, PropertyDiff> = {};
      for (const [path, kind] of Object.entries(changes)) expected[path] = { kind, replace: true };
      expect(diff).to.deep.equal({ changes: expected, deleteBeforeReplace: false });
    });
  }

  it("draws again when it is replaced for its keepers", () => {
    const [first, second, again] = ["a", "b", "a"].map(
      (image) => made({ length: 16, keepers: { image } }).outputs["result"],
    );
    expect(first).not.to.equal(second);
    expect(first).to.equal(again);
    expect(made({ length: 16, keepers: {} }).outputs["result"]).to.equal(
      made({ length: 16 }).outputs["result"],
    );
  });

  it("keeps what was drawn on an update, and on a refresh", () => {
    const before = made(old);
    const provider = randomProvider();
    const updated = provider.update?.({ ...request({ ...old, special: true }), old: before });
    expect(updated).to.deep.equal({
      id: before.id,
      outputs: { ...before.outputs, special: true },
      secretOutputs: ["bcryptHash", "result"],
    });
    const found = provider.read({ ...request(old), id: before.id, old: before });
    expect(found).to.deep.equal({ ...before, secretOutputs: ["bcryptHash", "result"] });
  });

  it("has nothing to delete", () => {
    const provider = randomProvider();
    provider.delete?.({ ...request(old), old: made(old) });
    expect(provider).not.to.have.property("adopt");
  });

  it("spells numeric and number alike", () => {
    for (const property of ["number", "numeric"]) {
      const { outputs } = made({ length: 40, [property]: false });
      expect(outputs).to.include({ number: false, numeric: false });
      expect(outputs["result"]).not.to.match(/\d/);
    }
  });
});
