import { parseArn } from "../arn";
import { formatCidr, network, parseCidr } from "../cidr";
import { checkChoice, checkWhole, given, plain, show, type Loose } from "../checks";
import type { Lifecycle } from "../lifecycle";
import { at, type Path, type Problem } from "../problems";
import type { DomainArgs, EcsPlatformArgs, LoadBalancerArgs } from "./args";
import { defaultLifecycle, platformDefaults } from "./defaults";

/** Two listeners ask for a rule each, and a security group has 60 inbound rules. */
const maxAllowCidrs = 30;

/** ACM's limit on the first name of a certificate. */
const maxDomainLength = 64;

const keyForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const maxKeyLength = 32;

type Balancers = Loose<NonNullable<EcsPlatformArgs["loadBalancers"]>>;
type Balancer = Loose<LoadBalancerArgs>;

/** The load balancers' own mistakes. Paths start inside `loadBalancers`. */
export function checkLoadBalancers(
  loadBalancers: Balancers | undefined,
  args: Loose<Pick<EcsPlatformArgs, "network" | "lifecycle">> = {},
): Problem[] {
  const entries = given(loadBalancers);
  return [
    ...entries.flatMap(([key, balancer]) =>
      at(
        [key],
        [
          ...checkKey(key),
          ...checkBalancer(balancer, args.lifecycle),
          ...checkPublic(balancer, args.network),
        ],
      ),
    ),
    ...checkDomainsDiffer(entries),
  ];
}

/** What people name things by: it becomes part of AWS names. */
function checkKey(key: string): Problem[] {
  if (keyForm.test(key) && key.length <= maxKeyLength) return [];
  return [
    {
      path: [],
      message: `${show(key)} can't name a load balancer`,
      allowed: `lower-case letters, digits and single hyphens, starting with a letter, at most ${maxKeyLength}`,
    },
  ];
}

function checkBalancer(balancer: Balancer, lifecycle: Lifecycle | undefined): Problem[] {
  const idle = { min: 1, max: 4000, unit: "seconds" };
  return [
    ...checkChoice(["type"], balancer.type, ["application"]),
    ...checkChoice(["scheme"], balancer.scheme, ["internet-facing", "internal"]),
    ...checkCertificate(balancer),
    ...checkDomain(balancer.domain),
    ...checkPlainHttp(balancer, lifecycle),
    ...checkAllowCidrs(balancer),
    ...checkWaf(balancer),
    ...checkWhole(["idleTimeoutSeconds"], balancer.idleTimeoutSeconds, idle),
  ];
}

function checkCertificate({ certificateArn, domain }: Balancer): Problem[] {
  const problems: Problem[] = [];
  const text = plain(certificateArn);
  const arn = text === undefined ? undefined : parseArn(text);
  if (text !== undefined && !(arn?.service === "acm" && arn.resource.startsWith("certificate/"))) {
    problems.push({
      path: ["certificateArn"],
      message: `${show(text)} is not the ARN of an ACM certificate`,
      fix: "write it like arn:aws:acm:eu-west-1:123456789012:certificate/ID",
    });
  }
  if (certificateArn !== undefined && domain !== undefined) {
    problems.push({
      path: ["domain"],
      message: "a domain brings a certificate of its own, and certificateArn names another",
      fix: "leave out domain or certificateArn",
    });
  }
  return problems;
}

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

function isHostName(name: string): boolean {
  return (
    name.length <= 253 && name.includes(".") && name.split(".").every((part) => label.test(part))
  );
}

function checkDomain(domain: Loose<DomainArgs> | undefined): Problem[] {
  if (domain === undefined) return [];
  const { name, zone } = domain;
  const form = "lower-case labels of letters, digits and hyphens, with dots between";
  const problems = given({ name, zone })
    .filter(([, text]) => !isHostName(text))
    .map(([key, text]): Problem => ({
      path: ["domain", key],
      message: `${show(text)} is not a host name`,
      allowed: form,
    }));
  if (problems.length > 0 || name === undefined) return problems;
  if (name.length > maxDomainLength) {
    problems.push({
      path: ["domain", "name"],
      message: `${name} has ${name.length} characters, and a certificate's first name has ${maxDomainLength} at most`,
      fix: "choose a shorter name, or bring a certificate with certificateArn",
    });
  }
  if (zone !== undefined && name !== zone && !name.endsWith(`.${zone}`)) {
    problems.push({
      path: ["domain", "name"],
      message: `${name} is not in the zone ${zone}`,
      allowed: `${zone} or a name that ends in .${zone}`,
    });
  }
  return problems;
}

function checkPlainHttp(balancer: Balancer, lifecycle: Lifecycle = defaultLifecycle): Problem[] {
  const secure = balancer.certificateArn !== undefined || balancer.domain !== undefined;
  if (secure && balancer.plainHttp === true) {
    return [
      {
        path: ["plainHttp"],
        message: "a load balancer with a certificate answers HTTP with a redirect to HTTPS",
        fix: "leave out plainHttp, or the certificate",
      },
    ];
  }
  if (secure || balancer.plainHttp === true) return [];
  const ways = "certificateArn, domain {name, zone}, or plainHttp: true";
  if (lifecycle === "production") {
    return [
      {
        path: [],
        message: "a production load balancer has no plain HTTP unless plainHttp says so",
        allowed: ways,
        fix: "set certificateArn or domain",
      },
    ];
  }
  if (balancer.plainHttp === undefined) return [];
  return [
    {
      path: ["plainHttp"],
      message: "without a certificate and without plain HTTP there is nothing to listen on",
      allowed: ways,
      fix: "leave out plainHttp",
    },
  ];
}

function checkAllowCidrs({ allowCidrs }: Balancer): Problem[] {
  if (allowCidrs === undefined) return [];
  if (allowCidrs.length === 0 || allowCidrs.length > maxAllowCidrs) {
    return [
      {
        path: ["allowCidrs"],
        message: `${allowCidrs.length} blocks can't be allowed`,
        allowed: `1 to ${maxAllowCidrs}: each takes two of the 60 inbound rules of a security group`,
      },
    ];
  }
  return allowCidrs.flatMap((cidr, index) =>
    cidr === undefined ? [] : checkAllowed(["allowCidrs", index], cidr, allowCidrs.slice(0, index)),
  );
}

function checkAllowed(path: Path, cidr: string, earlier: readonly unknown[]): Problem[] {
  const parsed = parseCidr(cidr);
  if (parsed === undefined) {
    return [
      { path, message: `${show(cidr)} is not an IPv4 CIDR`, fix: "write it like 203.0.113.0/24" },
    ];
  }
  const canonical = formatCidr(network(parsed));
  if (canonical !== cidr) {
    return [
      { path, message: `${cidr} doesn't start at its first address`, fix: `write ${canonical}` },
    ];
  }
  if (earlier.includes(cidr)) {
    return [{ path, message: `${cidr} is there twice`, fix: "name it once" }];
  }
  return [];
}

function checkWaf({ waf }: Balancer): Problem[] {
  const text = plain(waf);
  if (text === undefined || text === "managed" || text === "none") return [];
  const arn = parseArn(text);
  if (arn?.service === "wafv2" && arn.resource.startsWith("regional/webacl/")) return [];
  const global = arn?.service === "wafv2" && arn.resource.startsWith("global/");
  return [
    {
      path: ["waf"],
      message: global
        ? "a global web ACL is for CloudFront, not for a load balancer"
        : `${show(text)} is not a web ACL`,
      allowed: "managed, none, or the ARN of a regional web ACL",
      fix: "write it like arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/NAME/ID",
    },
  ];
}

function checkPublic(balancer: Balancer, net: Loose<EcsPlatformArgs["network"]>): Problem[] {
  const scheme = balancer.scheme ?? platformDefaults().loadBalancer.scheme;
  if (net?.existing === undefined || scheme !== "internet-facing") return [];
  if ((net.existing.publicSubnetIds ?? []).length > 0) return [];
  return [
    {
      path: ["scheme"],
      message:
        "an internet-facing load balancer stands in public subnets, and network.existing names none",
      fix: "list network.existing.publicSubnetIds, or set scheme to internal",
    },
  ];
}

function checkDomainsDiffer(entries: readonly [string, Balancer][]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(([key, { domain }]): Problem[] => {
    const name = domain?.name;
    if (name === undefined) return [];
    const owner = owners.get(name);
    if (owner === undefined) {
      owners.set(name, key);
      return [];
    }
    return [
      {
        path: [key, "domain", "name"],
        message: `${name} leads to the load balancer ${owner} already`,
        fix: "choose another name",
      },
    ];
  });
}
