import { expect } from "chai";
import { changedOutputs, changedResources, describeChanges } from "../../../cli/preview/changes";
import { humanReport } from "../../../cli/preview/human";
import { jsonReport } from "../../../cli/preview/json";
import type { Operation, PlannedResource, Report } from "../../../cli/preview/report";
import { renderTree } from "../../../cli/preview/tree";
import { OPAQUE } from "../../../simulator/engine/secrets";
import { secret } from "../../../simulator/engine/values";
import type { PropertyDiff, Props } from "../../../simulator/provider";
import { plainTerminal, resource, urnOf } from "../resources";

const update: PropertyDiff = { kind: "update", replace: false };
const replacing: PropertyDiff = { kind: "update", replace: true };

function planned(
  op: Operation,
  type: string,
  name: string,
  parent = "",
  changes?: Record<string, PropertyDiff>,
): PlannedResource {
  return { ...resource(type, name, parent), op, ...(changes === undefined ? {} : { changes }) };
}

const stack = planned("same", "pulumi:pulumi:Stack", "shop-dev");
const api = planned("same", "shop:index:Service", "api", stack.urn);
const resources: readonly PlannedResource[] = [
  stack,
  api,
  planned("replace", "aws:ecs/taskDefinition:TaskDefinition", "api-task", api.urn, {
    containerDefinitions: replacing,
    "tags.Team": { kind: "add", replace: false },
    "tags.Old": { kind: "delete", replace: false },
  }),
  planned("update", "aws:ecs/service:Service", "api-service", api.urn, {
    taskDefinition: update,
    desiredCount: update,
  }),
  planned("same", "aws:iam/role:Role", "api-role", api.urn),
  planned("create", "aws:ecs/cluster:Cluster", "cluster", stack.urn),
  planned("read", "aws:ec2/vpc:Vpc", "vpc", stack.urn),
  planned("same", "shop:index:Service", "web", stack.urn),
  planned("delete", "aws:sqs/queue:Queue", "queue", stack.urn),
];

const report: Report = {
  project: "shop",
  stack: "dev",
  mode: "preview",
  planned: true,
  resources,
  diagnostics: [],
  outputs: { url: "https://new", same: 1 },
  changedOutputs: ["url", "gone"],
  policies: [],
};

describe("the plan of a run over an existing state", () => {
  it("shows what changes, and what that is part of", () => {
    expect(renderTree(changedResources(resources), plainTerminal())).to.deep.equal([
      "   shop-dev           Stack",
      "   ├─ api             shop:index:Service",
      "+- │  ├─ api-task     aws:ecs:TaskDefinition  forced by containerDefinitions; also +tags.Team, -tags.Old",
      "~  │  └─ api-service  aws:ecs:Service         taskDefinition, desiredCount",
      "+  ├─ cluster         aws:ecs:Cluster",
      "-  └─ queue           aws:sqs:Queue",
    ]);
  });

  it("stays within 80 columns", () => {
    const lines = renderTree(changedResources(resources), plainTerminal(80));
    expect(Math.max(...lines.map(({ length }) => length))).to.be.at.most(80);
    expect(lines[2]).to.match(/^\+- │ {2}├─ …task .*forced by containerD.*…$/);
  });

  it("closes with outputs that change and a count of each operation", () => {
    const lines = humanReport(report, 1234, plainTerminal()).split("\n");
    expect(lines.slice(7)).to.deep.equal([
      "Outputs",
      "  url   https://new",
      "  gone  [removed]",
      "",
      "+ 1 to create   ~ 1 to update   +- 1 to replace   - 1 to delete   > 1 to read   4 unchanged",
      "shop/dev previewed in 1.2 s; nothing was changed",
      "",
    ]);
  });

  it("is short when nothing changes", () => {
    const same = { ...report, resources: [stack, api], changedOutputs: [] };
    expect(humanReport(same, 1000, plainTerminal())).to.equal(
      "no changes   2 unchanged\nshop/dev previewed in 1.0 s; nothing was changed\n",
    );
  });

  it("is a list of steps with kinds of changes in JSON, in Pulumi's words", () => {
    const { steps, summary } = JSON.parse(jsonReport(report)) as Record<string, unknown[]>;
    expect(steps?.[2]).to.deep.equal({
      op: "replace",
      urn: urnOf("aws:ecs/taskDefinition:TaskDefinition", "api-task"),
      type: "aws:ecs/taskDefinition:TaskDefinition",
      name: "api-task",
      changes: {
        containerDefinitions: "update-replace",
        "tags.Team": "add",
        "tags.Old": "delete",
      },
    });
    expect(steps?.[0]).to.have.all.keys("op", "urn", "type", "name");
    expect(summary).to.deep.equal({
      ...{ create: 1, same: 4, replace: 1, update: 1, read: 1, delete: 1 },
    });
  });

  const texts: readonly [Operation, Record<string, PropertyDiff>, string][] = [
    ["update", {}, ""],
    ["update", { a: update }, "a"],
    ["replace", {}, ""],
    ["replace", { a: update }, "with a"],
    ["replace", { a: replacing }, "forced by a"],
    ["replace", { a: update, b: replacing, c: replacing }, "forced by b, c; also a"],
  ];
  for (const [op, changes, text] of texts) {
    it(`words ${op} ${JSON.stringify(changes)} as "${text}"`, () => {
      expect(describeChanges(planned(op, "a:b:C", "x", "", changes))).to.equal(text);
    });
  }
});

describe("changedOutputs", () => {
  const cases: readonly [Props, Props, string[]][] = [
    [{ a: 1 }, { a: 1 }, []],
    [{ a: { x: 1, y: [2] } }, { a: { y: [2], x: 1 } }, []],
    [{ a: 1 }, { a: 2 }, ["a"]],
    [{}, { a: 1 }, ["a"]],
    [{ a: 1 }, {}, ["a"]],
    [{ a: 1 }, { a: secret(1) }, ["a"]],
    [{ a: secret("x") }, { a: secret("y") }, ["a"]],
    [{ a: secret(OPAQUE) }, { a: secret("y") }, []],
  ];
  for (const [before, after, expected] of cases) {
    it(`finds ${JSON.stringify(expected)} from ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      expect(changedOutputs(after, before)).to.deep.equal(expected);
    });
  }
});
