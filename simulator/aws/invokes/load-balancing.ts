import type { Props } from "../../provider";
import { accessLogAccounts, loadBalancerZone } from "../hosted-zones";
import { created, needOneOf, overlaid, Refusal, type Ask, type AnswerTable } from "./ask";

function zoneOf(ask: Ask, type: "application" | "network"): string {
  const zone = loadBalancerZone(ask.cloud.region, type);
  if (zone === undefined)
    throw new Refusal("region", `unsupported AWS Region: ${ask.cloud.region}`);
  return zone;
}

function serviceAccount({ cloud }: Ask): Props {
  const id = accessLogAccounts[cloud.region];
  if (id === undefined) throw new Refusal("region", `unsupported AWS Region: ${cloud.region}`);
  return { arn: `arn:${cloud.partition}:iam::${id}:root`, id, region: cloud.region };
}

/** The name and number at the end of a load balancer's ARN. */
function arnSuffix(ask: Ask): string {
  const given = /:loadbalancer\/(.+)$/.exec(ask.text("arn"))?.[1];
  return given ?? `app/${ask.text("name")}/${ask.ids.hex(16)}`;
}

function loadBalancer(ask: Ask): Props {
  needOneOf(ask, "arn", "name", "tags");
  const { args, cloud, ids } = ask;
  const suffix = arnSuffix(ask);
  const [letter, name = ""] = suffix.split("/");
  const network = letter === "net";
  const arn = cloud.arn("elasticloadbalancing", `loadbalancer/${suffix}`);
  const answer: Props = {
    ...args,
    ...attributes,
    arn,
    arnSuffix: suffix,
    dnsName: network
      ? `${name}-${ids.hex(16)}.elb.${cloud.region}.${cloud.dnsSuffix}`
      : `${name}-${ids.digits(10)}.${cloud.region}.elb.${cloud.dnsSuffix}`,
    id: arn,
    loadBalancerType: network ? "network" : "application",
    name,
    region: cloud.region,
    securityGroups: [`sg-${ids.hex(17)}`],
    subnetMappings: [],
    subnets: [0, 1, 2].map((index) => `subnet-${ids.hex(16, "subnet")}${index}`),
    tags: args["tags"] ?? {},
    vpcId: `vpc-${ids.hex(17, "vpc")}`,
    zoneId: zoneOf(ask, network ? "network" : "application"),
  };
  const type = "aws:lb/loadBalancer:LoadBalancer";
  return overlaid(
    answer,
    ask.account.find(type, ask.text("arn")) ?? created(ask, type, "name", ask.text("name")),
  );
}

const attributes: Props = {
  accessLogs: { bucket: "", enabled: false, prefix: "" },
  clientKeepAlive: 3600,
  connectionLogs: [],
  customerOwnedIpv4Pool: "",
  desyncMitigationMode: "defensive",
  dnsRecordClientRoutingPolicy: "any_availability_zone",
  dropInvalidHeaderFields: false,
  enableCrossZoneLoadBalancing: true,
  enableDeletionProtection: false,
  enableHttp2: true,
  enablePrefixForIpv6SourceNat: "",
  enableTlsVersionAndCipherSuiteHeaders: false,
  enableWafFailOpen: false,
  enableXffClientPort: false,
  enableZonalShift: false,
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "",
  healthCheckLogs: [],
  idleTimeout: 60,
  internal: false,
  ipAddressType: "ipv4",
  ipamPools: [],
  preserveHostHeader: false,
  secondaryIpsAutoAssignedPerSubnet: 0,
  xffHeaderProcessingMode: "append",
};

function listener(ask: Ask): Props {
  needOneOf(ask, "arn", "loadBalancerArn");
  const { args, ids } = ask;
  const given = ask.text("arn");
  const parent = ask.text("loadBalancerArn").replace(":loadbalancer/", ":listener/");
  const arn = given || `${parent}/${ids.hex(16)}`;
  const port = typeof args["port"] === "number" ? args["port"] : 443;
  const secure = port === 443;
  const answer: Props = {
    ...args,
    alpnPolicy: "",
    arn,
    certificateArn: secure ? ask.cloud.arn("acm", `certificate/${ids.uuid()}`) : "",
    defaultActions: [],
    id: arn,
    loadBalancerArn: arn.replace(":listener/", ":loadbalancer/").replace(/\/[^/]*$/, ""),
    mutualAuthentications: [],
    port,
    protocol: secure ? "HTTPS" : "HTTP",
    region: ask.cloud.region,
    sslPolicy: secure ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : "",
    tags: args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:lb/listener:Listener", given));
}

function targetGroup(ask: Ask): Props {
  needOneOf(ask, "arn", "name", "tags");
  const { args, cloud, ids } = ask;
  const given = /:(targetgroup\/.+)$/.exec(ask.text("arn"))?.[1];
  const suffix = given ?? `targetgroup/${ask.text("name")}/${ids.hex(16)}`;
  const arn = cloud.arn("elasticloadbalancing", suffix);
  const answer: Props = {
    ...args,
    arn,
    arnSuffix: suffix,
    connectionTermination: false,
    deregistrationDelay: "300",
    healthCheck: {
      enabled: true,
      healthyThreshold: 5,
      interval: 30,
      matcher: "200",
      path: "/",
      port: "traffic-port",
      protocol: "HTTP",
      timeout: 5,
      unhealthyThreshold: 2,
    },
    id: arn,
    lambdaMultiValueHeadersEnabled: false,
    loadBalancerArns: [],
    loadBalancingAlgorithmType: "round_robin",
    loadBalancingAnomalyMitigation: "off",
    loadBalancingCrossZoneEnabled: "use_load_balancer_configuration",
    name: suffix.split("/")[1] ?? "",
    port: 80,
    preserveClientIp: "",
    protocol: "HTTP",
    protocolVersion: "HTTP1",
    proxyProtocolV2: false,
    region: cloud.region,
    slowStart: 0,
    stickiness: { cookieDuration: 86400, cookieName: "", enabled: false, type: "lb_cookie" },
    tags: args["tags"] ?? {},
    targetControlPort: 0,
    targetType: "ip",
    vpcId: `vpc-${ids.hex(17, "vpc")}`,
  };
  return overlaid(answer, ask.account.find("aws:lb/targetGroup:TargetGroup", ask.text("arn")));
}

function hostedZone(ask: Ask): Props {
  const type = ask.text("loadBalancerType") === "network" ? "network" : "application";
  return { ...ask.args, id: zoneOf(ask, type), region: ask.cloud.region };
}

export const loadBalancingAnswers: AnswerTable = {
  "aws:elb/getServiceAccount:getServiceAccount": serviceAccount,
  "aws:elb/getHostedZoneId:getHostedZoneId": (ask) => ({
    id: zoneOf(ask, "application"),
    region: ask.cloud.region,
  }),
  "aws:lb/getHostedZoneId:getHostedZoneId": hostedZone,
  "aws:lb/getLoadBalancer:getLoadBalancer": loadBalancer,
  "aws:alb/getLoadBalancer:getLoadBalancer": loadBalancer,
  "aws:lb/getListener:getListener": listener,
  "aws:alb/getListener:getListener": listener,
  "aws:lb/getTargetGroup:getTargetGroup": targetGroup,
  "aws:alb/getTargetGroup:getTargetGroup": targetGroup,
};
