import { expect } from "chai";
import { resetPaths } from "../../../../simulator/engine/plan/reset-paths";
import { covers, propertyPath } from "../../../../simulator/engine/property-path";
import { secret } from "../../../../simulator/engine/values";
import type { Props } from "../../../../simulator/provider";

describe("engine: setting ignored paths back", () => {
  const cases: readonly [path: string, old: Props, current: Props, result: Props, failed?: true][] =
    [
      ["a", { a: 1 }, { a: 2, b: 2 }, { a: 1, b: 2 }],
      ["a", {}, { a: 2 }, {}],
      ["a", { a: 1 }, {}, { a: 1 }],
      ["a.b", { a: { b: 1 } }, { a: { b: 2, c: 2 } }, { a: { b: 1, c: 2 } }],
      ["a.b", { a: {} }, { a: { b: 2 } }, { a: {} }],
      ["a.b", { a: { b: 1 } }, {}, {}, true],
      ["a.b", {}, {}, {}],
      ["a.b", { a: 1 }, { a: { b: 1 } }, { a: {} }],
      ['a["b.c"]', { a: { "b.c": 1 } }, { a: { "b.c": 2 } }, { a: { "b.c": 1 } }],
      ["a[1]", { a: [1, 1] }, { a: [2, 2] }, { a: [2, 1] }],
      ["a[1]", { a: [1] }, { a: [2] }, { a: [2] }],
      ["a[1]", { a: [1] }, { a: [2, 2] }, { a: [2, 2] }, true],
      ["a[1]", { a: [1, 1] }, { a: [2] }, { a: [2] }, true],
      ["a[0].b", { a: [{ b: 1 }] }, { a: [{ b: 2, c: 2 }] }, { a: [{ b: 1, c: 2 }] }],
      ["a[0].b", { a: [] }, { a: [{ b: 2 }] }, { a: [{ b: 2 }] }, true],
      ["a[*]", { a: [1, 1] }, { a: [2, 2] }, { a: [1, 1] }],
      ["a[*]", { a: [1] }, { a: [2, 2] }, { a: [1, 2] }, true],
      ["a[*]", { a: { b: 1 } }, { a: { b: 2, c: 2 } }, { a: { b: 1 } }],
      ["*", { a: 1 }, { a: 2, b: 2 }, { a: 1 }],
      ["a[*].b", { a: [{ b: 1 }, {}] }, { a: [{ b: 2 }, { b: 2 }] }, { a: [{ b: 1 }, {}] }],
      ["a[*].b", { a: [{ b: 1 }] }, { a: [{ b: 2 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 2 }] }, true],
      ["a.*.b", { a: { x: { b: 1 } } }, { a: { x: { b: 2 } } }, { a: { x: { b: 1 } } }],
      ["a", { a: secret(1) }, { a: 2 }, { a: secret(1) }],
      ["a.b", { a: secret({ b: 1 }) }, { a: { b: 2 } }, { a: { b: secret(1) } }],
      ["a.b", { a: secret({ b: 1 }) }, { a: secret({ b: 2 }) }, { a: secret({ b: 1 }) }],
    ];
  for (const [path, old, current, result, failed = false] of cases) {
    const title = `${path}: ${JSON.stringify(old)} over ${JSON.stringify(current)}`;
    it(title, () => {
      const [before, after] = [structuredClone(old), structuredClone(current)];
      const failures: string[] = [];
      const reset = resetPaths([path], before, after, (each) => failures.push(each));
      expect(reset).to.deep.equal(result);
      expect(failures).to.deep.equal(failed ? [path] : []);
      expect([before, after]).to.deep.equal([old, current]);
    });
  }

  it("gives the very same inputs back when nothing is ignored", () => {
    const current = { a: 1 };
    expect(resetPaths([], {}, current)).to.equal(current);
  });
});

describe("engine: a property path covers", () => {
  const cases: readonly [string, string, boolean][] = [
    ["a", "a", true],
    ["a", "a.b[0]", true],
    ["a", "ab", false],
    ["a.b", "a", false],
    ["*", "a.b", true],
    ["a[*].b", "a[3].b.c", true],
    ["a[*].b", "a[3].c", false],
    ["a[0]", "a[1]", false],
    ['["a.b"]', "a.b", false],
  ];
  for (const [path, other, expected] of cases) {
    it(`${path} ${expected ? "covers" : "does not cover"} ${other}`, () => {
      expect(covers(propertyPath(path), propertyPath(other))).to.equal(expected);
    });
  }
});
