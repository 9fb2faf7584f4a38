import { choice, list, object, optional, text, whole } from "./fields";

function targetHealthCheckField() {
  return object(
    {
      path: optional(
        text({
          description:
            "The path that answers when the task is well. Default: /; with grpc /AWS.ALB/healthcheck.",
        }),
      ),
      matcher: optional(
        text({
          description:
            'The status codes that mean well: "200", "200,204" or "200-299"; with grpc, gRPC codes 0 to 99. ' +
            'Quote it. Default: "200"; with grpc "0".',
          examples: ["200", "200-299"],
        }),
      ),
      intervalSeconds: optional(
        whole(
          { min: 5, max: 300 },
          { description: "Between two checks, in seconds: 5 to 300. Default: 30.", default: 30 },
        ),
      ),
      timeoutSeconds: optional(
        whole(
          { min: 2, max: 120 },
          {
            description:
              "How long an answer may take, in seconds: 2 to 120, less than the interval. Default: 5.",
            default: 5,
          },
        ),
      ),
      healthyThreshold: optional(
        whole(
          { min: 2, max: 10 },
          {
            description: "Good answers in a row that make a task well: 2 to 10. Default: 2.",
            default: 2,
          },
        ),
      ),
      unhealthyThreshold: optional(
        whole(
          { min: 2, max: 10 },
          {
            description: "Bad answers in a row that make a task ill: 2 to 10. Default: 2.",
            default: 2,
          },
        ),
      ),
    },
    { description: "How the load balancer asks a task whether it is well." },
  );
}

function timingFields() {
  return {
    deregistrationDelaySeconds: optional(
      whole(
        { min: 0, max: 3600 },
        {
          description:
            "How long a stopping task keeps its open requests, in seconds: 0 to 3600. Default: 30.",
          default: 30,
        },
      ),
    ),
    stickinessSeconds: optional(
      whole(
        { min: 0, max: 604_800 },
        {
          description:
            "How long a client stays with its task, in seconds: 0 (off) to 604800. Default: 0.",
          default: 0,
        },
      ),
    ),
  };
}

/** What of a load balancer's traffic a service takes. */
export function routeField() {
  return object(
    {
      loadBalancer: optional(
        text({
          description: "A key of loadBalancers. Default: the only one there is.",
          examples: ["public"],
        }),
      ),
      paths: optional(
        list(text({ description: "A path; * stands for any text, ? for one character." }), {
          description:
            "Paths that lead here. Paths and hosts of a rule are 5 at most. Default: /* when there are no hosts.",
          examples: [["/api*"]],
        }),
      ),
      hosts: optional(
        list(text({ description: "A host name; * stands for any text." }), {
          description: "Host names that lead here. Default: any.",
          examples: [["api.example.com"]],
        }),
      ),
      priority: whole(
        { min: 1, max: 50_000 },
        {
          description:
            "Order among the rules of the load balancer, lowest first: 1 to 50000, unique. Required.",
          examples: [100],
        },
      ),
      protocolVersion: optional(
        choice(["http1", "http2", "grpc"], {
          description: "What the load balancer speaks to the tasks. Default: http1.",
          default: "http1",
        }),
      ),
      ...timingFields(),
      healthCheck: optional(targetHealthCheckField()),
    },
    {
      description:
        "What of a load balancer's traffic comes here. Needs a port. Default: none, nobody reaches it from outside.",
    },
  );
}
