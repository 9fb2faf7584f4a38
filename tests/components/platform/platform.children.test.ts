import { expect } from "chai";
import type { EcsPlatformArgs } from "../../../components/platform/args";
import { rolesOf } from "../../../components/platform/roles";
import { platformSettings } from "../../../components/platform/settings";
import { certificateArn, children, existing, listed, platformRun, webAclArn } from "./support";

const cluster = [
  "aws:cloudwatch/logGroup:LogGroup exec-log-group",
  "aws:ecs/cluster:Cluster cluster",
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders capacity-providers",
  "aws:kms/alias:Alias exec-key-alias",
  "aws:kms/key:Key exec-key",
];

const flowLogs = [
  "aws:cloudwatch/logGroup:LogGroup flow-log-group",
  "aws:ec2/flowLog:FlowLog flow-log",
  "aws:iam/role:Role flow-log-role",
  "aws:iam/rolePolicy:RolePolicy flow-log-policy",
];

const accessLogs = [
  "aws:s3/bucket:Bucket access-logs",
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration access-logs-lifecycle",
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls access-logs-ownership",
  "aws:s3/bucketPolicy:BucketPolicy access-logs-policy",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock access-logs-public-access",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration access-logs-encryption",
];

const interfaces = ["ecr-api", "ecr-dkr", "kms", "logs", "secretsmanager", "ssm", "ssmmessages"];

/** What people build, and exactly what it consists of. */
const cases: [string, EcsPlatformArgs, string[]][] = [
  [
    "production with a certificate",
    { loadBalancers: { public: { certificateArn } } },
    [
      ...cluster,
      ...flowLogs,
      ...accessLogs,
      "awsx:ec2:Vpc vpc",
      "aws:ec2/vpcEndpoint:VpcEndpoint endpoint-s3",
      "aws:ec2/securityGroup:SecurityGroup public-security-group",
      "aws:ec2/securityGroup:SecurityGroup public-targets-security-group",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule public-targets-egress",
      "aws:lb/listener:Listener public-http",
      "aws:lb/listener:Listener public-https",
      "aws:lb/loadBalancer:LoadBalancer public-load-balancer",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-443-0.0.0.0-0",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-80-0.0.0.0-0",
      "aws:wafv2/webAcl:WebAcl web-acl",
      "aws:wafv2/webAclAssociation:WebAclAssociation public-web-acl-association",
    ],
  ],
  [
    "an ephemeral one with plain HTTP",
    { lifecycle: "ephemeral", loadBalancers: { public: {} } },
    [
      ...cluster,
      "awsx:ec2:Vpc vpc",
      "aws:ec2/vpcEndpoint:VpcEndpoint endpoint-s3",
      "aws:ec2/securityGroup:SecurityGroup public-security-group",
      "aws:ec2/securityGroup:SecurityGroup public-targets-security-group",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule public-targets-egress",
      "aws:lb/listener:Listener public-http",
      "aws:lb/loadBalancer:LoadBalancer public-load-balancer",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-80-0.0.0.0-0",
    ],
  ],
  [
    "workers only, without endpoints",
    { lifecycle: "ephemeral", network: { endpoints: "none" } },
    [...cluster, "awsx:ec2:Vpc vpc"],
  ],
  [
    "private endpoints without NAT",
    { network: { nat: "none", endpoints: "private", flowLogs: false } },
    [
      ...cluster,
      "awsx:ec2:Vpc vpc",
      "aws:ec2/securityGroup:SecurityGroup endpoint-security-group",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule endpoint-ingress",
      "aws:ec2/vpcEndpoint:VpcEndpoint endpoint-s3",
      ...interfaces.map((name) => `aws:ec2/vpcEndpoint:VpcEndpoint endpoint-${name}`),
    ],
  ],
  [
    "only the endpoints that services need",
    {
      lifecycle: "ephemeral",
      network: { endpoints: "private" },
      endpointServices: ["ecr.api", "ecr.dkr", "logs"],
    },
    [
      ...cluster,
      "awsx:ec2:Vpc vpc",
      "aws:ec2/securityGroup:SecurityGroup endpoint-security-group",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule endpoint-ingress",
      ...["s3", "ecr-api", "ecr-dkr", "logs"].map(
        (name) => `aws:ec2/vpcEndpoint:VpcEndpoint endpoint-${name}`,
      ),
    ],
  ],
  [
    "a VPC that exists, with a domain and a web ACL of its own",
    {
      network: { existing },
      loadBalancers: {
        public: {
          domain: { name: "api.example.com", zone: "example.com" },
          waf: webAclArn,
          accessLogs: false,
          allowCidrs: ["203.0.113.0/24"],
        },
      },
    },
    [
      ...cluster,
      "aws:acm/certificate:Certificate public-certificate",
      "aws:acm/certificateValidation:CertificateValidation public-validation",
      "aws:ec2/securityGroup:SecurityGroup public-security-group",
      "aws:ec2/securityGroup:SecurityGroup public-targets-security-group",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule public-targets-egress",
      "aws:lb/listener:Listener public-http",
      "aws:lb/listener:Listener public-https",
      "aws:lb/loadBalancer:LoadBalancer public-load-balancer",
      "aws:route53/record:Record public-alias",
      "aws:route53/record:Record public-validation-record",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-443-203.0.113.0-24",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-80-203.0.113.0-24",
      "aws:wafv2/webAclAssociation:WebAclAssociation public-web-acl-association",
    ],
  ],
  [
    "an internal load balancer beside the public one",
    {
      network: { existing },
      loadBalancers: {
        public: { certificateArn, waf: "none" },
        inside: { scheme: "internal", plainHttp: true, waf: "none", accessLogs: false },
      },
    },
    [
      ...cluster,
      ...accessLogs,
      "aws:ec2/securityGroup:SecurityGroup inside-security-group",
      "aws:ec2/securityGroup:SecurityGroup inside-targets-security-group",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule inside-targets-egress",
      "aws:ec2/securityGroup:SecurityGroup public-security-group",
      "aws:ec2/securityGroup:SecurityGroup public-targets-security-group",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule public-targets-egress",
      "aws:lb/listener:Listener inside-http",
      "aws:lb/listener:Listener public-http",
      "aws:lb/listener:Listener public-https",
      "aws:lb/loadBalancer:LoadBalancer inside-load-balancer",
      "aws:lb/loadBalancer:LoadBalancer public-load-balancer",
      ...["443-0.0.0.0-0", "80-0.0.0.0-0"].map(
        (rule) =>
          `aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule public-ingress-${rule}`,
      ),
      ...["10.0.0.0-8", "172.16.0.0-12", "192.168.0.0-16", "100.64.0.0-10"].map(
        (cidr) =>
          `aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule inside-ingress-80-${cidr}`,
      ),
    ],
  ],
];

describe("children of EcsPlatform", () => {
  for (const mode of ["preview", "update"] as const) {
    for (const [what, args, expected] of cases) {
      it(`${what} (${mode})`, async () => {
        const run = await platformRun(args, { mode });
        expect(listed(run)).to.deep.equal([...expected].sort());
      });
    }
  }

  for (const [what, args] of cases) {
    it(`the roles that overrides takes are those of ${what}`, async () => {
      const run = await platformRun(args, { mode: "preview" });
      const names = children(run).map(({ name }) => name.replace(/^shop-/, ""));
      expect(rolesOf(platformSettings(args)).sort()).to.deep.equal(names.sort());
    });
  }
});
