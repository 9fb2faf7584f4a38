import type { PlatformSettings } from "./settings";

/**
 * The roles of a platform's children. A child's logical name is `NAME-ROLE`, and `overrides` takes
 * the role. Children of a load balancer carry its key; children for a list carry the list's value:
 * nothing is numbered, so that adding one never touches another.
 */
export const role = {
  vpc: "vpc",
  flowLog: "flow-log",
  flowLogGroup: "flow-log-group",
  flowLogRole: "flow-log-role",
  flowLogPolicy: "flow-log-policy",
  endpoint: (service: string) => `endpoint-${service.replaceAll(".", "-")}`,
  endpointSecurityGroup: "endpoint-security-group",
  endpointIngress: "endpoint-ingress",
  cluster: "cluster",
  capacityProviders: "capacity-providers",
  execKey: "exec-key",
  execKeyAlias: "exec-key-alias",
  execLogGroup: "exec-log-group",
  accessLogs: "access-logs",
  accessLogsPublicAccess: "access-logs-public-access",
  accessLogsOwnership: "access-logs-ownership",
  accessLogsEncryption: "access-logs-encryption",
  accessLogsLifecycle: "access-logs-lifecycle",
  accessLogsPolicy: "access-logs-policy",
  webAcl: "web-acl",
  loadBalancer: (key: string) => `${key}-load-balancer`,
  securityGroup: (key: string) => `${key}-security-group`,
  targetsSecurityGroup: (key: string) => `${key}-targets-security-group`,
  targetsEgress: (key: string) => `${key}-targets-egress`,
  ingress: (key: string, port: number, cidr: string) =>
    `${key}-ingress-${port}-${cidr.replace("/", "-")}`,
  httpsListener: (key: string) => `${key}-https`,
  httpListener: (key: string) => `${key}-http`,
  certificate: (key: string) => `${key}-certificate`,
  validationRecord: (key: string) => `${key}-validation-record`,
  validation: (key: string) => `${key}-validation`,
  alias: (key: string) => `${key}-alias`,
  webAclAssociation: (key: string) => `${key}-web-acl-association`,
} as const;

/** Ports that a load balancer listens on. */
export function listenerPorts(secure: boolean): number[] {
  return secure ? [443, 80] : [80];
}

/** The roles that these settings give children to, in the order of creation. */
export function rolesOf(settings: PlatformSettings): string[] {
  return [
    ...networkRoles(settings),
    role.execKey,
    role.execKeyAlias,
    role.execLogGroup,
    role.cluster,
    role.capacityProviders,
    ...ingressRoles(settings),
  ];
}

function networkRoles({ network, endpointServices }: PlatformSettings): string[] {
  if (network.existing !== undefined) return [];
  const flowLogs = [role.flowLogGroup, role.flowLogRole, role.flowLogPolicy, role.flowLog];
  const interfaces = [
    role.endpointSecurityGroup,
    role.endpointIngress,
    ...endpointServices.map(role.endpoint),
  ];
  return [
    role.vpc,
    ...(network.flowLogs ? flowLogs : []),
    ...(network.endpoints === "none" ? [] : [role.endpoint("s3")]),
    ...(network.endpoints === "private" ? interfaces : []),
  ];
}

function ingressRoles({ loadBalancers }: PlatformSettings): string[] {
  const all = Object.values(loadBalancers);
  const bucket = [
    role.accessLogs,
    role.accessLogsPublicAccess,
    role.accessLogsOwnership,
    role.accessLogsEncryption,
    role.accessLogsLifecycle,
    role.accessLogsPolicy,
  ];
  return [
    ...(all.some(({ accessLogs }) => accessLogs) ? bucket : []),
    ...(all.some(({ waf }) => waf === "managed") ? [role.webAcl] : []),
    ...Object.entries(loadBalancers).flatMap(([key, settings]) => [
      role.securityGroup(key),
      role.targetsSecurityGroup(key),
      ...listenerPorts(settings.secure).flatMap((port) =>
        settings.allowCidrs.map((cidr) => role.ingress(key, port, cidr)),
      ),
      role.targetsEgress(key),
      role.loadBalancer(key),
      ...(settings.domain === undefined
        ? []
        : [role.certificate(key), role.validationRecord(key), role.validation(key)]),
      ...(settings.secure ? [role.httpsListener(key)] : []),
      role.httpListener(key),
      ...(settings.domain === undefined ? [] : [role.alias(key)]),
      ...(settings.waf === "none" ? [] : [role.webAclAssociation(key)]),
    ]),
  ];
}
