import { expect } from "chai";
import { FINE, passRole, undecided, violated } from "../../../policy-pack/iam";
import { allow, LATER, statement, type Written } from "./statements";

const ROLE = "arn:aws:iam::123456789012:role/ecs/api-task";
const TO_TASKS = { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } };
const NAME_ROLES = "Name the ARN of each role that is passed, without wildcards";
const ADD_SERVICE =
  'Add Condition {StringEquals: {"iam:PassedToService": SERVICE}}, such as ecs-tasks.amazonaws.com';

describe("passRole", () => {
  const fine: readonly (readonly [string, Written])[] = [
    ["one role to one service", allow("iam:PassRole", ROLE, TO_TASKS)],
    ["by a glob", allow("iam:Pass*", [ROLE], TO_TASKS)],
    [
      "a key in another case",
      allow("iam:PassRole", ROLE, {
        StringLike: { "IAM:PassedToService": ["ecs-tasks.amazonaws.com"] },
      }),
    ],
    ["a partition of its own", allow("iam:PassRole", ROLE.replace("aws", "aws-cn"), TO_TASKS)],
    ["other actions", allow(["iam:GetRole", "iam:List*"], "*")],
    ["Deny", { Effect: "Deny", Action: "iam:PassRole", Resource: "*" }],
    ["NotAction that excepts it", { Effect: "Allow", NotAction: "iam:*", Resource: "*" }],
  ];
  for (const [what, written] of fine) {
    it(`passes ${what}`, () => {
      expect(passRole(statement(written))).to.deep.equal(FINE);
    });
  }

  const bad: readonly (readonly [string, Written, string])[] = [
    [
      "any role to any service",
      allow("iam:PassRole", "*"),
      `Statement[0] allows iam:PassRole on * to any service. ${NAME_ROLES}. ${ADD_SERVICE}`,
    ],
    [
      "any role to one service",
      allow("iam:*", "arn:aws:iam::123456789012:role/*", TO_TASKS),
      `Statement[0] allows iam:PassRole on arn:aws:iam::123456789012:role/*. ${NAME_ROLES}`,
    ],
    [
      "a role that a wildcard leaves open",
      allow("IAM:passrole", [ROLE, `${ROLE}-?`], TO_TASKS),
      `Statement[0] allows iam:PassRole on ${ROLE}-?. ${NAME_ROLES}`,
    ],
    [
      "a role to any service",
      allow("iam:PassRole", ROLE),
      `Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`,
    ],
    [
      "NotAction that doesn't except it",
      { Effect: "Allow", NotAction: "s3:*", Resource: "*", Condition: TO_TASKS },
      `Statement[0] allows iam:PassRole on *. ${NAME_ROLES}`,
    ],
    [
      "NotResource",
      { Effect: "Allow", Action: "iam:P*", NotResource: ROLE, Condition: TO_TASKS },
      `Statement[0] allows iam:PassRole on all but ${ROLE}. ${NAME_ROLES}`,
    ],
    ...["*", "*.amazonaws.com", "?*"].map(
      (service) =>
        [
          `the service ${service}`,
          allow("iam:PassRole", ROLE, { StringLike: { "iam:PassedToService": service } }),
          `Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`,
        ] as const,
    ),
    [
      "a condition that passes what lacks the key",
      allow("iam:PassRole", ROLE, { StringEqualsIfExists: TO_TASKS.StringEquals }),
      `Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`,
    ],
  ];
  for (const [what, written, message] of bad) {
    it(`reports ${what}`, () => {
      expect(passRole(statement(written))).to.deep.equal(violated(message));
    });
  }

  it("leaves open what is not known yet, and takes a caller's word that it is a role", () => {
    const later = statement(allow("iam:PassRole", LATER, TO_TASKS));
    expect(passRole(later)).to.deep.equal(
      undecided("a role that Statement[0] passes is not known yet"),
    );
    expect(passRole(later, { unknownIsNamed: true })).to.deep.equal(FINE);
    expect(passRole(statement(allow("iam:PassRole", ROLE, LATER)))).to.deep.equal(
      undecided("the conditions of Statement[0] are not known yet"),
    );
    expect(passRole(statement(allow([LATER], "*")))).to.deep.equal(
      undecided("an action of Statement[0] is not known yet"),
    );
    expect(passRole(statement(allow(["iam:PassRole", LATER], "*"))).violations).to.have.length(1);
  });
});
