import { standardName } from "../autoname";
import {
  checkIngressOrEgress,
  checkSecurityGroup,
  checkSecurityGroupRule,
} from "../checks/security-groups";
import { ec2Id, idFrom, type Facts, type RuleTable, type TypeRule } from "../rule";

/** `aws:vpc/securityGroupIngressRule` and its egress twin: one rule, one id, one ARN. */
function singleRule(): TypeRule {
  return {
    required: ["ipProtocol", "securityGroupId"],
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("ec2", `security-group-rule/sgr-${ids.hex(17)}`),
      securityGroupRuleId: `sgr-${ids.hex(17)}`,
    }),
    id: idFrom("securityGroupRuleId"),
    checks: [checkIngressOrEgress],
  };
}

function groupArn({ cloud, ids }: Facts): string {
  return cloud.arn("ec2", `security-group/sg-${ids.hex(17)}`);
}

export const securityGroupRules: RuleTable = {
  "aws:ec2/securityGroup:SecurityGroup": {
    autoName: standardName,
    inputDefaults: { description: "Managed by Pulumi", revokeRulesOnDelete: false },
    computed: (facts) => ({
      arn: groupArn(facts),
      ownerId: facts.cloud.accountId,
      namePrefix: "",
      egress: [],
      ingress: [],
      vpcId: `vpc-${facts.ids.hex(17, "default")}`,
    }),
    id: ec2Id("sg"),
    checks: [checkSecurityGroup],
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    computed: (facts) => ({
      arn: groupArn(facts),
      ownerId: facts.cloud.accountId,
      description: "default VPC security group",
      name: "default",
      namePrefix: "",
      egress: [],
      ingress: [],
      vpcId: `vpc-${facts.ids.hex(17, "default")}`,
    }),
    id: ec2Id("sg"),
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    taggable: false,
    required: ["type", "fromPort", "toPort", "protocol", "securityGroupId"],
    defaults: { self: false },
    computed: ({ ids }) => ({
      securityGroupRuleId: `sgr-${ids.hex(17)}`,
      sourceSecurityGroupId: "",
    }),
    id: ({ ids }) => `sgrule-${ids.digits(10)}`,
    checks: [checkSecurityGroupRule],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": singleRule(),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": singleRule(),
};
