import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:cloudfront/distribution:Distribution": {
    replaces: "staging",
    computed: `
      continuousDeploymentPolicyId defaultCacheBehavior.defaultTtl
      defaultCacheBehavior.forwardedValues.cookies.whitelistedNames
      defaultCacheBehavior.forwardedValues.headers
      defaultCacheBehavior.forwardedValues.queryStringCacheKeys defaultCacheBehavior.grpcConfig
      defaultCacheBehavior.grpcConfig.enabled defaultCacheBehavior.maxTtl
      defaultCacheBehavior.trustedKeyGroups defaultCacheBehavior.trustedSigners
      orderedCacheBehaviors.defaultTtl orderedCacheBehaviors.forwardedValues.headers
      orderedCacheBehaviors.forwardedValues.queryStringCacheKeys orderedCacheBehaviors.grpcConfig
      orderedCacheBehaviors.grpcConfig.enabled orderedCacheBehaviors.maxTtl
      origins.responseCompletionTimeout restrictions.geoRestriction.locations
    `,
    sets: `
      aliases customErrorResponses defaultCacheBehavior.allowedMethods
      defaultCacheBehavior.cachedMethods
      defaultCacheBehavior.forwardedValues.cookies.whitelistedNames
      defaultCacheBehavior.forwardedValues.headers defaultCacheBehavior.functionAssociations
      defaultCacheBehavior.lambdaFunctionAssociations orderedCacheBehaviors.allowedMethods
      orderedCacheBehaviors.cachedMethods
      orderedCacheBehaviors.forwardedValues.cookies.whitelistedNames
      orderedCacheBehaviors.forwardedValues.headers orderedCacheBehaviors.functionAssociations
      orderedCacheBehaviors.lambdaFunctionAssociations originGroups
      originGroups.failoverCriteria.statusCodes origins origins.customHeaders
      origins.customOriginConfig.originSslProtocols restrictions.geoRestriction.locations
    `,
    defaults: {
      "defaultCacheBehavior.compress": false,
      "defaultCacheBehavior.lambdaFunctionAssociations.includeBody": false,
      "defaultCacheBehavior.minTtl": 0,
      httpVersion: "http2",
      isIpv6Enabled: false,
      "loggingConfig.includeCookies": false,
      "loggingConfig.prefix": "",
      "orderedCacheBehaviors.compress": false,
      "orderedCacheBehaviors.lambdaFunctionAssociations.includeBody": false,
      "orderedCacheBehaviors.minTtl": 0,
      "origins.connectionAttempts": 3,
      "origins.connectionTimeout": 10,
      "origins.customOriginConfig.originKeepaliveTimeout": 5,
      "origins.customOriginConfig.originReadTimeout": 30,
      "origins.originPath": "",
      priceClass: "PriceClass_All",
      retainOnDelete: false,
      staging: false,
      "viewerCertificate.minimumProtocolVersion": "TLSv1",
      "viewerMtlsConfig.trustStoreConfig.advertiseTrustStoreCaNames": false,
      "viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry": false,
      waitForDeployment: true,
    },
  },
};
