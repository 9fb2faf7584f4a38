import type { CheckFailure, Json, Props } from "../../provider";
import { isNetworkBlock } from "../cidr-text";
import { asList, asProps, type Facts, spell } from "../rule";
import { inRange, isKnownText, refuse } from "./common";

const description = /^[0-9A-Za-z_ .:/()#,@[\]+=&;{}!$*-]*$/;

function checkDescription(props: Props, property: string): CheckFailure[] {
  const text = props["description"];
  if (!isKnownText(text)) return [];
  if (text.length > 255)
    return refuse(property, `"description" cannot be longer than 255 characters: "${text}"`);
  return description.test(text)
    ? []
    : refuse(
        property,
        `"description" doesn't comply with restrictions (letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*): "${text}"`,
      );
}

function checkBlocks(values: readonly (Json | undefined)[], property: string): CheckFailure[] {
  return values.filter(isKnownText).flatMap((value) => {
    const problem = isNetworkBlock(value);
    return problem === undefined ? [] : refuse(property, problem);
  });
}

function checkPorts(
  from: Json | undefined,
  to: Json | undefined,
  protocol: Json | undefined,
): CheckFailure[] {
  const failures = inRange(
    { fromPort: from ?? null, toPort: to ?? null },
    "fromPort",
    -1,
    65535,
  ).concat(inRange({ toPort: to ?? null }, "toPort", -1, 65535));
  const icmp = isKnownText(protocol) && /icmp/i.test(protocol);
  if (!icmp && typeof from === "number" && typeof to === "number" && from > to) {
    failures.push(
      ...refuse("fromPort", `InvalidParameterValue: Invalid TCP/UDP port range (${from}:${to})`),
    );
  }
  const every = protocol === "-1" || protocol === "all";
  if (every && typeof from === "number" && typeof to === "number" && (from > 0 || to > 0)) {
    failures.push(
      ...refuse(
        "fromPort",
        `from_port (${from}) and to_port (${to}) must both be 0 to use the 'ALL' "-1" protocol!`,
      ),
    );
  }
  return failures;
}

const inlinePeers = ["cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups", "self"];

function isGiven(value: Json | undefined): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0)
  );
}

function checkInline(rule: Props, property: string): CheckFailure[] {
  const failures = [
    ...checkPorts(rule["fromPort"], rule["toPort"], rule["protocol"]),
    ...checkBlocks([...asList(rule["cidrBlocks"]), ...asList(rule["ipv6CidrBlocks"])], property),
    ...checkDescription(rule, property),
  ];
  if (!inlinePeers.some((peer) => isGiven(rule[peer]))) {
    failures.push(
      ...refuse(
        property,
        `InvalidParameterValue: a rule of ${property} must have one of ${inlinePeers.join(", ")}`,
      ),
    );
  }
  return failures;
}

/** Finds what CreateSecurityGroup and its inline rules are refused for. */
export function checkSecurityGroup({ inputs }: Facts): CheckFailure[] {
  const name = inputs["name"];
  const failures = checkDescription(inputs, "description");
  if (isKnownText(name)) {
    if (name.startsWith("sg-"))
      failures.push(...refuse("name", `invalid value for name (cannot begin with sg-): "${name}"`));
    if (name.length > 255)
      failures.push(
        ...refuse("name", `expected length of name to be in the range (0 - 255), got ${name}`),
      );
    if (!description.test(name))
      failures.push(
        ...refuse(
          "name",
          `InvalidParameterValue: Value (${name}) for parameter GroupName is invalid`,
        ),
      );
  }
  const inline = ["ingress", "egress"].flatMap((side) =>
    asList(inputs[side]).flatMap((rule) =>
      typeof rule === "string" ? [] : checkInline(asProps(rule), side),
    ),
  );
  return [...failures, ...inline];
}

const rulePeers = [
  "cidrBlocks",
  "ipv6CidrBlocks",
  "prefixListIds",
  "self",
  "sourceSecurityGroupId",
];

/** Finds what `aws:ec2/securityGroupRule` is refused for. */
export function checkSecurityGroupRule({ inputs }: Facts): CheckFailure[] {
  const { type } = inputs;
  const failures = [
    ...checkPorts(inputs["fromPort"], inputs["toPort"], inputs["protocol"]),
    ...checkBlocks(
      [...asList(inputs["cidrBlocks"]), ...asList(inputs["ipv6CidrBlocks"])],
      "cidrBlocks",
    ),
    ...checkDescription(inputs, "description"),
  ];
  if (isKnownText(type) && type !== "ingress" && type !== "egress") {
    failures.push(
      ...refuse("type", `expected type to be one of ["ingress" "egress"], got ${type}`),
    );
  }
  if (!rulePeers.some((peer) => isGiven(inputs[peer]))) {
    failures.push(...refuse("cidrBlocks", `one of \`${rulePeers.join(",")}\` must be specified`));
  }
  return failures;
}

const singlePeers = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];

/** Finds what one ingress or egress rule resource is refused for. */
export function checkIngressOrEgress({ inputs }: Facts): CheckFailure[] {
  const { fromPort, toPort, ipProtocol } = inputs;
  const failures = [
    ...checkBlocks([inputs["cidrIpv4"], inputs["cidrIpv6"]], "cidrIpv4"),
    ...checkDescription(inputs, "description"),
  ];
  const peers = singlePeers.filter((peer) => isGiven(inputs[peer]));
  if (peers.length !== 1) {
    failures.push(
      ...refuse(
        "cidrIpv4",
        `Exactly one of these attributes must be configured: [${singlePeers.join(",")}], and ${peers.length} are`,
      ),
    );
  }
  const every = ipProtocol === "-1";
  if (every && (isGiven(fromPort) || isGiven(toPort))) {
    failures.push(
      ...refuse(
        "fromPort",
        "InvalidParameterValue: ports can't be given with the protocol -1 (all)",
      ),
    );
    return failures;
  }
  if (
    ["tcp", "udp", "6", "17"].includes(spell(ipProtocol)) &&
    (fromPort === undefined || toPort === undefined)
  ) {
    failures.push(
      ...refuse(
        "fromPort",
        `InvalidParameterValue: Invalid value for ports: tcp and udp need fromPort and toPort`,
      ),
    );
  }
  return [...failures, ...checkPorts(fromPort, toPort, ipProtocol)];
}
