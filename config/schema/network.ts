import { choice, cidr, flag, list, object, optional, pattern, whole } from "./fields";

function existingNetworkField() {
  const subnets = (description: string) =>
    list(pattern(/^subnet-[0-9a-f]{8,17}$/, { description: "A subnet's id." }), {
      description,
      examples: [["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]],
    });
  return object(
    {
      vpcId: pattern(/^vpc-[0-9a-f]{8,17}$/, {
        description: "The VPC's id.",
        examples: ["vpc-0123456789abcdef0"],
      }),
      publicSubnetIds: optional(
        subnets(
          "Subnets of internet-facing load balancers: two or more, each in a zone of its own. Default: none.",
        ),
      ),
      privateSubnetIds: subnets(
        "Subnets of tasks and internal load balancers: two or more, each in a zone of its own.",
      ),
      isolatedSubnetIds: optional(subnets("Subnets without a way to the internet. Default: none.")),
    },
    {
      description:
        "A VPC that exists, instead of one to create: leave out every other key of network. " +
        "Its routes, NAT gateways, endpoints and flow logs stay with their owner.",
    },
  );
}

/** The network, new or existing. */
export function networkField() {
  return object(
    {
      cidr: optional(
        cidr({
          description:
            "The VPC's IPv4 block: private, /16 to /24, starting at its first address. Default: 10.0.0.0/16.",
          default: "10.0.0.0/16",
        }),
      ),
      availabilityZones: optional(
        whole(
          { min: 2, max: 6 },
          {
            description:
              "In how many availability zones there are subnets: 2 to 6. Default: 3 in production, 2 when ephemeral.",
          },
        ),
      ),
      nat: optional(
        choice(["per-zone", "single", "none"], {
          description:
            "How private subnets reach the internet. per-zone: a NAT gateway each, so that a zone can " +
            "fail alone. single: one for all. none: not at all, which needs endpoints: private. " +
            "Default: per-zone in production, single when ephemeral.",
        }),
      ),
      endpoints: optional(
        choice(["none", "gateway", "private"], {
          description:
            "Ways to AWS that don't pass a NAT gateway. gateway: S3, free of charge. private: S3, and " +
            "the interface endpoints that the services need. Default: gateway.",
          default: "gateway",
        }),
      ),
      flowLogs: optional(
        flag({
          description:
            "Whether the VPC's traffic is recorded in CloudWatch Logs. Default: true in production, false when ephemeral.",
        }),
      ),
      isolatedSubnets: optional(
        flag({
          description:
            "Whether each zone gets a subnet without a way to the internet as well, for databases. Default: false.",
          default: false,
        }),
      ),
      existing: optional(existingNetworkField()),
    },
    { description: "The network that tasks run in. Default: a VPC of its own." },
  );
}
