/** What of a load balancer's traffic a service takes: one rule of its listener. */
export interface RouteArgs {
  /** A key of the platform's load balancers. @defaultValue the only one there is */
  loadBalancer?: string;
  /**
   * Paths that lead here, case-sensitive; `*` stands for any text, `?` for one character. Paths and
   * hosts together: at most 5, with at most 5 wildcards.
   * @defaultValue `/*` when there are no hosts, else any
   */
  paths?: readonly string[];
  /** Host names that lead here, in either case; wildcards as in `paths`. @defaultValue any */
  hosts?: readonly string[];
  /**
   * Order among the rules of the load balancer, lowest first: 1-50000, each used once. AWS can't swap
   * two in one step: give one of them a free number first.
   */
  priority: number;
  /**
   * What the load balancer speaks to the tasks. `http2` and `grpc` need one that speaks HTTPS. A
   * change makes a new target group: requests are answered 503 until the deployment is over.
   * @defaultValue `http1`
   */
  protocolVersion?: "http1" | "http2" | "grpc";
  /** How long a stopping task keeps its open requests: 0-3600 seconds. @defaultValue 30 */
  deregistrationDelaySeconds?: number;
  /** How long a cookie keeps a client with its task: 0 (off) to 604800 seconds. @defaultValue 0 */
  stickinessSeconds?: number;
  /** How the load balancer asks a task whether it is well. */
  healthCheck?: TargetHealthCheckArgs;
}

/** How a load balancer asks a task whether it is well. */
export interface TargetHealthCheckArgs {
  /** @defaultValue `/`; with `grpc`, `/AWS.ALB/healthcheck`, which no server has */
  path?: string;
  /**
   * Status codes that mean well: `200`, `200,204` or `200-299`, from 200 to 499; with `grpc`, gRPC
   * codes from 0 to 99.
   * @defaultValue `200`; with `grpc`, `0` (OK) for a path of yours and `12` (unimplemented) without
   */
  matcher?: string;
  /** Between two checks: 5-300 seconds. @defaultValue 30 */
  intervalSeconds?: number;
  /** How long an answer may take: 2-120 seconds, less than the interval. @defaultValue 5 */
  timeoutSeconds?: number;
  /** Good answers in a row that make a task well: 2-10. @defaultValue 2 */
  healthyThreshold?: number;
  /** Bad answers in a row that make a task ill: 2-10. @defaultValue 2 */
  unhealthyThreshold?: number;
}
