import { expect } from "chai";
import { checkCapacityStrategy } from "../../components/capacity-strategy";
import { lines } from "./lines";

type Strategy = Parameters<typeof checkCapacityStrategy>[0];

describe("checkCapacityStrategy", () => {
  const good: Strategy[] = [
    undefined,
    [{ provider: "FARGATE" }],
    [
      { provider: "FARGATE", weight: 0, base: 0 },
      { provider: "FARGATE_SPOT", weight: 1000 },
    ],
    [{ provider: "FARGATE", base: 100_000 }],
    [
      { provider: "FARGATE_SPOT", weight: 70 },
      { provider: "FARGATE", weight: 30, base: 2 },
    ],
    [
      { provider: "FARGATE", base: 1 },
      { provider: "FARGATE_SPOT", base: 0 },
    ],
    // A line that the settings took out, because of its own mistake, is no further mistake.
    [undefined, { provider: "FARGATE", weight: 0 }],
    [{ weight: 1 }],
  ];
  for (const strategy of good) {
    it(`accepts ${JSON.stringify(strategy)}`, () => {
      expect(checkCapacityStrategy(strategy)).to.deep.equal([]);
    });
  }

  const bad: [Strategy, string[]][] = [
    [
      [],
      [
        ": an empty strategy places no task. Allowed: one line for each provider. Fix: leave it out, or name a provider: [{provider: FARGATE}].",
      ],
    ],
    [
      [{ provider: "FARGATE", weight: 1001 }],
      [
        "[0].weight: 1001 is out of range. Allowed: a whole number from 0 to 1000. Fix: set weight to at most 1000.",
      ],
    ],
    [
      [{ provider: "FARGATE", weight: -1 }],
      [
        "[0].weight: -1 is out of range. Allowed: a whole number from 0 to 1000. Fix: set weight to at least 0.",
      ],
    ],
    [
      [{ provider: "FARGATE", base: 100_001 }],
      [
        "[0].base: 100001 is out of range. Allowed: a whole number from 0 to 100000 tasks. Fix: set base to at most 100000.",
      ],
    ],
    [
      [{ provider: "FARGATE" }, { provider: "FARGATE" }],
      [
        "[1].provider: FARGATE is in the strategy twice. Allowed: one line for each provider. Fix: join it with line [0].",
      ],
    ],
    [
      [
        { provider: "FARGATE", base: 1 },
        { provider: "FARGATE_SPOT", base: 1 },
      ],
      [
        "[1].base: line [0] has a base already. Allowed: one base in a strategy. Fix: leave base out of all lines but one.",
      ],
    ],
    [
      [
        { provider: "FARGATE", weight: 0, base: 1 },
        { provider: "FARGATE_SPOT", weight: 0 },
      ],
      [
        ": all weights are 0, so ECS would place no task above the base. Allowed: at least one weight above 0. Fix: set one weight to 1.",
      ],
    ],
  ];
  for (const [strategy, expected] of bad) {
    it(`refuses ${JSON.stringify(strategy)}`, () => {
      expect(lines(checkCapacityStrategy(strategy))).to.deep.equal(expected);
    });
  }

  it("names the nearest provider", () => {
    const strategy = JSON.parse('[{"provider": "FARGATE-SPOT"}]') as Strategy;
    expect(lines(checkCapacityStrategy(strategy))).to.deep.equal([
      "[0].provider: FARGATE-SPOT is not a value of provider. Allowed: FARGATE, FARGATE_SPOT. Fix: set provider to FARGATE_SPOT.",
    ]);
  });
});
