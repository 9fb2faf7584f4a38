import { equals, knownValue, LOAD_BALANCERS, orDefault, type Resource } from "../../reading";
import { resourceRule } from "../../rule";
import { CLASSIC_LOAD_BALANCER, kindOf } from "./kinds";

export const lbAccessLogs = resourceRule({
  name: "lb-access-logs",
  area: "Load balancers",
  description: "Load balancers write access logs.",
  why: "Access logs are the only record of who asked for what and what was answered, and the first thing that anybody asks for after an incident. They can't be had afterwards.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV_AWS_91", "CKV_AWS_92"],
    securityHub: ["ELB.5"],
    cdkNag: ["AwsSolutions-ELB2"],
  },
  types: [...LOAD_BALANCERS, CLASSIC_LOAD_BALANCER],
  decides:
    "Reads `accessLogs` of application, network and classic load balancers. A bucket alone is not enough: `enabled` is off by default, except for classic ones. Gateway load balancers write none.",
  blindTo:
    "Whether the bucket's policy lets the load balancer write. A network load balancer logs TLS listeners only.",
  remediation:
    "Set accessLogs to { bucket, enabled: true }, with a bucket that lets logdelivery.elasticloadbalancing.amazonaws.com write and that expires what it holds.",
  bad: `new aws.lb.LoadBalancer("public", { subnets: ["subnet-0a1", "subnet-0b2"] });`,
  good: `
new aws.lb.LoadBalancer("public", {
  subnets: ["subnet-0a1", "subnet-0b2"],
  accessLogs: { bucket: "access-logs", enabled: true },
});`,

  check(loadBalancer, { violation, undecided }) {
    switch (logs(loadBalancer)) {
      case undefined:
        undecided(loadBalancer, "accessLogs or loadBalancerType is not known yet");
        return;
      case false: {
        const set = loadBalancer.at("accessLogs").state !== "absent";
        const found = set ? "accessLogs.enabled is off" : "accessLogs is not set";
        violation(loadBalancer, `${found}. Set accessLogs: { bucket, enabled: true }`);
      }
    }
  },
});

/** Undefined while that can't be told. */
function logs(loadBalancer: Resource): boolean | undefined {
  const classic = loadBalancer.type === CLASSIC_LOAD_BALANCER;
  const kind = kindOf(loadBalancer);
  const block = loadBalancer.at("accessLogs");
  const enabled = orDefault(block.at("enabled").flag(), classic && block.state === "known");
  if (equals(enabled, true) === true || knownValue(kind) === "gateway") return true;
  return kind.state === "unknown" ? undefined : equals(enabled, true);
}
