import { expect } from "chai";
import {
  deploymentAlarms,
  leastTasks,
  peakTasks,
  rollingDeployment,
  zoneRebalancing,
} from "../../../components/deployment/rolling";

describe("rollingDeployment", () => {
  it("keeps every task and starts as many beside them, when nothing is said", () => {
    expect(rollingDeployment()).to.deep.equal({
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      alarms: [],
    });
  });

  it("takes what is said, 0 included", () => {
    const args = { minimumHealthyPercent: 0, maximumPercent: 100, alarms: ["errors"] };
    expect(rollingDeployment(args)).to.deep.equal(args);
  });
});

describe("deploymentAlarms", () => {
  it("is left out without alarms: the provider can't send an empty list", () => {
    expect(deploymentAlarms([])).to.equal(undefined);
  });

  it("rolls back, in an order that doesn't depend on the arguments'", () => {
    expect(deploymentAlarms(["b", "a"])).to.deep.equal({
      alarmNames: ["a", "b"],
      enable: true,
      rollback: true,
    });
  });

  it("leaves the arguments as they are", () => {
    const alarms = ["b", "a"];
    deploymentAlarms(alarms);
    expect(alarms).to.deep.equal(["b", "a"]);
  });
});

describe("zoneRebalancing", () => {
  it("needs room above the desired count", () => {
    const at = (maximumPercent: number) =>
      zoneRebalancing({ minimumHealthyPercent: 50, maximumPercent, alarms: [] });
    expect(at(100)).to.equal("DISABLED");
    expect(at(101)).to.equal("ENABLED");
    expect(at(200)).to.equal("ENABLED");
  });
});

describe("peakTasks", () => {
  const cases: [desired: number, maximumPercent: number, peak: number][] = [
    [0, 200, 0],
    [1, 100, 1],
    [1, 150, 1],
    [1, 200, 2],
    [3, 150, 4],
    [4, 125, 5],
  ];
  for (const [desired, maximumPercent, peak] of cases) {
    it(`lets ${desired} tasks at ${maximumPercent} percent be ${peak}`, () => {
      const deployment = { minimumHealthyPercent: 0, maximumPercent, alarms: [] };
      expect(peakTasks(desired, deployment)).to.equal(peak);
    });
  }
});

describe("leastTasks", () => {
  it("rounds up", () => {
    const at = (desired: number, minimumHealthyPercent: number) =>
      leastTasks(desired, { minimumHealthyPercent, maximumPercent: 200, alarms: [] });
    expect([at(0, 100), at(1, 0), at(1, 50), at(2, 50), at(3, 50)]).to.deep.equal([0, 0, 1, 1, 2]);
  });
});
