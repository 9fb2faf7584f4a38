import type { Props } from "../../provider";
import { nameUpTo, standardName } from "../autoname";
import { checkPolicyDocument } from "../checks/iam";
import { checkDelays } from "../checks/messaging";
import { idFrom, idJoined, type Facts, type RuleTable, spell } from "../rule";

function fifoSuffix(property: string): (inputs: Props) => string {
  return (inputs) => (inputs[property] === true ? ".fifo" : "");
}

function topicOutputs({ cloud, text, inputs }: Facts): Props {
  const arn = cloud.arn("sns", text("name"));
  const fifo = inputs["fifoTopic"] === true;
  return {
    arn,
    beginningArchiveTime: "",
    fifoThroughputScope: fifo ? "Topic" : "",
    namePrefix: "",
    owner: cloud.accountId,
    policy: JSON.stringify({
      Version: "2008-10-17",
      Id: "__default_policy_ID",
      Statement: [
        {
          Sid: "__default_statement_ID",
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: ["SNS:GetTopicAttributes", "SNS:Publish", "SNS:Subscribe"],
          Resource: arn,
          Condition: { StringEquals: { "AWS:SourceOwner": cloud.accountId } },
        },
      ],
    }),
    signatureVersion: 0,
    tracingConfig: "",
  };
}

const queueUrl = ({ cloud, text }: Facts): string =>
  `https://sqs.${cloud.region}.${cloud.dnsSuffix}/${cloud.accountId}/${text("name")}`;

export const messagingRules: RuleTable = {
  "aws:sns/topic:Topic": {
    autoName: { maxLength: 256, suffix: fifoSuffix("fifoTopic") },
    json: ["policy", "deliveryPolicy"],
    computed: topicOutputs,
    id: idFrom("arn"),
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    taggable: false,
    json: ["policy"],
    required: ["arn", "policy"],
    computed: ({ cloud }) => ({ owner: cloud.accountId }),
    id: idJoined("", "arn"),
    checks: [checkPolicyDocument("policy")],
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    taggable: false,
    json: ["filterPolicy", "redrivePolicy", "deliveryPolicy"],
    required: ["endpoint", "protocol", "topic"],
    computed: (facts) => ({
      arn: `${facts.text("topic")}:${facts.ids.uuid()}`,
      confirmationWasAuthenticated: true,
      filterPolicyScope: "",
      ownerId: facts.cloud.accountId,
      pendingConfirmation: facts.text("protocol") === "email",
    }),
    id: idFrom("arn"),
  },
  "aws:sqs/queue:Queue": {
    autoName: { maxLength: 80, suffix: fifoSuffix("fifoQueue") },
    json: ["policy", "redrivePolicy", "redriveAllowPolicy"],
    defaults: {
      contentBasedDeduplication: false,
      delaySeconds: 0,
      fifoQueue: false,
      maxMessageSize: 262144,
      messageRetentionSeconds: 345600,
      receiveWaitTimeSeconds: 0,
      visibilityTimeoutSeconds: 30,
    },
    computed: (facts) => ({
      arn: facts.cloud.arn("sqs", facts.text("name")),
      deduplicationScope: "",
      fifoThroughputLimit: "",
      kmsDataKeyReusePeriodSeconds: 300,
      namePrefix: "",
      policy: "",
      redriveAllowPolicy: "",
      redrivePolicy: "",
      sqsManagedSseEnabled: facts.inputs["kmsMasterKeyId"] === undefined,
      url: queueUrl(facts),
    }),
    id: idFrom("url"),
    checks: [checkDelays],
  },
  "aws:sqs/queuePolicy:QueuePolicy": {
    taggable: false,
    json: ["policy"],
    required: ["policy", "queueUrl"],
    id: idJoined("", "queueUrl"),
    checks: [checkPolicyDocument("policy")],
  },
  "aws:cloudwatch/eventRule:EventRule": {
    autoName: nameUpTo(64),
    json: ["eventPattern"],
    defaults: { eventBusName: "default", forceDestroy: false },
    computed: ({ cloud, text }) => {
      const bus = text("eventBusName");
      const path = bus === "" || bus === "default" ? "" : `${bus}/`;
      return { arn: cloud.arn("events", `rule/${path}${text("name")}`), namePrefix: "" };
    },
    id: idFrom("name"),
    checks: [
      ({ inputs }) =>
        inputs["eventPattern"] === undefined && inputs["scheduleExpression"] === undefined
          ? [
              {
                property: "eventPattern",
                reason: "one of `event_pattern,schedule_expression` must be specified",
              },
            ]
          : [],
    ],
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    taggable: false,
    required: ["arn", "rule"],
    defaults: { eventBusName: "default", forceDestroy: false },
    computed: ({ ids }) => ({ targetId: `terraform-${ids.digits(26)}` }),
    id: (facts, outputs) => `${facts.text("rule")}-${spell(outputs["targetId"])}`,
  },
  "aws:cloudwatch/eventBus:EventBus": {
    autoName: standardName,
    computed: ({ cloud, text }) => ({ arn: cloud.arn("events", `event-bus/${text("name")}`) }),
    id: idFrom("name"),
  },
  "aws:scheduler/schedule:Schedule": {
    taggable: false,
    autoName: nameUpTo(64),
    required: ["flexibleTimeWindow", "scheduleExpression", "target"],
    defaults: { scheduleExpressionTimezone: "UTC", state: "ENABLED" },
    computed: ({ cloud, text }) => ({
      actionAfterCompletion: "NONE",
      arn: cloud.arn("scheduler", `schedule/${text("groupName") || "default"}/${text("name")}`),
      groupName: "default",
      namePrefix: "",
    }),
    id: (facts) => `${facts.text("groupName") || "default"}/${facts.text("name")}`,
  },
  "aws:scheduler/scheduleGroup:ScheduleGroup": {
    autoName: nameUpTo(64),
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("scheduler", `schedule-group/${text("name")}`),
      creationDate: "2025-01-01T00:00:00Z",
      lastModificationDate: "2025-01-01T00:00:00Z",
      namePrefix: "",
      state: "ACTIVE",
    }),
    id: idFrom("name"),
  },
};
