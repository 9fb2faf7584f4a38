import { expect } from "chai";
import type { Json, Props } from "../../../simulator/provider";
import { create } from "./support";

/** Type, inputs, and for the id and each output what it looks like. */
export type Row = readonly [
  type: string,
  inputs: Props,
  formats: Readonly<Record<string, RegExp | Json>>,
];

/** One test a row. */
export function looksLike(rows: readonly Row[]): void {
  for (const [type, inputs, formats] of rows) {
    it(`${type} ${JSON.stringify(inputs).slice(0, 60)}`, () => {
      const { id = "", outputs } = create(type, inputs);
      for (const [property, format] of Object.entries(formats)) {
        const value = property === "id" ? id : outputs[property];
        if (format instanceof RegExp) expect(value, property).to.match(format);
        else expect(value, property).to.deep.equal(format);
      }
    });
  }
}

/** Account and region of every test. */
export const account = "eu-west-1:123456789012";
