/**
 * What must hold for every rule and any program, tried on variations of the rules' own snippets. A
 * rule that passes says that nothing the unknown values may turn out to be can violate it; a rule
 * that refuses says that nothing they may turn out to be can put it right.
 */
import { expect } from "chai";
import fc from "fast-check";
import { rules } from "../../policy-pack/policies";
import type { Rule } from "../../policy-pack/rule";
import { judgeResources, remediated, type Judged } from "./support";
import { withAnything, withUnknowns } from "./support/mutations";
import { snippetResources, type Snippet } from "./support/snippets";

const RUNS = { numRuns: 20 };

/** Rules that by their contract don't hold a property, each with the words of the contract. */
const MAY_PASS_UNKNOWNS: readonly string[] = [];
const MAY_REFUSE_UNKNOWNS: readonly string[] = [];

const MODES = ["preview", "update"] as const;
const SNIPPETS: readonly Snippet[] = ["bad", "good"];

async function check(
  variations: (resources: readonly Judged[]) => fc.Arbitrary<readonly Judged[]>,
  rule: Rule,
  snippets: readonly Snippet[],
  property: (resources: readonly Judged[]) => Promise<void>,
): Promise<void> {
  for (const snippet of snippets) {
    for (const mode of MODES) {
      const resources = await snippetResources(rule, snippet, mode);
      await fc.assert(fc.asyncProperty(variations(resources), property), RUNS);
    }
  }
}

describe("every rule, whatever the program", function () {
  this.timeout(60_000);

  for (const rule of rules) {
    const only = { rules: [rule] };

    it(`${rule.name} never throws, and judges both readings alike`, async () => {
      await check(withAnything, rule, SNIPPETS, async (resources) => {
        const shared = await judgeResources(resources, only);
        const bare = await judgeResources(resources, { ...only, reading: "bare" });
        expect(bare).to.deep.equal(shared);
        await remediated(resources, only);
      });
    });

    if (!MAY_PASS_UNKNOWNS.includes(rule.name)) {
      it(`${rule.name} never passes by an unknown value in silence`, async () => {
        await check(withUnknowns, rule, ["bad"], async (resources) => {
          const { violations, undecided } = await judgeResources(resources, only);
          expect(violations.length + undecided.length).to.be.greaterThan(0);
        });
      });
    }

    if (!MAY_REFUSE_UNKNOWNS.includes(rule.name)) {
      it(`${rule.name} never refuses what an unknown value may put right`, async () => {
        await check(withUnknowns, rule, ["good"], async (resources) => {
          const { violations } = await judgeResources(resources, only);
          expect(violations).to.deep.equal([]);
        });
      });
    }
  }
});
