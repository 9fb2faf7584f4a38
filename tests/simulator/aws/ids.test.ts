import { expect } from "chai";
import { idsOf } from "../../../simulator/aws/ids";

describe("simulator/aws/ids", () => {
  const ids = idsOf("urn:pulumi:dev::p::t::n");

  const formats = [
    ["hex", ids.hex(17), /^[0-9a-f]{17}$/],
    ["hex over one block", ids.hex(100), /^[0-9a-f]{100}$/],
    ["digits", ids.digits(10), /^[1-9]\d{9}$/],
    ["base32", ids.base32(17), /^[A-Z2-7]{17}$/],
    ["alphanumeric", ids.alphanumeric(6), /^[A-Za-z0-9]{6}$/],
    ["lower", ids.lower(16), /^[a-z][a-z0-9]{15}$/],
    ["uuid", ids.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ["publicIp", ids.publicIp(), /^203\.0\.113\.([1-9]\d?|1\d\d|2[0-4]\d|25[0-4])$/],
  ] as const;
  for (const [kind, value, format] of formats) {
    it(kind, () => {
      expect(value).to.match(format);
    });
  }

  it("depend on the seed and the salt and nothing else", () => {
    expect(idsOf("a").hex(17)).to.equal(idsOf("a").hex(17));
    expect(idsOf("a").hex(17)).not.to.equal(idsOf("b").hex(17));
    expect(ids.hex(17, "x")).not.to.equal(ids.hex(17, "y"));
  });

  it("stay below their limit", () => {
    const values = Array.from({ length: 200 }, (_, index) => ids.below(7, String(index)));
    expect(Math.max(...values)).to.be.at.most(6);
    expect(Math.min(...values)).to.equal(0);
  });
});
