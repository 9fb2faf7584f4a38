import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { logsRetention } from "../../../../policy-pack/policies/data/logs-retention";
import { cases, later, remediated, resourcesOf } from "../../support";

const logGroup =
  (retentionInDays: aws.cloudwatch.LogGroupArgs["retentionInDays"], more = {}) =>
  () =>
    new aws.cloudwatch.LogGroup("logs", {
      ...(retentionInDays === undefined ? {} : { retentionInDays }),
      ...more,
    });

const neverExpires = (minimum: number, found = "not set"): string =>
  `logs: retentionInDays is ${found}, so lines never expire; at least ${minimum} is asked for. Set it, for example to 30`;

cases(logsRetention, [
  { name: "passes a retention", program: logGroup(30) },
  { name: "passes the shortest retention there is", program: logGroup(1) },
  { name: "refuses none", program: logGroup(undefined), violations: [neverExpires(1)] },
  {
    name: "refuses 0, which means for ever",
    program: logGroup(0),
    violations: [neverExpires(1, "0")],
  },
  {
    name: "says when the retention is not known yet",
    program: () => logGroup(later(30))(),
    preview: { undecided: ["logs: retentionInDays is not known yet"] },
  },
  {
    name: "refuses an unknown retention once it is known",
    program: () => logGroup(later(0))(),
    violations: [neverExpires(1, "0")],
    preview: { undecided: ["logs: retentionInDays is not known yet"] },
  },
  {
    name: "passes the class that nobody can set a retention for",
    program: logGroup(undefined, { logGroupClass: "DELIVERY" }),
  },
  {
    name: "says when it is not known yet whether a log group is of that class",
    program: () => logGroup(undefined, { logGroupClass: later("DELIVERY") })(),
    preview: { undecided: ["logs: logGroupClass is not known yet"] },
  },
  { name: "passes the minimum", program: logGroup(90), config: { minimumDays: 90 } },
  {
    name: "refuses less than the minimum",
    program: logGroup(60),
    config: { minimumDays: 61 },
    violations: ["logs: retentionInDays is 60; at least 61 is asked for. Raise it"],
  },
  {
    name: "passes by other resources",
    program: () => new aws.sns.Topic("topic"),
  },
  {
    name: "leaves alone what is exempt",
    program: logGroup(undefined),
    config: { exemptions: [{ urn: "*LogGroup::logs", reason: "audit", expires: "2026-03-01" }] },
    today: "2026-03-01",
  },
  {
    name: "counts no exemption that has run out, and says so",
    program: logGroup(undefined),
    config: { exemptions: [{ urn: "*LogGroup::logs", reason: "audit", expires: "2026-03-01" }] },
    today: "2026-03-02",
    violations: [
      `${neverExpires(1)} (its exemption "audit" expired on 2026-03-01 and counts no more)`,
    ],
  },
]);

describe("logs-retention as a remediation", () => {
  const remedies: readonly (readonly [
    name: string,
    days: number | undefined,
    minimumDays: number,
    after: number | undefined,
  ])[] = [
    ["sets 30 days where there is none", undefined, 1, 30],
    ["sets the minimum where that is longer", undefined, 90, 90],
    ["raises to the next value that CloudWatch accepts", 7, 61, 90],
    ["leaves alone what is long enough", 7, 7, undefined],
  ];

  for (const [name, days, minimumDays, after] of remedies) {
    it(name, async () => {
      const resources = await resourcesOf(logGroup(days, { name: "/ecs/api" }), "preview");
      const changed = await remediated(resources, {
        rules: [logsRetention],
        config: { "logs-retention": { minimumDays } },
      });
      expect(Object.values(changed)).to.deep.equal(
        after === undefined ? [] : [{ name: "/ecs/api", retentionInDays: after }],
      );
    });
  }

  it("leaves alone what is not known yet", async () => {
    const resources = await resourcesOf(() => logGroup(later(3))(), "preview");
    expect(await remediated(resources, { rules: [logsRetention] })).to.deep.equal({});
  });
});
