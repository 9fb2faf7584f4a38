import type { Rule } from "../../rule";
import { ec2Imdsv2 } from "./ec2-imdsv2";
import { ec2NoPublicIp } from "./ec2-no-public-ip";
import { ecsNoPublicIp } from "./ecs-no-public-ip";
import { ecsPrivateSubnets } from "./ecs-private-subnets";
import { sgNoOpenIngress } from "./sg-no-open-ingress";
import { vpcFlowLogs } from "./vpc-flow-logs";

export const networkRules: readonly Rule[] = [
  ecsNoPublicIp,
  ecsPrivateSubnets,
  sgNoOpenIngress,
  ec2Imdsv2,
  ec2NoPublicIp,
  vpcFlowLogs,
];
