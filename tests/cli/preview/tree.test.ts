import { expect } from "chai";
import { createColors } from "picocolors";
import { renderTree } from "../../../cli/preview/tree";
import type { PlannedResource } from "../../../cli/preview/report";
import { plainTerminal, resource, urnOf } from "../resources";

const stack = resource("pulumi:pulumi:Stack", "shop-dev");
const service = resource("shop:index:Service", "api", stack.urn);

function role(name: string, parent: string): PlannedResource {
  return resource("aws:iam/role:Role", name, parent);
}

describe("renderTree", () => {
  const resources: readonly PlannedResource[] = [
    stack,
    service,
    resource("aws:cloudwatch/logGroup:LogGroup", "api-log-group", service.urn, {
      name: "/ecs/api",
      retentionInDays: 30,
    }),
    role("api-task-role", service.urn),
    { ...resource("aws:ec2/vpc:Vpc", "vpc", stack.urn, { cidrBlock: "10.0.0.0/16" }), op: "read" },
  ];

  it("aligns names, types and what people look for", () => {
    expect(renderTree(resources, plainTerminal())).to.deep.equal([
      "+ shop-dev             Stack",
      "+ ├─ api               shop:index:Service",
      "+ │  ├─ api-log-group  aws:cloudwatch:LogGroup  /ecs/api  30 days",
      "+ │  └─ api-task-role  aws:iam:Role",
      "> └─ vpc               aws:ec2:Vpc              10.0.0.0/16",
    ]);
  });

  it("shortens what is said twice on a narrow terminal", () => {
    expect(renderTree(resources, plainTerminal(60))).to.deep.equal([
      "+ shop-dev          Stack",
      "+ ├─ api            shop:index:Service",
      "+ │  ├─ …log-group  cloudwatch:LogGroup  /ecs/api  30 days",
      "+ │  └─ …task-role  iam:Role",
      "> └─ vpc            ec2:Vpc             10.0.0.0/16",
    ]);
  });

  for (const columns of [40, 80, 120, 200]) {
    it(`stays within ${columns} columns`, () => {
      const long = resource(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        `api-${"x".repeat(90)}`,
        service.urn,
      );
      const lines = renderTree([...resources, long], plainTerminal(columns));
      expect(Math.max(...lines.map(({ length }) => length))).to.be.at.most(columns);
    });
  }

  it("puts what hangs on nothing at the top", () => {
    const orphan = role("lonely", urnOf("aws:x:Y", "gone"));
    expect(renderTree([orphan], plainTerminal())).to.deep.equal(["+ lonely  aws:iam:Role"]);
  });

  it("collapses many siblings of one type in a long tree, and says how many", () => {
    const services = Array.from({ length: 60 }, (_, index) =>
      resource("shop:index:Service", `s${index}`, stack.urn),
    );
    const children = services.flatMap(({ urn, name }) =>
      [1, 2, 3].map((n) => role(`${name}-${n}`, urn)),
    );
    const lines = renderTree([stack, ...services, ...children], plainTerminal());
    expect(lines.map((line) => line.replace(/ {2,}.*/, ""))).to.deep.equal([
      "+ shop-dev",
      ...["s0", "s1", "s2"].flatMap((name) => [`+ ├─ ${name}`, `+ │`, `+ │`, `+ │`]),
      "",
    ]);
    expect(lines.at(-1)).to.equal("  └─ … and 57 more shop:index:Service with 171 resources");
  });

  it("shows up to 200 resources whole", () => {
    const roles = Array.from({ length: 199 }, (_, index) => role(`r${index}`, stack.urn));
    expect(renderTree([stack, ...roles], plainTerminal())).to.have.length(200);
  });

  it("colours signs and dims what a name shares with its parent's", () => {
    const terminal = { ...plainTerminal(), colors: createColors(true) };
    const line = renderTree(resources, terminal)[3] ?? "";
    expect(line.startsWith("\u001B[32m+\u001B[39m")).to.equal(true);
    expect(line).to.include("api-\u001B[22m\u001B[1mtask-role\u001B[22m");
  });
});
