/** Buckets and what hangs on them. */
import * as aws from "@pulumi/aws";
import type { Input } from "@pulumi/pulumi";

export const ON = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
} as const;

export function bucket(args: aws.s3.BucketArgs = {}, name = "files"): aws.s3.Bucket {
  return new aws.s3.Bucket(name, args);
}

/** All settings on where nothing else is said. */
export function block(
  of: Input<string>,
  settings: Partial<aws.s3.BucketPublicAccessBlockArgs> = {},
): aws.s3.BucketPublicAccessBlock {
  return new aws.s3.BucketPublicAccessBlock("block", { bucket: of, ...ON, ...settings });
}

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: unknown;
}

/** Of one statement, for everybody where nothing else is said. */
export function policyOf(statement: Statement): aws.iam.PolicyDocument {
  const everybody = statement.NotPrincipal === undefined ? { Principal: "*" } : {};
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        ...everybody,
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::elsewhere/*",
        ...statement,
      },
    ],
  } as aws.iam.PolicyDocument;
}

/** A policy of a bucket that the stack only names. */
export function policyElsewhere(policy: aws.s3.BucketPolicyArgs["policy"]): aws.s3.BucketPolicy {
  return new aws.s3.BucketPolicy("policy", { bucket: "elsewhere", policy });
}
