import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";
import { child } from "./child";
import type { ServiceContext } from "./context";

/** The security group of a service's tasks, and the rules they can't do without. */
export interface TaskSecurityGroup {
  readonly securityGroup: ec2.SecurityGroup;
  /** A task that starts before it may leave finds no image; these go after the tasks do. */
  readonly rules: readonly pulumi.Resource[];
}

/**
 * Admits nobody: a route adds its load balancer. Lets HTTPS out, to anywhere: images, logs, secrets
 * and every other AWS service are reached that way, by addresses nobody can list (the gateway
 * endpoint of S3 is addressed like S3 itself). The VPC's name server needs no rule.
 *
 * For anything else (a database, a queue on another port) add a rule to the service's
 * `securityGroup`.
 *
 * Children: `NAME-security-group`, `NAME-https-egress`.
 */
export function createSecurityGroup(
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): TaskSecurityGroup {
  const { service, platform, tags } = context;
  const securityGroup = new ec2.SecurityGroup(
    ...child<ec2.SecurityGroupArgs>(
      context,
      "security-group",
      {
        description: `Tasks of ${service} on ${platform.clusterName}`,
        vpcId: platform.vpcId,
        tags,
      },
      opts,
    ),
  );
  const egress = new vpc.SecurityGroupEgressRule(
    ...child<vpc.SecurityGroupEgressRuleArgs>(
      context,
      "https-egress",
      {
        securityGroupId: securityGroup.id,
        description: "HTTPS to AWS and beyond",
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        tags,
      },
      opts,
    ),
  );
  return { securityGroup, rules: [egress] };
}
