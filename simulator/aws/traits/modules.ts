/** The modules of the AWS package that have a table under `tables/`, one file each. */
export const MODULES: ReadonlySet<string> = new Set([
  "acm",
  "appautoscaling",
  "autoscaling",
  "budgets",
  "cloudfront",
  "cloudwatch",
  "codedeploy",
  "dynamodb",
  "ebs",
  "ec2",
  "ecr",
  "ecs",
  "efs",
  "elasticache",
  "globalaccelerator",
  "iam",
  "kinesis",
  "kms",
  "lambda",
  "lb",
  "rds",
  "resourcegroups",
  "route53",
  "s3",
  "scheduler",
  "secretsmanager",
  "serverlessrepository",
  "servicediscovery",
  "sns",
  "sqs",
  "ssm",
  "vpc",
  "wafv2",
  "xray",
]);

/** Types with a second token of the same traits, and the one that the table has. */
export function homeOf(type: string): string {
  if (type.startsWith("aws:alb/")) return type.replace("aws:alb/", "aws:lb/");
  return secondTokens.has(type) ? type.replace(/V2(?=:|$)/g, "") : type;
}

const secondTokens: ReadonlySet<string> = new Set([
  "aws:s3/bucketAclV2:BucketAclV2",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
  "aws:s3/bucketLoggingV2:BucketLoggingV2",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
]);
