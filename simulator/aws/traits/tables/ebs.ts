import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:ebs/volume:Volume": {
    replaces: `
      availabilityZone encrypted kmsKeyId multiAttachEnabled outpostArn region snapshotId
      volumeInitializationRate
    `,
    computed: "encrypted iops kmsKeyId region size snapshotId throughput type",
    defaults: {
      finalSnapshot: false,
    },
  },
};
