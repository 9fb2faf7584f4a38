import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { iamNoWildcardResources } from "../../../../policy-pack/policies/least-privilege/iam-no-wildcard-resources";
import { cases, later } from "../../support";
import { allow, document, instanceRole, text } from "./program";

const LIMIT = "though AWS can limit that to resources. Name the ARNs in Resource";

function policy(...statements: readonly Readonly<Record<string, unknown>>[]): aws.iam.Policy {
  return new aws.iam.Policy("orders", { policy: text(...statements) });
}

cases(iamNoWildcardResources, [
  {
    name: "passes resources that are named",
    program: () => policy(allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:123456789012:orders")),
  },
  {
    name: "passes * for actions that take no resource",
    program: () =>
      policy(
        allow("ecr:GetAuthorizationToken", "*"),
        allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]),
        allow("s3:ListAllMyBuckets", "*"),
      ),
  },
  {
    name: "refuses * for actions that do",
    program: () => policy(allow(["sqs:SendMessage", "ecr:GetAuthorizationToken"], "*")),
    violations: [`orders: Statement[0] allows sqs:SendMessage on *, ${LIMIT}`],
  },
  {
    name: "passes * with a condition that says which",
    program: () =>
      policy(
        allow("ecs:DescribeTasks", "*", {
          ArnEquals: { "ecs:cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/main" },
        }),
      ),
  },
  {
    name: "refuses ec2:Describe* on *, and passes it on the instances of an account",
    program: () => {
      policy(allow("ec2:DescribeInstanceAttribute", "*"));
      new aws.iam.Policy("instances", {
        policy: text(allow("ec2:Describe*", "arn:aws:ec2:us-east-1:123456789012:instance/*")),
      });
    },
    violations: [`orders: Statement[0] allows ec2:DescribeInstanceAttribute on *, ${LIMIT}`],
  },
  {
    name: "refuses NotResource, in the policy of a resource too",
    program: () => {
      policy({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::a/*" });
      new aws.s3.BucketPolicy("assets", {
        bucket: "assets",
        policy: text({
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:role/api" },
          Action: "s3:GetObject",
          NotResource: "arn:aws:s3:::assets/private/*",
        }),
      });
    },
    violations: [
      "orders: Statement[0] allows everything but NotResource arn:aws:s3:::a/*, also what AWS adds later. Name what is allowed in Resource",
      "assets: Statement[0] allows everything but NotResource arn:aws:s3:::assets/private/*, also what AWS adds later. Name what is allowed in Resource",
    ],
  },
  {
    name: "passes * in the policy of a resource, where it is that resource",
    program: () =>
      new aws.kms.Key("key", {
        policy: text({
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:role/api" },
          Action: "kms:Decrypt",
          Resource: "*",
        }),
      }),
  },
  {
    name: "leaves iam:PassRole to its own rule",
    program: () => policy(allow("iam:PassRole", "*")),
  },
  {
    name: "reads inline policies of roles, each by its name",
    program: () =>
      instanceRole("api", {
        inlinePolicies: [
          { name: "fine", policy: text(allow("xray:PutTraceSegments", "*")) },
          { name: "wide", policy: text(allow("sqs:SendMessage", "*")) },
        ],
      }),
    violations: [`api: inline policy wide: Statement[0] allows sqs:SendMessage on *, ${LIMIT}`],
  },
  {
    name: "takes an ARN of the stack that is not known yet for a name",
    program: () => {
      const orders = new aws.sqs.Queue("queue");
      const bucket = new aws.s3.Bucket("assets");
      new aws.iam.Policy("orders", {
        policy: document(
          allow("sqs:SendMessage", orders.arn),
          allow("s3:GetObject", [bucket.arn, pulumi.interpolate`${bucket.arn}/*`]),
        ),
      });
    },
  },
  {
    name: "refuses * beside an ARN that is not known yet",
    program: () => {
      const orders = new aws.sqs.Queue("queue");
      new aws.iam.Policy("orders", {
        policy: document(allow("sqs:SendMessage", [orders.arn, "*"])),
      });
    },
    violations: [`orders: Statement[0] allows sqs:SendMessage on *, ${LIMIT}`],
  },
  {
    name: "says when it can't be told what a resource is, or what a document says",
    program: () => {
      new aws.iam.Policy("part", { policy: document(allow("sqs:SendMessage", later("*"))) });
      new aws.iam.Policy("whole", { policy: later(text(allow("sqs:SendMessage", "*"))) });
    },
    violations: [
      `part: Statement[0] allows sqs:SendMessage on *, ${LIMIT}`,
      `whole: Statement[0] allows sqs:SendMessage on *, ${LIMIT}`,
    ],
    preview: {
      undecided: [
        "whole: policy is not known yet; part: a resource of Statement[0] is not known yet",
      ],
    },
  },
]);
