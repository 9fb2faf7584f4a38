import { expect } from "chai";
import {
  ABSENT,
  known,
  knownValue,
  readSecurityGroupRules,
  Resource,
  UNKNOWN,
  type Direction,
} from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf } from "../support/facts";

const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const OLD_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

function read(type: string, properties: Record<string, unknown>, direction: Direction): unknown {
  const from = Object.fromEntries(Object.keys(properties).map((key) => [key, ["elsewhere"]]));
  const rules = readSecurityGroupRules(
    new Resource(factsOf({ type, name: "rule", properties, from })),
    direction,
  );
  if (rules.state !== "known") return rules;
  return rules.value.map(({ place, protocol, fromPort, toPort, cidrs, groups }) => ({
    place,
    protocol: knownValue(protocol),
    ports: [knownValue(fromPort), knownValue(toPort)],
    cidrs: cidrs.map((each) => (each.state === "unknown" ? "?" : knownValue(each))),
    groups: groups.map((each) => (each.state === "unknown" ? "?" : knownValue(each))),
  }));
}

describe("rules of security groups", () => {
  const block = { protocol: "tcp", fromPort: 80, toPort: 81 };

  it("are read inline", () => {
    const ingress = [
      { ...block, cidrBlocks: ["10.0.0.0/8", UNKNOWN_TEXT], ipv6CidrBlocks: ["::/0"] },
      { ...block, self: true, securityGroups: ["sg-1"] },
    ];
    expect(read(GROUP, { ingress }, "ingress")).to.deep.equal([
      {
        place: "ingress[0]",
        protocol: "tcp",
        ports: [80, 81],
        cidrs: ["10.0.0.0/8", "?", "::/0"],
        groups: [],
      },
      {
        place: "ingress[1]",
        protocol: "tcp",
        ports: [80, 81],
        cidrs: [],
        groups: ["sg-1", "self"],
      },
    ]);
    expect(read(GROUP, { ingress }, "egress")).to.deep.equal([]);
  });

  it("are known beside one that is not known yet", () => {
    const ingress = [UNKNOWN_TEXT, { ...block, cidrBlocks: ["0.0.0.0/0"] }];
    expect(read(GROUP, { ingress }, "ingress")).to.deep.equal([
      {
        place: "ingress[0]",
        protocol: undefined,
        ports: [undefined, undefined],
        cidrs: ["?", "?"],
        groups: ["?"],
      },
      {
        place: "ingress[1]",
        protocol: "tcp",
        ports: [80, 81],
        cidrs: ["0.0.0.0/0"],
        groups: [],
      },
    ]);
  });

  it("are read from SecurityGroupRule", () => {
    const properties = {
      type: "ingress",
      ...block,
      cidrBlocks: UNKNOWN_TEXT,
      sourceSecurityGroupId: "sg-1",
    };
    expect(read(OLD_RULE, properties, "ingress")).to.deep.equal([
      { place: "", protocol: "tcp", ports: [80, 81], cidrs: ["?"], groups: ["sg-1"] },
    ]);
    expect(read(OLD_RULE, properties, "egress")).to.deep.equal([]);
  });

  it("are read from SecurityGroupIngressRule and SecurityGroupEgressRule", () => {
    const properties = { ipProtocol: "tcp", fromPort: 80, toPort: 81, cidrIpv4: "0.0.0.0/0" };
    const expected = [
      { place: "", protocol: "tcp", ports: [80, 81], cidrs: ["0.0.0.0/0"], groups: [] },
    ];
    expect(read(INGRESS_RULE, properties, "ingress")).to.deep.equal(expected);
    expect(read(INGRESS_RULE, properties, "egress")).to.deep.equal([]);
    expect(read(EGRESS_RULE, properties, "egress")).to.deep.equal(expected);
    expect(read(EGRESS_RULE, properties, "ingress")).to.deep.equal([]);
  });

  it("have no ports where the protocol is all of them", () => {
    const facts = factsOf({
      type: INGRESS_RULE,
      name: "rule",
      properties: { ipProtocol: "-1", fromPort: 0, toPort: 0 },
    });
    const [rule] = knownValue(readSecurityGroupRules(new Resource(facts), "ingress")) ?? [];
    expect([rule?.protocol, rule?.fromPort, rule?.toPort]).to.deep.equal([
      known("-1"),
      ABSENT,
      ABSENT,
    ]);
  });

  it("are unknown where their number or direction is", () => {
    expect(read(GROUP, { ingress: UNKNOWN_TEXT }, "ingress")).to.deep.equal(UNKNOWN);
    expect(read(OLD_RULE, { type: UNKNOWN_TEXT, ...block }, "ingress")).to.deep.equal(UNKNOWN);
    expect(read(GROUP, {}, "ingress")).to.deep.equal([]);
  });
});
