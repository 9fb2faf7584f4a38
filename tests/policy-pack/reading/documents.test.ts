import { expect } from "chai";
import {
  ABSENT,
  known,
  knownValue,
  readContainers,
  readPolicyDocument,
  Resource,
  UNKNOWN,
  Value,
  type Statement,
} from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf } from "../support/facts";

const statements = (document: unknown): readonly Statement[] | undefined =>
  knownValue(readPolicyDocument(new Value(document)))?.statements;

describe("a policy document", () => {
  const document = {
    Version: "2012-10-17",
    Statement: {
      Sid: "Read",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: ["arn:aws:s3:::a/*", UNKNOWN_TEXT],
      Principal: { Service: ["ecs-tasks.amazonaws.com"], AWS: UNKNOWN_TEXT },
      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
    },
  };

  it("reads one statement or many, single texts or lists, with parts unknown", () => {
    for (const spelling of [
      document,
      JSON.stringify(document),
      { ...document, Statement: [document.Statement] },
    ]) {
      const [statement, ...more] = statements(spelling) ?? [];
      expect(more).to.deep.equal([]);
      expect(statement).to.deep.equal({
        index: 0,
        sid: "Read",
        effect: known("Allow"),
        actions: known([known("s3:GetObject")]),
        notActions: ABSENT,
        resources: known([known("arn:aws:s3:::a/*"), UNKNOWN]),
        notResources: ABSENT,
        principals: known([
          { type: "Service", values: [known("ecs-tasks.amazonaws.com")] },
          { type: "AWS", values: [UNKNOWN] },
        ]),
        notPrincipals: ABSENT,
        conditions: known([
          { operator: "StringEquals", key: "aws:SourceAccount", values: [known("123456789012")] },
        ]),
      });
    }
  });

  it("reads everybody as a principal", () => {
    const [statement] = statements({ Statement: [{ Principal: "*" }] }) ?? [];
    expect(statement?.principals).to.deep.equal(known([{ type: "*", values: [known("*")] }]));
  });

  it("is unknown where the text, the statements or one of them is", () => {
    for (const raw of [
      UNKNOWN_TEXT,
      { Statement: UNKNOWN_TEXT },
      { Statement: [{}, UNKNOWN_TEXT] },
    ]) {
      expect(readPolicyDocument(new Value(raw))).to.deep.equal(UNKNOWN);
    }
  });

  it("is absent where there is none", () => {
    for (const raw of [undefined, "no JSON", "3 apples"]) {
      expect(readPolicyDocument(new Value(raw))).to.deep.equal(ABSENT);
    }
    expect(statements({})).to.deep.equal([]);
  });
});

describe("container definitions", () => {
  const containers = (containerDefinitions: unknown): unknown => {
    const facts = factsOf({
      type: "aws:ecs/taskDefinition:TaskDefinition",
      name: "api",
      properties: { containerDefinitions },
      from: { containerDefinitions: ["elsewhere"] },
    });
    const read = readContainers(new Resource(facts));
    if (read.state !== "known") return read;
    return read.value.map(({ name, definition }) => [name, definition.at("image").text()]);
  };
  const list = [
    { name: "app", image: "nginx" },
    { image: UNKNOWN_TEXT },
    { Name: "log", Image: "x" },
  ];
  const expected = [
    ["app", known("nginx")],
    ["container 2", UNKNOWN],
    ["log", known("x")],
  ];

  it("are read from a JSON text and from a list", () => {
    expect(containers(JSON.stringify(list))).to.deep.equal(expected);
    expect(containers(list)).to.deep.equal(expected);
  });

  it("are unknown where the text or one of them is", () => {
    expect(containers(UNKNOWN_TEXT)).to.deep.equal(UNKNOWN);
    expect(containers([{}, UNKNOWN_TEXT])).to.deep.equal(UNKNOWN);
  });

  it("are unknown wherever they come from, for no provider computes them", () => {
    const facts = factsOf({
      type: "aws:ecs/taskDefinition:TaskDefinition",
      name: "api",
      properties: { containerDefinitions: UNKNOWN_TEXT },
    });
    expect(readContainers(new Resource(facts))).to.deep.equal(UNKNOWN);
  });

  it("are absent where there are none", () => {
    expect(containers(undefined)).to.deep.equal(ABSENT);
  });
});
