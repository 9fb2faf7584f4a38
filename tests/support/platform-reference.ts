import type { LoadBalancerReference, PlatformReference } from "../../components/platform/reference";

/** A load balancer with a certificate, by hand. */
export const publicBalancer: LoadBalancerReference = {
  type: "application",
  scheme: "internet-facing",
  arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/prod-public/0123456789abcdef",
  arnSuffix: "app/prod-public/0123456789abcdef",
  dnsName: "prod-public-1.eu-west-1.elb.amazonaws.com",
  securityGroupId: "sg-0aaaaaaaaaaaaaaaa",
  targetsSecurityGroupId: "sg-0cccccccccccccccc",
  listenerArn:
    "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/prod-public/0123456789abcdef/0123456789abcdef",
  listenerPort: 443,
  secure: true,
  url: "https://api.example.com",
};

/** An internal one without a certificate. */
export const internalBalancer: LoadBalancerReference = {
  ...publicBalancer,
  scheme: "internal",
  arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/prod-internal/fedcba9876543210",
  arnSuffix: "app/prod-internal/fedcba9876543210",
  dnsName: "internal-prod-internal-1.eu-west-1.elb.amazonaws.com",
  securityGroupId: "sg-0bbbbbbbbbbbbbbbb",
  targetsSecurityGroupId: "sg-0dddddddddddddddd",
  listenerArn:
    "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/prod-internal/fedcba9876543210/fedcba9876543210",
  listenerPort: 80,
  secure: false,
  url: "http://internal-prod-internal-1.eu-west-1.elb.amazonaws.com",
};

/** A production platform of plain values: what a team's own stack gets from `fromOutputs`. */
export const production: PlatformReference = {
  clusterName: "ecs-platform-prod",
  clusterArn: "arn:aws:ecs:eu-west-1:123456789012:cluster/ecs-platform-prod",
  lifecycle: "production",
  tags: { Team: "payments" },
  region: "eu-west-1",
  accountId: "123456789012",
  partition: "aws",
  dnsSuffix: "amazonaws.com",
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0aaaaaaaaaaaaaaaa", "subnet-0bbbbbbbbbbbbbbbb"],
  loadBalancers: { public: publicBalancer },
  defaultCapacity: [{ provider: "FARGATE", weight: 1 }],
  logRetentionDays: 30,
  execLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/ecs-platform-prod/exec",
  execKmsKeyAlias: "alias/ecs/ecs-platform-prod/exec",
  networkReady: [],
};

/** An ephemeral one. */
export const ephemeral: PlatformReference = {
  ...production,
  lifecycle: "ephemeral",
  defaultCapacity: [{ provider: "FARGATE_SPOT" }],
  logRetentionDays: 3,
};
