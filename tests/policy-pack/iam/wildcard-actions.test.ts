import { expect } from "chai";
import {
  FINE,
  invertedPrincipals,
  undecided,
  violated,
  wildcardActions,
} from "../../../policy-pack/iam";
import { allow, LATER, statement, type Written } from "./statements";

const BUCKET = "arn:aws:s3:::assets/*";

describe("wildcardActions", () => {
  const fine: readonly (readonly [string, Written])[] = [
    ["named actions", allow(["s3:GetObject", "s3:Get*"], "*")],
    ["one action as a text", allow("s3:GetObject", "*")],
    ["a service's only action", allow("rds-db:connect", "*")],
    ["Deny", { Effect: "Deny", Action: "*", Resource: "*" }],
    ["Deny with NotAction", { Effect: "Deny", NotAction: ["iam:*"], Resource: "*" }],
    ["no action at all", { Effect: "Allow", Resource: "*" }],
    ["an Effect that is not known, of what is fine", { Effect: LATER, Action: "s3:GetObject" }],
  ];
  for (const [what, written] of fine) {
    it(`passes ${what}`, () => {
      expect(wildcardActions(statement(written))).to.deep.equal(FINE);
    });
  }

  const bad: readonly (readonly [Written, string])[] = [
    [
      allow("*", "*"),
      "Statement[0] allows *, every action there is. Name the actions that are used",
    ],
    [
      { Sid: "Files", ...allow(["s3:GetObject", "S3:*"], BUCKET) },
      "statement Files allows S3:*, every action of S3. Name the actions that are used",
    ],
    [
      allow("*:Get*", "*"),
      "Statement[0] allows *:Get*, actions of services it doesn't name. Name the actions that are used",
    ],
    [
      { Effect: "allow", Action: ["ssmmessages:*"], Resource: "*" },
      "Statement[0] allows ssmmessages:*, every action of ssmmessages. Name the actions that are used",
    ],
    [
      { Action: "*", Resource: "*" },
      "Statement[0] allows *, every action there is. Name the actions that are used",
    ],
    [
      { Effect: "Allow", NotAction: ["iam:*", "sts:*"], Resource: "*" },
      "Statement[0] allows everything but NotAction iam:* and sts:*, also what AWS adds later. Name what is allowed in Action",
    ],
    [
      { Effect: "Allow", NotAction: LATER, Resource: "*" },
      "Statement[0] allows everything but NotAction, also what AWS adds later. Name what is allowed in Action",
    ],
  ];
  for (const [written, message] of bad) {
    it(`reports ${JSON.stringify(written)}`, () => {
      expect(wildcardActions(statement(written))).to.deep.equal(violated(message));
    });
  }

  it("leaves open what is not known yet, and reports the rest", () => {
    expect(wildcardActions(statement(allow(LATER, "*")))).to.deep.equal(
      undecided("an action of Statement[0] is not known yet"),
    );
    expect(wildcardActions(statement(allow([LATER, "s3:*"], "*")))).to.deep.equal({
      violations: ["Statement[0] allows s3:*, every action of s3. Name the actions that are used"],
      undecided: ["an action of Statement[0] is not known yet"],
    });
    expect(wildcardActions(statement({ Effect: LATER, Action: "*" }))).to.deep.equal(
      undecided("the Effect of Statement[0] is not known yet"),
    );
  });

  describe("in a key's policy", () => {
    const keyPolicy = (AWS: unknown, Action: unknown = "kms:*"): Written => ({
      Effect: "Allow",
      Principal: { AWS },
      Action,
      Resource: "*",
    });
    const root = "arn:aws:iam::123456789012:root";
    const held = "Statement[0] allows kms:*, every action of kms. Name the actions that are used";

    it("passes what hands the key over to the account", () => {
      for (const principal of [root, "123456789012", [root, "arn:aws-cn:iam::123456789012:root"]]) {
        expect(wildcardActions(statement(keyPolicy(principal)), "resource")).to.deep.equal(FINE);
      }
    });

    it("reports anybody else, other services, and the same in an identity's policy", () => {
      for (const principal of ["*", "arn:aws:iam::123456789012:role/api", [root, "*"]]) {
        expect(wildcardActions(statement(keyPolicy(principal)), "resource")).to.deep.equal(
          violated(held),
        );
      }
      expect(wildcardActions(statement(keyPolicy(root)))).to.deep.equal(violated(held));
      expect(wildcardActions(statement(keyPolicy(root, "s3:*")), "resource")).to.deep.equal(
        violated("Statement[0] allows s3:*, every action of s3. Name the actions that are used"),
      );
    });

    it("leaves a principal open that is not known yet", () => {
      expect(wildcardActions(statement(keyPolicy(LATER)), "resource")).to.deep.equal(
        undecided("who Statement[0] allows kms:* is not known yet"),
      );
    });
  });
});

describe("invertedPrincipals", () => {
  const all = { AWS: ["arn:aws:iam::123456789012:root"] };

  it("reports Allow, also with a value that is not known yet", () => {
    expect(invertedPrincipals(statement({ Effect: "Allow", NotPrincipal: all }))).to.deep.equal(
      violated(
        "Statement[0] allows everything but NotPrincipal arn:aws:iam::123456789012:root, also what AWS adds later. Name what is allowed in Principal",
      ),
    );
    expect(
      invertedPrincipals(statement({ Effect: "Allow", NotPrincipal: LATER })).violations,
    ).to.have.length(1);
  });

  it("passes Deny, and Principal", () => {
    expect(invertedPrincipals(statement({ Effect: "Deny", NotPrincipal: all }))).to.deep.equal(
      FINE,
    );
    expect(invertedPrincipals(statement({ Effect: "Allow", Principal: all }))).to.deep.equal(FINE);
  });
});
