import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:codedeploy/application:Application": {
    replaces: "computePlatform region",
    computed: "region",
    defaults: {
      computePlatform: "Server",
    },
  },
  "aws:codedeploy/deploymentConfig:DeploymentConfig": {
    replaces: `
      computePlatform deploymentConfigName minimumHealthyHosts minimumHealthyHosts.type
      minimumHealthyHosts.value region trafficRoutingConfig trafficRoutingConfig.timeBasedCanary
      trafficRoutingConfig.timeBasedCanary.interval
      trafficRoutingConfig.timeBasedCanary.percentage trafficRoutingConfig.timeBasedLinear
      trafficRoutingConfig.timeBasedLinear.interval
      trafficRoutingConfig.timeBasedLinear.percentage trafficRoutingConfig.type zonalConfig
      zonalConfig.firstZoneMonitorDurationInSeconds zonalConfig.minimumHealthyHostsPerZone
      zonalConfig.minimumHealthyHostsPerZone.type zonalConfig.minimumHealthyHostsPerZone.value
      zonalConfig.monitorDurationInSeconds
    `,
    computed: "region",
    defaults: {
      computePlatform: "Server",
      "trafficRoutingConfig.type": "AllAtOnce",
    },
  },
  "aws:codedeploy/deploymentGroup:DeploymentGroup": {
    replaces: "region",
    computed: `
      blueGreenDeploymentConfig blueGreenDeploymentConfig.greenFleetProvisioningOption
      deploymentStyle region
    `,
    sets: `
      alarmConfiguration.alarms autoRollbackConfiguration.events autoscalingGroups ec2TagFilters
      ec2TagSets ec2TagSets.ec2TagFilters loadBalancerInfo.elbInfos
      loadBalancerInfo.targetGroupInfos
      loadBalancerInfo.targetGroupPairInfo.prodTrafficRoute.listenerArns
      loadBalancerInfo.targetGroupPairInfo.testTrafficRoute.listenerArns
      onPremisesInstanceTagFilters triggerConfigurations triggerConfigurations.triggerEvents
    `,
    defaults: {
      "alarmConfiguration.ignorePollAlarmFailure": false,
      deploymentConfigName: "CodeDeployDefault.OneAtATime",
      "deploymentStyle.deploymentOption": "WITHOUT_TRAFFIC_CONTROL",
      "deploymentStyle.deploymentType": "IN_PLACE",
      outdatedInstancesStrategy: "UPDATE",
      terminationHookEnabled: false,
    },
  },
};
