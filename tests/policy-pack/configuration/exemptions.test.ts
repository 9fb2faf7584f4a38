import { expect } from "chai";
import { exemptionOf, type Exemption } from "../../../policy-pack/configuration";
import { Resource } from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf } from "../support/facts";

const URN = "urn:pulumi:prod::shop::aws:sns/topic:Topic::alarms";

function topic(tags: unknown = {}): Resource {
  const facts = factsOf({
    type: "aws:sns/topic:Topic",
    name: "alarms",
    properties: { tags },
    from: { tags: ["elsewhere"] },
  });
  return new Resource({ ...facts, urn: URN });
}

function until(expires: string, more: Partial<Exemption>): Exemption {
  return { reason: "why", expires, ...more };
}

describe("an exemption", () => {
  const urns: readonly (readonly [glob: string, matches: boolean])[] = [
    [URN, true],
    ["*", true],
    ["urn:pulumi:prod::*::alarms", true],
    ["*Topic::alarms*", true],
    ["*Topic::alarm", false],
    ["urn:pulumi:dev::*", false],
    ["*sns.topic*", false],
    ["", false],
  ];
  for (const [urn, matches] of urns) {
    it(`by the URN ${urn} ${matches ? "holds" : "does not hold"}`, () => {
      const found = exemptionOf(topic(), [until("2026-01-31", { urn })], "2026-01-01");
      expect(found?.counts).to.equal(matches ? true : undefined);
    });
  }

  it("holds to the end of its last day, and is told of afterwards", () => {
    const exemptions = [until("2026-01-31", { urn: URN })];
    expect(exemptionOf(topic(), exemptions, "2026-01-31")?.counts).to.equal(true);
    expect(exemptionOf(topic(), exemptions, "2026-02-01")).to.deep.equal({
      counts: false,
      exemption: exemptions[0],
    });
  });

  it("that counts goes before one that has run out", () => {
    const exemptions = [until("2025-12-31", { urn: URN }), until("2026-01-31", { urn: URN })];
    expect(exemptionOf(topic(), exemptions, "2026-01-01")?.exemption).to.equal(exemptions[1]);
  });

  it("by tag holds where the tag is known to be there", () => {
    const exemptions = [until("2026-01-31", { tag: "exempt=yes" })];
    const holds = (tags: unknown): boolean | undefined =>
      exemptionOf(topic(tags), exemptions, "2026-01-01")?.counts;
    expect(holds({ exempt: "yes" })).to.equal(true);
    expect(holds({ exempt: "no" })).to.equal(undefined);
    expect(holds({ exempt: UNKNOWN_TEXT })).to.equal(undefined);
    expect(holds(UNKNOWN_TEXT)).to.equal(undefined);
  });

  it("by URN and tag holds where both match", () => {
    const holds = (urn: string, tag: string): boolean | undefined =>
      exemptionOf(topic({ a: "b" }), [until("2026-01-31", { urn, tag })], "2026-01-01")?.counts;
    expect(holds(URN, "a")).to.equal(true);
    expect(holds(URN, "c")).to.equal(undefined);
    expect(holds("x", "a")).to.equal(undefined);
  });
});
