import { expect } from "chai";
import type { Props } from "../../../../simulator/provider";
import { reasons } from "../support";

/** Inputs that differ from good ones, and the refusals that they get: none, or parts of them in order. */
export type Case = readonly [title: string, changes: Props, refusals?: readonly string[]];

/** One test a case: the refusals are exactly so many, and each has its text. */
export function refuses(type: string, good: Props, cases: readonly Case[]): void {
  for (const [title, changes, refusals = []] of cases) {
    it(`${title}: ${refusals.length === 0 ? "accepted" : "refused"}`, () => {
      const found = reasons(type, { ...good, ...changes });
      expect(found, found.join("\n")).to.have.length(refusals.length);
      refusals.forEach((part, index) => {
        expect(found[index]).to.include(part);
      });
    });
  }
}
