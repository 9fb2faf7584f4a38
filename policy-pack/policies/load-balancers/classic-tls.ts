import { knownValue, type Resource, type Value } from "../../reading";

/** What says which protocols classic load balancers speak, with the property that lists them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  "aws:elb/loadBalancerPolicy:LoadBalancerPolicy": "policyAttributes",
  "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy": "attributes",
};

/** Security policies of classic load balancers. */
export const CLASSIC_POLICIES: readonly string[] = Object.keys(ATTRIBUTES);

/** AWS's own policy for them that begins at TLS 1.2. */
export const CLASSIC_RECOMMENDED = "ELBSecurityPolicy-TLS-1-2-2017-01";

const REFERENCE = "Reference-Security-Policy";

const OLD_PROTOCOL = /^Protocol-(SSLv[23]|TLSv1|TLSv1\.[01])$/i;

/** Attributes that accept what is older than TLS 1.2, and what is not known yet. */
export interface ClassicTls {
  /** As messages show them. */
  readonly old: readonly string[];
  readonly open: boolean;
}

/** Reads a policy of classic load balancers; what negotiates no TLS has nothing of the kind. */
export function classicTls(
  policy: Resource,
  isAllowed: (securityPolicy: string) => boolean,
): ClassicTls {
  const kind = policy.at("policyTypeName").text();
  if (kind.state === "known" && kind.value !== "SSLNegotiationPolicyType") {
    return { old: [], open: false };
  }
  const list = policy.at(ATTRIBUTES[policy.type] ?? "").oneOrMany();
  const answers = (knownValue(list) ?? []).map((attribute) => oldAttribute(attribute, isAllowed));
  const old = answers.flatMap((answer) => answer ?? []);
  return { old, open: list.state === "unknown" || answers.includes(undefined) };
}

/** The attribute, where it accepts something old; undefined while that is not known. */
function oldAttribute(
  attribute: Value,
  isAllowed: (securityPolicy: string) => boolean,
): readonly string[] | undefined {
  const name = attribute.at("name").text();
  const value = attribute.at("value").text();
  if (name.state === "unknown" || attribute.state === "unknown") return undefined;
  const named = knownValue(name) ?? "";
  const isReference = named.toLowerCase() === REFERENCE.toLowerCase();
  if (!isReference && !OLD_PROTOCOL.test(named)) return [];
  if (value.state === "unknown") return undefined;
  const given = knownValue(value) ?? "";
  const isOld = isReference ? !isAllowed(given) : given.toLowerCase() === "true";
  return isOld ? [`${named} is ${given}`] : [];
}
