import { expect } from "chai";
import { decode, hiddenKeys } from "../../config/decode";

describe("decode", () => {
  const cases: readonly [key: string, text: unknown, value: unknown][] = [
    ["lifecycle", "production", "production"],
    ["lifecycle", "5", "5"],
    ["lifecycle", "true", "true"],
    ["lifecycle", '["a"]', ["a"]],
    ["lifecycle", "null", null],
    ["lifecycle", "", null],
    ["services", "", null],
    ["services", " ", null],
    ["services", "null", null],
    ["services", "{}", {}],
    ["services", '{"a":1}', { a: 1 }],
    ["services", "5", 5],
    ["services", "nginx", "nginx"],
    ["services", "{broken", "{broken"],
    ["services", { a: 1 }, { a: 1 }],
    ["services", null, null],
  ];
  for (const [key, text, value] of cases) {
    it(`reads ${key}: ${JSON.stringify(text)} as ${JSON.stringify(value)}`, () => {
      expect(decode(key, text)).to.deep.equal(value);
    });
  }
});

describe("hiddenKeys", () => {
  it("finds __proto__ at any depth", () => {
    const value: unknown = JSON.parse('{"a":[{"__proto__":{"b":1}}],"__proto__":1,"c":{}}');
    expect(hiddenKeys(value)).to.deep.equal([["a", 0, "__proto__"], ["__proto__"]]);
  });
});
