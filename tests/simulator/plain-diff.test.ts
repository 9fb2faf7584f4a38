import { expect } from "chai";
import { plainDiff } from "../../simulator/plain-diff";
import { UNKNOWN, type PropertyDiff, type Props } from "../../simulator/provider";
import { request } from "./aws/support";

function changes(before: Props, after: Props): Record<string, PropertyDiff["kind"]> {
  const asked = request("test:index:Thing", after);
  const old = { id: "x", inputs: before, outputs: { computed: 1 } };
  const result = plainDiff({ ...asked, old });
  expect(result.deleteBeforeReplace).to.equal(false);
  return Object.fromEntries(
    Object.entries(result.changes).map(([path, { kind, replace }]) => {
      expect(replace).to.equal(false);
      return [path, kind];
    }),
  );
}

const cases: readonly (readonly [string, Props, Props, Record<string, string>])[] = [
  ["the same", { a: 1, b: [{ c: "d" }] }, { b: [{ c: "d" }], a: 1 }, {}],
  ["another value", { a: 1 }, { a: 2 }, { a: "update" }],
  ["another value inside", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, { a: "update" }],
  ["another order", { a: [1, 2] }, { a: [2, 1] }, { a: "update" }],
  ["one more", {}, { a: 1 }, { a: "add" }],
  ["one less", { a: 1 }, {}, { a: "delete" }],
  ["null for absent", { a: null }, {}, {}],
  ["null for what was", { a: 1 }, { a: null }, { a: "delete" }],
  ["false for absent", {}, { a: false }, { a: "add" }],
  ["not known yet", { a: 1 }, { a: UNKNOWN }, { a: "update" }],
  ["Pulumi's notes", { a: { b: 1, __defaults: [] }, __defaults: ["a"] }, { a: { b: 1 } }, {}],
];

describe("simulator/plain-diff", () => {
  for (const [what, before, after, expected] of cases) {
    it(what, () => {
      expect(changes(before, after)).to.deep.equal(expected);
    });
  }
});
