import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:appautoscaling/policy:Policy": {
    replaces: "name region resourceId scalableDimension serviceNamespace",
    computed: `
      predictiveScalingPolicyConfiguration.mode
      predictiveScalingPolicyConfiguration.schedulingBufferTime region
    `,
    sets: `
      predictiveScalingPolicyConfiguration.metricSpecifications.customizedCapacityMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      predictiveScalingPolicyConfiguration.metricSpecifications.customizedLoadMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      predictiveScalingPolicyConfiguration.metricSpecifications.customizedScalingMetricSpecification.metricDataQueries.metricStat.metric.dimensions
      stepScalingPolicyConfiguration.stepAdjustments
      targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.dimensions
      targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics
      targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics.metricStat.metric.dimensions
    `,
    defaults: {
      policyType: "StepScaling",
      "targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics.returnData": true,
      "targetTrackingScalingPolicyConfiguration.disableScaleIn": false,
    },
  },
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    replaces: "name region resourceId scalableDimension serviceNamespace",
    computed: "region",
    defaults: {
      timezone: "UTC",
    },
  },
  "aws:appautoscaling/target:Target": {
    replaces: "region resourceId scalableDimension serviceNamespace",
    computed: "region roleArn suspendedState",
    defaults: {
      "suspendedState.dynamicScalingInSuspended": false,
      "suspendedState.dynamicScalingOutSuspended": false,
      "suspendedState.scheduledScalingSuspended": false,
    },
  },
};
