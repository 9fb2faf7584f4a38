import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsMultiAz } from "../../../../policy-pack/policies/capacity/ecs-multi-az";
import { cases, later } from "../../support";
import { group } from "./support";

type Subnets = pulumi.Input<pulumi.Input<string>[]>;

let next = 0;

function subnet(
  name: string,
  availabilityZone?: pulumi.Input<string>,
  options?: pulumi.CustomResourceOptions,
): aws.ec2.Subnet {
  next = (next + 1) % 250;
  return new aws.ec2.Subnet(
    name,
    {
      vpcId: "vpc-0123456789abcdef0",
      cidrBlock: `10.0.${next}.0/24`,
      ...(availabilityZone === undefined ? {} : { availabilityZone }),
    },
    options,
  );
}

const service = (subnets: Subnets): aws.ecs.Service =>
  new aws.ecs.Service("api", {
    cluster: "main",
    taskDefinition: "api:1",
    networkConfiguration: { subnets },
  });

const grouped = (vpcZoneIdentifiers: Subnets): aws.autoscaling.Group =>
  group({ vpcZoneIdentifiers, launchTemplate: { id: "lt-0123456789abcdef0" } });

const fails = (name: string, found: string): string =>
  `${name}: ${found}, and fails with it. Give it subnets in at least two Availability Zones`;
const single = fails("api", "it is in a single subnet");
const open = "api: the Availability Zones of its subnets are not known yet";

/** As awsx makes subnets: children of a component that hands their ids out. */
class Network extends pulumi.ComponentResource {
  readonly ids: pulumi.Output<string[]>;

  constructor(zones: readonly string[]) {
    super("awsx:ec2:Vpc", "network");
    const subnets = zones.map((zone, index) => subnet(`network-${index}`, zone, { parent: this }));
    this.ids = pulumi.output(subnets.map(({ id }) => id));
    this.registerOutputs({ ids: this.ids });
  }
}

describe("services", () => {
  cases(ecsMultiAz, [
    {
      name: "passes two zones",
      program: () => service([subnet("a", "us-east-1a").id, subnet("b", "us-east-1b").id]),
    },
    {
      name: "refuses two subnets of one zone",
      program: () => service([subnet("a", "us-east-1a").id, subnet("b", "us-east-1a").id]),
      violations: [fails("api", "all its subnets are in us-east-1a")],
    },
    {
      name: "refuses one subnet",
      program: () => service([subnet("a", "us-east-1a").id]),
      violations: [single],
    },
    {
      name: "refuses one subnet that is not in the stack",
      program: () => service(["subnet-1"]),
      violations: [single],
    },
    {
      name: "refuses one subnet twice",
      program: () => service(["subnet-1", "subnet-1"]),
      violations: [single],
    },
    {
      name: "refuses one subnet whatever it turns out to be",
      program: () => service([later("subnet-1")]),
      violations: [single],
    },
    {
      name: "refuses a list that came from one subnet",
      program: () => service(subnet("a", "us-east-1a").id.apply((id) => [id])),
      violations: [single],
      preview: { violations: [fails("api", "all its subnets are in us-east-1a")] },
    },
    {
      name: "refuses one subnet of a list that came from many",
      program: () => {
        const { ids } = new Network(["us-east-1a", "us-east-1b"]);
        service([ids.apply(([first = ""]) => first)]);
      },
      violations: [single],
    },
    {
      name: "passes one known by id beside what is not known yet",
      program: () => service(["subnet-1", later("subnet-2")]),
    },
    { name: "passes two subnets known by id", program: () => service(["subnet-1", "subnet-2"]) },
    {
      name: "passes a subnet beside one known by id",
      program: () => service([subnet("a", "us-east-1a").id, "subnet-2"]),
    },
    {
      name: "passes two zones beside what is not known yet",
      program: () =>
        service([subnet("a", "us-east-1a").id, subnet("b", "us-east-1b").id, later("subnet-3")]),
    },
    {
      name: "passes the subnets of a component",
      program: () => service(new Network(["us-east-1a", "us-east-1b"]).ids),
    },
    {
      name: "refuses the subnets of a component in one zone",
      program: () => service(new Network(["us-east-1a", "us-east-1a"]).ids),
      violations: [fails("api", "all its subnets are in us-east-1a")],
    },
    {
      name: "passes a service without subnets of its own",
      program: () => new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api:1" }),
    },
    {
      name: "says when the subnets are not known yet",
      program: () => service(later(["subnet-1", "subnet-2"])),
      preview: { undecided: [open] },
    },
    {
      name: "says when a zone is not known yet",
      program: () => service([subnet("a", "us-east-1a").id, subnet("b", later("us-east-1b")).id]),
      preview: { undecided: [open] },
    },
    {
      name: "tells default subnets by their zone",
      program: () => {
        const zones = ["us-east-1a", "us-east-1b"];
        const subnets = zones.map(
          (availabilityZone) => new aws.ec2.DefaultSubnet(availabilityZone, { availabilityZone }),
        );
        service(subnets.map(({ id }) => id));
      },
    },
  ]);
});

describe("Auto Scaling groups", () => {
  cases(ecsMultiAz, [
    {
      name: "passes two zones by their subnets",
      program: () => grouped([subnet("a", "us-east-1a").id, subnet("b", "us-east-1b").id]),
    },
    {
      name: "refuses one zone by its subnets",
      program: () => grouped([subnet("a", "us-east-1a").id, subnet("b", "us-east-1a").id]),
      violations: [fails("group", "all its subnets are in us-east-1a")],
    },
    {
      name: "refuses one subnet",
      program: () => grouped(["subnet-1"]),
      violations: [fails("group", "it is in a single subnet")],
    },
    {
      name: "passes two zones by their names",
      program: () =>
        group({ vpcZoneIdentifiers: [], availabilityZones: ["us-east-1a", "us-east-1b"] }),
    },
    {
      name: "refuses one zone by its name",
      program: () =>
        group({ vpcZoneIdentifiers: [], availabilityZones: ["us-east-1a", "us-east-1a"] }),
      violations: [fails("group", "it is in us-east-1a alone")],
    },
    {
      name: "says when the second name is not known yet",
      program: () =>
        group({ vpcZoneIdentifiers: [], availabilityZones: ["us-east-1a", later("us-east-1b")] }),
      preview: {
        undecided: ["group: the Availability Zones of its subnets are not known yet"],
      },
    },
  ]);
});
