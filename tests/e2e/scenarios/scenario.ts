import type { Operation } from "../../support/pulumi-events";
import { expectSamePlan } from "../support/engines";
import type { StackPlace } from "../support/projects";
import type { StackRun } from "../support/stack-run";

/** One stack, and how a step of its life gets at it. */
export interface Scenario {
  readonly place: StackPlace;
  /** Only from within a test. */
  readonly run: () => StackRun;
  /** The stacks it reads outputs of. Only from within a test. */
  readonly references: () => readonly StackRun[];
}

const observations = new Set<string>();

/** A test that only looks: when it fails, the steps after it can still be taken. */
export function observe(title: string, look: Mocha.AsyncFunc): void {
  observations.add(title);
  it(title, look);
}

export function isObservation(title: string): boolean {
  return observations.has(title);
}

/** A step that previews, and a look at how the embedded engine would go on from the same state. */
export function previewing(
  { run, references }: Scenario,
  title: string,
  preview: () => Promise<Operation>,
): void {
  let real: Operation | undefined;

  it(title, async () => {
    real = await preview();
  });

  observe(`${title}, and so would the embedded engine`, async () => {
    if (real === undefined) throw new Error("there was no preview");
    await expectSamePlan(run(), real, references());
  });
}
