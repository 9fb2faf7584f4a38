import { expect } from "chai";
import { checkLogRetention, logRetentionDays } from "../../components/logs";
import { lines } from "./lines";

const allowed =
  "Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, " +
  "2922, 3288 or 3653 days.";

describe("checkLogRetention", () => {
  for (const days of [undefined, ...logRetentionDays]) {
    it(`accepts ${String(days)}`, () => {
      expect(checkLogRetention(["logRetentionDays"], days)).to.deep.equal([]);
    });
  }

  const bad: [unknown, string][] = [
    [0, `d: 0 is not a retention of CloudWatch Logs. ${allowed} Fix: set d to 1.`],
    [2, `d: 2 is not a retention of CloudWatch Logs. ${allowed} Fix: set d to 3.`],
    [31, `d: 31 is not a retention of CloudWatch Logs. ${allowed} Fix: set d to 60.`],
    [3654, `d: 3654 is not a retention of CloudWatch Logs. ${allowed}`],
    ["30", `d: 30 is not a retention of CloudWatch Logs. ${allowed}`],
  ];
  for (const [days, line] of bad) {
    it(`refuses ${String(days)}`, () => {
      expect(lines(checkLogRetention(["d"], days))).to.deep.equal([line]);
    });
  }
});
