import { equals, LOAD_BALANCERS } from "../../reading";
import { resourceRule } from "../../rule";

export const lbDeletionProtection = resourceRule({
  name: "lb-deletion-protection",
  area: "Load balancers",
  description: "Load balancers are protected from deletion.",
  why: "A load balancer that is deleted by mistake takes its DNS name along: everything behind it is gone until another exists and clients know its name.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_150"], securityHub: ["ELB.6"] },
  types: LOAD_BALANCERS,
  decides:
    "Reads `enableDeletionProtection` of application, network and gateway load balancers; absent means off.",
  blindTo: "Pulumi's own option protect, which AWS does not know of.",
  remediation:
    "Set enableDeletionProtection to true. Before the load balancer is to go, set it to false in an update of its own.",
  bad: `new aws.lb.LoadBalancer("public", { subnets: ["subnet-0a1", "subnet-0b2"] });`,
  good: `
new aws.lb.LoadBalancer("public", {
  subnets: ["subnet-0a1", "subnet-0b2"],
  enableDeletionProtection: true,
});`,

  check(loadBalancer, { violation, undecided }) {
    switch (equals(loadBalancer.at("enableDeletionProtection").flag(), true)) {
      case undefined:
        undecided(loadBalancer, "enableDeletionProtection is not known yet");
        return;
      case false:
        violation(loadBalancer, "enableDeletionProtection is off. Set it to true");
    }
  },
});
