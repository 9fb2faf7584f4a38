import { expect } from "chai";
import type { Props } from "../../../simulator/provider";
import { checkProperties } from "../../../simulator/aws/properties";

export const service = "aws:ecs/service:Service";

/** The failures as `property: reason`. */
export function found(type: string, inputs: Props): string[] {
  return checkProperties(type, inputs).map(({ property, reason }) => `${property}: ${reason}`);
}

/** Inputs, and the failures they get as {@link found} tells them. */
export type Case = readonly [title: string, type: string, inputs: Props, ...failures: string[]];

/** One test a case. */
export function each(cases: readonly Case[]): void {
  for (const [title, type, inputs, ...failures] of cases) {
    it(title, () => {
      expect(found(type, inputs)).to.deep.equal(failures);
    });
  }
}
