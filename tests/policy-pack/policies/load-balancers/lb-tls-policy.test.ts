import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { lbTlsPolicy } from "../../../../policy-pack/policies/load-balancers/lb-tls-policy";
import { cases, later, type Case } from "../../support";
import { certificateArn, elsewhere, forward, notFound } from "./load-balancer";

const listener = (args: Partial<aws.lb.ListenerArgs>): aws.lb.Listener =>
  new aws.lb.Listener("listener", {
    loadBalancerArn: elsewhere.application,
    port: 443,
    defaultActions: [notFound],
    ...args,
  });

const https = (sslPolicy: string): aws.lb.Listener =>
  listener({ protocol: "HTTPS", certificateArn, sslPolicy });

const recommended = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";
const fix = `only policies from TLS 1.2 on are allowed. Set it to ${recommended}`;
const refused = (policy: string): string[] => [`listener: sslPolicy is ${policy}; ${fix}`];
const notSet = [`listener: sslPolicy is not set, so it is ELBSecurityPolicy-2016-08; ${fix}`];

const modern = [
  recommended,
  "ELBSecurityPolicy-TLS13-1-3-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
  "ELBSecurityPolicy-TLS-1-2-2017-01",
  "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
  "ELBSecurityPolicy-FS-1-2-Res-2020-10",
];

const old = [
  "ELBSecurityPolicy-2016-08",
  "ELBSecurityPolicy-2015-05",
  "ELBSecurityPolicy-FS-2018-06",
  "ELBSecurityPolicy-FS-1-1-2019-08",
  "ELBSecurityPolicy-TLS-1-0-2015-04",
  "ELBSecurityPolicy-TLS-1-1-2017-01",
  "ELBSecurityPolicy-TLS13-1-0-2021-06",
  "ELBSecurityPolicy-TLS13-1-1-2021-06",
  "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09",
  "made-up",
];

const classicFix =
  "only policies from TLS 1.2 on are allowed. Set it to ELBSecurityPolicy-TLS-1-2-2017-01";

type Attributes = Readonly<Record<string, pulumi.Input<string>>>;

const listed = (given: Attributes): { name: string; value: pulumi.Input<string> }[] =>
  Object.entries(given).map(([name, value]) => ({ name, value }));

const classic = (
  given: Attributes,
  policyTypeName: pulumi.Input<string> = "SSLNegotiationPolicyType",
): aws.elb.LoadBalancerPolicy =>
  new aws.elb.LoadBalancerPolicy("classic", {
    loadBalancerName: "shop",
    policyName: "tls",
    policyTypeName,
    policyAttributes: listed(given),
  });

cases(lbTlsPolicy, [
  ...modern.map((policy): Case => ({ name: `passes ${policy}`, program: () => https(policy) })),
  ...old.map((policy): Case => ({
    name: `refuses ${policy}`,
    program: () => https(policy),
    violations: refused(policy),
  })),
  {
    name: "refuses none, which is AWS's default",
    program: () => listener({ protocol: "HTTPS", certificateArn }),
    violations: notSet,
  },
  {
    name: "refuses none of a TLS listener",
    program: () =>
      listener({
        loadBalancerArn: elsewhere.network,
        protocol: "TLS",
        certificateArn,
        defaultActions: [forward],
      }),
    violations: notSet,
  },
  {
    name: "takes a certificate for HTTPS where the protocol is not known yet",
    program: () => listener({ protocol: later("HTTPS"), certificateArn }),
    violations: notSet,
  },
  { name: "passes plain HTTP", program: () => listener({ protocol: "HTTP" }) },
  {
    name: "passes TCP",
    program: () =>
      listener({ loadBalancerArn: elsewhere.network, protocol: "TCP", defaultActions: [forward] }),
  },
  { name: "passes a listener without a protocol", program: () => listener({}) },
  {
    name: "refuses the older type",
    program: () =>
      new aws.alb.Listener("listener", {
        loadBalancerArn: elsewhere.application,
        port: 443,
        protocol: "HTTPS",
        certificateArn,
        sslPolicy: "ELBSecurityPolicy-2016-08",
        defaultActions: [notFound],
      }),
    violations: refused("ELBSecurityPolicy-2016-08"),
  },
  {
    name: "says when the policy is not known yet",
    program: () => listener({ protocol: "HTTPS", certificateArn, sslPolicy: later("made-up") }),
    violations: refused("made-up"),
    preview: { undecided: ["listener: sslPolicy is not known yet"] },
  },
  {
    name: "needs no ARN of the certificate",
    program: () =>
      listener({
        protocol: "HTTPS",
        certificateArn: later(certificateArn),
        sslPolicy: recommended,
      }),
  },
  {
    name: "says when the protocol is not known yet",
    program: () => listener({ protocol: later("HTTP") }),
    preview: { undecided: ["listener: protocol is not known yet"] },
  },
  {
    name: "needs no protocol where the policy is modern",
    program: () => listener({ protocol: later("HTTPS"), certificateArn, sslPolicy: recommended }),
  },
  {
    name: "passes a configured policy only",
    program: () => https(recommended),
    config: { policies: ["ELBSecurityPolicy-TLS13-1-3-2021-06"] },
    violations: [
      `listener: sslPolicy is ${recommended}; allowed are ELBSecurityPolicy-TLS13-1-3-2021-06. Take one of them`,
    ],
  },
  {
    name: "passes a configured policy",
    program: () => https("ELBSecurityPolicy-TLS13-1-3-2021-06"),
    config: { policies: ["ELBSecurityPolicy-TLS13-1-3-2021-06"] },
  },
  {
    name: "passes a classic load balancer's policy from TLS 1.2 on",
    program: () => {
      classic({ "Protocol-TLSv1.2": "true", "Protocol-TLSv1": "false", "Protocol-SSLv3": "" });
      new aws.elb.SslNegotiationPolicy("negotiation", {
        loadBalancer: "shop",
        lbPort: 443,
        attributes: listed({ "Reference-Security-Policy": "ELBSecurityPolicy-TLS-1-2-2017-01" }),
      });
    },
  },
  {
    name: "refuses each older protocol of a classic load balancer's policy",
    program: () =>
      classic({
        "Protocol-SSLv3": "true",
        "Protocol-TLSv1": "true",
        "Protocol-TLSv1.1": "true",
        "Protocol-TLSv1.2": "true",
      }),
    violations: [
      `classic: Protocol-SSLv3 is true, Protocol-TLSv1 is true, Protocol-TLSv1.1 is true; ${classicFix}`,
    ],
  },
  {
    name: "refuses a policy of AWS for classic load balancers that accepts TLS 1.1",
    program: () =>
      new aws.elb.SslNegotiationPolicy("negotiation", {
        loadBalancer: "shop",
        lbPort: 443,
        attributes: listed({ "Reference-Security-Policy": "ELBSecurityPolicy-TLS-1-1-2017-01" }),
      }),
    violations: [
      `negotiation: Reference-Security-Policy is ELBSecurityPolicy-TLS-1-1-2017-01; ${classicFix}`,
    ],
  },
  {
    name: "passes by classic load balancers' policies of other kinds",
    program: () => classic({ "Protocol-TLSv1": "true" }, "PublicKeyPolicyType"),
  },
  {
    name: "says when attributes of a classic load balancer's policy are not known yet",
    program: () => {
      classic({ "Protocol-TLSv1": later("true") });
      new aws.elb.SslNegotiationPolicy("negotiation", {
        loadBalancer: "shop",
        lbPort: 443,
        attributes: later(listed({ "Protocol-SSLv3": "false" })),
      });
    },
    violations: [`classic: Protocol-TLSv1 is true; ${classicFix}`],
    preview: {
      undecided: [
        "classic: its attributes are not known yet",
        "negotiation: its attributes are not known yet",
      ],
    },
  },
]);
