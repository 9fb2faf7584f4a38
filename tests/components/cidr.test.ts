import { expect } from "chai";
import fc from "fast-check";
import { contains, formatCidr, isPrivate, network, parseCidr, size } from "../../components/cidr";

function must(text: string) {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(text);
  return cidr;
}

describe("cidr", () => {
  const good: [string, number, number][] = [
    ["0.0.0.0/0", 0, 0],
    ["10.0.0.0/16", 0x0a000000, 16],
    ["255.255.255.255/32", 0xffffffff, 32],
    ["192.168.1.7/24", 0xc0a80107, 24],
  ];
  for (const [text, address, prefix] of good) {
    it(`reads ${text}`, () => {
      expect(parseCidr(text)).to.deep.equal({ address, prefix });
    });
  }

  const bad = [
    "",
    "10.0.0.0",
    "10.0.0.0/33",
    "10.0.0.256/16",
    "10.0.0/16",
    "10.0.0.0.0/16",
    "010.0.0.0/16",
    "10.0.0.0/08",
    " 10.0.0.0/16",
    "10.0.0.0/16 ",
    "10.0.0.-1/16",
    "::/0",
    "0xa.0.0.0/8",
  ];
  for (const text of bad) {
    it(`refuses "${text}"`, () => {
      expect(parseCidr(text)).to.equal(undefined);
    });
  }

  it("writes what it reads", () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), fc.nat({ max: 32 }), (address, prefix) => {
        const text = formatCidr({ address, prefix });
        expect(parseCidr(text)).to.deep.equal({ address, prefix });
      }),
    );
  });

  it("counts addresses", () => {
    expect(size(must("10.0.0.0/32"))).to.equal(1);
    expect(size(must("10.0.0.0/16"))).to.equal(65_536);
    expect(size(must("0.0.0.0/0"))).to.equal(4_294_967_296);
  });

  it("finds the first address", () => {
    expect(formatCidr(network(must("10.0.3.4/16")))).to.equal("10.0.0.0/16");
    expect(formatCidr(network(must("10.0.0.0/16")))).to.equal("10.0.0.0/16");
    expect(formatCidr(network(must("255.255.255.255/1")))).to.equal("128.0.0.0/1");
  });

  const inside: [string, string, boolean][] = [
    ["10.0.0.0/8", "10.255.255.255/32", true],
    ["10.0.0.0/8", "11.0.0.0/32", false],
    ["10.0.0.0/8", "9.255.255.255/32", false],
    ["10.0.0.0/16", "10.0.0.0/16", true],
    ["10.0.0.0/16", "10.0.0.0/15", false],
    ["0.0.0.0/0", "203.0.113.0/24", true],
  ];
  for (const [outer, inner, expected] of inside) {
    it(`${inner} is ${expected ? "" : "not "}in ${outer}`, () => {
      expect(contains(must(outer), must(inner))).to.equal(expected);
    });
  }

  const privacy: [string, boolean][] = [
    ["10.0.0.0/8", true],
    ["10.255.0.0/16", true],
    ["9.255.0.0/16", false],
    ["11.0.0.0/16", false],
    ["172.15.0.0/16", false],
    ["172.16.0.0/12", true],
    ["172.31.0.0/16", true],
    ["172.32.0.0/16", false],
    ["172.16.0.0/11", false],
    ["192.167.0.0/16", false],
    ["192.168.0.0/16", true],
    ["192.169.0.0/16", false],
    ["100.63.0.0/16", false],
    ["100.64.0.0/16", true],
    ["100.127.0.0/16", true],
    ["100.128.0.0/16", false],
    ["8.8.0.0/16", false],
  ];
  for (const [cidr, expected] of privacy) {
    it(`${cidr} is ${expected ? "private" : "public"}`, () => {
      expect(isPrivate(must(cidr))).to.equal(expected);
    });
  }
});
