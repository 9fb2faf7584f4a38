import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:sns/topic:Topic": {
    replaces: "fifoTopic name namePrefix region",
    computed: `
      fifoThroughputScope name namePrefix policy region signatureVersion tracingConfig
    `,
    defaults: {
      contentBasedDeduplication: false,
      fifoTopic: false,
    },
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    replaces: "arn region",
    computed: "region",
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    replaces: "endpoint protocol region topic",
    computed: "filterPolicyScope region",
    defaults: {
      confirmationTimeoutInMinutes: 1,
      endpointAutoConfirms: false,
      rawMessageDelivery: false,
    },
  },
};
