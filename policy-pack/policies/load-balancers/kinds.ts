import { mapKnown, orDefault, type Known, type Resource, type Unknown } from "../../reading";

export const CLASSIC_LOAD_BALANCER = "aws:elb/loadBalancer:LoadBalancer";

/** `application`, which is the default, `network` or `gateway`. */
export function kindOf(loadBalancer: Resource): Known<string> | Unknown {
  const kind = loadBalancer.at("loadBalancerType").text();
  return orDefault(
    mapKnown(kind, (text) => text.toLowerCase()),
    "application",
  );
}
