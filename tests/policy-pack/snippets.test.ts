/** Every rule's snippets do what the documentation says of them, at preview and after an update. */
import { expect } from "chai";
import { rules } from "../../policy-pack/policies";
import { judgeResources } from "./support";
import { snippetResources } from "./support/snippets";

describe("the snippets of the documentation", () => {
  for (const rule of rules) {
    for (const mode of ["preview", "update"] as const) {
      it(`${rule.name}: the bad one is refused in ${mode} mode`, async () => {
        const resources = await snippetResources(rule, "bad", mode);
        const { violations, undecided } = await judgeResources(resources, { rules: [rule] });
        expect(violations).to.not.be.empty;
        expect(undecided).to.deep.equal([]);
      });

      it(`${rule.name}: the good one passes in ${mode} mode`, async () => {
        const resources = await snippetResources(rule, "good", mode);
        const verdict = await judgeResources(resources, { rules: [rule] });
        expect(verdict).to.deep.equal({ violations: [], undecided: [] });
      });
    }
  }
});
