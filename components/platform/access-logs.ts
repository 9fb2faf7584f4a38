import * as s3 from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, regionalArn, type Statement } from "../iam";
import { child, type PlatformContext } from "./context";
import { role } from "./roles";

/** Where load balancers write their access logs. */
export interface AccessLogs {
  readonly bucketName: pulumi.Output<string>;
  /** A load balancer tries the bucket when it is made, so this must exist first. */
  readonly policy: s3.BucketPolicy;
}

/**
 * One private bucket for the access logs of all load balancers, each under its key. Requests expire
 * with the other logs.
 *
 * @param keys - of the load balancers that write.
 */
export function createAccessLogs(context: PlatformContext, keys: readonly string[]): AccessLogs {
  const { production, tags } = context;
  const bucket = new s3.Bucket(
    ...child<s3.BucketArgs>(
      context,
      role.accessLogs,
      { forceDestroy: !production, tags },
      { protect: production },
    ),
  );
  const publicAccess = new s3.BucketPublicAccessBlock(
    ...child<s3.BucketPublicAccessBlockArgs>(context, role.accessLogsPublicAccess, {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  );
  configure(context, bucket);
  // By its name, which a first preview knows, so that policies can read the document there.
  const arn = pulumi.interpolate`arn:${context.partition}:s3:::${bucket.bucket}`;
  const policy = new s3.BucketPolicy(
    ...child<s3.BucketPolicyArgs>(
      context,
      role.accessLogsPolicy,
      {
        bucket: bucket.id,
        policy: policyDocument([deliverAccessLogs(context, arn, keys), onlyTls(arn)]),
      },
      // S3 refuses two changes to a bucket's access at once.
      { dependsOn: [publicAccess] },
    ),
  );
  return { bucketName: bucket.id, policy };
}

function configure(context: PlatformContext, bucket: s3.Bucket): void {
  new s3.BucketOwnershipControls(
    ...child<s3.BucketOwnershipControlsArgs>(context, role.accessLogsOwnership, {
      bucket: bucket.id,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    }),
  );
  new s3.BucketServerSideEncryptionConfiguration(
    ...child<s3.BucketServerSideEncryptionConfigurationArgs>(context, role.accessLogsEncryption, {
      bucket: bucket.id,
      // S3's own key: the only encryption that load balancers can write to.
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    }),
  );
  new s3.BucketLifecycleConfiguration(
    ...child<s3.BucketLifecycleConfigurationArgs>(context, role.accessLogsLifecycle, {
      bucket: bucket.id,
      rules: [
        {
          id: "expire",
          status: "Enabled",
          filter: {},
          expiration: { days: context.settings.observability.logRetentionDays },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        },
      ],
    }),
  );
}

/**
 * Lets Elastic Load Balancing write for load balancers of this account and region. The ARN names
 * both, so that `aws:SourceAccount` would add nothing.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
function deliverAccessLogs(
  context: PlatformContext,
  bucketArn: pulumi.Output<string>,
  keys: readonly string[],
): Statement {
  const { accountId } = context;
  const sourceArn = regionalArn(context, "elasticloadbalancing", "loadbalancer/*");
  return {
    Sid: "DeliverAccessLogs",
    Effect: "Allow",
    Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: ["s3:PutObject"],
    Resource: keys.map((key) => pulumi.interpolate`${bucketArn}/${key}/AWSLogs/${accountId}/*`),
    Condition: { ArnLike: { "aws:SourceArn": sourceArn } },
  };
}

function onlyTls(bucketArn: pulumi.Output<string>): Statement {
  return {
    Sid: "OnlyTls",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:*"],
    Resource: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}
