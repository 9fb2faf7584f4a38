import { expect } from "chai";
import fc from "fast-check";
import {
  actionsOfService,
  allActionsBut,
  expandActions,
  IAM_ACTIONS_DATE,
  matchesAction,
  wholeOf,
} from "../../../policy-pack/iam";

const names = (...patterns: readonly string[]): readonly string[] =>
  expandActions(patterns).actions.map(({ name }) => name);

describe("the table of actions", () => {
  it("says of when it is", () => {
    expect(IAM_ACTIONS_DATE).to.match(/^20\d\d-\d\d-\d\d$/);
  });

  const facts: readonly (readonly [string, string, boolean])[] = [
    ["ecr:GetAuthorizationToken", "Read", false],
    ["ecr:BatchGetImage", "Read", true],
    ["ssmmessages:OpenDataChannel", "Write", false],
    ["logs:CreateLogStream", "Write", true],
    ["logs:PutLogEvents", "Write", true],
    ["xray:PutTraceSegments", "Write", false],
    ["cloudwatch:PutMetricData", "Write", false],
    ["cloudwatch:GetMetricData", "Read", false],
    ["cloudwatch:GetDataset", "Read", true],
    ["ec2:DescribeInstances", "List", false],
    ["ec2:CreateTags", "Tagging", true],
    ["iam:PassRole", "Write", true],
    ["iam:AttachRolePolicy", "Permissions management", true],
    ["kms:Decrypt", "Write", true],
    ["ssm:GetParameters", "Read", true],
    ["s3:ListAllMyBuckets", "List", false],
    ["aws-portal:ViewBilling", "Read", false],
  ];
  for (const [name, level, takesResource] of facts) {
    it(`knows ${name}`, () => {
      expect(expandActions([name])).to.deep.equal({
        actions: [{ name, level, takesResource }],
        unrecognised: [],
      });
    });
  }

  it("has every service's actions once, spelled as AWS does", () => {
    const all = names("*");
    expect(all.length).to.be.greaterThan(20_000);
    expect(new Set(all).size).to.equal(all.length);
    expect(all.filter((name) => !/^[a-z0-9-]+:[A-Za-z0-9-]+$/.test(name))).to.deep.equal([]);
  });

  it("gives undefined for what is no service, also where objects have such a member", () => {
    for (const prefix of ["nosuch", "constructor", "__proto__", "", "S3"]) {
      expect(actionsOfService(prefix)).to.equal(undefined);
    }
  });
});

describe("expandActions", () => {
  it("takes patterns in any case, with wildcards anywhere", () => {
    expect(names("ECS:runtask")).to.deep.equal(["ecs:RunTask"]);
    expect(names("ssmmessages:Open*")).to.deep.equal([
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ]);
    expect(names("ecs:?unTask")).to.deep.equal(["ecs:RunTask"]);
    expect(names("e?s:RunTask")).to.deep.equal(["ecs:RunTask"]);
    expect(names("ecs:RunTask", "ecs:Run*")).to.deep.equal(["ecs:RunTask"]);
  });

  it("says what it doesn't recognise", () => {
    const patterns = ["s3:HeadBucket", "nosuch:*", "ecs", "", "ecs:RunTask:x", "s3:HeadBucket"];
    expect(expandActions(patterns)).to.deep.equal({
      actions: [],
      unrecognised: ["s3:HeadBucket", "nosuch:*", "ecs", "", "ecs:RunTask:x"],
    });
  });

  const pattern = fc.oneof(
    fc.string({ unit: fc.constantFrom("e", "c", "s", "3", ":", "G", "*", "?"), maxLength: 8 }),
    fc.string(),
    fc
      .tuple(
        fc.constantFrom("ecs", "IAM", "s?", "*"),
        fc.constantFrom("Run*", "*", "pass?ole", "x"),
      )
      .map((parts) => parts.join(":")),
  );

  it("never throws, and drops nothing silently", () => {
    fc.assert(
      fc.property(pattern, (given) => {
        const { actions, unrecognised } = expandActions([given]);
        expect(unrecognised).to.deep.equal(actions.length === 0 ? [given] : []);
        expect(actions.filter(({ name }) => !matchesAction(given, name))).to.deep.equal([]);
      }),
      { numRuns: 150 },
    );
  });

  it("grows with the list, and with a pattern's width", () => {
    fc.assert(
      fc.property(pattern, pattern, fc.nat(), (one, other, at) => {
        const found = new Set(names(one));
        const place = at % (one.length + 1);
        const wider = `${one.slice(0, place)}*${one.slice(place + (at % 2))}`;
        for (const grown of [new Set(names(one, other)), new Set(names(wider))]) {
          expect([...found].filter((name) => !grown.has(name))).to.deep.equal([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("allActionsBut", () => {
  it("is the rest", () => {
    const rest = allActionsBut(["iam:*", "S3:Get*"]).map(({ name }) => name);
    expect(rest).to.include("ecs:RunTask").and.include("s3:PutObject");
    expect(rest).not.to.include("iam:PassRole");
    expect(rest).not.to.include("s3:GetObject");
    expect(rest.length).to.equal(names("*").length - names("iam:*", "s3:Get*").length);
  });
});

describe("wholeOf", () => {
  const cases: readonly (readonly [string, ReturnType<typeof wholeOf>])[] = [
    ["*", "everything"],
    ["**", "everything"],
    ["*:*", "everything"],
    ["?*:**", "everything"],
    ["s3:*", "service"],
    ["S3:?*", "service"],
    ["nosuch:*", "service"],
    ["ssmmessages:*Channel", "service"],
    ["ssmmessages:*", "service"],
    ["*:Get*", "any service"],
    ["ec*:Describe*", "any service"],
    ["ssmmessages:Open*", undefined],
    ["s3:Get*", undefined],
    ["rds-db:connec*", undefined],
    ["rds-db:connect", undefined],
    ["ec2:Describe*", undefined],
    ["s3", undefined],
    ["", undefined],
  ];
  for (const [pattern, expected] of cases) {
    it(`takes "${pattern}" for ${expected ?? "a part"}`, () => {
      expect(wholeOf(pattern)).to.equal(expected);
    });
  }
});
