import { expect } from "chai";
import { configurationText, encryptedValues, withValueAt } from "../../../simulator/project/values";
import type { Path } from "../../../simulator/project/path";
import type { Plain } from "../../../simulator/project/yaml/scalar";

describe("configurationText", () => {
  const cases: readonly [Plain, string][] = [
    [null, ""],
    ["text", "text"],
    [true, "true"],
    [42, "42"],
    [1.5, "1.5"],
    [12345678901.5, "12345678901.5"],
    [1e21, "1e+21"],
    [0.00001, "1e-05"],
    [[1, "a", null], '[1,"a",null]'],
    [{ b: 1, a: { d: true, c: [] } }, '{"a":{"c":[],"d":true},"b":1}'],
    [{}, "{}"],
  ];
  for (const [value, text] of cases) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(text)}`, () => {
      expect(configurationText(value)).to.equal(text);
    });
  }
});

describe("withValueAt", () => {
  const cases: readonly [string, Plain | undefined, Path, Plain][] = [
    ["makes maps and lists on the way", undefined, ["a", 0, "b"], { a: [{ b: "x" }] }],
    ["keeps what is beside", { a: 1, b: { c: 2 } }, ["b", "d"], { a: 1, b: { c: 2, d: "x" } }],
    ["appends to a list", { l: [1] }, ["l", 1], { l: [1, "x"] }],
    ["replaces a list item", { l: [1, 2] }, ["l", 0], { l: ["x", 2] }],
    ["takes the place of null", { a: null }, ["a", "b"], { a: { b: "x" } }],
    ["replaces the whole", 1, [], "x"],
  ];
  for (const [what, value, path, expected] of cases) {
    it(what, () => {
      expect(withValueAt(value, path, "x")).to.deep.equal(expected);
    });
  }

  it("leaves the value that it starts from alone", () => {
    const value: Plain = { a: { b: 1 } };
    withValueAt(value, ["a", "b"], 2);
    expect(value).to.deep.equal({ a: { b: 1 } });
  });

  const mistakes: readonly [string, Plain, Path, string][] = [
    ["a map where a list is", { a: [1] }, ["a", "b"], "k.a is no map"],
    ["a list where a map is", { a: { b: 1 } }, ["a", 0], "k.a is no list"],
    ["a gap in a list", { a: [1] }, ["a", 2], "k.a[2] is past the end of the list"],
    ["a path through a scalar", { a: { b: 1 } }, ["a", "b", "c"], "k.a.b is no map"],
  ];
  for (const [what, value, path, message] of mistakes) {
    it(`refuses ${what}`, () => {
      expect(() => withValueAt(value, path, "x", ["k"])).to.throw(Error, message);
    });
  }
});

describe("encryptedValues", () => {
  it("finds every encrypted value and nothing that only looks like one", () => {
    const value: Plain = {
      a: { secure: "v1:x" },
      b: [1, { secure: "v1:y" }],
      c: { secure: 1 },
      d: { secure: "v1:z", other: 1 },
      secure: { e: 1 },
    };
    expect(encryptedValues(value, ["k"])).to.deep.equal([
      { path: ["k", "a"], ciphertext: "v1:x" },
      { path: ["k", "b", 1], ciphertext: "v1:y" },
    ]);
  });
});
