import { expect } from "chai";
import {
  bitsFor,
  blockAround,
  blockAt,
  contains,
  firstOf,
  formatAddress,
  formatBlock,
  lastOf,
  nextBlock,
  nextBlockOf,
  overlap,
  parseBlock,
  sizeOf,
} from "../../../simulator/awsx/cidr";

describe("simulator/awsx/cidr", () => {
  const good = ["0.0.0.0/0", "10.0.0.0/8", "172.16.5.4/30", "255.255.255.255/32"];
  for (const text of good) {
    it(`reads and spells ${text}`, () => {
      expect(formatBlock(parseBlock(text))).to.equal(text);
    });
  }

  const bad = ["", "10.0.0.0", "10.0.0.0/33", "10.0.0.256/24", "10.0.0/24", "a.b.c.d/8", "::/0"];
  for (const text of bad) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseBlock(text)).to.throw(`"${text}" is not an IPv4 CIDR block`);
    });
  }

  const sizes = [
    [32, 1],
    [24, 256],
    [16, 65536],
    [0, 4294967296],
  ] as const;
  for (const [mask, size] of sizes) {
    it(`/${mask} has ${size} addresses`, () => {
      expect(sizeOf(mask)).to.equal(size);
    });
  }

  const ends = [
    ["10.0.0.0/24", "10.0.0.0", "10.0.0.255"],
    ["10.0.1.77/22", "10.0.0.0", "10.0.3.255"],
    ["10.0.0.5/32", "10.0.0.5", "10.0.0.5"],
    ["128.0.0.0/1", "128.0.0.0", "255.255.255.255"],
  ] as const;
  for (const [block, first, last] of ends) {
    it(`${block} goes from ${first} to ${last}`, () => {
      expect(formatAddress(firstOf(parseBlock(block)))).to.equal(first);
      expect(formatAddress(lastOf(parseBlock(block)))).to.equal(last);
    });
  }

  it("finds the block of a size around an address", () => {
    const { address } = parseBlock("10.0.7.9/32");
    expect(formatBlock(blockAround(address, 22))).to.equal("10.0.4.0/22");
  });

  it("goes on to the next block, over the end of an octet", () => {
    expect(formatBlock(nextBlock(parseBlock("10.0.255.0/24")))).to.equal("10.1.0.0/24");
  });

  const following = [
    ["10.0.0.0/24", 24, "10.0.1.0/24"],
    ["10.0.0.0/24", 22, "10.0.4.0/22"],
    ["10.0.3.0/24", 22, "10.0.4.0/22"],
    ["10.0.0.0/22", 24, "10.0.4.0/24"],
  ] as const;
  for (const [previous, mask, next] of following) {
    it(`after ${previous} the first /${mask} is ${next}`, () => {
      expect(formatBlock(nextBlockOf(parseBlock(previous), mask))).to.equal(next);
    });
  }

  it("counts blocks of a size from where a block starts", () => {
    const vpc = parseBlock("10.0.0.0/16");
    expect([0, 1, 5].map((index) => formatBlock(blockAt(vpc, 19, index)))).to.deep.equal([
      "10.0.0.0/19",
      "10.0.32.0/19",
      "10.0.160.0/19",
    ]);
    expect(() => blockAt(vpc, 33, 0)).to.throw("Requested 17 new bits, but only 16 are available.");
  });

  const pairs = [
    ["10.0.0.0/24", "10.0.0.128/25", true],
    ["10.0.0.0/24", "10.0.1.0/24", false],
    ["10.0.0.0/16", "10.0.0.0/28", true],
  ] as const;
  for (const [a, b, both] of pairs) {
    it(`${a} and ${b} ${both ? "overlap" : "don't overlap"}, either way round`, () => {
      expect(overlap(parseBlock(a), parseBlock(b))).to.equal(both);
      expect(overlap(parseBlock(b), parseBlock(a))).to.equal(both);
    });
  }

  it("knows the addresses of a block from those beside it", () => {
    const block = parseBlock("10.0.1.0/24");
    const inside = (text: string): boolean => contains(block, parseBlock(`${text}/32`).address);
    expect(["10.0.0.255", "10.0.1.0", "10.0.1.255", "10.0.2.0"].map(inside)).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  const bits = [
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [6, 3],
  ] as const;
  for (const [count, needed] of bits) {
    it(`${count} things take ${needed} bits`, () => {
      expect(bitsFor(count)).to.equal(needed);
    });
  }
});
