import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import type * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { ecsPrivateSubnets } from "../../../../policy-pack/policies/network/ecs-private-subnets";
import { cases, judgeResources, later, resourcesOf, type Verdict } from "../../support";
import { schedule } from "../../support/starters";
import { internetGateway, service, subnet, vpc } from "./network";

const refused = (...subnets: readonly string[]): string[] => [
  `api: runs tasks in public subnets: ${subnets.join("; ")}. Tasks must run in private subnets: their default route leads to a NAT gateway or nowhere, and mapPublicIpOnLaunch is off`,
];

const byTable = (range = "0.0.0.0/0"): string[] =>
  refused(`"a" (its route table "table" sends ${range} to an internet gateway)`);

type Routes = aws.ec2.RouteTableArgs["routes"];

/** A subnet, its route table, and a service in it. */
function inTable(routes?: (gateway: aws.ec2.InternetGateway) => Routes): {
  readonly gateway: aws.ec2.InternetGateway;
  readonly table: aws.ec2.RouteTable;
} {
  const { id } = vpc();
  const gateway = internetGateway(id);
  const inside = subnet("a", id);
  const table = new aws.ec2.RouteTable("table", {
    vpcId: id,
    ...(routes === undefined ? {} : { routes: routes(gateway) ?? [] }),
  });
  new aws.ec2.RouteTableAssociation("a", { subnetId: inside.id, routeTableId: table.id });
  service([inside.id]);
  return { gateway, table };
}

const route = (
  routeTableId: pulumi.Input<string>,
  args: Partial<aws.ec2.RouteArgs>,
): aws.ec2.Route =>
  new aws.ec2.Route("out", { routeTableId, destinationCidrBlock: "0.0.0.0/0", ...args });

cases(ecsPrivateSubnets, [
  { name: "passes a subnet without a way out", program: () => inTable() },
  {
    name: "passes a route to a NAT gateway",
    program: () => {
      const nat = new aws.ec2.NatGateway("nat", { subnetId: "subnet-0a1", allocationId: "eip-1" });
      inTable(() => [{ cidrBlock: "0.0.0.0/0", natGatewayId: nat.id }]);
    },
  },
  {
    name: "refuses an inline route to an internet gateway",
    program: () => inTable((gateway) => [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }]),
    violations: byTable(),
  },
  {
    name: "refuses an inline route of IPv6",
    program: () => inTable((gateway) => [{ ipv6CidrBlock: "::/0", gatewayId: gateway.id }]),
    violations: byTable("::/0"),
  },
  {
    name: "passes an egress-only gateway",
    program: () => {
      const egress = new aws.ec2.EgressOnlyInternetGateway("egress", { vpcId: "vpc-1" });
      inTable(() => [{ ipv6CidrBlock: "::/0", egressOnlyGatewayId: egress.id }]);
    },
  },
  {
    name: "passes a route of one network to an internet gateway",
    program: () => inTable((gateway) => [{ cidrBlock: "198.51.100.0/24", gatewayId: gateway.id }]),
  },
  {
    name: "refuses a route that is a resource of its own",
    program: () => {
      const { table, gateway } = inTable();
      route(table.id, { gatewayId: gateway.id });
    },
    violations: byTable(),
  },
  {
    name: "refuses a route of its own to a gateway made elsewhere",
    program: () => route(inTable().table.id, { gatewayId: "igw-0a1" }),
    violations: byTable(),
  },
  {
    name: "passes a route of its own to a VPN gateway",
    program: () => {
      const vpn = new aws.ec2.VpnGateway("vpn", {});
      route(inTable().table.id, { gatewayId: vpn.id });
    },
  },
  {
    name: "says when nothing tells where a route leads",
    program: () => route(inTable().table.id, { gatewayId: later("igw-0a1") }),
    violations: byTable(),
    preview: { undecided: ['api: of its subnet "a": where its routes lead is not known yet'] },
  },
  {
    name: "says when nothing tells whose a route is",
    program: () => {
      const { gateway } = inTable();
      route(later("rtb-0a1"), { gatewayId: gateway.id });
    },
    preview: { undecided: ['api: of its subnet "a": its routes are not known yet'] },
  },
  {
    name: "refuses a subnet that maps public addresses",
    program: () => service([subnet("a", vpc().id, { mapPublicIpOnLaunch: true }).id]),
    violations: refused('"a" (it maps public addresses (mapPublicIpOnLaunch))'),
  },
  {
    name: "says when the mapping is not known yet",
    program: () => service([subnet("a", vpc().id, { mapPublicIpOnLaunch: later(false) }).id]),
    preview: {
      undecided: ['api: of its subnet "a": its mapPublicIpOnLaunch is not known yet'],
    },
  },
  {
    name: "names every public subnet of a service, once",
    program: () => {
      const { id } = vpc();
      service([
        subnet("a", id, { mapPublicIpOnLaunch: true }).id,
        subnet("b", id).id,
        subnet("c", id, { mapPublicIpOnLaunch: true }).id,
      ]);
    },
    violations: refused(
      '"a" (it maps public addresses (mapPublicIpOnLaunch))',
      '"c" (it maps public addresses (mapPublicIpOnLaunch))',
    ),
  },
  {
    name: "falls back to the main route table by its VPC",
    program: () => {
      const main = vpc();
      service([subnet("a", main.id).id]);
      route(main.mainRouteTableId, { gatewayId: internetGateway(main.id).id });
    },
    violations: refused(
      '"a" (the main route table of "main" sends 0.0.0.0/0 to an internet gateway)',
    ),
  },
  {
    name: "falls back to the main route table that the program has adopted",
    program: () => {
      const main = vpc();
      const gateway = internetGateway(main.id);
      new aws.ec2.DefaultRouteTable("table", {
        defaultRouteTableId: main.defaultRouteTableId,
        routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }],
      });
      service([subnet("a", main.id).id]);
    },
    violations: byTable(),
  },
  {
    name: "falls back to the main route table that the program has put in its place",
    program: () => {
      const main = vpc();
      const table = new aws.ec2.RouteTable("table", {
        vpcId: main.id,
        routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: internetGateway(main.id).id }],
      });
      new aws.ec2.MainRouteTableAssociation("main", { vpcId: main.id, routeTableId: table.id });
      service([subnet("a", main.id).id]);
    },
    violations: byTable(),
  },
  {
    name: "does not fall back where a subnet has a table of its own",
    program: () => {
      const { table } = inTable();
      new aws.ec2.DefaultRouteTable("main", {
        defaultRouteTableId: "rtb-0a1",
        routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-0a1" }],
      });
      return table;
    },
  },
  {
    name: "refuses the subnets that every account begins with",
    program: () => service([new aws.ec2.DefaultSubnet("a", { availabilityZone: "eu-west-1a" }).id]),
    violations: refused(
      '"a" (it maps public addresses (mapPublicIpOnLaunch), the main route table of a default VPC leads to an internet gateway)',
    ),
  },
  {
    name: "refuses other subnets of the default VPC",
    program: () => service([subnet("a", new aws.ec2.DefaultVpc("default", {}).id).id]),
    violations: refused('"a" (the main route table of a default VPC leads to an internet gateway)'),
  },
  {
    name: "does not hold subnets known by id only against a service",
    program: () => service(["subnet-0a1", "subnet-0b2"]),
  },
  {
    name: "says when the subnets are not known yet",
    program: () => service(later(["subnet-0a1"])),
    preview: { undecided: ["api: networkConfiguration.subnets is not known yet"] },
  },
  {
    name: "passes a service without a network of its own",
    program: () => new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api:1" }),
  },
  {
    name: "passes the private subnets of awsx",
    program: () =>
      service(new awsx.ec2.Vpc("net", { numberOfAvailabilityZones: 2 }).privateSubnetIds),
  },
  {
    name: "refuses the public subnets of awsx",
    program: () =>
      service(new awsx.ec2.Vpc("net", { numberOfAvailabilityZones: 2 }).publicSubnetIds),
    violations: refused(
      '"net-public-1" (it maps public addresses (mapPublicIpOnLaunch), its route table "net-public-1" sends 0.0.0.0/0 to an internet gateway)',
      '"net-public-2" (it maps public addresses (mapPublicIpOnLaunch), its route table "net-public-2" sends 0.0.0.0/0 to an internet gateway)',
    ),
  },
  {
    name: "refuses a schedule's tasks too",
    program: () =>
      schedule("api", {
        networkConfiguration: {
          subnets: [subnet("a", vpc().id, { mapPublicIpOnLaunch: true }).id],
        },
      }),
    violations: refused('"a" (it maps public addresses (mapPublicIpOnLaunch))'),
  },
]);

describe("ecs-private-subnets where only a component is known to be the source", () => {
  /** The service depends on awsx's VPC as a whole, as if the engine knew no more. */
  async function verdict(internet: boolean): Promise<Verdict> {
    const program = (): unknown =>
      service(
        new awsx.ec2.Vpc("net", {
          numberOfAvailabilityZones: 1,
          natGateways: { strategy: "None" },
          subnetSpecs: [
            { type: internet ? "Public" : "Isolated", cidrMask: 24, name: "one" },
            { type: "Isolated", cidrMask: 24, name: "two" },
          ],
        }).isolatedSubnetIds,
      );
    const resources = await resourcesOf(program, "preview");
    const component = resources.filter(({ type }) => type === "awsx:ec2:Vpc").map(({ urn }) => urn);
    const blurred = resources.map((each) =>
      each.name === "api"
        ? { ...each, propertyDependencies: { networkConfiguration: component } }
        : each,
    );
    return judgeResources(blurred, { rules: [ecsPrivateSubnets] });
  }

  it("says so while some of the component's subnets are public", async () => {
    const { violations, undecided } = await verdict(true);
    expect(violations).to.deep.equal([]);
    expect(undecided.map(({ message }) => message)).to.deep.equal([
      'api: which subnets it takes of "net-one-1", "net-two-1" can\'t be told',
    ]);
  });

  it("passes while none are", async () => {
    expect(await verdict(false)).to.deep.equal({ violations: [], undecided: [] });
  });
});
