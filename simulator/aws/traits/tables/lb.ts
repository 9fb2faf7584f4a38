import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:lb/listener:Listener": {
    replaces: "loadBalancerArn region",
    computed: `
      defaultActions.authenticateCognito
      defaultActions.authenticateCognito.onUnauthenticatedRequest
      defaultActions.authenticateCognito.scope
      defaultActions.authenticateCognito.sessionCookieName
      defaultActions.authenticateCognito.sessionTimeout defaultActions.authenticateOidc
      defaultActions.authenticateOidc.onUnauthenticatedRequest
      defaultActions.authenticateOidc.scope defaultActions.authenticateOidc.sessionCookieName
      defaultActions.authenticateOidc.sessionTimeout defaultActions.fixedResponse
      defaultActions.fixedResponse.statusCode defaultActions.forward
      defaultActions.forward.stickiness defaultActions.order defaultActions.redirect
      mutualAuthentication mutualAuthentication.advertiseTrustStoreCaNames protocol region
      routingHttpRequestXAmznMtlsClientcertHeaderName
      routingHttpRequestXAmznMtlsClientcertIssuerHeaderName
      routingHttpRequestXAmznMtlsClientcertLeafHeaderName
      routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName
      routingHttpRequestXAmznMtlsClientcertSubjectHeaderName
      routingHttpRequestXAmznMtlsClientcertValidityHeaderName
      routingHttpRequestXAmznTlsCipherSuiteHeaderName routingHttpRequestXAmznTlsVersionHeaderName
      routingHttpResponseAccessControlAllowCredentialsHeaderValue
      routingHttpResponseAccessControlAllowHeadersHeaderValue
      routingHttpResponseAccessControlAllowMethodsHeaderValue
      routingHttpResponseAccessControlAllowOriginHeaderValue
      routingHttpResponseAccessControlExposeHeadersHeaderValue
      routingHttpResponseAccessControlMaxAgeHeaderValue
      routingHttpResponseContentSecurityPolicyHeaderValue routingHttpResponseServerEnabled
      routingHttpResponseStrictTransportSecurityHeaderValue
      routingHttpResponseXContentTypeOptionsHeaderValue
      routingHttpResponseXFrameOptionsHeaderValue sslPolicy tcpIdleTimeoutSeconds
    `,
    sets: `
      defaultActions.forward.targetGroups defaultActions.jwtValidation.additionalClaims
      defaultActions.jwtValidation.additionalClaims.values
    `,
    defaults: {
      "defaultActions.forward.stickiness.enabled": false,
      "defaultActions.forward.targetGroups.weight": 1,
      "defaultActions.redirect.host": "#{host}",
      "defaultActions.redirect.path": "/#{path}",
      "defaultActions.redirect.port": "#{port}",
      "defaultActions.redirect.protocol": "#{protocol}",
      "defaultActions.redirect.query": "#{query}",
      "mutualAuthentication.ignoreClientCertificateExpiry": false,
    },
  },
  "aws:lb/listenerCertificate:ListenerCertificate": {
    replaces: "certificateArn listenerArn region",
    computed: "region",
  },
  "aws:lb/listenerRule:ListenerRule": {
    replaces: "listenerArn region",
    computed: `
      actions.authenticateCognito actions.authenticateCognito.onUnauthenticatedRequest
      actions.authenticateOidc actions.authenticateOidc.onUnauthenticatedRequest
      actions.fixedResponse actions.fixedResponse.statusCode actions.forward
      actions.forward.stickiness actions.order actions.redirect priority region
    `,
    sets: `
      actions.forward.targetGroups actions.jwtValidation.additionalClaims
      actions.jwtValidation.additionalClaims.values conditions conditions.hostHeader.regexValues
      conditions.hostHeader.values conditions.httpHeader.regexValues conditions.httpHeader.values
      conditions.httpRequestMethod.values conditions.pathPattern.regexValues
      conditions.pathPattern.values conditions.queryStrings conditions.sourceIp.values transforms
    `,
    defaults: {
      "actions.authenticateCognito.scope": "openid",
      "actions.authenticateCognito.sessionCookieName": "AWSELBAuthSessionCookie",
      "actions.authenticateCognito.sessionTimeout": 604800,
      "actions.authenticateOidc.scope": "openid",
      "actions.authenticateOidc.sessionCookieName": "AWSELBAuthSessionCookie",
      "actions.authenticateOidc.sessionTimeout": 604800,
      "actions.forward.stickiness.enabled": false,
      "actions.forward.targetGroups.weight": 1,
      "actions.redirect.host": "#{host}",
      "actions.redirect.path": "/#{path}",
      "actions.redirect.port": "#{port}",
      "actions.redirect.protocol": "#{protocol}",
      "actions.redirect.query": "#{query}",
    },
  },
  "aws:lb/loadBalancer:LoadBalancer": {
    replaces: "customerOwnedIpv4Pool internal loadBalancerType name namePrefix region",
    computed: `
      accessLogs connectionLogs enablePrefixForIpv6SourceNat
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic internal ipAddressType name namePrefix
      region secondaryIpsAutoAssignedPerSubnet securityGroups subnetMappings
      subnetMappings.outpostId subnets
    `,
    sets: "securityGroups subnetMappings subnets",
    defaults: {
      "accessLogs.enabled": false,
      clientKeepAlive: 3600,
      "connectionLogs.enabled": false,
      desyncMitigationMode: "defensive",
      dnsRecordClientRoutingPolicy: "any_availability_zone",
      dropInvalidHeaderFields: false,
      enableCrossZoneLoadBalancing: false,
      enableDeletionProtection: false,
      enableHttp2: true,
      enableTlsVersionAndCipherSuiteHeaders: false,
      enableWafFailOpen: false,
      enableXffClientPort: false,
      enableZonalShift: false,
      "healthCheckLogs.enabled": false,
      idleTimeout: 60,
      loadBalancerType: "application",
      preserveHostHeader: false,
      xffHeaderProcessingMode: "append",
    },
  },
  "aws:lb/targetGroup:TargetGroup": {
    replaces: `
      ipAddressType name namePrefix port protocol protocolVersion region targetControlPort
      targetType vpcId
    `,
    computed: `
      connectionTermination healthCheck healthCheck.matcher healthCheck.path healthCheck.timeout
      ipAddressType loadBalancingAlgorithmType loadBalancingAnomalyMitigation
      loadBalancingCrossZoneEnabled name namePrefix preserveClientIp protocolVersion region
      stickiness targetFailovers targetGroupHealth targetHealthStates
    `,
    defaults: {
      deregistrationDelay: 300,
      "healthCheck.enabled": true,
      "healthCheck.healthyThreshold": 3,
      "healthCheck.interval": 30,
      "healthCheck.port": "traffic-port",
      "healthCheck.protocol": "HTTP",
      "healthCheck.unhealthyThreshold": 3,
      lambdaMultiValueHeadersEnabled: false,
      proxyProtocolV2: false,
      slowStart: 0,
      "stickiness.cookieDuration": 86400,
      "stickiness.enabled": true,
      "targetGroupHealth.dnsFailover.minimumHealthyTargetsCount": "1",
      "targetGroupHealth.dnsFailover.minimumHealthyTargetsPercentage": "off",
      "targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsCount": 1,
      "targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsPercentage": "off",
      targetType: "instance",
    },
  },
  "aws:lb/targetGroupAttachment:TargetGroupAttachment": {
    replaces: "availabilityZone port quicServerId region targetGroupArn targetId",
    computed: "region",
  },
};
