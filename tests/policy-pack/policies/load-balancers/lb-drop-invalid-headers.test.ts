import { expect } from "chai";
import { lbDropInvalidHeaders } from "../../../../policy-pack/policies/load-balancers/lb-drop-invalid-headers";
import { cases, later, remediated, resourcesOf } from "../../support";
import { balancer, oldBalancer } from "./load-balancer";

const off = ["balancer: dropInvalidHeaderFields is off. Set it to true"];
const open = {
  undecided: ["balancer: dropInvalidHeaderFields or loadBalancerType is not known yet"],
};

cases(lbDropInvalidHeaders, [
  { name: "passes what drops them", program: () => balancer({ dropInvalidHeaderFields: true }) },
  { name: "refuses what says nothing", program: () => balancer(), violations: off },
  {
    name: "refuses what keeps them",
    program: () => balancer({ loadBalancerType: "application", dropInvalidHeaderFields: false }),
    violations: off,
  },
  { name: "refuses the older type", program: () => oldBalancer(), violations: off },
  {
    name: "passes network load balancers",
    program: () => balancer({ loadBalancerType: "network" }),
  },
  {
    name: "passes gateway load balancers",
    program: () => balancer({ loadBalancerType: "gateway" }),
  },
  {
    name: "says when the flag is not known yet",
    program: () => balancer({ dropInvalidHeaderFields: later(false) }),
    violations: off,
    preview: open,
  },
  {
    name: "says when the type is not known yet",
    program: () => balancer({ loadBalancerType: later("network") }),
    preview: open,
  },
  {
    name: "needs no type where they are dropped",
    program: () =>
      balancer({ loadBalancerType: later("application"), dropInvalidHeaderFields: true }),
  },
]);

describe("lb-drop-invalid-headers as a remediation", () => {
  async function after(program: () => unknown): Promise<unknown> {
    const resources = await resourcesOf(program, "preview");
    const [changed] = Object.values(await remediated(resources, { rules: [lbDropInvalidHeaders] }));
    return (changed as { dropInvalidHeaderFields?: unknown } | undefined)?.dropInvalidHeaderFields;
  }

  it("turns it on", async () => {
    expect(await after(() => balancer())).to.equal(true);
  });

  it("leaves alone network load balancers and what is not known yet", async () => {
    expect(await after(() => balancer({ loadBalancerType: "network" }))).to.equal(undefined);
    expect(await after(() => balancer({ loadBalancerType: later("application") }))).to.equal(
      undefined,
    );
  });
});
