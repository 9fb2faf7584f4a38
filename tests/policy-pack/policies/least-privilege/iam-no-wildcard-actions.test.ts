import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { iamNoWildcardActions } from "../../../../policy-pack/policies/least-privilege/iam-no-wildcard-actions";
import { cases, later } from "../../support";
import { allow, document, instanceRole, text, trust } from "./program";

const OBJECTS = "arn:aws:s3:::assets/*";
const FIX = "Name the actions that are used";
const NO_ACTION =
  "allows everything but NotAction iam:*, also what AWS adds later. Name what is allowed in Action";

function policy(...statements: readonly Readonly<Record<string, unknown>>[]): aws.iam.Policy {
  return new aws.iam.Policy("assets", { policy: text(...statements) });
}

const everything = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::123456789012:role/api" },
  Action: "s3:*",
  Resource: OBJECTS,
};

cases(iamNoWildcardActions, [
  {
    name: "passes actions that are named, globs among them",
    program: () =>
      policy(allow(["s3:GetObject", "s3:List*"], OBJECTS), allow("ec2:Describe*", "*")),
  },
  {
    name: "passes Deny, however wide",
    program: () => policy({ Effect: "Deny", NotAction: "iam:*", Resource: "*" }),
  },
  {
    name: "refuses *",
    program: () => policy(allow("*", OBJECTS)),
    violations: [`assets: Statement[0] allows *, every action there is. ${FIX}`],
  },
  {
    name: "refuses a whole service, in any case and among others",
    program: () => policy({ Sid: "Bucket", ...allow(["sqs:SendMessage", "S3:*"], OBJECTS) }),
    violations: [`assets: statement Bucket allows S3:*, every action of S3. ${FIX}`],
  },
  {
    name: "refuses NotAction",
    program: () => policy({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
    violations: [`assets: Statement[0] ${NO_ACTION}`],
  },
  {
    name: "reads a document given as an object, with one statement",
    program: () =>
      new aws.iam.RolePolicy("api", {
        role: "api",
        policy: { Version: "2012-10-17", Statement: allow("s3:*", OBJECTS) } as never,
      }),
    violations: [`api: Statement[0] allows s3:*, every action of s3. ${FIX}`],
  },
  {
    name: "reads policies of users, groups and permission sets",
    program: () => {
      const wide = text(allow("sqs:*", "*"));
      new aws.iam.UserPolicy("user", { user: "ann", policy: wide });
      new aws.iam.GroupPolicy("group", { group: "team", policy: wide });
    },
    violations: ["user", "group"].map(
      (name) => `${name}: Statement[0] allows sqs:*, every action of sqs. ${FIX}`,
    ),
  },
  {
    name: "reads what getPolicyDocument makes",
    program: () =>
      new aws.iam.Policy("assets", {
        policy: aws.iam.getPolicyDocumentOutput({
          statements: [{ actions: ["s3:*"], resources: [OBJECTS] }],
        }).json,
      }),
    violations: [`assets: Statement[0] allows s3:*, every action of s3. ${FIX}`],
  },
  {
    name: "reads inline and trust policies of a role, and tells them apart",
    program: () =>
      instanceRole("api", {
        assumeRolePolicy: text({ ...trust("ec2.amazonaws.com"), Action: "sts:*" }),
        inlinePolicies: [
          { name: "assets", policy: text(allow("s3:*", OBJECTS)) },
          { name: "orders", policy: text(allow("sqs:SendMessage", "*")) },
        ],
      }),
    violations: [
      `api: assumeRolePolicy: Statement[0] allows sts:*, every action of sts. ${FIX}`,
      `api: inline policy assets: Statement[0] allows s3:*, every action of s3. ${FIX}`,
    ],
  },
  {
    name: "passes a trust policy",
    program: () => instanceRole("api"),
  },
  {
    name: "refuses a whole service in the policy of a resource, and NotPrincipal",
    program: () => {
      new aws.s3.BucketPolicy("assets", { bucket: "assets", policy: text(everything) });
      new aws.sqs.Queue("orders", {
        policy: text({
          Effect: "Allow",
          NotPrincipal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "sqs:SendMessage",
          Resource: "*",
        }),
      });
    },
    violations: [
      `assets: Statement[0] allows s3:*, every action of s3. ${FIX}`,
      "orders: Statement[0] allows everything but NotPrincipal arn:aws:iam::123456789012:root, also what AWS adds later. Name what is allowed in Principal",
    ],
  },
  {
    name: "refuses it in whatever property a resource keeps its policy",
    program: () => {
      const policyOf = (Action: string): string =>
        text({ Effect: "Allow", Principal: "*", Action, Resource: "*" });
      new aws.apigateway.RestApiPolicy("api", {
        restApiId: "a1b2c3",
        policy: policyOf("execute-api:*"),
      });
      new aws.cloudwatch.LogDestinationPolicy("logs", {
        destinationName: "logs",
        accessPolicy: policyOf("logs:*"),
      });
      new aws.codeartifact.DomainPermissions("packages", {
        domain: "shop",
        policyDocument: policyOf("codeartifact:ReadFromRepository"),
      });
    },
    violations: [
      `api: Statement[0] allows execute-api:*, every action of execute-api. ${FIX}`,
      `logs: Statement[0] allows logs:*, every action of logs. ${FIX}`,
    ],
  },
  {
    name: "refuses it in a function's permission",
    program: () => {
      const permit = (name: string, action: pulumi.Input<string>, statementId?: string): void => {
        new aws.lambda.Permission(name, {
          function: "hook",
          principal: "events.amazonaws.com",
          action,
          ...(statementId === undefined ? {} : { statementId }),
        });
      };
      permit("fine", "lambda:InvokeFunction");
      permit("wide", "lambda:*", "events");
      permit("open", later("lambda:InvokeFunction"), "open");
    },
    violations: [`wide: statement events allows lambda:*, every action of lambda. ${FIX}`],
    preview: {
      violations: [`wide: statement events allows lambda:*, every action of lambda. ${FIX}`],
      undecided: ["open: an action of statement open is not known yet"],
    },
  },
  {
    name: "passes a bucket, a queue and a key that leave their policy to AWS",
    program: () => {
      new aws.s3.Bucket("assets");
      new aws.sqs.Queue("orders");
      new aws.kms.Key("key");
    },
  },
  {
    name: "passes the kms:* of a key's own account, and refuses another's",
    program: () => {
      const key = (name: string, AWS: string): aws.kms.Key =>
        new aws.kms.Key(name, {
          policy: text({ Effect: "Allow", Principal: { AWS }, Action: "kms:*", Resource: "*" }),
        });
      key("own", "arn:aws:iam::123456789012:root");
      key("open", "arn:aws:iam::123456789012:role/api");
    },
    violations: [`open: Statement[0] allows kms:*, every action of kms. ${FIX}`],
  },
  {
    name: "passes a policy of a VPC endpoint, which passes on",
    program: () =>
      new aws.ec2.VpcEndpoint("s3", {
        vpcId: "vpc-1",
        serviceName: "com.amazonaws.eu-west-1.s3",
        policy: text({ ...everything, Principal: "*" }),
      }),
  },
  {
    name: "decides what is known of a document with parts that aren't",
    program: () => {
      const orders = new aws.sqs.Queue("orders");
      new aws.iam.Policy("fine", { policy: document(allow("sqs:SendMessage", orders.arn)) });
      new aws.iam.Policy("wide", { policy: document(allow("sqs:*", orders.arn)) });
    },
    violations: [`wide: Statement[0] allows sqs:*, every action of sqs. ${FIX}`],
  },
  {
    name: "says when a document, or an action of it, is not known yet",
    program: () => {
      new aws.iam.Policy("whole", { policy: later(text(allow("s3:*", OBJECTS))) });
      new aws.iam.Policy("part", { policy: document(allow([later("s3:GetObject")], OBJECTS)) });
      instanceRole("api", {
        inlinePolicies: [{ name: "a", policy: later(text(allow("*", "*"))) }],
      });
    },
    violations: [
      `whole: Statement[0] allows s3:*, every action of s3. ${FIX}`,
      `api: inline policy a: Statement[0] allows *, every action there is. ${FIX}`,
    ],
    preview: {
      undecided: [
        "whole: policy is not known yet",
        "part: an action of Statement[0] is not known yet",
        "api: inline policy a: it is not known yet",
      ],
    },
  },
  {
    name: "leaves alone what is exempt, and says when the exemption is over",
    program: () => policy(allow("s3:*", OBJECTS)),
    config: {
      exemptions: [
        { urn: "*::aws:iam/policy:Policy::assets", reason: "SHOP-12", expires: "2026-03-01" },
      ],
    },
    today: "2026-03-02",
    violations: [
      `assets: Statement[0] allows s3:*, every action of s3. ${FIX} (its exemption "SHOP-12" expired on 2026-03-01 and counts no more)`,
    ],
  },
  {
    name: "leaves alone what is exempt",
    program: () => policy(allow("s3:*", OBJECTS)),
    config: {
      exemptions: [
        { urn: "*::aws:iam/policy:Policy::assets", reason: "SHOP-12", expires: "2026-03-01" },
      ],
    },
    today: "2026-03-01",
  },
]);
