import * as lb from "@pulumi/aws/lb";
import type * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import * as pulumi from "@pulumi/pulumi";
import type { LoadBalancerReference } from "../platform/reference";
import type { EcsServiceArgs, RouteArgs } from "./args";
import { child } from "./child";
import type { ServiceContext } from "./context";
import {
  protocolVersionOf,
  routeConditions,
  routeLoadBalancer,
  routeUrl,
  targetHealthCheck,
} from "./routing";

/** 32 characters, less the hyphen and seven that Pulumi's auto-naming adds. */
const maxTargetGroupName = 24;

const defaultDeregistrationDelaySeconds = 30;

/** A route as its service needs it. */
export interface Route {
  readonly targetGroup: lb.TargetGroup;
  /** The tasks carry it beside their own: it is all that the load balancer may reach. */
  readonly targetsSecurityGroupId: pulumi.Input<string>;
  /** Where people reach it. */
  readonly url: pulumi.Output<string>;
  /** ECS refuses a target group that no rule uses, and traffic needs the rules. */
  readonly ready: readonly pulumi.Resource[];
}

/**
 * Leads a load balancer's traffic to a service's tasks; undefined for a service without a route.
 *
 * Children: `NAME-load-balancer-ingress`, `NAME-target-group`, `NAME-listener-rule`.
 */
export function createRoute(
  { route, port }: Pick<EcsServiceArgs, "route" | "port">,
  securityGroup: ec2.SecurityGroup,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): Route | undefined {
  if (route === undefined || port === undefined) return undefined;
  const loadBalancer = loadBalancerOf(route, context);
  const ingress = admitLoadBalancer(port, securityGroup, loadBalancer, context, opts);
  const targetGroup = createTargetGroup(route, port, context, opts);
  const rule = createListenerRule(route, loadBalancer, targetGroup, context, opts);
  return {
    targetGroup,
    url: pulumi.output(loadBalancer.url).apply((base) => routeUrl(route, base)),
    targetsSecurityGroupId: loadBalancer.targetsSecurityGroupId,
    ready: [ingress, rule],
  };
}

function loadBalancerOf(
  route: RouteArgs,
  { service, platform }: ServiceContext,
): LoadBalancerReference {
  const names = Object.keys(platform.loadBalancers);
  const loadBalancer = platform.loadBalancers[routeLoadBalancer(route, names) ?? ""];
  if (loadBalancer !== undefined) return loadBalancer;
  throw new Error(`The route of "${service}" was not checked: it has no load balancer`);
}

/**
 * Admits the load balancer to the container's port. The way there from the load balancer's side is
 * the platform's: it leads to whatever carries the load balancer's group of targets.
 */
function admitLoadBalancer(
  port: number,
  securityGroup: ec2.SecurityGroup,
  loadBalancer: LoadBalancerReference,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): vpc.SecurityGroupIngressRule {
  return new vpc.SecurityGroupIngressRule(
    ...child<vpc.SecurityGroupIngressRuleArgs>(
      context,
      "load-balancer-ingress",
      {
        securityGroupId: securityGroup.id,
        referencedSecurityGroupId: loadBalancer.securityGroupId,
        description: "From the load balancer",
        ipProtocol: "tcp",
        fromPort: port,
        toPort: port,
        tags: context.tags,
      },
      opts,
    ),
  );
}

/**
 * Without a name of ours, so that AWS can have the new one beside the old while the rule moves over:
 * a target group in use can't be deleted. ECS takes only a target group that a rule uses, so the rule
 * moves before the new tasks are there, and a change of port or protocol version interrupts.
 */
function createTargetGroup(
  route: RouteArgs,
  port: number,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): lb.TargetGroup {
  const health = targetHealthCheck(route);
  const stickinessSeconds = route.stickinessSeconds ?? 0;
  const inputs: lb.TargetGroupArgs = {
    targetType: "ip",
    port,
    protocol: "HTTP",
    protocolVersion: protocolVersionOf(route),
    vpcId: context.platform.vpcId,
    deregistrationDelay: route.deregistrationDelaySeconds ?? defaultDeregistrationDelaySeconds,
    healthCheck: {
      enabled: true,
      healthyThreshold: health.healthyThreshold,
      interval: health.intervalSeconds,
      matcher: health.matcher,
      path: health.path,
      port: "traffic-port",
      protocol: "HTTP",
      timeout: health.timeoutSeconds,
      unhealthyThreshold: health.unhealthyThreshold,
    },
    // Sent when it is off as well: leaving it out leaves it on in AWS.
    stickiness:
      stickinessSeconds > 0
        ? { enabled: true, type: "lb_cookie", cookieDuration: stickinessSeconds }
        : { enabled: false, type: "lb_cookie" },
    tags: context.tags,
  };
  return new lb.TargetGroup(...child(context, "target-group", inputs, opts, maxTargetGroupName));
}

function createListenerRule(
  route: RouteArgs,
  loadBalancer: LoadBalancerReference,
  targetGroup: lb.TargetGroup,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): lb.ListenerRule {
  const { paths, hosts } = routeConditions(route);
  return new lb.ListenerRule(
    ...child<lb.ListenerRuleArgs>(
      context,
      "listener-rule",
      {
        listenerArn: loadBalancer.listenerArn,
        priority: route.priority,
        conditions: [
          ...(paths.length === 0 ? [] : [{ pathPattern: { values: [...paths] } }]),
          ...(hosts.length === 0 ? [] : [{ hostHeader: { values: [...hosts] } }]),
        ],
        actions: [{ type: "forward", targetGroupArn: targetGroup.arn }],
        tags: context.tags,
      },
      opts,
    ),
  );
}
