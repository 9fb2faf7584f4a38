import { expect } from "chai";
import {
  hasTag,
  knownValue,
  readTagParts,
  readTags,
  Resource,
  UNKNOWN,
} from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf, type Facts } from "../support/facts";

function resource(facts: Partial<Facts>): Resource {
  const from = { tags: ["elsewhere"] };
  return new Resource(factsOf({ type: "aws:sns/topic:Topic", name: "topic", from, ...facts }));
}

function tags(facts: Partial<Facts>): unknown {
  const read = readTags(resource(facts));
  if (read.state !== "known") return read;
  return Object.fromEntries(
    [...read.value].map(([key, value]) => [key, knownValue(value) ?? value.state]),
  );
}

describe("tags", () => {
  it("are the resource's own over the provider's, however the provider's travel", () => {
    const defaultTags = { tags: { Project: "shop", Team: "shop" } };
    for (const spelling of [defaultTags, JSON.stringify(defaultTags)]) {
      expect(
        tags({ properties: { tags: { Team: "pay" } }, provider: { defaultTags: spelling } }),
      ).to.deep.equal({ Project: "shop", Team: "pay" });
    }
  });

  it("are an Auto Scaling group's own only", () => {
    const group = { type: "aws:autoscaling/group:Group", properties: { tags: [] } };
    expect(tags({ ...group, provider: { defaultTags: { tags: { Team: "pay" } } } })).to.deep.equal(
      {},
    );
  });

  it("can be read part by part, where one is unknown", () => {
    const parts = readTagParts(
      resource({
        properties: { tags: UNKNOWN_TEXT },
        provider: { defaultTags: { tags: { Team: "pay" } } },
      }),
    );
    expect(parts.map((part) => [...(knownValue(part)?.keys() ?? [part.state])])).to.deep.equal([
      ["Team"],
      ["absent"],
      ["unknown"],
      ["absent"],
    ]);
  });

  it("are read from the list that Auto Scaling groups take", () => {
    const list = [{ key: "Team", value: "pay" }, { value: "no key" }];
    expect(tags({ properties: { tags: list } })).to.deep.equal({ Team: "pay" });
    expect(tags({ properties: { tags: [...list, UNKNOWN_TEXT] } })).to.deep.equal(UNKNOWN);
  });

  it("may have unknown values, and be unknown as a whole", () => {
    expect(tags({ properties: { tags: { Team: UNKNOWN_TEXT } } })).to.deep.equal({
      Team: "unknown",
    });
    expect(tags({ properties: { tags: UNKNOWN_TEXT } })).to.deep.equal(UNKNOWN);
    expect(tags({ provider: { defaultTags: UNKNOWN_TEXT } })).to.deep.equal(UNKNOWN);
    expect(tags({})).to.deep.equal({});
  });

  const table: readonly (readonly [tag: string, found: boolean | undefined])[] = [
    ["Team", true],
    ["Team=pay", true],
    ["Team=shop", false],
    ["Formula", true],
    ["Formula=a=b", true],
    ["Later", true],
    ["Later=x", undefined],
    ["Other", false],
  ];
  for (const [tag, found] of table) {
    it(`are matched with ${tag}`, () => {
      const own = { Team: "pay", Formula: "a=b", Later: UNKNOWN_TEXT };
      expect(hasTag(resource({ properties: { tags: own } }), tag)).to.equal(found);
    });
  }
});
