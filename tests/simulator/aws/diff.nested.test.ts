import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { between, serviceInputs } from "./diff.samples";

const cluster = "aws:ecs/cluster:Cluster";
const service = "aws:ecs/service:Service";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";

const policy = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
};

function inNetwork(networkConfiguration: Props): Props {
  return { ...serviceInputs, networkConfiguration };
}

/** A file as Pulumi spells it. */
function file(path: string, hash: string): Props {
  return {
    "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
    path,
    hash,
  };
}

type Case = readonly [what: string, type: string, before: Props, after: Props, changes: string[]];

const nested: readonly Case[] = [
  [
    "a set turned round",
    service,
    serviceInputs,
    inNetwork({ subnets: ["subnet-2", "subnet-1"], securityGroups: ["sg-1"] }),
    [],
  ],
  [
    "a set that grows",
    service,
    serviceInputs,
    inNetwork({ subnets: ["subnet-3", "subnet-1", "subnet-2"], securityGroups: ["sg-1"] }),
    ["add networkConfiguration.subnets[0]"],
  ],
  [
    "a set that shrinks",
    service,
    serviceInputs,
    inNetwork({ subnets: ["subnet-2"], securityGroups: ["sg-1"] }),
    ["delete networkConfiguration.subnets[0]"],
  ],
  [
    "a set with another element",
    service,
    serviceInputs,
    inNetwork({ subnets: ["subnet-1", "subnet-9"], securityGroups: ["sg-1"] }),
    ["update networkConfiguration.subnets[1]"],
  ],
  [
    "a set with an element not known yet",
    service,
    serviceInputs,
    inNetwork({ subnets: [UNKNOWN, "subnet-2"], securityGroups: ["sg-1"] }),
    ["update networkConfiguration.subnets[0]"],
  ],
  [
    "a set that is not known yet",
    service,
    serviceInputs,
    inNetwork({ subnets: UNKNOWN, securityGroups: ["sg-1"] }),
    ["update networkConfiguration.subnets"],
  ],
  [
    "a list that is left out",
    service,
    serviceInputs,
    inNetwork({ subnets: ["subnet-1", "subnet-2"] }),
    ["delete networkConfiguration.securityGroups"],
  ],
  [
    "one element of a set of objects",
    service,
    serviceInputs,
    {
      ...serviceInputs,
      loadBalancers: [
        { containerName: "web", containerPort: 81, targetGroupArn: "arn:two" },
        { containerName: "web", containerPort: 8080, targetGroupArn: "arn:one" },
      ],
    },
    ["delete loadBalancers[0]", "add loadBalancers[1]"],
  ],
  [
    "one member of an object in a set",
    service,
    serviceInputs,
    {
      ...serviceInputs,
      loadBalancers: [
        { containerName: "web", containerPort: 8080, targetGroupArn: "arn:one" },
        { containerName: "web", containerPort: 81, targetGroupArn: "arn:two" },
      ],
    },
    ["update loadBalancers[0].containerPort"],
  ],
  [
    "tags",
    service,
    serviceInputs,
    { ...serviceInputs, tags: { Team: "b", New: "1" } },
    ["update tags.Team", 'delete tags["cost.center"]', "add tags.New"],
  ],
  [
    "a tag with quotes in its name",
    cluster,
    { name: "a", tags: { A: "1" } },
    { name: "a", tags: { A: "1", 'x"y': "1" } },
    ['add tags["x\\"y"]'],
  ],
  ["the last tag", cluster, { name: "a", tags: { Team: "a" } }, { name: "a" }, ["delete tags"]],
];

const documents: readonly Case[] = [
  [
    "the same value",
    rolePolicy,
    { role: "r", policy: JSON.stringify(policy) },
    {
      role: "r",
      policy: JSON.stringify({ Statement: policy.Statement, Version: policy.Version }, null, 2),
    },
    [],
  ],
  [
    "another value",
    rolePolicy,
    { role: "r", policy: JSON.stringify(policy) },
    { role: "r", policy: JSON.stringify({ ...policy, Statement: [] }) },
    ["update policy"],
  ],
  [
    "no JSON any more",
    rolePolicy,
    { role: "r", policy: JSON.stringify(policy) },
    { role: "r", policy: "{" },
    ["update policy"],
  ],
  [
    "a protocol by number",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      cidrIpv4: "10.0.0.0/8",
    },
    { securityGroupId: "sg-1", ipProtocol: "6", fromPort: 80, toPort: 80, cidrIpv4: "10.0.0.0/8" },
    [],
  ],
  [
    "another protocol",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      cidrIpv4: "10.0.0.0/8",
    },
    {
      securityGroupId: "sg-1",
      ipProtocol: "udp",
      fromPort: 80,
      toPort: 80,
      cidrIpv4: "10.0.0.0/8",
    },
    ["update ipProtocol"],
  ],
  [
    "a domain's dot",
    "aws:route53/record:Record",
    { zoneId: "Z1", name: "api.example.com", type: "A", ttl: 60, records: ["10.0.0.1"] },
    { zoneId: "Z1", name: "API.example.com.", type: "A", ttl: 60, records: ["10.0.0.1"] },
    [],
  ],
  [
    "capitals in a maintenance window",
    "aws:rds/cluster:Cluster",
    { engine: "aurora-mysql", preferredMaintenanceWindow: "Mon:03:00-Mon:04:00" },
    { engine: "aurora-mysql", preferredMaintenanceWindow: "mon:03:00-mon:04:00" },
    [],
  ],
  [
    "a file of the same content",
    "aws:s3/bucketObjectv2:BucketObjectv2",
    { bucket: "b", source: file("a.txt", "1") },
    { bucket: "b", source: file("b.txt", "1") },
    [],
  ],
  [
    "a file of other content",
    "aws:s3/bucketObjectv2:BucketObjectv2",
    { bucket: "b", source: file("a.txt", "1") },
    { bucket: "b", source: file("a.txt", "2") },
    ["update source"],
  ],
  ["capitals in a name", cluster, { name: "web" }, { name: "Web" }, ["update name !"]],
];

describe("simulator/aws/diff: values inside", () => {
  for (const [what, type, before, after, changes] of nested) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }
});

describe("simulator/aws/diff: spellings", () => {
  for (const [what, type, before, after, changes] of documents) {
    it(what, () => {
      expect(between(type, before, after)).to.deep.equal(changes);
    });
  }
});

describe("simulator/aws/diff: lists whose order counts", () => {
  const template = "aws:ec2/launchTemplate:LaunchTemplate";
  const of = (names: readonly string[]): Props => ({
    tagSpecifications: names.map((name) => ({ resourceType: name, tags: { A: "1" } })),
  });
  const path = "tagSpecifications";
  const objects: readonly (readonly [string, string[], string[], string[]])[] = [
    ["the same", ["a", "b"], ["a", "b"], []],
    ["one more", ["a"], ["a", "b"], [`add ${path}[1]`]],
    ["one less", ["a", "b"], ["a"], [`delete ${path}[1]`]],
    [
      "turned round",
      ["a", "b"],
      ["b", "a"],
      [0, 1].map((i) => `update ${path}[${i}].resourceType`),
    ],
  ];
  for (const [what, before, after, changes] of objects) {
    it(`objects: ${what}`, () => {
      expect(between(template, of(before), of(after))).to.deep.equal(changes);
    });
  }

  const record = "aws:ec2/vpcDhcpOptions:VpcDhcpOptions";
  const servers = (domainNameServers: readonly string[]): Props => ({
    domainNameServers: [...domainNameServers],
  });
  const name = "domainNameServers";
  const scalars: readonly (readonly [string, string[], string[], string[]])[] = [
    ["the same", ["a", "b"], ["a", "b"], []],
    ["an insertion", ["a", "b"], ["x", "a", "b"], [`add ${name}[0] !`]],
    ["a removal", ["a", "b", "c"], ["a", "c"], [`delete ${name}[1] !`]],
    ["a change", ["a", "b"], ["a", "c"], [`update ${name}[1] !`]],
    ["turned round", ["a", "b"], ["b", "a"], [`delete ${name}[0] !`, `add ${name}[1] !`]],
    ["not known yet", ["a", "b"], ["a", UNKNOWN], [`update ${name}[1] !`]],
  ];
  for (const [what, before, after, changes] of scalars) {
    it(`values: ${what}`, () => {
      expect(between(record, servers(before), servers(after))).to.deep.equal(changes);
    });
  }
});
