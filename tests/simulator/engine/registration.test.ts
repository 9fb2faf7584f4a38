import { expect } from "chai";
import { secondsOf, timeoutsInSeconds } from "../../../simulator/engine/registration";

describe("engine durations", () => {
  const cases: [string, number | undefined][] = [
    ["90s", 90],
    ["10m", 600],
    ["1h30m", 5400],
    ["1.5h", 5400],
    ["250ms", 0.25],
    ["0s", 0],
    ["", undefined],
    ["10", undefined],
    ["10 m", undefined],
    ["m", undefined],
    ["1d", undefined],
    ["-1m", undefined],
  ];
  for (const [text, seconds] of cases) {
    it(`reads "${text}" as ${String(seconds)}`, () => {
      expect(secondsOf(text)).to.equal(seconds);
    });
  }

  it("leaves out timeouts that were not given", () => {
    const written = { create: "5m", update: "", delete: "1h", read: "" };
    expect(timeoutsInSeconds(written)).to.deep.equal({ create: 300, delete: 3600 });
  });

  it("names the timeout that is no duration", () => {
    const written = { create: "", update: "soon", delete: "", read: "" };
    expect(() => timeoutsInSeconds(written)).to.throw(
      'customTimeouts.update: "soon" is no duration; write e.g. 90s, 10m or 1h30m',
    );
  });
});
