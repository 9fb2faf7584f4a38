import { expect } from "chai";
import { changeLines, describeOperation, nameOf, operationFrom } from "./pulumi-events";

const urn = "urn:pulumi:dev::shop::aws:ecs/service:Service::api-service";

function lines(...events: readonly object[]): string {
  return events.map((event, sequence) => `${JSON.stringify({ sequence, ...event })}\n`).join("");
}

function step(op: string, more: object = {}): { readonly resourcePreEvent: object } {
  const type = "aws:ecs/service:Service";
  return { resourcePreEvent: { metadata: { op, urn, type, detailedDiff: null, ...more } } };
}

describe("the events of an operation", () => {
  it("are its steps, with what changes", () => {
    const { steps, code } = operationFrom({
      code: 0,
      seconds: 1,
      stdout: lines(
        step("update", { detailedDiff: { taskDefinition: {}, desiredCount: {} }, diffs: ["x"] }),
        step("update", { diffs: ["tags"] }),
      ),
      stderr: "",
    });
    expect(code).to.equal(0);
    expect(steps.map(({ name, changes }) => [name, changes])).to.deep.equal([
      ["api-service", ["desiredCount", "taskDefinition"]],
      ["api-service", ["tags"]],
    ]);
  });

  it("change nothing where they only look", () => {
    const stdout = lines(step("same"), step("read"), step("delete"));
    const operation = operationFrom({ code: 0, seconds: 1, stdout, stderr: "" });
    expect(changeLines(operation)).to.deep.equal(["delete aws:ecs/service:Service api-service"]);
  });

  for (const [found, changes] of [
    ["update", ["update aws:ecs/service:Service api-service"]],
    ["delete", ["delete aws:ecs/service:Service api-service"]],
    ["same", []],
  ] as const) {
    it(`of a refresh say what it found: ${found}`, () => {
      const { resourcePreEvent } = step(found);
      const stdout = lines(step("refresh"), { resOutputsEvent: resourcePreEvent });
      const operation = operationFrom({ code: 0, seconds: 1, stdout, stderr: "" });
      expect(changeLines(operation)).to.deep.equal(changes);
    });
  }

  it("count a refresh without an end as a change", () => {
    const operation = operationFrom({
      code: 1,
      seconds: 1,
      stdout: lines(step("refresh")),
      stderr: "",
    });
    expect(changeLines(operation)).to.deep.equal(["refresh aws:ecs/service:Service api-service"]);
  });

  it("keep warnings, errors, failures, verdicts and what was said beside them", () => {
    const policy = {
      policyName: "p",
      enforcementLevel: "advisory",
      message: "m",
      resourceUrn: urn,
    };
    const operation = operationFrom({
      code: 255,
      seconds: 1,
      stdout: `said before\n${lines(
        { diagnosticEvent: { severity: "debug", message: "quiet" } },
        { diagnosticEvent: { severity: "warning", message: "careful" } },
        { diagnosticEvent: { severity: "error", message: "broken", urn } },
        { errorEvent: { error: "stopped" } },
        { resOpFailedEvent: { metadata: { op: "create", urn, type: "t", detailedDiff: null } } },
        { policyEvent: policy },
        { policyRemediationEvent: { policyName: "r", resourceUrn: urn, before: {}, after: {} } },
        { summaryEvent: { resourceChanges: { create: 1 }, PolicyPacks: { pack: "1.0.0" } } },
      )}`,
      stderr: "said after",
    });
    expect(operation.diagnostics.map(({ message }) => message)).to.deep.equal([
      "careful",
      "broken",
      "stopped",
    ]);
    expect(operation.failed).to.deep.equal([urn]);
    expect(operation.violations).to.deep.equal([
      { policy: "p", level: "advisory", message: "m", urn },
    ]);
    expect(operation.remediations).to.deep.equal([{ policy: "r", urn }]);
    expect([operation.summary, operation.policyPacks]).to.deep.equal([
      { create: 1 },
      { pack: "1.0.0" },
    ]);
    expect(describeOperation(operation)).to.equal(
      `exit 255\nwarning  careful\nerror ${urn} broken\nerror  stopped\nadvisory p: m\nsaid before\nsaid after`,
    );
  });

  it("may be none", () => {
    const operation = operationFrom({ code: 1, seconds: 1, stdout: "", stderr: "error: no stack" });
    expect([operation.steps, operation.text]).to.deep.equal([[], "error: no stack"]);
  });
});

describe("a URN's name", () => {
  it("is all behind the type, colons included", () => {
    expect(nameOf("urn:pulumi:dev::shop::aws:ecs/service:Service::a::b")).to.equal("a::b");
  });
});
