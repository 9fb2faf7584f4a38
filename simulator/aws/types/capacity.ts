import type { Existing, Props } from "../../provider";
import { nameUpTo, standardName } from "../autoname";
import { checkScalableTarget } from "../checks/scaling";
import {
  asList,
  asNumber,
  asText,
  ec2Id,
  idFrom,
  idJoined,
  type Facts,
  type RuleTable,
} from "../rule";
import { changesBesides } from "./changes";

function groupOutputs(facts: Facts): Props {
  const { inputs, cloud, ids } = facts;
  const name = facts.text("name");
  return {
    arn: cloud.arn("autoscaling", `autoScalingGroup:${ids.uuid()}:autoScalingGroupName/${name}`),
    predictedCapacity: 0,
    warmPoolSize: 0,
    availabilityZoneDistribution: { capacityDistributionStrategy: "balanced-best-effort" },
    availabilityZones: zonesOfSubnets(facts),
    capacityReservationSpecification: { capacityReservationPreference: "default" },
    defaultCooldown: 300,
    desiredCapacity: inputs["minSize"] ?? 0,
    healthCheckType: "EC2",
    instanceLifecyclePolicy: {},
    loadBalancers: [],
    namePrefix: "",
    serviceLinkedRoleArn: cloud.globalArn(
      "iam",
      "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    ),
    targetGroupArns: [],
    trafficSources: [],
    vpcZoneIdentifiers: [],
  };
}

function zonesOfSubnets(facts: Facts): string[] {
  const zones = asList(facts.inputs["vpcZoneIdentifiers"]).map((subnetId) =>
    asText(facts.account.find("aws:ec2/subnet:Subnet", asText(subnetId))?.["availabilityZone"]),
  );
  return [...new Set(zones)].filter((zone) => zone !== "");
}

const notInVersions = ["name", "namePrefix", "description", "tags", "tagsAll", "region"];

/** A change of what a launch template launches makes a version, tags and description aside. */
function nextVersion(facts: Facts, { inputs, outputs }: Existing): Props {
  const asDefault = facts.inputs["updateDefaultVersion"] === true;
  const ignored = [...notInVersions, "defaultVersion", "updateDefaultVersion"];
  if (!changesBesides(facts.inputs, inputs, ...ignored)) {
    const latest = outputs["latestVersion"] ?? 1;
    return asDefault && outputs["defaultVersion"] !== latest ? { defaultVersion: latest } : {};
  }
  const latestVersion = asNumber(outputs["latestVersion"]) + 1;
  return { latestVersion, ...(asDefault ? { defaultVersion: latestVersion } : {}) };
}

const instanceRules: RuleTable = {
  "aws:ec2/launchTemplate:LaunchTemplate": {
    autoName: nameUpTo(128),
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("ec2", `launch-template/lt-${ids.hex(17)}`),
      defaultVersion: 1,
      latestVersion: 1,
      metadataOptions: {},
      namePrefix: "",
    }),
    changing: nextVersion,
    id: ec2Id("lt"),
  },
  "aws:ec2/keyPair:KeyPair": {
    autoName: { property: "keyName" },
    required: ["publicKey"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("ec2", `key-pair/${text("keyName")}`),
      fingerprint: (ids.hex(32).match(/../g) ?? []).join(":"),
      keyNamePrefix: "",
      keyPairId: `key-${ids.hex(17)}`,
      keyType: "rsa",
    }),
    id: idFrom("keyName"),
  },
  "aws:ec2/placementGroup:PlacementGroup": {
    autoName: standardName,
    required: ["strategy"],
    computed: ({ cloud, text, ids }) => ({
      arn: cloud.arn("ec2", `placement-group/${text("name")}`),
      partitionCount: 0,
      placementGroupId: `pg-${ids.hex(17)}`,
      spreadLevel: "",
    }),
    id: idFrom("name"),
  },
  "aws:ebs/volume:Volume": {
    required: ["availabilityZone"],
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("ec2", `volume/vol-${ids.hex(17)}`),
      createTime: "2025-01-01T00:00:00Z",
      encrypted: false,
      iops: 100,
      kmsKeyId: "",
      size: 1,
      snapshotId: "",
      throughput: 0,
      type: "gp2",
    }),
    id: ec2Id("vol"),
  },
};

const groupRules: RuleTable = {
  "aws:autoscaling/group:Group": {
    taggable: false,
    autoName: standardName,
    required: ["maxSize", "minSize"],
    defaults: {
      forceDelete: false,
      forceDeleteWarmPool: false,
      healthCheckGracePeriod: 300,
      metricsGranularity: "1Minute",
      protectFromScaleIn: false,
      waitForCapacityTimeout: "10m",
    },
    computed: groupOutputs,
    id: idFrom("name"),
  },
  "aws:autoscaling/policy:Policy": {
    taggable: false,
    autoName: standardName,
    required: ["autoscalingGroupName"],
    defaults: { enabled: true, policyType: "SimpleScaling" },
    computed: (facts) => ({
      arn: facts.cloud.arn(
        "autoscaling",
        `scalingPolicy:${facts.ids.uuid()}:autoScalingGroupName/${facts.text("autoscalingGroupName")}:policyName/${facts.text("name")}`,
      ),
      metricAggregationType: "",
    }),
    id: idFrom("name"),
  },
  "aws:autoscaling/lifecycleHook:LifecycleHook": {
    taggable: false,
    autoName: standardName,
    required: ["autoscalingGroupName", "lifecycleTransition"],
    computed: () => ({ defaultResult: "ABANDON" }),
    id: idFrom("name"),
  },
  "aws:autoscaling/schedule:Schedule": {
    taggable: false,
    required: ["autoscalingGroupName", "scheduledActionName"],
    computed: (facts) => ({
      arn: facts.cloud.arn(
        "autoscaling",
        `scheduledUpdateGroupAction:${facts.ids.uuid()}:autoScalingGroupName/${facts.text("autoscalingGroupName")}:scheduledActionName/${facts.text("scheduledActionName")}`,
      ),
      desiredCapacity: 0,
      endTime: "",
      maxSize: 0,
      minSize: 0,
      recurrence: "",
      startTime: "",
      timeZone: "",
    }),
    id: idJoined("", "scheduledActionName"),
  },
};

/** Application Auto Scaling names policies by the same path as scheduled actions. */
function applicationScalingArn(facts: Facts, kind: string, named: string): string {
  const target = `resource/${facts.text("serviceNamespace")}/${facts.text("resourceId")}`;
  return facts.cloud.arn(
    "autoscaling",
    `${kind}:${facts.ids.uuid()}:${target}:${named}/${facts.text("name")}`,
  );
}

export const capacityRules: RuleTable = {
  ...instanceRules,
  ...groupRules,
  "aws:appautoscaling/target:Target": {
    required: ["maxCapacity", "minCapacity", "resourceId", "scalableDimension", "serviceNamespace"],
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("application-autoscaling", `scalable-target/${ids.hex(32)}`),
      roleArn: cloud.globalArn(
        "iam",
        "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
      ),
      suspendedState: {
        dynamicScalingInSuspended: false,
        dynamicScalingOutSuspended: false,
        scheduledScalingSuspended: false,
      },
    }),
    id: idJoined("", "resourceId"),
    checks: [checkScalableTarget],
  },
  "aws:appautoscaling/policy:Policy": {
    taggable: false,
    autoName: standardName,
    required: ["resourceId", "scalableDimension", "serviceNamespace"],
    defaults: { policyType: "StepScaling" },
    computed: (facts) => ({
      arn: applicationScalingArn(facts, "scalingPolicy", "policyName"),
      alarmArns: ["AlarmHigh", "AlarmLow"].map((side) =>
        facts.cloud.arn(
          "cloudwatch",
          `alarm:TargetTracking-${facts.text("resourceId")}-${side}-${facts.ids.uuid(side)}`,
        ),
      ),
    }),
    id: idFrom("name"),
  },
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    taggable: false,
    autoName: standardName,
    required: [
      "resourceId",
      "scalableDimension",
      "scalableTargetAction",
      "schedule",
      "serviceNamespace",
    ],
    defaults: { timezone: "UTC" },
    computed: (facts) => ({
      arn: applicationScalingArn(facts, "scheduledAction", "scheduledActionName"),
    }),
    id: (facts) =>
      ["name", "serviceNamespace", "resourceId"].map((property) => facts.text(property)).join("-"),
  },
};
