import { expect } from "chai";
import {
  looksComplete,
  parameterReference,
  secretReference,
  withJsonKey,
  type KnownScope,
  type Reference,
} from "../../../components/service/secrets.references";

const aws: KnownScope = {
  partition: "aws",
  region: "eu-west-1",
  accountId: "123456789012",
  dnsSuffix: "amazonaws.com",
};
const china: KnownScope = {
  partition: "aws-cn",
  region: "cn-north-1",
  accountId: "210987654321",
  dnsSuffix: "amazonaws.com.cn",
};

describe("secretReference", () => {
  const cases: [text: string, scope: KnownScope, reference: Reference][] = [
    [
      "rails-api/production/RAILS_MASTER_KEY",
      aws,
      {
        arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rails-api/production/RAILS_MASTER_KEY",
        grant:
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rails-api/production/RAILS_MASTER_KEY-??????",
        viaService: "secretsmanager.eu-west-1.amazonaws.com",
      },
    ],
    [
      "key",
      china,
      {
        arn: "arn:aws-cn:secretsmanager:cn-north-1:210987654321:secret:key",
        grant: "arn:aws-cn:secretsmanager:cn-north-1:210987654321:secret:key-??????",
        viaService: "secretsmanager.cn-north-1.amazonaws.com.cn",
      },
    ],
    [
      "arn:aws:secretsmanager:us-east-1:999999999999:secret:key-AbCdEf",
      aws,
      {
        arn: "arn:aws:secretsmanager:us-east-1:999999999999:secret:key-AbCdEf",
        grant: "arn:aws:secretsmanager:us-east-1:999999999999:secret:key-AbCdEf",
        viaService: "secretsmanager.us-east-1.amazonaws.com",
      },
    ],
    [
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key",
      aws,
      {
        arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key",
        grant: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-??????",
        viaService: "secretsmanager.eu-west-1.amazonaws.com",
      },
    ],
  ];
  for (const [text, scope, reference] of cases) {
    it(`reads ${text}`, () => {
      expect(secretReference(text, scope)).to.deep.equal(reference);
    });
  }
});

describe("parameterReference", () => {
  const cases: [text: string, scope: KnownScope, arn: string, viaService: string][] = [
    [
      "/api/production/KEY",
      aws,
      "arn:aws:ssm:eu-west-1:123456789012:parameter/api/production/KEY",
      "ssm.eu-west-1.amazonaws.com",
    ],
    [
      "KEY",
      china,
      "arn:aws-cn:ssm:cn-north-1:210987654321:parameter/KEY",
      "ssm.cn-north-1.amazonaws.com.cn",
    ],
    [
      "arn:aws:ssm:us-east-1:999999999999:parameter/KEY",
      aws,
      "arn:aws:ssm:us-east-1:999999999999:parameter/KEY",
      "ssm.us-east-1.amazonaws.com",
    ],
  ];
  for (const [text, scope, arn, viaService] of cases) {
    it(`reads ${text}`, () => {
      expect(parameterReference(text, scope)).to.deep.equal({ arn, grant: arn, viaService });
    });
  }
});

describe("withJsonKey", () => {
  it("asks for one key in its current version", () => {
    expect(withJsonKey("arn:x", "password")).to.equal("arn:x:password::");
  });

  it("asks for all of it without a key", () => {
    expect(withJsonKey("arn:x", undefined)).to.equal("arn:x");
  });
});

describe("looksComplete", () => {
  for (const [name, complete] of [
    ["prod/worker", false],
    ["prod/my-worker", true],
    ["prod/my-AbC123", true],
    ["prod/my-five5", false],
    ["prod/my-seven77", false],
    ["prod/my-six_66", false],
  ] as const) {
    it(`${name} ${complete ? "looks" : "doesn't look"} like the end of a whole ARN`, () => {
      expect(looksComplete(name)).to.equal(complete);
    });
  }
});
