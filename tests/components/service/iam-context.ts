import type { ServiceContext } from "../../../components/service/context";
import type { PlatformReference } from "../../../components/platform/reference";

/** A platform in Ireland. */
export const ireland: PlatformReference = {
  clusterName: "ecs-platform-dev",
  clusterArn: "arn:aws:ecs:eu-west-1:123456789012:cluster/ecs-platform-dev",
  lifecycle: "production",
  tags: {},
  region: "eu-west-1",
  accountId: "123456789012",
  partition: "aws",
  dnsSuffix: "amazonaws.com",
  vpcId: "vpc-1",
  privateSubnetIds: ["subnet-1"],
  loadBalancers: {},
  defaultCapacity: [{ provider: "FARGATE" }],
  logRetentionDays: 30,
  execLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/ecs-platform-dev/exec",
  execKmsKeyAlias: "alias/ecs/ecs-platform-dev/exec",
  networkReady: [],
};

/** The same in Beijing, another partition. */
export const beijing: PlatformReference = {
  ...ireland,
  lifecycle: "ephemeral",
  region: "cn-north-1",
  partition: "aws-cn",
  dnsSuffix: "amazonaws.com.cn",
  execLogGroupArn: "arn:aws-cn:logs:cn-north-1:123456789012:log-group:/ecs/ecs-platform-dev/exec",
};

/** The service `api` on a platform. */
export function onPlatform(platform: PlatformReference): ServiceContext {
  return { service: "api", platform, tags: { Team: "payments" } };
}
