import { expect } from "chai";
import { withoutIgnored } from "../../../simulator/plugin/ignored";
import type { Props } from "../../../simulator/provider";

describe("simulator/plugin/ignored", () => {
  const first = { weight: 1, name: "x" };
  const second = { weight: 2, name: "y" };
  const inputs = {
    count: 2,
    tags: { Name: "n", "a.b": "old" },
    parts: [first, second],
  };
  const live = {
    count: 5,
    tags: { Name: "m", "a.b": "new", more: "z" },
    parts: [{ weight: 7, name: "q" }],
    arn: "arn",
  };

  const cases: [string, string[], Props][] = [
    ["nothing", [], {}],
    ["a property", ["count"], { count: 5 }],
    ["several", ["count", "tags.Name"], { count: 5, tags: { Name: "m", "a.b": "old" } }],
    ["a key with a dot", ['tags["a.b"]'], { tags: { Name: "n", "a.b": "new" } }],
    ["every key", ["tags.*"], { tags: { Name: "m", "a.b": "new" } }],
    ["a whole object", ["tags"], { tags: live.tags }],
    ["a member of a list", ["parts[0].weight"], { parts: [{ weight: 7, name: "x" }, second] }],
    ["what is live no more", ["parts[1].weight"], {}],
    ["each member", ["parts[*].weight"], { parts: [{ weight: 7, name: "x" }, second] }],
    ["a list", ["parts"], { parts: live.parts }],
    ["what isn't given", ["arn", "absent", "tags.more"], {}],
    ["a path into a number", ["count.more[0]"], {}],
    ["a path into another shape", ["parts.weight", "tags[0]"], {}],
    ["no path", ["", "[]"], {}],
  ];
  for (const [what, ignored, changed] of cases) {
    it(`takes what is live of ${what}`, () => {
      const before = structuredClone(inputs);
      expect(withoutIgnored(inputs, live, ignored)).to.deep.equal({ ...inputs, ...changed });
      expect(inputs).to.deep.equal(before);
    });
  }

  it("keeps the given where nothing is live", () => {
    expect(withoutIgnored({ parts: [first] }, {}, ["parts[0].weight"])).to.deep.equal({
      parts: [first],
    });
  });
});
