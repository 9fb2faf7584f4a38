import { expect } from "chai";
import { losesDigits, resolvePlain, type Plain } from "../../../../simulator/project/yaml/scalar";

describe("resolvePlain", () => {
  const cases: readonly [string, Plain][] = [
    ["", null],
    ["~", null],
    ["null", null],
    ["NULL", null],
    ["nULL", "nULL"],
    ["true", true],
    ["False", false],
    ["yes", "yes"],
    ["off", "off"],
    ["y", "y"],
    ["0", 0],
    ["-0", -0],
    ["42", 42],
    ["+42", 42],
    ["-7", -7],
    ["1_000", 1000],
    ["0x1F", 31],
    ["-0x10", -16],
    ["0o17", 15],
    ["0b101", 5],
    ["0777", 511],
    ["0999", 999],
    ["1.5", 1.5],
    [".5", 0.5],
    ["1.", 1],
    ["1e3", 1000],
    ["-1.5E-2", -0.015],
    ["1.2.3", "1.2.3"],
    ["16:9", "16:9"],
    ["10.0.0.0/16", "10.0.0.0/16"],
    ["-", "-"],
    [".", "."],
    ["0x", "0x"],
    ["1e", "1e"],
    ["2026-01-31", "2026-01-31T00:00:00Z"],
    ["2026-1-3", "2026-01-03T00:00:00Z"],
    ["2026-02-30", "2026-02-30"],
    ["2026-13-01", "2026-13-01"],
    ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"],
    ["2026-01-31T12:00:00.50+02:00", "2026-01-31T12:00:00.5+02:00"],
    ["2026-01-31 12:00:00", "2026-01-31T12:00:00Z"],
    ["2026-01-31 12:00:00Z", "2026-01-31 12:00:00Z"],
    ["2026-01-31T12:00:00", "2026-01-31T12:00:00"],
    ["2026-01-31T25:00:00Z", "2026-01-31T25:00:00Z"],
  ];
  for (const [text, value] of cases) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(value)}`, () => {
      expect(resolvePlain(text)).to.deep.equal(value);
    });
  }
});

describe("losesDigits", () => {
  const cases: readonly [string, boolean][] = [
    ["012345678901", true],
    ["0777", true],
    ["-012", true],
    ["0", false],
    ["0.5", false],
    ["0x10", false],
    ["123456789012", false],
    ["0abc", false],
  ];
  for (const [text, loses] of cases) {
    it(`${loses ? "warns of" : "is content with"} ${text}`, () => {
      expect(losesDigits(text)).to.equal(loses);
    });
  }
});
