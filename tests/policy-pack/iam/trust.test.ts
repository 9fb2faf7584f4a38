import { expect } from "chai";
import { confusedDeputy, FINE, openTrust, undecided, violated } from "../../../policy-pack/iam";
import { LATER, statement, type Written } from "./statements";

const ACCOUNT = { "aws:SourceAccount": "123456789012" };
const TASKS = "arn:aws:ecs:eu-west-1:123456789012:*";
const ADD =
  'Add Condition {StringEquals: {"aws:SourceAccount": ACCOUNT}, ArnLike: {"aws:SourceArn": "arn:PARTITION:ecs:REGION:ACCOUNT:*"}}';

function trust(Service: unknown, Condition?: unknown): Written {
  return {
    Effect: "Allow",
    Principal: { Service },
    Action: "sts:AssumeRole",
    ...(Condition === undefined ? {} : { Condition }),
  };
}

function tasks(sourceArn: unknown, operator = "ArnLike"): Written {
  return trust("ecs-tasks.amazonaws.com", {
    StringEquals: ACCOUNT,
    [operator]: { "aws:SourceArn": sourceArn },
  });
}

describe("confusedDeputy of ECS tasks", () => {
  const fine: readonly (readonly [string, Written])[] = [
    ["what AWS documents", tasks(TASKS)],
    ["the same with StringLike", tasks([TASKS], "StringLike")],
    [
      "keys in another case",
      trust(["ecs-tasks.amazonaws.com"], {
        StringEquals: { "AWS:sourceaccount": "123456789012" },
        ArnEquals: { "AWS:SourceARN": TASKS },
      }),
    ],
    [
      "both under one operator",
      trust("ecs-tasks.amazonaws.com", { StringLike: { ...ACCOUNT, "aws:SourceArn": TASKS } }),
    ],
    ["every region", tasks("arn:aws:ecs:*:123456789012:*")],
    ["another partition", tasks("arn:aws-us-gov:ecs:us-gov-west-1:123456789012:*")],
    [
      "an account that is not known yet",
      trust("ecs-tasks.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": LATER },
        ArnLike: { "aws:SourceArn": TASKS },
      }),
    ],
    ["Deny", { ...trust("ecs-tasks.amazonaws.com"), Effect: "Deny" }],
    ["other actions", { ...trust("ecs-tasks.amazonaws.com"), Action: "sts:TagSession" }],
  ];
  for (const [what, written] of fine) {
    it(`passes ${what}`, () => {
      expect(confusedDeputy(statement(written))).to.deep.equal(FINE);
    });
  }

  const without = (keys: string): string =>
    `Statement[0] lets ecs-tasks.amazonaws.com take the role without a condition on ${keys}. ${ADD}`;
  const both = without("aws:SourceAccount and aws:SourceArn");
  const bad: readonly (readonly [string, Written, string])[] = [
    ["no condition", trust("ecs-tasks.amazonaws.com"), both],
    ["an action by a glob", { ...trust(["ecs-tasks.amazonaws.com"]), Action: ["sts:*"] }, both],
    ["China's spelling", trust("ecs-tasks.amazonaws.com.cn"), both],
    [
      "the account alone",
      trust("ecs-tasks.amazonaws.com", { StringEquals: ACCOUNT }),
      without("aws:SourceArn"),
    ],
    [
      "the ARN alone",
      trust("ecs-tasks.amazonaws.com", { ArnLike: { "aws:SourceArn": TASKS } }),
      without("aws:SourceAccount"),
    ],
    [
      "nothing but wildcards",
      trust("ecs-tasks.amazonaws.com", {
        StringLike: { "aws:SourceAccount": "*", "aws:SourceArn": "*" },
      }),
      both,
    ],
    [
      "what holds without the keys",
      trust("ecs-tasks.amazonaws.com", {
        StringEqualsIfExists: ACCOUNT,
        ArnLikeIfExists: { "aws:SourceArn": TASKS },
      }),
      both,
    ],
    [
      "what excludes",
      trust("ecs-tasks.amazonaws.com", {
        StringNotEquals: ACCOUNT,
        ArnNotLike: { "aws:SourceArn": TASKS },
      }),
      both,
    ],
    ...["cluster/prod", "cluster/*", "task/prod/*", "service/prod/api"].map(
      (resource) =>
        [
          `a pin to ${resource}`,
          tasks(`arn:aws:ecs:eu-west-1:123456789012:${resource}`),
          `Statement[0] pins aws:SourceArn to arn:aws:ecs:eu-west-1:123456789012:${resource}; ECS supports nothing narrower there than all of an account and region, so no task could start. Use ${TASKS}`,
        ] as const,
    ),
    [
      "a pin beside what is right",
      tasks([TASKS, "arn:aws:ecs:eu-west-1:123456789012:cluster/a"]),
      `Statement[0] pins aws:SourceArn to arn:aws:ecs:eu-west-1:123456789012:cluster/a; ECS supports nothing narrower there than all of an account and region, so no task could start. Use ${TASKS}`,
    ],
    [
      "any account",
      tasks("arn:aws:ecs:eu-west-1:*:*"),
      "Statement[0] sets aws:SourceArn to arn:aws:ecs:eu-west-1:*:*, which leaves the account open. Use arn:aws:ecs:eu-west-1:ACCOUNT:*",
    ],
    [
      "a wildcard where it is none",
      trust("ecs-tasks.amazonaws.com", { StringEquals: { ...ACCOUNT, "aws:SourceArn": TASKS } }),
      `Statement[0] compares aws:SourceArn with ${TASKS} by StringEquals, which takes * for itself, so no task could start. Use ArnLike`,
    ],
    [
      "another service's ARN",
      tasks("arn:aws:ec2:eu-west-1:123456789012:*"),
      "Statement[0] sets aws:SourceArn to arn:aws:ec2:eu-west-1:123456789012:*, which is nothing of ECS. Use arn:PARTITION:ecs:REGION:ACCOUNT:*",
    ],
  ];
  for (const [what, written, message] of bad) {
    it(`reports ${what}`, () => {
      expect(confusedDeputy(statement(written))).to.deep.equal(violated(message));
    });
  }

  it("leaves open what is not known yet", () => {
    expect(confusedDeputy(statement(tasks(LATER)))).to.deep.equal(
      undecided("the aws:SourceArn of Statement[0] is not known yet"),
    );
    expect(confusedDeputy(statement(trust("ecs-tasks.amazonaws.com", LATER)))).to.deep.equal(
      undecided("the conditions of Statement[0] are not known yet"),
    );
    expect(
      confusedDeputy(statement({ ...trust("ecs-tasks.amazonaws.com"), Action: LATER })),
    ).to.deep.equal(undecided("an action of Statement[0] is not known yet"));
    expect(confusedDeputy(statement(trust(LATER)))).to.deep.equal(
      undecided("a principal of Statement[0] is not known yet"),
    );
    expect(
      confusedDeputy(statement({ ...trust("ecs-tasks.amazonaws.com"), Effect: LATER })),
    ).to.deep.equal(undecided("the Effect of Statement[0] is not known yet"));
  });
});

describe("confusedDeputy of ECS tasks whose source comes from a cluster", () => {
  it("reports the cluster before its ARN is known", () => {
    const options = { sourceCluster: "main" };
    expect(confusedDeputy(statement(tasks(LATER)), options)).to.deep.equal(
      violated(
        'Statement[0] pins aws:SourceArn to the cluster "main"; ECS supports nothing narrower there than all of an account and region, so no task could start. Use arn:PARTITION:ecs:REGION:ACCOUNT:*',
      ),
    );
    expect(confusedDeputy(statement(tasks(TASKS)), options)).to.deep.equal(FINE);
  });
});

describe("confusedDeputy of other services", () => {
  it("asks those that say for whom they act for either key", () => {
    for (const service of [
      "scheduler.amazonaws.com",
      "events.amazonaws.com",
      "codedeploy.amazonaws.com",
      "states.eu-west-1.amazonaws.com",
      "vpc-flow-logs.amazonaws.com",
      "monitoring.rds.amazonaws.com",
      "config.amazonaws.com",
    ]) {
      expect(confusedDeputy(statement(trust(service))).violations, service).to.have.length(1);
      for (const condition of [
        { StringEquals: ACCOUNT },
        { ArnLike: { "aws:SourceArn": "arn:aws:x:eu-west-1:123456789012:*" } },
        { StringEquals: { "aws:SourceOrgID": "o-1" } },
      ]) {
        expect(confusedDeputy(statement(trust(service, condition))), service).to.deep.equal(FINE);
      }
    }
  });

  it("says what to add", () => {
    expect(confusedDeputy(statement(trust("scheduler.amazonaws.com")))).to.deep.equal(
      violated(
        'Statement[0] lets scheduler.amazonaws.com take the role on behalf of any account: neither aws:SourceAccount nor aws:SourceArn is set. Add Condition {ArnLike: {"aws:SourceArn": "arn:PARTITION:scheduler:REGION:ACCOUNT:schedule-group/NAME"}}',
      ),
    );
  });

  it("passes those that don't, and principals that are no services", () => {
    for (const service of [
      "ec2.amazonaws.com",
      "lambda.amazonaws.com",
      "ecs.amazonaws.com",
      "constructor",
    ]) {
      expect(confusedDeputy(statement(trust(service))), service).to.deep.equal(FINE);
    }
    for (const Principal of [{ AWS: "arn:aws:iam::123456789012:root" }, "*", { Federated: "x" }]) {
      const written = { Effect: "Allow", Principal, Action: "sts:AssumeRole" };
      expect(confusedDeputy(statement(written))).to.deep.equal(FINE);
    }
  });

  it("judges each of several once", () => {
    const { violations } = confusedDeputy(
      statement(
        trust([
          "ec2.amazonaws.com",
          "events.amazonaws.com",
          "ecs-tasks.amazonaws.com",
          "EVENTS.amazonaws.com",
        ]),
      ),
    );
    expect(violations).to.have.length(2);
  });
});

describe("openTrust", () => {
  const open =
    "Statement[0] lets everybody in every account take the role. Name the accounts or roles in Principal";
  const everybody = (Principal: unknown, Condition?: unknown): Written => ({
    Effect: "Allow",
    Principal,
    Action: "sts:AssumeRole",
    ...(Condition === undefined ? {} : { Condition }),
  });

  it("reports everybody", () => {
    for (const principal of ["*", { AWS: "*" }, { AWS: ["123456789012", "*"] }]) {
      expect(openTrust(statement(everybody(principal)))).to.deep.equal(violated(open));
    }
    expect(
      openTrust(statement(everybody("*", { Bool: { "aws:SecureTransport": "true" } }))),
    ).to.deep.equal(violated(open));
  });

  it("passes an organisation, an account, and Deny", () => {
    expect(
      openTrust(statement(everybody("*", { StringEquals: { "aws:PrincipalOrgID": "o-1" } }))),
    ).to.deep.equal(FINE);
    expect(openTrust(statement(everybody({ AWS: "123456789012" })))).to.deep.equal(FINE);
    expect(openTrust(statement({ ...everybody("*"), Effect: "Deny" }))).to.deep.equal(FINE);
  });

  it("leaves open what is not known yet", () => {
    expect(openTrust(statement(everybody("*", LATER)))).to.deep.equal(
      undecided("the conditions of Statement[0] are not known yet"),
    );
    for (const principal of [LATER, { AWS: LATER }, { AWS: ["123456789012", LATER] }]) {
      const later = statement(everybody(principal));
      expect(openTrust(later)).to.deep.equal(
        undecided("a principal of Statement[0] is not known yet"),
      );
      expect(openTrust(later, { unknownIsNamed: true })).to.deep.equal(FINE);
    }
    expect(openTrust(statement(everybody({ Service: LATER })))).to.deep.equal(FINE);
  });
});
