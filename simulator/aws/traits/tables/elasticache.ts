import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:elasticache/subnetGroup:SubnetGroup": {
    replaces: "name region",
    computed: "region",
    sets: "subnetIds",
    defaults: {
      description: "Managed by Pulumi",
    },
  },
};
