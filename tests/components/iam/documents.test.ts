import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { policyDocument, serviceTrust, type Statement } from "../../../components/iam";
import { parsed, resolve } from "./resolve";

describe("policyDocument", () => {
  it("gives the same text for the same permissions, in whatever order they came", async () => {
    const one = policyDocument([
      {
        Sid: "Read",
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:ListBucket"],
        Resource: ["b", "a"],
      },
    ]);
    const other = policyDocument([
      {
        Resource: ["a", "b", "a"],
        Action: ["s3:ListBucket", "s3:GetObject", "s3:GetObject"],
        Effect: "Allow",
        Sid: "Read",
      },
    ]);
    expect(await resolve(one)).to.equal(
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow",' +
        '"Action":["s3:GetObject","s3:ListBucket"],"Resource":["a","b"]}]}',
    );
    expect(await resolve(other)).to.equal(await resolve(one));
  });

  it("sorts what a condition lists", async () => {
    const document = policyDocument([
      {
        Sid: "Decrypt",
        Effect: "Allow",
        Action: ["kms:Decrypt"],
        Resource: "k",
        Condition: { StringEquals: { "kms:ViaService": ["ssm", "secretsmanager", "ssm"] } },
      },
    ]);
    expect(await resolve(document)).to.contain('{"kms:ViaService":["secretsmanager","ssm"]}');
  });

  it("keeps the order of statements", async () => {
    const statement = (Sid: string): Statement => ({
      Sid,
      Effect: "Allow",
      Action: ["s3:GetObject"],
      Resource: "*",
    });
    const document = await parsed(policyDocument([statement("Second"), statement("First")]));
    expect(document)
      .to.have.property("Statement")
      .that.satisfies(
        (all: { Sid: string }[]) => all.map(({ Sid }) => Sid).join() === "Second,First",
      );
  });

  it("takes resources, conditions and whole lists that other resources decide", async () => {
    const document = policyDocument(
      pulumi.output([
        {
          Sid: "Read",
          Effect: "Allow",
          Action: ["s3:GetObject"],
          Resource: [pulumi.output("arn:aws:s3:::b/*"), "arn:aws:s3:::a/*"],
          Condition: { StringEquals: { "aws:SourceAccount": pulumi.output("123456789012") } },
        } satisfies Statement,
      ]),
    );
    expect(await parsed(document)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Read",
          Effect: "Allow",
          Action: ["s3:GetObject"],
          Resource: ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"],
          Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        },
      ],
    });
  });

  it("names whom a resource's policy is for", async () => {
    const document = policyDocument([
      {
        Sid: "Deliver",
        Effect: "Allow",
        Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        Action: ["s3:PutObject"],
        Resource: "arn:aws:s3:::logs/*",
      },
    ]);
    expect(await parsed(document)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Deliver",
          Effect: "Allow",
          Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
          Action: ["s3:PutObject"],
          Resource: "arn:aws:s3:::logs/*",
        },
      ],
    });
  });
});

describe("serviceTrust", () => {
  it("trusts one service, for one account, and for what it is meant for", async () => {
    const document = serviceTrust({
      service: "ecs-tasks.amazonaws.com",
      accountId: "123456789012",
      sourceArn: "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:*",
    });
    expect(await parsed(document)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "AssumeRole",
          Effect: "Allow",
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Action: ["sts:AssumeRole"],
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:*" },
          },
        },
      ],
    });
  });
});
