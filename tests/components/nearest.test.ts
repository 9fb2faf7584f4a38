import { expect } from "chai";
import { editDistance, nearest } from "../../components/nearest";

describe("nearest", () => {
  const distances: [string, string, number][] = [
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["vpc", "vpc", 0],
    ["cidr", "cdir", 1],
    ["cluster", "clusters", 1],
    ["kitten", "sitting", 3],
  ];
  for (const [from, to, distance] of distances) {
    it(`counts ${distance} from "${from}" to "${to}"`, () => {
      expect(editDistance(from, to)).to.equal(distance);
    });
  }

  const cases: [string, string[], string | undefined][] = [
    ["clutser", ["cluster", "vpc"], "cluster"],
    ["Cluster", ["cluster"], "cluster"],
    ["vpc1", ["vpc", "vpx"], "vpc"],
    ["abcdef", ["abcxyz"], undefined],
    ["ab", ["cd"], undefined],
    ["a", ["b"], undefined],
    ["x", [], undefined],
    ["abcde", ["abc"], "abc"],
    ["abcdef", ["abc"], undefined],
    ["a".repeat(256), ["a".repeat(255)], "a".repeat(255)],
    ["a".repeat(257), ["a".repeat(256)], undefined],
  ];
  for (const [name, candidates, expected] of cases) {
    it(`finds ${String(expected).slice(0, 20)} for ${name.slice(0, 20)} (${name.length})`, () => {
      expect(nearest(name, candidates)).to.equal(expected);
    });
  }
});
