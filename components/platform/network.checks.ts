import { formatCidr, isPrivate, network, parseCidr, privateCidrs } from "../cidr";
import { checkChoice, checkWhole, given, plain, show, type Loose } from "../checks";
import { at, type Path, type Problem } from "../problems";
import type { Lifecycle } from "../lifecycle";
import type { ExistingNetworkArgs, NetworkArgs } from "./args";
import { platformDefaults } from "./defaults";
import { cidrForAddresses, smallestVpcPrefix, subnetCapacity } from "./subnets";

const zones = { min: 2, max: 6, unit: "zones" };
const prefixes = { min: 16, max: 24 };

/** The network's own mistakes. Paths start inside `network`. */
export function checkNetwork(args: Loose<NetworkArgs> = {}, lifecycle?: Lifecycle): Problem[] {
  if (args.existing !== undefined) {
    return [...checkExcluded(args), ...at(["existing"], checkExisting(args.existing))];
  }
  return [
    ...checkCidr(["cidr"], args.cidr),
    ...checkWhole(["availabilityZones"], args.availabilityZones, zones),
    ...checkChoice(["nat"], args.nat, ["per-zone", "single", "none"]),
    ...checkChoice(["endpoints"], args.endpoints, ["none", "gateway", "private"]),
    ...checkRoom(args, lifecycle),
    ...checkWayOut(args, lifecycle),
  ];
}

/** A VPC's block: IPv4, /16 to /24, private, and written with its first address. */
export function checkCidr(path: Path, cidr: string | undefined): Problem[] {
  if (cidr === undefined) return [];
  const parsed = parseCidr(cidr);
  if (parsed === undefined) {
    return [
      {
        path,
        message: `${show(cidr)} is not an IPv4 CIDR`,
        allowed: "four numbers from 0 to 255 and a prefix",
        fix: "write it like 10.0.0.0/16",
      },
    ];
  }
  if (parsed.prefix < prefixes.min || parsed.prefix > prefixes.max) {
    return [
      { path, message: `/${parsed.prefix} is not a size for a VPC here`, allowed: "/16 to /24" },
    ];
  }
  if (!isPrivate(parsed)) {
    return [
      {
        path,
        message: `${cidr} is public: its addresses belong to somebody on the internet`,
        allowed: `a block in ${privateCidrs.join(", ")}`,
        fix: "choose a private block such as 10.0.0.0/16",
      },
    ];
  }
  const canonical = formatCidr(network(parsed));
  if (canonical !== cidr) {
    return [
      { path, message: `${cidr} doesn't start at its first address`, fix: `write ${canonical}` },
    ];
  }
  return [];
}

/** Every zone needs a public subnet of a /27 at least, as application load balancers do. */
function checkRoom(args: Loose<NetworkArgs>, lifecycle: Lifecycle | undefined): Problem[] {
  const defaults = platformDefaults(lifecycle).network;
  const cidr = args.cidr ?? defaults.cidr;
  const count = args.availabilityZones ?? defaults.availabilityZones;
  if (checkCidr([], cidr).length > 0 || checkWhole([], count, zones).length > 0) return [];
  const prefix = parseCidr(cidr)?.prefix ?? 0;
  const isolated = args.isolatedSubnets ?? defaults.isolatedSubnets;
  const smallest = smallestVpcPrefix(count, isolated);
  if (prefix <= smallest) return [];
  return [
    {
      path: ["cidr"],
      message: `a /${prefix} is too small for ${count} zones${isolated ? " with isolated subnets" : ""}: a load balancer needs a subnet of /27 or larger in each`,
      allowed: `/16 to /${smallest}`,
      fix: `set cidr to a /${smallest}, or use fewer zones`,
    },
  ];
}

function checkWayOut(args: Loose<NetworkArgs>, lifecycle: Lifecycle | undefined): Problem[] {
  const endpoints = args.endpoints ?? platformDefaults(lifecycle).network.endpoints;
  if (args.nat !== "none" || endpoints === "private") return [];
  return [
    {
      path: ["endpoints"],
      message: `with nat: none and endpoints: ${endpoints}, no task could pull its image`,
      allowed: "private",
      fix: "set endpoints to private, or nat to single",
    },
  ];
}

const createdOnly = [
  "cidr",
  "availabilityZones",
  "nat",
  "endpoints",
  "flowLogs",
  "isolatedSubnets",
] as const;

function checkExcluded(args: Loose<NetworkArgs>): Problem[] {
  return createdOnly.flatMap((key) =>
    args[key] === undefined
      ? []
      : [
          {
            path: [key],
            message: `${key} describes a VPC to create, and existing names one that is there`,
            fix: `leave out ${key} or existing`,
          },
        ],
  );
}

function checkExisting(existing: Loose<ExistingNetworkArgs>): Problem[] {
  const { vpcId, publicSubnetIds, privateSubnetIds, isolatedSubnetIds } = existing;
  const lists = given<readonly unknown[]>({ publicSubnetIds, privateSubnetIds, isolatedSubnetIds });
  return [
    ...checkId(["vpcId"], vpcId, "vpc", "vpc-0123456789abcdef0"),
    ...lists.flatMap(([key, ids]) =>
      ids.flatMap((id, index) => checkId([key, index], id, "subnet", "subnet-0123456789abcdef0")),
    ),
    ...checkEnough("privateSubnetIds", privateSubnetIds),
    ...(publicSubnetIds === undefined || publicSubnetIds.length === 0
      ? []
      : checkEnough("publicSubnetIds", publicSubnetIds)),
    ...checkDistinct(lists),
  ];
}

function checkId(path: Path, id: unknown, kind: string, example: string): Problem[] {
  const text = plain(id);
  if (text === undefined || new RegExp(`^${kind}-[0-9a-z]+$`).test(text)) return [];
  return [
    { path, message: `${show(text)} is not the id of a ${kind}`, fix: `write it like ${example}` },
  ];
}

function checkEnough(key: string, ids: readonly unknown[] | undefined): Problem[] {
  if (ids === undefined || ids.length >= 2) return [];
  return [
    {
      path: [key],
      message: `${ids.length === 0 ? "no" : "one"} subnet is too few to survive the loss of a zone`,
      allowed: "two or more, each in a zone of its own",
    },
  ];
}

function checkDistinct(lists: readonly [string, readonly unknown[]][]): Problem[] {
  const seen = new Set<string>();
  return lists.flatMap(([key, ids]) =>
    ids.flatMap((id, index): Problem[] => {
      const text = plain(id);
      if (text === undefined) return [];
      if (!seen.has(text)) {
        seen.add(text);
        return [];
      }
      return [{ path: [key, index], message: `${text} is there twice`, fix: "name it once" }];
    }),
  );
}

/**
 * Whether the private subnets of a VPC to create hold that many tasks. A rolling deployment starts
 * new tasks beside the old ones, and each task has an address of its own, so twice the tasks must
 * fit. Paths start at `network`.
 *
 * @param tasks - the greatest number of tasks that all services together keep running.
 */
export function checkAddresses(
  args: Loose<NetworkArgs> = {},
  lifecycle: Lifecycle | undefined,
  tasks: number,
): Problem[] {
  if (args.existing !== undefined || checkNetwork(args, lifecycle).length > 0) return [];
  const defaults = platformDefaults(lifecycle).network;
  const cidr = args.cidr ?? defaults.cidr;
  const count = args.availabilityZones ?? defaults.availabilityZones;
  const capacity = subnetCapacity(cidr, count);
  const needed = 2 * tasks;
  if (capacity === undefined || needed <= capacity.addresses) return [];
  const larger = cidrForAddresses(cidr, count, needed);
  return [
    {
      path: ["network", "cidr"],
      message:
        `${tasks} tasks take ${needed} addresses during a deployment, and the ${count} private ` +
        `subnets of ${cidr} (/${capacity.privatePrefix} each) have ${capacity.addresses}`,
      allowed: `at most ${Math.floor(capacity.addresses / 2)} tasks in ${cidr}`,
      fix:
        larger === undefined
          ? "run fewer tasks, or split the services over two platforms"
          : `set cidr to ${larger}, or run fewer tasks`,
    },
  ];
}
