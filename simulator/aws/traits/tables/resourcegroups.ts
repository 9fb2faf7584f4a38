import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:resourcegroups/group:Group": {
    replaces: "name region",
    computed: "region",
    sets: "configurations configurations.parameters",
    defaults: {
      "resourceQuery.type": "TAG_FILTERS_1_0",
    },
  },
};
