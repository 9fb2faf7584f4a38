import { standardName } from "../autoname";
import { checkAlarm, checkDashboard, checkLogGroup } from "../checks/observability";
import { asText, idFrom, idJoined, type RuleTable } from "../rule";

const logRules: RuleTable = {
  "aws:cloudwatch/logGroup:LogGroup": {
    autoName: standardName,
    defaults: { retentionInDays: 0, skipDestroy: false },
    computed: ({ cloud, text }) => ({
      // The provider gives the ARN without the `:*` that IAM wants for a group's streams.
      arn: cloud.arn("logs", `log-group:${text("name")}`),
      deletionProtectionEnabled: false,
      logGroupClass: "STANDARD",
      namePrefix: "",
    }),
    id: idFrom("name"),
    checks: [checkLogGroup],
  },
  "aws:cloudwatch/logStream:LogStream": {
    taggable: false,
    autoName: standardName,
    required: ["logGroupName"],
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("logs", `log-group:${text("logGroupName")}:log-stream:${text("name")}`),
    }),
    id: idFrom("name"),
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    taggable: false,
    autoName: standardName,
    required: ["logGroupName", "metricTransformation", "pattern"],
    computed: () => ({ applyOnTransformedLogs: false }),
    id: idFrom("name"),
  },
  "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter": {
    taggable: false,
    autoName: standardName,
    required: ["destinationArn", "filterPattern", "logGroup"],
    defaults: { distribution: "ByLogStream" },
    computed: () => ({ applyOnTransformedLogs: false, roleArn: "" }),
    id: ({ ids }) => `cwlsf-${ids.digits(10)}`,
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
    taggable: false,
    json: ["policyDocument"],
    required: ["policyDocument"],
    computed: ({ ids }) => ({ policyScope: "ACCOUNT", revisionId: ids.digits(13) }),
    changing: ({ ids }, { outputs }) => ({
      revisionId: ids.digits(13, `after ${asText(outputs["revisionId"])}`),
    }),
    id: ({ text, ids }) => text("policyName") || text("resourceArn") || ids.uuid(),
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    taggable: false,
    autoName: standardName,
    required: ["queryString"],
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("logs", `query-definition:${ids.uuid()}`),
      queryDefinitionId: ids.uuid(),
    }),
    id: idFrom("queryDefinitionId"),
  },
  "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": {
    taggable: false,
    json: ["policyDocument"],
    required: ["logGroupName", "policyDocument"],
    id: idJoined("", "logGroupName"),
  },
};

export const observabilityRules: RuleTable = {
  ...logRules,
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    autoName: standardName,
    defaults: { actionsEnabled: true, treatMissingData: "missing" },
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("cloudwatch", `alarm:${text("name")}`),
      evaluateLowSampleCountPercentiles: "",
    }),
    id: idFrom("name"),
    checks: [checkAlarm],
  },
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
    required: ["alarmName", "alarmRule"],
    defaults: { actionsEnabled: true },
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("cloudwatch", `alarm:${text("alarmName")}`),
    }),
    id: idJoined("", "alarmName"),
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    taggable: false,
    required: ["dashboardBody", "dashboardName"],
    json: ["dashboardBody"],
    computed: ({ cloud, text }) => ({
      dashboardArn: cloud.globalArn("cloudwatch", `dashboard/${text("dashboardName")}`),
    }),
    id: idJoined("", "dashboardName"),
    checks: [checkDashboard],
  },
  "aws:xray/samplingRule:SamplingRule": {
    required: [
      "fixedRate",
      "host",
      "httpMethod",
      "priority",
      "reservoirSize",
      "resourceArn",
      "serviceName",
      "serviceType",
      "urlPath",
      "version",
    ],
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("xray", `sampling-rule/${text("ruleName")}`),
    }),
    id: ({ text, ids }) => text("ruleName") || ids.uuid(),
  },
  "aws:xray/group:Group": {
    required: ["filterExpression", "groupName"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("xray", `group/${text("groupName")}/${ids.base32(28)}`),
      insightsConfiguration: { insightsEnabled: false, notificationsEnabled: false },
    }),
    id: idFrom("arn"),
  },
};
