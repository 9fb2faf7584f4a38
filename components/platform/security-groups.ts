import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import { child, type PlatformContext } from "./context";
import type { Network } from "./network";
import { listenerPorts, role } from "./roles";
import type { LoadBalancerSettings } from "./settings";

/** Who reaches a load balancer, and what it reaches. */
export interface LoadBalancerSecurityGroups {
  /** Of the load balancer itself. */
  readonly own: ec2.SecurityGroup;
  /** Of whatever the load balancer may reach: the tasks of every service with a route on it. */
  readonly targets: ec2.SecurityGroup;
  /** The way from the one to the other. Without it no health check passes. */
  readonly egress: vpc.SecurityGroupEgressRule;
}

/**
 * Admits the listeners' ports from the allowed blocks, and lets out to the group of targets alone.
 *
 * That group has no rules: it marks the tasks that carry it beside their own group, in which each
 * service admits the load balancer on its port. A rule for each service would be the narrower way
 * out, but a security group has 60 by default, and a listener 100.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
 */
export function createSecurityGroups(
  context: PlatformContext,
  key: string,
  settings: LoadBalancerSettings,
  network: Network,
): LoadBalancerSecurityGroups {
  const { clusterName } = context;
  const own = createGroup(context, role.securityGroup(key), network, {
    description: `Load balancer ${key} of ${clusterName}`,
  });
  const targets = createGroup(context, role.targetsSecurityGroup(key), network, {
    description: `What the load balancer ${key} of ${clusterName} may reach`,
  });
  admit(context, key, settings, own);
  const egress = new vpc.SecurityGroupEgressRule(
    ...child<vpc.SecurityGroupEgressRuleArgs>(context, role.targetsEgress(key), {
      securityGroupId: own.id,
      referencedSecurityGroupId: targets.id,
      description: "To the tasks that take its traffic",
      ipProtocol: "tcp",
      fromPort: 0,
      toPort: 65_535,
      tags: context.tags,
    }),
  );
  return { own, targets, egress };
}

function createGroup(
  context: PlatformContext,
  groupRole: string,
  { vpcId }: Network,
  { description }: { readonly description: string },
): ec2.SecurityGroup {
  return new ec2.SecurityGroup(
    ...child<ec2.SecurityGroupArgs>(context, groupRole, {
      description,
      vpcId,
      tags: context.tags,
    }),
  );
}

function admit(
  context: PlatformContext,
  key: string,
  { secure, allowCidrs }: LoadBalancerSettings,
  securityGroup: ec2.SecurityGroup,
): void {
  for (const port of listenerPorts(secure)) {
    for (const cidr of allowCidrs) {
      new vpc.SecurityGroupIngressRule(
        ...child<vpc.SecurityGroupIngressRuleArgs>(context, role.ingress(key, port, cidr), {
          securityGroupId: securityGroup.id,
          description: `Port ${port} from ${cidr}`,
          cidrIpv4: cidr,
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          tags: context.tags,
        }),
      );
    }
  }
}
