import { expect } from "chai";
import { isAnywhere } from "../../../../policy-pack/policies/network/addresses";

describe("a range of addresses is as good as the internet", () => {
  const ranges: readonly (readonly [cidr: string, anywhere: boolean])[] = [
    ["0.0.0.0/0", true],
    [" 0.0.0.0/0", true],
    ["1.2.3.4/0", true],
    ["0.0.0.0/1", true],
    ["128.0.0.0/1", true],
    ["16.0.0.0/7", true],
    ["16.0.0.0/8", false],
    ["10.0.0.0/8", false],
    ["10.0.0.0/16", false],
    ["203.0.113.7/32", false],
    ["::/0", true],
    ["0:0:0:0:0:0:0:0/0", true],
    ["0000:0000:0000:0000:0000:0000:0000:0000/0", true],
    ["2000::/3", true],
    ["2600::/15", true],
    ["2600::/16", false],
    ["2001:db8::/32", false],
    ["fc00::/7", false],
    ["FD00::/8", false],
    ["fe80::/10", false],
    ["0.0.0.0", false],
    ["", false],
    ["everybody/", false],
  ];

  for (const [cidr, anywhere] of ranges) {
    it(`"${cidr}": ${anywhere ? "yes" : "no"}`, () => {
      expect(isAnywhere(cidr)).to.equal(anywhere);
    });
  }
});
