import type { Json } from "../../simulator/provider";
import { containersOf } from "./containers";
import { unknownText } from "./shown-values";

/** A resource's inputs as they are shown. */
type Inputs = Readonly<Record<string, Json>>;
type Detail = (inputs: Inputs) => string | undefined;

/**
 * The few inputs that people look for, by type as it is shown. What a resource doesn't have is left
 * out; types that aren't here show nothing but their name.
 */
const details: Readonly<Record<string, readonly Detail[]>> = {
  "awsx:ec2:Vpc": [
    text("cidrBlock"),
    count("numberOfAvailabilityZones", "zone"),
    (inputs) => nat(inputs),
  ],
  "aws:ec2:Vpc": [text("cidrBlock")],
  "aws:ec2:Subnet": [
    text("cidrBlock"),
    text("availabilityZone"),
    flag("mapPublicIpOnLaunch", "public"),
  ],
  "aws:ec2:Route": [labelled("to", "destinationCidrBlock")],
  "aws:ec2:VpcEndpoint": [text("serviceName"), text("vpcEndpointType")],
  "aws:ec2:SecurityGroupRule": [
    text("type"),
    (inputs) => ports(inputs, "protocol"),
    list("cidrBlocks"),
  ],
  "aws:vpc:SecurityGroupIngressRule": [
    (inputs) => ports(inputs, "ipProtocol"),
    labelled("from", "cidrIpv4"),
    labelled("from", "cidrIpv6"),
    peer("from"),
  ],
  "aws:vpc:SecurityGroupEgressRule": [
    (inputs) => ports(inputs, "ipProtocol"),
    labelled("to", "cidrIpv4"),
    labelled("to", "cidrIpv6"),
    peer("to"),
  ],
  "aws:lb:LoadBalancer": [
    text("name"),
    (inputs) => (inputs["internal"] === true ? "internal" : "internet-facing"),
    text("loadBalancerType"),
  ],
  "aws:lb:Listener": [(inputs) => endpoint(inputs), (inputs) => defaultAction(inputs)],
  "aws:lb:ListenerRule": [labelled("priority", "priority"), (inputs) => conditions(inputs)],
  "aws:lb:TargetGroup": [
    (inputs) => endpoint(inputs),
    (inputs) => field(inputs["healthCheck"], "path"),
  ],
  "aws:ecs:Cluster": [text("name")],
  "aws:ecs:ClusterCapacityProviders": [list("capacityProviders")],
  "aws:ecs:TaskDefinition": [
    suffixed("cpu", "CPU"),
    suffixed("memory", "MiB"),
    (inputs) => field(inputs["runtimePlatform"], "cpuArchitecture"),
    (inputs) => containersOf(inputs["containerDefinitions"]),
  ],
  "aws:ecs:Service": [count("desiredCount", "task"), (inputs) => capacity(inputs)],
  "aws:appautoscaling:Target": [
    (inputs) => `${plain(inputs["minCapacity"]) ?? "?"} to ${plain(inputs["maxCapacity"]) ?? "?"}`,
  ],
  "aws:cloudwatch:LogGroup": [text("name"), count("retentionInDays", "day")],
  "aws:cloudwatch:MetricAlarm": [text("name"), text("metricName")],
  "aws:iam:RolePolicyAttachment": [(inputs) => plain(inputs["policyArn"])?.split("/").at(-1)],
  "aws:secretsmanager:Secret": [text("name"), count("recoveryWindowInDays", "day")],
  "aws:ssm:Parameter": [text("name"), text("type")],
  "aws:ecr:Repository": [text("name"), text("imageTagMutability")],
  "aws:acm:Certificate": [text("domainName"), text("validationMethod")],
  "aws:route53:Record": [text("name"), text("type")],
  "aws:wafv2:WebAcl": [text("scope")],
  "aws:s3:Bucket": [text("bucket")],
  "aws:ec2:FlowLog": [text("trafficType")],
  "aws:rds:Instance": [text("engine"), text("instanceClass"), suffixed("allocatedStorage", "GiB")],
  "random:index:RandomPassword": [count("length", "character")],
};

/** One text of what matters about a resource; empty when nothing does. */
export function describeInputs(type: string, inputs: Inputs): string {
  const parts = (details[type] ?? []).map((detail) => detail(inputs));
  const known = parts.filter((part) => part !== undefined && part !== "");
  return known.length > 0 && known.every((part) => part === unknownText)
    ? unknownText
    : known.join("  ");
}

/** A scalar as text; undefined for what is not there or no scalar. */
function plain(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value.split("\n")[0];
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function field(value: Json | undefined, key: string): string | undefined {
  const inner = Array.isArray(value) ? value[0] : value;
  if (inner === unknownText) return unknownText;
  return typeof inner === "object" && inner !== null && !Array.isArray(inner)
    ? plain(inner[key])
    : undefined;
}

function text(key: string): Detail {
  return (inputs) => plain(inputs[key]);
}

function labelled(label: string, key: string): Detail {
  return (inputs) => prefixed(label, plain(inputs[key]));
}

function suffixed(key: string, unit: string): Detail {
  return (inputs) => {
    const value = plain(inputs[key]);
    return value === undefined ? undefined : `${value} ${unit}`;
  };
}

function count(key: string, noun: string): Detail {
  return (inputs) => {
    const value = plain(inputs[key]);
    return value === undefined ? undefined : `${value} ${noun}${value === "1" ? "" : "s"}`;
  };
}

function flag(key: string, label: string): Detail {
  return (inputs) => (inputs[key] === true ? label : undefined);
}

function list(key: string): Detail {
  return (inputs) => joined(inputs[key]);
}

function joined(value: Json | undefined): string | undefined {
  if (!Array.isArray(value)) return plain(value);
  const items = value.flatMap((item) => plain(item) ?? []);
  return items.length === 0 ? undefined : items.join(", ");
}

function prefixed(label: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${label} ${value}`;
}

function peer(preposition: string): Detail {
  return (inputs) => {
    const group = inputs["referencedSecurityGroupId"];
    if (group !== undefined) return `${preposition} a security group`;
    return inputs["prefixListId"] === undefined ? undefined : `${preposition} a prefix list`;
  };
}

function ports(inputs: Inputs, protocolKey: string): string | undefined {
  const protocol = plain(inputs[protocolKey]);
  if (protocol === undefined) return undefined;
  const [from, to] = [plain(inputs["fromPort"]), plain(inputs["toPort"])];
  const name = protocol === "-1" ? "all traffic" : protocol;
  if (from === undefined || protocol === "-1") return name;
  return from === to ? `${name} ${from}` : `${name} ${from}-${to ?? ""}`;
}

function endpoint(inputs: Inputs): string | undefined {
  const [protocol, port] = [plain(inputs["protocol"]), plain(inputs["port"])];
  if (protocol === undefined) return prefixed("port", port);
  return port === undefined ? protocol : `${protocol} :${port}`;
}

function defaultAction(inputs: Inputs): string | undefined {
  const [action] = Array.isArray(inputs["defaultActions"]) ? inputs["defaultActions"] : [];
  const inner = (key: string): Json | undefined =>
    typeof action === "object" && action !== null && !Array.isArray(action)
      ? action[key]
      : undefined;
  const redirect = field(inner("redirect"), "protocol");
  return (
    prefixed("redirects to", redirect) ??
    prefixed("answers", field(inner("fixedResponse"), "statusCode"))
  );
}

function conditions(inputs: Inputs): string | undefined {
  const all = Array.isArray(inputs["conditions"]) ? inputs["conditions"] : [];
  const values = all.flatMap((condition) => {
    if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return [];
    return ["hostHeader", "pathPattern"].flatMap((kind) => {
      const matched = condition[kind];
      const inner =
        typeof matched === "object" && matched !== null && !Array.isArray(matched)
          ? matched["values"]
          : undefined;
      return joined(inner) ?? [];
    });
  });
  return values.length === 0 ? undefined : values.join("  ");
}

function capacity(inputs: Inputs): string | undefined {
  const strategies = inputs["capacityProviderStrategies"];
  if (!Array.isArray(strategies)) return plain(inputs["launchType"]);
  const shares = strategies.flatMap((strategy) => {
    const provider = field(strategy, "capacityProvider");
    const [weight, base] = [field(strategy, "weight"), field(strategy, "base")];
    if (provider === undefined) return [];
    const share =
      strategies.length > 1 && weight !== undefined ? `${provider} ${weight}` : provider;
    return base === undefined || base === "0" ? share : `${share} (base ${base})`;
  });
  return shares.join(", ");
}

function nat(inputs: Inputs): string | undefined {
  const strategy = field(inputs["natGateways"], "strategy");
  return strategy === undefined ? undefined : `NAT ${strategy}`;
}
