import { expect } from "chai";
import { checkDeployment } from "../../../components/deployment/checks";
import { lines } from "../lines";

type Args = Parameters<typeof checkDeployment>[0];

const longest = "a".repeat(255);

describe("checkDeployment", () => {
  const accepted: Args[] = [
    undefined,
    {},
    { controller: "ecs", strategy: "rolling" },
    { minimumHealthyPercent: 0, maximumPercent: 100 },
    { minimumHealthyPercent: 99, maximumPercent: 100 },
    { minimumHealthyPercent: 100, maximumPercent: 101 },
    { minimumHealthyPercent: 100, maximumPercent: 200 },
    { alarms: [] },
    { alarms: [longest] },
    { alarms: Array.from({ length: 10 }, (_, index) => `alarm-${index}`) },
  ];
  for (const args of accepted) {
    it(`accepts ${JSON.stringify(args)}`.slice(0, 80), () => {
      expect(lines(checkDeployment(args))).to.deep.equal([]);
    });
  }

  const refused: [args: Args, ...messages: string[]][] = [
    [
      { minimumHealthyPercent: -1 },
      "minimumHealthyPercent: -1 is out of range. Allowed: a whole number from 0 to 100 percent. Fix: set minimumHealthyPercent to at least 0.",
    ],
    [
      { minimumHealthyPercent: 101 },
      "minimumHealthyPercent: 101 is out of range. Allowed: a whole number from 0 to 100 percent. Fix: set minimumHealthyPercent to at most 100.",
    ],
    [
      { maximumPercent: 99 },
      "maximumPercent: 99 is out of range. Allowed: a whole number from 100 to 200 percent. Fix: set maximumPercent to at least 100.",
    ],
    [
      { maximumPercent: 201 },
      "maximumPercent: 201 is out of range. Allowed: a whole number from 100 to 200 percent. Fix: set maximumPercent to at most 200.",
    ],
    [
      { maximumPercent: 100 },
      "maximumPercent: 100 leaves no room above minimumHealthyPercent, which is 100, so no deployment could ever replace a task. Allowed: more than minimumHealthyPercent. Fix: set maximumPercent to 200, or minimumHealthyPercent to 50.",
    ],
    [
      { alarms: [""] },
      "alarms[0]: an empty string can't name an alarm. Allowed: 1 to 255 characters.",
    ],
    [
      { alarms: [`${longest}a`] },
      `alarms[0]: ${longest}a can't name an alarm. Allowed: 1 to 255 characters.`,
    ],
    [{ alarms: ["a", "b", "a"] }, "alarms[2]: a is there twice. Fix: name it once."],
    [
      { alarms: Array.from({ length: 11 }, (_, index) => `alarm-${index}`) },
      "alarms: 11 alarms are too many. Allowed: up to 10. Fix: join several in a composite alarm.",
    ],
  ];
  for (const [args, ...messages] of refused) {
    it(`refuses ${JSON.stringify(args)}`.slice(0, 80), () => {
      expect(lines(checkDeployment(args))).to.deep.equal(messages);
    });
  }
});
