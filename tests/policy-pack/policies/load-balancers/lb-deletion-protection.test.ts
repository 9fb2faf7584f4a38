import { lbDeletionProtection } from "../../../../policy-pack/policies/load-balancers/lb-deletion-protection";
import { cases, later } from "../../support";
import { balancer, oldBalancer } from "./load-balancer";

const off = ["balancer: enableDeletionProtection is off. Set it to true"];

cases(lbDeletionProtection, [
  { name: "passes protection", program: () => balancer({ enableDeletionProtection: true }) },
  { name: "refuses none", program: () => balancer(), violations: off },
  {
    name: "refuses protection that is off",
    program: () => balancer({ enableDeletionProtection: false }),
    violations: off,
  },
  {
    name: "refuses network load balancers without",
    program: () => balancer({ loadBalancerType: "network" }),
    violations: off,
  },
  { name: "refuses the older type", program: () => oldBalancer(), violations: off },
  {
    name: "says when it is not known yet",
    program: () => balancer({ enableDeletionProtection: later(true) }),
    preview: { undecided: ["balancer: enableDeletionProtection is not known yet"] },
  },
  {
    name: "leaves alone what is exempt",
    program: () => balancer(),
    config: { exemptions: [{ urn: "*::balancer", reason: "trial", expires: "2026-03-01" }] },
    today: "2026-03-01",
  },
]);
