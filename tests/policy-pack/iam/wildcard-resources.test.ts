import { expect } from "chai";
import {
  FINE,
  IAM_ACTIONS_DATE,
  undecided,
  violated,
  wildcardResources,
} from "../../../policy-pack/iam";
import { allow, LATER, statement, type Written } from "./statements";

const BUCKET = "arn:aws:s3:::assets/*";

describe("wildcardResources", () => {
  const fine: readonly (readonly [string, Written])[] = [
    ["a token", allow("ecr:GetAuthorizationToken", "*")],
    ["the channels of Exec", allow("ssmmessages:*", "*")],
    ["X-Ray", allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"])],
    [
      "metrics of a namespace",
      allow("cloudwatch:PutMetricData", "*", { StringEquals: { "cloudwatch:namespace": "Shop" } }),
    ],
    ["names", allow("s3:GetObject", [BUCKET, "arn:aws:s3:::logs-*/*"])],
    [
      "all resources of a type in one account",
      allow("ec2:Describe*", "arn:aws:ec2:eu-west-1:123456789012:instance/*"),
    ],
    [
      "all hosted zones",
      allow("route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/*"),
    ],
    ["iam:PassRole, which has a rule of its own", allow("iam:PassRole", "*")],
    [
      "tasks of a cluster",
      allow("ecs:DescribeTasks", "*", {
        ArnEquals: { "ECS:Cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/a" },
      }),
    ],
    [
      "tagged instances",
      allow("ec2:StopInstances", "*", { StringEquals: { "aws:ResourceTag/Team": "shop" } }),
    ],
    [
      "instances by a service's own tag key",
      allow("ec2:StopInstances", "*", { StringLike: { "ec2:ResourceTag/Team": ["shop-*"] } }),
    ],
    [
      "a key for one secret",
      allow("kms:Decrypt", "*", {
        StringEquals: {
          "kms:EncryptionContext:SecretARN":
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a",
        },
      }),
    ],
    [
      "a service's own role",
      allow("iam:CreateServiceLinkedRole", "*", {
        StringEquals: { "iam:AWSServiceName": "ecs.amazonaws.com" },
      }),
    ],
    [
      "tags of what is created",
      allow("ecs:TagResource", "*", { StringEquals: { "ecs:CreateAction": ["RunTask"] } }),
    ],
    ["Deny", { Effect: "Deny", Action: "s3:*", Resource: "*" }],
    ["Deny with NotResource", { Effect: "Deny", Action: "s3:*", NotResource: BUCKET }],
    ["a trust policy", { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "1" } }],
    [
      "a value not known yet of an action without resources",
      allow("ecr:GetAuthorizationToken", LATER),
    ],
  ];
  for (const [what, written] of fine) {
    it(`passes ${what}`, () => {
      expect(wildcardResources(statement(written))).to.deep.equal(FINE);
    });
  }

  const limit = "though AWS can limit that to resources. Name the ARNs in Resource";
  const bad: readonly (readonly [string, Written, string])[] = [
    ["one action", allow("s3:GetObject", "*"), `Statement[0] allows s3:GetObject on *, ${limit}`],
    [
      "the actions of a list that have resources",
      { Sid: "Pull", ...allow(["ecr:GetAuthorizationToken", "ecr:BatchGetImage"], ["*"]) },
      `statement Pull allows ecr:BatchGetImage on *, ${limit}`,
    ],
    [
      "a glob of which some have resources",
      allow("ecs:List*", "*"),
      `Statement[0] allows ecs:ListAttributes, ecs:ListContainerInstances, ecs:ListDaemonDeployments and 3 more on *, ${limit}`,
    ],
    [
      "all of a service by its ARN",
      allow("s3:GetObject", [BUCKET, "arn:aws:s3:::*"]),
      `Statement[0] allows s3:GetObject on arn:aws:s3:::*, ${limit}`,
    ],
    ...[
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*",
      "arn:aws:secretsmanager:*:*:secret:*",
    ].map(
      (resource) =>
        [
          `every secret by ${resource}`,
          allow("secretsmanager:GetSecretValue", resource),
          `Statement[0] allows secretsmanager:GetSecretValue on ${resource}, ${limit}`,
        ] as const,
    ),
    [
      "every parameter",
      allow("ssm:GetParameters", "arn:aws:ssm:eu-west-1:123456789012:parameter/*"),
      `Statement[0] allows ssm:GetParameters on arn:aws:ssm:eu-west-1:123456789012:parameter/*, ${limit}`,
    ],
    [
      "every key",
      allow("kms:Decrypt", "arn:aws:kms:*:123456789012:key/*"),
      `Statement[0] allows kms:Decrypt on arn:aws:kms:*:123456789012:key/*, ${limit}`,
    ],
    [
      "every role",
      allow(["iam:GetRole", "iam:PassRole"], "arn:aws:iam::123456789012:role/*"),
      `Statement[0] allows iam:GetRole on arn:aws:iam::123456789012:role/*, ${limit}`,
    ],
    [
      "all resources of a type in any account",
      allow("ec2:StopInstances", "arn:aws:ec2:*:*:instance/*"),
      `Statement[0] allows ec2:StopInstances on arn:aws:ec2:*:*:instance/*, ${limit}`,
    ],
    [
      "logs",
      allow(["logs:CreateLogStream", "logs:PutLogEvents"], "*"),
      `Statement[0] allows logs:CreateLogStream and logs:PutLogEvents on *, ${limit}`,
    ],
    [
      "metrics of any namespace",
      allow("cloudwatch:PutMetricData", "*"),
      'Statement[0] allows cloudwatch:PutMetricData on * without a cloudwatch:namespace condition. Add Condition {StringEquals: {"cloudwatch:namespace": NAMESPACE}}',
    ],
    [
      "metrics of a namespace that is a wildcard",
      allow("cloudwatch:PutMetricData", "*", { StringLike: { "cloudwatch:namespace": "*" } }),
      'Statement[0] allows cloudwatch:PutMetricData on * without a cloudwatch:namespace condition. Add Condition {StringEquals: {"cloudwatch:namespace": NAMESPACE}}',
    ],
    [
      "an action that nobody knows",
      allow("s3:HeadBucket", "*"),
      `Statement[0] allows s3:HeadBucket on *, and the table of AWS's actions of ${IAM_ACTIONS_DATE} has no such action. Correct its name, or name the ARNs in Resource`,
    ],
    [
      "NotResource",
      { Effect: "Allow", Action: "s3:GetObject", NotResource: BUCKET },
      "Statement[0] allows everything but NotResource arn:aws:s3:::assets/*, also what AWS adds later. Name what is allowed in Resource",
    ],
  ];
  for (const [what, written, message] of bad) {
    it(`reports ${what}`, () => {
      expect(wildcardResources(statement(written))).to.deep.equal(violated(message));
    });
  }

  it("reports ec2:Describe*, which takes in attributes of named resources", () => {
    const { violations } = wildcardResources(statement(allow("ec2:Describe*", "*")));
    expect(violations).to.have.length(1);
    expect(violations[0]).to.match(
      /^Statement\[0\] allows ec2:Describe\w+, .* and \d+ more on \*,/,
    );
    expect(violations[0]).not.to.include("ec2:DescribeInstances,");
  });

  const loopholes: readonly (readonly [string, unknown])[] = [
    ["of the service that asks", { StringEquals: { "kms:ViaService": "s3.amazonaws.com" } }],
    ["of a key that names no resource", { StringEquals: { "aws:SourceVpc": "vpc-1" } }],
    ["that passes what lacks the key", { StringEqualsIfExists: { "aws:ResourceTag/a": "b" } }],
    ["that holds for an empty set", { "ForAllValues:StringEquals": { "aws:ResourceTag/a": "b" } }],
    ["that excludes", { StringNotEquals: { "aws:ResourceTag/a": "b" } }],
    ["that asks for the key alone", { Null: { "aws:ResourceTag/a": "false" } }],
    ["with a wildcard among its values", { StringLike: { "aws:ResourceTag/a": ["b", "*"] } }],
    ["without values", { StringEquals: { "aws:ResourceTag/a": [] } }],
  ];
  for (const [what, condition] of loopholes) {
    it(`counts no condition ${what}`, () => {
      const found = wildcardResources(statement(allow("s3:GetObject", "*", condition)));
      expect(found).to.deep.equal(violated(`Statement[0] allows s3:GetObject on *, ${limit}`));
    });
  }

  const open: readonly (readonly [Written, string])[] = [
    [allow("s3:GetObject", LATER), "a resource of Statement[0] is not known yet"],
    [allow("s3:GetObject", [BUCKET, LATER]), "a resource of Statement[0] is not known yet"],
    [allow(LATER, "*"), "the actions of Statement[0] are not known yet"],
    [allow("s3:GetObject", "*", LATER), "the conditions of Statement[0] are not known yet"],
    [
      { Effect: LATER, Action: "s3:GetObject", Resource: "*" },
      "the Effect of Statement[0] is not known yet",
    ],
  ];
  for (const [written, why] of open) {
    it(`leaves open ${JSON.stringify(written).replaceAll(LATER, "?")}`, () => {
      expect(wildcardResources(statement(written))).to.deep.equal(undecided(why));
    });
  }

  it("takes a caller's word that what is not known yet is named", () => {
    const options = { unknownIsNamed: true };
    expect(wildcardResources(statement(allow("s3:GetObject", [LATER])), options)).to.deep.equal(
      FINE,
    );
    expect(
      wildcardResources(statement(allow("s3:GetObject", [LATER, "*"])), options).violations,
    ).to.have.length(1);
  });
});
