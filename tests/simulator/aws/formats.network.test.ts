import { account, looksLike, type Row } from "./formats";

const elb = `arn:aws:elasticloadbalancing:${account}`;
const containers = JSON.stringify([{ name: "web", image: "nginx:1", memory: 128 }]);

const lb = { name: "web", subnets: ["subnet-1", "subnet-2"] };

const rows: readonly Row[] = [
  [
    "aws:ec2/vpc:Vpc",
    { cidrBlock: "10.0.0.0/16" },
    {
      id: /^vpc-[0-9a-f]{17}$/,
      arn: new RegExp(`^arn:aws:ec2:${account}:vpc/vpc-[0-9a-f]{17}$`),
      ownerId: "123456789012",
      mainRouteTableId: /^rtb-[0-9a-f]{17}$/,
      defaultSecurityGroupId: /^sg-[0-9a-f]{17}$/,
    },
  ],
  [
    "aws:ec2/subnet:Subnet",
    { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "eu-west-1b" },
    { id: /^subnet-[0-9a-f]{17}$/, availabilityZoneId: "euw1-az2" },
  ],
  ["aws:ec2/internetGateway:InternetGateway", {}, { id: /^igw-[0-9a-f]{17}$/ }],
  ["aws:ec2/routeTable:RouteTable", { vpcId: "vpc-1" }, { id: /^rtb-[0-9a-f]{17}$/ }],
  [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { routeTableId: "rtb-1" },
    { id: /^rtbassoc-[0-9a-f]{17}$/ },
  ],
  [
    "aws:ec2/route:Route",
    { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0" },
    { id: /^r-rtb-1\d+$/, state: "active" },
  ],
  [
    "aws:ec2/eip:Eip",
    {},
    {
      id: /^eipalloc-[0-9a-f]{17}$/,
      allocationId: /^eipalloc-/,
      publicIp: /^203\.0\.113\.\d+$/,
      domain: "vpc",
      publicDns: /^ec2-203-0-113-\d+\.eu-west-1\.compute\.amazonaws\.com$/,
    },
  ],
  [
    "aws:ec2/natGateway:NatGateway",
    { subnetId: "subnet-1", allocationId: "eipalloc-1" },
    { id: /^nat-[0-9a-f]{17}$/, networkInterfaceId: /^eni-[0-9a-f]{17}$/ },
  ],
  [
    "aws:ec2/securityGroup:SecurityGroup",
    {},
    { id: /^sg-[0-9a-f]{17}$/, name: /^web-[0-9a-f]{7}$/, description: "Managed by Pulumi" },
  ],
  [
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    { securityGroupId: "sg-1", ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" },
    {
      id: /^sgr-[0-9a-f]{17}$/,
      arn: new RegExp(`^arn:aws:ec2:${account}:security-group-rule/sgr-`),
    },
  ],
  [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    {
      type: "egress",
      securityGroupId: "sg-1",
      protocol: "-1",
      fromPort: 0,
      toPort: 0,
      cidrBlocks: ["0.0.0.0/0"],
    },
    { id: /^sgrule-\d+$/, securityGroupRuleId: /^sgr-/ },
  ],
  [
    "aws:ec2/vpcEndpoint:VpcEndpoint",
    { vpcId: "vpc-1", serviceName: "com.amazonaws.eu-west-1.s3" },
    { id: /^vpce-[0-9a-f]{17}$/, prefixListId: /^pl-[0-9a-f]{8}$/, state: "available" },
  ],
  [
    "aws:ec2/flowLog:FlowLog",
    { vpcId: "vpc-1", trafficType: "ALL" },
    {
      id: /^fl-[0-9a-f]{17}$/,
      arn: new RegExp(`^arn:aws:ec2:${account}:vpc-flow-log/fl-[0-9a-f]{17}$`),
    },
  ],
  ["aws:ec2/launchTemplate:LaunchTemplate", {}, { id: /^lt-[0-9a-f]{17}$/, latestVersion: 1 }],
  [
    "aws:lb/loadBalancer:LoadBalancer",
    lb,
    {
      id: new RegExp(`^${elb}:loadbalancer/app/web/[0-9a-f]{16}$`),
      arnSuffix: /^app\/web\/[0-9a-f]{16}$/,
      dnsName: /^web-\d{10}\.eu-west-1\.elb\.amazonaws\.com$/,
      zoneId: "Z32O12XQLNTSW2",
      vpcId: /^vpc-[0-9a-f]{17}$/,
    },
  ],
  [
    "aws:lb/loadBalancer:LoadBalancer",
    { ...lb, internal: true },
    { dnsName: /^internal-web-\d{10}\.eu-west-1\.elb\.amazonaws\.com$/ },
  ],
  [
    "aws:lb/loadBalancer:LoadBalancer",
    { ...lb, loadBalancerType: "network" },
    {
      arnSuffix: /^net\/web\//,
      dnsName: /^web-[0-9a-f]{16}\.elb\.eu-west-1\.amazonaws\.com$/,
      zoneId: "Z2IFOLAFXWLO4F",
    },
  ],
  [
    "aws:lb/targetGroup:TargetGroup",
    { port: 80, protocol: "HTTP", vpcId: "vpc-1", targetType: "ip" },
    {
      id: new RegExp(`^${elb}:targetgroup/web-[0-9a-f]{7}/[0-9a-f]{16}$`),
      arnSuffix: /^targetgroup\/web-[0-9a-f]{7}\/[0-9a-f]{16}$/,
    },
  ],
  [
    "aws:lb/listener:Listener",
    {
      loadBalancerArn: `${elb}:loadbalancer/app/web/0123456789abcdef`,
      port: 80,
      protocol: "HTTP",
      defaultActions: [],
    },
    { arn: new RegExp(`^${elb}:listener/app/web/0123456789abcdef/[0-9a-f]{16}$`) },
  ],
  [
    "aws:lb/listenerRule:ListenerRule",
    {
      listenerArn: `${elb}:listener/app/web/0123456789abcdef/fedcba9876543210`,
      actions: [],
      conditions: [{ pathPattern: { values: ["/"] } }],
      priority: 1,
    },
    {
      arn: new RegExp(
        `^${elb}:listener-rule/app/web/0123456789abcdef/fedcba9876543210/[0-9a-f]{16}$`,
      ),
    },
  ],
  [
    "aws:ecs/cluster:Cluster",
    { name: "web" },
    { id: `arn:aws:ecs:${account}:cluster/web`, arn: `arn:aws:ecs:${account}:cluster/web` },
  ],
  [
    "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
    { clusterName: "web" },
    { id: "web" },
  ],
  [
    "aws:ecs/service:Service",
    { name: "api", cluster: `arn:aws:ecs:${account}:cluster/web` },
    { id: `arn:aws:ecs:${account}:service/web/api` },
  ],
  [
    "aws:ecs/taskDefinition:TaskDefinition",
    { family: "web-api", containerDefinitions: containers },
    {
      id: "web-api",
      arn: `arn:aws:ecs:${account}:task-definition/web-api:1`,
      arnWithoutRevision: `arn:aws:ecs:${account}:task-definition/web-api`,
      revision: 1,
    },
  ],
  [
    "aws:ecs/capacityProvider:CapacityProvider",
    { name: "general" },
    { id: `arn:aws:ecs:${account}:capacity-provider/general` },
  ],
];

describe("simulator/aws: ids, ARNs and names of networks and containers", () => {
  looksLike(rows);
});
