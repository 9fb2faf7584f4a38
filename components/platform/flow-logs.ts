import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import {
  deliverFlowLogs,
  findLogGroups,
  flowLogSourceArn,
  logGroupArn,
  policyDocument,
  serviceTrust,
} from "../iam";
import { createLogGroup } from "../logs";
import { shortName } from "../naming";
import { child, type PlatformContext } from "./context";
import { role } from "./roles";

/** The longest name of a log group. */
export const maxLogGroupName = 512;

/** Records all traffic of the VPC, accepted and rejected, in a log group of its own. */
export function createFlowLogs(context: PlatformContext, vpcId: pulumi.Input<string>): ec2.FlowLog {
  const { settings, tags, parent, accountId } = context;
  const logGroupName = shortName(`/vpc/${context.clusterName}/flow-logs`, maxLogGroupName);
  const logGroup = createLogGroup(
    `${context.name}-${role.flowLogGroup}`,
    {
      logGroupName,
      retentionDays: settings.observability.logRetentionDays,
      tags,
      overrides: settings.overrides[role.flowLogGroup] ?? {},
    },
    { parent },
  );
  const deliveryRole = new iam.Role(
    ...child<iam.RoleArgs>(context, role.flowLogRole, {
      description: `Delivers the flow logs of ${context.clusterName}`,
      assumeRolePolicy: serviceTrust({
        service: "vpc-flow-logs.amazonaws.com",
        accountId,
        sourceArn: flowLogSourceArn(context),
      }),
      tags,
    }),
  );
  const policy = new iam.RolePolicy(
    ...child<iam.RolePolicyArgs>(context, role.flowLogPolicy, {
      role: deliveryRole.id,
      policy: policyDocument([
        deliverFlowLogs(logGroupArn(context, logGroupName)),
        findLogGroups(context),
      ]),
    }),
  );
  return new ec2.FlowLog(
    ...child<ec2.FlowLogArgs>(
      context,
      role.flowLog,
      {
        vpcId,
        trafficType: "ALL",
        logDestinationType: "cloud-watch-logs",
        logDestination: logGroup.arn,
        iamRoleArn: deliveryRole.arn,
        tags,
      },
      { dependsOn: [policy] },
    ),
  );
}
