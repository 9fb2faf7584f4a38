import { equals, knownValue, LOAD_BALANCERS, type Resource } from "../../reading";
import { resourceRule } from "../../rule";
import { kindOf } from "./kinds";

export const lbDropInvalidHeaders = resourceRule({
  name: "lb-drop-invalid-headers",
  area: "Load balancers",
  description: "Application load balancers drop HTTP headers that are not valid.",
  why: "Servers disagree on what a malformed header means; request smuggling lives on that. A load balancer that drops such headers leaves nothing to disagree on.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_131"], securityHub: ["ELB.4"] },
  types: LOAD_BALANCERS,
  decides:
    "Reads `dropInvalidHeaderFields` of application load balancers; absent means off. Network and gateway load balancers know no headers.",
  blindTo: "What the servers behind it do with valid headers.",
  remediation: "Set dropInvalidHeaderFields to true. With the level remediate the pack does.",
  bad: `new aws.lb.LoadBalancer("public", { subnets: ["subnet-0a1", "subnet-0b2"] });`,
  good: `
new aws.lb.LoadBalancer("public", {
  subnets: ["subnet-0a1", "subnet-0b2"],
  dropInvalidHeaderFields: true,
});`,

  check(loadBalancer, { violation, undecided }) {
    switch (drops(loadBalancer)) {
      case undefined:
        undecided(loadBalancer, "dropInvalidHeaderFields or loadBalancerType is not known yet");
        return;
      case false:
        violation(loadBalancer, "dropInvalidHeaderFields is off. Set it to true");
    }
  },

  remediate(loadBalancer) {
    return drops(loadBalancer) === false ? { dropInvalidHeaderFields: true } : undefined;
  },
});

/** Undefined while that can't be told. */
function drops(loadBalancer: Resource): boolean | undefined {
  const kind = kindOf(loadBalancer);
  const on = equals(loadBalancer.at("dropInvalidHeaderFields").flag(), true);
  if (on === true || (kind.state === "known" && kind.value !== "application")) return true;
  return knownValue(kind) === undefined ? undefined : on;
}
