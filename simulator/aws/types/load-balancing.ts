import { UNKNOWN, type Props } from "../../provider";
import { nameUpTo } from "../autoname";
import {
  checkListener,
  checkListenerRule,
  checkLoadBalancer,
  checkTargetGroup,
} from "../checks/load-balancing";
import { loadBalancerZone } from "../hosted-zones";
import {
  asList,
  asProps,
  asText,
  idFrom,
  type Facts,
  type RuleTable,
  type TypeRule,
} from "../rule";
import { vpcOfSubnet } from "./network";

type Kind = "application" | "network" | "gateway";

const letters: Readonly<Record<Kind, string>> = {
  application: "app",
  network: "net",
  gateway: "gwy",
};

function kindOf(facts: Facts): Kind {
  const type = facts.text("loadBalancerType");
  return type === "network" || type === "gateway" ? type : "application";
}

function dnsName(facts: Facts, kind: Kind): string {
  const { region, dnsSuffix } = facts.cloud;
  const name = facts.text("name");
  if (kind === "network") {
    return `${name}-${facts.ids.hex(16)}.elb.${region}.${dnsSuffix}`;
  }
  const internal = facts.inputs["internal"] === true ? "internal-" : "";
  return `${internal}${name}-${facts.ids.digits(10)}.${region}.elb.${dnsSuffix}`.toLowerCase();
}

function loadBalancerOutputs(facts: Facts): Props {
  const kind = kindOf(facts);
  const arnSuffix = `${letters[kind]}/${facts.text("name")}/${facts.ids.hex(16)}`;
  const subnets = asList(facts.inputs["subnets"]);
  const mappings = asList(facts.inputs["subnetMappings"]).map(asProps);
  const first = subnets[0] ?? mappings[0]?.["subnetId"];
  return {
    arn: facts.cloud.arn("elasticloadbalancing", `loadbalancer/${arnSuffix}`),
    arnSuffix,
    dnsName: dnsName(facts, kind),
    zoneId:
      loadBalancerZone(facts.cloud.region, kind === "application" ? "application" : "network") ??
      "",
    vpcId: vpcOfSubnet(facts, first),
    namePrefix: "",
    internal: false,
    ipAddressType: "ipv4",
    enablePrefixForIpv6SourceNat: "",
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "",
    secondaryIpsAutoAssignedPerSubnet: 0,
    securityGroups: [],
    subnetMappings: subnets.map((subnetId) => ({ subnetId })),
    subnets: mappings.map((mapping) => mapping["subnetId"] ?? ""),
  };
}

/** Without a health check AWS chooses its own; of one that is given in part the provider fills in the rest. */
function healthCheckDefaults(facts: Facts): Props {
  const given = asProps(facts.inputs["healthCheck"]);
  const absent = facts.inputs["healthCheck"] === undefined;
  const http = /^HTTPS?$/.test(facts.text("protocol") || "HTTP");
  const probe = asText(given["protocol"]) || (absent && !http ? "TCP" : "HTTP");
  const probesHttp = probe === "HTTP" || probe === "HTTPS";
  const matcher = facts.text("protocolVersion") === "GRPC" ? "12" : "200";
  return {
    enabled: true,
    healthyThreshold: absent ? 5 : 3,
    interval: 30,
    port: "traffic-port",
    protocol: probe,
    timeout: probesHttp ? 5 : 10,
    unhealthyThreshold: absent ? 2 : 3,
    ...(probesHttp ? { path: "/", matcher } : {}),
    ...given,
  };
}

function targetGroupOutputs(facts: Facts): Props {
  const arnSuffix = `targetgroup/${facts.text("name")}/${facts.ids.hex(16)}`;
  const http = /^HTTPS?$/.test(facts.text("protocol"));
  return {
    arn: facts.cloud.arn("elasticloadbalancing", arnSuffix),
    arnSuffix,
    loadBalancerArns: [],
    namePrefix: "",
    connectionTermination: false,
    healthCheck: healthCheckDefaults(facts),
    ipAddressType: "ipv4",
    loadBalancingAlgorithmType: http ? "round_robin" : "",
    loadBalancingAnomalyMitigation: http ? "off" : "",
    loadBalancingCrossZoneEnabled: "use_load_balancer_configuration",
    preserveClientIp: "",
    protocolVersion: http ? "HTTP1" : "",
    stickiness: {
      cookieDuration: 86400,
      cookieName: "",
      enabled: false,
      type: http ? "lb_cookie" : "source_ip",
    },
    targetFailovers: [{ onDeregistration: "", onUnhealthy: "" }],
    targetGroupHealth: {
      dnsFailover: { minimumHealthyTargetsCount: "1", minimumHealthyTargetsPercentage: "off" },
      unhealthyStateRouting: {
        minimumHealthyTargetsCount: 1,
        minimumHealthyTargetsPercentage: "off",
      },
    },
    targetHealthStates: [
      { enableUnhealthyConnectionTermination: true, unhealthyDrainingInterval: 0 },
    ],
  };
}

const listenerHeaders = [
  "routingHttpRequestXAmznMtlsClientcertHeaderName",
  "routingHttpRequestXAmznMtlsClientcertIssuerHeaderName",
  "routingHttpRequestXAmznMtlsClientcertLeafHeaderName",
  "routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName",
  "routingHttpRequestXAmznMtlsClientcertSubjectHeaderName",
  "routingHttpRequestXAmznMtlsClientcertValidityHeaderName",
  "routingHttpRequestXAmznTlsCipherSuiteHeaderName",
  "routingHttpRequestXAmznTlsVersionHeaderName",
  "routingHttpResponseAccessControlAllowCredentialsHeaderValue",
  "routingHttpResponseAccessControlAllowHeadersHeaderValue",
  "routingHttpResponseAccessControlAllowMethodsHeaderValue",
  "routingHttpResponseAccessControlAllowOriginHeaderValue",
  "routingHttpResponseAccessControlExposeHeadersHeaderValue",
  "routingHttpResponseAccessControlMaxAgeHeaderValue",
  "routingHttpResponseContentSecurityPolicyHeaderValue",
  "routingHttpResponseStrictTransportSecurityHeaderValue",
  "routingHttpResponseXContentTypeOptionsHeaderValue",
  "routingHttpResponseXFrameOptionsHeaderValue",
] as const;

function childOf(parentArn: string, from: string, to: string, suffix: string): string {
  return parentArn === UNKNOWN ? UNKNOWN : `${parentArn.replace(`:${from}/`, `:${to}/`)}/${suffix}`;
}

function listenerOutputs(facts: Facts): Props {
  const loadBalancer = facts.text("loadBalancerArn");
  const headers = Object.fromEntries(listenerHeaders.map((header) => [header, ""]));
  const secure = ["HTTPS", "TLS"].includes(facts.text("protocol"));
  return {
    ...headers,
    arn: childOf(loadBalancer, "loadbalancer", "listener", facts.ids.hex(16)),
    mutualAuthentication: { ignoreClientCertificateExpiry: false, mode: "off", trustStoreArn: "" },
    protocol: loadBalancer.includes("loadbalancer/app/") ? "HTTP" : "",
    routingHttpResponseServerEnabled: true,
    sslPolicy: secure ? "ELBSecurityPolicy-2016-08" : "",
    tcpIdleTimeoutSeconds: 0,
  };
}

/** A priority that no rule of the listener has. */
function freePriority(facts: Facts): number {
  const listenerArn = facts.text("listenerArn");
  const taken = new Set(
    facts.account
      .ofType(facts.type)
      .filter((rule) => rule["listenerArn"] === listenerArn)
      .map((rule) => rule["priority"]),
  );
  let priority = facts.ids.below(50000) + 1;
  while (taken.has(priority)) priority = (priority % 50000) + 1;
  return priority;
}

/** The same resource has two tokens: `aws:lb/...` and `aws:alb/...`. */
function bothTokens(kind: string, rule: TypeRule): [string, TypeRule][] {
  const file = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  return ["lb", "alb"].map((module) => [`aws:${module}/${file}:${kind}`, rule]);
}

const loadBalancer: TypeRule = {
  autoName: nameUpTo(32),
  defaults: {
    clientKeepAlive: 3600,
    desyncMitigationMode: "defensive",
    dnsRecordClientRoutingPolicy: "any_availability_zone",
    dropInvalidHeaderFields: false,
    enableCrossZoneLoadBalancing: false,
    enableDeletionProtection: false,
    enableHttp2: true,
    enableTlsVersionAndCipherSuiteHeaders: false,
    enableWafFailOpen: false,
    enableXffClientPort: false,
    enableZonalShift: false,
    idleTimeout: 60,
    loadBalancerType: "application",
    preserveHostHeader: false,
    xffHeaderProcessingMode: "append",
  },
  computed: loadBalancerOutputs,
  id: idFrom("arn"),
  checks: [checkLoadBalancer],
};

const targetGroup: TypeRule = {
  autoName: nameUpTo(32),
  defaults: {
    deregistrationDelay: 300,
    lambdaMultiValueHeadersEnabled: false,
    proxyProtocolV2: false,
    slowStart: 0,
    targetType: "instance",
  },
  computed: targetGroupOutputs,
  readBack: (facts) => ({ healthCheck: healthCheckDefaults(facts) }),
  id: idFrom("arn"),
  checks: [checkTargetGroup],
};

export const loadBalancingRules: RuleTable = Object.fromEntries([
  ...bothTokens("LoadBalancer", loadBalancer),
  ...bothTokens("TargetGroup", targetGroup),
  ...bothTokens("Listener", {
    required: ["defaultActions", "loadBalancerArn"],
    computed: listenerOutputs,
    id: idFrom("arn"),
    checks: [checkListener],
  }),
  ...bothTokens("ListenerRule", {
    required: ["actions", "conditions", "listenerArn"],
    computed: (facts) => ({
      arn: childOf(facts.text("listenerArn"), "listener", "listener-rule", facts.ids.hex(16)),
      priority: freePriority(facts),
    }),
    id: idFrom("arn"),
    checks: [checkListenerRule],
  }),
  ...bothTokens("ListenerCertificate", {
    taggable: false,
    required: ["certificateArn", "listenerArn"],
    id: (facts) => `${facts.text("listenerArn")}_${facts.text("certificateArn")}`,
  }),
  ...bothTokens("TargetGroupAttachment", {
    taggable: false,
    required: ["targetGroupArn", "targetId"],
    id: (facts) => `${facts.text("targetGroupArn")}-${facts.ids.digits(26)}`,
  }),
]);
