import { expect } from "chai";
import fc from "fast-check";
import {
  FINE,
  readsSecrets,
  secretScope,
  secretsGranted,
  secretsTaken,
  undecided,
  violated,
  type SecretName,
} from "../../../policy-pack/iam";
import { known, UNKNOWN, type Reading } from "../../../policy-pack/reading";
import { allow, LATER, statements, type Written } from "./statements";

const AT = "eu-west-1:123456789012";
const SECRET = `arn:aws:secretsmanager:${AT}:secret:shop/db`;
const WHOLE = `${SECRET}-AbCdEf`;
const PARAMETER = `arn:aws:ssm:${AT}:parameter/shop/level`;
const KEY = `arn:aws:kms:${AT}:key/1`;
const WIDE =
  "more than containers take. Name each secret and parameter; of wildcards only -?????? for the six characters that AWS adds to a secret's name";

const secrets = (Resource: unknown): Written => allow("secretsmanager:GetSecretValue", Resource);
const parameters = (Resource: unknown): Written => allow("ssm:GetParameters", Resource);

function scope(
  taken: readonly (string | undefined)[],
  written: readonly Written[],
  names?: (urn: string) => SecretName | undefined,
): ReturnType<typeof secretScope> {
  const references = taken.map((each): Reading<string> =>
    each === undefined ? UNKNOWN : known(each),
  );
  return secretScope(
    references,
    statements(...written),
    names === undefined ? {} : { nameOfResource: names },
  );
}

describe("secretScope", () => {
  const fine: readonly (readonly [string, readonly string[], readonly Written[]])[] = [
    ["nothing taken, nothing granted", [], []],
    ["a whole ARN", [WHOLE], [secrets(WHOLE)]],
    ["a whole ARN by -??????", [WHOLE], [secrets([`${SECRET}-??????`])]],
    ["a partial ARN", [SECRET], [secrets(`${SECRET}-??????`)]],
    ["a partial ARN by the whole one", [SECRET], [secrets(WHOLE)]],
    [
      "a JSON key, a stage and a version",
      [`${WHOLE}:password::`, `${SECRET}:user:AWSCURRENT:`],
      [secrets([WHOLE, `${SECRET}-??????`])],
    ],
    ["a partial ARN that looks whole", [`${SECRET}-secret`], [secrets(`${SECRET}-secret-??????`)]],
    ["a parameter's ARN", [PARAMETER], [parameters(PARAMETER)]],
    ["a parameter's path", ["/shop/level"], [parameters(PARAMETER)]],
    ["a parameter's name", ["level"], [parameters(`arn:aws:ssm:${AT}:parameter/level`)]],
    [
      "all in one statement, with the key",
      [WHOLE, PARAMETER],
      [
        allow(
          ["secretsmanager:GetSecretValue", "ssm:GetParameters", "kms:Decrypt"],
          [WHOLE, PARAMETER, KEY],
        ),
      ],
    ],
    ["an action by a glob", [WHOLE], [allow("secretsmanager:Get*", WHOLE)]],
    ["one secret twice", [`${WHOLE}:a::`, `${WHOLE}:b::`], [secrets(WHOLE)]],
    [
      "statements on other things",
      [],
      [
        allow("s3:GetObject", "*"),
        allow("kms:Decrypt", KEY),
        allow("secretsmanager:DescribeSecret", WHOLE),
      ],
    ],
    ["Deny", [], [{ Effect: "Deny", Action: "secretsmanager:GetSecretValue", Resource: "*" }]],
    ["what is no reference", ["", "arn:aws:s3:::config/env"], []],
  ];
  for (const [what, taken, written] of fine) {
    it(`passes ${what}`, () => {
      expect(scope(taken, written)).to.deep.equal(FINE);
    });
  }

  const untaken = (id: string): string =>
    `Statement[0] lets ${id} be read, which no container takes. Remove it`;
  const ungranted = (id: string, action: string): string =>
    `a container takes ${id}, which the execution role may not read, so no task starts. Allow ${action} on it`;
  const bad: readonly (readonly [
    string,
    readonly string[],
    readonly Written[],
    readonly string[],
  ])[] = [
    [
      "a secret not granted",
      [`${WHOLE}:a::`],
      [],
      [ungranted(WHOLE, "secretsmanager:GetSecretValue")],
    ],
    [
      "a parameter not granted",
      ["/shop/level"],
      [secrets(`${SECRET}-??????`)],
      [ungranted("/shop/level", "ssm:GetParameters"), untaken(`${SECRET}-??????`)],
    ],
    [
      "a parameter granted in the singular",
      [PARAMETER],
      [allow("ssm:GetParameter", PARAMETER)],
      [ungranted(PARAMETER, "ssm:GetParameters")],
    ],
    [
      "a secret that no container takes",
      [WHOLE],
      [secrets([WHOLE, `${WHOLE}2`])],
      [untaken(`${WHOLE}2`)],
    ],
    [
      "a parameter that no container takes",
      [],
      [allow("ssm:GetParameter*", PARAMETER)],
      [untaken(PARAMETER)],
    ],
    [
      "another region",
      [WHOLE],
      [secrets(WHOLE.replace("eu-west-1", "eu-west-2"))],
      [
        ungranted(WHOLE, "secretsmanager:GetSecretValue"),
        untaken(WHOLE.replace("eu-west-1", "eu-west-2")),
      ],
    ],
    ["all secrets", [WHOLE], [secrets("*")], [`Statement[0] lets * be read, ${WIDE}`]],
    [
      "a suffix that runs on",
      [SECRET],
      [secrets(`${SECRET}-*`)],
      [`Statement[0] lets ${SECRET}-* be read, ${WIDE}`],
    ],
    [
      "a wildcard before the suffix",
      [SECRET],
      [secrets(SECRET.replace("shop", "*") + "-??????")],
      [`Statement[0] lets ${SECRET.replace("shop", "*")}-?????? be read, ${WIDE}`],
    ],
    [
      "any region",
      [SECRET],
      [secrets(`${SECRET.replace("eu-west-1", "*")}-??????`)],
      [`Statement[0] lets ${SECRET.replace("eu-west-1", "*")}-?????? be read, ${WIDE}`],
    ],
    [
      "a path of parameters",
      ["/shop/level"],
      [parameters(`arn:aws:ssm:${AT}:parameter/shop/*`)],
      [`Statement[0] lets arn:aws:ssm:${AT}:parameter/shop/* be read, ${WIDE}`],
    ],
    [
      "a parameter with a suffix",
      ["level"],
      [parameters(`arn:aws:ssm:${AT}:parameter/level-??????`)],
      [
        ungranted("level", "ssm:GetParameters"),
        `Statement[0] lets arn:aws:ssm:${AT}:parameter/level-?????? be read, ${WIDE}`,
      ],
    ],
    [
      "an ARN without its six characters",
      [SECRET],
      [secrets(SECRET)],
      [
        `a container takes ${SECRET}, and the execution role may read that ARN alone, which lacks the six characters that AWS adds. Name ${SECRET}-?????? in Resource`,
      ],
    ],
    [
      "NotResource",
      [WHOLE],
      [{ Effect: "Allow", Action: "secretsmanager:*", NotResource: KEY }],
      [
        "Statement[0] lets all but some secrets be read by NotResource. Name the secrets that containers take in Resource",
      ],
    ],
  ];
  for (const [what, taken, written, messages] of bad) {
    it(`reports ${what}`, () => {
      expect(scope(taken, written)).to.deep.equal(violated(...messages));
    });
  }

  describe("while something is not known yet", () => {
    it("leaves open what may be granted", () => {
      expect(scope([WHOLE], [secrets(LATER)])).to.deep.equal(
        undecided("what Statement[0] lets be read is not known yet"),
      );
      expect(scope([], [allow(LATER, WHOLE)])).to.deep.equal(
        undecided("what Statement[0] lets be read is not known yet"),
      );
    });

    it("leaves open what may be taken, and still reports what is too wide", () => {
      expect(scope([undefined], [secrets(WHOLE)])).to.deep.equal(
        undecided("the valueFrom of a secret is not known yet"),
      );
      expect(scope([undefined], [secrets("*")])).to.deep.equal({
        violations: [`Statement[0] lets * be read, ${WIDE}`],
        undecided: ["the valueFrom of a secret is not known yet"],
      });
      expect(scope([undefined, WHOLE], []).violations).to.have.length(1);
    });
  });

  describe("of resources of the stack", () => {
    const urn = "urn:pulumi:dev::shop::aws:secretsmanager/secret:Secret::db";
    const other = "urn:pulumi:dev::shop::aws:secretsmanager/secret:Secret::other";
    const level = "urn:pulumi:dev::shop::aws:ssm/parameter:Parameter::level";
    const key = "urn:pulumi:dev::shop::aws:kms/key:Key::key";
    const named = (each: string): SecretName | undefined =>
      new Map<string, SecretName>([
        [urn, { kind: "secret", name: "shop/db" }],
        [level, { kind: "parameter", name: "/shop/level" }],
      ]).get(each);

    it("matches them by their URN", () => {
      expect(scope([urn, level], [secrets(urn), parameters(level)])).to.deep.equal(FINE);
      expect(
        scope([urn], [allow(["secretsmanager:GetSecretValue", "kms:Decrypt"], [urn, key])]),
      ).to.deep.equal(FINE);
      expect(scope([urn], [secrets(other)])).to.deep.equal(
        violated(ungranted("db", "reading"), untaken("other")),
      );
      expect(scope([urn], [secrets("*")])).to.deep.equal(
        violated(`Statement[0] lets * be read, ${WIDE}`),
      );
    });

    it("matches them by the name that is known before the ARN", () => {
      expect(scope([urn], [secrets(`${SECRET}-??????`)], named)).to.deep.equal(FINE);
      expect(scope([SECRET], [secrets(urn)], named)).to.deep.equal(FINE);
      expect(scope([WHOLE], [secrets(urn)], named)).to.deep.equal(FINE);
      expect(scope([level], [parameters(PARAMETER)], named)).to.deep.equal(FINE);
      expect(scope(["/shop/level"], [parameters(level)], named)).to.deep.equal(FINE);
      expect(scope([urn], [secrets(`${SECRET}2-??????`)], named).violations).to.have.length(2);
    });
  });

  describe("by halves", () => {
    it("tells what is taken and not granted", () => {
      expect(secretsGranted([WHOLE], statements(secrets(WHOLE)))).to.deep.equal(FINE);
      expect(secretsGranted([], statements(secrets(WHOLE)))).to.deep.equal(FINE);
      expect(secretsGranted([WHOLE, WHOLE], [])).to.deep.equal(
        violated(ungranted(WHOLE, "secretsmanager:GetSecretValue")),
      );
    });

    it("tells what is granted and not taken, but for what may be taken", () => {
      const mayBeTaken = (resource: string): boolean => resource === WHOLE;
      expect(secretsTaken([WHOLE], statements(secrets(WHOLE)))).to.deep.equal(FINE);
      expect(secretsTaken([], statements(secrets(WHOLE)))).to.deep.equal(violated(untaken(WHOLE)));
      expect(secretsTaken([], statements(secrets(WHOLE)), { mayBeTaken })).to.deep.equal(FINE);
      expect(secretsTaken([], statements(secrets("*")), { mayBeTaken })).to.deep.equal(
        violated(`Statement[0] lets * be read, ${WIDE}`),
      );
    });

    it("tells whether a statement reads values at all", () => {
      for (const [action, reads] of [
        ["secretsmanager:GetSecretValue", true],
        ["ssm:Get*", true],
        [LATER, true],
        ["secretsmanager:PutSecretValue", false],
        ["kms:Decrypt", false],
      ] as const) {
        expect(statements(allow(action, "*")).map(readsSecrets)).to.deep.equal([reads]);
      }
    });
  });

  it("never throws, whatever is referred to and granted", () => {
    const text = fc.oneof(
      fc.constantFrom(WHOLE, SECRET, PARAMETER, "*", LATER, "arn:aws:*", "urn:pulumi:a::b::c::d"),
      fc.string({ unit: fc.constantFrom("arn", ":", "*", "?", "ssm", "secretsmanager", "-", "/") }),
    );
    const action = fc.constantFrom("secretsmanager:*", "ssm:GetParameters", "*", LATER);
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.tuple(action, fc.array(text))), (taken, granted) => {
        const written = granted.map(([actions, resources]) => allow(actions, resources));
        const { violations, undecided: open } = scope(taken, written);
        const later = [...taken, ...granted.flat(2)].includes(LATER);
        if (!later) expect(open).to.deep.equal([]);
        for (const message of [...violations, ...open]) expect(message).not.to.include("\n");
      }),
    );
  });
});
