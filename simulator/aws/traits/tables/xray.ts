import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:xray/group:Group": {
    replaces: "groupName region",
    computed: `
      insightsConfiguration insightsConfiguration.notificationsEnabled region
    `,
  },
  "aws:xray/samplingRule:SamplingRule": {
    replaces: "region ruleName version",
    computed: "region",
  },
};
