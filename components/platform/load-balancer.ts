import type * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import { shortName } from "../naming";
import type { AccessLogs } from "./access-logs";
import { createAlias, createCertificate } from "./certificate";
import { child, type PlatformContext } from "./context";
import { createHttpListener, createHttpsListener } from "./listeners";
import type { Network } from "./network";
import type { LoadBalancerReference } from "./reference";
import { role } from "./roles";
import { createSecurityGroups } from "./security-groups";
import type { LoadBalancerSettings } from "./settings";

/** The longest name of a load balancer. */
const maxLoadBalancerName = 32;

/** What load balancers share. */
export interface IngressPlace {
  readonly network: Network;
  /** Absent: no load balancer writes access logs. */
  readonly accessLogs?: AccessLogs;
  /** Of the managed web ACL. Absent: no load balancer uses it. */
  readonly webAclArn?: pulumi.Output<string>;
}

/** A load balancer as services see it. */
export interface ReadyLoadBalancer {
  readonly reference: LoadBalancerReference;
  /** What its health checks need to reach a task. */
  readonly ready: readonly pulumi.Resource[];
}

/** An application load balancer that answers 404 until services put rules on it. */
export function createLoadBalancer(
  context: PlatformContext,
  key: string,
  settings: LoadBalancerSettings,
  place: IngressPlace,
): ReadyLoadBalancer {
  const { scheme, secure, domain } = settings;
  const { own, targets, egress } = createSecurityGroups(context, key, settings, place.network);
  const loadBalancer = createBalancer(context, key, settings, place, own);
  const certificate = domain && createCertificate(context, key, domain);
  const certificateArn = certificate?.certificateArn ?? settings.certificateArn;
  const https = certificateArn && createHttpsListener(context, key, loadBalancer, certificateArn);
  const http = createHttpListener(context, key, loadBalancer, secure);
  if (domain && certificate) createAlias(context, key, domain, certificate.zoneId, loadBalancer);
  associateWebAcl(context, key, settings, place, loadBalancer);
  const protocol = secure ? "https" : "http";
  const reference: LoadBalancerReference = {
    type: "application",
    scheme,
    arn: loadBalancer.arn,
    arnSuffix: loadBalancer.arnSuffix,
    dnsName: loadBalancer.dnsName,
    securityGroupId: own.id,
    targetsSecurityGroupId: targets.id,
    listenerArn: (https ? https : http).arn,
    listenerPort: secure ? 443 : 80,
    secure,
    url: domain
      ? `https://${domain.name}`
      : pulumi.interpolate`${protocol}://${loadBalancer.dnsName}`,
  };
  return { reference, ready: [egress] };
}

function createBalancer(
  context: PlatformContext,
  key: string,
  settings: LoadBalancerSettings,
  { network, accessLogs }: IngressPlace,
  securityGroup: ec2.SecurityGroup,
): lb.LoadBalancer {
  const { production, clusterName, tags } = context;
  const internal = settings.scheme === "internal";
  const logs = settings.accessLogs ? accessLogs : undefined;
  return new lb.LoadBalancer(
    ...child<lb.LoadBalancerArgs>(
      context,
      role.loadBalancer(key),
      {
        name: shortName(`${clusterName}-${key}`, maxLoadBalancerName),
        loadBalancerType: "application",
        internal,
        ipAddressType: "ipv4",
        subnets: internal ? network.privateSubnetIds : network.publicSubnetIds,
        securityGroups: [securityGroup.id],
        idleTimeout: settings.idleTimeoutSeconds,
        enableDeletionProtection: production,
        enableHttp2: true,
        dropInvalidHeaderFields: true,
        desyncMitigationMode: "defensive",
        // Services see the client that the load balancer saw, after whatever the client claims.
        xffHeaderProcessingMode: "append",
        ...(logs && { accessLogs: { enabled: true, bucket: logs.bucketName, prefix: key } }),
        tags,
      },
      {
        protect: production,
        // Its name is explicit, so that a new one can't be made beside the old.
        deleteBeforeReplace: true,
        dependsOn: [...network.ready, ...(logs ? [logs.policy] : [])],
      },
    ),
  );
}

function associateWebAcl(
  context: PlatformContext,
  key: string,
  { waf }: LoadBalancerSettings,
  { webAclArn }: IngressPlace,
  loadBalancer: lb.LoadBalancer,
): void {
  const arn = waf === "managed" ? webAclArn : waf;
  if (arn === undefined || arn === "none") return;
  new wafv2.WebAclAssociation(
    ...child<wafv2.WebAclAssociationArgs>(context, role.webAclAssociation(key), {
      resourceArn: loadBalancer.arn,
      webAclArn: arn,
    }),
  );
}
