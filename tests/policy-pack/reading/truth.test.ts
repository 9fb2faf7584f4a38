import { expect } from "chai";
import { all, any, isSet, isThere, not, Value, type Truth } from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";

describe("what may not be known yet", () => {
  const table: readonly (readonly [truths: readonly Truth[], every: Truth, some: Truth])[] = [
    [[], true, false],
    [[true], true, true],
    [[false], false, false],
    [[undefined], undefined, undefined],
    [[true, undefined], undefined, true],
    [[undefined, false], false, undefined],
    [[true, undefined, false], false, true],
  ];

  for (const [truths, every, some] of table) {
    it(`[${truths.map(String).join(", ")}] is all ${String(every)} and any ${String(some)}`, () => {
      expect(all(...truths)).to.equal(every);
      expect(any(...truths)).to.equal(some);
    });
  }

  it("stays unknown when it is turned round", () => {
    expect([true, false, undefined].map(not)).to.deep.equal([false, true, undefined]);
  });

  it("is read from flags and from anything that is there", () => {
    const values = [true, "true", false, undefined, null, UNKNOWN_TEXT].map(
      (raw) => new Value(raw),
    );
    expect(values.map(isSet)).to.deep.equal([true, true, false, false, false, undefined]);
    expect(values.map(isThere)).to.deep.equal([true, true, true, false, false, undefined]);
  });
});
