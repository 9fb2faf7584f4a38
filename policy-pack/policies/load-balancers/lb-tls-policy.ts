import { textList } from "../../configuration";
import { knownValue, LISTENERS, type Resource } from "../../reading";
import { resourceRule, type Context } from "../../rule";
import { CLASSIC_POLICIES, CLASSIC_RECOMMENDED, classicTls } from "./classic-tls";
import { hasCertificate } from "./protocols";

/** TLS 1.2 or later: with the suffixes for forward secrecy, FIPS and post-quantum key exchange. */
const MODERN = /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-/;

/** What AWS takes for listeners that are not made in the console. */
const DEFAULT = "ELBSecurityPolicy-2016-08";

const RECOMMENDED = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";

const PARAMETERS = {
  policies: textList(
    "Names of the only security policies allowed. None: every policy from TLS 1.2 on, post-quantum and FIPS ones included.",
    { default: [] },
  ),
};

export const lbTlsPolicy = resourceRule({
  name: "lb-tls-policy",
  area: "Load balancers",
  description: "HTTPS and TLS listeners accept TLS 1.2 or later only.",
  why: "TLS 1.0 and 1.1 have been withdrawn since 2021: their ciphers can be broken, and audits fail for a single listener that still offers them. The default policy does.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV_AWS_103", "CKV2_AWS_74"],
    securityHub: ["ELB.17"],
  },
  types: [...LISTENERS, ...CLASSIC_POLICIES],
  parameters: PARAMETERS,
  decides:
    "Reads `sslPolicy` of listeners whose `protocol` is HTTPS or TLS; while that is not known, of those with a certificate. Allowed are AWS's policies that begin at TLS 1.2 or 1.3, by their names; absent is AWS's default, which accepts TLS 1.0. Security policies of classic load balancers may name no other policy of AWS, and turn on no SSL and no TLS before 1.2.",
  blindTo:
    "The connections from the load balancer to its targets; classic load balancers that no security policy of the stack is for, which accept TLS 1.0.",
  remediation: `Set sslPolicy to ${RECOMMENDED}, which AWS recommends: TLS 1.3 and 1.2 with forward secrecy, and post-quantum key exchange for clients that know it.`,
  bad: `
new aws.lb.Listener("https", {
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/public/50dc6c495c0c9188",
  port: 443,
  protocol: "HTTPS",
  certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/6f2c9d3e",
  sslPolicy: "ELBSecurityPolicy-2016-08",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
});`,
  good: `
new aws.lb.Listener("https", {
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/public/50dc6c495c0c9188",
  port: 443,
  protocol: "HTTPS",
  certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/6f2c9d3e",
  sslPolicy: "${RECOMMENDED}",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
});`,

  check(resource, context) {
    const { policies } = context.parameters;
    const isAllowed = (name: string): boolean =>
      policies.length > 0 ? policies.includes(name) : MODERN.test(name);
    if (CLASSIC_POLICIES.includes(resource.type)) judgeClassic(resource, isAllowed, context);
    else judgeListener(resource, isAllowed, context);
  },
});

type Report = Pick<Context<typeof PARAMETERS>, "parameters" | "violation" | "undecided">;
type IsAllowed = (name: string) => boolean;

function judgeListener(
  listener: Resource,
  isAllowed: IsAllowed,
  { parameters, violation, undecided }: Report,
): void {
  const terminates = terminatesTls(listener);
  if (terminates === false) return;
  const policy = listener.at("sslPolicy").text();
  const name = knownValue(policy) ?? "";
  if (isAllowed(name)) return;
  if (policy.state === "unknown") {
    undecided(listener, "sslPolicy is not known yet");
  } else if (terminates === undefined) {
    undecided(listener, "protocol is not known yet");
  } else {
    const found =
      name === "" ? `sslPolicy is not set, so it is ${DEFAULT}` : `sslPolicy is ${name}`;
    violation(listener, `${found}; ${allowed(parameters.policies, RECOMMENDED)}`);
  }
}

function judgeClassic(
  policy: Resource,
  isAllowed: IsAllowed,
  { parameters, violation, undecided }: Report,
): void {
  const { old, open } = classicTls(policy, isAllowed);
  if (old.length > 0) {
    const fix = allowed(parameters.policies, CLASSIC_RECOMMENDED);
    violation(policy, `${old.join(", ")}; ${fix}`);
  } else if (open) undecided(policy, "its attributes are not known yet");
}

function allowed(policies: readonly string[], recommended: string): string {
  return policies.length > 0
    ? `allowed are ${policies.join(", ")}. Take one of them`
    : `only policies from TLS 1.2 on are allowed. Set it to ${recommended}`;
}

/** Undefined while that can't be told. Without a protocol a listener speaks HTTP. */
function terminatesTls(listener: Resource): boolean | undefined {
  const protocol = listener.at("protocol").text();
  if (protocol.state === "known") return /^(https|tls)$/i.test(protocol.value);
  if (protocol.state === "absent") return false;
  return hasCertificate(listener) ? true : undefined;
}
