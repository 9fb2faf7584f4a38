import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:sqs/queue:Queue": {
    replaces: "fifoQueue name namePrefix region",
    computed: `
      deduplicationScope fifoThroughputLimit kmsDataKeyReusePeriodSeconds name namePrefix policy
      redriveAllowPolicy redrivePolicy region sqsManagedSseEnabled
    `,
    defaults: {
      contentBasedDeduplication: false,
      delaySeconds: 0,
      fifoQueue: false,
      maxMessageSize: 262144,
      messageRetentionSeconds: 345600,
      receiveWaitTimeSeconds: 0,
      visibilityTimeoutSeconds: 30,
    },
  },
  "aws:sqs/queuePolicy:QueuePolicy": {
    replaces: "queueUrl region",
    computed: "region",
  },
};
