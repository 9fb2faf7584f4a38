import { expect } from "chai";
import { FINE, secretScope, violated } from "../../../policy-pack/iam";
import { known } from "../../../policy-pack/reading";
import { statements, type Written } from "./statements";

const AT = "eu-west-1:123456789012";
const SECRET = `arn:aws:secretsmanager:${AT}:secret:db-a1b2c3`;
const PARAMETER = `arn:aws:ssm:${AT}:parameter/shop/level`;
const STACK = "urn:pulumi:prod::shop::";
const SECRET_URN = `${STACK}aws:secretsmanager/secret:Secret::db`;
const PARAMETER_URN = `${STACK}aws:ssm/parameter:Parameter::level`;

const GRANTED: Written = {
  Effect: "Allow",
  Action: ["secretsmanager:GetSecretValue", "ssm:GetParameters"],
  Resource: [SECRET, PARAMETER],
};

function deny(Action: string, resources: Written): Written {
  return { Effect: "Deny", Action, ...resources };
}

describe("secretScope with a Deny", () => {
  const scope = (denied: Written): ReturnType<typeof secretScope> =>
    secretScope([known(SECRET), known(PARAMETER)], statements(GRANTED, denied));

  const beside: readonly (readonly [string, Written])[] = [
    ["of another secret", deny("secretsmanager:GetSecretValue", { Resource: `${SECRET}2` })],
    ["of another service", deny("secretsmanager:GetSecretValue", { Resource: PARAMETER })],
    ["of another action", deny("secretsmanager:PutSecretValue", { Resource: "*" })],
    ["of all but it", deny("ssm:GetParameters", { NotResource: PARAMETER })],
    [
      "under a condition",
      deny("*", {
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
      }),
    ],
  ];
  for (const [what, denied] of beside) {
    it(`passes one ${what}`, () => {
      expect(scope(denied)).to.deep.equal(FINE);
    });
  }

  const message = (id: string): string =>
    `a container takes ${id}, which Statement[1] denies the execution role, so no task starts. Take it out of that Deny`;

  it("reports what is denied all the same", () => {
    expect(scope(deny("secretsmanager:*", { Resource: "*" }))).to.deep.equal(
      violated(message(SECRET)),
    );
    expect(scope(deny("ssm:Get*", { Resource: PARAMETER }))).to.deep.equal(
      violated(message(PARAMETER)),
    );
  });

  it("knows what is denied by its name, before its ARN is known", () => {
    const found = secretScope(
      [known(SECRET_URN), known(PARAMETER_URN)],
      statements(
        { ...GRANTED, Resource: [SECRET_URN, PARAMETER_URN] },
        deny("secretsmanager:GetSecretValue", { Resource: "*" }),
      ),
      {
        nameOfResource: (urn) =>
          urn === SECRET_URN
            ? { kind: "secret", name: "db" }
            : { kind: "parameter", name: "/shop/level" },
      },
    );
    expect(found).to.deep.equal(violated(message("db")));
  });
});
