/** What keeps AWS, or its provider, from deleting a resource besides others that refer to it. */
import type { Existing, Props } from "../provider";
import type { Account, AccountRecord } from "./account";
import { clusterGuard, clusterProvidersGuard } from "./in-use-clusters";
import { kindOf, typesOf } from "./lifecycle/kinds";
import { asText } from "./rule";

/** What is about to be deleted. */
export interface Deletion {
  readonly account: Account;
  /** As it is now. */
  readonly record: AccountRecord;
  /** As the stack's state has it: what the provider goes by. */
  readonly old: Existing;
}

/** Why something can't be deleted; undefined when it can. */
export type Guard = (deletion: Deletion) => string | undefined;

/** A number among the live facts. */
function counted(record: AccountRecord, fact: string): number {
  const value = record.live?.[fact];
  return typeof value === "number" ? value : 0;
}

function isProtected(property: string, message: (record: AccountRecord) => string): Guard {
  return ({ record }) => (record.outputs[property] === true ? message(record) : undefined);
}

/** Objects in a bucket: those of the stack, and those that others put there. */
const bucket: Guard = ({ account, record, old }) => {
  if (old.outputs["forceDestroy"] === true) return undefined;
  const managed = account
    .records(typesOf("aws:s3/bucketObjectv2:BucketObjectv2"))
    .some(({ outputs }) => outputs["bucket"] === record.id);
  return managed || counted(record, "objects") > 0
    ? `BucketNotEmpty: The bucket you tried to delete is not empty: ${record.id}. Empty it, or set forceDestroy and update first`
    : undefined;
};

const repository: Guard = ({ record, old }) =>
  old.outputs["forceDelete"] !== true && counted(record, "images") > 0
    ? `ECR Repository (${record.id}) not empty, consider using force_delete: RepositoryNotEmptyException: The repository with name '${record.id}' in registry with id '${asText(record.outputs["registryId"])}' cannot be deleted because it still contains images`
    : undefined;

/** The provider lifts the protection itself when the program no longer asks for it. */
function isDatabaseProtected({ record, old }: Deletion): boolean {
  const lifts =
    old.outputs["deletionProtection"] !== true && old.outputs["applyImmediately"] === true;
  return record.outputs["deletionProtection"] === true && !lifts;
}

function lacksFinalSnapshot({ outputs }: Existing): boolean {
  return outputs["skipFinalSnapshot"] !== true && asText(outputs["finalSnapshotIdentifier"]) === "";
}

function database(kind: "DB Instance" | "Cluster"): Guard {
  const prefix = kind === "Cluster" ? "RDS Cluster " : "";
  return (deletion) => {
    if (lacksFinalSnapshot(deletion.old)) {
      return `${prefix}final_snapshot_identifier is required when skip_final_snapshot is false`;
    }
    return isDatabaseProtected(deletion)
      ? `InvalidParameterCombination: Cannot delete protected ${kind}, please disable deletion protection and try again.`
      : undefined;
  };
}

/** A database holds the subnets of its subnet group. */
const subnet: Guard = ({ account, record }) => {
  const groups = account
    .ofType("aws:rds/subnetGroup:SubnetGroup")
    .filter((group) => holds(group, record.id))
    .map((group) => group["name"]);
  const user = account
    .records(["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"])
    .find(({ outputs }) => groups.includes(outputs["dbSubnetGroupName"]));
  return user === undefined
    ? undefined
    : `DependencyViolation: The subnet '${record.id}' has dependencies and cannot be deleted. (used by ${user.type} ${user.id})`;
};

function holds(group: Props, subnetId: string): boolean {
  const subnets = group["subnetIds"];
  return Array.isArray(subnets) && subnets.includes(subnetId);
}

const registered: Guard = ({ record, old }) =>
  old.outputs["forceDestroy"] !== true && counted(record, "instances") > 0
    ? "ResourceInUse: Service contains registered instances; delete the instances before deleting the service"
    : undefined;

const guards: Readonly<Record<string, Guard>> = {
  "aws:cloudwatch/logGroup:LogGroup": isProtected(
    "deletionProtectionEnabled",
    ({ id }) => `OperationAbortedException: The log group ${id} has deletion protection enabled`,
  ),
  "aws:dynamodb/table:Table": isProtected(
    "deletionProtectionEnabled",
    () =>
      "ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.",
  ),
  "aws:ec2/subnet:Subnet": subnet,
  "aws:ecr/repository:Repository": repository,
  "aws:ecs/cluster:Cluster": clusterGuard,
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": clusterProvidersGuard,
  "aws:lb/loadBalancer:LoadBalancer": isProtected(
    "enableDeletionProtection",
    ({ outputs }) =>
      `OperationNotPermitted: Load balancer '${asText(outputs["arn"])}' cannot be deleted because deletion protection is enabled`,
  ),
  "aws:rds/cluster:Cluster": database("Cluster"),
  "aws:rds/instance:Instance": database("DB Instance"),
  "aws:s3/bucket:Bucket": bucket,
  "aws:servicediscovery/service:Service": registered,
};

export function guardOf(type: string): Guard | undefined {
  return guards[kindOf(type)];
}

/** Whether the provider leaves it in AWS and only forgets it, as the program asked. */
export function leftBehind({ outputs }: Existing): boolean {
  return outputs["skipDestroy"] === true || outputs["retainOnDelete"] === true;
}
