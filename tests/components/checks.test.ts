import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { checkChoice, checkWhole, given, plain, show } from "../../components/checks";
import { lines } from "./lines";

describe("checks", () => {
  it("tells plain values from Inputs", () => {
    expect(plain("a")).to.equal("a");
    expect(plain(undefined)).to.equal(undefined);
    expect(plain(Promise.resolve("a"))).to.equal(undefined);
    expect(plain(pulumi.output("a"))).to.equal(undefined);
  });

  it("lists what is given", () => {
    expect(given({ a: 1, b: undefined })).to.deep.equal([["a", 1]]);
    expect(given(undefined)).to.deep.equal([]);
  });

  const range = { min: 1, max: 4000, unit: "seconds" };
  for (const value of [undefined, 1, 60, 4000]) {
    it(`accepts the whole number ${String(value)}`, () => {
      expect(checkWhole(["idle"], value, range)).to.deep.equal([]);
    });
  }
  const outside: [unknown, string, string][] = [
    [0, "0", "set idle to at least 1"],
    [4001, "4001", "set idle to at most 4000"],
    [1.5, "1.5", "set idle to at least 1"],
    ["60", "60", "set idle to at least 1"],
    [NaN, "NaN", "set idle to at least 1"],
    [null, "null", "set idle to at least 1"],
  ];
  for (const [value, shown, fix] of outside) {
    it(`refuses the whole number ${shown} (${typeof value})`, () => {
      expect(lines(checkWhole(["idle"], value, range))).to.deep.equal([
        `idle: ${shown} is out of range. Allowed: a whole number from 1 to 4000 seconds. Fix: ${fix}.`,
      ]);
    });
  }

  it("takes a choice and names the nearest", () => {
    const choices = ["per-zone", "single", "none"];
    expect(checkChoice(["nat"], "single", choices)).to.deep.equal([]);
    expect(checkChoice(["nat"], undefined, choices)).to.deep.equal([]);
    expect(lines(checkChoice(["nat"], "signle", choices))).to.deep.equal([
      "nat: signle is not a value of nat. Allowed: per-zone, single, none. Fix: set nat to single.",
    ]);
    expect(lines(checkChoice(["nat"], true, choices))).to.deep.equal([
      "nat: true is not a value of nat. Allowed: per-zone, single, none.",
    ]);
  });

  it("shows values", () => {
    expect(["", "a", 1, false, null, undefined, [], {}].map(show)).to.deep.equal([
      "an empty string",
      "a",
      "1",
      "false",
      "null",
      "nothing",
      "a list",
      "a value of type object",
    ]);
  });
});
