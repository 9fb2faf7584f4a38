import { expect } from "chai";
import fc from "fast-check";
import { covers } from "../../../policy-pack/iam";

describe("covers", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["*", "", true],
    ["?", "", false],
    ["?", "a", true],
    ["?", "ab", false],
    ["a*", "a", true],
    ["a*c", "abc", true],
    ["a*c", "abd", false],
    ["*b*b", "abab", true],
    ["*b?", "abab", false],
    ["**", "x", true],
    ["", "", true],
    ["", "a", false],
    ["a", "A", false],
    ["db-??????", "db-AbCdEf", true],
    ["db-??????", "db-AbCdEfG", false],
    // Of a pattern: all that it stands for.
    ["db-??????", "db-??????", true],
    ["db-*", "db-??????", true],
    ["db-??????", "db-*", false],
    ["db-?", "db-*", false],
    ["db-a", "db-?", false],
    ["*", "a*b?", true],
  ];
  for (const [pattern, text, expected] of cases) {
    it(`${expected ? "finds" : "does not find"} ${text} in ${pattern}`, () => {
      expect(covers(pattern, text)).to.equal(expected);
    });
  }

  const pattern = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "?"), maxLength: 12 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", ":"), maxLength: 12 });

  it("is a regular expression's match", () => {
    fc.assert(
      fc.property(pattern, text, (wanted, found) => {
        const source = wanted.replaceAll("*", ".*").replaceAll("?", ".");
        expect(covers(wanted, found)).to.equal(new RegExp(`^${source}$`).test(found));
      }),
    );
  });

  it("passes on: a covering pattern matches whatever the covered one stands for", () => {
    const cut = fc.tuple(pattern, fc.nat(), fc.nat(2), text);
    fc.assert(
      fc.property(cut, ([narrow, at, length, filled]) => {
        const place = at % (narrow.length + 1);
        const wide = `${narrow.slice(0, place)}*${narrow.slice(place + length)}`;
        const found = narrow.replaceAll("*", filled).replaceAll("?", "b");
        expect(covers(wide, narrow)).to.equal(true);
        expect(covers(wide, found)).to.equal(true);
      }),
    );
  });

  it("takes a hostile pattern in its stride", () => {
    const start = performance.now();
    expect(covers("*a".repeat(200) + "b", "a".repeat(2_000))).to.equal(false);
    expect(performance.now() - start).to.be.lessThan(500);
  });
});
