import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:ecs/accountSettingDefault:AccountSettingDefault": {
    replaces: "name region",
    computed: "region",
  },
  "aws:ecs/capacityProvider:CapacityProvider": {
    replaces: `
      autoScalingGroupProvider autoScalingGroupProvider.autoScalingGroupArn cluster
      managedInstancesProvider.instanceLaunchTemplate.capacityOptionType name region
    `,
    computed: `
      autoScalingGroupProvider.managedDraining autoScalingGroupProvider.managedScaling
      autoScalingGroupProvider.managedScaling.instanceWarmupPeriod
      autoScalingGroupProvider.managedScaling.maximumScalingStepSize
      autoScalingGroupProvider.managedScaling.minimumScalingStepSize
      autoScalingGroupProvider.managedScaling.status
      autoScalingGroupProvider.managedScaling.targetCapacity
      autoScalingGroupProvider.managedTerminationProtection
      managedInstancesProvider.autoRepairConfiguration
      managedInstancesProvider.autoRepairConfiguration.actionsStatus
      managedInstancesProvider.instanceLaunchTemplate.capacityOptionType
      managedInstancesProvider.instanceLaunchTemplate.capacityReservations.reservationPreference
      region
    `,
    sets: `
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.acceleratorManufacturers
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.acceleratorNames
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.acceleratorTypes
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.allowedInstanceTypes
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.cpuManufacturers
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.excludedInstanceTypes
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.instanceGenerations
      managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.localStorageTypes
      managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.securityGroups
      managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets
    `,
  },
  "aws:ecs/cluster:Cluster": {
    replaces: "name region",
    computed: "region settings",
    sets: "settings",
  },
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": {
    replaces: "clusterName region",
    computed: "region",
    sets: "capacityProviders defaultCapacityProviderStrategies",
    defaults: {
      "defaultCapacityProviderStrategies.base": 0,
      "defaultCapacityProviderStrategies.weight": 0,
    },
  },
  "aws:ecs/service:Service": {
    replaces: "cluster iamRole launchType name region schedulingStrategy",
    computed: `
      alarms availabilityZoneRebalancing cluster deploymentCircuitBreaker deploymentConfiguration
      deploymentConfiguration.bakeTimeInMinutes deploymentConfiguration.canaryConfiguration
      deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes
      deploymentConfiguration.canaryConfiguration.canaryPercent
      deploymentConfiguration.lifecycleHooks.timeoutConfiguration
      deploymentConfiguration.lifecycleHooks.timeoutConfiguration.action
      deploymentConfiguration.lifecycleHooks.timeoutConfiguration.timeoutInMinutes
      deploymentConfiguration.linearConfiguration
      deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes
      deploymentConfiguration.linearConfiguration.stepPercent deploymentConfiguration.strategy
      deploymentController iamRole launchType platformVersion region
      serviceConnectConfiguration.accessLogConfiguration.includeQueryParameters
      serviceConnectConfiguration.logConfiguration.options serviceConnectConfiguration.namespace
      serviceConnectConfiguration.services.clientAlias.dnsName
      serviceConnectConfiguration.services.discoveryName triggers
    `,
    sets: `
      alarms.alarmNames capacityProviderStrategies deploymentConfiguration.lifecycleHooks
      loadBalancers networkConfiguration.securityGroups networkConfiguration.subnets
      placementConstraints vpcLatticeConfigurations
    `,
    defaults: {
      "deploymentController.type": "ECS",
      deploymentMaximumPercent: 200,
      deploymentMinimumHealthyPercent: 100,
      enableEcsManagedTags: false,
      enableExecuteCommand: false,
      "networkConfiguration.assignPublicIp": false,
      propagateTags: "NONE",
      schedulingStrategy: "REPLICA",
      sigintRollback: false,
      "volumeConfiguration.managedEbsVolume.encrypted": true,
      "volumeConfiguration.managedEbsVolume.fileSystemType": "xfs",
      waitForSteadyState: false,
    },
  },
  "aws:ecs/tag:Tag": {
    replaces: "key region resourceArn",
    computed: "region",
  },
  "aws:ecs/taskDefinition:TaskDefinition": {
    replaces: `
      containerDefinitions cpu enableFaultInjection ephemeralStorage ephemeralStorage.sizeInGib
      executionRoleArn family ipcMode memory networkMode pidMode placementConstraints
      placementConstraints.expression placementConstraints.type proxyConfiguration
      proxyConfiguration.containerName proxyConfiguration.properties
      proxyConfiguration.properties.* proxyConfiguration.type region requiresCompatibilities
      runtimePlatform runtimePlatform.cpuArchitecture runtimePlatform.operatingSystemFamily
      taskRoleArn volumes volumes.configureAtLaunch volumes.dockerVolumeConfiguration
      volumes.dockerVolumeConfiguration.autoprovision volumes.dockerVolumeConfiguration.driver
      volumes.dockerVolumeConfiguration.driverOpts volumes.dockerVolumeConfiguration.driverOpts.*
      volumes.dockerVolumeConfiguration.labels volumes.dockerVolumeConfiguration.labels.*
      volumes.dockerVolumeConfiguration.scope volumes.efsVolumeConfiguration
      volumes.efsVolumeConfiguration.authorizationConfig
      volumes.efsVolumeConfiguration.authorizationConfig.accessPointId
      volumes.efsVolumeConfiguration.authorizationConfig.iam
      volumes.efsVolumeConfiguration.fileSystemId volumes.efsVolumeConfiguration.rootDirectory
      volumes.efsVolumeConfiguration.transitEncryption
      volumes.efsVolumeConfiguration.transitEncryptionPort
      volumes.fsxWindowsFileServerVolumeConfiguration
      volumes.fsxWindowsFileServerVolumeConfiguration.authorizationConfig
      volumes.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.credentialsParameter
      volumes.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.domain
      volumes.fsxWindowsFileServerVolumeConfiguration.fileSystemId
      volumes.fsxWindowsFileServerVolumeConfiguration.rootDirectory volumes.hostPath volumes.name
      volumes.s3filesVolumeConfiguration
    `,
    computed: `
      enableFaultInjection networkMode region volumes.configureAtLaunch
      volumes.dockerVolumeConfiguration.driver volumes.dockerVolumeConfiguration.scope
    `,
    sets: "placementConstraints requiresCompatibilities volumes",
    defaults: {
      "proxyConfiguration.type": "APPMESH",
      skipDestroy: false,
      trackLatest: false,
      "volumes.dockerVolumeConfiguration.autoprovision": false,
      "volumes.efsVolumeConfiguration.rootDirectory": "/",
      "volumes.efsVolumeConfiguration.transitEncryptionPort": 0,
    },
  },
  "aws:ecs/taskSet:TaskSet": {
    replaces: `
      capacityProviderStrategies capacityProviderStrategies.base
      capacityProviderStrategies.capacityProvider capacityProviderStrategies.weight cluster
      externalId launchType loadBalancers loadBalancers.containerName loadBalancers.containerPort
      loadBalancers.loadBalancerName loadBalancers.targetGroupArn networkConfiguration
      networkConfiguration.assignPublicIp networkConfiguration.securityGroups
      networkConfiguration.subnets platformVersion region service serviceRegistries
      serviceRegistries.containerName serviceRegistries.containerPort serviceRegistries.port
      serviceRegistries.registryArn taskDefinition
    `,
    computed: "externalId launchType platformVersion region scale",
    sets: `
      capacityProviderStrategies loadBalancers networkConfiguration.securityGroups
      networkConfiguration.subnets
    `,
    defaults: {
      "networkConfiguration.assignPublicIp": false,
      "scale.unit": "PERCENT",
      waitUntilStable: false,
      waitUntilStableTimeout: "10m",
    },
  },
};
