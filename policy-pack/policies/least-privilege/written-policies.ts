/** Policy documents, wherever resources keep them. */
import {
  ABSENT,
  known,
  knownValue,
  oncePerResource,
  readPolicyDocument,
  ROLE,
  UNKNOWN,
  type PolicyDocument,
  type Reading,
  type Resource,
  type Statement,
  type Value,
} from "../../reading";

/** What a policy says something about: an identity, who takes a role, or who uses a resource. */
export type PolicyKind = "identity" | "trust" | "resource";

export interface WrittenPolicy {
  /** What it is written on. */
  readonly resource: Resource;
  readonly kind: PolicyKind;
  /** The property that holds it, which may have come from other resources. */
  readonly property: string;
  /** How messages tell it from other policies of the resource; empty where it is the only one. */
  readonly label: string;
  /** The name of an inline policy, where it is known. */
  readonly name?: string;
  readonly document: Reading<PolicyDocument>;
}

/** Identity policies that are resources of their own, with the property that holds them. */
const IDENTITY_POLICIES: Readonly<Record<string, string>> = {
  "aws:iam/groupPolicy:GroupPolicy": "policy",
  "aws:iam/policy:Policy": "policy",
  "aws:iam/rolePolicy:RolePolicy": "policy",
  "aws:iam/userPolicy:UserPolicy": "policy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": "inlinePolicy",
};

/**
 * Policies of resources. Not those of VPC endpoints: they only pass on, and AWS's own default there
 * is `*`.
 */
const RESOURCE_POLICIES: Readonly<Record<string, string>> = {
  "aws:acmpca/policy:Policy": "policy",
  "aws:amp/resourcePolicy:ResourcePolicy": "policyDocument",
  "aws:apigateway/domainName:DomainName": "policy",
  "aws:apigateway/restApi:RestApi": "policy",
  "aws:apigateway/restApiPolicy:RestApiPolicy": "policy",
  "aws:backup/vaultPolicy:VaultPolicy": "policy",
  "aws:bedrock/agentcoreResourcePolicy:AgentcoreResourcePolicy": "policy",
  "aws:cloudsearch/domainServiceAccessPolicy:DomainServiceAccessPolicy": "accessPolicy",
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy": "policy",
  "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy":
    "deliveryDestinationPolicy",
  "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": "accessPolicy",
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
  "aws:codeartifact/domainPermissions:DomainPermissions": "policyDocument",
  "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy": "policyDocument",
  "aws:codebuild/resourcePolicy:ResourcePolicy": "policy",
  "aws:dsql/clusterPolicy:ClusterPolicy": "policy",
  "aws:dynamodb/resourcePolicy:ResourcePolicy": "policy",
  "aws:ecr/registryPolicy:RegistryPolicy": "policy",
  "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate": "repositoryPolicy",
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:ecrpublic/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:efs/fileSystemPolicy:FileSystemPolicy": "policy",
  "aws:elasticsearch/domain:Domain": "accessPolicies",
  "aws:elasticsearch/domainPolicy:DomainPolicy": "accessPolicies",
  "aws:glacier/vault:Vault": "accessPolicy",
  "aws:glue/resourcePolicy:ResourcePolicy": "policy",
  "aws:kinesis/resourcePolicy:ResourcePolicy": "policy",
  "aws:kms/externalKey:ExternalKey": "policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:kms/replicaExternalKey:ReplicaExternalKey": "policy",
  "aws:kms/replicaKey:ReplicaKey": "policy",
  "aws:lambda/resourcePolicy:ResourcePolicy": "policy",
  "aws:mediastore/containerPolicy:ContainerPolicy": "policy",
  "aws:msk/clusterPolicy:ClusterPolicy": "policy",
  "aws:networkfirewall/resourcePolicy:ResourcePolicy": "policy",
  "aws:oam/sinkPolicy:SinkPolicy": "policy",
  "aws:opensearch/domain:Domain": "accessPolicies",
  "aws:opensearch/domainPolicy:DomainPolicy": "accessPolicies",
  "aws:opensearchingest/resourcePolicy:ResourcePolicy": "policy",
  "aws:pinpoint/smsvoicev2ResourcePolicy:Smsvoicev2ResourcePolicy": "policy",
  "aws:redshift/resourcePolicy:ResourcePolicy": "policy",
  "aws:redshiftserverless/resourcePolicy:ResourcePolicy": "policy",
  "aws:s3/accessPoint:AccessPoint": "policy",
  "aws:s3/bucket:Bucket": "policy",
  "aws:s3/bucketPolicy:BucketPolicy": "policy",
  "aws:s3/bucketV2:BucketV2": "policy",
  "aws:s3/filesFileSystemPolicy:FilesFileSystemPolicy": "policy",
  "aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy": "policy",
  "aws:s3control/accessGrantsInstanceResourcePolicy:AccessGrantsInstanceResourcePolicy": "policy",
  "aws:s3control/accessPointPolicy:AccessPointPolicy": "policy",
  "aws:s3control/bucketPolicy:BucketPolicy": "policy",
  "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy": "policy",
  "aws:s3tables/tableBucketPolicy:TableBucketPolicy": "resourcePolicy",
  "aws:s3tables/tablePolicy:TablePolicy": "resourcePolicy",
  "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": "resourcePolicy",
  "aws:schemas/registryPolicy:RegistryPolicy": "policy",
  "aws:secretsmanager/secret:Secret": "policy",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "policy",
  "aws:ses/identityPolicy:IdentityPolicy": "policy",
  "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy": "policy",
  "aws:sns/topic:Topic": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:sqs/queue:Queue": "policy",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
  "aws:vpclattice/authPolicy:AuthPolicy": "policy",
  "aws:vpclattice/resourcePolicy:ResourcePolicy": "policy",
  "aws:xray/resourcePolicy:ResourcePolicy": "policyDocument",
};

/** A statement of a function's policy, each a resource of its own. */
const PERMISSION = "aws:lambda/permission:Permission";

/** Types whose policies say what an identity may do. */
export const IDENTITY_POLICY_HOLDERS: readonly string[] = [ROLE, ...Object.keys(IDENTITY_POLICIES)];

/** Types that hold policies of any kind. */
export const POLICY_HOLDERS: readonly string[] = [
  ...IDENTITY_POLICY_HOLDERS,
  ...Object.keys(RESOURCE_POLICIES),
  PERMISSION,
];

/** The policies that are written on a resource. */
export const policiesOn: (resource: Resource) => readonly WrittenPolicy[] = oncePerResource(
  (resource) => {
    if (resource.type === ROLE) return [trustPolicyOf(resource), ...inlinePolicies(resource)];
    if (resource.type === PERMISSION) return [permissionOf(resource)];
    const identity = IDENTITY_POLICIES[resource.type];
    const property = identity ?? RESOURCE_POLICIES[resource.type];
    if (property === undefined) return [];
    const kind = identity === undefined ? "resource" : "identity";
    // A resource may leave its policy to the provider; a policy must say what it allows.
    const value = kind === "resource" ? resource.at(property) : resource.output(property);
    return [{ resource, kind, property, label: "", document: readPolicyDocument(value) }];
  },
);

/** Who takes a role. */
export const trustPolicyOf: (role: Resource) => WrittenPolicy = oncePerResource((role) => ({
  resource: role,
  kind: "trust",
  property: "assumeRolePolicy",
  label: "assumeRolePolicy",
  document: readPolicyDocument(role.output("assumeRolePolicy")),
}));

/** What a permission allows; whom, and under which conditions, its other properties say. */
function permissionOf(resource: Resource): WrittenPolicy {
  const statement: Statement = {
    index: 0,
    sid: knownValue(resource.at("statementId").text()),
    effect: known("Allow"),
    actions: known([resource.at("action").text()]),
    notActions: ABSENT,
    resources: ABSENT,
    notResources: ABSENT,
    principals: ABSENT,
    notPrincipals: ABSENT,
    conditions: ABSENT,
  };
  const document = known({ version: ABSENT, statements: [statement] });
  return { resource, kind: "resource", property: "action", label: "", document };
}

function inlinePolicies(role: Resource): readonly WrittenPolicy[] {
  const property = "inlinePolicies";
  const list = role.at(property).list();
  if (list.state === "absent") return [];
  if (list.state === "unknown") {
    return [{ resource: role, kind: "identity", property, label: property, document: UNKNOWN }];
  }
  return list.value.map((entry, index) => inlinePolicy(role, entry, index));
}

function inlinePolicy(role: Resource, entry: Value, index: number): WrittenPolicy {
  const name = entry.at("name").text();
  const given = knownValue(name);
  return {
    resource: role,
    kind: "identity",
    property: "inlinePolicies",
    label: given === undefined ? `inlinePolicies[${index}]` : `inline policy ${given}`,
    ...(given === undefined ? {} : { name: given }),
    document: readPolicyDocument(entry.at("policy")),
  };
}
