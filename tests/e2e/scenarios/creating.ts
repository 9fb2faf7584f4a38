/** A stack comes up, in the state that was foretold, and then stays as it is. */
import { expect } from "chai";
import { changing } from "../../support/pulumi-events";
import { expectSameState } from "../support/engines";
import { expectChanges, expectDone, expectNoChange, linesOf } from "../support/expectations";
import { countResources } from "../support/measurements";
import { observe, previewing, type Scenario } from "./scenario";

export function creating(scenario: Scenario): void {
  const { run, references } = scenario;

  previewing(scenario, "previews without a warning", async () => {
    await run().create();
    const preview = await run().preview();
    expectDone(preview);
    const packs = run().laboratory.policyPack === undefined ? 0 : 1;
    expect(Object.keys(preview.policyPacks)).to.have.length(packs);
    expect(changing(preview).filter(({ op }) => op !== "create")).to.deep.equal([]);
    return preview;
  });

  it("comes up", async () => {
    const up = await run().up();
    const resources = await run().resources();
    countResources(run().title, resources.length);
    // Default providers are in the state without a step of their own, and reads aren't creates.
    const made = resources.filter(
      ({ type, external }) => external !== true && !type.startsWith("pulumi:providers:"),
    );
    expectChanges(up, linesOf("create", made));
  });

  observe("is in the state that the embedded engine foretold", async () => {
    await expectSameState(run(), references());
  });

  previewing(scenario, "previews no change", async () => {
    const preview = await run().previewWithoutChange();
    expectNoChange(preview);
    return preview;
  });

  it("has nothing to revert after a refresh", async () => {
    expectNoChange(await run().refresh());
    expectNoChange(await run().previewWithoutChange());
  });
}
