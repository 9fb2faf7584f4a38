/** Who carries a security group: a load balancer, or what should stand behind one. */
import { LOAD_BALANCERS, TASK_STARTERS, type Resource, type Stack } from "../../reading";
import { INSTANCES, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

const CLASSIC_LOAD_BALANCER = "aws:elb/loadBalancer:LoadBalancer";
const BALANCERS: readonly string[] = [...LOAD_BALANCERS, CLASSIC_LOAD_BALANCER];

const SERVERS: readonly string[] = [
  ...TASK_STARTERS,
  ...INSTANCES,
  LAUNCH_TEMPLATE,
  LAUNCH_CONFIGURATION,
];

export class SecurityGroupUsers {
  readonly #stack: Stack;
  readonly #clientsComeThrough: boolean;

  constructor(stack: Stack) {
    this.#stack = stack;
    this.#clientsComeThrough = stack.byType(LOAD_BALANCERS).some(letsClientsThrough);
  }

  /**
   * A server, such as a service, that carries the group while no load balancer of the stack does.
   * Undefined as well where a load balancer without security groups of its own hands on packets as
   * they came, so that the servers behind it must admit everybody themselves.
   */
  exposedServer(group: Resource): Resource | undefined {
    if (this.#clientsComeThrough) return undefined;
    if (this.#stack.referrers(group, BALANCERS).length > 0) return undefined;
    const [server] = this.#stack.referrers(group, SERVERS);
    return server;
  }
}

/** Network load balancers keep the client's address; a security group of theirs would filter it. */
function letsClientsThrough(loadBalancer: Resource): boolean {
  const type = loadBalancer.at("loadBalancerType").text();
  const groups = loadBalancer.at("securityGroups").list();
  const bare = groups.state !== "known" || groups.value.length === 0;
  return (
    bare && !(type.state === "absent" || (type.state === "known" && type.value === "application"))
  );
}
