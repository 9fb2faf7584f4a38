import { expect } from "chai";
import { formatPath, parsePath } from "../../../simulator/project/path";

describe("parsePath", () => {
  const cases: readonly [string, (string | number)[]][] = [
    ["services", ["services"]],
    ["services.api.cpu", ["services", "api", "cpu"]],
    ["list[0]", ["list", 0]],
    ["list[0][12].a", ["list", 0, 12, "a"]],
    ['map["a.b"]', ["map", "a.b"]],
    ['map["say \\"hi\\""].x', ["map", 'say "hi"', "x"]],
    ['["first"].b', ["first", "b"]],
  ];
  for (const [text, path] of cases) {
    it(`reads ${text}`, () => {
      expect(parsePath(text)).to.deep.equal(path);
    });
  }

  const mistakes: readonly [string, string][] = [
    ["a[0", '[0 should hold an index such as [0] or a name such as ["a"]'],
    ["a[x]", '[x] should hold an index such as [0] or a name such as ["a"]'],
    ['a["b', "the quote or the bracket in [\"b isn't closed"],
    ["a..b", "..b isn't a path"],
    ["a]", "] isn't a path"],
  ];
  for (const [text, message] of mistakes) {
    it(`refuses ${text}`, () => {
      expect(() => parsePath(text)).to.throw(Error, message);
    });
  }
});

describe("formatPath", () => {
  const cases: readonly [(string | number)[], string][] = [
    [
      ["ecs-platform:services", "api", "capacity", 0, "weight"],
      "ecs-platform:services.api.capacity[0].weight",
    ],
    [["a", "b.c", "d-e"], 'a["b.c"].d-e'],
    [[], ""],
  ];
  for (const [path, text] of cases) {
    it(`spells ${text === "" ? "nothing" : text}`, () => {
      expect(formatPath(path)).to.equal(text);
    });
  }
});
