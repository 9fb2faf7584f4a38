import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:autoscaling/group:Group": {
    replaces: `
      initialLifecycleHooks initialLifecycleHooks.defaultResult
      initialLifecycleHooks.heartbeatTimeout initialLifecycleHooks.lifecycleTransition
      initialLifecycleHooks.name initialLifecycleHooks.notificationMetadata
      initialLifecycleHooks.notificationTargetArn initialLifecycleHooks.roleArn name namePrefix
      region
    `,
    computed: `
      availabilityZoneDistribution availabilityZones capacityReservationSpecification
      capacityReservationSpecification.capacityReservationPreference defaultCooldown
      desiredCapacity healthCheckType initialLifecycleHooks.defaultResult instanceLifecyclePolicy
      instanceLifecyclePolicy.retentionTriggers
      instanceLifecyclePolicy.retentionTriggers.terminateHookAbandon instanceMaintenancePolicy
      launchTemplate launchTemplate.id launchTemplate.name launchTemplate.version loadBalancers
      mixedInstancesPolicy mixedInstancesPolicy.instancesDistribution
      mixedInstancesPolicy.instancesDistribution.onDemandAllocationStrategy
      mixedInstancesPolicy.instancesDistribution.onDemandBaseCapacity
      mixedInstancesPolicy.instancesDistribution.onDemandPercentageAboveBaseCapacity
      mixedInstancesPolicy.instancesDistribution.spotAllocationStrategy
      mixedInstancesPolicy.instancesDistribution.spotInstancePools
      mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateId
      mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.launchTemplateName
      mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version
      mixedInstancesPolicy.launchTemplate.overrides
      mixedInstancesPolicy.launchTemplate.overrides.launchTemplateSpecification.launchTemplateId
      mixedInstancesPolicy.launchTemplate.overrides.launchTemplateSpecification.launchTemplateName
      mixedInstancesPolicy.launchTemplate.overrides.launchTemplateSpecification.version name
      namePrefix region serviceLinkedRoleArn targetGroupArns trafficSources vpcZoneIdentifiers
    `,
    sets: `
      availabilityZones enabledMetrics initialLifecycleHooks instanceRefresh.triggers
      loadBalancers
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.acceleratorManufacturers
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.acceleratorNames
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.acceleratorTypes
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.allowedInstanceTypes
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.cpuManufacturers
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.excludedInstanceTypes
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.instanceGenerations
      mixedInstancesPolicy.launchTemplate.overrides.instanceRequirements.localStorageTypes
      suspendedProcesses tags targetGroupArns trafficSources vpcZoneIdentifiers
    `,
    defaults: {
      "availabilityZoneDistribution.capacityDistributionStrategy": "balanced-best-effort",
      forceDelete: false,
      forceDeleteWarmPool: false,
      healthCheckGracePeriod: 300,
      ignoreFailedScalingActivities: false,
      "instanceRefresh.preferences.maxHealthyPercentage": 100,
      "instanceRefresh.preferences.minHealthyPercentage": 90,
      "instanceRefresh.preferences.scaleInProtectedInstances": "Ignore",
      "instanceRefresh.preferences.skipMatching": false,
      "instanceRefresh.preferences.standbyInstances": "Ignore",
      metricsGranularity: "1Minute",
      "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version": "$Default",
      "mixedInstancesPolicy.launchTemplate.overrides.launchTemplateSpecification.version":
        "$Default",
      protectFromScaleIn: false,
      waitForCapacityTimeout: "10m",
      "warmPool.instanceReusePolicy.reuseOnScaleIn": false,
      "warmPool.maxGroupPreparedCapacity": -1,
      "warmPool.minSize": 0,
      "warmPool.poolState": "Stopped",
    },
  },
  "aws:autoscaling/lifecycleHook:LifecycleHook": {
    replaces: "name region",
    computed: "defaultResult region",
  },
  "aws:autoscaling/policy:Policy": {
    replaces: "autoscalingGroupName name region",
    computed: "metricAggregationType region",
    sets: `
      predictiveScalingConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      predictiveScalingConfiguration.metricSpecification.customizedLoadMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      predictiveScalingConfiguration.metricSpecification.customizedScalingMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      stepAdjustments targetTrackingConfiguration.customizedMetricSpecification.metrics
      targetTrackingConfiguration.customizedMetricSpecification.metrics.metricStat.metric.dimensions
    `,
    defaults: {
      enabled: true,
      policyType: "SimpleScaling",
      "predictiveScalingConfiguration.maxCapacityBreachBehavior": "HonorMaxCapacity",
      "predictiveScalingConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQueries.returnData": true,
      "predictiveScalingConfiguration.metricSpecification.customizedLoadMetricSpecification.metricDataQueries.returnData": true,
      "predictiveScalingConfiguration.metricSpecification.customizedScalingMetricSpecification.metricDataQueries.returnData": true,
      "predictiveScalingConfiguration.mode": "ForecastOnly",
      "targetTrackingConfiguration.customizedMetricSpecification.metrics.returnData": true,
      "targetTrackingConfiguration.disableScaleIn": false,
    },
  },
  "aws:autoscaling/schedule:Schedule": {
    replaces: "autoscalingGroupName region scheduledActionName",
    computed: `
      desiredCapacity endTime maxSize minSize recurrence region startTime timeZone
    `,
  },
};
