import type { CheckFailure, Props } from "../../provider";
import { asList, asProps, asText, type Facts } from "../rule";
import { inRange, isKnownText, oneOf, refuse } from "./common";
import { checkActions, checkConditions } from "./listener-rules";

/** Names of load balancers and target groups: 32 letters, digits and hyphens. */
function checkName(inputs: Props): CheckFailure[] {
  const name = inputs["name"];
  if (!isKnownText(name)) return [];
  if (name.length > 32)
    return refuse("name", `"name" cannot be longer than 32 characters: "${name}"`);
  if (!/^[0-9A-Za-z-]+$/.test(name))
    return refuse("name", `only alphanumeric characters and hyphens allowed in "name": "${name}"`);
  if (name.startsWith("-")) return refuse("name", `"name" cannot begin with a hyphen: "${name}"`);
  if (name.endsWith("-")) return refuse("name", `"name" cannot end with a hyphen: "${name}"`);
  return [];
}

/** Finds what CreateLoadBalancer refuses. */
export function checkLoadBalancer({ inputs }: Facts): CheckFailure[] {
  const failures = [
    ...checkName(inputs),
    ...oneOf(inputs, "loadBalancerType", ["application", "gateway", "network"]),
    ...inRange(inputs, "idleTimeout", 1, 4000),
    ...inRange(inputs, "clientKeepAlive", 60, 604800),
    ...oneOf(inputs, "desyncMitigationMode", ["monitor", "defensive", "strictest"]),
  ];
  const name = inputs["name"];
  if (isKnownText(name) && name.startsWith("internal-")) {
    failures.push(...refuse("name", `"name" cannot begin with "internal-": "${name}"`));
  }
  const { subnets, subnetMappings } = inputs;
  const places = subnets ?? subnetMappings;
  if (places === undefined) {
    return [
      ...failures,
      ...refuse("subnets", "ValidationError: You must specify subnets or subnet mappings"),
    ];
  }
  const application = (inputs["loadBalancerType"] ?? "application") === "application";
  if (
    application &&
    Array.isArray(places) &&
    new Set(places.map((place) => JSON.stringify(place))).size < 2 &&
    !places.some((place) => !isKnownText(place) && typeof place === "string")
  ) {
    failures.push(
      ...refuse(
        "subnets",
        "ValidationError: At least two subnets in two different Availability Zones must be specified",
      ),
    );
  }
  return failures;
}

function checkProbe(probe: Props): CheckFailure[] {
  const at = (key: string): string => `healthCheck.${key}`;
  const failures = [
    ...inRange(probe, "interval", 5, 300, at("interval")),
    ...inRange(probe, "timeout", 2, 120, at("timeout")),
    ...inRange(probe, "healthyThreshold", 2, 10, at("healthyThreshold")),
    ...inRange(probe, "unhealthyThreshold", 2, 10, at("unhealthyThreshold")),
  ];
  const { interval = 30, timeout, path } = probe;
  if (typeof interval === "number" && typeof timeout === "number" && timeout >= interval) {
    failures.push(
      ...refuse(
        at("timeout"),
        `ValidationError: Health check timeout '${timeout}' must be smaller than the interval '${interval}'`,
      ),
    );
  }
  if (isKnownText(path) && !/^\/\S{0,1023}$/.test(path) && path !== "") {
    failures.push(
      ...refuse(
        at("path"),
        `ValidationError: Health check path '${path}' must begin with a '/' character, and can't contain spaces`,
      ),
    );
  }
  return failures;
}

/** Finds what CreateTargetGroup refuses. */
export function checkTargetGroup({ inputs }: Facts): CheckFailure[] {
  const failures = [
    ...checkName(inputs),
    ...oneOf(inputs, "targetType", ["alb", "instance", "ip", "lambda"]),
    ...oneOf(inputs, "protocol", [
      "GENEVE",
      "HTTP",
      "HTTPS",
      "TCP",
      "TCP_UDP",
      "TLS",
      "UDP",
      "QUIC",
      "TCP_QUIC",
    ]),
    ...oneOf(inputs, "protocolVersion", ["GRPC", "HTTP1", "HTTP2"]),
    ...inRange(inputs, "port", 1, 65535),
    ...inRange(inputs, "deregistrationDelay", 0, 3600),
    ...inRange(
      asProps(inputs["stickiness"]),
      "cookieDuration",
      0,
      604800,
      "stickiness.cookieDuration",
    ),
    ...checkProbe(asProps(inputs["healthCheck"])),
  ];
  const slowStart = inputs["slowStart"];
  if (typeof slowStart === "number" && slowStart !== 0)
    failures.push(...inRange(inputs, "slowStart", 30, 900));
  if (inputs["targetType"] !== "lambda") {
    for (const needed of ["port", "protocol", "vpcId"]) {
      if (inputs[needed] === undefined)
        failures.push(
          ...refuse(needed, `"${needed}" is required when target type is not "lambda"`),
        );
    }
  }
  return failures;
}

function checkCertificate(inputs: Props): CheckFailure[] {
  const protocol = inputs["protocol"];
  const secure = protocol === "HTTPS" || protocol === "TLS";
  if (secure && inputs["certificateArn"] === undefined) {
    return refuse(
      "certificateArn",
      "ValidationError: A certificate must be specified for HTTPS listeners",
    );
  }
  if (isKnownText(protocol) && !secure && inputs["certificateArn"] !== undefined) {
    return refuse(
      "certificateArn",
      `ValidationError: A certificate cannot be specified for ${protocol} listeners`,
    );
  }
  return [];
}

/** A certificate for a load balancer is in the load balancer's region. */
function checkCertificateRegion(inputs: Props, region: string): CheckFailure[] {
  const arn = inputs["certificateArn"];
  const place = isKnownText(arn) ? /^arn:[^:]+:acm:([^:]+):/.exec(arn)?.[1] : undefined;
  if (place === undefined || place === region) return [];
  return refuse(
    "certificateArn",
    `CertificateNotFound: Certificate '${asText(arn)}' not found: it is in ${place}, and the listener in ${region}`,
  );
}

/** Finds what CreateListener refuses. */
export function checkListener({ inputs, cloud }: Facts): CheckFailure[] {
  const loadBalancer = inputs["loadBalancerArn"];
  const application = isKnownText(loadBalancer) && loadBalancer.includes("loadbalancer/app/");
  const protocols = application
    ? ["HTTP", "HTTPS"]
    : ["HTTP", "HTTPS", "TCP", "TCP_UDP", "TLS", "UDP", "QUIC", "TCP_QUIC"];
  return [
    ...inRange(inputs, "port", 1, 65535),
    ...oneOf(inputs, "protocol", protocols),
    ...checkCertificate(inputs),
    ...checkCertificateRegion(inputs, cloud.region),
    ...checkActions(asList(inputs["defaultActions"]).map(asProps), "defaultActions"),
  ];
}

/** Finds what CreateRule refuses. A priority that is taken shows when the rule is created. */
export function checkListenerRule({ inputs }: Facts): CheckFailure[] {
  return [
    ...inRange(inputs, "priority", 1, 50000),
    ...checkConditions(asList(inputs["conditions"]).map(asProps)),
    ...checkActions(asList(inputs["actions"]).map(asProps), "actions"),
  ];
}
