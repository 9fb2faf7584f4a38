/** Policy documents, wherever resources keep them. */
import {
  oncePerResource,
  readPolicyDocument,
  ROLE,
  UNKNOWN,
  type PolicyDocument,
  type Reading,
  type Resource,
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
  "aws:backup/vaultPolicy:VaultPolicy": "policy",
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy": "policy",
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
  "aws:dynamodb/resourcePolicy:ResourcePolicy": "policy",
  "aws:ecr/registryPolicy:RegistryPolicy": "policy",
  "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:ecrpublic/repositoryPolicy:RepositoryPolicy": "policy",
  "aws:efs/fileSystemPolicy:FileSystemPolicy": "policy",
  "aws:kinesis/resourcePolicy:ResourcePolicy": "policy",
  "aws:kms/externalKey:ExternalKey": "policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:kms/replicaKey:ReplicaKey": "policy",
  "aws:lambda/resourcePolicy:ResourcePolicy": "policy",
  "aws:opensearch/domain:Domain": "accessPolicies",
  "aws:opensearch/domainPolicy:DomainPolicy": "accessPolicies",
  "aws:s3/accessPoint:AccessPoint": "policy",
  "aws:s3/bucket:Bucket": "policy",
  "aws:s3/bucketPolicy:BucketPolicy": "policy",
  "aws:s3/bucketV2:BucketV2": "policy",
  "aws:secretsmanager/secret:Secret": "policy",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "policy",
  "aws:sns/topic:Topic": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:sqs/queue:Queue": "policy",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
};

/** Types whose policies say what an identity may do. */
export const IDENTITY_POLICY_HOLDERS: readonly string[] = [ROLE, ...Object.keys(IDENTITY_POLICIES)];

/** Types that hold policies of any kind. */
export const POLICY_HOLDERS: readonly string[] = [
  ...IDENTITY_POLICY_HOLDERS,
  ...Object.keys(RESOURCE_POLICIES),
];

/** The policies that are written on a resource. */
export const policiesOn: (resource: Resource) => readonly WrittenPolicy[] = oncePerResource(
  (resource) => {
    if (resource.type === ROLE) return [trustPolicyOf(resource), ...inlinePolicies(resource)];
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
  const known = name.state === "known" ? name.value : undefined;
  return {
    resource: role,
    kind: "identity",
    property: "inlinePolicies",
    label: known === undefined ? `inlinePolicies[${index}]` : `inline policy ${known}`,
    ...(known === undefined ? {} : { name: known }),
    document: readPolicyDocument(entry.at("policy")),
  };
}
