import { expect } from "chai";
import type { Json, Props } from "../../../../simulator/provider";
import { answer, invoke, textOf } from "../support";

const token = "aws:iam/getPolicyDocument:getPolicyDocument";

function document(args: Props): Json {
  return JSON.parse(textOf(answer(token, args)["json"])) as Json;
}

function statement(args: Props): Json {
  const whole = document({ statements: [args] }) as { Statement: Json[] };
  return whole.Statement[0] ?? null;
}

describe("simulator/aws: iam.getPolicyDocument", () => {
  it("spells the document as the provider does: two spaces, lists from Z to A", () => {
    const { json, minifiedJson } = answer(token, {
      statements: [{ sid: "Read", actions: ["s3:GetObject", "s3:ListBucket"], resources: ["*"] }],
    });
    expect(json).to.equal(
      [
        "{",
        '  "Version": "2012-10-17",',
        '  "Statement": [',
        "    {",
        '      "Sid": "Read",',
        '      "Effect": "Allow",',
        '      "Action": [',
        '        "s3:ListBucket",',
        '        "s3:GetObject"',
        "      ],",
        '      "Resource": "*"',
        "    }",
        "  ]",
        "}",
      ].join("\n"),
    );
    expect(minifiedJson).to.equal(
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"*"}]}',
    );
  });

  const statements: readonly (readonly [string, Props, Props])[] = [
    [
      "an effect",
      { effect: "Deny", notActions: ["iam:*"], notResources: ["arn:x"] },
      { Effect: "Deny", NotAction: "iam:*", NotResource: "arn:x" },
    ],
    [
      "principals of two types",
      {
        actions: ["a:b"],
        principals: [
          { type: "Service", identifiers: ["x.amazonaws.com"] },
          { type: "AWS", identifiers: ["1", "2"] },
        ],
      },
      {
        Effect: "Allow",
        Action: "a:b",
        Principal: { AWS: ["2", "1"], Service: "x.amazonaws.com" },
      },
    ],
    [
      "everybody",
      { actions: ["a:b"], principals: [{ type: "*", identifiers: ["*"] }] },
      { Effect: "Allow", Action: "a:b", Principal: "*" },
    ],
    [
      "every AWS principal",
      { actions: ["a:b"], principals: [{ type: "AWS", identifiers: ["*"] }] },
      { Effect: "Allow", Action: "a:b", Principal: { AWS: "*" } },
    ],
    [
      "conditions",
      {
        actions: ["a:b"],
        conditions: [
          { test: "StringEquals", variable: "aws:SourceAccount", values: ["1"] },
          { test: "ArnLike", variable: "aws:SourceArn", values: ["arn:x", "arn:y"] },
        ],
      },
      {
        Effect: "Allow",
        Action: "a:b",
        Condition: {
          ArnLike: { "aws:SourceArn": ["arn:x", "arn:y"] },
          StringEquals: { "aws:SourceAccount": "1" },
        },
      },
    ],
    [
      "variables",
      { actions: ["s3:*"], resources: ["arn:aws:s3:::b/&{aws:username}"] },
      { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::b/${aws:username}" },
    ],
  ];
  for (const [title, args, expected] of statements) {
    it(`has ${title}`, () => {
      expect(statement(args)).to.deep.equal(expected);
    });
  }

  const source =
    '{"Version":"2008-10-17","Id":"old","Statement":[{"Sid":"A","Effect":"Allow","Action":"a:a","Resource":"*"}]}';

  it("puts its own statements after those of its sources", () => {
    const merged = document({
      sourcePolicyDocuments: [source],
      statements: [{ sid: "B", actions: ["b:b"], resources: ["*"] }],
    });
    expect(merged).to.deep.equal({
      Version: "2008-10-17",
      Id: "old",
      Statement: [
        { Sid: "A", Effect: "Allow", Action: "a:a", Resource: "*" },
        { Sid: "B", Effect: "Allow", Action: "b:b", Resource: "*" },
      ],
    });
  });

  it("replaces statements of the same Sid by those of its overrides", () => {
    const override = '{"Statement":{"Sid":"A","Effect":"Deny","Action":"z:z","Resource":"*"}}';
    const merged = document({ sourceJson: source, overrideJson: override }) as { Statement: Json };
    expect(merged.Statement).to.deep.equal([
      { Sid: "A", Effect: "Deny", Action: "z:z", Resource: "*" },
    ]);
  });

  it("refuses a Sid twice", () => {
    const twin = { sid: "A", actions: ["a:a"], resources: ["*"] };
    expect(invoke(token, { statements: [twin, twin] }).failures).to.deep.equal([
      { property: "statements", reason: "duplicate Sid (A)" },
    ]);
  });

  it("refuses a source that is no JSON", () => {
    const { failures } = invoke(token, { sourcePolicyDocuments: ["{"] });
    expect(failures?.[0]?.reason).to.match(/^merging policy: /);
  });

  it("needs no region, and has the same id for the same document", () => {
    const args = { statements: [{ actions: ["a:a"], resources: ["*"] }] };
    expect(answer(token, args, { config: {} })["id"]).to.equal(answer(token, args)["id"]);
  });
});
