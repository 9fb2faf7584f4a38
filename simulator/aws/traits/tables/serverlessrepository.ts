import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    replaces: "applicationId name region",
    computed: "capabilities parameters region semanticVersion",
    sets: "capabilities",
  },
};
