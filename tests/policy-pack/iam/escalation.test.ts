import { expect } from "chai";
import {
  escalation,
  ESCALATION_PATHS,
  expandActions,
  FINE,
  undecided,
  violated,
} from "../../../policy-pack/iam";
import { allow, LATER, statement, statements, type Written } from "./statements";

const ROLE = "arn:aws:iam::123456789012:role/api-task";
const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:api";
const PIPELINE = "Leave that to the role of a pipeline";

function onTask(...written: readonly Written[]): ReturnType<typeof escalation> {
  return escalation(statements(...written), { counts: "any" });
}

function onService(...written: readonly Written[]): ReturnType<typeof escalation> {
  return escalation(statements(...written), { counts: "unscoped" });
}

describe("ESCALATION_PATHS", () => {
  it("names actions that exist", () => {
    const named = ESCALATION_PATHS.flatMap(({ actions, oneOf = [] }) => [...actions, ...oneOf]);
    const { actions, unrecognised } = expandActions(named);
    expect(unrecognised).to.deep.equal([]);
    expect(actions.map(({ name }) => name)).to.have.members([...new Set(named)]);
  });

  for (const { actions, oneOf = [] } of ESCALATION_PATHS) {
    const [last, ...rest] = [...(oneOf.length > 0 ? [oneOf.at(-1) ?? ""] : []), ...actions];
    it(`needs all of ${[...rest, last].join(" ")}`, () => {
      expect(onTask(allow([...rest, last], "*")).violations).to.have.length(1);
      expect(
        onService(...[...rest, last].map((each) => allow(each, "*"))).violations,
      ).to.have.length(1);
      const [violation = ""] = onTask(allow(rest, "*")).violations;
      expect(violation).not.to.include(` ${last ?? ""}`);
    });
  }
});

describe("escalation", () => {
  const fine: readonly (readonly [string, Written])[] = [
    ["reading IAM", allow(["iam:Get*", "iam:List*"], "*")],
    ["passing without a launch", allow(["iam:PassRole", "ecs:DescribeTasks"], "*")],
    ["a launch without passing", allow(["ecs:RunTask", "lambda:CreateFunction"], "*")],
    ["taking over one function", allow("lambda:UpdateFunctionCode", FUNCTION)],
    ["taking one role", allow("sts:AssumeRole", ROLE)],
    [
      "jobs of one queue and definition",
      allow("batch:SubmitJob", [
        "arn:aws:batch:eu-west-1:123456789012:job-queue/reports",
        "arn:aws:batch:eu-west-1:123456789012:job-definition/reports",
      ]),
    ],
    ["starting a state machine", allow("states:StartExecution", "*")],
    ["an EMR Serverless job without passing", allow("emr-serverless:StartJobRun", "*")],
    [
      "a shell in one cluster",
      allow("ecs:ExecuteCommand", "*", {
        ArnEquals: { "ecs:cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/a" },
      }),
    ],
    ["a user's own keys", allow("iam:*AccessKey*", "arn:aws:iam::*:user/${aws:username}")],
    ["Deny", { Effect: "Deny", Action: "*", Resource: "*" }],
    ["NotAction that excepts all of it", allow("s3:*", "*")],
  ];
  for (const [what, written] of fine) {
    it(`passes ${what} on a task role`, () => {
      expect(onTask(written)).to.deep.equal(FINE);
    });
  }

  it("names the way, across statements and globs", () => {
    expect(onTask(allow("iam:Pass*", ROLE), allow("ecs:Run*", "*"))).to.deep.equal(
      violated(
        `gains permissions beyond its own: it allows iam:PassRole with ecs:RunTask, which runs a task with a role in its overrides. ${PIPELINE}`,
      ),
    );
    expect(onTask(allow("iam:putrolepolicy", ROLE))).to.deep.equal(
      violated(
        `gains permissions beyond its own: it allows iam:PutRolePolicy, which writes a role's policy. ${PIPELINE}`,
      ),
    );
  });

  it("reports taking over what runs, where it leaves open what", () => {
    for (const [actions, way] of [
      ["batch:SubmitJob", "batch:SubmitJob, which runs commands in any batch job"],
      [
        ["states:UpdateStateMachine", "states:StartExecution"],
        "states:UpdateStateMachine with states:StartExecution, which rewrites any state machine",
      ],
      [
        "bedrock-agentcore:InvokeAgentRuntimeCommand",
        "bedrock-agentcore:InvokeAgentRuntimeCommand, which runs commands in any agent's runtime",
      ],
    ] as const) {
      expect(onTask(allow(actions, "*"))).to.deep.equal(
        violated(`gains permissions beyond its own: it allows ${way}. ${PIPELINE}`),
      );
    }
  });

  it("says many ways in one message", () => {
    const { violations } = onTask(allow("*", "*"));
    expect(violations).to.deep.equal([
      `gains permissions beyond its own: it allows iam:CreatePolicyVersion, which rewrites a managed policy; iam:SetDefaultPolicyVersion, which brings an older version of a policy back; iam:AttachUserPolicy, which attaches any policy to a user; and ${ESCALATION_PATHS.length - 3} more ways. ${PIPELINE}`,
    ]);
  });

  it("judges what NotAction allows", () => {
    expect(onTask({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }).violations[0]).to.match(
      /^gains permissions beyond its own: it allows sts:AssumeRole, /,
    );
    expect(
      onTask({ Effect: "Allow", NotAction: ["s3:*"], Resource: ROLE }).violations,
    ).to.have.length(1);
  });

  it("takes away what is denied everywhere, and only that", () => {
    const granted = allow("iam:*", "*");
    expect(onTask(granted, { Effect: "Deny", Action: "IAM:*", Resource: "*" })).to.deep.equal(FINE);
    expect(onTask(granted, { Effect: "Deny", NotAction: "s3:*", Resource: ["*"] })).to.deep.equal(
      FINE,
    );
    for (const deny of [
      { Effect: "Deny", Action: "iam:*", Resource: ROLE },
      {
        Effect: "Deny",
        Action: "iam:*",
        Resource: "*",
        Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } },
      },
      { Effect: "Deny", Action: "iam:Put*", Resource: "*" },
    ]) {
      expect(onTask(granted, deny).violations, JSON.stringify(deny)).to.have.length(1);
    }
  });

  describe("on the role of a service", () => {
    const launch = allow("ecs:RunTask", "*");

    it("passes a launch with named roles, and IAM on named ones", () => {
      expect(onService(allow("iam:PassRole", ROLE), launch)).to.deep.equal(FINE);
      expect(onService(allow("iam:PutRolePolicy", ROLE))).to.deep.equal(FINE);
      expect(
        onService(
          allow("iam:AttachRolePolicy", "*", {
            StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/b" },
          }),
        ),
      ).to.deep.equal(FINE);
    });

    it("reports what leaves open which", () => {
      for (const roles of ["*", `${ROLE}*`, [ROLE, "*"]]) {
        expect(onService(allow("iam:PassRole", roles), launch).violations).to.have.length(1);
        expect(onService(allow("iam:PutRolePolicy", roles)).violations).to.have.length(1);
      }
      expect(onService(allow("lambda:UpdateFunctionCode", "*")).violations).to.have.length(1);
    });
  });

  it("leaves open what is not known yet", () => {
    expect(onTask(allow(LATER, "*"))).to.deep.equal(
      undecided("whether it allows iam:CreatePolicyVersion is not known yet"),
    );
    expect(onTask(allow(["iam:PassRole", LATER], ROLE)).violations).to.deep.equal([]);
    expect(onTask(allow(["iam:PutRolePolicy", LATER], ROLE)).violations).to.have.length(1);
    expect(onTask({ ...allow("iam:PutRolePolicy", ROLE), Effect: LATER })).to.deep.equal(
      undecided("whether it allows iam:PutRolePolicy is not known yet"),
    );
    expect(onTask(allow("sts:AssumeRole", "*", LATER))).to.deep.equal(
      undecided("whether it allows sts:AssumeRole is not known yet"),
    );
    expect(onTask(allow("sts:AssumeRole", LATER))).to.deep.equal(
      undecided("whether it allows sts:AssumeRole is not known yet"),
    );
    const named = { counts: "any", unknownIsNamed: true } as const;
    expect(escalation([statement(allow("sts:AssumeRole", LATER))], named)).to.deep.equal(FINE);
  });
});
