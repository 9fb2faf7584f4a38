/**
 * Every stack of the repository under the real Pulumi engine, against simulated providers: previewed,
 * created, changed and destroyed as its owners would do it. The steps of a stack build on each other;
 * after a failure the rest of that stack is pending.
 */
import * as path from "node:path";
import { expect } from "chai";
import { addingServices } from "./scenarios/adding-services";
import { creating } from "./scenarios/creating";
import { destroying } from "./scenarios/destroying";
import { foreignChanges } from "./scenarios/foreign-changes";
import { releasing } from "./scenarios/releasing";
import { isObservation, type Scenario } from "./scenarios/scenario";
import { discoverStacks, fullName, titleOf, type StackPlace } from "./support/projects";
import { keptByAws } from "./support/kept";
import { available, laboratory } from "./support/shared";
import { StackRun } from "./support/stack-run";

const places = discoverStacks(path.resolve(__dirname, "..", ".."));
const runs = new Map<string, StackRun>();
const broken = new Set<string>();

function runOf(place: StackPlace): StackRun {
  const known = runs.get(fullName(place)) ?? new StackRun(laboratory(), place);
  runs.set(fullName(place), known);
  return known;
}

function scenarioOf(place: StackPlace): Scenario {
  return {
    place,
    run: () => runOf(place),
    references: () =>
      places.filter((other) => place.references.includes(fullName(other))).map(runOf),
  };
}

/** What a stack builds on: the steps before, and the stacks it refers to. */
function chained(place: StackPlace, steps: (scenario: Scenario) => void): void {
  describe(titleOf(place), () => {
    beforeEach(function () {
      const needed = [fullName(place), ...place.references];
      if (!available || needed.some((name) => broken.has(name))) this.skip();
    });
    afterEach(function () {
      const { state, title = "" } = this.currentTest ?? {};
      if (state === "failed" && !isObservation(title)) broken.add(fullName(place));
    });
    steps(scenarioOf(place));
  });
}

describe("under the real Pulumi engine", function () {
  this.timeout(240_000);

  for (const place of places) {
    chained(place, (scenario) => {
      creating(scenario);
      if (place.services.length > 0) addingServices(scenario);
      foreignChanges(scenario);
      releasing(scenario);
    });
  }

  // A stack goes before those it refers to.
  for (const place of [...places].reverse()) chained(place, destroying);

  // Tests of a suite run before the suites in it, and this one comes last.
  describe("the account", () => {
    it("holds nothing in the end but what AWS keeps", function () {
      if (!available || broken.size > 0) this.skip();
      const left = laboratory().account.ours();
      expect(
        left.filter(({ type, outputs }) => keptByAws({ type, outputs }) === undefined),
      ).to.deep.equal([]);
    });
  });
});
