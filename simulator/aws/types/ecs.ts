import { UNKNOWN, type Json, type Props } from "../../provider";
import { standardName } from "../autoname";
import { checkCluster, checkClusterProviders, checkService } from "../checks/ecs";
import { checkTaskDefinition } from "../checks/task-definition";
import {
  asProps,
  asText,
  idFrom,
  lastPart,
  type Facts,
  type Referred,
  type RuleTable,
} from "../rule";

function clusterName(facts: Facts): string {
  const cluster = facts.text("cluster") || "default";
  return cluster === UNKNOWN ? UNKNOWN : lastPart(cluster);
}

function strategyDefaults(facts: Facts): Json {
  return {
    bakeTimeInMinutes: "0",
    strategy: "ROLLING",
    canaryConfiguration: {},
    linearConfiguration: {},
    ...asProps(facts.inputs["deploymentConfiguration"]),
  };
}

function serviceOutputs(facts: Facts): Props {
  const { cloud, text } = facts;
  const usesStrategy = facts.inputs["capacityProviderStrategies"] !== undefined;
  return {
    arn: cloud.arn("ecs", `service/${clusterName(facts)}/${text("name")}`),
    availabilityZoneRebalancing: "ENABLED",
    cluster: cloud.arn("ecs", "cluster/default"),
    deploymentConfiguration: strategyDefaults(facts),
    iamRole: `/aws-service-role/ecs.${cloud.dnsSuffix}/AWSServiceRoleForECS`,
    launchType: usesStrategy ? "" : "EC2",
    platformVersion: text("launchType") === "FARGATE" || usesStrategy ? "LATEST" : "",
    triggers: {},
  };
}

/** A cluster by its name or ARN. */
function referredCluster(id: string, { cloud }: Facts): Referred {
  return { id: id.startsWith("arn:") ? id : cloud.arn("ecs", `cluster/${id}`), inputs: {} };
}

/** A service by its ARN, or by the names of its cluster and itself. */
function referredService(id: string, { cloud }: Facts): Referred {
  const arn = id.startsWith("arn:") ? id : cloud.arn("ecs", `service/${id}`);
  const cluster = arn.split("/").at(-2);
  return { id: arn, inputs: { cluster: cloud.arn("ecs", `cluster/${cluster ?? "default"}`) } };
}

/** A family's revisions count from one, and go on after a revision is deregistered. */
function revisionOf(facts: Facts, family: string): number {
  const latest = facts.account.find("aws:ecs/taskDefinition:TaskDefinition", facts.text("family"));
  const revision = latest?.["revision"];
  return (
    Math.max(typeof revision === "number" ? revision : 0, facts.account.generation(family)) + 1
  );
}

const INSIGHTS = "containerInsights";

/** What a cluster has that doesn't say: the account's default at the time. */
function insightsByDefault({ account }: Facts): string {
  const defaults = account.ofType("aws:ecs/accountSettingDefault:AccountSettingDefault");
  const value = defaults.find(({ name }) => name === INSIGHTS)?.["value"];
  return typeof value === "string" ? value : "disabled";
}

export const ecsRules: RuleTable = {
  "aws:ecs/cluster:Cluster": {
    autoName: standardName,
    computed: (facts) => ({
      arn: facts.cloud.arn("ecs", `cluster/${facts.text("name")}`),
      settings: [{ name: INSIGHTS, value: insightsByDefault(facts) }],
    }),
    id: idFrom("arn"),
    referred: referredCluster,
    checks: [checkCluster],
  },
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": {
    taggable: false,
    required: ["clusterName"],
    id: ({ text }) => text("clusterName"),
    checks: [checkClusterProviders],
  },
  "aws:ecs/capacityProvider:CapacityProvider": {
    autoName: standardName,
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("ecs", `capacity-provider/${text("name")}`),
    }),
    id: idFrom("arn"),
    checks: [
      ({ text }) =>
        /^(aws|ecs|fargate)/i.test(text("name"))
          ? [
              {
                property: "name",
                reason: `invalid value for name (${text("name")}): a capacity provider's name can't begin with aws, ecs or fargate`,
              },
            ]
          : [],
    ],
  },
  "aws:ecs/service:Service": {
    autoName: standardName,
    defaults: {
      deploymentMaximumPercent: 200,
      deploymentMinimumHealthyPercent: 100,
      enableEcsManagedTags: false,
      enableExecuteCommand: false,
      schedulingStrategy: "REPLICA",
      waitForSteadyState: false,
    },
    computed: serviceOutputs,
    readBack: (facts) => ({ deploymentConfiguration: strategyDefaults(facts) }),
    id: idFrom("arn"),
    referred: referredService,
    checks: [checkService],
  },
  "aws:ecs/taskDefinition:TaskDefinition": {
    required: ["containerDefinitions", "family"],
    json: ["containerDefinitions"],
    defaults: { enableFaultInjection: false, skipDestroy: false, trackLatest: false },
    computed: (facts) => {
      const bare = facts.cloud.arn("ecs", `task-definition/${facts.text("family")}`);
      const revision = revisionOf(facts, bare);
      return {
        arn: `${bare}:${revision}`,
        arnWithoutRevision: bare,
        networkMode: "bridge",
        revision,
      };
    },
    series: "arnWithoutRevision",
    id: ({ text }) => text("family"),
    checks: [checkTaskDefinition],
  },
  "aws:ecs/taskSet:TaskSet": {
    required: ["cluster", "service", "taskDefinition"],
    computed: (facts) => {
      const id = `ecs-svc/${facts.ids.digits(19)}`;
      const path = `${lastPart(facts.text("cluster"))}/${lastPart(facts.text("service"))}`;
      return {
        arn: facts.cloud.arn("ecs", `task-set/${path}/${id}`),
        externalId: "",
        launchType: "",
        platformVersion: "",
        scale: { unit: "PERCENT", value: 0 },
        stabilityStatus: "STEADY_STATE",
        status: "ACTIVE",
        taskSetId: id,
      };
    },
    id: (facts, outputs) =>
      [outputs["taskSetId"], facts.inputs["service"], facts.inputs["cluster"]]
        .map(asText)
        .join(","),
  },
  "aws:ecs/accountSettingDefault:AccountSettingDefault": {
    taggable: false,
    required: ["value"],
    computed: ({ cloud }) => ({ principalArn: cloud.globalArn("iam", "root") }),
    id: (facts) => facts.cloud.arn("ecs", facts.text("name")),
  },
  "aws:ecs/tag:Tag": {
    taggable: false,
    required: ["key", "resourceArn", "value"],
    id: ({ text }) => `${text("resourceArn")},${text("key")}`,
  },
};
