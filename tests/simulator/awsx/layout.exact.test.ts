import { expect } from "chai";
import type { Props } from "../../../simulator/provider";
import { auto, blocks, place } from "./support";

describe("simulator/awsx/layout: Exact and explicit blocks", () => {
  const exact = { subnetStrategy: "Exact", cidrBlock: "10.0.0.0/24" };

  it("takes a VPC that is used up, unused parts included", () => {
    const subnetSpecs = [
      { type: "Public", cidrMask: 25 },
      { type: "Private", cidrMask: 26 },
      { type: "Unused", cidrMask: 26 },
    ];
    expect(Object.keys(blocks({ ...exact, subnetSpecs }, 1))).to.have.length(3);
  });

  it("refuses gaps", () => {
    const subnetSpecs = [
      { type: "Public", cidrMask: 26 },
      { type: "Private", cidrMask: 25 },
    ];
    expect(() => place({ ...exact, subnetSpecs }, 1)).to.throw(
      "There are gaps in the subnet ranges. Please fix the following gaps: net-public-1 (10.0.0.0/26) <=> net-private-1 (10.0.0.128/25)",
    );
    const short = [
      { type: "Public", cidrMask: 26 },
      { type: "Private", cidrMask: 26 },
    ];
    expect(() => place({ ...exact, subnetSpecs: short }, 1)).to.throw(
      "net-private-1 (ending 10.0.0.127) ends before VPC ends (at 10.0.0.255)",
    );
  });

  const given = [
    { type: "Public", cidrBlocks: ["10.0.0.0/26", "10.0.0.64/26"] },
    { type: "Private", cidrBlocks: ["10.0.0.128/26", "10.0.0.192/26"] },
  ];

  it("takes blocks as they are given", () => {
    expect(blocks({ ...auto, subnetSpecs: given }, 2)).to.deep.equal({
      "net-public-1": "10.0.0.0/26",
      "net-private-1": "10.0.0.128/26",
      "net-public-2": "10.0.0.64/26",
      "net-private-2": "10.0.0.192/26",
    });
  });

  const wrong: readonly (readonly [string, Props[], number, string])[] = [
    [
      "too few blocks",
      given,
      3,
      "The number of CIDR blocks in subnetSpecs[0] must match the number of availability zones (3).",
    ],
    [
      "blocks for one spec only",
      [{ type: "Public", cidrBlocks: ["10.0.0.0/26"] }, { type: "Private" }],
      1,
      "If any subnet spec has explicit cidrBlocks, all subnets must have explicit cidrBlocks.",
    ],
    [
      "a mask that differs",
      [{ type: "Public", cidrMask: 25, cidrBlocks: ["10.0.0.0/26"] }],
      1,
      "The cidrMask in subnetSpecs[0] must match all cidrBlocks or be left undefined.",
    ],
    [
      "a size that differs",
      [{ type: "Public", size: 32, cidrBlocks: ["10.0.0.0/26"] }],
      1,
      "The size in subnetSpecs[0] must match all cidrBlocks or be left undefined.",
    ],
    [
      "a size that is none",
      [{ type: "Public", size: 100 }],
      1,
      "The following subnet sizes are invalid: 100.",
    ],
    [
      "a size beside another mask",
      [{ type: "Public", size: 256, cidrMask: 25 }],
      1,
      "Subnet size 256 does not match the expected size for a /25 subnet (128).",
    ],
    [
      "two of a type without names",
      [{ type: "Public" }, { type: "Public" }],
      1,
      'Multiple subnet specs of type "public" require unique names.',
    ],
    [
      "overlapping blocks",
      [
        { type: "Public", cidrBlocks: ["10.0.0.0/24"] },
        { type: "Private", cidrBlocks: ["10.0.0.128/25"] },
      ],
      1,
      "1. net-public-1: 10.0.0.0/24\n2. net-private-1: 10.0.0.128/25",
    ],
    [
      "NAT without public subnets",
      [{ type: "Private" }],
      1,
      "public subnets must be declared to host the NAT Gateway resource",
    ],
  ];
  for (const [title, subnetSpecs, zones, message] of wrong) {
    it(`refuses ${title}`, () => {
      expect(() => place({ ...auto, subnetSpecs }, zones)).to.throw(message);
    });
  }

  it("takes private subnets alone without NAT", () => {
    const args = { ...auto, subnetSpecs: [{ type: "Private" }], natGateways: { strategy: "None" } };
    expect(Object.keys(blocks(args, 1))).to.deep.equal(["net-private-1"]);
  });
});

describe("simulator/awsx/layout: AutoMerge", () => {
  it("puts given specs in the place of the default ones of their type, and adds the others", () => {
    const subnetSpecs = [
      { type: "Public", cidrMask: 24 },
      { type: "Isolated", name: "data", cidrMask: 24 },
    ];
    const args = { subnetStrategy: "AutoMerge", cidrBlock: "10.0.0.0/16", subnetSpecs };
    expect(blocks(args, 1)).to.deep.equal({
      "net-private-1": "10.0.0.0/17",
      "net-public-1": "10.0.128.0/24",
      "net-data-1": "10.0.129.0/24",
    });
  });
});
