/** The embedded engine beside the real one: the same state, and the same plan for a second run. */
import * as fs from "node:fs";
import { expect } from "chai";
import type { Json } from "../../../simulator/provider";
import { changing, type Operation } from "../../support/pulumi-events";
import { compareStates } from "../../support/state-comparison";
import { describeDifferences } from "../../support/state-report";
import { measure } from "./measurements";
import type { StackRun } from "./stack-run";

/** What `ecs-platform preview --json` prints, as far as it is looked at here. */
interface EmbeddedReport {
  readonly steps: readonly { readonly op: string; readonly urn: string }[];
}

/** Both engines end in one state. */
export async function expectSameState(
  run: StackRun,
  references: readonly StackRun[],
  passphrase?: string,
): Promise<void> {
  const real = JSON.parse(await run.export()) as Json;
  const comparison = await compareStates(
    { name: "pulumi", state: real, passphrase },
    { name: "ecs-platform", state: await run.embeddedState(references), passphrase },
  );
  const names = { left: "pulumi", right: "ecs-platform" };
  expect(describeDifferences(comparison, names)).to.equal("");
  expect(comparison.compared).to.be.greaterThan(0);
}

/** A step of the plan; the three steps of a replacement are one. */
function planned(steps: readonly { readonly op: string; readonly urn: string }[]): string[] {
  const parts = /^(create-replacement|delete-replaced)$/;
  return steps
    .filter(({ op }) => !parts.test(op) && op !== "same" && op !== "read")
    .map(({ op, urn }) => `${op} ${urn}`)
    .sort();
}

/** The embedded engine plans what the real one planned, against the same state. */
export async function expectSamePlan(
  run: StackRun,
  real: Operation,
  references: readonly StackRun[],
): Promise<void> {
  const state = run.scratch("against.json");
  fs.writeFileSync(state, await run.export());
  const { code, stdout, stderr, seconds } = await run.embedded(
    ["--against", state, "--json"],
    references,
  );
  expect(code, `${stdout}${stderr}`).to.equal(0);
  measure(run.title, "embedded preview --against", seconds);
  const { steps } = JSON.parse(stdout) as EmbeddedReport;
  expect(planned(steps)).to.deep.equal(planned(changing(real)));
}
