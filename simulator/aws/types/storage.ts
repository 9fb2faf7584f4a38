import { UNKNOWN, type Props } from "../../provider";
import { checkBucket } from "../checks/storage";
import { checkPolicyDocument } from "../checks/iam";
import { websiteZones } from "../hosted-zones";
import {
  asText,
  idFrom,
  idJoined,
  type Facts,
  type RuleTable,
  type TypeRule,
  spell,
} from "../rule";
import { changesOf } from "./changes";

/** Regions whose website endpoint is spelt with a hyphen, as S3's first ones are. */
const hyphenatedWebsites = new Set([
  "us-east-1",
  "us-west-1",
  "us-west-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-northeast-1",
  "eu-west-1",
  "sa-east-1",
  "us-gov-west-1",
]);

function bucketOutputs(facts: Facts): Props {
  const { partition, region, dnsSuffix } = facts.cloud;
  const bucket = facts.text("bucket");
  const websiteDomain = `s3-website${hyphenatedWebsites.has(region) ? "-" : "."}${region}.${dnsSuffix}`;
  return {
    arn: `arn:${partition}:s3:::${bucket}`,
    bucketDomainName: `${bucket}.s3.${dnsSuffix}`,
    bucketRegion: region,
    bucketRegionalDomainName: `${bucket}.s3.${region}.${dnsSuffix}`,
    hostedZoneId: websiteZones[region] ?? "",
    websiteDomain: facts.inputs["website"] === undefined ? "" : websiteDomain,
    websiteEndpoint: facts.inputs["website"] === undefined ? "" : `${bucket}.${websiteDomain}`,
    accelerationStatus: "",
    bucketNamespace: "",
    bucketPrefix: "",
    corsRules: [],
    grants: [],
    lifecycleRules: [],
    objectLockEnabled: false,
    policy: "",
    requestPayer: "BucketOwner",
  };
}

const encryption: Props = {
  applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" },
  bucketKeyEnabled: false,
};

const bucket: TypeRule = {
  autoName: { property: "bucket", maxLength: 63, lowerCase: true },
  defaults: { forceDestroy: false },
  computed: (facts) => ({
    ...bucketOutputs(facts),
    serverSideEncryptionConfiguration: { rule: encryption },
    versioning: { enabled: false, mfaDelete: false },
  }),
  id: idFrom("bucket"),
  checks: [checkBucket],
};

/** A configuration that hangs on a bucket, with the bucket's name for an id. */
function ofBucket(rule: Partial<TypeRule> = {}): TypeRule {
  return {
    taggable: false,
    ...rule,
    required: ["bucket", ...(rule.required ?? [])],
    id: idJoined("", "bucket"),
  };
}

function objectOutputs(facts: Facts): Props {
  return {
    arn: `arn:${facts.cloud.partition}:s3:::${facts.text("bucket")}/${facts.text("key")}`,
    bucketKeyEnabled: false,
    contentType: "application/octet-stream",
    etag: facts.ids.hex(32),
    kmsKeyId: "",
    serverSideEncryption: "AES256",
    storageClass: "STANDARD",
    versionId: "",
  };
}

const object: TypeRule = {
  autoName: { property: "key" },
  required: ["bucket"],
  computed: objectOutputs,
  changing: ({ inputs, ids }, old) =>
    changesOf(inputs, old.inputs, "content", "contentBase64", "source", "sourceHash")
      ? { etag: ids.hex(32, `etag after ${asText(old.outputs["etag"])}`) }
      : {},
  id: (facts) => `${facts.text("bucket")}/${facts.text("key")}`,
};

const pieces: Readonly<Record<string, TypeRule>> = {
  PublicAccessBlock: ofBucket({
    defaults: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  }),
  ServerSideEncryptionConfiguration: ofBucket({ required: ["rules"] }),
  LifecycleConfiguration: ofBucket({
    computed: () => ({
      expectedBucketOwner: "",
      transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    }),
  }),
  OwnershipControls: ofBucket({ required: ["rule"] }),
  Versioning: ofBucket({ required: ["versioningConfiguration"] }),
  Acl: ofBucket({
    computed: ({ ids }) => ({
      accessControlPolicy: { grants: [], owner: { id: ids.hex(64), displayName: "" } },
    }),
  }),
  Logging: ofBucket({ required: ["targetBucket", "targetPrefix"] }),
};

function pieceTokens(): [string, TypeRule][] {
  return Object.entries(pieces).flatMap(([kind, rule]): [string, TypeRule][] => [
    [`aws:s3/bucket${kind}:Bucket${kind}`, rule],
    ...(kind === "PublicAccessBlock" || kind === "OwnershipControls"
      ? []
      : [[`aws:s3/bucket${kind}V2:Bucket${kind}V2`, rule] as [string, TypeRule]]),
  ]);
}

export const storageRules: RuleTable = {
  "aws:s3/bucket:Bucket": bucket,
  // The same bucket under the name it had before 7.0, with lists for single values.
  "aws:s3/bucketV2:BucketV2": {
    ...bucket,
    computed: (facts) => ({
      ...bucketOutputs(facts),
      loggings: [],
      serverSideEncryptionConfigurations: [{ rules: [encryption] }],
      versionings: [{ enabled: false, mfaDelete: false }],
      websites: [],
    }),
  },
  ...Object.fromEntries(pieceTokens()),
  "aws:s3/bucketPolicy:BucketPolicy": ofBucket({
    required: ["policy"],
    json: ["policy"],
    checks: [checkPolicyDocument("policy")],
  }),
  "aws:s3/bucketNotification:BucketNotification": ofBucket(),
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": ofBucket({ required: ["corsRules"] }),
  "aws:s3/bucketObject:BucketObject": object,
  "aws:s3/bucketObjectv2:BucketObjectv2": {
    ...object,
    computed: (facts) => ({
      ...objectOutputs(facts),
      acl: "",
      checksumCrc32: "",
      checksumCrc32c: "",
      checksumCrc64nvme: facts.ids.alphanumeric(11),
      checksumSha1: "",
      checksumSha256: "",
    }),
  },
  "aws:efs/fileSystem:FileSystem": {
    autoName: { property: "creationToken" },
    computed: (facts) => ({
      arn: facts.cloud.arn("elasticfilesystem", `file-system/fs-${facts.ids.hex(17)}`),
      availabilityZoneId: "",
      availabilityZoneName: "",
      dnsName: `fs-${facts.ids.hex(17)}.efs.${facts.cloud.region}.${facts.cloud.dnsSuffix}`,
      encrypted: false,
      kmsKeyId:
        facts.inputs["encrypted"] === true ? facts.cloud.arn("kms", `key/${facts.ids.uuid()}`) : "",
      name: "",
      numberOfMountTargets: 0,
      ownerId: facts.cloud.accountId,
      performanceMode: "generalPurpose",
      protection: { replicationOverwrite: "ENABLED" },
      sizeInBytes: [{ value: 6144, valueInIa: 0, valueInStandard: 6144 }],
    }),
    id: ({ ids }) => `fs-${ids.hex(17)}`,
  },
  "aws:efs/mountTarget:MountTarget": {
    taggable: false,
    required: ["fileSystemId", "subnetId"],
    computed: mountTargetOutputs,
    id: ({ ids }) => `fsmt-${ids.hex(17)}`,
  },
  "aws:efs/accessPoint:AccessPoint": {
    required: ["fileSystemId"],
    computed: (facts) => ({
      arn: facts.cloud.arn("elasticfilesystem", `access-point/fsap-${facts.ids.hex(17)}`),
      fileSystemArn: fileSystemArn(facts),
      ownerId: facts.cloud.accountId,
      rootDirectory: { path: "/" },
    }),
    id: ({ ids }) => `fsap-${ids.hex(17)}`,
  },
  "aws:efs/fileSystemPolicy:FileSystemPolicy": {
    taggable: false,
    json: ["policy"],
    required: ["fileSystemId", "policy"],
    id: idJoined("", "fileSystemId"),
    checks: [checkPolicyDocument("policy")],
  },
  "aws:efs/backupPolicy:BackupPolicy": {
    taggable: false,
    required: ["backupPolicy", "fileSystemId"],
    id: idJoined("", "fileSystemId"),
  },
};

function fileSystemArn(facts: Facts): string {
  const id = facts.text("fileSystemId");
  return id === UNKNOWN ? UNKNOWN : facts.cloud.arn("elasticfilesystem", `file-system/${id}`);
}

function mountTargetOutputs(facts: Facts): Props {
  const { region, dnsSuffix, accountId } = facts.cloud;
  const subnet = facts.account.find("aws:ec2/subnet:Subnet", facts.text("subnetId"));
  const zone = subnet?.["availabilityZone"] ?? `${region}a`;
  const host = `${facts.text("fileSystemId")}.efs.${region}.${dnsSuffix}`;
  return {
    availabilityZoneId: subnet?.["availabilityZoneId"] ?? "",
    availabilityZoneName: zone,
    dnsName: host,
    fileSystemArn: fileSystemArn(facts),
    ipAddress: `10.0.${facts.ids.below(256)}.${facts.ids.below(250, "ip") + 4}`,
    ipAddressType: "IPV4_ONLY",
    ipv6Address: "",
    mountTargetDnsName: `${spell(zone)}.${host}`,
    networkInterfaceId: `eni-${facts.ids.hex(17)}`,
    ownerId: accountId,
    securityGroups: [],
  };
}
