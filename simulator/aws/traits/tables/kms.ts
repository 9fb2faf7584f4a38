import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:kms/alias:Alias": {
    replaces: "name namePrefix region",
    computed: "name namePrefix region",
  },
  "aws:kms/key:Key": {
    replaces: `
      customKeyStoreId customerMasterKeySpec keyUsage multiRegion region xksKeyId
    `,
    computed: "description multiRegion policy region rotationPeriodInDays",
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
  },
  "aws:kms/keyPolicy:KeyPolicy": {
    replaces: "region",
    computed: "region",
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
    },
  },
};
