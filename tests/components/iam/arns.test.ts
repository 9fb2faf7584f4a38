import { expect } from "chai";
import {
  ecsSourceArn,
  flowLogSourceArn,
  logGroupArn,
  regionalArn,
  repositoryArn,
} from "../../../components/iam";
import { resolve } from "./resolve";

describe("iam arns", () => {
  const aws = { partition: "aws", region: "eu-west-1", accountId: "123456789012" };
  const china = { partition: "aws-cn", region: "cn-north-1", accountId: "210987654321" };

  const cases: [name: string, arn: () => unknown, text: string][] = [
    [
      "of a log group",
      () => resolve(logGroupArn(aws, "/ecs/prod/api")),
      "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/prod/api",
    ],
    [
      "of a repository",
      () => resolve(repositoryArn(china, "prod/api")),
      "arn:aws-cn:ecr:cn-north-1:210987654321:repository/prod/api",
    ],
    [
      "of what tasks run as",
      () => resolve(ecsSourceArn(china)),
      "arn:aws-cn:ecs:cn-north-1:210987654321:*",
    ],
    [
      "of flow logs",
      () => resolve(flowLogSourceArn(aws)),
      "arn:aws:ec2:eu-west-1:123456789012:vpc-flow-log/*",
    ],
    [
      "of anything else in the region",
      () => resolve(regionalArn(aws, "kms", "key/1")),
      "arn:aws:kms:eu-west-1:123456789012:key/1",
    ],
  ];

  for (const [name, arn, text] of cases) {
    it(`makes the ARN ${name}`, async () => {
      expect(await arn()).to.equal(text);
    });
  }
});
