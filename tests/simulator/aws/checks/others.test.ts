import { expect } from "chai";
import { UNKNOWN } from "../../../../simulator/provider";
import { isNetworkBlock } from "../../../../simulator/aws/cidr-text";
import { retentionDays } from "../../../../simulator/aws/checks/observability";
import { reasons } from "../support";
import { refuses } from "./table";

describe("simulator/aws/checks: network blocks", () => {
  const table = [
    ["10.0.0.0/16", undefined],
    ["0.0.0.0/0", undefined],
    ["10.0.0.1/32", undefined],
    ["10.0.0.1/16", '"10.0.0.1/16" is not a valid CIDR block; did you mean "10.0.0.0/16"?'],
    ["10.0.0.0/33", '"10.0.0.0/33" is not a valid CIDR block: invalid CIDR address: 10.0.0.0/33'],
    [
      "10.0.0.256/32",
      '"10.0.0.256/32" is not a valid CIDR block: invalid CIDR address: 10.0.0.256/32',
    ],
    ["10.0.0.0", '"10.0.0.0" is not a valid CIDR block: invalid CIDR address: 10.0.0.0'],
    ["::/0", undefined],
    ["2001:db8::/129", '"2001:db8::/129" is not a valid IPv6 CIDR block'],
  ] as const;
  for (const [text, problem] of table) {
    it(text, () => {
      expect(isNetworkBlock(text)).to.equal(problem);
    });
  }
});

describe("simulator/aws/checks: security groups", () => {
  const ingress = { fromPort: 80, toPort: 80, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] };
  refuses("aws:ec2/securityGroup:SecurityGroup", { name: "web" }, [
    ["a good one", { ingress: [ingress] }],
    ["a name like an id", { name: "sg-web" }, ["cannot begin with sg-"]],
    [
      "a description with an apostrophe",
      { description: "it's" },
      ["doesn't comply with restrictions"],
    ],
    [
      "a description of 256",
      { description: "a".repeat(256) },
      ["cannot be longer than 255 characters"],
    ],
    ["a rule for nobody", { ingress: [{ ...ingress, cidrBlocks: [] }] }, ["must have one of"]],
    [
      "ports the wrong way round",
      { ingress: [{ ...ingress, fromPort: 81 }] },
      ["Invalid TCP/UDP port range (81:80)"],
    ],
    ["all protocols with ports", { egress: [{ ...ingress, protocol: "-1" }] }, ["must both be 0"]],
    ["rules that are not known yet", { ingress: UNKNOWN }],
  ]);

  const single = {
    securityGroupId: "sg-1",
    ipProtocol: "tcp",
    fromPort: 80,
    toPort: 80,
    cidrIpv4: "10.0.0.0/8",
  };
  refuses("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", single, [
    ["a good rule", {}],
    ["a rule for nobody", { cidrIpv4: null }, ["Exactly one of these attributes"]],
    ["a rule for two", { prefixListId: "pl-1" }, ["and 2 are"]],
    ["a rule for who is not known yet", { cidrIpv4: null, referencedSecurityGroupId: UNKNOWN }],
    ["tcp without ports", { fromPort: null, toPort: null }, ["need fromPort and toPort"]],
    ["all protocols", { ipProtocol: "-1", fromPort: null, toPort: null }],
    [
      "all protocols with ports",
      { ipProtocol: "-1" },
      ["ports can't be given with the protocol -1"],
    ],
    ["a block with host bits", { cidrIpv4: "10.0.0.1/8" }, ['did you mean "10.0.0.0/8"?']],
  ]);

  const older = {
    type: "ingress",
    securityGroupId: "sg-1",
    protocol: "tcp",
    fromPort: 80,
    toPort: 80,
    cidrBlocks: ["10.0.0.0/8"],
  };
  refuses("aws:ec2/securityGroupRule:SecurityGroupRule", older, [
    ["a good older rule", {}],
    ["an older rule for nobody", { cidrBlocks: null }, ["must be specified"]],
    ["an older rule for itself", { cidrBlocks: null, self: true }],
    ["a third direction", { type: "both" }, ["expected type to be one of"]],
  ]);
});

describe("simulator/aws/checks: logs and alarms", () => {
  const group = "aws:cloudwatch/logGroup:LogGroup";
  it("takes the periods of retention that CloudWatch has, and no other", () => {
    const refused = retentionDays.filter(
      (days) => reasons(group, { retentionInDays: days }).length > 0,
    );
    expect(refused).to.deep.equal([]);
    for (const days of [2, 4, 8, 31, 366, 3654]) {
      expect(reasons(group, { retentionInDays: days }), String(days)).to.have.length(1);
    }
  });

  refuses(group, {}, [
    ["a path", { name: "/ecs/web_1.x#y" }],
    ["a name of 512", { name: "a".repeat(512) }],
    ["a name of 513", { name: "a".repeat(513) }, ["invalid value for name"]],
    ["a name with a colon", { name: "a:b" }, ["invalid value for name"]],
  ]);

  const alarm = {
    name: "a",
    metricName: "m",
    namespace: "n",
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    period: 60,
  };
  refuses("aws:cloudwatch/metricAlarm:MetricAlarm", alarm, [
    ["a good alarm", {}],
    ["a period of 10", { period: 10 }],
    ["a period of 90", { period: 90 }, ["10, 20, 30 or a multiple of 60, got 90"]],
    ["an operator that is none", { comparisonOperator: ">" }, ["comparisonOperator"]],
    ["no metric", { metricName: null }, ["must be set for a cloudwatch metric alarm"]],
    [
      "metric math",
      { metricName: null, metricQueries: [{ id: "a", expression: "b+c", returnData: true }] },
    ],
    [
      "metric math without result",
      { metricName: null, metricQueries: [{ id: "a", expression: "b+c" }] },
      ["should return data"],
    ],
  ]);

  refuses("aws:cloudwatch/dashboard:Dashboard", { dashboardName: "d", dashboardBody: "{}" }, [
    ["a good dashboard", {}],
    ["a dashboard of no JSON", { dashboardBody: "no" }, ["contains an invalid JSON"]],
    ["a dashboard with a dot", { dashboardName: "a.b" }, ["invalid value for dashboardName"]],
  ]);
});

describe("simulator/aws/checks: buckets, repositories, secrets and keys", () => {
  refuses("aws:s3/bucket:Bucket", {}, [
    ["3 characters", { bucket: "abc" }],
    ["2 characters", { bucket: "ab" }, ["3 to 63 characters"]],
    ["64 characters", { bucket: "a".repeat(64) }, ["3 to 63 characters"]],
    ["a capital letter", { bucket: "Abc" }, ["small letters"]],
    ["a hyphen last", { bucket: "abc-" }, ["letter or digit at both ends"]],
    ["an address", { bucket: "10.0.0.1" }, ["no IP address"]],
    ["a prefix of S3's own", { bucket: "xn--abc" }, ["keeps for itself"]],
  ]);
  refuses("aws:ecr/repository:Repository", {}, [
    ["a path", { name: "team/web-api" }],
    ["a capital letter", { name: "Web" }, ["invalid value for name (Web)"]],
    ["one character", { name: "a" }, ["invalid value for name"]],
    ["a slash first", { name: "/web" }, ["invalid value for name"]],
    ["mutability that is none", { imageTagMutability: "FIXED" }, ["imageTagMutability"]],
  ]);
  refuses("aws:secretsmanager/secret:Secret", {}, [
    ["no recovery", { recoveryWindowInDays: 0 }],
    ["6 days of it", { recoveryWindowInDays: 6 }, ["(7 - 30), got 6"]],
    ["30 days of it", { recoveryWindowInDays: 30 }],
    ["a name with a colon", { name: "a:b" }, ["invalid value for name"]],
  ]);
  refuses("aws:ssm/parameter:Parameter", { name: "/a", type: "String", value: "v" }, [
    ["a good parameter", {}],
    ["no value", { value: null }, ["and 0 are"]],
    ["two values", { insecureValue: "w" }, ["and 2 are"]],
    ["a type that is none", { type: "Text" }, ["expected type to be one of"]],
  ]);
  refuses("aws:kms/key:Key", {}, [
    ["7 days", { deletionWindowInDays: 7 }],
    ["6 days", { deletionWindowInDays: 6 }, ["(7 - 30), got 6"]],
  ]);
});

describe("simulator/aws/checks: the rest", () => {
  const target = {
    minCapacity: 1,
    maxCapacity: 4,
    resourceId: "service/web/api",
    scalableDimension: "ecs:service:DesiredCount",
    serviceNamespace: "ecs",
  };
  refuses("aws:appautoscaling/target:Target", target, [
    ["a good target", {}],
    [
      "less at most than at least",
      { maxCapacity: 0 },
      ["Maximum capacity cannot be less than minimum capacity (0 < 1)"],
    ],
    ["no service's path", { resourceId: "web/api" }, ["expected service/CLUSTER/SERVICE"]],
  ]);
  refuses("aws:sqs/queue:Queue", { name: "q" }, [
    ["a good queue", {}],
    ["a FIFO name", { name: "q.fifo", fifoQueue: true }],
    ["12 hours of invisibility", { visibilityTimeoutSeconds: 43200 }],
    ["more", { visibilityTimeoutSeconds: 43201 }, ["visibilityTimeoutSeconds"]],
  ]);
  refuses(
    "aws:route53/record:Record",
    { zoneId: "Z1", name: "a", type: "A", records: ["10.0.0.1"], ttl: 60 },
    [
      ["a good record", {}],
      ["no time to live", { ttl: null }, ["all of `records,ttl` must be specified"]],
      [
        "an alias",
        {
          records: null,
          ttl: null,
          aliases: [{ name: "n", zoneId: "Z", evaluateTargetHealth: true }],
        },
      ],
      ["both", { aliases: [] }, ["conflicts with aliases"]],
      ["neither", { records: null, ttl: null }, ["must be specified"]],
    ],
  );
  refuses(
    "aws:wafv2/webAcl:WebAcl",
    {
      scope: "REGIONAL",
      defaultAction: {},
      visibilityConfig: {
        cloudwatchMetricsEnabled: true,
        metricName: "w",
        sampledRequestsEnabled: true,
      },
    },
    [
      ["a regional web ACL", {}],
      ["a scope that is none", { scope: "GLOBAL" }, ["expected scope to be one of"]],
      ["one for CloudFront in eu-west-1", { scope: "CLOUDFRONT" }, ["only available in us-east-1"]],
    ],
  );
  refuses(
    "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    { resourceArn: "arn:x" },
    [
      [
        "a log group for WAF",
        { logDestinationConfigs: ["arn:aws:logs:eu-west-1:1:log-group:aws-waf-logs-web"] },
      ],
      [
        "another log group",
        { logDestinationConfigs: ["arn:aws:logs:eu-west-1:1:log-group:web"] },
        ["must start with aws-waf-logs-"],
      ],
    ],
  );
  refuses("aws:ec2/vpcEndpoint:VpcEndpoint", { vpcId: "vpc-1", serviceName: "s" }, [
    ["a gateway with route tables", { routeTableIds: ["rtb-1"] }],
    [
      "an interface with route tables",
      { vpcEndpointType: "Interface", routeTableIds: ["rtb-1"] },
      ["only supported for Gateway endpoints"],
    ],
  ]);
  refuses("aws:acm/certificate:Certificate", {}, [
    ["a domain", { domainName: "example.com" }],
    ["no domain", {}, ["must be specified"]],
  ]);
  refuses("aws:cloudwatch/eventRule:EventRule", {}, [
    ["a schedule", { scheduleExpression: "rate(1 day)" }],
    ["neither schedule nor pattern", {}, ["must be specified"]],
  ]);
});
