import { expect } from "chai";
import { breadthOf, type Breadth } from "../../../policy-pack/iam";

describe("breadthOf", () => {
  const cases: readonly (readonly [string, Breadth])[] = [
    ["*", "everything"],
    ["**", "everything"],
    ["arn:*", "everything"],
    ["arn:aws:*", "everything"],
    ["arn:*:*:*:*:*", "everything"],
    ["arn:aws:*:*:*:*", "everything"],
    ["arn:aws:s3*", "everything"],
    ["arn:aws:s3:*", "service"],
    ["arn:aws:s3:::*", "service"],
    ["arn:aws:s3:::*/*", "service"],
    ["arn:aws:sqs:eu-west-1:123456789012:*", "service"],
    ["arn:aws:dynamodb:*:*:table/*", "type"],
    ["arn:aws:dynamodb:eu-west-1:123456789012:table/*", "type"],
    ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:*", "type"],
    ["arn:aws:ssm:eu-west-1:123456789012:parameter/*", "type"],
    ["arn:aws:logs:eu-west-1:123456789012:log-group:*:log-stream:*", "type"],
    ["arn:aws:apigateway:eu-west-1::/restapis/*", "type"],
    ["arn:aws:dynamodb:eu-west-1:123456789012:table/orders", "named"],
    ["arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/*", "named"],
    ["arn:aws:dynamodb:eu-west-1:123456789012:table/prod-*", "named"],
    ["arn:aws:s3:::assets/*", "named"],
    ["arn:aws:s3:::assets-*", "named"],
    ["arn:aws:sns:eu-west-1:123456789012:orders", "named"],
    ["arn:aws:sns:eu-west-1:123456789012:orders:*", "named"],
    ["arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/api:*", "named"],
    ["arn:aws:ecs:eu-west-1:123456789012:task/prod/*", "named"],
    ["arn:aws:ecs:eu-west-1:123456789012:task-definition/api:*", "named"],
    ["arn:aws:rds-db:eu-west-1:123456789012:dbuser:*/api", "named"],
    [
      "arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/a",
      "named",
    ],
    ["arn:aws:execute-api:eu-west-1:123456789012:abc/*", "named"],
    ["arn:aws:route53:::change/*", "named"],
    ["arn:aws:route53:::hostedzone/*", "type"],
    ["arn:aws:ec2:*:*:network-interface/*", "named"],
    ["arn:aws:ec2:*:*:instance/*", "type"],
  ];
  for (const [resource, expected] of cases) {
    it(`takes ${resource} for ${expected}`, () => {
      expect(breadthOf(resource)).to.equal(expected);
    });
  }
});
