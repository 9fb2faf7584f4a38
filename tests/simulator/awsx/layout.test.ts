import { expect } from "chai";
import { auto, blocks, place } from "./support";

describe("simulator/awsx/layout: Auto", () => {
  const standard: readonly (readonly [string, number, Record<string, string>])[] = [
    ["10.0.0.0/16", 1, { "net-private-1": "10.0.0.0/17", "net-public-1": "10.0.128.0/18" }],
    [
      "10.0.0.0/16",
      2,
      {
        "net-private-1": "10.0.0.0/18",
        "net-public-1": "10.0.64.0/19",
        "net-private-2": "10.0.128.0/18",
        "net-public-2": "10.0.192.0/19",
      },
    ],
    [
      "10.0.0.0/16",
      3,
      {
        "net-private-1": "10.0.0.0/19",
        "net-public-1": "10.0.32.0/20",
        "net-private-2": "10.0.64.0/19",
        "net-public-2": "10.0.96.0/20",
        "net-private-3": "10.0.128.0/19",
        "net-public-3": "10.0.160.0/20",
      },
    ],
    [
      "10.4.0.0/24",
      2,
      {
        "net-private-1": "10.4.0.0/26",
        "net-public-1": "10.4.0.64/27",
        "net-private-2": "10.4.0.128/26",
        "net-public-2": "10.4.0.192/27",
      },
    ],
    ["10.0.0.0/8", 1, { "net-private-1": "10.0.0.0/17", "net-public-1": "10.0.128.0/18" }],
  ];
  for (const [cidrBlock, zones, expected] of standard) {
    it(`${cidrBlock} over ${zones} zones`, () => {
      expect(blocks({ ...auto, cidrBlock }, zones)).to.deep.equal(expected);
    });
  }

  for (const zones of [4, 5, 6]) {
    it(`splits 10.0.0.0/16 over ${zones} zones without overlap`, () => {
      const mask = zones === 4 ? 19 : 20;
      const placed = blocks(auto, zones);
      expect(Object.keys(placed)).to.have.length(zones * 2);
      expect(placed[`net-private-${zones}`]).to.match(new RegExp(`/${mask}$`));
    });
  }

  it("takes zones of /26 and refuses /27", () => {
    expect(blocks({ ...auto, cidrBlock: "10.0.0.0/26" }, 1)).to.deep.equal({
      "net-private-1": "10.0.0.0/27",
      "net-public-1": "10.0.0.32/28",
    });
    expect(() => place({ ...auto, cidrBlock: "10.0.0.0/26" }, 2)).to.throw(
      "Automatic subnet creation requires a VPC with at least /26 available per AZ, but only /27 is available.",
    );
  });

  const specs = [
    { type: "Public", cidrMask: 24 },
    { type: "Private", cidrMask: 20 },
    { type: "Isolated", name: "data", size: 256 },
  ];

  it("keeps the order of specs and lines each up on its own size", () => {
    expect(blocks({ ...auto, subnetSpecs: specs }, 2)).to.deep.equal({
      "net-public-1": "10.0.0.0/24",
      "net-private-1": "10.0.16.0/20",
      "net-data-1": "10.0.32.0/24",
      "net-public-2": "10.0.128.0/24",
      "net-private-2": "10.0.144.0/20",
      "net-data-2": "10.0.160.0/24",
    });
  });

  it("says the specs again, masks and sizes filled in", () => {
    expect(place({ ...auto, subnetSpecs: specs }, 2).specs).to.deep.equal([
      { type: "Public", cidrMask: 24, size: 256 },
      { type: "Private", cidrMask: 20, size: 4096 },
      { type: "Isolated", name: "data", cidrMask: 24, size: 256 },
    ]);
  });

  it("shares a zone evenly between specs without masks", () => {
    const even = [{ type: "Public" }, { type: "Private" }, { type: "Isolated" }];
    expect(blocks({ ...auto, subnetSpecs: even }, 1)).to.deep.equal({
      "net-public-1": "10.0.0.0/18",
      "net-private-1": "10.0.64.0/18",
      "net-isolated-1": "10.0.128.0/18",
    });
  });

  it("fits subnets that fill a zone, and refuses a little more", () => {
    const halves = [
      { type: "Public", cidrMask: 25 },
      { type: "Private", cidrMask: 25 },
    ];
    const small = { ...auto, cidrBlock: "10.0.0.0/24" };
    expect(blocks({ ...small, subnetSpecs: halves }, 1)).to.deep.equal({
      "net-public-1": "10.0.0.0/25",
      "net-private-1": "10.0.0.128/25",
    });
    const more = [...halves, { type: "Isolated", cidrMask: 28 }];
    expect(() => place({ ...small, subnetSpecs: more }, 1)).to.throw(
      "Subnets are too large for VPC. VPC has 256 addresses, but subnets require 272 addresses.",
    );
  });

  it("splits by a mask of its own for zones", () => {
    expect(blocks({ ...auto, availabilityZoneCidrMask: 20 }, 2)).to.include({
      "net-private-1": "10.0.0.0/21",
      "net-private-2": "10.0.16.0/21",
    });
  });

  it("names Name tags after the zone, and resources by number", () => {
    const { subnets } = place({ ...auto, subnetNameTagStrategy: "AvailabilityZone" }, 2);
    expect(subnets.map(({ resourceName, nameTag }) => [resourceName, nameTag])).to.deep.equal([
      ["net-private-1", "net-private-1a"],
      ["net-public-1", "net-public-1a"],
      ["net-private-2", "net-private-1b"],
      ["net-public-2", "net-public-1b"],
    ]);
  });
});

describe("simulator/awsx/layout: Legacy", () => {
  it("gives a half to private and a quarter to public subnets", () => {
    expect(blocks({ cidrBlock: "10.0.0.0/16" }, 3)).to.deep.equal({
      "net-private-1": "10.0.0.0/19",
      "net-private-2": "10.0.64.0/19",
      "net-private-3": "10.0.128.0/19",
      "net-public-1": "10.0.32.0/20",
      "net-public-2": "10.0.96.0/20",
      "net-public-3": "10.0.160.0/20",
    });
  });

  it("orders private, public, isolated whatever the order of specs", () => {
    const subnetSpecs = [{ type: "Isolated" }, { type: "Public" }, { type: "Private" }];
    const placed = place({ subnetStrategy: "Legacy", cidrBlock: "10.0.0.0/16", subnetSpecs }, 1);
    expect(
      placed.subnets.map(({ resourceName, cidrBlock }) => `${resourceName} ${cidrBlock}`),
    ).to.deep.equal([
      "net-private-1 10.0.0.0/19",
      "net-public-1 10.0.32.0/20",
      "net-isolated-1 10.0.48.0/24",
    ]);
  });

  it("says the specs that Auto would take for the same subnets, with what lies between", () => {
    const subnetSpecs = [
      { type: "Private", cidrMask: 24 },
      { type: "Public", cidrMask: 22 },
    ];
    const placed = place({ subnetStrategy: "Legacy", cidrBlock: "10.0.0.0/16", subnetSpecs }, 1);
    expect(placed.subnets.map((subnet) => subnet.cidrBlock)).to.deep.equal([
      "10.0.0.0/24",
      "10.0.4.0/22",
    ]);
    const wide = [
      { type: "Private", cidrMask: 24 },
      { type: "Isolated", cidrMask: 22 },
      { type: "Public", cidrMask: 25 },
    ];
    const { specs } = place(
      { subnetStrategy: "Legacy", cidrBlock: "10.0.0.0/16", subnetSpecs: wide },
      1,
    );
    expect(specs).to.deep.equal([
      { type: "Private", cidrMask: 24 },
      { type: "Public", cidrMask: 25 },
      { type: "Unused", cidrMask: 25 },
      { type: "Unused", cidrMask: 23 },
      { type: "Isolated", cidrMask: 22 },
    ]);
  });
});
