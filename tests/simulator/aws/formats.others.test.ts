import { account, looksLike, type Row } from "./formats";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
    },
  ],
});
const statement = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
});

const rows: readonly Row[] = [
  [
    "aws:iam/role:Role",
    { assumeRolePolicy: trust },
    {
      id: /^web-[0-9a-f]{7}$/,
      arn: /^arn:aws:iam::123456789012:role\/web-[0-9a-f]{7}$/,
      uniqueId: /^AROA[A-Z2-7]{17}$/,
    },
  ],
  [
    "aws:iam/role:Role",
    { name: "r", path: "/service/", assumeRolePolicy: trust },
    { arn: "arn:aws:iam::123456789012:role/service/r" },
  ],
  ["aws:iam/rolePolicy:RolePolicy", { role: "r", name: "p", policy: statement }, { id: "r:p" }],
  [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    { role: "r", policyArn: "arn:aws:iam::aws:policy/X" },
    { id: "r/arn:aws:iam::aws:policy/X" },
  ],
  [
    "aws:iam/policy:Policy",
    { name: "p", policy: statement },
    { id: "arn:aws:iam::123456789012:policy/p", policyId: /^ANPA[A-Z2-7]{17}$/ },
  ],
  [
    "aws:iam/instanceProfile:InstanceProfile",
    { name: "p" },
    { id: "p", uniqueId: /^AIPA[A-Z2-7]{17}$/ },
  ],
  [
    "aws:cloudwatch/logGroup:LogGroup",
    { name: "/ecs/web" },
    { id: "/ecs/web", arn: `arn:aws:logs:${account}:log-group:/ecs/web` },
  ],
  [
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    {
      name: "a",
      metricName: "m",
      comparisonOperator: "GreaterThanThreshold",
      evaluationPeriods: 1,
    },
    { id: "a", arn: `arn:aws:cloudwatch:${account}:alarm:a` },
  ],
  [
    "aws:cloudwatch/dashboard:Dashboard",
    { dashboardName: "d", dashboardBody: "{}" },
    { id: "d", dashboardArn: "arn:aws:cloudwatch::123456789012:dashboard/d" },
  ],
  [
    "aws:cloudwatch/eventRule:EventRule",
    { name: "e", scheduleExpression: "rate(1 day)" },
    { arn: `arn:aws:events:${account}:rule/e` },
  ],
  [
    "aws:acm/certificate:Certificate",
    { domainName: "example.com", validationMethod: "DNS" },
    {
      id: new RegExp(`^arn:aws:acm:${account}:certificate/${uuid}$`),
      status: "PENDING_VALIDATION",
    },
  ],
  [
    "aws:acm/certificateValidation:CertificateValidation",
    { certificateArn: "arn:x" },
    { id: /UTC$/ },
  ],
  [
    "aws:route53/zone:Zone",
    { name: "example.com" },
    { id: /^Z[A-Z0-9]{20}$/, arn: /^arn:aws:route53:::hostedzone\/Z/ },
  ],
  [
    "aws:route53/record:Record",
    { name: "api.example.com", type: "A", zoneId: "Z1", records: ["10.0.0.1"], ttl: 60 },
    { id: "Z1_api.example.com_A", fqdn: "api.example.com" },
  ],
  [
    "aws:s3/bucket:Bucket",
    { bucket: "logs-1" },
    {
      id: "logs-1",
      arn: "arn:aws:s3:::logs-1",
      bucketDomainName: "logs-1.s3.amazonaws.com",
      bucketRegionalDomainName: "logs-1.s3.eu-west-1.amazonaws.com",
      hostedZoneId: "Z1BKCTXD74EZPE",
    },
  ],
  ["aws:s3/bucketPolicy:BucketPolicy", { bucket: "logs-1", policy: statement }, { id: "logs-1" }],
  [
    "aws:wafv2/webAcl:WebAcl",
    {
      name: "w",
      scope: "REGIONAL",
      defaultAction: {},
      visibilityConfig: {
        cloudwatchMetricsEnabled: true,
        metricName: "w",
        sampledRequestsEnabled: true,
      },
    },
    {
      id: new RegExp(`^${uuid}$`),
      arn: new RegExp(`^arn:aws:wafv2:${account}:regional/webacl/w/${uuid}$`),
    },
  ],
  [
    "aws:wafv2/webAclAssociation:WebAclAssociation",
    { resourceArn: "arn:lb", webAclArn: "arn:acl" },
    { id: "arn:acl,arn:lb" },
  ],
  [
    "aws:ecr/repository:Repository",
    { name: "web/api" },
    {
      id: "web/api",
      repositoryUrl: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web/api",
      registryId: "123456789012",
    },
  ],
  [
    "aws:secretsmanager/secret:Secret",
    { name: "web/api" },
    { id: new RegExp(`^arn:aws:secretsmanager:${account}:secret:web/api-[A-Za-z0-9]{6}$`) },
  ],
  [
    "aws:secretsmanager/secretVersion:SecretVersion",
    { secretId: "arn:s", secretString: "x" },
    { id: new RegExp(`^arn:s\\|${uuid}$`), versionId: new RegExp(`^${uuid}$`) },
  ],
  [
    "aws:ssm/parameter:Parameter",
    { name: "/web/image", type: "String", value: "v" },
    { id: "/web/image", arn: `arn:aws:ssm:${account}:parameter/web/image`, version: 1 },
  ],
  [
    "aws:kms/key:Key",
    {},
    { id: new RegExp(`^${uuid}$`), arn: new RegExp(`^arn:aws:kms:${account}:key/${uuid}$`) },
  ],
  [
    "aws:kms/alias:Alias",
    { targetKeyId: "k" },
    { id: /^alias\/web-[0-9a-f]{7}$/, targetKeyArn: `arn:aws:kms:${account}:key/k` },
  ],
  [
    "aws:autoscaling/group:Group",
    { name: "g", minSize: 1, maxSize: 2 },
    {
      arn: new RegExp(
        `^arn:aws:autoscaling:${account}:autoScalingGroup:${uuid}:autoScalingGroupName/g$`,
      ),
    },
  ],
  [
    "aws:appautoscaling/target:Target",
    {
      minCapacity: 1,
      maxCapacity: 2,
      resourceId: "service/web/api",
      scalableDimension: "ecs:service:DesiredCount",
      serviceNamespace: "ecs",
    },
    { id: "service/web/api" },
  ],
  ["aws:sns/topic:Topic", { name: "t" }, { id: `arn:aws:sns:${account}:t` }],
  ["aws:sns/topic:Topic", { fifoTopic: true }, { name: /^web-[0-9a-f]{7}\.fifo$/ }],
  [
    "aws:sqs/queue:Queue",
    { name: "q" },
    { id: "https://sqs.eu-west-1.amazonaws.com/123456789012/q", arn: `arn:aws:sqs:${account}:q` },
  ],
  [
    "aws:lambda/function:Function",
    { name: "f", role: "arn:r" },
    {
      id: "f",
      arn: `arn:aws:lambda:${account}:function:f`,
      qualifiedArn: `arn:aws:lambda:${account}:function:f:$LATEST`,
    },
  ],
  [
    "aws:codedeploy/application:Application",
    { name: "c", computePlatform: "ECS" },
    { id: new RegExp(`^${uuid}:c$`) },
  ],
  [
    "aws:efs/fileSystem:FileSystem",
    {},
    {
      id: /^fs-[0-9a-f]{17}$/,
      dnsName: /^fs-[0-9a-f]{17}\.efs\.eu-west-1\.amazonaws\.com$/,
      creationToken: /^web-[0-9a-f]{7}$/,
    },
  ],
  [
    "aws:rds/instance:Instance",
    {
      identifier: "db",
      engine: "postgres",
      instanceClass: "db.t4g.micro",
      skipFinalSnapshot: true,
    },
    {
      arn: `arn:aws:rds:${account}:db:db`,
      endpoint: /^db\.c[a-z0-9]{11}\.eu-west-1\.rds\.amazonaws\.com:5432$/,
      port: 5432,
    },
  ],
  [
    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
    { name: "internal", vpc: "vpc-1" },
    { id: /^ns-[a-z0-9]{16}$/ },
  ],
  ["aws:dynamodb/table:Table", { name: "t" }, { arn: `arn:aws:dynamodb:${account}:table/t` }],
];

describe("simulator/aws: ids, ARNs and names of everything else", () => {
  looksLike(rows);
});
