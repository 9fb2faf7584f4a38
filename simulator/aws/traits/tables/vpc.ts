import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": {
    replaces: "region securityGroupId",
    computed: "region",
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    replaces: "region securityGroupId",
    computed: "region",
  },
};
