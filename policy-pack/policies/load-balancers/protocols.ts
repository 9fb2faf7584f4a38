import { knownValue, LOAD_BALANCERS, type Resource, type Stack } from "../../reading";
import { kindOf } from "./kinds";

/** Whether a listener speaks plain HTTP; undefined while that can't be told. */
export function speaksHttp(stack: Stack, listener: Resource): boolean | undefined {
  const protocol = listener.at("protocol").text();
  if (protocol.state === "known") return protocol.value.toUpperCase() === "HTTP";
  // HTTP listeners take no certificate; but without a protocol a certificate changes nothing.
  if (protocol.state === "unknown" && hasCertificate(listener)) return false;
  const kind = kindOfBalancer(stack, listener);
  if (kind !== undefined && kind !== "application") return false;
  return protocol.state === "absent" && kind === "application" ? true : undefined;
}

/** Or what goes with one, whether it is known or not. */
export function hasCertificate(listener: Resource): boolean {
  return ["certificateArn", "sslPolicy"].some((property) => {
    const value = listener.at(property);
    return value.state !== "absent" && knownValue(value.text()) !== "";
  });
}

/** Of the load balancer in the stack, or of what its ARN says: `…:loadbalancer/app/NAME/ID`. */
function kindOfBalancer(stack: Stack, listener: Resource): string | undefined {
  const { resources, outside } = stack.follow(listener, ["loadBalancerArn"], LOAD_BALANCERS);
  const [balancer] = resources;
  if (balancer !== undefined) return knownValue(kindOf(balancer));
  const [, word = ""] = /:loadbalancer\/(app|net|gwy)\//.exec(outside[0] ?? "") ?? [];
  return { app: "application", net: "network", gwy: "gateway" }[word];
}
