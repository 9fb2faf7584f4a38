/** A release: a new image touches the task definition and the service that runs it, and nothing else. */
import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { nameOf, type Operation } from "../../support/pulumi-events";
import { expectChanges, expectNoChange, replacement } from "../support/expectations";
import { releaseImage, releaseInProgram } from "../support/services";
import type { StackRun } from "../support/stack-run";
import { previewing, type Scenario } from "./scenario";

const serviceType = "aws:ecs/service:Service";
const definitionType = "aws:ecs/taskDefinition:TaskDefinition";

/** Writes a new tag into the stack file or, for a program without services there, into its text. */
function release(run: StackRun): void {
  const [key] = run.place.services;
  if (key !== undefined) {
    releaseImage(run, key);
    return;
  }
  const program = path.join(run.directory, "index.ts");
  const text = fs.readFileSync(program, "utf8");
  const released = releaseInProgram(text);
  expect(released, `${program}: no image to release`).to.not.equal(text);
  fs.writeFileSync(program, released);
}

/** The service that an operation updates: its key is what its resources' names begin with. */
function updatedService({ steps }: Operation): string {
  const updated = steps.filter(({ op, type }) => op === "update" && type === serviceType);
  expect(updated).to.have.length(1);
  return nameOf(updated[0]?.urn ?? "").replace(/-service$/, "");
}

function expectRelease(operation: Operation): void {
  const key = updatedService(operation);
  expectChanges(operation, [
    ...replacement(definitionType, `${key}-task-definition`),
    `update ${serviceType} ${key}-service`,
  ]);
}

export function releasing(scenario: Scenario): void {
  const { run } = scenario;

  previewing(scenario, "releases an image by a new task definition and nothing else", async () => {
    release(run());
    const preview = await run().preview("preview of a release");
    expectRelease(preview);
    const [key] = run().place.services;
    if (key !== undefined) expect(updatedService(preview)).to.equal(key);
    return preview;
  });

  it("is stable after a release", async () => {
    expectRelease(await run().up("up of a release"));
    expectNoChange(await run().previewWithoutChange());
  });
}
