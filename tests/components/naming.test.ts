import { expect } from "chai";
import fc from "fast-check";
import { shortName } from "../../components/naming";

describe("shortName", () => {
  it("leaves a name that fits alone", () => {
    expect(shortName("a".repeat(32), 32)).to.equal("a".repeat(32));
  });

  it("cuts a name one character too long and adds its digits", () => {
    expect(shortName("a".repeat(33), 32)).to.equal(`${"a".repeat(23)}-852785c8`);
  });

  it("doesn't put a hyphen beside the one it adds", () => {
    expect(shortName(`${"a".repeat(22)}--${"b".repeat(20)}`, 32)).to.match(/^a{22}-[0-9a-f]{8}$/);
  });

  it("keeps names that differ only at the end apart", () => {
    const long = "x".repeat(40);
    expect(shortName(`${long}1`, 32)).not.to.equal(shortName(`${long}2`, 32));
  });

  it("never exceeds the limit and is stable", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 10, max: 64 }), (name, limit) => {
        const short = shortName(name, limit);
        return short.length <= limit && short === shortName(name, limit);
      }),
    );
  });
});
