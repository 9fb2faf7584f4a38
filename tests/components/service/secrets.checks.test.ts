import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { describeProblem, formatPath } from "../../../components/problems";
import { checkSecrets, type SecretSources } from "../../../components/service/secrets.checks";

const lines = (sources: SecretSources) =>
  checkSecrets(sources).map(
    (problem) => `${formatPath(problem.path)}: ${describeProblem(problem)}`,
  );

const secretArn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:api/key-AbCdEf";
const parameterArn = "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/api/key";
const keyArn = "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012";

const secretForm = "a secret's ARN, or its name: up to 512 letters, digits and / _ + = . @ -";
const parameterForm =
  "a parameter's ARN, or its name: letters, digits and _ . -, with a leading slash if it has any slash";

describe("checkSecrets", () => {
  const accepted: [name: string, secret: NonNullable<SecretSources["secrets"]>[string]][] = [
    ["a secret by name", { secret: "rails-api/production/RAILS_MASTER_KEY" }],
    ["a name of 512 characters", { secret: "a".repeat(512) }],
    ["a name with a hyphen before five characters", { secret: "api-token" }],
    ["a secret by ARN", { secret: secretArn }],
    ["a secret by ARN without AWS's six characters", { secret: secretArn.slice(0, -7) }],
    ["one key of a secret", { secret: secretArn, jsonKey: "password" }],
    ["a secret from another resource", { secret: pulumi.output("Any Thing") }],
    ["a secret under a customer key", { secret: secretArn, kmsKeyArn: keyArn }],
    ["a parameter by name", { parameter: "/rails-api/production/STRIPE_API_KEY" }],
    ["a parameter outside the hierarchy", { parameter: "stripe.api_key-1" }],
    ["a parameter 15 levels deep", { parameter: "/a".repeat(15) }],
    ["a parameter by ARN", { parameter: parameterArn, kmsKeyArn: pulumi.output("?") }],
  ];
  for (const [name, secret] of accepted) {
    it(`accepts ${name}`, () => {
      expect(lines({ secrets: { KEY: secret } })).to.deep.equal([]);
    });
  }

  const refused: [name: string, secret: unknown, problem: string][] = [
    [
      "nothing",
      {},
      "secrets.KEY: there is no secret and no parameter. " +
        "Allowed: {secret: NAME or ARN} or {parameter: NAME or ARN}.",
    ],
    [
      "a secret and a parameter",
      { secret: "a", parameter: "a" },
      "secrets.KEY: secret and parameter are both given. " +
        "Allowed: {secret: NAME or ARN} or {parameter: NAME or ARN}.",
    ],
    [
      "what can't be a name",
      { secret: "hunter2 is the password" },
      `secrets.KEY.secret: this is not the name of a secret. Allowed: ${secretForm}.`,
    ],
    [
      "an empty name",
      { secret: "" },
      `secrets.KEY.secret: this is not the name of a secret. Allowed: ${secretForm}.`,
    ],
    [
      "a name of 513 characters",
      { secret: "a".repeat(513) },
      `secrets.KEY.secret: this is not the name of a secret. Allowed: ${secretForm}.`,
    ],
    [
      "a wildcard",
      { secret: `${secretArn.slice(0, -6)}*` },
      `secrets.KEY.secret: this is not the ARN of a secret. Allowed: ${secretForm}.`,
    ],
    [
      "the ARN of something else",
      { secret: parameterArn },
      `secrets.KEY.secret: this is not the ARN of a secret. Allowed: ${secretForm}.`,
    ],
    [
      "an ARN with a JSON key in ECS's form",
      { secret: `${secretArn}:password::` },
      `secrets.KEY.secret: this ARN goes on after the secret's name. Allowed: ${secretForm}. ` +
        "Fix: write the JSON key as jsonKey; the current version is always taken.",
    ],
    [
      "a name that Secrets Manager would misread",
      { secret: "api-secret" },
      "secrets.KEY.secret: a name that ends in a hyphen and six characters is taken for a whole " +
        "ARN by Secrets Manager. Fix: give the secret's ARN.",
    ],
    [
      "an empty JSON key",
      { secret: "api", jsonKey: "" },
      "secrets.KEY.jsonKey: the JSON key is empty. Allowed: at least one character, no colon.",
    ],
    [
      "a JSON key with a colon",
      { secret: "api", jsonKey: "a:b" },
      "secrets.KEY.jsonKey: ECS can't read a JSON key with a colon. " +
        "Allowed: at least one character, no colon.",
    ],
    [
      "a JSON key of a parameter",
      { parameter: "api", jsonKey: "a" },
      "secrets.KEY.jsonKey: a parameter has no JSON keys. Fix: leave jsonKey out.",
    ],
    [
      "a parameter without its leading slash",
      { parameter: "api/key" },
      `secrets.KEY.parameter: this is not the name of a parameter. Allowed: ${parameterForm}. ` +
        "Fix: put a slash in front.",
    ],
    [
      "a parameter with a version",
      { parameter: "/api/key:3" },
      `secrets.KEY.parameter: this is not the name of a parameter. Allowed: ${parameterForm}.`,
    ],
    [
      "a parameter 16 levels deep",
      { parameter: "/a".repeat(16) },
      "secrets.KEY.parameter: this name is too long for a parameter. " +
        "Allowed: up to 1011 characters and 15 levels.",
    ],
    [
      "the ARN of a secret as a parameter",
      { parameter: secretArn },
      `secrets.KEY.parameter: this is not the ARN of a parameter. Allowed: ${parameterForm}.`,
    ],
    [
      "a parameter that stands for a secret",
      { parameter: "/aws/reference/secretsmanager/api" },
      "secrets.KEY.parameter: this parameter stands for a secret. " +
        "Fix: name the secret under secret.",
    ],
    [
      "an alias of a key",
      { secret: "api", kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:alias/api" },
      "secrets.KEY.kmsKeyArn: this is not the ARN of a KMS key. " +
        "Allowed: arn:PARTITION:kms:REGION:ACCOUNT:key/ID; an alias can't be granted.",
    ],
  ];
  for (const [name, secret, problem] of refused) {
    it(`refuses ${name}`, () => {
      const secrets = { KEY: secret } as NonNullable<SecretSources["secrets"]>;
      expect(lines({ secrets })).to.deep.equal([problem]);
    });
  }

  it("never repeats what stands under secrets", () => {
    const secrets = {
      A: { secret: "hunter2 " },
      B: { parameter: "hunter2 " },
      C: { secret: "api", jsonKey: "hunter2:" },
      D: { secret: "api", kmsKeyArn: "hunter2" },
      E: { secret: "x-hunter" },
    };
    expect(lines({ secrets })).to.have.length(5);
    expect(lines({ secrets }).join()).not.to.contain("hunter");
  });

  it("refuses names that can't be in an environment", () => {
    const secret = { secret: "api" };
    expect(
      lines({ secrets: { "A B": secret, "A=B": secret, "": secret, "a.b-c": secret } }),
    ).to.deep.equal([
      'secrets["A B"]: "A B" can\'t be the name of an environment variable. Allowed: at least one character, no white space, no =.',
      'secrets["A=B"]: "A=B" can\'t be the name of an environment variable. Allowed: at least one character, no white space, no =.',
      'secrets[""]: "" can\'t be the name of an environment variable. Allowed: at least one character, no white space, no =.',
    ]);
  });

  it("refuses names that the platform sets", () => {
    const secrets = {
      ENV: { secret: "a" },
      PORT: { secret: "a" },
      AWS_DEFAULT_REGION: { secret: "a" },
      AWS_REGION: { secret: "a" },
    };
    expect(lines({ secrets, vault: { keys: ["PORT", "TOKEN"] } })).to.deep.equal([
      "secrets.ENV: ENV is set by the platform. Fix: choose another name.",
      "secrets.PORT: PORT is set by the platform. Fix: choose another name.",
      "secrets.AWS_DEFAULT_REGION: AWS_DEFAULT_REGION is set by the platform. Fix: choose another name.",
      "vault.keys[0]: PORT is set by the platform. Fix: choose another name.",
    ]);
  });

  it("refuses names that are given twice", () => {
    expect(
      lines({
        environment: { A: "1", B: "2" },
        secrets: { A: { secret: "a" }, C: { secret: "c" } },
        vault: { keys: ["B", "C", "D", "D"] },
      }),
    ).to.deep.equal([
      "secrets.A: A is in environment too. Fix: keep one of them.",
      "vault.keys[0]: B is in environment too. Fix: keep one of them.",
      "vault.keys[1]: C is in secrets too. Fix: keep one of them.",
      "vault.keys[3]: D is in vault.keys too. Fix: keep one of them.",
    ]);
  });

  it("refuses a vault's key with a colon", () => {
    expect(lines({ vault: { keys: ["a:b"] } })).to.deep.equal([
      "vault.keys[0]: ECS can't read a JSON key with a colon. Allowed: at least one character, no colon.",
    ]);
  });

  it("has nothing to say about nothing", () => {
    expect(lines({})).to.deep.equal([]);
    expect(lines({ vault: { keys: [] } })).to.deep.equal([]);
    expect(lines({ secrets: { KEY: undefined }, vault: {} })).to.deep.equal([]);
  });
});
