/* eslint-disable max-lines -- generated */
/**
 * Properties of resource types and of the objects inside of them; `parseShape` says how to read it.
 * Written by `npm run generate` from the type declarations of @pulumi/aws 7.48.0. Do not edit.
 */
export const table: Readonly<Record<string, string>> = {
  "acm.CertificateOptions": "s:certificateTransparencyLoggingPreference,export",
  "acm.CertificateValidationOption": "s:domainName!,validationDomain!",
  "aws:acm/certificate:Certificate":
    "@acm.CertificateOptions:options;[@acm.CertificateValidationOption:validationOptions;[s:subjectAlternativeNames;n:privateKeyWoVersion;o:arn,domainValidationOptions,notAfter,notBefore,pendingRenewal,renewalEligibility,renewalSummaries,status,tagsAll,type,validationEmails;s:certificateAuthorityArn,certificateBody,certificateChain,domainName,earlyRenewalDuration,keyAlgorithm,privateKey,privateKeyWo,region,validationMethod;{s:tags",
  "aws:acm/certificateValidation:CertificateValidation":
    "[s:validationRecordFqdns;s:certificateArn!,region",
  "alb.ListenerDefaultActionAuthenticateCognito":
    "n:sessionTimeout;s:onUnauthenticatedRequest,scope,sessionCookieName,userPoolArn!,userPoolClientId!,userPoolDomain!;{s:authenticationRequestExtraParams",
  "alb.ListenerDefaultActionAuthenticateOidc":
    "n:sessionTimeout;s:authorizationEndpoint!,clientId!,clientSecret!,issuer!,onUnauthenticatedRequest,scope,sessionCookieName,tokenEndpoint!,userInfoEndpoint!;{s:authenticationRequestExtraParams",
  "alb.ListenerDefaultActionFixedResponse": "s:contentType!,messageBody,statusCode",
  "alb.ListenerDefaultActionForwardStickiness": "b:enabled;n:duration!",
  "alb.ListenerDefaultActionForwardTargetGroup": "n:weight;s:arn!",
  "alb.ListenerDefaultActionForward":
    "@alb.ListenerDefaultActionForwardStickiness:stickiness;[@alb.ListenerDefaultActionForwardTargetGroup:targetGroups!",
  "alb.ListenerDefaultActionJwtValidationAdditionalClaim": "[s:values!;s:format!,name!",
  "alb.ListenerDefaultActionJwtValidation":
    "[@alb.ListenerDefaultActionJwtValidationAdditionalClaim:additionalClaims;s:issuer!,jwksEndpoint!",
  "alb.ListenerDefaultActionRedirect": "s:host,path,port,protocol,query,statusCode!",
  "alb.ListenerDefaultAction":
    "@alb.ListenerDefaultActionAuthenticateCognito:authenticateCognito;@alb.ListenerDefaultActionAuthenticateOidc:authenticateOidc;@alb.ListenerDefaultActionFixedResponse:fixedResponse;@alb.ListenerDefaultActionForward:forward;@alb.ListenerDefaultActionJwtValidation:jwtValidation;@alb.ListenerDefaultActionRedirect:redirect;n:order;s:targetGroupArn,type!",
  "alb.ListenerMutualAuthentication":
    "b:ignoreClientCertificateExpiry;s:advertiseTrustStoreCaNames,mode!,trustStoreArn",
  "aws:alb/listener:Listener":
    "@alb.ListenerMutualAuthentication:mutualAuthentication;[@alb.ListenerDefaultAction:defaultActions!;b:routingHttpResponseServerEnabled;n:port,tcpIdleTimeoutSeconds;o:arn,tagsAll;s:alpnPolicy,certificateArn,loadBalancerArn!,protocol,region,routingHttpRequestXAmznMtlsClientcertHeaderName,routingHttpRequestXAmznMtlsClientcertIssuerHeaderName,routingHttpRequestXAmznMtlsClientcertLeafHeaderName,routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName,routingHttpRequestXAmznMtlsClientcertSubjectHeaderName,routingHttpRequestXAmznMtlsClientcertValidityHeaderName,routingHttpRequestXAmznTlsCipherSuiteHeaderName,routingHttpRequestXAmznTlsVersionHeaderName,routingHttpResponseAccessControlAllowCredentialsHeaderValue,routingHttpResponseAccessControlAllowHeadersHeaderValue,routingHttpResponseAccessControlAllowMethodsHeaderValue,routingHttpResponseAccessControlAllowOriginHeaderValue,routingHttpResponseAccessControlExposeHeadersHeaderValue,routingHttpResponseAccessControlMaxAgeHeaderValue,routingHttpResponseContentSecurityPolicyHeaderValue,routingHttpResponseStrictTransportSecurityHeaderValue,routingHttpResponseXContentTypeOptionsHeaderValue,routingHttpResponseXFrameOptionsHeaderValue,sslPolicy;{s:tags",
  "aws:alb/listenerCertificate:ListenerCertificate": "s:certificateArn!,listenerArn!,region",
  "alb.ListenerRuleConditionHostHeader": "[s:regexValues,values",
  "alb.ListenerRuleConditionHttpHeader": "[s:regexValues,values;s:httpHeaderName!",
  "alb.ListenerRuleConditionHttpRequestMethod": "[s:values!",
  "alb.ListenerRuleConditionQueryString": "s:key,value!",
  "alb.ListenerRuleConditionSourceIp": "[s:values;s:ipAddressType",
  "alb.ListenerRuleCondition":
    "@alb.ListenerRuleConditionHostHeader:hostHeader,pathPattern;@alb.ListenerRuleConditionHttpHeader:httpHeader;@alb.ListenerRuleConditionHttpRequestMethod:httpRequestMethod;@alb.ListenerRuleConditionSourceIp:sourceIp;[@alb.ListenerRuleConditionQueryString:queryStrings",
  "alb.ListenerRuleTransformHostHeaderRewriteConfigRewrite": "s:regex!,replace!",
  "alb.ListenerRuleTransformHostHeaderRewriteConfig":
    "@alb.ListenerRuleTransformHostHeaderRewriteConfigRewrite:rewrite",
  "alb.ListenerRuleTransform":
    "@alb.ListenerRuleTransformHostHeaderRewriteConfig:hostHeaderRewriteConfig,urlRewriteConfig;s:type!",
  "aws:alb/listenerRule:ListenerRule":
    "[@alb.ListenerDefaultAction:actions!;[@alb.ListenerRuleCondition:conditions!;[@alb.ListenerRuleTransform:transforms;n:priority;o:arn,tagsAll;s:listenerArn!,region;{s:tags",
  "alb.LoadBalancerAccessLogs": "b:enabled;s:bucket!,prefix",
  "alb.LoadBalancerIpamPools": "s:ipv4IpamPoolId!",
  "alb.LoadBalancerMinimumLoadBalancerCapacity": "n:capacityUnits!",
  "alb.LoadBalancerSubnetMapping":
    "s:allocationId,ipv6Address,outpostId,privateIpv4Address,subnetId!",
  "aws:alb/loadBalancer:LoadBalancer":
    "@alb.LoadBalancerAccessLogs:accessLogs,connectionLogs,healthCheckLogs;@alb.LoadBalancerIpamPools:ipamPools;@alb.LoadBalancerMinimumLoadBalancerCapacity:minimumLoadBalancerCapacity;[@alb.LoadBalancerSubnetMapping:subnetMappings;[s:securityGroups,subnets;b:dropInvalidHeaderFields,enableCrossZoneLoadBalancing,enableDeletionProtection,enableHttp2,enableTlsVersionAndCipherSuiteHeaders,enableWafFailOpen,enableXffClientPort,enableZonalShift,internal,preserveHostHeader;n:clientKeepAlive,idleTimeout,secondaryIpsAutoAssignedPerSubnet;o:arn,arnSuffix,dnsName,tagsAll,vpcId,zoneId;s:customerOwnedIpv4Pool,desyncMitigationMode,dnsRecordClientRoutingPolicy,enablePrefixForIpv6SourceNat,enforceSecurityGroupInboundRulesOnPrivateLinkTraffic,ipAddressType,loadBalancerType,name,namePrefix,region,xffHeaderProcessingMode;{s:tags",
  "alb.TargetGroupHealthCheck":
    "b:enabled;n:healthyThreshold,interval,timeout,unhealthyThreshold;s:matcher,path,port,protocol",
  "alb.TargetGroupStickiness": "b:enabled;n:cookieDuration;s:cookieName,type!",
  "alb.TargetGroupTargetFailover": "s:onDeregistration!,onUnhealthy!",
  "alb.TargetGroupTargetGroupHealthDnsFailover":
    "s:minimumHealthyTargetsCount,minimumHealthyTargetsPercentage",
  "alb.TargetGroupTargetGroupHealthUnhealthyStateRouting":
    "n:minimumHealthyTargetsCount;s:minimumHealthyTargetsPercentage",
  "alb.TargetGroupTargetGroupHealth":
    "@alb.TargetGroupTargetGroupHealthDnsFailover:dnsFailover;@alb.TargetGroupTargetGroupHealthUnhealthyStateRouting:unhealthyStateRouting",
  "alb.TargetGroupTargetHealthState":
    "b:enableUnhealthyConnectionTermination!;n:unhealthyDrainingInterval",
  "aws:alb/targetGroup:TargetGroup":
    "@alb.TargetGroupHealthCheck:healthCheck;@alb.TargetGroupStickiness:stickiness;@alb.TargetGroupTargetGroupHealth:targetGroupHealth;[@alb.TargetGroupTargetFailover:targetFailovers;[@alb.TargetGroupTargetHealthState:targetHealthStates;b:connectionTermination,lambdaMultiValueHeadersEnabled,proxyProtocolV2;n:deregistrationDelay,port,slowStart,targetControlPort;o:arn,arnSuffix,loadBalancerArns,tagsAll;s:ipAddressType,loadBalancingAlgorithmType,loadBalancingAnomalyMitigation,loadBalancingCrossZoneEnabled,name,namePrefix,preserveClientIp,protocol,protocolVersion,region,targetType,vpcId;{s:tags",
  "aws:alb/targetGroupAttachment:TargetGroupAttachment":
    "n:port;s:availabilityZone,quicServerId,region,targetGroupArn!,targetId!",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension":
    "s:name!,value!",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric":
    "[@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension:dimensions;s:metricName,namespace",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat":
    "@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric:metric!;s:stat!,unit",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery":
    "@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat:metricStat;b:returnData;s:expression,id!,label",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification":
    "[@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery:metricDataQueries!",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification":
    "s:predefinedMetricType!,resourceLabel",
  "appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecification":
    "@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification:customizedCapacityMetricSpecification,customizedLoadMetricSpecification,customizedScalingMetricSpecification;@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification:predefinedLoadMetricSpecification,predefinedMetricPairSpecification,predefinedScalingMetricSpecification;s:targetValue!",
  "appautoscaling.PolicyPredictiveScalingPolicyConfiguration":
    "[@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecification:metricSpecifications!;n:maxCapacityBuffer,schedulingBufferTime;s:maxCapacityBreachBehavior,mode",
  "appautoscaling.PolicyStepScalingPolicyConfigurationStepAdjustment":
    "n:scalingAdjustment!;s:metricIntervalLowerBound,metricIntervalUpperBound",
  "appautoscaling.PolicyStepScalingPolicyConfiguration":
    "[@appautoscaling.PolicyStepScalingPolicyConfigurationStepAdjustment:stepAdjustments;n:cooldown,minAdjustmentMagnitude;s:adjustmentType,metricAggregationType",
  "appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetric":
    "[@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension:dimensions;s:metricName!,namespace!",
  "appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStat":
    "@appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetric:metric!;s:stat!,unit",
  "appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetric":
    "@appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStat:metricStat;b:returnData;s:expression,id!,label",
  "appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification":
    "[@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension:dimensions;[@appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetric:metrics;s:metricName,namespace,statistic,unit",
  "appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration":
    "@appautoscaling.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification:predefinedMetricSpecification;@appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification:customizedMetricSpecification;b:disableScaleIn;n:scaleInCooldown,scaleOutCooldown,targetValue!",
  "aws:appautoscaling/policy:Policy":
    "@appautoscaling.PolicyPredictiveScalingPolicyConfiguration:predictiveScalingPolicyConfiguration;@appautoscaling.PolicyStepScalingPolicyConfiguration:stepScalingPolicyConfiguration;@appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration:targetTrackingScalingPolicyConfiguration;o:alarmArns,arn;s:name,policyType,region,resourceId!,scalableDimension!,serviceNamespace!",
  "appautoscaling.ScheduledActionScalableTargetAction": "n:maxCapacity,minCapacity",
  "aws:appautoscaling/scheduledAction:ScheduledAction":
    "@appautoscaling.ScheduledActionScalableTargetAction:scalableTargetAction!;o:arn;s:endTime,name,region,resourceId!,scalableDimension!,schedule!,serviceNamespace!,startTime,timezone",
  "appautoscaling.TargetSuspendedState":
    "b:dynamicScalingInSuspended,dynamicScalingOutSuspended,scheduledScalingSuspended",
  "aws:appautoscaling/target:Target":
    "@appautoscaling.TargetSuspendedState:suspendedState;n:maxCapacity!,minCapacity!;o:arn,tagsAll;s:region,resourceId!,roleArn,scalableDimension!,serviceNamespace!;{s:tags",
  "autoscaling.GroupAvailabilityZoneDistribution": "s:capacityDistributionStrategy",
  "autoscaling.GroupCapacityReservationSpecificationCapacityReservationTarget":
    "[s:capacityReservationIds,capacityReservationResourceGroupArns",
  "autoscaling.GroupCapacityReservationSpecification":
    "@autoscaling.GroupCapacityReservationSpecificationCapacityReservationTarget:capacityReservationTarget;s:capacityReservationPreference",
  "autoscaling.GroupInitialLifecycleHook":
    "n:heartbeatTimeout;s:defaultResult,lifecycleTransition!,name!,notificationMetadata,notificationTargetArn,roleArn",
  "autoscaling.GroupInstanceLifecyclePolicyRetentionTriggers": "s:terminateHookAbandon",
  "autoscaling.GroupInstanceLifecyclePolicy":
    "@autoscaling.GroupInstanceLifecyclePolicyRetentionTriggers:retentionTriggers",
  "autoscaling.GroupInstanceMaintenancePolicy": "n:maxHealthyPercentage!,minHealthyPercentage!",
  "autoscaling.GroupInstanceRefreshPreferencesAlarmSpecification": "[s:alarms",
  "autoscaling.GroupInstanceRefreshPreferences":
    "@autoscaling.GroupInstanceRefreshPreferencesAlarmSpecification:alarmSpecification;[n:checkpointPercentages;b:autoRollback,skipMatching;n:maxHealthyPercentage,minHealthyPercentage;s:checkpointDelay,instanceWarmup,scaleInProtectedInstances,standbyInstances",
  "autoscaling.GroupInstanceRefresh":
    "@autoscaling.GroupInstanceRefreshPreferences:preferences;[s:triggers;s:strategy!",
  "autoscaling.GroupLaunchTemplate": "s:id,name,version",
  "autoscaling.GroupMixedInstancesPolicyInstancesDistribution":
    "n:onDemandBaseCapacity,onDemandPercentageAboveBaseCapacity,spotInstancePools;s:onDemandAllocationStrategy,spotAllocationStrategy,spotMaxPrice",
  "autoscaling.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification":
    "s:launchTemplateId,launchTemplateName,version",
  "autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirementsAcceleratorCount":
    "n:max,min",
  "autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirements":
    "@autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirementsAcceleratorCount:acceleratorCount,acceleratorTotalMemoryMib,baselineEbsBandwidthMbps,memoryGibPerVcpu,memoryMib,networkBandwidthGbps,networkInterfaceCount,totalLocalStorageGb,vcpuCount;[s:acceleratorManufacturers,acceleratorNames,acceleratorTypes,allowedInstanceTypes,cpuManufacturers,excludedInstanceTypes,instanceGenerations,localStorageTypes;b:requireHibernateSupport;n:maxSpotPriceAsPercentageOfOptimalOnDemandPrice,onDemandMaxPricePercentageOverLowestPrice,spotMaxPricePercentageOverLowestPrice;s:bareMetal,burstablePerformance,localStorage",
  "autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverride":
    "@autoscaling.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification:launchTemplateSpecification;@autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirements:instanceRequirements;s:instanceType,weightedCapacity",
  "autoscaling.GroupMixedInstancesPolicyLaunchTemplate":
    "@autoscaling.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification:launchTemplateSpecification!;[@autoscaling.GroupMixedInstancesPolicyLaunchTemplateOverride:overrides",
  "autoscaling.GroupMixedInstancesPolicy":
    "@autoscaling.GroupMixedInstancesPolicyInstancesDistribution:instancesDistribution;@autoscaling.GroupMixedInstancesPolicyLaunchTemplate:launchTemplate!",
  "autoscaling.GroupTag": "b:propagateAtLaunch!;s:key!,value!",
  "autoscaling.GroupTrafficSource": "s:identifier!,type",
  "autoscaling.GroupWarmPoolInstanceReusePolicy": "b:reuseOnScaleIn",
  "autoscaling.GroupWarmPool":
    "@autoscaling.GroupWarmPoolInstanceReusePolicy:instanceReusePolicy;n:maxGroupPreparedCapacity,minSize;s:poolState",
  "aws:autoscaling/group:Group":
    "@autoscaling.GroupAvailabilityZoneDistribution:availabilityZoneDistribution;@autoscaling.GroupCapacityReservationSpecification:capacityReservationSpecification;@autoscaling.GroupInstanceLifecyclePolicy:instanceLifecyclePolicy;@autoscaling.GroupInstanceMaintenancePolicy:instanceMaintenancePolicy;@autoscaling.GroupInstanceRefresh:instanceRefresh;@autoscaling.GroupLaunchTemplate:launchTemplate;@autoscaling.GroupMixedInstancesPolicy:mixedInstancesPolicy;@autoscaling.GroupWarmPool:warmPool;[@autoscaling.GroupInitialLifecycleHook:initialLifecycleHooks;[@autoscaling.GroupTag:tags;[@autoscaling.GroupTrafficSource:trafficSources;[s:availabilityZones,enabledMetrics,loadBalancers,suspendedProcesses,targetGroupArns,terminationPolicies,vpcZoneIdentifiers;b:capacityRebalance,forceDelete,forceDeleteWarmPool,ignoreFailedScalingActivities,protectFromScaleIn;n:defaultCooldown,defaultInstanceWarmup,desiredCapacity,healthCheckGracePeriod,maxInstanceLifetime,maxSize!,minElbCapacity,minSize!,waitForElbCapacity;o:arn,predictedCapacity,warmPoolSize;s:context,desiredCapacityType,healthCheckType,launchConfiguration,metricsGranularity,name,namePrefix,placementGroup,region,serviceLinkedRoleArn,waitForCapacityTimeout",
  "aws:autoscaling/lifecycleHook:LifecycleHook":
    "n:heartbeatTimeout;s:autoscalingGroupName!,defaultResult,lifecycleTransition!,name,notificationMetadata,notificationTargetArn,region,roleArn",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension":
    "s:name!,value!",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric":
    "[@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension:dimensions;s:metricName!,namespace!",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric:metric!;s:stat!,unit",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat:metricStat;b:returnData;s:expression,id!,label",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecification":
    "[@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery:metricDataQueries!",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedLoadMetricSpecification":
    "s:predefinedMetricType!,resourceLabel",
  "autoscaling.PolicyPredictiveScalingConfigurationMetricSpecification":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecification:customizedCapacityMetricSpecification,customizedLoadMetricSpecification,customizedScalingMetricSpecification;@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedLoadMetricSpecification:predefinedLoadMetricSpecification,predefinedMetricPairSpecification,predefinedScalingMetricSpecification;n:targetValue!",
  "autoscaling.PolicyPredictiveScalingConfiguration":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecification:metricSpecification!;s:maxCapacityBreachBehavior,maxCapacityBuffer,mode,schedulingBufferTime",
  "autoscaling.PolicyStepAdjustment":
    "n:scalingAdjustment!;s:metricIntervalLowerBound,metricIntervalUpperBound",
  "autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricMetricStat":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric:metric!;n:period;s:stat!,unit",
  "autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetric":
    "@autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricMetricStat:metricStat;b:returnData;s:expression,id!,label",
  "autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecification":
    "[@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension:metricDimensions;[@autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetric:metrics;n:period;s:metricName,namespace,statistic,unit",
  "autoscaling.PolicyTargetTrackingConfiguration":
    "@autoscaling.PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedLoadMetricSpecification:predefinedMetricSpecification;@autoscaling.PolicyTargetTrackingConfigurationCustomizedMetricSpecification:customizedMetricSpecification;b:disableScaleIn;n:targetValue!",
  "aws:autoscaling/policy:Policy":
    "@autoscaling.PolicyPredictiveScalingConfiguration:predictiveScalingConfiguration;@autoscaling.PolicyTargetTrackingConfiguration:targetTrackingConfiguration;[@autoscaling.PolicyStepAdjustment:stepAdjustments;b:enabled;n:cooldown,estimatedInstanceWarmup,minAdjustmentMagnitude,scalingAdjustment;o:arn;s:adjustmentType,autoscalingGroupName!,metricAggregationType,name,policyType,region",
  "aws:autoscaling/schedule:Schedule":
    "n:desiredCapacity,maxSize,minSize;o:arn;s:autoscalingGroupName!,endTime,recurrence,region,scheduledActionName!,startTime,timeZone",
  "budgets.BudgetAutoAdjustDataHistoricalOptions":
    "n:budgetAdjustmentPeriod!,lookbackAvailablePeriods",
  "budgets.BudgetAutoAdjustData":
    "@budgets.BudgetAutoAdjustDataHistoricalOptions:historicalOptions;s:autoAdjustType!,lastAutoAdjustTime",
  "budgets.BudgetCostFilter": "[s:values!;s:name!",
  "budgets.BudgetCostTypes":
    "b:includeCredit,includeDiscount,includeOtherSubscription,includeRecurring,includeRefund,includeSubscription,includeSupport,includeTax,includeUpfront,useAmortized,useBlended",
  "budgets.BudgetFilterExpressionAndAndCostCategories": "[s:matchOptions,values;s:key",
  "budgets.BudgetFilterExpressionAndAndDimensions": "[s:matchOptions,values!;s:key!",
  "budgets.BudgetFilterExpressionAndAnd":
    "@budgets.BudgetFilterExpressionAndAndCostCategories:costCategories,tags;@budgets.BudgetFilterExpressionAndAndDimensions:dimensions",
  "budgets.BudgetFilterExpressionAnd":
    "@budgets.BudgetFilterExpressionAndAnd:not;@budgets.BudgetFilterExpressionAndAndCostCategories:costCategories,tags;@budgets.BudgetFilterExpressionAndAndDimensions:dimensions;[@budgets.BudgetFilterExpressionAndAnd:ands,ors",
  "budgets.BudgetFilterExpression":
    "@budgets.BudgetFilterExpressionAnd:not;@budgets.BudgetFilterExpressionAndAndCostCategories:costCategories,tags;@budgets.BudgetFilterExpressionAndAndDimensions:dimensions;[@budgets.BudgetFilterExpressionAnd:ands,ors",
  "budgets.BudgetNotification":
    "[s:subscriberEmailAddresses,subscriberSnsTopicArns;n:threshold!;s:comparisonOperator!,notificationType!,thresholdType!",
  "budgets.BudgetPlannedLimit": "s:amount!,startTime!,unit!",
  "aws:budgets/budget:Budget":
    "@budgets.BudgetAutoAdjustData:autoAdjustData;@budgets.BudgetCostTypes:costTypes;@budgets.BudgetFilterExpression:filterExpression;[@budgets.BudgetCostFilter:costFilters;[@budgets.BudgetNotification:notifications;[@budgets.BudgetPlannedLimit:plannedLimits;o:arn,tagsAll;s:accountId,billingViewArn,budgetType!,limitAmount,limitUnit,metrics,name,namePrefix,timePeriodEnd,timePeriodStart,timeUnit!;{s:tags",
  "cloudfront.DistributionCacheTagConfig": "s:headerName!",
  "cloudfront.DistributionConnectionFunctionAssociation": "s:id!",
  "cloudfront.DistributionCustomErrorResponse":
    "n:errorCachingMinTtl,errorCode!,responseCode;s:responsePagePath",
  "cloudfront.DistributionDefaultCacheBehaviorForwardedValuesCookies":
    "[s:whitelistedNames;s:forward!",
  "cloudfront.DistributionDefaultCacheBehaviorForwardedValues":
    "@cloudfront.DistributionDefaultCacheBehaviorForwardedValuesCookies:cookies!;[s:headers,queryStringCacheKeys;b:queryString!",
  "cloudfront.DistributionDefaultCacheBehaviorFunctionAssociation": "s:eventType!,functionArn!",
  "cloudfront.DistributionDefaultCacheBehaviorGrpcConfig": "b:enabled",
  "cloudfront.DistributionDefaultCacheBehaviorLambdaFunctionAssociation":
    "b:includeBody;s:eventType!,lambdaArn!",
  "cloudfront.DistributionDefaultCacheBehavior":
    "@cloudfront.DistributionDefaultCacheBehaviorForwardedValues:forwardedValues;@cloudfront.DistributionDefaultCacheBehaviorGrpcConfig:grpcConfig;[@cloudfront.DistributionDefaultCacheBehaviorFunctionAssociation:functionAssociations;[@cloudfront.DistributionDefaultCacheBehaviorLambdaFunctionAssociation:lambdaFunctionAssociations;[s:allowedMethods!,cachedMethods!,trustedKeyGroups,trustedSigners;b:compress,smoothStreaming;n:defaultTtl,maxTtl,minTtl;s:cachePolicyId,fieldLevelEncryptionId,originRequestPolicyId,realtimeLogConfigArn,responseHeadersPolicyId,targetOriginId!,viewerProtocolPolicy!",
  "cloudfront.DistributionLoggingConfig": "b:includeCookies;s:bucket,prefix",
  "cloudfront.DistributionOrderedCacheBehavior":
    "@cloudfront.DistributionDefaultCacheBehaviorForwardedValues:forwardedValues;@cloudfront.DistributionDefaultCacheBehaviorGrpcConfig:grpcConfig;[@cloudfront.DistributionDefaultCacheBehaviorFunctionAssociation:functionAssociations;[@cloudfront.DistributionDefaultCacheBehaviorLambdaFunctionAssociation:lambdaFunctionAssociations;[s:allowedMethods!,cachedMethods!,trustedKeyGroups,trustedSigners;b:compress,smoothStreaming;n:defaultTtl,maxTtl,minTtl;s:cachePolicyId,fieldLevelEncryptionId,originRequestPolicyId,pathPattern!,realtimeLogConfigArn,responseHeadersPolicyId,targetOriginId!,viewerProtocolPolicy!",
  "cloudfront.DistributionOriginGroupFailoverCriteria": "[n:statusCodes!",
  "cloudfront.DistributionOriginGroupMember": "s:originId!",
  "cloudfront.DistributionOriginGroup":
    "@cloudfront.DistributionOriginGroupFailoverCriteria:failoverCriteria!;[@cloudfront.DistributionOriginGroupMember:members!;s:originId!",
  "cloudfront.DistributionOriginCustomHeader": "s:name!,value!",
  "cloudfront.DistributionOriginCustomOriginConfigOriginMtlsConfig": "s:clientCertificateArn!",
  "cloudfront.DistributionOriginCustomOriginConfig":
    "@cloudfront.DistributionOriginCustomOriginConfigOriginMtlsConfig:originMtlsConfig;[s:originSslProtocols!;n:httpPort!,httpsPort!,originKeepaliveTimeout,originReadTimeout;s:ipAddressType,originProtocolPolicy!",
  "cloudfront.DistributionOriginOriginShield": "b:enabled!;s:originShieldRegion",
  "cloudfront.DistributionOriginS3OriginConfig": "s:originAccessIdentity!",
  "cloudfront.DistributionOriginVpcOriginConfig":
    "n:originKeepaliveTimeout,originReadTimeout;s:ownerAccountId,vpcOriginId!",
  "cloudfront.DistributionOrigin":
    "@cloudfront.DistributionOriginCustomOriginConfig:customOriginConfig;@cloudfront.DistributionOriginOriginShield:originShield;@cloudfront.DistributionOriginS3OriginConfig:s3OriginConfig;@cloudfront.DistributionOriginVpcOriginConfig:vpcOriginConfig;[@cloudfront.DistributionOriginCustomHeader:customHeaders;n:connectionAttempts,connectionTimeout,responseCompletionTimeout;s:domainName!,originAccessControlId,originId!,originPath",
  "cloudfront.DistributionRestrictionsGeoRestriction": "[s:locations;s:restrictionType!",
  "cloudfront.DistributionRestrictions":
    "@cloudfront.DistributionRestrictionsGeoRestriction:geoRestriction!",
  "cloudfront.DistributionViewerCertificate":
    "b:cloudfrontDefaultCertificate;s:acmCertificateArn,iamCertificateId,minimumProtocolVersion,sslSupportMethod",
  "cloudfront.DistributionViewerMtlsConfigTrustStoreConfig":
    "b:advertiseTrustStoreCaNames,ignoreCertificateExpiry;s:trustStoreId!",
  "cloudfront.DistributionViewerMtlsConfig":
    "@cloudfront.DistributionViewerMtlsConfigTrustStoreConfig:trustStoreConfig;s:mode",
  "aws:cloudfront/distribution:Distribution":
    "@cloudfront.DistributionCacheTagConfig:cacheTagConfig;@cloudfront.DistributionConnectionFunctionAssociation:connectionFunctionAssociation;@cloudfront.DistributionDefaultCacheBehavior:defaultCacheBehavior!;@cloudfront.DistributionLoggingConfig:loggingConfig;@cloudfront.DistributionRestrictions:restrictions!;@cloudfront.DistributionViewerCertificate:viewerCertificate!;@cloudfront.DistributionViewerMtlsConfig:viewerMtlsConfig;[@cloudfront.DistributionCustomErrorResponse:customErrorResponses;[@cloudfront.DistributionOrderedCacheBehavior:orderedCacheBehaviors;[@cloudfront.DistributionOrigin:origins!;[@cloudfront.DistributionOriginGroup:originGroups;[s:aliases;b:enabled!,isIpv6Enabled,retainOnDelete,staging,waitForDeployment;o:arn,callerReference,domainName,etag,hostedZoneId,inProgressValidationBatches,lastModifiedTime,loggingV1Enabled,status,tagsAll,trustedKeyGroups,trustedSigners;s:anycastIpListId,comment,continuousDeploymentPolicyId,defaultRootObject,httpVersion,priceClass,webAclId;{s:tags",
  "cloudwatch.CompositeAlarmActionsSuppressor": "n:extensionPeriod!,waitPeriod!;s:alarm!",
  "aws:cloudwatch/compositeAlarm:CompositeAlarm":
    "@cloudwatch.CompositeAlarmActionsSuppressor:actionsSuppressor;[s:alarmActions,insufficientDataActions,okActions;b:actionsEnabled;o:arn,tagsAll;s:alarmDescription,alarmName!,alarmRule!,region;{s:tags",
  "aws:cloudwatch/dashboard:Dashboard": "o:dashboardArn;s:dashboardBody!,dashboardName!,region",
  "cloudwatch.EventBusDeadLetterConfig": "s:arn",
  "cloudwatch.EventBusLogConfig": "s:includeDetail,level",
  "aws:cloudwatch/eventBus:EventBus":
    "@cloudwatch.EventBusDeadLetterConfig:deadLetterConfig;@cloudwatch.EventBusLogConfig:logConfig;o:arn,tagsAll;s:description,eventSourceName,kmsKeyIdentifier,name,region;{s:tags",
  "aws:cloudwatch/eventRule:EventRule":
    "b:forceDestroy,isEnabled;o:arn,tagsAll;s:description,eventBusName,eventPattern,name,namePrefix,region,roleArn,scheduleExpression,state;{s:tags",
  "cloudwatch.EventTargetAppsyncTarget": "s:graphqlOperation",
  "cloudwatch.EventTargetBatchTarget": "n:arraySize,jobAttempts;s:jobDefinition!,jobName!",
  "cloudwatch.EventTargetEcsTargetCapacityProviderStrategy": "n:base,weight;s:capacityProvider!",
  "cloudwatch.EventTargetEcsTargetNetworkConfiguration":
    "[s:securityGroups,subnets!;b:assignPublicIp",
  "cloudwatch.EventTargetEcsTargetOrderedPlacementStrategy": "s:field,type!",
  "cloudwatch.EventTargetEcsTargetPlacementConstraint": "s:expression,type!",
  "cloudwatch.EventTargetEcsTarget":
    "@cloudwatch.EventTargetEcsTargetNetworkConfiguration:networkConfiguration;[@cloudwatch.EventTargetEcsTargetCapacityProviderStrategy:capacityProviderStrategies;[@cloudwatch.EventTargetEcsTargetOrderedPlacementStrategy:orderedPlacementStrategies;[@cloudwatch.EventTargetEcsTargetPlacementConstraint:placementConstraints;b:enableEcsManagedTags,enableExecuteCommand;n:taskCount;s:group,launchType,platformVersion,propagateTags,taskDefinitionArn!;{s:tags",
  "cloudwatch.EventTargetHttpTarget":
    "[s:pathParameterValues;{s:headerParameters,queryStringParameters",
  "cloudwatch.EventTargetInputTransformer": "s:inputTemplate!;{s:inputPaths",
  "cloudwatch.EventTargetKinesisTarget": "s:partitionKeyPath",
  "cloudwatch.EventTargetRedshiftTarget":
    "b:withEvent;s:database!,dbUser,secretsManagerArn,sql,statementName",
  "cloudwatch.EventTargetRetryPolicy": "n:maximumEventAgeInSeconds,maximumRetryAttempts",
  "cloudwatch.EventTargetRunCommandTarget": "[s:values!;s:key!",
  "cloudwatch.EventTargetSagemakerPipelineTargetPipelineParameterList": "s:name!,value!",
  "cloudwatch.EventTargetSagemakerPipelineTarget":
    "[@cloudwatch.EventTargetSagemakerPipelineTargetPipelineParameterList:pipelineParameterLists",
  "cloudwatch.EventTargetSqsTarget": "s:messageGroupId",
  "aws:cloudwatch/eventTarget:EventTarget":
    "@cloudwatch.EventBusDeadLetterConfig:deadLetterConfig;@cloudwatch.EventTargetAppsyncTarget:appsyncTarget;@cloudwatch.EventTargetBatchTarget:batchTarget;@cloudwatch.EventTargetEcsTarget:ecsTarget;@cloudwatch.EventTargetHttpTarget:httpTarget;@cloudwatch.EventTargetInputTransformer:inputTransformer;@cloudwatch.EventTargetKinesisTarget:kinesisTarget;@cloudwatch.EventTargetRedshiftTarget:redshiftTarget;@cloudwatch.EventTargetRetryPolicy:retryPolicy;@cloudwatch.EventTargetSagemakerPipelineTarget:sagemakerPipelineTarget;@cloudwatch.EventTargetSqsTarget:sqsTarget;[@cloudwatch.EventTargetRunCommandTarget:runCommandTargets;b:forceDestroy;s:arn!,eventBusName,input,inputPath,region,roleArn,rule!,targetId",
  "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy":
    "s:logGroupName!,policyDocument!,region",
  "aws:cloudwatch/logGroup:LogGroup":
    "b:deletionProtectionEnabled,skipDestroy;n:retentionInDays;o:arn,tagsAll;s:kmsKeyId,logGroupClass,name,namePrefix,region;{s:tags",
  "cloudwatch.LogMetricFilterMetricTransformation":
    "s:defaultValue,name!,namespace!,unit,value!;{s:dimensions",
  "aws:cloudwatch/logMetricFilter:LogMetricFilter":
    "@cloudwatch.LogMetricFilterMetricTransformation:metricTransformation!;b:applyOnTransformedLogs;s:logGroupName!,name,pattern!,region",
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy":
    "d:policyDocument!;o:policyScope,revisionId;s:policyName,region,resourceArn",
  "aws:cloudwatch/logStream:LogStream": "o:arn;s:logGroupName!,name,region",
  "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter":
    "[s:emitSystemFields;b:applyOnTransformedLogs;s:destinationArn!,distribution,filterPattern!,logGroup!,name,region,roleArn",
  "cloudwatch.MetricAlarmEvaluationCriteriaPromqlCriteria":
    "n:pendingPeriod,recoveryPeriod;s:query!",
  "cloudwatch.MetricAlarmEvaluationCriteria":
    "@cloudwatch.MetricAlarmEvaluationCriteriaPromqlCriteria:promqlCriteria!",
  "cloudwatch.MetricAlarmMetricQueryMetric":
    "n:period!;s:metricName!,namespace,stat!,unit;{s:dimensions",
  "cloudwatch.MetricAlarmMetricQuery":
    "@cloudwatch.MetricAlarmMetricQueryMetric:metric;b:returnData;n:period;s:accountId,expression,id!,label",
  "cloudwatch.MetricAlarmWarmUpConfiguration":
    "b:onlyStartEvaluatingAfterWarmUpPeriodEnds;n:warmUpPeriodDurationInMinutes!",
  "aws:cloudwatch/metricAlarm:MetricAlarm":
    "@cloudwatch.MetricAlarmEvaluationCriteria:evaluationCriteria;@cloudwatch.MetricAlarmWarmUpConfiguration:warmUpConfiguration;[@cloudwatch.MetricAlarmMetricQuery:metricQueries;[s:alarmActions,insufficientDataActions,okActions;b:actionsEnabled;n:datapointsToAlarm,evaluationInterval,evaluationPeriods,period,threshold;o:arn,tagsAll;s:alarmDescription,comparisonOperator,evaluateLowSampleCountPercentiles,extendedStatistic,metricName,name,namespace,region,statistic,thresholdMetricId,treatMissingData,unit;{s:dimensions,tags",
  "aws:cloudwatch/queryDefinition:QueryDefinition":
    "[s:logGroupNames;o:arn,queryDefinitionId;s:name,queryString!,region",
  "aws:codedeploy/application:Application":
    "o:applicationId,arn,githubAccountName,linkedToGithub,tagsAll;s:computePlatform,name,region;{s:tags",
  "codedeploy.DeploymentConfigMinimumHealthyHosts": "n:value;s:type",
  "codedeploy.DeploymentConfigTrafficRoutingConfigTimeBasedCanary": "n:interval,percentage",
  "codedeploy.DeploymentConfigTrafficRoutingConfig":
    "@codedeploy.DeploymentConfigTrafficRoutingConfigTimeBasedCanary:timeBasedCanary,timeBasedLinear;s:type",
  "codedeploy.DeploymentConfigZonalConfig":
    "@codedeploy.DeploymentConfigMinimumHealthyHosts:minimumHealthyHostsPerZone;n:firstZoneMonitorDurationInSeconds,monitorDurationInSeconds",
  "aws:codedeploy/deploymentConfig:DeploymentConfig":
    "@codedeploy.DeploymentConfigMinimumHealthyHosts:minimumHealthyHosts;@codedeploy.DeploymentConfigTrafficRoutingConfig:trafficRoutingConfig;@codedeploy.DeploymentConfigZonalConfig:zonalConfig;o:arn,deploymentConfigId;s:computePlatform,deploymentConfigName,region",
  "codedeploy.DeploymentGroupAlarmConfiguration": "[s:alarms;b:enabled,ignorePollAlarmFailure",
  "codedeploy.DeploymentGroupAutoRollbackConfiguration": "[s:events;b:enabled",
  "codedeploy.DeploymentGroupBlueGreenDeploymentConfigDeploymentReadyOption":
    "n:waitTimeInMinutes;s:actionOnTimeout",
  "codedeploy.DeploymentGroupBlueGreenDeploymentConfigGreenFleetProvisioningOption": "s:action",
  "codedeploy.DeploymentGroupBlueGreenDeploymentConfigTerminateBlueInstancesOnDeploymentSuccess":
    "n:terminationWaitTimeInMinutes;s:action",
  "codedeploy.DeploymentGroupBlueGreenDeploymentConfig":
    "@codedeploy.DeploymentGroupBlueGreenDeploymentConfigDeploymentReadyOption:deploymentReadyOption;@codedeploy.DeploymentGroupBlueGreenDeploymentConfigGreenFleetProvisioningOption:greenFleetProvisioningOption;@codedeploy.DeploymentGroupBlueGreenDeploymentConfigTerminateBlueInstancesOnDeploymentSuccess:terminateBlueInstancesOnDeploymentSuccess",
  "codedeploy.DeploymentGroupDeploymentStyle": "s:deploymentOption,deploymentType",
  "codedeploy.DeploymentGroupEc2TagFilter": "s:key,type,value",
  "codedeploy.DeploymentGroupEc2TagSet": "[@codedeploy.DeploymentGroupEc2TagFilter:ec2TagFilters",
  "codedeploy.DeploymentGroupEcsService": "s:clusterName!,serviceName!",
  "codedeploy.DeploymentGroupLoadBalancerInfoElbInfo": "s:name",
  "codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfoProdTrafficRoute":
    "[s:listenerArns!",
  "codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfoTargetGroup": "s:name!",
  "codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfo":
    "@codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfoProdTrafficRoute:prodTrafficRoute!,testTrafficRoute;[@codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfoTargetGroup:targetGroups!",
  "codedeploy.DeploymentGroupLoadBalancerInfo":
    "@codedeploy.DeploymentGroupLoadBalancerInfoTargetGroupPairInfo:targetGroupPairInfo;[@codedeploy.DeploymentGroupLoadBalancerInfoElbInfo:elbInfos,targetGroupInfos",
  "codedeploy.DeploymentGroupTriggerConfiguration":
    "[s:triggerEvents!;s:triggerName!,triggerTargetArn!",
  "aws:codedeploy/deploymentGroup:DeploymentGroup":
    "@codedeploy.DeploymentGroupAlarmConfiguration:alarmConfiguration;@codedeploy.DeploymentGroupAutoRollbackConfiguration:autoRollbackConfiguration;@codedeploy.DeploymentGroupBlueGreenDeploymentConfig:blueGreenDeploymentConfig;@codedeploy.DeploymentGroupDeploymentStyle:deploymentStyle;@codedeploy.DeploymentGroupEcsService:ecsService;@codedeploy.DeploymentGroupLoadBalancerInfo:loadBalancerInfo;[@codedeploy.DeploymentGroupEc2TagFilter:ec2TagFilters,onPremisesInstanceTagFilters;[@codedeploy.DeploymentGroupEc2TagSet:ec2TagSets;[@codedeploy.DeploymentGroupTriggerConfiguration:triggerConfigurations;[s:autoscalingGroups;b:terminationHookEnabled;o:arn,computePlatform,deploymentGroupId,tagsAll;s:appName!,deploymentConfigName,deploymentGroupName!,outdatedInstancesStrategy,region,serviceRoleArn!;{s:tags",
  "dynamodb.TableAttribute": "s:name!,type!",
  "dynamodb.TableGlobalSecondaryIndexKeySchema": "s:attributeName!,keyType!",
  "dynamodb.TableGlobalSecondaryIndexOnDemandThroughput":
    "n:maxReadRequestUnits,maxWriteRequestUnits",
  "dynamodb.TableGlobalSecondaryIndexWarmThroughput": "n:readUnitsPerSecond,writeUnitsPerSecond",
  "dynamodb.TableGlobalSecondaryIndex":
    "@dynamodb.TableGlobalSecondaryIndexOnDemandThroughput:onDemandThroughput;@dynamodb.TableGlobalSecondaryIndexWarmThroughput:warmThroughput;[@dynamodb.TableGlobalSecondaryIndexKeySchema:keySchemas;[s:nonKeyAttributes;n:readCapacity,writeCapacity;s:hashKey,name!,projectionType!,rangeKey",
  "dynamodb.TableGlobalTableWitness": "s:regionName",
  "dynamodb.TableImportTableInputFormatOptionsCsv": "[s:headerLists;s:delimiter",
  "dynamodb.TableImportTableInputFormatOptions":
    "@dynamodb.TableImportTableInputFormatOptionsCsv:csv",
  "dynamodb.TableImportTableS3BucketSource": "s:bucket!,bucketOwner,keyPrefix",
  "dynamodb.TableImportTable":
    "@dynamodb.TableImportTableInputFormatOptions:inputFormatOptions;@dynamodb.TableImportTableS3BucketSource:s3BucketSource!;s:inputCompressionType,inputFormat!",
  "dynamodb.TableLocalSecondaryIndex": "[s:nonKeyAttributes;s:name!,projectionType!,rangeKey!",
  "dynamodb.TablePointInTimeRecovery": "b:enabled!;n:recoveryPeriodInDays",
  "dynamodb.TableReplica":
    "b:deletionProtectionEnabled,pointInTimeRecovery,propagateTags;s:arn,consistencyMode,kmsKeyArn,regionName!,streamArn,streamLabel",
  "dynamodb.TableServerSideEncryption": "b:enabled!;s:kmsKeyArn",
  "dynamodb.TableTtl": "b:enabled;s:attributeName",
  "aws:dynamodb/table:Table":
    "@dynamodb.TableGlobalSecondaryIndexOnDemandThroughput:onDemandThroughput;@dynamodb.TableGlobalSecondaryIndexWarmThroughput:warmThroughput;@dynamodb.TableGlobalTableWitness:globalTableWitness;@dynamodb.TableImportTable:importTable;@dynamodb.TablePointInTimeRecovery:pointInTimeRecovery;@dynamodb.TableServerSideEncryption:serverSideEncryption;@dynamodb.TableTtl:ttl;[@dynamodb.TableAttribute:attributes;[@dynamodb.TableGlobalSecondaryIndex:globalSecondaryIndexes;[@dynamodb.TableLocalSecondaryIndex:localSecondaryIndexes;[@dynamodb.TableReplica:replicas;b:deletionProtectionEnabled,restoreToLatestTime,streamEnabled;n:readCapacity,writeCapacity;o:arn,streamArn,streamLabel,tagsAll;s:billingMode,hashKey,name,rangeKey,region,restoreBackupArn,restoreDateTime,restoreSourceName,restoreSourceTableArn,streamViewType,tableClass;{s:tags",
  "aws:ebs/volume:Volume":
    "b:encrypted,finalSnapshot,multiAttachEnabled;n:iops,size,throughput,volumeInitializationRate;o:arn,createTime,tagsAll;s:availabilityZone!,kmsKeyId,outpostArn,region,snapshotId,type;{s:tags",
  "ec2.DefaultSecurityGroupEgress":
    "[s:cidrBlocks,ipv6CidrBlocks,prefixListIds,securityGroups;b:self;n:fromPort!,toPort!;s:description,protocol!",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup":
    "[@ec2.DefaultSecurityGroupEgress:egress,ingress;b:revokeRulesOnDelete;o:arn,description,name,namePrefix,ownerId,tagsAll;s:region,vpcId;{s:tags",
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway":
    "o:tagsAll;s:region,vpcId!;{s:tags",
  "aws:ec2/eip:Eip":
    "o:allocationId,arn,associationId,carrierIp,customerOwnedIp,privateDns,privateIp,ptrRecord,publicDns,publicIp,tagsAll;s:address,associateWithPrivateIp,customerOwnedIpv4Pool,domain,instance,ipamPoolId,networkBorderGroup,networkInterface,publicIpv4Pool,region;{s:tags",
  "ec2.FlowLogDestinationOptions": "b:hiveCompatiblePartitions,perHourPartition;s:fileFormat",
  "ec2.FlowLogTagFieldSpecification": "[s:tagKeys!;s:resourceType!",
  "aws:ec2/flowLog:FlowLog":
    "@ec2.FlowLogDestinationOptions:destinationOptions;[@ec2.FlowLogTagFieldSpecification:tagFieldSpecifications;n:maxAggregationInterval;o:arn,tagsAll;s:deliverCrossAccountRole,eniId,iamRoleArn,logDestination,logDestinationType,logFormat,region,regionalNatGatewayId,subnetId,trafficType,transitGatewayAttachmentId,transitGatewayId,vpcId;{s:tags",
  "aws:ec2/internetGateway:InternetGateway": "o:arn,ownerId,tagsAll;s:region,vpcId;{s:tags",
  "aws:ec2/keyPair:KeyPair":
    "o:arn,fingerprint,keyPairId,keyType,tagsAll;s:keyName,keyNamePrefix,publicKey!,region;{s:tags",
  "ec2.LaunchTemplateBlockDeviceMappingEbs":
    "n:iops,throughput,volumeInitializationRate,volumeSize;s:deleteOnTermination,encrypted,kmsKeyId,snapshotId,volumeType",
  "ec2.LaunchTemplateBlockDeviceMapping":
    "@ec2.LaunchTemplateBlockDeviceMappingEbs:ebs;s:deviceName,noDevice,virtualName",
  "ec2.LaunchTemplateCapacityReservationSpecificationCapacityReservationTarget":
    "s:capacityReservationId,capacityReservationResourceGroupArn",
  "ec2.LaunchTemplateCapacityReservationSpecification":
    "@ec2.LaunchTemplateCapacityReservationSpecificationCapacityReservationTarget:capacityReservationTarget;s:capacityReservationPreference",
  "ec2.LaunchTemplateCpuOptions": "n:coreCount,threadsPerCore;s:amdSevSnp,nestedVirtualization",
  "ec2.LaunchTemplateCreditSpecification": "s:cpuCredits",
  "ec2.LaunchTemplateEnclaveOptions": "b:enabled",
  "ec2.LaunchTemplateHibernationOptions": "b:configured!",
  "ec2.LaunchTemplateIamInstanceProfile": "s:arn,name",
  "ec2.LaunchTemplateInstanceMarketOptionsSpotOptions":
    "n:blockDurationMinutes;s:instanceInterruptionBehavior,maxPrice,spotInstanceType,validUntil",
  "ec2.LaunchTemplateInstanceMarketOptions":
    "@ec2.LaunchTemplateInstanceMarketOptionsSpotOptions:spotOptions;s:marketType",
  "ec2.LaunchTemplateInstanceRequirementsAcceleratorCount": "n:max,min",
  "ec2.LaunchTemplateInstanceRequirementsMemoryMib": "n:max,min!",
  "ec2.LaunchTemplateInstanceRequirements":
    "@ec2.LaunchTemplateInstanceRequirementsAcceleratorCount:acceleratorCount,acceleratorTotalMemoryMib,baselineEbsBandwidthMbps,memoryGibPerVcpu,networkBandwidthGbps,networkInterfaceCount,totalLocalStorageGb;@ec2.LaunchTemplateInstanceRequirementsMemoryMib:memoryMib!,vcpuCount!;[s:acceleratorManufacturers,acceleratorNames,acceleratorTypes,allowedInstanceTypes,cpuManufacturers,excludedInstanceTypes,instanceGenerations,localStorageTypes;b:requireHibernateSupport;n:maxSpotPriceAsPercentageOfOptimalOnDemandPrice,onDemandMaxPricePercentageOverLowestPrice,spotMaxPricePercentageOverLowestPrice;s:bareMetal,burstablePerformance,localStorage",
  "ec2.LaunchTemplateLicenseSpecification": "s:licenseConfigurationArn!",
  "ec2.LaunchTemplateMaintenanceOptions": "s:autoRecovery",
  "ec2.LaunchTemplateMetadataOptions":
    "n:httpPutResponseHopLimit;s:httpEndpoint,httpProtocolIpv6,httpTokens,instanceMetadataTags",
  "ec2.LaunchTemplateNetworkInterfaceConnectionTrackingSpecification":
    "n:tcpEstablishedTimeout,udpStreamTimeout,udpTimeout",
  "ec2.LaunchTemplateNetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification":
    "b:enaSrdUdpEnabled",
  "ec2.LaunchTemplateNetworkInterfaceEnaSrdSpecification":
    "@ec2.LaunchTemplateNetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification:enaSrdUdpSpecification;b:enaSrdEnabled",
  "ec2.LaunchTemplateNetworkInterface":
    "@ec2.LaunchTemplateNetworkInterfaceConnectionTrackingSpecification:connectionTrackingSpecification;@ec2.LaunchTemplateNetworkInterfaceEnaSrdSpecification:enaSrdSpecification;[s:ipv4Addresses,ipv4Prefixes,ipv6Addresses,ipv6Prefixes,securityGroups;n:deviceIndex,enaQueueCount,ipv4AddressCount,ipv4PrefixCount,ipv6AddressCount,ipv6PrefixCount,networkCardIndex;s:associateCarrierIpAddress,associatePublicIpAddress,deleteOnTermination,description,interfaceType,networkInterfaceId,primaryIpv6,privateIpAddress,subnetId",
  "ec2.LaunchTemplateNetworkPerformanceOptions": "s:bandwidthWeighting",
  "ec2.LaunchTemplatePlacement":
    "n:partitionNumber;s:affinity,availabilityZone,groupId,groupName,hostId,hostResourceGroupArn,spreadDomain,tenancy",
  "ec2.LaunchTemplatePrivateDnsNameOptions":
    "b:enableResourceNameDnsARecord,enableResourceNameDnsAaaaRecord;s:hostnameType",
  "ec2.LaunchTemplateSecondaryInterface":
    "[s:privateIpAddresses;b:deleteOnTermination;n:deviceIndex,networkCardIndex,privateIpAddressCount;s:interfaceType,secondarySubnetId",
  "ec2.LaunchTemplateTagSpecification": "s:resourceType;{s:tags",
  "aws:ec2/launchTemplate:LaunchTemplate":
    "@ec2.LaunchTemplateCapacityReservationSpecification:capacityReservationSpecification;@ec2.LaunchTemplateCpuOptions:cpuOptions;@ec2.LaunchTemplateCreditSpecification:creditSpecification;@ec2.LaunchTemplateEnclaveOptions:enclaveOptions,monitoring;@ec2.LaunchTemplateHibernationOptions:hibernationOptions;@ec2.LaunchTemplateIamInstanceProfile:iamInstanceProfile;@ec2.LaunchTemplateInstanceMarketOptions:instanceMarketOptions;@ec2.LaunchTemplateInstanceRequirements:instanceRequirements;@ec2.LaunchTemplateMaintenanceOptions:maintenanceOptions;@ec2.LaunchTemplateMetadataOptions:metadataOptions;@ec2.LaunchTemplateNetworkPerformanceOptions:networkPerformanceOptions;@ec2.LaunchTemplatePlacement:placement;@ec2.LaunchTemplatePrivateDnsNameOptions:privateDnsNameOptions;[@ec2.LaunchTemplateBlockDeviceMapping:blockDeviceMappings;[@ec2.LaunchTemplateLicenseSpecification:licenseSpecifications;[@ec2.LaunchTemplateNetworkInterface:networkInterfaces;[@ec2.LaunchTemplateSecondaryInterface:secondaryInterfaces;[@ec2.LaunchTemplateTagSpecification:tagSpecifications;[s:securityGroupNames,vpcSecurityGroupIds;b:disableApiStop,disableApiTermination,updateDefaultVersion;n:defaultVersion;o:arn,latestVersion,tagsAll;s:description,ebsOptimized,imageId,instanceInitiatedShutdownBehavior,instanceType,kernelId,keyName,name,namePrefix,ramDiskId,region,userData;{s:tags",
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation":
    "o:originalRouteTableId;s:region,routeTableId!,vpcId!",
  "ec2.ManagedPrefixListEntry": "s:cidr!,description",
  "aws:ec2/managedPrefixList:ManagedPrefixList":
    "[@ec2.ManagedPrefixListEntry:entries;n:maxEntries!;o:arn,ownerId,tagsAll,version;s:addressFamily!,name,region;{s:tags",
  "ec2.NatGatewayAvailabilityZoneAddress": "[s:allocationIds;s:availabilityZone,availabilityZoneId",
  "aws:ec2/natGateway:NatGateway":
    "[@ec2.NatGatewayAvailabilityZoneAddress:availabilityZoneAddresses;[s:secondaryAllocationIds,secondaryPrivateIpAddresses;n:secondaryPrivateIpAddressCount;o:associationId,autoProvisionZones,autoScalingIps,networkInterfaceId,publicIp,regionalNatGatewayAddresses,regionalNatGatewayAutoMode,routeTableId,tagsAll;s:allocationId,availabilityMode,connectivityType,privateIp,region,subnetId,vpcId;{s:tags",
  "ec2.NetworkAclEgress":
    "n:fromPort!,icmpCode,icmpType,ruleNo!,toPort!;s:action!,cidrBlock,ipv6CidrBlock,protocol!",
  "aws:ec2/networkAcl:NetworkAcl":
    "[@ec2.NetworkAclEgress:egress,ingress;[s:subnetIds;o:arn,ownerId,tagsAll;s:region,vpcId!;{s:tags",
  "ec2.NetworkInterfaceAttachment": "n:deviceIndex!,networkCardIndex;s:attachmentId,instance!",
  "aws:ec2/networkInterface:NetworkInterface":
    "@ec2.LaunchTemplateNetworkInterfaceEnaSrdSpecification:enaSrdSpecification;[@ec2.NetworkInterfaceAttachment:attachments;[s:ipv4Prefixes,ipv6AddressLists,ipv6Addresses,ipv6Prefixes,privateIpLists,privateIps,securityGroups;b:enablePrimaryIpv6,ipv6AddressListEnabled,privateIpListEnabled,sourceDestCheck;n:ipv4PrefixCount,ipv6AddressCount,ipv6PrefixCount,privateIpsCount;o:arn,macAddress,outpostArn,ownerId,privateDnsName,tagsAll;s:description,interfaceType,privateIp,region,subnetId!;{s:tags",
  "aws:ec2/placementGroup:PlacementGroup":
    "n:partitionCount;o:arn,placementGroupId,tagsAll;s:name,region,spreadLevel,strategy!;{s:tags",
  "aws:ec2/route:Route":
    "o:instanceId,instanceOwnerId,origin,state;s:carrierGatewayId,coreNetworkArn,destinationCidrBlock,destinationIpv6CidrBlock,destinationPrefixListId,egressOnlyGatewayId,gatewayId,localGatewayId,natGatewayId,networkInterfaceId,odbNetworkArn,region,routeTableId!,transitGatewayId,vpcEndpointId,vpcPeeringConnectionId",
  "ec2.RouteTableRoute":
    "s:carrierGatewayId,cidrBlock,coreNetworkArn,destinationPrefixListId,egressOnlyGatewayId,gatewayId,ipv6CidrBlock,localGatewayId,natGatewayId,networkInterfaceId,odbNetworkArn,transitGatewayId,vpcEndpointId,vpcPeeringConnectionId",
  "aws:ec2/routeTable:RouteTable":
    "[@ec2.RouteTableRoute:routes;[s:propagatingVgws;o:arn,ownerId,tagsAll;s:region,vpcId!;{s:tags",
  "aws:ec2/routeTableAssociation:RouteTableAssociation":
    "s:gatewayId,region,routeTableId!,subnetId",
  "aws:ec2/securityGroup:SecurityGroup":
    "[@ec2.DefaultSecurityGroupEgress:egress,ingress;b:revokeRulesOnDelete;o:arn,ownerId,tagsAll;s:description,name,namePrefix,region,vpcId;{s:tags",
  "aws:ec2/securityGroupAssociation:SecurityGroupAssociation":
    "b:replaceDefaultAssociation;s:region,securityGroupId!,vpcEndpointId!",
  "aws:ec2/securityGroupRule:SecurityGroupRule":
    "[s:cidrBlocks,ipv6CidrBlocks,prefixListIds;b:self;n:fromPort!,toPort!;o:securityGroupRuleId;s:description,protocol!,region,securityGroupId!,sourceSecurityGroupId,type!",
  "aws:ec2/subnet:Subnet":
    "b:assignIpv6AddressOnCreation,enableDns64,enableResourceNameDnsARecordOnLaunch,enableResourceNameDnsAaaaRecordOnLaunch,ipv6Native,mapCustomerOwnedIpOnLaunch,mapPublicIpOnLaunch;n:enableLniAtDeviceIndex,ipv4NetmaskLength,ipv6NetmaskLength;o:arn,ipv6CidrBlockAssociationId,ownerId,tagsAll;s:availabilityZone,availabilityZoneId,cidrBlock,customerOwnedIpv4Pool,ipv4IpamPoolId,ipv6CidrBlock,ipv6IpamPoolId,outpostArn,privateDnsHostnameTypeOnLaunch,region,vpcId!;{s:tags",
  "aws:ec2/vpc:Vpc":
    "b:assignGeneratedIpv6CidrBlock,enableDnsHostnames,enableDnsSupport,enableNetworkAddressUsageMetrics;n:ipv4NetmaskLength,ipv6NetmaskLength;o:arn,defaultNetworkAclId,defaultRouteTableId,defaultSecurityGroupId,dhcpOptionsId,ipv6AssociationId,mainRouteTableId,ownerId,tagsAll;s:cidrBlock,instanceTenancy,ipv4IpamPoolId,ipv6CidrBlock,ipv6CidrBlockNetworkBorderGroup,ipv6IpamPoolId,region;{s:tags",
  "aws:ec2/vpcDhcpOptions:VpcDhcpOptions":
    "[s:domainNameServers,netbiosNameServers,ntpServers;o:arn,ownerId,tagsAll;s:domainName,ipv6AddressPreferredLeaseTime,netbiosNodeType,region;{s:tags",
  "ec2.VpcEndpointDnsOptions":
    "[s:privateDnsSpecifiedDomains;b:privateDnsOnlyForInboundResolverEndpoint;s:dnsRecordIpType,privateDnsPreference",
  "ec2.VpcEndpointSubnetConfiguration": "s:ipv4,ipv6,subnetId",
  "aws:ec2/vpcEndpoint:VpcEndpoint":
    "@ec2.VpcEndpointDnsOptions:dnsOptions;[@ec2.VpcEndpointSubnetConfiguration:subnetConfigurations;[s:routeTableIds,securityGroupIds,subnetIds;b:autoAccept,privateDnsEnabled;o:arn,cidrBlocks,dnsEntries,networkInterfaceIds,ownerId,prefixListId,requesterManaged,state,tagsAll;s:ipAddressType,policy,region,resourceConfigurationArn,serviceName,serviceNetworkArn,serviceRegion,vpcEndpointType,vpcId!;{s:tags",
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": "s:policy,region,vpcEndpointId!",
  "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation":
    "s:region,routeTableId!,vpcEndpointId!",
  "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation":
    "s:region,subnetId!,vpcEndpointId!",
  "ec2.VpcPeeringConnectionAccepter": "b:allowRemoteVpcDnsResolution",
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection":
    "@ec2.VpcPeeringConnectionAccepter:accepter,requester;b:autoAccept;o:acceptStatus,tagsAll;s:peerOwnerId,peerRegion,peerVpcId!,region,vpcId!;{s:tags",
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": "d:policy!;o:registryId;s:region,repository!",
  "aws:ecr/pullThroughCacheRule:PullThroughCacheRule":
    "o:registryId;s:credentialArn,customRoleArn,ecrRepositoryPrefix!,region,upstreamRegistryUrl!,upstreamRepositoryPrefix",
  "ecr.RegistryScanningConfigurationRuleRepositoryFilter": "s:filter!,filterType!",
  "ecr.RegistryScanningConfigurationRule":
    "[@ecr.RegistryScanningConfigurationRuleRepositoryFilter:repositoryFilters!;s:scanFrequency!",
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration":
    "[@ecr.RegistryScanningConfigurationRule:rules;o:registryId;s:region,scanType!",
  "ecr.RepositoryEncryptionConfiguration": "s:encryptionType,kmsKey",
  "ecr.RepositoryImageScanningConfiguration": "b:scanOnPush!",
  "aws:ecr/repository:Repository":
    "@ecr.RepositoryImageScanningConfiguration:imageScanningConfiguration;[@ecr.RegistryScanningConfigurationRuleRepositoryFilter:imageTagMutabilityExclusionFilters;[@ecr.RepositoryEncryptionConfiguration:encryptionConfigurations;b:forceDelete;o:arn,registryId,repositoryUrl,tagsAll;s:imageTagMutability,name,region;{s:tags",
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "d:policy!;o:registryId;s:region,repository!",
  "aws:ecs/accountSettingDefault:AccountSettingDefault": "o:principalArn;s:name,region,value!",
  "ecs.CapacityProviderAutoScalingGroupProviderManagedScaling":
    "n:instanceWarmupPeriod,maximumScalingStepSize,minimumScalingStepSize,targetCapacity;s:status",
  "ecs.CapacityProviderAutoScalingGroupProvider":
    "@ecs.CapacityProviderAutoScalingGroupProviderManagedScaling:managedScaling;s:autoScalingGroupArn!,managedDraining,managedTerminationProtection",
  "ecs.CapacityProviderManagedInstancesProviderAutoRepairConfiguration": "s:actionsStatus",
  "ecs.CapacityProviderManagedInstancesProviderInfrastructureOptimization": "n:scaleInAfter",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateCapacityReservations":
    "s:reservationGroupArn,reservationPreference",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirementsAcceleratorCount":
    "n:max,min",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirementsMemoryMib":
    "n:max,min!",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirements":
    "@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirementsAcceleratorCount:acceleratorCount,acceleratorTotalMemoryMib,baselineEbsBandwidthMbps,memoryGibPerVcpu,networkBandwidthGbps,networkInterfaceCount,totalLocalStorageGb;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirementsMemoryMib:memoryMib!,vcpuCount!;[s:acceleratorManufacturers,acceleratorNames,acceleratorTypes,allowedInstanceTypes,cpuManufacturers,excludedInstanceTypes,instanceGenerations,localStorageTypes;b:requireHibernateSupport;n:maxSpotPriceAsPercentageOfOptimalOnDemandPrice,onDemandMaxPricePercentageOverLowestPrice,spotMaxPricePercentageOverLowestPrice;s:bareMetal,burstablePerformance,localStorage",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateLocalStorageConfiguration":
    "b:useLocalStorage",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateNetworkConfiguration":
    "[s:securityGroups,subnets!",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateStorageConfiguration":
    "n:storageSizeGib!",
  "ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplate":
    "@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateCapacityReservations:capacityReservations;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateInstanceRequirements:instanceRequirements;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateLocalStorageConfiguration:localStorageConfiguration;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateNetworkConfiguration:networkConfiguration!;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplateStorageConfiguration:storageConfiguration;s:capacityOptionType,ec2InstanceProfileArn!,monitoring",
  "ecs.CapacityProviderManagedInstancesProvider":
    "@ecs.CapacityProviderManagedInstancesProviderAutoRepairConfiguration:autoRepairConfiguration;@ecs.CapacityProviderManagedInstancesProviderInfrastructureOptimization:infrastructureOptimization;@ecs.CapacityProviderManagedInstancesProviderInstanceLaunchTemplate:instanceLaunchTemplate!;s:infrastructureRoleArn!,propagateTags",
  "aws:ecs/capacityProvider:CapacityProvider":
    "@ecs.CapacityProviderAutoScalingGroupProvider:autoScalingGroupProvider;@ecs.CapacityProviderManagedInstancesProvider:managedInstancesProvider;o:arn,tagsAll;s:cluster,name,region;{s:tags",
  "ecs.ClusterConfigurationExecuteCommandConfigurationLogConfiguration":
    "b:cloudWatchEncryptionEnabled,s3BucketEncryptionEnabled;s:cloudWatchLogGroupName,s3BucketName,s3KeyPrefix",
  "ecs.ClusterConfigurationExecuteCommandConfiguration":
    "@ecs.ClusterConfigurationExecuteCommandConfigurationLogConfiguration:logConfiguration;s:kmsKeyId,logging",
  "ecs.ClusterConfigurationManagedStorageConfiguration":
    "s:fargateEphemeralStorageKmsKeyId,kmsKeyId",
  "ecs.ClusterConfiguration":
    "@ecs.ClusterConfigurationExecuteCommandConfiguration:executeCommandConfiguration;@ecs.ClusterConfigurationManagedStorageConfiguration:managedStorageConfiguration",
  "ecs.ClusterServiceConnectDefaults": "s:namespace!",
  "ecs.ClusterSetting": "s:name!,value!",
  "aws:ecs/cluster:Cluster":
    "@ecs.ClusterConfiguration:configuration;@ecs.ClusterServiceConnectDefaults:serviceConnectDefaults;[@ecs.ClusterSetting:settings;o:arn,tagsAll;s:name,region;{s:tags",
  "ecs.ClusterCapacityProvidersDefaultCapacityProviderStrategy":
    "n:base,weight;s:capacityProvider!",
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders":
    "[@ecs.ClusterCapacityProvidersDefaultCapacityProviderStrategy:defaultCapacityProviderStrategies;[s:capacityProviders;s:clusterName!,region",
  "ecs.ServiceAlarms": "[s:alarmNames!;b:enable!,rollback!",
  "ecs.ServiceDeploymentCircuitBreaker": "b:enable!,rollback!",
  "ecs.ServiceDeploymentConfigurationCanaryConfiguration":
    "n:canaryPercent;s:canaryBakeTimeInMinutes",
  "ecs.ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration":
    "s:action,timeoutInMinutes",
  "ecs.ServiceDeploymentConfigurationLifecycleHook":
    "@ecs.ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration:timeoutConfiguration;[s:lifecycleStages!;s:hookDetails,hookTargetArn,roleArn,targetType",
  "ecs.ServiceDeploymentConfigurationLinearConfiguration": "n:stepPercent;s:stepBakeTimeInMinutes",
  "ecs.ServiceDeploymentConfiguration":
    "@ecs.ServiceDeploymentConfigurationCanaryConfiguration:canaryConfiguration;@ecs.ServiceDeploymentConfigurationLinearConfiguration:linearConfiguration;[@ecs.ServiceDeploymentConfigurationLifecycleHook:lifecycleHooks;s:bakeTimeInMinutes,strategy",
  "ecs.ServiceDeploymentController": "s:type",
  "ecs.ServiceLoadBalancerAdvancedConfiguration":
    "s:alternateTargetGroupArn!,productionListenerRule!,roleArn!,testListenerRule",
  "ecs.ServiceLoadBalancer":
    "@ecs.ServiceLoadBalancerAdvancedConfiguration:advancedConfiguration;n:containerPort!;s:containerName!,elbName,targetGroupArn",
  "ecs.ServiceNetworkConfiguration": "[s:securityGroups,subnets!;b:assignPublicIp",
  "ecs.ServiceOrderedPlacementStrategy": "s:field,type!",
  "ecs.ServicePlacementConstraint": "s:expression,type!",
  "ecs.ServiceServiceConnectConfigurationAccessLogConfiguration":
    "s:format!,includeQueryParameters",
  "ecs.ServiceServiceConnectConfigurationLogConfigurationSecretOption": "s:name!,valueFrom!",
  "ecs.ServiceServiceConnectConfigurationLogConfiguration":
    "[@ecs.ServiceServiceConnectConfigurationLogConfigurationSecretOption:secretOptions;s:logDriver!;{s:options",
  "ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue": "s:exact!",
  "ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader":
    "@ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue:value!;s:name!",
  "ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule":
    "@ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader:header",
  "ecs.ServiceServiceConnectConfigurationServiceClientAlias":
    "[@ecs.ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule:testTrafficRules;n:port!;s:dnsName",
  "ecs.ServiceServiceConnectConfigurationServiceTimeout":
    "n:idleTimeoutSeconds,perRequestTimeoutSeconds",
  "ecs.ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority": "s:awsPcaAuthorityArn!",
  "ecs.ServiceServiceConnectConfigurationServiceTls":
    "@ecs.ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority:issuerCertAuthority!;s:kmsKey,roleArn",
  "ecs.ServiceServiceConnectConfigurationService":
    "@ecs.ServiceServiceConnectConfigurationServiceTimeout:timeout;@ecs.ServiceServiceConnectConfigurationServiceTls:tls;[@ecs.ServiceServiceConnectConfigurationServiceClientAlias:clientAlias;n:ingressPortOverride;s:discoveryName,portName!",
  "ecs.ServiceServiceConnectConfiguration":
    "@ecs.ServiceServiceConnectConfigurationAccessLogConfiguration:accessLogConfiguration;@ecs.ServiceServiceConnectConfigurationLogConfiguration:logConfiguration;[@ecs.ServiceServiceConnectConfigurationService:services;b:enabled!;s:namespace",
  "ecs.ServiceServiceRegistries": "n:containerPort,port;s:containerName,registryArn!",
  "ecs.ServiceVolumeConfigurationManagedEbsVolumeTagSpecification":
    "s:propagateTags,resourceType!;{s:tags",
  "ecs.ServiceVolumeConfigurationManagedEbsVolume":
    "[@ecs.ServiceVolumeConfigurationManagedEbsVolumeTagSpecification:tagSpecifications;b:encrypted;n:iops,sizeInGb,throughput,volumeInitializationRate;s:fileSystemType,kmsKeyId,roleArn!,snapshotId,volumeType",
  "ecs.ServiceVolumeConfiguration":
    "@ecs.ServiceVolumeConfigurationManagedEbsVolume:managedEbsVolume!;s:name!",
  "ecs.ServiceVpcLatticeConfiguration": "s:portName!,roleArn!,targetGroupArn!",
  "aws:ecs/service:Service":
    "@ecs.ServiceAlarms:alarms;@ecs.ServiceDeploymentCircuitBreaker:deploymentCircuitBreaker;@ecs.ServiceDeploymentConfiguration:deploymentConfiguration;@ecs.ServiceDeploymentController:deploymentController;@ecs.ServiceNetworkConfiguration:networkConfiguration;@ecs.ServiceServiceConnectConfiguration:serviceConnectConfiguration;@ecs.ServiceServiceRegistries:serviceRegistries;@ecs.ServiceVolumeConfiguration:volumeConfiguration;[@ecs.ClusterCapacityProvidersDefaultCapacityProviderStrategy:capacityProviderStrategies;[@ecs.ServiceLoadBalancer:loadBalancers;[@ecs.ServiceOrderedPlacementStrategy:orderedPlacementStrategies;[@ecs.ServicePlacementConstraint:placementConstraints;[@ecs.ServiceVpcLatticeConfiguration:vpcLatticeConfigurations;b:enableEcsManagedTags,enableExecuteCommand,forceDelete,forceNewDeployment,sigintRollback,waitForSteadyState;n:deploymentMaximumPercent,deploymentMinimumHealthyPercent,desiredCount,healthCheckGracePeriodSeconds;o:arn,tagsAll;s:availabilityZoneRebalancing,cluster,iamRole,launchType,name,platformVersion,propagateTags,region,schedulingStrategy,taskDefinition;{s:tags,triggers",
  "aws:ecs/tag:Tag": "s:key!,region,resourceArn!,value!",
  "ecs.TaskDefinitionEphemeralStorage": "n:sizeInGib!",
  "ecs.TaskDefinitionProxyConfiguration": "s:containerName!,type;{s:properties",
  "ecs.TaskDefinitionRuntimePlatform": "s:cpuArchitecture,operatingSystemFamily",
  "ecs.TaskDefinitionVolumeDockerVolumeConfiguration":
    "b:autoprovision;s:driver,scope;{s:driverOpts,labels",
  "ecs.TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig": "s:accessPointId,iam",
  "ecs.TaskDefinitionVolumeEfsVolumeConfiguration":
    "@ecs.TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig:authorizationConfig;n:transitEncryptionPort;s:fileSystemId!,rootDirectory,transitEncryption",
  "ecs.TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig":
    "s:credentialsParameter!,domain!",
  "ecs.TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration":
    "@ecs.TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig:authorizationConfig!;s:fileSystemId!,rootDirectory!",
  "ecs.TaskDefinitionVolumeS3filesVolumeConfiguration":
    "n:transitEncryptionPort;s:accessPointArn,fileSystemArn!,rootDirectory",
  "ecs.TaskDefinitionVolume":
    "@ecs.TaskDefinitionVolumeDockerVolumeConfiguration:dockerVolumeConfiguration;@ecs.TaskDefinitionVolumeEfsVolumeConfiguration:efsVolumeConfiguration;@ecs.TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration:fsxWindowsFileServerVolumeConfiguration;@ecs.TaskDefinitionVolumeS3filesVolumeConfiguration:s3filesVolumeConfiguration;b:configureAtLaunch;s:hostPath,name!",
  "aws:ecs/taskDefinition:TaskDefinition":
    "@ecs.TaskDefinitionEphemeralStorage:ephemeralStorage;@ecs.TaskDefinitionProxyConfiguration:proxyConfiguration;@ecs.TaskDefinitionRuntimePlatform:runtimePlatform;[@ecs.ServicePlacementConstraint:placementConstraints;[@ecs.TaskDefinitionVolume:volumes;[s:requiresCompatibilities;b:enableFaultInjection,skipDestroy,trackLatest;o:arn,arnWithoutRevision,revision,tagsAll;s:containerDefinitions!,cpu,executionRoleArn,family!,ipcMode,memory,networkMode,pidMode,region,taskRoleArn;{s:tags",
  "ecs.TaskSetCapacityProviderStrategy": "n:base,weight!;s:capacityProvider!",
  "ecs.TaskSetLoadBalancer": "n:containerPort;s:containerName!,loadBalancerName,targetGroupArn",
  "ecs.TaskSetScale": "n:value;s:unit",
  "aws:ecs/taskSet:TaskSet":
    "@ecs.ServiceNetworkConfiguration:networkConfiguration;@ecs.ServiceServiceRegistries:serviceRegistries;@ecs.TaskSetScale:scale;[@ecs.TaskSetCapacityProviderStrategy:capacityProviderStrategies;[@ecs.TaskSetLoadBalancer:loadBalancers;b:forceDelete,waitUntilStable;o:arn,stabilityStatus,status,tagsAll,taskSetId;s:cluster!,externalId,launchType,platformVersion,region,service!,taskDefinition!,waitUntilStableTimeout;{s:tags",
  "efs.AccessPointPosixUser": "[n:secondaryGids;n:gid!,uid!",
  "efs.AccessPointRootDirectoryCreationInfo": "n:ownerGid!,ownerUid!;s:permissions!",
  "efs.AccessPointRootDirectory": "@efs.AccessPointRootDirectoryCreationInfo:creationInfo;s:path",
  "aws:efs/accessPoint:AccessPoint":
    "@efs.AccessPointPosixUser:posixUser;@efs.AccessPointRootDirectory:rootDirectory;o:arn,fileSystemArn,ownerId,tagsAll;s:fileSystemId!,region;{s:tags",
  "efs.BackupPolicyBackupPolicy": "s:status!",
  "aws:efs/backupPolicy:BackupPolicy":
    "@efs.BackupPolicyBackupPolicy:backupPolicy!;s:fileSystemId!,region",
  "efs.FileSystemLifecyclePolicy":
    "s:transitionToArchive,transitionToIa,transitionToPrimaryStorageClass",
  "efs.FileSystemProtection": "s:replicationOverwrite",
  "aws:efs/fileSystem:FileSystem":
    "@efs.FileSystemProtection:protection;[@efs.FileSystemLifecyclePolicy:lifecyclePolicies;b:encrypted;n:provisionedThroughputInMibps;o:arn,availabilityZoneId,dnsName,name,numberOfMountTargets,ownerId,sizeInBytes,tagsAll;s:availabilityZoneName,creationToken,kmsKeyId,performanceMode,region,throughputMode;{s:tags",
  "aws:efs/fileSystemPolicy:FileSystemPolicy":
    "b:bypassPolicyLockoutSafetyCheck;s:fileSystemId!,policy!,region",
  "aws:efs/mountTarget:MountTarget":
    "[s:securityGroups;o:availabilityZoneId,availabilityZoneName,dnsName,fileSystemArn,mountTargetDnsName,networkInterfaceId,ownerId;s:fileSystemId!,ipAddress,ipAddressType,ipv6Address,region,subnetId!",
  "aws:elasticache/subnetGroup:SubnetGroup":
    "[s:subnetIds!;o:arn,tagsAll,vpcId;s:description,name,region;{s:tags",
  "globalaccelerator.AcceleratorAttributes":
    "b:flowLogsEnabled;s:flowLogsS3Bucket,flowLogsS3Prefix",
  "aws:globalaccelerator/accelerator:Accelerator":
    "@globalaccelerator.AcceleratorAttributes:attributes;[s:ipAddresses;b:enabled;o:arn,dnsName,dualStackDnsName,hostedZoneId,ipSets,tagsAll;s:ipAddressType,name;{s:tags",
  "aws:iam/group:Group": "o:arn,uniqueId;s:name,path",
  "aws:iam/groupPolicy:GroupPolicy": "d:policy!;s:group!,name,namePrefix",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": "s:group!,policyArn!",
  "aws:iam/instanceProfile:InstanceProfile":
    "o:arn,createDate,tagsAll,uniqueId;s:name,namePrefix,path,role;{s:tags",
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider":
    "[s:clientIdLists!,thumbprintLists;o:arn,tagsAll;s:url!;{s:tags",
  "aws:iam/policy:Policy":
    "d:policy!;n:delayAfterPolicyCreationInMs;o:arn,attachmentCount,policyId,tagsAll;s:description,name,namePrefix,path;{s:tags",
  "aws:iam/policyAttachment:PolicyAttachment": "[s:groups,roles,users;s:name,policyArn!",
  "iam.RoleInlinePolicy": "s:name,policy",
  "aws:iam/role:Role":
    "[@iam.RoleInlinePolicy:inlinePolicies;[s:managedPolicyArns;b:forceDetachPolicies;d:assumeRolePolicy!;n:maxSessionDuration;o:arn,createDate,tagsAll,uniqueId;s:description,name,namePrefix,path,permissionsBoundary;{s:tags",
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": "[s:policyNames!;s:roleName!",
  "aws:iam/rolePolicy:RolePolicy": "d:policy!;s:name,namePrefix,role!",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": "s:policyArn!,role!",
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive":
    "[s:policyArns!;s:roleName!",
  "aws:iam/serviceLinkedRole:ServiceLinkedRole":
    "o:arn,createDate,name,path,tagsAll,uniqueId;s:awsServiceName!,customSuffix,description;{s:tags",
  "aws:iam/user:User":
    "b:forceDestroy;o:arn,tagsAll,uniqueId;s:name,path,permissionsBoundary;{s:tags",
  "aws:iam/userPolicy:UserPolicy": "d:policy!;s:name,namePrefix,user!",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "s:policyArn!,user!",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions":
    "b:enabled;s:logGroupName,logStreamName",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessorParameter":
    "s:parameterName!,parameterValue!",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessor":
    "[@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessorParameter:parameters;s:type!",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration":
    "[@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessor:processors;b:enabled",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;n:bufferingInterval,bufferingSize;s:bucketArn!,compressionFormat,errorOutputPrefix,kmsKeyArn,prefix,roleArn!",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfigurationVpcConfig":
    "[s:securityGroupIds!,subnetIds!;s:roleArn!,vpcId",
  "kinesis.FirehoseDeliveryStreamElasticsearchConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationVpcConfig:vpcConfig;n:bufferingInterval,bufferingSize,retryDuration;s:clusterEndpoint,domainArn,indexName!,indexRotationPeriod,roleArn!,s3BackupMode,typeName",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe":
    "[s:timestampFormats",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe":
    "b:caseInsensitive,convertDotsInJsonKeysToUnderscores;{s:columnToJsonKeyMappings",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer":
    "@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe:hiveJsonSerDe;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe:openXJsonSerDe",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration":
    "@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer:deserializer!",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe":
    "[s:bloomFilterColumns;b:enablePadding;n:blockSizeBytes,bloomFilterFalsePositiveProbability,dictionaryKeyThreshold,paddingTolerance,rowIndexStride,stripeSizeBytes;s:compression,formatVersion",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe":
    "b:enableDictionaryCompression;n:blockSizeBytes,maxPaddingBytes,pageSizeBytes;s:compression,writerVersion",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer":
    "@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe:orcSerDe;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe:parquetSerDe",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration":
    "@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer:serializer!",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration":
    "s:catalogId,databaseName!,region,roleArn!,tableName!,versionId",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration":
    "@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration:inputFormatConfiguration!;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration:outputFormatConfiguration!;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration:schemaConfiguration!;b:enabled",
  "kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration":
    "b:enabled;n:retryDuration",
  "kinesis.FirehoseDeliveryStreamExtendedS3Configuration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3BackupConfiguration;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration:dataFormatConversionConfiguration;@kinesis.FirehoseDeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration:dynamicPartitioningConfiguration;n:bufferingInterval,bufferingSize;s:bucketArn!,compressionFormat,customTimeZone,errorOutputPrefix,fileExtension,kmsKeyArn,prefix,roleArn!,s3BackupMode",
  "kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfigurationCommonAttribute":
    "s:name!,value!",
  "kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfiguration":
    "[@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfigurationCommonAttribute:commonAttributes;s:contentEncoding",
  "kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration":
    "b:enabled;s:roleArn,secretArn",
  "kinesis.FirehoseDeliveryStreamHttpEndpointConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfiguration:requestConfiguration;@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration:secretsManagerConfiguration;n:bufferingInterval,bufferingSize,retryDuration;s:accessKey,name,roleArn,s3BackupMode,url!",
  "kinesis.FirehoseDeliveryStreamIcebergConfigurationDestinationTableConfiguration":
    "[s:uniqueKeys;s:databaseName!,s3ErrorOutputPrefix,tableName!",
  "kinesis.FirehoseDeliveryStreamIcebergConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;[@kinesis.FirehoseDeliveryStreamIcebergConfigurationDestinationTableConfiguration:destinationTableConfigurations;b:appendOnly;n:bufferingInterval,bufferingSize,retryDuration;s:catalogArn!,roleArn!,s3BackupMode",
  "kinesis.FirehoseDeliveryStreamKinesisSourceConfiguration": "s:kinesisStreamArn!,roleArn!",
  "kinesis.FirehoseDeliveryStreamMskSourceConfigurationAuthenticationConfiguration":
    "s:connectivity!,roleArn!",
  "kinesis.FirehoseDeliveryStreamMskSourceConfiguration":
    "@kinesis.FirehoseDeliveryStreamMskSourceConfigurationAuthenticationConfiguration:authenticationConfiguration!;s:mskClusterArn!,readFromTimestamp,topicName!",
  "kinesis.FirehoseDeliveryStreamOpensearchConfigurationDocumentIdOptions":
    "s:defaultDocumentIdFormat!",
  "kinesis.FirehoseDeliveryStreamOpensearchConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationVpcConfig:vpcConfig;@kinesis.FirehoseDeliveryStreamOpensearchConfigurationDocumentIdOptions:documentIdOptions;n:bufferingInterval,bufferingSize,retryDuration;s:clusterEndpoint,domainArn,indexName!,indexRotationPeriod,roleArn!,s3BackupMode,typeName",
  "kinesis.FirehoseDeliveryStreamOpensearchserverlessConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationVpcConfig:vpcConfig;n:bufferingInterval,bufferingSize,retryDuration;s:collectionEndpoint!,indexName!,roleArn!,s3BackupMode",
  "kinesis.FirehoseDeliveryStreamRedshiftConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3BackupConfiguration,s3Configuration!;@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration:secretsManagerConfiguration;n:retryDuration;s:clusterJdbcurl!,copyOptions,dataTableColumns,dataTableName!,password,roleArn!,s3BackupMode,username",
  "kinesis.FirehoseDeliveryStreamServerSideEncryption": "b:enabled;s:keyArn,keyType",
  "kinesis.FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration":
    "b:enabled;s:snowflakeRole",
  "kinesis.FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration":
    "s:privateLinkVpceId!",
  "kinesis.FirehoseDeliveryStreamSnowflakeConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration:secretsManagerConfiguration;@kinesis.FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration:snowflakeRoleConfiguration;@kinesis.FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration:snowflakeVpcConfiguration;n:bufferingInterval,bufferingSize,retryDuration;s:accountUrl!,contentColumnName,dataLoadingOption,database!,keyPassphrase,metadataColumnName,privateKey,roleArn!,s3BackupMode,schema!,table!,user",
  "kinesis.FirehoseDeliveryStreamSplunkConfiguration":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions:cloudwatchLoggingOptions;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationProcessingConfiguration:processingConfiguration;@kinesis.FirehoseDeliveryStreamElasticsearchConfigurationS3Configuration:s3Configuration!;@kinesis.FirehoseDeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration:secretsManagerConfiguration;n:bufferingInterval,bufferingSize,hecAcknowledgmentTimeout,retryDuration;s:hecEndpoint!,hecEndpointType,hecToken,s3BackupMode",
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream":
    "@kinesis.FirehoseDeliveryStreamElasticsearchConfiguration:elasticsearchConfiguration;@kinesis.FirehoseDeliveryStreamExtendedS3Configuration:extendedS3Configuration;@kinesis.FirehoseDeliveryStreamHttpEndpointConfiguration:httpEndpointConfiguration;@kinesis.FirehoseDeliveryStreamIcebergConfiguration:icebergConfiguration;@kinesis.FirehoseDeliveryStreamKinesisSourceConfiguration:kinesisSourceConfiguration;@kinesis.FirehoseDeliveryStreamMskSourceConfiguration:mskSourceConfiguration;@kinesis.FirehoseDeliveryStreamOpensearchConfiguration:opensearchConfiguration;@kinesis.FirehoseDeliveryStreamOpensearchserverlessConfiguration:opensearchserverlessConfiguration;@kinesis.FirehoseDeliveryStreamRedshiftConfiguration:redshiftConfiguration;@kinesis.FirehoseDeliveryStreamServerSideEncryption:serverSideEncryption;@kinesis.FirehoseDeliveryStreamSnowflakeConfiguration:snowflakeConfiguration;@kinesis.FirehoseDeliveryStreamSplunkConfiguration:splunkConfiguration;o:tagsAll;s:arn,destination!,destinationId,name,region,versionId;{s:tags",
  "aws:kms/alias:Alias": "o:arn,targetKeyArn;s:name,namePrefix,region,targetKeyId!",
  "aws:kms/key:Key":
    "b:bypassPolicyLockoutSafetyCheck,enableKeyRotation,isEnabled,multiRegion;n:deletionWindowInDays,rotationPeriodInDays;o:arn,keyId,tagsAll;s:customKeyStoreId,customerMasterKeySpec,description,keyUsage,policy,region,xksKeyId;{s:tags",
  "aws:kms/keyPolicy:KeyPolicy": "b:bypassPolicyLockoutSafetyCheck;s:keyId!,policy!,region",
  "lambda.AliasRoutingConfig": "{n:additionalVersionWeights",
  "aws:lambda/alias:Alias":
    "@lambda.AliasRoutingConfig:routingConfig;o:arn,invokeArn;s:description,functionName!,functionVersion!,name,region",
  "lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigAccessConfig":
    "s:type,uri",
  "lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig":
    "s:attribute",
  "lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfig":
    "[@lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigAccessConfig:accessConfigs;[@lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig:schemaValidationConfigs;s:eventRecordFormat,schemaRegistryUri",
  "lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfig":
    "@lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfig:schemaRegistryConfig;s:consumerGroupId",
  "lambda.EventSourceMappingDestinationConfigOnFailure": "s:destinationArn!",
  "lambda.EventSourceMappingDestinationConfig":
    "@lambda.EventSourceMappingDestinationConfigOnFailure:onFailure",
  "lambda.EventSourceMappingDocumentDbEventSourceConfig":
    "s:collectionName,databaseName!,fullDocument",
  "lambda.EventSourceMappingFilterCriteriaFilter": "s:pattern",
  "lambda.EventSourceMappingFilterCriteria":
    "[@lambda.EventSourceMappingFilterCriteriaFilter:filters",
  "lambda.EventSourceMappingMetricsConfig": "[s:metrics!",
  "lambda.EventSourceMappingProvisionedPollerConfig":
    "n:maximumPollers,minimumPollers;s:pollerGroupName",
  "lambda.EventSourceMappingScalingConfig": "n:maximumConcurrency",
  "lambda.EventSourceMappingSelfManagedEventSource": "{s:endpoints!",
  "lambda.EventSourceMappingSourceAccessConfiguration": "s:type!,uri!",
  "aws:lambda/eventSourceMapping:EventSourceMapping":
    "@lambda.EventSourceMappingAmazonManagedKafkaEventSourceConfig:amazonManagedKafkaEventSourceConfig,selfManagedKafkaEventSourceConfig;@lambda.EventSourceMappingDestinationConfig:destinationConfig;@lambda.EventSourceMappingDocumentDbEventSourceConfig:documentDbEventSourceConfig;@lambda.EventSourceMappingFilterCriteria:filterCriteria;@lambda.EventSourceMappingMetricsConfig:metricsConfig;@lambda.EventSourceMappingProvisionedPollerConfig:provisionedPollerConfig;@lambda.EventSourceMappingScalingConfig:scalingConfig;@lambda.EventSourceMappingSelfManagedEventSource:selfManagedEventSource;[@lambda.EventSourceMappingSourceAccessConfiguration:sourceAccessConfigurations;[s:functionResponseTypes,topics;b:bisectBatchOnFunctionError,enabled,useResourceTimeoutForPropagation;n:batchSize,maximumBatchingWindowInSeconds,maximumRecordAgeInSeconds,maximumRetryAttempts,parallelizationFactor,tumblingWindowInSeconds;o:arn,functionArn,lastModified,lastProcessingResult,state,stateTransitionReason,tagsAll,uuid;s:eventSourceArn,functionName!,kmsKeyArn,queues,region,startingPosition,startingPositionTimestamp;{s:tags",
  "lambda.FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig":
    "n:executionEnvironmentMemoryGibPerVcpu,perExecutionEnvironmentMaxConcurrency;s:capacityProviderArn!",
  "lambda.FunctionCapacityProviderConfig":
    "@lambda.FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig:lambdaManagedInstancesCapacityProviderConfig!",
  "lambda.FunctionDeadLetterConfig": "s:targetArn!",
  "lambda.FunctionDurableConfig": "n:executionTimeout!,retentionPeriod",
  "lambda.FunctionEnvironment": "{s:variables",
  "lambda.FunctionEphemeralStorage": "n:size",
  "lambda.FunctionFileSystemConfig": "s:arn!,localMountPath!",
  "lambda.FunctionImageConfig": "[s:commands,entryPoints;s:workingDirectory",
  "lambda.FunctionLoggingConfig": "s:applicationLogLevel,logFormat!,logGroup,systemLogLevel",
  "lambda.FunctionSnapStart": "s:applyOn!,optimizationStatus",
  "lambda.FunctionTenancyConfig": "s:tenantIsolationMode!",
  "lambda.FunctionTracingConfig": "s:mode!",
  "lambda.FunctionVpcConfig": "[s:securityGroupIds!,subnetIds!;b:ipv6AllowedForDualStack;s:vpcId",
  "aws:lambda/function:Function":
    "@lambda.FunctionCapacityProviderConfig:capacityProviderConfig;@lambda.FunctionDeadLetterConfig:deadLetterConfig;@lambda.FunctionDurableConfig:durableConfig;@lambda.FunctionEnvironment:environment;@lambda.FunctionEphemeralStorage:ephemeralStorage;@lambda.FunctionFileSystemConfig:fileSystemConfig;@lambda.FunctionImageConfig:imageConfig;@lambda.FunctionLoggingConfig:loggingConfig;@lambda.FunctionSnapStart:snapStart;@lambda.FunctionTenancyConfig:tenancyConfig;@lambda.FunctionTracingConfig:tracingConfig;@lambda.FunctionVpcConfig:vpcConfig;[s:architectures,layers,replacementSecurityGroupIds;a:code;b:publish,replaceSecurityGroupsOnDestroy,skipDestroy,useResourceTimeoutForPropagation;n:memorySize,reservedConcurrentExecutions,timeout;o:arn,invokeArn,lastModified,qualifiedArn,qualifiedInvokeArn,responseStreamingInvokeArn,signingJobArn,signingProfileVersionArn,sourceCodeSize,tagsAll,version;s:codeSha256,codeSigningConfigArn,description,handler,imageUri,kmsKeyArn,name,packageType,publishTo,region,role!,runtime,s3Bucket,s3Key,s3ObjectVersion,sourceCodeHash,sourceKmsKeyArn;{s:tags",
  "aws:lambda/permission:Permission":
    "b:invokedViaFunctionUrl;s:action!,eventSourceToken,function!,functionUrlAuthType,principal!,principalOrgId,qualifier,region,sourceAccount,sourceArn,statementId,statementIdPrefix",
  "lb.ListenerDefaultActionAuthenticateCognito":
    "n:sessionTimeout;s:onUnauthenticatedRequest,scope,sessionCookieName,userPoolArn!,userPoolClientId!,userPoolDomain!;{s:authenticationRequestExtraParams",
  "lb.ListenerDefaultActionAuthenticateOidc":
    "n:sessionTimeout;s:authorizationEndpoint!,clientId!,clientSecret!,issuer!,onUnauthenticatedRequest,scope,sessionCookieName,tokenEndpoint!,userInfoEndpoint!;{s:authenticationRequestExtraParams",
  "lb.ListenerDefaultActionFixedResponse": "s:contentType!,messageBody,statusCode",
  "lb.ListenerDefaultActionForwardStickiness": "b:enabled;n:duration!",
  "lb.ListenerDefaultActionForwardTargetGroup": "n:weight;s:arn!",
  "lb.ListenerDefaultActionForward":
    "@lb.ListenerDefaultActionForwardStickiness:stickiness;[@lb.ListenerDefaultActionForwardTargetGroup:targetGroups!",
  "lb.ListenerDefaultActionJwtValidationAdditionalClaim": "[s:values!;s:format!,name!",
  "lb.ListenerDefaultActionJwtValidation":
    "[@lb.ListenerDefaultActionJwtValidationAdditionalClaim:additionalClaims;s:issuer!,jwksEndpoint!",
  "lb.ListenerDefaultActionRedirect": "s:host,path,port,protocol,query,statusCode!",
  "lb.ListenerDefaultAction":
    "@lb.ListenerDefaultActionAuthenticateCognito:authenticateCognito;@lb.ListenerDefaultActionAuthenticateOidc:authenticateOidc;@lb.ListenerDefaultActionFixedResponse:fixedResponse;@lb.ListenerDefaultActionForward:forward;@lb.ListenerDefaultActionJwtValidation:jwtValidation;@lb.ListenerDefaultActionRedirect:redirect;n:order;s:targetGroupArn,type!",
  "lb.ListenerMutualAuthentication":
    "b:ignoreClientCertificateExpiry;s:advertiseTrustStoreCaNames,mode!,trustStoreArn",
  "aws:lb/listener:Listener":
    "@lb.ListenerMutualAuthentication:mutualAuthentication;[@lb.ListenerDefaultAction:defaultActions!;b:routingHttpResponseServerEnabled;n:port,tcpIdleTimeoutSeconds;o:arn,tagsAll;s:alpnPolicy,certificateArn,loadBalancerArn!,protocol,region,routingHttpRequestXAmznMtlsClientcertHeaderName,routingHttpRequestXAmznMtlsClientcertIssuerHeaderName,routingHttpRequestXAmznMtlsClientcertLeafHeaderName,routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName,routingHttpRequestXAmznMtlsClientcertSubjectHeaderName,routingHttpRequestXAmznMtlsClientcertValidityHeaderName,routingHttpRequestXAmznTlsCipherSuiteHeaderName,routingHttpRequestXAmznTlsVersionHeaderName,routingHttpResponseAccessControlAllowCredentialsHeaderValue,routingHttpResponseAccessControlAllowHeadersHeaderValue,routingHttpResponseAccessControlAllowMethodsHeaderValue,routingHttpResponseAccessControlAllowOriginHeaderValue,routingHttpResponseAccessControlExposeHeadersHeaderValue,routingHttpResponseAccessControlMaxAgeHeaderValue,routingHttpResponseContentSecurityPolicyHeaderValue,routingHttpResponseStrictTransportSecurityHeaderValue,routingHttpResponseXContentTypeOptionsHeaderValue,routingHttpResponseXFrameOptionsHeaderValue,sslPolicy;{s:tags",
  "aws:lb/listenerCertificate:ListenerCertificate": "s:certificateArn!,listenerArn!,region",
  "lb.ListenerRuleConditionHostHeader": "[s:regexValues,values",
  "lb.ListenerRuleConditionHttpHeader": "[s:regexValues,values;s:httpHeaderName!",
  "lb.ListenerRuleConditionHttpRequestMethod": "[s:values!",
  "lb.ListenerRuleConditionQueryString": "s:key,value!",
  "lb.ListenerRuleConditionSourceIp": "[s:values;s:ipAddressType",
  "lb.ListenerRuleCondition":
    "@lb.ListenerRuleConditionHostHeader:hostHeader,pathPattern;@lb.ListenerRuleConditionHttpHeader:httpHeader;@lb.ListenerRuleConditionHttpRequestMethod:httpRequestMethod;@lb.ListenerRuleConditionSourceIp:sourceIp;[@lb.ListenerRuleConditionQueryString:queryStrings",
  "lb.ListenerRuleTransformHostHeaderRewriteConfigRewrite": "s:regex!,replace!",
  "lb.ListenerRuleTransformHostHeaderRewriteConfig":
    "@lb.ListenerRuleTransformHostHeaderRewriteConfigRewrite:rewrite",
  "lb.ListenerRuleTransform":
    "@lb.ListenerRuleTransformHostHeaderRewriteConfig:hostHeaderRewriteConfig,urlRewriteConfig;s:type!",
  "aws:lb/listenerRule:ListenerRule":
    "[@lb.ListenerDefaultAction:actions!;[@lb.ListenerRuleCondition:conditions!;[@lb.ListenerRuleTransform:transforms;n:priority;o:arn,tagsAll;s:listenerArn!,region;{s:tags",
  "lb.LoadBalancerAccessLogs": "b:enabled;s:bucket!,prefix",
  "lb.LoadBalancerIpamPools": "s:ipv4IpamPoolId!",
  "lb.LoadBalancerMinimumLoadBalancerCapacity": "n:capacityUnits!",
  "lb.LoadBalancerSubnetMapping":
    "s:allocationId,ipv6Address,outpostId,privateIpv4Address,subnetId!",
  "aws:lb/loadBalancer:LoadBalancer":
    "@lb.LoadBalancerAccessLogs:accessLogs,connectionLogs,healthCheckLogs;@lb.LoadBalancerIpamPools:ipamPools;@lb.LoadBalancerMinimumLoadBalancerCapacity:minimumLoadBalancerCapacity;[@lb.LoadBalancerSubnetMapping:subnetMappings;[s:securityGroups,subnets;b:dropInvalidHeaderFields,enableCrossZoneLoadBalancing,enableDeletionProtection,enableHttp2,enableTlsVersionAndCipherSuiteHeaders,enableWafFailOpen,enableXffClientPort,enableZonalShift,internal,preserveHostHeader;n:clientKeepAlive,idleTimeout,secondaryIpsAutoAssignedPerSubnet;o:arn,arnSuffix,dnsName,tagsAll,vpcId,zoneId;s:customerOwnedIpv4Pool,desyncMitigationMode,dnsRecordClientRoutingPolicy,enablePrefixForIpv6SourceNat,enforceSecurityGroupInboundRulesOnPrivateLinkTraffic,ipAddressType,loadBalancerType,name,namePrefix,region,xffHeaderProcessingMode;{s:tags",
  "lb.TargetGroupHealthCheck":
    "b:enabled;n:healthyThreshold,interval,timeout,unhealthyThreshold;s:matcher,path,port,protocol",
  "lb.TargetGroupStickiness": "b:enabled;n:cookieDuration;s:cookieName,type!",
  "lb.TargetGroupTargetFailover": "s:onDeregistration!,onUnhealthy!",
  "lb.TargetGroupTargetGroupHealthDnsFailover":
    "s:minimumHealthyTargetsCount,minimumHealthyTargetsPercentage",
  "lb.TargetGroupTargetGroupHealthUnhealthyStateRouting":
    "n:minimumHealthyTargetsCount;s:minimumHealthyTargetsPercentage",
  "lb.TargetGroupTargetGroupHealth":
    "@lb.TargetGroupTargetGroupHealthDnsFailover:dnsFailover;@lb.TargetGroupTargetGroupHealthUnhealthyStateRouting:unhealthyStateRouting",
  "lb.TargetGroupTargetHealthState":
    "b:enableUnhealthyConnectionTermination!;n:unhealthyDrainingInterval",
  "aws:lb/targetGroup:TargetGroup":
    "@lb.TargetGroupHealthCheck:healthCheck;@lb.TargetGroupStickiness:stickiness;@lb.TargetGroupTargetGroupHealth:targetGroupHealth;[@lb.TargetGroupTargetFailover:targetFailovers;[@lb.TargetGroupTargetHealthState:targetHealthStates;b:connectionTermination,lambdaMultiValueHeadersEnabled,proxyProtocolV2;n:deregistrationDelay,port,slowStart,targetControlPort;o:arn,arnSuffix,loadBalancerArns,tagsAll;s:ipAddressType,loadBalancingAlgorithmType,loadBalancingAnomalyMitigation,loadBalancingCrossZoneEnabled,name,namePrefix,preserveClientIp,protocol,protocolVersion,region,targetType,vpcId;{s:tags",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment":
    "n:port;s:availabilityZone,quicServerId,region,targetGroupArn!,targetId!",
  "rds.ClusterRestoreToPointInTime":
    "b:useLatestRestorableTime;s:restoreToTime,restoreType,sourceClusterIdentifier,sourceClusterResourceId",
  "rds.ClusterS3Import":
    "s:bucketName!,bucketPrefix,ingestionRole!,sourceEngine!,sourceEngineVersion!",
  "rds.ClusterScalingConfiguration":
    "b:autoPause;n:maxCapacity,minCapacity,secondsBeforeTimeout,secondsUntilAutoPause;s:timeoutAction",
  "rds.ClusterServerlessv2ScalingConfiguration":
    "n:maxCapacity!,minCapacity!,secondsUntilAutoPause",
  "aws:rds/cluster:Cluster":
    "@rds.ClusterRestoreToPointInTime:restoreToPointInTime;@rds.ClusterS3Import:s3Import;@rds.ClusterScalingConfiguration:scalingConfiguration;@rds.ClusterServerlessv2ScalingConfiguration:serverlessv2ScalingConfiguration;[s:availabilityZones,clusterMembers,enabledCloudwatchLogsExports,iamRoles,vpcSecurityGroupIds,warningEventCategories;b:allowMajorVersionUpgrade,applyImmediately,autoMinorVersionUpgrade,copyTagsToSnapshot,deleteAutomatedBackups,deletionProtection,enableGlobalWriteForwarding,enableHttpEndpoint,enableLocalWriteForwarding,iamDatabaseAuthenticationEnabled,manageMasterUserPassword,performanceInsightsEnabled,skipFinalSnapshot,storageEncrypted;n:allocatedStorage,backtrackWindow,backupRetentionPeriod,iops,masterPasswordWoVersion,monitoringInterval,performanceInsightsRetentionPeriod,port;o:arn,caCertificateValidTill,clusterResourceId,endpoint,engineVersionActual,hostedZoneId,masterUserSecrets,readerEndpoint,tagsAll,upgradeRolloutOrder;s:caCertificateIdentifier,clusterIdentifier,clusterIdentifierPrefix,clusterScalabilityType,databaseInsightsMode,databaseName,dbClusterInstanceClass,dbClusterParameterGroupName,dbInstanceParameterGroupName,dbSubnetGroupName,dbSystemId,domain,domainIamRoleName,engine!,engineLifecycleSupport,engineMode,engineVersion,finalSnapshotIdentifier,globalClusterIdentifier,kmsKeyId,masterPassword,masterPasswordWo,masterUserSecretKmsKeyId,masterUsername,monitoringRoleArn,networkType,performanceInsightsKmsKeyId,preferredBackupWindow,preferredMaintenanceWindow,region,replicationSourceIdentifier,snapshotIdentifier,sourceRegion,storageType;{s:tags",
  "aws:rds/clusterInstance:ClusterInstance":
    "[s:warningEventCategories;b:applyImmediately,autoMinorVersionUpgrade,copyTagsToSnapshot,forceDestroy,performanceInsightsEnabled,publiclyAccessible;n:monitoringInterval,performanceInsightsRetentionPeriod,promotionTier;o:arn,dbiResourceId,endpoint,engineVersionActual,kmsKeyId,networkType,port,storageEncrypted,tagsAll,writer;s:availabilityZone,caCertIdentifier,clusterIdentifier!,customIamInstanceProfile,dbParameterGroupName,dbSubnetGroupName,engine!,engineVersion,identifier,identifierPrefix,instanceClass!,monitoringRoleArn,performanceInsightsKmsKeyId,preferredBackupWindow,preferredMaintenanceWindow,region;{s:tags",
  "rds.ClusterParameterGroupParameter": "s:applyMethod,name!,value!",
  "aws:rds/clusterParameterGroup:ClusterParameterGroup":
    "[@rds.ClusterParameterGroupParameter:parameters;o:arn,tagsAll;s:description,family!,name,namePrefix,region;{s:tags",
  "rds.InstanceBlueGreenUpdate": "b:enabled",
  "rds.InstanceRestoreToPointInTime":
    "b:useLatestRestorableTime;s:restoreTime,sourceDbInstanceAutomatedBackupsArn,sourceDbInstanceIdentifier,sourceDbiResourceId",
  "aws:rds/instance:Instance":
    "@rds.ClusterS3Import:s3Import;@rds.InstanceBlueGreenUpdate:blueGreenUpdate;@rds.InstanceRestoreToPointInTime:restoreToPointInTime;[s:domainDnsIps,enabledCloudwatchLogsExports,vpcSecurityGroupIds,warningEventCategories;b:allowMajorVersionUpgrade,applyImmediately,autoMinorVersionUpgrade,copyTagsToSnapshot,customerOwnedIpEnabled,dedicatedLogVolume,deleteAutomatedBackups,deletionProtection,iamDatabaseAuthenticationEnabled,manageMasterUserPassword,multiAz,performanceInsightsEnabled,publiclyAccessible,skipFinalSnapshot,storageEncrypted,upgradeStorageConfig;n:allocatedStorage,backupRetentionPeriod,iops,maxAllocatedStorage,monitoringInterval,passwordWoVersion,performanceInsightsRetentionPeriod,port,storageThroughput;o:address,arn,endpoint,engineVersionActual,hostedZoneId,latestRestorableTime,listenerEndpoints,masterUserSecrets,replicas,resourceId,status,tagsAll,upgradeRolloutOrder;s:availabilityZone,backupTarget,backupWindow,caCertIdentifier,characterSetName,customIamInstanceProfile,databaseInsightsMode,dbName,dbSubnetGroupName,domain,domainAuthSecretArn,domainFqdn,domainIamRoleName,domainOu,engine,engineLifecycleSupport,engineVersion,finalSnapshotIdentifier,identifier,identifierPrefix,instanceClass!,kmsKeyId,licenseModel,maintenanceWindow,masterUserSecretKmsKeyId,monitoringRoleArn,ncharCharacterSetName,networkType,optionGroupName,parameterGroupName,password,passwordWo,performanceInsightsKmsKeyId,region,replicaMode,replicateSourceDb,snapshotIdentifier,storageType,timezone,username;{s:tags",
  "aws:rds/parameterGroup:ParameterGroup":
    "[@rds.ClusterParameterGroupParameter:parameters;b:skipDestroy;o:arn,tagsAll;s:description,family!,name,namePrefix,region;{s:tags",
  "aws:rds/roleAssociation:RoleAssociation": "s:dbInstanceIdentifier!,featureName!,region,roleArn!",
  "aws:rds/subnetGroup:SubnetGroup":
    "[s:subnetIds!;o:arn,supportedNetworkTypes,tagsAll,vpcId;s:description,name,namePrefix,region;{s:tags",
  "resourcegroups.GroupConfigurationParameter": "[s:values!;s:name!",
  "resourcegroups.GroupConfiguration":
    "[@resourcegroups.GroupConfigurationParameter:parameters;s:type!",
  "resourcegroups.GroupResourceQuery": "s:query!,type",
  "aws:resourcegroups/group:Group":
    "@resourcegroups.GroupResourceQuery:resourceQuery;[@resourcegroups.GroupConfiguration:configurations;o:arn,tagsAll;s:description,name,region;{s:tags",
  "aws:route53/healthCheck:HealthCheck":
    "[s:childHealthchecks,regions;b:disabled,enableSni,invertHealthcheck,measureLatency;n:childHealthThreshold,failureThreshold,port,requestInterval;o:arn,tagsAll;s:cloudwatchAlarmName,cloudwatchAlarmRegion,fqdn,insufficientDataHealthStatus,ipAddress,referenceName,resourcePath,routingControlArn,searchString,type!;{s:tags,triggers",
  "route53.RecordAlias": "b:evaluateTargetHealth!;s:name!,zoneId!",
  "route53.RecordCidrRoutingPolicy": "s:collectionId!,locationName!",
  "route53.RecordFailoverRoutingPolicy": "s:type!",
  "route53.RecordGeolocationRoutingPolicy": "s:continent,country,subdivision",
  "route53.RecordGeoproximityRoutingPolicyCoordinate": "s:latitude!,longitude!",
  "route53.RecordGeoproximityRoutingPolicy":
    "[@route53.RecordGeoproximityRoutingPolicyCoordinate:coordinates;n:bias;s:awsRegion,localZoneGroup",
  "route53.RecordLatencyRoutingPolicy": "s:region!",
  "route53.RecordWeightedRoutingPolicy": "n:weight!",
  "aws:route53/record:Record":
    "@route53.RecordCidrRoutingPolicy:cidrRoutingPolicy;@route53.RecordGeoproximityRoutingPolicy:geoproximityRoutingPolicy;[@route53.RecordAlias:aliases;[@route53.RecordFailoverRoutingPolicy:failoverRoutingPolicies;[@route53.RecordGeolocationRoutingPolicy:geolocationRoutingPolicies;[@route53.RecordLatencyRoutingPolicy:latencyRoutingPolicies;[@route53.RecordWeightedRoutingPolicy:weightedRoutingPolicies;[s:records;b:allowOverwrite,multivalueAnswerRoutingPolicy;n:ttl;o:fqdn;s:healthCheckId,name!,setIdentifier,type!,zoneId!",
  "route53.ZoneVpc": "s:vpcId!,vpcRegion",
  "aws:route53/zone:Zone":
    "[@route53.ZoneVpc:vpcs;b:enableAcceleratedRecovery,forceDestroy;o:arn,nameServers,primaryNameServer,tagsAll,zoneId;s:comment,delegationSetId,name;{s:tags",
  "s3.BucketCorsRule":
    "[s:allowedHeaders,allowedMethods!,allowedOrigins!,exposeHeaders;n:maxAgeSeconds",
  "s3.BucketGrant": "[s:permissions!;s:id,type!,uri",
  "s3.BucketLifecycleRuleExpiration": "b:expiredObjectDeleteMarker;n:days;s:date",
  "s3.BucketLifecycleRuleNoncurrentVersionExpiration": "n:days",
  "s3.BucketLifecycleRuleNoncurrentVersionTransition": "n:days;s:storageClass!",
  "s3.BucketLifecycleRuleTransition": "n:days;s:date,storageClass!",
  "s3.BucketLifecycleRule":
    "@s3.BucketLifecycleRuleExpiration:expiration;@s3.BucketLifecycleRuleNoncurrentVersionExpiration:noncurrentVersionExpiration;[@s3.BucketLifecycleRuleNoncurrentVersionTransition:noncurrentVersionTransitions;[@s3.BucketLifecycleRuleTransition:transitions;b:enabled!;n:abortIncompleteMultipartUploadDays;s:id,prefix;{s:tags",
  "s3.BucketLogging": "s:targetBucket!,targetPrefix",
  "s3.BucketObjectLockConfigurationRuleDefaultRetention": "n:days,years;s:mode",
  "s3.BucketObjectLockConfigurationRule":
    "@s3.BucketObjectLockConfigurationRuleDefaultRetention:defaultRetention!",
  "s3.BucketObjectLockConfiguration":
    "@s3.BucketObjectLockConfigurationRule:rule;s:objectLockEnabled",
  "s3.BucketReplicationConfigurationRuleDestinationAccessControlTranslation": "s:owner!",
  "s3.BucketReplicationConfigurationRuleDestinationMetrics": "n:minutes;s:status",
  "s3.BucketReplicationConfigurationRuleDestination":
    "@s3.BucketReplicationConfigurationRuleDestinationAccessControlTranslation:accessControlTranslation;@s3.BucketReplicationConfigurationRuleDestinationMetrics:metrics,replicationTime;s:accountId,bucket!,replicaKmsKeyId,storageClass",
  "s3.BucketReplicationConfigurationRuleFilter": "s:prefix;{s:tags",
  "s3.BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects":
    "b:enabled!",
  "s3.BucketReplicationConfigurationRuleSourceSelectionCriteria":
    "@s3.BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects:sseKmsEncryptedObjects",
  "s3.BucketReplicationConfigurationRule":
    "@s3.BucketReplicationConfigurationRuleDestination:destination!;@s3.BucketReplicationConfigurationRuleFilter:filter;@s3.BucketReplicationConfigurationRuleSourceSelectionCriteria:sourceSelectionCriteria;n:priority;s:deleteMarkerReplicationStatus,id,prefix,status!",
  "s3.BucketReplicationConfiguration": "[@s3.BucketReplicationConfigurationRule:rules!;s:role!",
  "s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault":
    "s:kmsMasterKeyId,sseAlgorithm!",
  "s3.BucketServerSideEncryptionConfigurationRule":
    "@s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault:applyServerSideEncryptionByDefault;[s:blockedEncryptionTypes;b:bucketKeyEnabled",
  "s3.BucketServerSideEncryptionConfiguration":
    "@s3.BucketServerSideEncryptionConfigurationRule:rule!",
  "s3.BucketVersioning": "b:enabled,mfaDelete",
  "s3.BucketWebsite": "s:errorDocument,indexDocument,redirectAllRequestsTo,routingRules",
  "aws:s3/bucket:Bucket":
    "@s3.BucketLogging:logging;@s3.BucketObjectLockConfiguration:objectLockConfiguration;@s3.BucketReplicationConfiguration:replicationConfiguration;@s3.BucketServerSideEncryptionConfiguration:serverSideEncryptionConfiguration;@s3.BucketVersioning:versioning;@s3.BucketWebsite:website;[@s3.BucketCorsRule:corsRules;[@s3.BucketGrant:grants;[@s3.BucketLifecycleRule:lifecycleRules;b:forceDestroy,objectLockEnabled;d:policy;o:arn,bucketDomainName,bucketRegion,bucketRegionalDomainName,hostedZoneId,tagsAll,websiteDomain,websiteEndpoint;s:accelerationStatus,acl,bucket,bucketNamespace,bucketPrefix,region,requestPayer;{s:tags",
  "s3.BucketAclAccessControlPolicyGrantGrantee": "s:displayName,emailAddress,id,type!,uri",
  "s3.BucketAclAccessControlPolicyGrant":
    "@s3.BucketAclAccessControlPolicyGrantGrantee:grantee;s:permission!",
  "s3.BucketAclAccessControlPolicyOwner": "s:displayName,id!",
  "s3.BucketAclAccessControlPolicy":
    "@s3.BucketAclAccessControlPolicyOwner:owner!;[@s3.BucketAclAccessControlPolicyGrant:grants",
  "aws:s3/bucketAcl:BucketAcl":
    "@s3.BucketAclAccessControlPolicy:accessControlPolicy;s:acl,bucket!,expectedBucketOwner,region",
  "aws:s3/bucketAclV2:BucketAclV2":
    "@s3.BucketAclAccessControlPolicy:accessControlPolicy;s:acl,bucket!,expectedBucketOwner,region",
  "s3.BucketCorsConfigurationCorsRule":
    "[s:allowedHeaders,allowedMethods!,allowedOrigins!,exposeHeaders;n:maxAgeSeconds;s:id",
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration":
    "[@s3.BucketCorsConfigurationCorsRule:corsRules!;s:bucket!,expectedBucketOwner,region",
  "s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload": "n:daysAfterInitiation",
  "s3.BucketLifecycleConfigurationRuleFilterAnd":
    "n:objectSizeGreaterThan,objectSizeLessThan;s:prefix;{s:tags",
  "s3.BucketLifecycleConfigurationRuleFilterTag": "s:key!,value!",
  "s3.BucketLifecycleConfigurationRuleFilter":
    "@s3.BucketLifecycleConfigurationRuleFilterAnd:and;@s3.BucketLifecycleConfigurationRuleFilterTag:tag;n:objectSizeGreaterThan,objectSizeLessThan;s:prefix",
  "s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpiration":
    "n:newerNoncurrentVersions,noncurrentDays!",
  "s3.BucketLifecycleConfigurationRuleNoncurrentVersionTransition":
    "n:newerNoncurrentVersions,noncurrentDays!;s:storageClass!",
  "s3.BucketLifecycleConfigurationRule":
    "@s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload:abortIncompleteMultipartUpload;@s3.BucketLifecycleConfigurationRuleFilter:filter;@s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpiration:noncurrentVersionExpiration;@s3.BucketLifecycleRuleExpiration:expiration;[@s3.BucketLifecycleConfigurationRuleNoncurrentVersionTransition:noncurrentVersionTransitions;[@s3.BucketLifecycleRuleTransition:transitions;s:id!,prefix,status!",
  "s3.BucketLifecycleConfigurationTimeouts": "s:create,update",
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration":
    "@s3.BucketLifecycleConfigurationTimeouts:timeouts;[@s3.BucketLifecycleConfigurationRule:rules;s:bucket!,expectedBucketOwner,region,transitionDefaultMinimumObjectSize",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2":
    "@s3.BucketLifecycleConfigurationTimeouts:timeouts;[@s3.BucketLifecycleConfigurationRule:rules;s:bucket!,expectedBucketOwner,region,transitionDefaultMinimumObjectSize",
  "s3.BucketLoggingTargetGrant":
    "@s3.BucketAclAccessControlPolicyGrantGrantee:grantee!;s:permission!",
  "s3.BucketLoggingTargetObjectKeyFormatPartitionedPrefix": "s:partitionDateSource!",
  "s3.BucketLoggingTargetObjectKeyFormatSimplePrefix": "",
  "s3.BucketLoggingTargetObjectKeyFormat":
    "@s3.BucketLoggingTargetObjectKeyFormatPartitionedPrefix:partitionedPrefix;@s3.BucketLoggingTargetObjectKeyFormatSimplePrefix:simplePrefix",
  "aws:s3/bucketLogging:BucketLogging":
    "@s3.BucketLoggingTargetObjectKeyFormat:targetObjectKeyFormat;[@s3.BucketLoggingTargetGrant:targetGrants;s:bucket!,expectedBucketOwner,region,targetBucket!,targetPrefix!",
  "aws:s3/bucketLoggingV2:BucketLoggingV2":
    "@s3.BucketLoggingTargetObjectKeyFormat:targetObjectKeyFormat;[@s3.BucketLoggingTargetGrant:targetGrants;s:bucket!,expectedBucketOwner,region,targetBucket!,targetPrefix!",
  "s3.BucketNotificationLambdaFunction":
    "[s:events!;s:filterPrefix,filterSuffix,id,lambdaFunctionArn",
  "s3.BucketNotificationQueue": "[s:events!;s:filterPrefix,filterSuffix,id,queueArn!",
  "s3.BucketNotificationTopic": "[s:events!;s:filterPrefix,filterSuffix,id,topicArn!",
  "aws:s3/bucketNotification:BucketNotification":
    "[@s3.BucketNotificationLambdaFunction:lambdaFunctions;[@s3.BucketNotificationQueue:queues;[@s3.BucketNotificationTopic:topics;b:eventbridge;s:bucket!,region",
  "aws:s3/bucketObject:BucketObject":
    "a:source;b:bucketKeyEnabled,forceDestroy;o:arn,tagsAll,versionId;s:acl,bucket!,cacheControl,content,contentBase64,contentDisposition,contentEncoding,contentLanguage,contentType,etag,key,kmsKeyId,objectLockLegalHoldStatus,objectLockMode,objectLockRetainUntilDate,region,serverSideEncryption,sourceHash,storageClass,websiteRedirect;{s:metadata,tags",
  "s3.BucketObjectv2OverrideProviderDefaultTags": "{s:tags",
  "s3.BucketObjectv2OverrideProvider": "@s3.BucketObjectv2OverrideProviderDefaultTags:defaultTags",
  "aws:s3/bucketObjectv2:BucketObjectv2":
    "@s3.BucketObjectv2OverrideProvider:overrideProvider;a:source;b:bucketKeyEnabled,forceDestroy;o:arn,checksumCrc32,checksumCrc32c,checksumCrc64nvme,checksumSha1,checksumSha256,tagsAll,versionId;s:acl,bucket!,cacheControl,checksumAlgorithm,content,contentBase64,contentDisposition,contentEncoding,contentLanguage,contentType,etag,key,kmsKeyId,objectLockLegalHoldStatus,objectLockMode,objectLockRetainUntilDate,region,serverSideEncryption,sourceHash,storageClass,websiteRedirect;{s:metadata,tags",
  "s3.BucketOwnershipControlsRule": "s:objectOwnership!",
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls":
    "@s3.BucketOwnershipControlsRule:rule!;s:bucket!,region",
  "aws:s3/bucketPolicy:BucketPolicy": "d:policy!;s:bucket!,region",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock":
    "b:blockPublicAcls,blockPublicPolicy,ignorePublicAcls,restrictPublicBuckets,skipDestroy;s:bucket!,region",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration":
    "[@s3.BucketServerSideEncryptionConfigurationRule:rules!;s:bucket!,expectedBucketOwner,region",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2":
    "[@s3.BucketServerSideEncryptionConfigurationRule:rules!;s:bucket!,expectedBucketOwner,region",
  "s3.BucketV2LifecycleRule":
    "[@s3.BucketLifecycleRuleExpiration:expirations;[@s3.BucketLifecycleRuleNoncurrentVersionExpiration:noncurrentVersionExpirations;[@s3.BucketLifecycleRuleNoncurrentVersionTransition:noncurrentVersionTransitions;[@s3.BucketLifecycleRuleTransition:transitions;b:enabled!;n:abortIncompleteMultipartUploadDays;s:id,prefix;{s:tags",
  "s3.BucketV2ObjectLockConfigurationRuleDefaultRetention": "n:days,years;s:mode!",
  "s3.BucketV2ObjectLockConfigurationRule":
    "[@s3.BucketV2ObjectLockConfigurationRuleDefaultRetention:defaultRetentions!",
  "s3.BucketV2ObjectLockConfiguration":
    "[@s3.BucketV2ObjectLockConfigurationRule:rules;s:objectLockEnabled",
  "s3.BucketV2ReplicationConfigurationRuleDestination":
    "[@s3.BucketReplicationConfigurationRuleDestinationAccessControlTranslation:accessControlTranslations;[@s3.BucketReplicationConfigurationRuleDestinationMetrics:metrics,replicationTimes;s:accountId,bucket!,replicaKmsKeyId,storageClass",
  "s3.BucketV2ReplicationConfigurationRuleSourceSelectionCriteria":
    "[@s3.BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects:sseKmsEncryptedObjects",
  "s3.BucketV2ReplicationConfigurationRule":
    "[@s3.BucketReplicationConfigurationRuleFilter:filters;[@s3.BucketV2ReplicationConfigurationRuleDestination:destinations!;[@s3.BucketV2ReplicationConfigurationRuleSourceSelectionCriteria:sourceSelectionCriterias;n:priority;s:deleteMarkerReplicationStatus,id,prefix,status!",
  "s3.BucketV2ReplicationConfiguration": "[@s3.BucketV2ReplicationConfigurationRule:rules!;s:role!",
  "s3.BucketV2ServerSideEncryptionConfigurationRule":
    "[@s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault:applyServerSideEncryptionByDefaults!;b:bucketKeyEnabled",
  "s3.BucketV2ServerSideEncryptionConfiguration":
    "[@s3.BucketV2ServerSideEncryptionConfigurationRule:rules!",
  "aws:s3/bucketV2:BucketV2":
    "@s3.BucketV2ObjectLockConfiguration:objectLockConfiguration;[@s3.BucketCorsRule:corsRules;[@s3.BucketGrant:grants;[@s3.BucketLogging:loggings;[@s3.BucketV2LifecycleRule:lifecycleRules;[@s3.BucketV2ReplicationConfiguration:replicationConfigurations;[@s3.BucketV2ServerSideEncryptionConfiguration:serverSideEncryptionConfigurations;[@s3.BucketVersioning:versionings;[@s3.BucketWebsite:websites;b:forceDestroy,objectLockEnabled;o:arn,bucketDomainName,bucketRegion,bucketRegionalDomainName,hostedZoneId,websiteDomain,websiteEndpoint;s:accelerationStatus,acl,bucket,bucketNamespace,bucketPrefix,policy,region,requestPayer;{s:tags,tagsAll",
  "s3.BucketVersioningVersioningConfiguration": "s:mfaDelete,status!",
  "aws:s3/bucketVersioning:BucketVersioning":
    "@s3.BucketVersioningVersioningConfiguration:versioningConfiguration!;s:bucket!,expectedBucketOwner,mfa,region",
  "aws:s3/bucketVersioningV2:BucketVersioningV2":
    "@s3.BucketVersioningVersioningConfiguration:versioningConfiguration!;s:bucket!,expectedBucketOwner,mfa,region",
  "scheduler.ScheduleFlexibleTimeWindow": "n:maximumWindowInMinutes;s:mode!",
  "scheduler.ScheduleTargetDeadLetterConfig": "s:arn!",
  "scheduler.ScheduleTargetEcsParametersCapacityProviderStrategy":
    "n:base,weight;s:capacityProvider!",
  "scheduler.ScheduleTargetEcsParametersNetworkConfiguration":
    "[s:securityGroups,subnets!;b:assignPublicIp",
  "scheduler.ScheduleTargetEcsParametersPlacementConstraint": "s:expression,type!",
  "scheduler.ScheduleTargetEcsParametersPlacementStrategy": "s:field,type!",
  "scheduler.ScheduleTargetEcsParameters":
    "@scheduler.ScheduleTargetEcsParametersNetworkConfiguration:networkConfiguration;[@scheduler.ScheduleTargetEcsParametersCapacityProviderStrategy:capacityProviderStrategies;[@scheduler.ScheduleTargetEcsParametersPlacementConstraint:placementConstraints;[@scheduler.ScheduleTargetEcsParametersPlacementStrategy:placementStrategies;b:enableEcsManagedTags,enableExecuteCommand;n:taskCount;s:group,launchType,platformVersion,propagateTags,referenceId,taskDefinitionArn!;{s:tags",
  "scheduler.ScheduleTargetEventbridgeParameters": "s:detailType!,source!",
  "scheduler.ScheduleTargetKinesisParameters": "s:partitionKey!",
  "scheduler.ScheduleTargetRetryPolicy": "n:maximumEventAgeInSeconds,maximumRetryAttempts",
  "scheduler.ScheduleTargetSagemakerPipelineParametersPipelineParameter": "s:name!,value!",
  "scheduler.ScheduleTargetSagemakerPipelineParameters":
    "[@scheduler.ScheduleTargetSagemakerPipelineParametersPipelineParameter:pipelineParameters",
  "scheduler.ScheduleTargetSqsParameters": "s:messageGroupId",
  "scheduler.ScheduleTarget":
    "@scheduler.ScheduleTargetDeadLetterConfig:deadLetterConfig;@scheduler.ScheduleTargetEcsParameters:ecsParameters;@scheduler.ScheduleTargetEventbridgeParameters:eventbridgeParameters;@scheduler.ScheduleTargetKinesisParameters:kinesisParameters;@scheduler.ScheduleTargetRetryPolicy:retryPolicy;@scheduler.ScheduleTargetSagemakerPipelineParameters:sagemakerPipelineParameters;@scheduler.ScheduleTargetSqsParameters:sqsParameters;s:arn!,input,roleArn!",
  "aws:scheduler/schedule:Schedule":
    "@scheduler.ScheduleFlexibleTimeWindow:flexibleTimeWindow!;@scheduler.ScheduleTarget:target!;o:arn;s:actionAfterCompletion,description,endDate,groupName,kmsKeyArn,name,namePrefix,region,scheduleExpression!,scheduleExpressionTimezone,startDate,state",
  "aws:scheduler/scheduleGroup:ScheduleGroup":
    "o:arn,creationDate,lastModificationDate,state,tagsAll;s:name,namePrefix,region;{s:tags",
  "secretsmanager.SecretReplica": "s:kmsKeyId,lastAccessedDate,region!,status,statusMessage",
  "aws:secretsmanager/secret:Secret":
    "[@secretsmanager.SecretReplica:replicas;b:forceOverwriteReplicaSecret;n:recoveryWindowInDays;o:arn,tagsAll;s:description,kmsKeyId,name,namePrefix,policy,region,type;{s:tags",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "b:blockPublicPolicy;s:policy!,region,secretArn!",
  "secretsmanager.SecretRotationExternalSecretRotationMetadata": "s:key!,value!",
  "secretsmanager.SecretRotationRotationRules":
    "n:automaticallyAfterDays;s:duration,scheduleExpression",
  "aws:secretsmanager/secretRotation:SecretRotation":
    "@secretsmanager.SecretRotationRotationRules:rotationRules;[@secretsmanager.SecretRotationExternalSecretRotationMetadata:externalSecretRotationMetadatas;b:rotateImmediately,rotationEnabled;s:externalSecretRotationRoleArn,region,rotationLambdaArn,secretId!",
  "aws:secretsmanager/secretVersion:SecretVersion":
    "[s:versionStages;n:secretStringWoVersion;o:arn,hasSecretStringWo,secretArn,versionId;s:region,secretBinary,secretId!,secretString,secretStringWo",
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack":
    "[s:capabilities;o:outputs,tagsAll;s:applicationId!,name,region,semanticVersion;{s:parameters,tags",
  "aws:servicediscovery/httpNamespace:HttpNamespace":
    "o:arn,httpName,tagsAll;s:description,name,region;{s:tags",
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace":
    "o:arn,hostedZone,tagsAll;s:description,name,region,vpc!;{s:tags",
  "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace":
    "o:arn,hostedZone,tagsAll;s:description,name,region;{s:tags",
  "servicediscovery.ServiceDnsConfigDnsRecord": "n:ttl!;s:type!",
  "servicediscovery.ServiceDnsConfig":
    "[@servicediscovery.ServiceDnsConfigDnsRecord:dnsRecords!;s:namespaceId!,routingPolicy",
  "servicediscovery.ServiceHealthCheckConfig": "n:failureThreshold;s:resourcePath,type",
  "servicediscovery.ServiceHealthCheckCustomConfig": "n:failureThreshold",
  "aws:servicediscovery/service:Service":
    "@servicediscovery.ServiceDnsConfig:dnsConfig;@servicediscovery.ServiceHealthCheckConfig:healthCheckConfig;@servicediscovery.ServiceHealthCheckCustomConfig:healthCheckCustomConfig;b:forceDestroy;o:arn,tagsAll;s:description,name,namespaceId,region,type;{s:tags",
  "aws:sns/topic:Topic":
    "b:contentBasedDeduplication,fifoTopic;n:applicationSuccessFeedbackSampleRate,firehoseSuccessFeedbackSampleRate,httpSuccessFeedbackSampleRate,lambdaSuccessFeedbackSampleRate,signatureVersion,sqsSuccessFeedbackSampleRate;o:arn,beginningArchiveTime,owner,tagsAll;s:applicationFailureFeedbackRoleArn,applicationSuccessFeedbackRoleArn,archivePolicy,deliveryPolicy,displayName,fifoThroughputScope,firehoseFailureFeedbackRoleArn,firehoseSuccessFeedbackRoleArn,httpFailureFeedbackRoleArn,httpSuccessFeedbackRoleArn,kmsMasterKeyId,lambdaFailureFeedbackRoleArn,lambdaSuccessFeedbackRoleArn,name,namePrefix,policy,region,sqsFailureFeedbackRoleArn,sqsSuccessFeedbackRoleArn,tracingConfig;{s:tags",
  "aws:sns/topicPolicy:TopicPolicy": "d:policy!;o:owner;s:arn!,region",
  "aws:sns/topicSubscription:TopicSubscription":
    "b:endpointAutoConfirms,rawMessageDelivery;n:confirmationTimeoutInMinutes;o:arn,confirmationWasAuthenticated,ownerId,pendingConfirmation;s:deliveryPolicy,endpoint!,filterPolicy,filterPolicyScope,protocol!,redrivePolicy,region,replayPolicy,subscriptionRoleArn,topic!",
  "aws:sqs/queue:Queue":
    "b:contentBasedDeduplication,fifoQueue,sqsManagedSseEnabled;n:delaySeconds,kmsDataKeyReusePeriodSeconds,maxMessageSize,messageRetentionSeconds,receiveWaitTimeSeconds,visibilityTimeoutSeconds;o:arn,tagsAll,url;s:deduplicationScope,fifoThroughputLimit,kmsMasterKeyId,name,namePrefix,policy,redriveAllowPolicy,redrivePolicy,region;{s:tags",
  "aws:sqs/queuePolicy:QueuePolicy": "d:policy!;s:queueUrl!,region",
  "aws:ssm/parameter:Parameter":
    "b:overwrite;n:valueWoVersion;o:hasValueWo,tagsAll,version;s:allowedPattern,arn,dataType,description,insecureValue,keyId,name,region,tier,type!,value,valueWo;{s:tags",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule":
    "n:fromPort,toPort;o:arn,securityGroupRuleId,tagsAll;s:cidrIpv4,cidrIpv6,description,ipProtocol!,prefixListId,referencedSecurityGroupId,region,securityGroupId!;{s:tags",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule":
    "n:fromPort,toPort;o:arn,securityGroupRuleId,tagsAll;s:cidrIpv4,cidrIpv6,description,ipProtocol!,prefixListId,referencedSecurityGroupId,region,securityGroupId!;{s:tags",
  "aws:wafv2/ipSet:IpSet":
    "[s:addresses;o:arn,lockToken,tagsAll;s:description,ipAddressVersion!,name,namePrefix,region,scope!;{s:tags",
  "wafv2.RuleGroupCustomResponseBody": "s:content!,contentType!,key!",
  "wafv2.RuleGroupRuleActionAllowCustomRequestHandlingInsertHeader": "s:name!,value!",
  "wafv2.RuleGroupRuleActionAllowCustomRequestHandling":
    "[@wafv2.RuleGroupRuleActionAllowCustomRequestHandlingInsertHeader:insertHeaders!",
  "wafv2.RuleGroupRuleActionAllow":
    "@wafv2.RuleGroupRuleActionAllowCustomRequestHandling:customRequestHandling",
  "wafv2.RuleGroupRuleActionBlockCustomResponse":
    "[@wafv2.RuleGroupRuleActionAllowCustomRequestHandlingInsertHeader:responseHeaders;n:responseCode!;s:customResponseBodyKey",
  "wafv2.RuleGroupRuleActionBlock": "@wafv2.RuleGroupRuleActionBlockCustomResponse:customResponse",
  "wafv2.RuleGroupRuleAction":
    "@wafv2.RuleGroupRuleActionAllow:allow,captcha,challenge,count;@wafv2.RuleGroupRuleActionBlock:block",
  "wafv2.RuleGroupRuleCaptchaConfigImmunityTimeProperty": "n:immunityTime",
  "wafv2.RuleGroupRuleCaptchaConfig":
    "@wafv2.RuleGroupRuleCaptchaConfigImmunityTimeProperty:immunityTimeProperty",
  "wafv2.RuleGroupRuleRuleLabel": "s:name!",
  "wafv2.RuleGroupRuleStatementAndStatement": "[@wafv2.RuleGroupRuleStatement:statements!",
  "wafv2.RuleGroupRuleStatementAsnMatchStatementForwardedIpConfig":
    "s:fallbackBehavior!,headerName!",
  "wafv2.RuleGroupRuleStatementAsnMatchStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatementForwardedIpConfig:forwardedIpConfig;[n:asnLists!",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments": "",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchBody": "s:oversizeHandling",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchCookiesMatchPattern":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:all;[s:excludedCookies,includedCookies",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchCookies":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchCookiesMatchPattern:matchPatterns!;s:matchScope!,oversizeHandling!",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderOrder": "s:oversizeHandling!",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderMatchPattern":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:all;[s:excludedHeaders,includedHeaders",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeader":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderMatchPattern:matchPattern!;s:matchScope!,oversizeHandling!",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint": "s:fallbackBehavior!",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:all;[s:includedPaths",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJsonBody":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern:matchPattern!;s:invalidFallbackBehavior,matchScope!,oversizeHandling",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchUriFragment": "s:fallbackBehavior",
  "wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch":
    "@wafv2.RuleGroupRuleRuleLabel:singleHeader,singleQueryArgument;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:allQueryArguments,method,queryString,uriPath;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchBody:body;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchCookies:cookies;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint:ja3Fingerprint,ja4Fingerprint;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJsonBody:jsonBody;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchUriFragment:uriFragment;[@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeader:headers;[@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderOrder:headerOrders",
  "wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation": "n:priority!;s:type!",
  "wafv2.RuleGroupRuleStatementByteMatchStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!;s:positionalConstraint!,searchString!",
  "wafv2.RuleGroupRuleStatementGeoMatchStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatementForwardedIpConfig:forwardedIpConfig;[s:countryCodes!",
  "wafv2.RuleGroupRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig":
    "s:fallbackBehavior!,headerName!,position!",
  "wafv2.RuleGroupRuleStatementIpSetReferenceStatement":
    "@wafv2.RuleGroupRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig:ipSetForwardedIpConfig;s:arn!",
  "wafv2.RuleGroupRuleStatementLabelMatchStatement": "s:key!,scope!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyCookie":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations!;s:name!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyLabelNamespace": "s:namespace!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyQueryString":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementCustomKey":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:asn,forwardedIp,httpMethod,ip;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint:ja3Fingerprint,ja4Fingerprint;@wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyCookie:cookie,header,queryArgument;@wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyLabelNamespace:labelNamespace;@wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyQueryString:queryString,uriPath",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!;s:regexString!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!;s:arn!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!;n:size!;s:comparisonOperator!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!;s:sensitivityLevel",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementXssMatchStatement":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:preParseTextTransformations,textTransformations!",
  "wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatement":
    "@wafv2.RuleGroupRuleStatementAndStatement:andStatement,notStatement,orStatement;@wafv2.RuleGroupRuleStatementAsnMatchStatement:asnMatchStatement;@wafv2.RuleGroupRuleStatementByteMatchStatement:byteMatchStatement;@wafv2.RuleGroupRuleStatementGeoMatchStatement:geoMatchStatement;@wafv2.RuleGroupRuleStatementIpSetReferenceStatement:ipSetReferenceStatement;@wafv2.RuleGroupRuleStatementLabelMatchStatement:labelMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatement:regexMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatement:regexPatternSetReferenceStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatement:sizeConstraintStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatement:sqliMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementXssMatchStatement:xssMatchStatement",
  "wafv2.RuleGroupRuleStatementRateBasedStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatementForwardedIpConfig:forwardedIpConfig;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatement:scopeDownStatement;[@wafv2.RuleGroupRuleStatementRateBasedStatementCustomKey:customKeys;n:evaluationWindowSec,limit!;s:aggregateKeyType",
  "wafv2.RuleGroupRuleStatement":
    "@wafv2.RuleGroupRuleStatementAndStatement:andStatement,notStatement,orStatement;@wafv2.RuleGroupRuleStatementAsnMatchStatement:asnMatchStatement;@wafv2.RuleGroupRuleStatementByteMatchStatement:byteMatchStatement;@wafv2.RuleGroupRuleStatementGeoMatchStatement:geoMatchStatement;@wafv2.RuleGroupRuleStatementIpSetReferenceStatement:ipSetReferenceStatement;@wafv2.RuleGroupRuleStatementLabelMatchStatement:labelMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatement:rateBasedStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexMatchStatement:regexMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementRegexPatternSetReferenceStatement:regexPatternSetReferenceStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSizeConstraintStatement:sizeConstraintStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementSqliMatchStatement:sqliMatchStatement;@wafv2.RuleGroupRuleStatementRateBasedStatementScopeDownStatementXssMatchStatement:xssMatchStatement",
  "wafv2.RuleGroupRuleVisibilityConfig":
    "b:cloudwatchMetricsEnabled!,sampledRequestsEnabled!;s:metricName!",
  "wafv2.RuleGroupRule":
    "@wafv2.RuleGroupRuleAction:action!;@wafv2.RuleGroupRuleCaptchaConfig:captchaConfig;@wafv2.RuleGroupRuleStatement:statement!;@wafv2.RuleGroupRuleVisibilityConfig:visibilityConfig!;[@wafv2.RuleGroupRuleRuleLabel:ruleLabels;n:priority!;s:name!",
  "aws:wafv2/ruleGroup:RuleGroup":
    "@wafv2.RuleGroupRuleVisibilityConfig:visibilityConfig!;[@wafv2.RuleGroupCustomResponseBody:customResponseBodies;[@wafv2.RuleGroupRule:rules;n:capacity!;o:arn,lockToken,tagsAll;s:description,name,namePrefix,region,rulesJson,scope!;{s:tags",
  "wafv2.WebAclAssociationConfigRequestBodyApiGateway": "s:defaultSizeInspectionLimit!",
  "wafv2.WebAclAssociationConfigRequestBody":
    "@wafv2.WebAclAssociationConfigRequestBodyApiGateway:apiGateway,appRunnerService,cloudfront,cognitoUserPool,verifiedAccessInstance",
  "wafv2.WebAclAssociationConfig": "[@wafv2.WebAclAssociationConfigRequestBody:requestBodies",
  "wafv2.WebAclDataProtectionConfigDataProtectionField": "[s:fieldKeys;s:fieldType!",
  "wafv2.WebAclDataProtectionConfigDataProtection":
    "@wafv2.WebAclDataProtectionConfigDataProtectionField:field!;b:excludeRateBasedDetails,excludeRuleMatchDetails;s:action!",
  "wafv2.WebAclDataProtectionConfig":
    "[@wafv2.WebAclDataProtectionConfigDataProtection:dataProtections",
  "wafv2.WebAclDefaultAction":
    "@wafv2.RuleGroupRuleActionAllow:allow;@wafv2.RuleGroupRuleActionBlock:block",
  "wafv2.WebAclRuleActionAllowCustomRequestHandling":
    "[@wafv2.RuleGroupRuleActionAllowCustomRequestHandlingInsertHeader:insertHeaders",
  "wafv2.WebAclRuleActionAllow":
    "@wafv2.WebAclRuleActionAllowCustomRequestHandling:customRequestHandling",
  "wafv2.WebAclRuleAction":
    "@wafv2.RuleGroupRuleActionBlock:block;@wafv2.WebAclRuleActionAllow:allow,captcha,challenge,count",
  "wafv2.WebAclRuleOverrideAction":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:count,none",
  "wafv2.WebAclRuleStatementAndStatement": "[@wafv2.WebAclRuleStatement:statements",
  "wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchCookies":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchCookiesMatchPattern:matchPatterns;s:matchScope!,oversizeHandling!",
  "wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchHeader":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderMatchPattern:matchPattern;s:matchScope!,oversizeHandling!",
  "wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchJsonBody":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJsonBodyMatchPattern:matchPattern;s:invalidFallbackBehavior,matchScope!,oversizeHandling",
  "wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch":
    "@wafv2.RuleGroupRuleRuleLabel:singleHeader,singleQueryArgument;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:allQueryArguments,method,queryString,uriPath;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchBody:body;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint:ja3Fingerprint,ja4Fingerprint;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchUriFragment:uriFragment;@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchCookies:cookies;@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchJsonBody:jsonBody;[@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchHeaderOrder:headerOrders;[@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatchHeader:headers",
  "wafv2.WebAclRuleStatementByteMatchStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;s:positionalConstraint!,searchString!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields":
    "[s:identifiers!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionEmailField":
    "s:identifier!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspection":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields:addressFields,phoneNumberFields;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionEmailField:emailField,passwordField,usernameField;s:payloadType!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionBodyContains":
    "[s:failureStrings!,successStrings!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionHeader":
    "[s:failureValues!,successValues!;s:name!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionJson":
    "[s:failureValues!,successValues!;s:identifier!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionStatusCode":
    "[n:failureCodes!,successCodes!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspection":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionBodyContains:bodyContains;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionHeader:header;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionJson:json;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspectionStatusCode:statusCode",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSet":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspection:requestInspection;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspection:responseInspection;b:enableRegexInPath;s:creationPath!,registrationPagePath!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallengeExemptUriRegularExpression":
    "s:regexString",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallenge":
    "[@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallengeExemptUriRegularExpression:exemptUriRegularExpressions;s:sensitivity,usageOfAction!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfig":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallenge:challenge",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSet":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSetClientSideActionConfig:clientSideActionConfig;s:sensitivityToBlock",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAtpRuleSetRequestInspection":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionEmailField:passwordField,usernameField;s:payloadType!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAtpRuleSet":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetResponseInspection:responseInspection;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAtpRuleSetRequestInspection:requestInspection;b:enableRegexInPath;s:loginPath!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesBotControlRuleSet":
    "b:enableMachineLearning;s:inspectionLevel!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfig":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSet:awsManagedRulesAcfpRuleSet;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAcfpRuleSetRequestInspectionEmailField:passwordField,usernameField;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAntiDdosRuleSet:awsManagedRulesAntiDdosRuleSet;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesAtpRuleSet:awsManagedRulesAtpRuleSet;@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigAwsManagedRulesBotControlRuleSet:awsManagedRulesBotControlRuleSet;s:loginPath,payloadType",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverride":
    "@wafv2.WebAclRuleAction:actionToUse;s:name!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAndStatement":
    "[@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement:statements",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement:statement",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;s:regexString!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;s:arn!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;n:size!;s:comparisonOperator!",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;s:sensitivityLevel",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement":
    "@wafv2.WebAclRuleStatementByteMatchStatementFieldToMatch:fieldToMatch;[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatement:asnMatchStatement;@wafv2.RuleGroupRuleStatementGeoMatchStatement:geoMatchStatement;@wafv2.RuleGroupRuleStatementIpSetReferenceStatement:ipSetReferenceStatement;@wafv2.RuleGroupRuleStatementLabelMatchStatement:labelMatchStatement;@wafv2.WebAclRuleStatementByteMatchStatement:byteMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementAndStatement:andStatement,orStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement:notStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement:regexMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement:regexPatternSetReferenceStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement:sizeConstraintStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement:sqliMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement:xssMatchStatement",
  "wafv2.WebAclRuleStatementManagedRuleGroupStatement":
    "@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement:scopeDownStatement;[@wafv2.WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfig:managedRuleGroupConfigs;[@wafv2.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverride:ruleActionOverrides;s:name!,vendorName!,version",
  "wafv2.WebAclRuleStatementNotStatement": "@wafv2.WebAclRuleStatement:statement",
  "wafv2.WebAclRuleStatementRateBasedStatementCustomKeyCookie":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations;s:name!",
  "wafv2.WebAclRuleStatementRateBasedStatementCustomKeyQueryString":
    "[@wafv2.RuleGroupRuleStatementByteMatchStatementPreParseTextTransformation:textTransformations",
  "wafv2.WebAclRuleStatementRateBasedStatementCustomKey":
    "@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:asn,forwardedIp,httpMethod,ip;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchJa3Fingerprint:ja3Fingerprint,ja4Fingerprint;@wafv2.RuleGroupRuleStatementRateBasedStatementCustomKeyLabelNamespace:labelNamespace;@wafv2.WebAclRuleStatementRateBasedStatementCustomKeyCookie:cookie,header,queryArgument;@wafv2.WebAclRuleStatementRateBasedStatementCustomKeyQueryString:queryString,uriPath",
  "wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatementAndStatement":
    "[@wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement:statements",
  "wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement":
    "@wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement:statement",
  "wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatement:asnMatchStatement;@wafv2.RuleGroupRuleStatementGeoMatchStatement:geoMatchStatement;@wafv2.RuleGroupRuleStatementIpSetReferenceStatement:ipSetReferenceStatement;@wafv2.RuleGroupRuleStatementLabelMatchStatement:labelMatchStatement;@wafv2.WebAclRuleStatementByteMatchStatement:byteMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement:regexMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement:regexPatternSetReferenceStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement:sizeConstraintStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement:sqliMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement:xssMatchStatement;@wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatementAndStatement:andStatement,orStatement;@wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement:notStatement",
  "wafv2.WebAclRuleStatementRateBasedStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatementForwardedIpConfig:forwardedIpConfig;@wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement:scopeDownStatement;[@wafv2.WebAclRuleStatementRateBasedStatementCustomKey:customKeys;n:evaluationWindowSec,limit!;s:aggregateKeyType!",
  "wafv2.WebAclRuleStatementRuleGroupReferenceStatement":
    "[@wafv2.RuleGroupRuleRuleLabel:excludedRules;[@wafv2.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverride:ruleActionOverrides;s:arn!",
  "wafv2.WebAclRuleStatement":
    "@wafv2.RuleGroupRuleStatementAsnMatchStatement:asnMatchStatement;@wafv2.RuleGroupRuleStatementGeoMatchStatement:geoMatchStatement;@wafv2.RuleGroupRuleStatementIpSetReferenceStatement:ipSetReferenceStatement;@wafv2.RuleGroupRuleStatementLabelMatchStatement:labelMatchStatement;@wafv2.WebAclRuleStatementAndStatement:andStatement,orStatement;@wafv2.WebAclRuleStatementByteMatchStatement:byteMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatement:managedRuleGroupStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexMatchStatement:regexMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementRegexPatternSetReferenceStatement:regexPatternSetReferenceStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSizeConstraintStatement:sizeConstraintStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementSqliMatchStatement:sqliMatchStatement;@wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementXssMatchStatement:xssMatchStatement;@wafv2.WebAclRuleStatementNotStatement:notStatement;@wafv2.WebAclRuleStatementRateBasedStatement:rateBasedStatement;@wafv2.WebAclRuleStatementRuleGroupReferenceStatement:ruleGroupReferenceStatement",
  "wafv2.WebAclRule":
    "@wafv2.RuleGroupRuleCaptchaConfig:captchaConfig,challengeConfig;@wafv2.RuleGroupRuleVisibilityConfig:visibilityConfig!;@wafv2.WebAclRuleAction:action;@wafv2.WebAclRuleOverrideAction:overrideAction;@wafv2.WebAclRuleStatement:statement!;[@wafv2.RuleGroupRuleRuleLabel:ruleLabels;n:priority!;s:name!",
  "aws:wafv2/webAcl:WebAcl":
    "@wafv2.RuleGroupRuleCaptchaConfig:captchaConfig,challengeConfig;@wafv2.RuleGroupRuleVisibilityConfig:visibilityConfig!;@wafv2.WebAclAssociationConfig:associationConfig;@wafv2.WebAclDataProtectionConfig:dataProtectionConfig;@wafv2.WebAclDefaultAction:defaultAction!;[@wafv2.RuleGroupCustomResponseBody:customResponseBodies;[@wafv2.WebAclRule:rules;[s:tokenDomains;o:applicationIntegrationUrl,arn,capacity,lockToken,tagsAll;s:description,name,namePrefix,region,ruleJson,scope!;{s:tags",
  "aws:wafv2/webAclAssociation:WebAclAssociation": "s:region,resourceArn!,webAclArn!",
  "wafv2.WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition": "s:action!",
  "wafv2.WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition": "s:labelName!",
  "wafv2.WebAclLoggingConfigurationLoggingFilterFilterCondition":
    "@wafv2.WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition:actionCondition;@wafv2.WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition:labelNameCondition",
  "wafv2.WebAclLoggingConfigurationLoggingFilterFilter":
    "[@wafv2.WebAclLoggingConfigurationLoggingFilterFilterCondition:conditions!;s:behavior!,requirement!",
  "wafv2.WebAclLoggingConfigurationLoggingFilter":
    "[@wafv2.WebAclLoggingConfigurationLoggingFilterFilter:filters!;s:defaultBehavior!",
  "wafv2.WebAclLoggingConfigurationRedactedField":
    "@wafv2.RuleGroupRuleRuleLabel:singleHeader;@wafv2.RuleGroupRuleStatementByteMatchStatementFieldToMatchAllQueryArguments:method,queryString,uriPath",
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration":
    "@wafv2.WebAclLoggingConfigurationLoggingFilter:loggingFilter;[@wafv2.WebAclLoggingConfigurationRedactedField:redactedFields;[s:logDestinationConfigs!;s:region,resourceArn!",
  "xray.GroupInsightsConfiguration": "b:insightsEnabled!,notificationsEnabled",
  "aws:xray/group:Group":
    "@xray.GroupInsightsConfiguration:insightsConfiguration;o:arn,tagsAll;s:filterExpression!,groupName!,region;{s:tags",
  "aws:xray/samplingRule:SamplingRule":
    "n:fixedRate!,priority!,reservoirSize!,version!;o:arn,tagsAll;s:host!,httpMethod!,region,resourceArn!,ruleName,serviceName!,serviceType!,urlPath!;{s:attributes,tags",
};
