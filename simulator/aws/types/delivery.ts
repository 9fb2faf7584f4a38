import type { Existing, Props } from "../../provider";
import { nameUpTo, standardName } from "../autoname";
import { asText, idFrom, type Facts, type RuleTable, spell } from "../rule";
import { changesBesides, changesOf } from "./changes";

const lastModified = "2025-01-01T00:00:00.000+0000";

/** What an API gateway calls a function by. */
function invocation(facts: Facts, arn: string, kind = "2015-03-31"): string {
  const { partition, region } = facts.cloud;
  const call = kind === "2015-03-31" ? "invocations" : "response-streaming-invocations";
  return `arn:${partition}:apigateway:${region}:lambda:path/${kind}/functions/${arn}/${call}`;
}

function functionOutputs(facts: Facts): Props {
  const arn = facts.cloud.arn("lambda", `function:${facts.text("name")}`);
  const version = facts.inputs["publish"] === true ? "1" : "$LATEST";
  const hash = `${facts.ids.alphanumeric(43)}=`;
  return {
    arn,
    invokeArn: invocation(facts, arn),
    lastModified,
    qualifiedArn: `${arn}:${version}`,
    qualifiedInvokeArn: invocation(facts, `${arn}:${version}`),
    responseStreamingInvokeArn: invocation(facts, arn, "2021-11-15"),
    signingJobArn: "",
    signingProfileVersionArn: "",
    sourceCodeSize: 0,
    version,
    architectures: ["x86_64"],
    codeSha256: hash,
    ephemeralStorage: { size: 512 },
    loggingConfig: { logFormat: "Text", logGroup: `/aws/lambda/${facts.text("name")}` },
    sourceCodeHash: hash,
    tracingConfig: { mode: "PassThrough" },
  };
}

const code = ["code", "s3Bucket", "s3Key", "s3ObjectVersion", "imageUri", "sourceCodeHash"];

/** New code is hashed anew, and published code is the next version. */
function functionChanges(facts: Facts, { inputs, outputs }: Existing): Props {
  const { cloud, ids } = facts;
  const recoded = changesOf(facts.inputs, inputs, ...code);
  const published =
    facts.inputs["publish"] === true && changesBesides(facts.inputs, inputs, "tags", "tagsAll");
  const hash = `${ids.alphanumeric(43, `code after ${asText(outputs["codeSha256"])}`)}=`;
  const arn = cloud.arn("lambda", `function:${facts.text("name")}`);
  const version = String((Number.parseInt(asText(outputs["version"]), 10) || 0) + 1);
  return {
    ...(recoded ? { codeSha256: hash } : {}),
    ...(recoded && facts.inputs["sourceCodeHash"] === undefined ? { sourceCodeHash: hash } : {}),
    ...(published
      ? {
          version,
          qualifiedArn: `${arn}:${version}`,
          qualifiedInvokeArn: invocation(facts, `${arn}:${version}`),
        }
      : {}),
  };
}

function functionArn(facts: Facts): string {
  const name = facts.text("functionName");
  return name.startsWith("arn:") ? name : facts.cloud.arn("lambda", `function:${name}`);
}

const lambdaRules: RuleTable = {
  "aws:lambda/function:Function": {
    autoName: nameUpTo(64),
    required: ["role"],
    defaults: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
    },
    computed: functionOutputs,
    changing: functionChanges,
    id: idFrom("name"),
  },
  "aws:lambda/permission:Permission": {
    taggable: false,
    autoName: { property: "statementId", maxLength: 100 },
    required: ["action", "function", "principal"],
    computed: () => ({ statementIdPrefix: "" }),
    id: idFrom("statementId"),
  },
  "aws:lambda/alias:Alias": {
    taggable: false,
    autoName: standardName,
    required: ["functionName", "functionVersion"],
    computed: (facts) => {
      const arn = `${functionArn(facts)}:${facts.text("name")}`;
      return { arn, invokeArn: invocation(facts, arn) };
    },
    id: idFrom("arn"),
  },
  "aws:lambda/eventSourceMapping:EventSourceMapping": {
    required: ["functionName"],
    defaults: { enabled: true },
    computed: (facts) => ({
      arn: facts.cloud.arn("lambda", `event-source-mapping:${facts.ids.uuid()}`),
      amazonManagedKafkaEventSourceConfig: { consumerGroupId: "" },
      functionArn: functionArn(facts),
      lastModified,
      lastProcessingResult: "",
      maximumRecordAgeInSeconds: 0,
      maximumRetryAttempts: 0,
      parallelizationFactor: 0,
      selfManagedKafkaEventSourceConfig: { consumerGroupId: "" },
      state: "Enabled",
      stateTransitionReason: "USER_INITIATED",
      uuid: facts.ids.uuid(),
    }),
    id: idFrom("uuid"),
  },
};

export const deliveryRules: RuleTable = {
  ...lambdaRules,
  "aws:codedeploy/application:Application": {
    autoName: nameUpTo(100),
    defaults: { computePlatform: "Server" },
    computed: ({ cloud, text, ids }) => ({
      applicationId: ids.uuid(),
      arn: cloud.arn("codedeploy", `application:${text("name")}`),
      githubAccountName: "",
      linkedToGithub: false,
    }),
    id: (facts, outputs) => `${spell(outputs["applicationId"])}:${facts.text("name")}`,
  },
  "aws:codedeploy/deploymentGroup:DeploymentGroup": {
    required: ["appName", "deploymentGroupName", "serviceRoleArn"],
    defaults: {
      deploymentConfigName: "CodeDeployDefault.OneAtATime",
      outdatedInstancesStrategy: "UPDATE",
      terminationHookEnabled: false,
    },
    computed: ({ cloud, text, ids, inputs, account }) => {
      const application = account
        .ofType("aws:codedeploy/application:Application")
        .find((found) => found["name"] === inputs["appName"]);
      return {
        arn: cloud.arn(
          "codedeploy",
          `deploymentgroup:${text("appName")}/${text("deploymentGroupName")}`,
        ),
        blueGreenDeploymentConfig: {},
        computePlatform:
          application?.["computePlatform"] ??
          (inputs["ecsService"] === undefined ? "Server" : "ECS"),
        deploymentGroupId: ids.uuid(),
      };
    },
    id: idFrom("deploymentGroupId"),
  },
  "aws:codedeploy/deploymentConfig:DeploymentConfig": {
    taggable: false,
    autoName: { property: "deploymentConfigName", maxLength: 100 },
    defaults: { computePlatform: "Server" },
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("codedeploy", `deploymentconfig:${text("deploymentConfigName")}`),
      deploymentConfigId: ids.uuid(),
    }),
    id: idFrom("deploymentConfigName"),
  },
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": {
    autoName: standardName,
    required: ["vpc"],
    computed: namespaceOutputs,
    id: namespaceId,
  },
  "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace": {
    autoName: standardName,
    computed: namespaceOutputs,
    id: namespaceId,
  },
  "aws:servicediscovery/httpNamespace:HttpNamespace": {
    autoName: standardName,
    computed: (facts) => ({
      arn: facts.cloud.arn("servicediscovery", `namespace/${namespaceId(facts)}`),
      httpName: facts.text("name"),
    }),
    id: namespaceId,
  },
  "aws:servicediscovery/service:Service": {
    autoName: standardName,
    defaults: { forceDestroy: false },
    computed: ({ cloud, ids, inputs }) => ({
      arn: cloud.arn("servicediscovery", `service/srv-${ids.lower(16)}`),
      namespaceId: "",
      type: inputs["dnsConfig"] === undefined ? "HTTP" : "DNS_HTTP",
    }),
    id: ({ ids }) => `srv-${ids.lower(16)}`,
  },
  "aws:resourcegroups/group:Group": {
    autoName: standardName,
    computed: ({ cloud, text }) => ({ arn: cloud.arn("resource-groups", `group/${text("name")}`) }),
    id: idFrom("name"),
  },
  "aws:budgets/budget:Budget": {
    global: true,
    autoName: standardName,
    required: ["budgetType", "timeUnit"],
    computed: ({ cloud, text }) => ({
      accountId: cloud.accountId,
      arn: cloud.globalArn("budgets", `budget/${text("name")}`),
      costFilters: [],
      costTypes: {},
      limitAmount: "",
      limitUnit: "",
      namePrefix: "",
      timePeriodStart: "2025-01-01_00:00",
    }),
    id: (facts) => `${facts.cloud.accountId}:${facts.text("name")}`,
  },
};

function namespaceId(facts: Facts): string {
  return `ns-${facts.ids.lower(16)}`;
}

function namespaceOutputs(facts: Facts): Props {
  return {
    arn: facts.cloud.arn("servicediscovery", `namespace/${namespaceId(facts)}`),
    hostedZone: `Z${facts.ids.base32(20)}`,
  };
}
