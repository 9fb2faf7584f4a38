import { asText } from "../rule";
import type { Account, AccountRecord } from "../account";
import { kindOf, typesOf } from "./kinds";
import { isSamePlace } from "./place";

/** What lives in what: a kind, its property that names the owner, and the owner's output. */
type Row = readonly [kind: string, property: string, output: "id" | "arn" | "name"];

const ofBucket = [
  "bucketPolicy:BucketPolicy",
  "bucketPublicAccessBlock:BucketPublicAccessBlock",
  "bucketObjectv2:BucketObjectv2",
].map((token): Row => [`aws:s3/${token}`, "bucket", "id"]);

/** What AWS deletes along with the resource it belongs to. */
const dependents: Readonly<Record<string, readonly Row[]>> = {
  "aws:autoscaling/group:Group": [
    ["aws:autoscaling/policy:Policy", "autoscalingGroupName", "name"],
    ["aws:autoscaling/lifecycleHook:LifecycleHook", "autoscalingGroupName", "name"],
    ["aws:autoscaling/schedule:Schedule", "autoscalingGroupName", "name"],
  ],
  "aws:appautoscaling/target:Target": [
    ["aws:appautoscaling/policy:Policy", "resourceId", "id"],
    ["aws:appautoscaling/scheduledAction:ScheduledAction", "resourceId", "id"],
  ],
  "aws:cloudwatch/logGroup:LogGroup": [
    ["aws:cloudwatch/logStream:LogStream", "logGroupName", "name"],
    ["aws:cloudwatch/logMetricFilter:LogMetricFilter", "logGroupName", "name"],
    ["aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "logGroup", "name"],
  ],
  "aws:codedeploy/application:Application": [
    ["aws:codedeploy/deploymentGroup:DeploymentGroup", "appName", "name"],
  ],
  "aws:ec2/routeTable:RouteTable": [
    ["aws:ec2/route:Route", "routeTableId", "id"],
    ["aws:ec2/routeTableAssociation:RouteTableAssociation", "routeTableId", "id"],
  ],
  "aws:ec2/securityGroup:SecurityGroup": [
    ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "securityGroupId", "id"],
    ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "securityGroupId", "id"],
    ["aws:ec2/securityGroupRule:SecurityGroupRule", "securityGroupId", "id"],
  ],
  "aws:ec2/subnet:Subnet": [
    ["aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId", "id"],
  ],
  "aws:ecr/repository:Repository": [
    ["aws:ecr/lifecyclePolicy:LifecyclePolicy", "repository", "name"],
    ["aws:ecr/repositoryPolicy:RepositoryPolicy", "repository", "name"],
  ],
  "aws:efs/fileSystem:FileSystem": [
    ["aws:efs/accessPoint:AccessPoint", "fileSystemId", "id"],
    ["aws:efs/fileSystemPolicy:FileSystemPolicy", "fileSystemId", "id"],
    ["aws:efs/backupPolicy:BackupPolicy", "fileSystemId", "id"],
  ],
  "aws:iam/role:Role": [
    ["aws:iam/rolePolicy:RolePolicy", "role", "name"],
    ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role", "name"],
  ],
  "aws:lambda/function:Function": [
    ["aws:lambda/permission:Permission", "function", "name"],
    ["aws:lambda/alias:Alias", "functionName", "name"],
  ],
  "aws:lb/listener:Listener": [
    ["aws:lb/listenerRule:ListenerRule", "listenerArn", "arn"],
    ["aws:lb/listenerCertificate:ListenerCertificate", "listenerArn", "arn"],
  ],
  "aws:lb/loadBalancer:LoadBalancer": [["aws:lb/listener:Listener", "loadBalancerArn", "arn"]],
  "aws:lb/targetGroup:TargetGroup": [
    ["aws:lb/targetGroupAttachment:TargetGroupAttachment", "targetGroupArn", "arn"],
  ],
  "aws:route53/zone:Zone": [["aws:route53/record:Record", "zoneId", "id"]],
  "aws:s3/bucket:Bucket": ofBucket,
  "aws:scheduler/scheduleGroup:ScheduleGroup": [
    ["aws:scheduler/schedule:Schedule", "groupName", "name"],
  ],
  "aws:secretsmanager/secret:Secret": [
    ["aws:secretsmanager/secretVersion:SecretVersion", "secretId", "arn"],
    ["aws:secretsmanager/secretPolicy:SecretPolicy", "secretArn", "arn"],
    ["aws:secretsmanager/secretRotation:SecretRotation", "secretId", "arn"],
  ],
};

/** What belongs to a resource and goes with it. */
export function dependentsOf(account: Account, owner: AccountRecord): readonly AccountRecord[] {
  return (dependents[kindOf(owner.type)] ?? []).flatMap(([kind, property, output]) => {
    const name = output === "id" ? owner.id : asText(owner.outputs[output]);
    return account
      .records(typesOf(kind))
      .filter(
        ({ outputs }) =>
          name !== "" && outputs[property] === name && isSamePlace(outputs, owner.outputs),
      );
  });
}
