import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { checkLoadBalancers } from "../../../components/platform/load-balancers.checks";
import { lines } from "../lines";

type Balancers = NonNullable<Parameters<typeof checkLoadBalancers>[0]>;
type Balancer = Balancers[string];
type Rest = Parameters<typeof checkLoadBalancers>[1];

const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/11112222-3333";
const webAcl = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/mine/1234";
const secure = { certificateArn };
const ephemeral: Rest = { lifecycle: "ephemeral" };

function found(balancer: Balancer, rest?: Rest): string[] {
  return lines(checkLoadBalancers({ public: balancer }, rest));
}

const cidrs = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.${index}.0.0/16`);

describe("checkLoadBalancers", () => {
  const good: [string, Balancer, Rest?][] = [
    ["a certificate", secure],
    ["a certificate from another resource", { certificateArn: pulumi.output(certificateArn) }],
    ["a domain", { domain: { name: "api.example.com", zone: "example.com" } }],
    ["the zone itself", { domain: { name: "example.com", zone: "example.com" } }],
    [
      "a name of 64 characters",
      { domain: { name: `${"a".repeat(52)}.example.com`, zone: "example.com" } },
    ],
    ["plain HTTP that says so", { plainHttp: true }],
    ["plain HTTP in what is ephemeral", {}, ephemeral],
    ["a certificate and no plain HTTP", { ...secure, plainHttp: false }],
    ["the shortest and longest time", { ...secure, idleTimeoutSeconds: 1 }],
    ["the longest time", { ...secure, idleTimeoutSeconds: 4000 }],
    ["a web ACL", { ...secure, waf: webAcl }],
    ["a web ACL from another resource", { ...secure, waf: pulumi.output("?") }],
    ["no web ACL", { ...secure, waf: "none" }],
    ["the most blocks", { ...secure, allowCidrs: cidrs(30) }],
    ["blocks of any size", { ...secure, allowCidrs: ["0.0.0.0/0", "203.0.113.7/32"] }],
    [
      "an internal one without public subnets",
      { ...secure, scheme: "internal" },
      { network: { existing: { vpcId: "vpc-1", privateSubnetIds: [] } } },
    ],
    [
      "a public one in public subnets",
      secure,
      { network: { existing: { publicSubnetIds: ["subnet-a", "subnet-b"] } } },
    ],
    ["what is left of a domain", { domain: {} }],
  ];
  for (const [what, balancer, rest] of good) {
    it(`accepts ${what}`, () => {
      expect(found(balancer, rest)).to.deep.equal([]);
    });
  }

  const form = "Allowed: lower-case labels of letters, digits and hyphens, with dots between.";
  const ways = "Allowed: certificateArn, domain {name, zone}, or plainHttp: true.";
  const aclForm =
    "Allowed: managed, none, or the ARN of a regional web ACL. " +
    "Fix: write it like arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/NAME/ID.";
  const bad: [string, Balancer, string[], Rest?][] = [
    [
      "production without a certificate",
      {},
      [
        `public: a production load balancer has no plain HTTP unless plainHttp says so. ${ways} Fix: set certificateArn or domain.`,
      ],
    ],
    [
      "production that refuses plain HTTP without a certificate",
      { plainHttp: false },
      [
        `public: a production load balancer has no plain HTTP unless plainHttp says so. ${ways} Fix: set certificateArn or domain.`,
      ],
    ],
    [
      "nothing to listen on",
      { plainHttp: false },
      [
        `public.plainHttp: without a certificate and without plain HTTP there is nothing to listen on. ${ways} Fix: leave out plainHttp.`,
      ],
      ephemeral,
    ],
    [
      "plain HTTP beside a certificate",
      { ...secure, plainHttp: true },
      [
        "public.plainHttp: a load balancer with a certificate answers HTTP with a redirect to HTTPS. Fix: leave out plainHttp, or the certificate.",
      ],
    ],
    [
      "another kind of ARN",
      { certificateArn: "arn:aws:iam::123456789012:server-certificate/x" },
      [
        "public.certificateArn: arn:aws:iam::123456789012:server-certificate/x is not the ARN of an ACM certificate. Fix: write it like arn:aws:acm:eu-west-1:123456789012:certificate/ID.",
      ],
    ],
    [
      "an account of eleven digits",
      { certificateArn: "arn:aws:acm:eu-west-1:12345678901:certificate/x" },
      [
        "public.certificateArn: arn:aws:acm:eu-west-1:12345678901:certificate/x is not the ARN of an ACM certificate. Fix: write it like arn:aws:acm:eu-west-1:123456789012:certificate/ID.",
      ],
    ],
    [
      "two certificates",
      { certificateArn, domain: { name: "api.example.com", zone: "example.com" } },
      [
        "public.domain: a domain brings a certificate of its own, and certificateArn names another. Fix: leave out domain or certificateArn.",
      ],
    ],
    [
      "a wildcard and an upper-case zone",
      { domain: { name: "*.example.com", zone: "Example.com" } },
      [
        `public.domain.name: *.example.com is not a host name. ${form}`,
        `public.domain.zone: Example.com is not a host name. ${form}`,
      ],
    ],
    [
      "a name outside its zone",
      { domain: { name: "api.badexample.com", zone: "example.com" } },
      [
        "public.domain.name: api.badexample.com is not in the zone example.com. Allowed: example.com or a name that ends in .example.com.",
      ],
    ],
    [
      "a name of 65 characters",
      { domain: { name: `${"a".repeat(53)}.example.com`, zone: "example.com" } },
      [
        `public.domain.name: ${"a".repeat(53)}.example.com has 65 characters, and a certificate's first name has 64 at most. Fix: choose a shorter name, or bring a certificate with certificateArn.`,
      ],
    ],
    [
      "a time out of range",
      { ...secure, idleTimeoutSeconds: 4001 },
      [
        "public.idleTimeoutSeconds: 4001 is out of range. Allowed: a whole number from 1 to 4000 seconds. Fix: set idleTimeoutSeconds to at most 4000.",
      ],
    ],
    [
      "blocks that aren't",
      { ...secure, allowCidrs: ["::/0", "10.0.0.1/8", "10.0.0.0/8", "10.0.0.0/8"] },
      [
        "public.allowCidrs[0]: ::/0 is not an IPv4 CIDR. Fix: write it like 203.0.113.0/24.",
        "public.allowCidrs[1]: 10.0.0.1/8 doesn't start at its first address. Fix: write 10.0.0.0/8.",
        "public.allowCidrs[3]: 10.0.0.0/8 is there twice. Fix: name it once.",
      ],
    ],
    [
      "no block at all",
      { ...secure, allowCidrs: [] },
      [
        "public.allowCidrs: 0 blocks can't be allowed. Allowed: 1 to 30: each takes two of the 60 inbound rules of a security group.",
      ],
    ],
    [
      "one block too many",
      { ...secure, allowCidrs: cidrs(31) },
      [
        "public.allowCidrs: 31 blocks can't be allowed. Allowed: 1 to 30: each takes two of the 60 inbound rules of a security group.",
      ],
    ],
    [
      "a web ACL that isn't",
      { ...secure, waf: "manged" },
      [`public.waf: manged is not a web ACL. ${aclForm}`],
    ],
    [
      "a web ACL of CloudFront",
      { ...secure, waf: webAcl.replace("regional", "global") },
      [`public.waf: a global web ACL is for CloudFront, not for a load balancer. ${aclForm}`],
    ],
    [
      "a public one without public subnets",
      secure,
      [
        "public.scheme: an internet-facing load balancer stands in public subnets, and network.existing names none. Fix: list network.existing.publicSubnetIds, or set scheme to internal.",
      ],
      { network: { existing: { vpcId: "vpc-1", publicSubnetIds: [] } } },
    ],
  ];
  for (const [what, balancer, expected, rest] of bad) {
    it(`refuses ${what}`, () => {
      expect(found(balancer, rest)).to.deep.equal(expected);
    });
  }

  const keyForm =
    "Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32.";
  for (const key of ["a", "public", "a1-b2", "a".repeat(32)]) {
    it(`accepts the name ${key}`, () => {
      expect(checkLoadBalancers({ [key]: secure })).to.deep.equal([]);
    });
  }
  for (const key of ["Public", "1a", "a--b", "a-", "-a", "a_b", "a".repeat(33)]) {
    it(`refuses the name ${key}`, () => {
      const shown = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : `["${key}"]`;
      expect(lines(checkLoadBalancers({ [key]: secure }))).to.deep.equal([
        `${shown}: ${key} can't name a load balancer. ${keyForm}`,
      ]);
    });
  }

  it("refuses one name for two load balancers", () => {
    const domain = { name: "api.example.com", zone: "example.com" };
    expect(lines(checkLoadBalancers({ a: { domain }, b: { domain } }))).to.deep.equal([
      "b.domain.name: api.example.com leads to the load balancer a already. Fix: choose another name.",
    ]);
  });

  it("names the nearest scheme, and knows one type", () => {
    const balancer = JSON.parse(
      `{"scheme": "internet_facing", "type": "network", "certificateArn": "${certificateArn}"}`,
    ) as Balancer;
    expect(found(balancer)).to.deep.equal([
      "public.type: network is not a value of type. Allowed: application.",
      "public.scheme: internet_facing is not a value of scheme. Allowed: internet-facing, internal. Fix: set scheme to internet-facing.",
    ]);
  });
});
