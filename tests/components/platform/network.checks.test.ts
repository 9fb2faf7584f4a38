import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { checkAddresses, checkNetwork } from "../../../components/platform/network.checks";
import { lines } from "../lines";

type Network = Parameters<typeof checkNetwork>[0];
type Lifecycle = Parameters<typeof checkNetwork>[1];

const existing = { vpcId: "vpc-1", privateSubnetIds: ["subnet-a", "subnet-b"] };

describe("checkNetwork", () => {
  const good: [string, Network, Lifecycle?][] = [
    ["nothing", undefined],
    ["an empty object", {}],
    ["the smallest prefix", { cidr: "10.0.0.0/16" }],
    ["the greatest prefix that three zones fit into", { cidr: "10.0.0.0/24" }],
    ["a /24 in four zones", { cidr: "10.0.0.0/24", availabilityZones: 4 }],
    ["a /23 in six zones", { cidr: "10.0.0.0/23", availabilityZones: 6 }],
    ["a /24 in two zones", { cidr: "192.168.7.0/24", availabilityZones: 2 }],
    ["shared address space", { cidr: "100.64.0.0/16" }],
    ["no NAT with private endpoints", { nat: "none", endpoints: "private" }],
    ["no endpoints with NAT", { nat: "single", endpoints: "none" }],
    ["a VPC that exists", { existing }],
    ["no public subnets", { existing: { ...existing, publicSubnetIds: [] } }],
    [
      "ids from other resources",
      {
        existing: {
          vpcId: pulumi.output("x"),
          privateSubnetIds: [pulumi.output("x"), pulumi.output("x")],
        },
      },
    ],
    ["what is left of a VPC that exists", { existing: {} }],
    ["what is left of a list", { existing: { privateSubnetIds: [undefined, "subnet-a"] } }],
  ];
  for (const [what, network, lifecycle] of good) {
    it(`accepts ${what}`, () => {
      expect(lines(checkNetwork(network, lifecycle))).to.deep.equal([]);
    });
  }

  const notCidr =
    "Allowed: four numbers from 0 to 255 and a prefix. Fix: write it like 10.0.0.0/16.";
  const privateBlock =
    "Allowed: a block in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10. " +
    "Fix: choose a private block such as 10.0.0.0/16.";
  const bad: [Network, string[], Lifecycle?][] = [
    [{ cidr: "10.0.0.0" }, [`cidr: 10.0.0.0 is not an IPv4 CIDR. ${notCidr}`]],
    [{ cidr: "" }, [`cidr: an empty string is not an IPv4 CIDR. ${notCidr}`]],
    [{ cidr: "10.0.0.0/15" }, ["cidr: /15 is not a size for a VPC here. Allowed: /16 to /24."]],
    [{ cidr: "10.0.0.0/25" }, ["cidr: /25 is not a size for a VPC here. Allowed: /16 to /24."]],
    [
      { cidr: "8.8.0.0/16" },
      [
        `cidr: 8.8.0.0/16 is public: its addresses belong to somebody on the internet. ${privateBlock}`,
      ],
    ],
    [
      { cidr: "172.32.0.0/16" },
      [
        `cidr: 172.32.0.0/16 is public: its addresses belong to somebody on the internet. ${privateBlock}`,
      ],
    ],
    [
      { cidr: "10.0.1.0/16" },
      ["cidr: 10.0.1.0/16 doesn't start at its first address. Fix: write 10.0.0.0/16."],
    ],
    [
      { cidr: "10.0.0.0/24", availabilityZones: 5 },
      [
        "cidr: a /24 is too small for 5 zones: a load balancer needs a subnet of /27 or larger in each. " +
          "Allowed: /16 to /23. Fix: set cidr to a /23, or use fewer zones.",
      ],
    ],
    [{ cidr: "10.0.0.0/24", availabilityZones: 2, isolatedSubnets: true }, []],
    [
      { cidr: "10.0.0.0/24", availabilityZones: 3, isolatedSubnets: true },
      [
        "cidr: a /24 is too small for 3 zones with isolated subnets: a load balancer needs a subnet of /27 or larger in each. " +
          "Allowed: /16 to /23. Fix: set cidr to a /23, or use fewer zones.",
      ],
    ],
    [
      { existing, isolatedSubnets: true },
      [
        "isolatedSubnets: isolatedSubnets describes a VPC to create, and existing names one that is there. Fix: leave out isolatedSubnets or existing.",
      ],
    ],
    [
      { availabilityZones: 1 },
      [
        "availabilityZones: 1 is out of range. Allowed: a whole number from 2 to 6 zones. " +
          "Fix: set availabilityZones to at least 2.",
      ],
    ],
    [
      { availabilityZones: 7 },
      [
        "availabilityZones: 7 is out of range. Allowed: a whole number from 2 to 6 zones. " +
          "Fix: set availabilityZones to at most 6.",
      ],
    ],
    [
      { nat: "none" },
      [
        "endpoints: with nat: none and endpoints: gateway, no task could pull its image. " +
          "Allowed: private. Fix: set endpoints to private, or nat to single.",
      ],
    ],
    [
      { nat: "none", endpoints: "none" },
      [
        "endpoints: with nat: none and endpoints: none, no task could pull its image. " +
          "Allowed: private. Fix: set endpoints to private, or nat to single.",
      ],
      "ephemeral",
    ],
    [
      { existing, cidr: "10.0.0.0/16", nat: "single", flowLogs: false },
      [
        "cidr: cidr describes a VPC to create, and existing names one that is there. Fix: leave out cidr or existing.",
        "nat: nat describes a VPC to create, and existing names one that is there. Fix: leave out nat or existing.",
        "flowLogs: flowLogs describes a VPC to create, and existing names one that is there. Fix: leave out flowLogs or existing.",
      ],
    ],
    [
      { existing: { vpcId: "subnet-1", privateSubnetIds: ["subnet-a", "vpc-1"] } },
      [
        "existing.vpcId: subnet-1 is not the id of a vpc. Fix: write it like vpc-0123456789abcdef0.",
        "existing.privateSubnetIds[1]: vpc-1 is not the id of a subnet. Fix: write it like subnet-0123456789abcdef0.",
      ],
    ],
    [
      { existing: { ...existing, privateSubnetIds: ["subnet-a"], publicSubnetIds: ["subnet-b"] } },
      [
        "existing.privateSubnetIds: one subnet is too few to survive the loss of a zone. Allowed: two or more, each in a zone of its own.",
        "existing.publicSubnetIds: one subnet is too few to survive the loss of a zone. Allowed: two or more, each in a zone of its own.",
      ],
    ],
    [
      { existing: { ...existing, privateSubnetIds: [] } },
      [
        "existing.privateSubnetIds: no subnet is too few to survive the loss of a zone. Allowed: two or more, each in a zone of its own.",
      ],
    ],
    [
      { existing: { ...existing, publicSubnetIds: ["subnet-c", "subnet-a"] } },
      ["existing.privateSubnetIds[0]: subnet-a is there twice. Fix: name it once."],
    ],
  ];
  for (const [network, expected, lifecycle] of bad) {
    it(`refuses ${JSON.stringify(network)}`, () => {
      expect(lines(checkNetwork(network, lifecycle))).to.deep.equal(expected);
    });
  }

  it("names the nearest word", () => {
    const network = JSON.parse('{"nat": "per_zone", "endpoints": "Private"}') as Network;
    expect(lines(checkNetwork(network))).to.deep.equal([
      "nat: per_zone is not a value of nat. Allowed: per-zone, single, none. Fix: set nat to per-zone.",
      "endpoints: Private is not a value of endpoints. Allowed: none, gateway, private. Fix: set endpoints to private.",
    ]);
  });
});

describe("checkAddresses", () => {
  // A /24 in two zones: private subnets of a /26, 59 addresses each.
  const small: Network = { cidr: "10.0.0.0/24", availabilityZones: 2 };

  const fits: [Network, number][] = [
    [small, 0],
    [small, 59],
    [undefined, 12_000],
    [{ existing }, 1_000_000],
    // Its own mistakes come first.
    [{ cidr: "nonsense" }, 1_000_000],
  ];
  for (const [network, tasks] of fits) {
    it(`fits ${tasks} tasks into ${JSON.stringify(network)}`, () => {
      expect(checkAddresses(network, "production", tasks)).to.deep.equal([]);
    });
  }

  it("says how many fit and which block is large enough", () => {
    expect(lines(checkAddresses(small, "production", 60))).to.deep.equal([
      "network.cidr: 60 tasks take 120 addresses during a deployment, and the 2 private subnets of " +
        "10.0.0.0/24 (/26 each) have 118. Allowed: at most 59 tasks in 10.0.0.0/24. " +
        "Fix: set cidr to 10.0.0.0/23, or run fewer tasks.",
    ]);
  });

  it("says what to do when no block is large enough", () => {
    expect(lines(checkAddresses({ availabilityZones: 2 }, "production", 40_000))).to.deep.equal([
      "network.cidr: 40000 tasks take 80000 addresses during a deployment, and the 2 private subnets of " +
        "10.0.0.0/16 (/18 each) have 32758. Allowed: at most 16379 tasks in 10.0.0.0/16. " +
        "Fix: run fewer tasks, or split the services over two platforms.",
    ]);
  });

  it("counts the zones of the lifecycle", () => {
    expect(checkAddresses({ cidr: "10.0.0.0/24" }, "ephemeral", 59)).to.deep.equal([]);
    expect(checkAddresses({ cidr: "10.0.0.0/24" }, "production", 59)).to.have.length(1);
  });
});
