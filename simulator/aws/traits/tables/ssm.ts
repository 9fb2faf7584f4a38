import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:ssm/parameter:Parameter": {
    replaces: "name region",
    computed: "arn dataType insecureValue keyId region tier value",
  },
};
