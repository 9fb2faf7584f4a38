import * as awsx from "@pulumi/awsx";
import { expect } from "chai";
import { UNKNOWN } from "../../../simulator/provider";
import { simulate, type Simulation } from "../../../simulator/testing";

type Args = awsx.ec2.VpcArgs;

function expand(args: Args, mode: "preview" | "update" = "update"): Promise<Simulation> {
  return simulate(
    () => {
      const vpc = new awsx.ec2.Vpc("net", args);
      return {
        id: vpc.vpcId,
        public: vpc.publicSubnetIds,
        private: vpc.privateSubnetIds,
        isolated: vpc.isolatedSubnetIds,
        arn: vpc.vpc.arn,
        zones: vpc.subnets.apply((subnets) => subnets.map((subnet) => subnet.availabilityZone)),
        layout: vpc.subnetLayout,
      };
    },
    { mode, config: { "aws:region": "us-east-1" } },
  );
}

/** Children as `type name`, without the SDK's prefix, in order of registration. */
function children(simulation: Simulation): string[] {
  return simulation.resources
    .filter((resource) => resource.type.startsWith("aws:"))
    .map((resource) => `${resource.type.split(":")[2] ?? ""} ${resource.name}`);
}

function count(simulation: Simulation, type: string): number {
  return simulation.ofType(type).length;
}

const auto: Args = { cidrBlock: "10.0.0.0/16", subnetStrategy: "Auto" };

describe("awsx:ec2:Vpc in the simulator", () => {
  it("has the children that awsx makes, in its order", async () => {
    const simulation = await expand({
      ...auto,
      numberOfAvailabilityZones: 2,
      natGateways: { strategy: "Single" },
      subnetSpecs: [{ type: "Private" }, { type: "Public" }, { type: "Isolated", name: "data" }],
    });
    const zone = (index: number, nat: string[]) => [
      `Subnet net-public-${index}`,
      `RouteTable net-public-${index}`,
      `RouteTableAssociation net-public-${index}`,
      ...nat,
      `Route net-public-${index}`,
      `Subnet net-private-${index}`,
      `RouteTable net-private-${index}`,
      `RouteTableAssociation net-private-${index}`,
      `Route net-private-${index}`,
      `Subnet net-data-${index}`,
      `RouteTable net-data-${index}`,
      `RouteTableAssociation net-data-${index}`,
    ];
    expect(children(simulation)).to.deep.equal([
      "Vpc net",
      "InternetGateway net",
      ...zone(1, ["Eip net-1", "NatGateway net-1"]),
      ...zone(2, []),
    ]);
  });

  const strategies = [
    ["None", 0, 0],
    ["Single", 1, 1],
    ["OnePerAz", 3, 3],
  ] as const;
  for (const [strategy, gateways, eips] of strategies) {
    it(`makes ${gateways} NAT gateways for ${strategy}`, async () => {
      const simulation = await expand({ ...auto, natGateways: { strategy } });
      expect(count(simulation, "aws:ec2/natGateway:NatGateway")).to.equal(gateways);
      expect(count(simulation, "aws:ec2/eip:Eip")).to.equal(eips);
      const routes = strategy === "None" ? 3 : 6;
      expect(count(simulation, "aws:ec2/route:Route")).to.equal(routes);
    });
  }

  for (const zones of [1, 2, 3, 4, 5, 6]) {
    it(`spans ${zones} zones`, async () => {
      const simulation = await expand({ ...auto, numberOfAvailabilityZones: zones });
      expect(count(simulation, "aws:ec2/subnet:Subnet")).to.equal(zones * 2);
      expect(count(simulation, "aws:ec2/natGateway:NatGateway")).to.equal(zones);
      expect(simulation.outputs["private"]).to.have.length(zones);
    });
  }

  it("refuses more zones than the region has", async () => {
    const failure = await expand({ ...auto, numberOfAvailabilityZones: 7 }).catch(String);
    expect(failure).to.include("does not have at least 7 Availability Zones");
  });

  it("uses Elastic IPs that are given, one a zone", async () => {
    const simulation = await expand({
      ...auto,
      availabilityZoneNames: ["us-east-1a", "us-east-1d"],
      natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: ["eipalloc-1", "eipalloc-2"] },
    });
    expect(count(simulation, "aws:ec2/eip:Eip")).to.equal(0);
    const gateways = simulation.ofType("aws:ec2/natGateway:NatGateway");
    expect(gateways.map((gateway) => gateway.inputs["allocationId"])).to.deep.equal([
      "eipalloc-1",
      "eipalloc-2",
    ]);
  });

  const refusals: readonly (readonly [string, Args, string])[] = [
    [
      "an Elastic IP without NAT",
      { natGateways: { strategy: "None", elasticIpAllocationIds: ["e"] } },
      "Elastic IP allocation IDs cannot be specified",
    ],
    [
      "two Elastic IPs for one gateway",
      { natGateways: { strategy: "Single", elasticIpAllocationIds: ["e", "f"] } },
      "Exactly one Elastic IP may be specified",
    ],
    [
      "two Elastic IPs for three zones",
      { natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: ["e", "f"] } },
      "must match the number of availability zones for the VPC (3)",
    ],
    [
      "zones by name and number",
      { numberOfAvailabilityZones: 1, availabilityZoneNames: ["us-east-1a"] },
      "Only one of [availabilityZoneNames] and [numberOfAvailabilityZones]",
    ],
  ];
  for (const [title, args, message] of refusals) {
    it(`refuses ${title}`, async () => {
      expect(await expand({ ...auto, ...args }).catch(String)).to.include(message);
    });
  }

  it("wires parents, dependencies and where each input comes from", async () => {
    const simulation = await expand({ ...auto, numberOfAvailabilityZones: 1 });
    const component = simulation.get("awsx:ec2:Vpc", "net");
    const vpc = simulation.get("aws:ec2/vpc:Vpc", "net");
    const subnet = simulation.get("aws:ec2/subnet:Subnet", "net-private-1");
    const table = simulation.get("aws:ec2/routeTable:RouteTable", "net-private-1");
    const route = simulation.get("aws:ec2/route:Route", "net-private-1");
    const gateway = simulation.get("aws:ec2/natGateway:NatGateway", "net-1");
    const host = simulation.get("aws:ec2/subnet:Subnet", "net-public-1");
    expect(vpc.parent).to.equal(component.urn);
    expect(subnet).to.deep.include({ parent: vpc.urn, dependencies: [vpc.urn] });
    expect(subnet.propertyDependencies["vpcId"]).to.deep.equal([vpc.urn]);
    expect(table.parent).to.equal(subnet.urn);
    expect(route.parent).to.equal(table.urn);
    expect(route.propertyDependencies["natGatewayId"]).to.deep.equal([gateway.urn]);
    expect(route.inputs["natGatewayId"]).to.equal(gateway.id);
    expect(gateway.parent).to.equal(host.urn);
  });

  it("gives public subnets public addresses, and no other", async () => {
    const simulation = await expand({ ...auto, numberOfAvailabilityZones: 1 });
    const maps = (name: string) =>
      simulation.get("aws:ec2/subnet:Subnet", name).inputs["mapPublicIpOnLaunch"];
    expect(maps("net-public-1")).to.equal(true);
    expect(maps("net-private-1")).to.equal(false);
    const route = simulation.get("aws:ec2/route:Route", "net-public-1");
    const internet = simulation.get("aws:ec2/internetGateway:InternetGateway", "net");
    expect(route.inputs).to.include({ gatewayId: internet.id, destinationCidrBlock: "0.0.0.0/0" });
  });

  it("tags everything with its name, subnets with their type, and keeps the given tags", async () => {
    const simulation = await expand({ ...auto, numberOfAvailabilityZones: 1, tags: { Team: "a" } });
    const tags = (type: string, name: string) => simulation.get(type, name).inputs["tags"];
    expect(tags("aws:ec2/vpc:Vpc", "net")).to.deep.equal({ Name: "net", Team: "a" });
    expect(tags("aws:ec2/natGateway:NatGateway", "net-1")).to.deep.equal({
      Name: "net-1",
      Team: "a",
    });
    expect(tags("aws:ec2/subnet:Subnet", "net-public-1")).to.deep.equal({
      Name: "net-public-1",
      SubnetType: "Public",
      Team: "a",
    });
  });

  it("has outputs that lead to the children", async () => {
    const simulation = await expand({ ...auto, numberOfAvailabilityZones: 2 });
    const vpc = simulation.get("aws:ec2/vpc:Vpc", "net");
    const ids = ["net-private-1", "net-private-2"].map(
      (name) => simulation.get("aws:ec2/subnet:Subnet", name).id,
    );
    expect(simulation.outputs["id"]).to.equal(vpc.id);
    expect(simulation.outputs["arn"]).to.equal(vpc.outputs["arn"]);
    expect(simulation.outputs["private"]).to.deep.equal(ids);
    expect(simulation.outputs["isolated"]).to.deep.equal([]);
    expect(simulation.outputs["zones"]).to.deep.equal([
      ...["us-east-1a", "us-east-1a"],
      ...["us-east-1b", "us-east-1b"],
    ]);
    expect(simulation.outputs["layout"]).to.deep.equal([
      { type: "Private", cidrMask: 18 },
      { type: "Public", cidrMask: 19 },
    ]);
  });

  it("has the same children in preview, with ids that are not known yet", async () => {
    const [preview, update] = await Promise.all([expand(auto, "preview"), expand(auto)]);
    expect(preview.resources.map((resource) => resource.urn)).to.deep.equal(
      update.resources.map((resource) => resource.urn),
    );
    const subnet = preview.get("aws:ec2/subnet:Subnet", "net-private-1");
    expect(subnet.inputs).to.include({ vpcId: UNKNOWN, cidrBlock: "10.0.0.0/19" });
    expect(subnet.id).to.equal(undefined);
    expect(preview.outputs["id"]).to.equal(UNKNOWN);
  });

  it("gives subnets parts of an Amazon-provided IPv6 block", async () => {
    const simulation = await expand({
      ...auto,
      numberOfAvailabilityZones: 2,
      assignGeneratedIpv6CidrBlock: true,
    });
    const blocks = simulation
      .ofType("aws:ec2/subnet:Subnet")
      .map((subnet) => subnet.inputs["ipv6CidrBlock"]);
    expect(new Set(blocks).size).to.equal(4);
    for (const block of blocks)
      expect(block).to.match(/^2001:db8:[0-9a-f]{4}:[0-9a-f]{1,4}::\/64$/);
  });

  it("makes endpoints, and with Auto their subnets, route tables and security groups", async () => {
    const simulation = await expand({
      ...auto,
      numberOfAvailabilityZones: 2,
      vpcEndpointStrategy: "Auto",
      vpcEndpointSpecs: [
        { serviceName: "com.amazonaws.us-east-1.s3" },
        { serviceName: "com.amazonaws.us-east-1.ecr.api", vpcEndpointType: "Interface" },
      ],
    });
    const endpoint = (service: string) =>
      simulation.get("aws:ec2/vpcEndpoint:VpcEndpoint", `com.amazonaws.us-east-1.${service}`);
    expect(endpoint("s3").inputs["routeTableIds"]).to.have.length(4);
    expect(endpoint("ecr.api").inputs["subnetIds"]).to.deep.equal(simulation.outputs["private"]);
    expect(endpoint("ecr.api").inputs["privateDnsEnabled"]).to.equal(true);
    const vpc = simulation.get("aws:ec2/vpc:Vpc", "net");
    expect(vpc.inputs).to.include({ enableDnsHostnames: true, enableDnsSupport: true });
    const rule = simulation.get(
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      "com.amazonaws.us-east-1.ecr.api-ingress",
    );
    expect(rule.inputs).to.deep.include({
      fromPort: 443,
      toPort: 443,
      cidrBlocks: ["10.0.0.0/16"],
    });
  });

  it("refuses another component of the package by name", async () => {
    const failure = await simulate(() => {
      new awsx.ecr.Repository("images", {});
    }).catch(String);
    expect(failure).to.include("awsx:ecr:Repository");
  });
});
