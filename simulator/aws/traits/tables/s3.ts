import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:s3/bucket:Bucket": {
    replaces: `
      bucket bucketNamespace bucketPrefix objectLockConfiguration.objectLockEnabled
      objectLockEnabled region
    `,
    computed: `
      accelerationStatus acl bucket bucketNamespace bucketPrefix corsRules grants lifecycleRules
      lifecycleRules.id logging objectLockConfiguration objectLockEnabled policy region
      replicationConfiguration requestPayer serverSideEncryptionConfiguration
      serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId
      serverSideEncryptionConfiguration.rule.blockedEncryptionTypes
      serverSideEncryptionConfiguration.rule.bucketKeyEnabled versioning website
    `,
    sets: `
      grants grants.permissions lifecycleRules.noncurrentVersionTransitions
      lifecycleRules.transitions replicationConfiguration.rules
    `,
    defaults: {
      forceDestroy: false,
      "replicationConfiguration.rules.destination.metrics.minutes": 15,
      "replicationConfiguration.rules.destination.metrics.status": "Enabled",
      "replicationConfiguration.rules.destination.replicationTime.minutes": 15,
      "replicationConfiguration.rules.destination.replicationTime.status": "Enabled",
      "versioning.enabled": false,
      "versioning.mfaDelete": false,
    },
  },
  "aws:s3/bucketAcl:BucketAcl": {
    replaces: "bucket expectedBucketOwner region",
    computed: `
      accessControlPolicy accessControlPolicy.grants.grantee.displayName
      accessControlPolicy.owner.displayName region
    `,
    sets: "accessControlPolicy.grants",
  },
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": {
    replaces: "bucket expectedBucketOwner region",
    computed: "region",
    sets: `
      corsRules corsRules.allowedHeaders corsRules.allowedMethods corsRules.allowedOrigins
      corsRules.exposeHeaders
    `,
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    replaces: "bucket expectedBucketOwner region",
    computed: `
      expectedBucketOwner region rules.expiration.days rules.expiration.expiredObjectDeleteMarker
      rules.filter rules.filter.and.objectSizeGreaterThan rules.filter.and.objectSizeLessThan
      rules.filter.and.prefix rules.filter.objectSizeGreaterThan rules.filter.objectSizeLessThan
      rules.filter.prefix rules.prefix rules.transitions.days transitionDefaultMinimumObjectSize
    `,
    sets: "rules.noncurrentVersionTransitions rules.transitions",
    defaults: {
      "rules.expiration.days": 0,
    },
  },
  "aws:s3/bucketLogging:BucketLogging": {
    replaces: "bucket expectedBucketOwner region",
    computed: "region targetGrants.grantee.displayName",
    sets: "targetGrants",
  },
  "aws:s3/bucketNotification:BucketNotification": {
    replaces: "bucket region",
    computed: "lambdaFunctions.id queues.id region topics.id",
    sets: "lambdaFunctions.events queues.events topics.events",
    defaults: {
      eventbridge: false,
    },
  },
  "aws:s3/bucketObject:BucketObject": {
    replaces: "bucket key region",
    computed: `
      bucketKeyEnabled contentType etag kmsKeyId region serverSideEncryption storageClass
    `,
    defaults: {
      acl: "private",
      forceDestroy: false,
    },
  },
  "aws:s3/bucketObjectv2:BucketObjectv2": {
    replaces: "bucket key region",
    computed: `
      acl bucketKeyEnabled contentType etag kmsKeyId region serverSideEncryption storageClass
    `,
    defaults: {
      forceDestroy: false,
    },
  },
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": {
    replaces: "bucket region",
    computed: "region",
  },
  "aws:s3/bucketPolicy:BucketPolicy": {
    replaces: "bucket region",
    computed: "region",
  },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": {
    replaces: "bucket region",
    computed: "region",
    defaults: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {
    replaces: "bucket expectedBucketOwner region",
    computed: `
      region rules.applyServerSideEncryptionByDefault.kmsMasterKeyId rules.blockedEncryptionTypes
      rules.bucketKeyEnabled
    `,
    sets: "rules",
  },
  "aws:s3/bucketV2:BucketV2": {
    replaces: `
      bucket bucketNamespace bucketPrefix objectLockConfiguration.objectLockEnabled
      objectLockEnabled region
    `,
    computed: `
      accelerationStatus acl bucket bucketNamespace bucketPrefix corsRules grants lifecycleRules
      lifecycleRules.id loggings objectLockConfiguration objectLockEnabled policy region
      replicationConfigurations requestPayer serverSideEncryptionConfigurations versionings
      websites
    `,
    sets: `
      grants grants.permissions lifecycleRules.noncurrentVersionTransitions
      lifecycleRules.transitions replicationConfigurations.rules
    `,
    defaults: {
      forceDestroy: false,
      "replicationConfigurations.rules.destinations.metrics.minutes": 15,
      "replicationConfigurations.rules.destinations.metrics.status": "Enabled",
      "replicationConfigurations.rules.destinations.replicationTimes.minutes": 15,
      "replicationConfigurations.rules.destinations.replicationTimes.status": "Enabled",
      "versionings.enabled": false,
      "versionings.mfaDelete": false,
    },
  },
  "aws:s3/bucketVersioning:BucketVersioning": {
    replaces: "bucket expectedBucketOwner region",
    computed: "region versioningConfiguration.mfaDelete",
  },
};
