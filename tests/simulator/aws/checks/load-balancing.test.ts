import { expect } from "chai";
import { UNKNOWN } from "../../../../simulator/provider";
import { awsProvider } from "../../../../simulator/aws";
import { create } from "../support";
import { refuses } from "./table";

const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012";
const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/1";

describe("simulator/aws/checks: load balancers", () => {
  const good = { name: "web", subnets: ["subnet-1", "subnet-2"] };
  refuses("aws:lb/loadBalancer:LoadBalancer", good, [
    ["a good one", {}],
    ["32 characters", { name: "a".repeat(32) }],
    ["33 characters", { name: "a".repeat(33) }, ["cannot be longer than 32 characters"]],
    ["an underscore", { name: "a_b" }, ["only alphanumeric characters and hyphens"]],
    ["a hyphen first", { name: "-a" }, ["cannot begin with a hyphen"]],
    ["a hyphen last", { name: "a-" }, ["cannot end with a hyphen"]],
    ["internal- first", { name: "internal-a" }, ['cannot begin with "internal-"']],
    ["one subnet", { subnets: ["subnet-1"] }, ["At least two subnets"]],
    ["the same subnet twice", { subnets: ["subnet-1", "subnet-1"] }, ["At least two subnets"]],
    ["no subnet", { subnets: null }, ["You must specify subnets"]],
    ["unknown subnets", { subnets: UNKNOWN }],
    ["two subnets that are not known yet", { subnets: [UNKNOWN, UNKNOWN] }],
    [
      "one subnet of a network load balancer",
      { subnets: ["subnet-1"], loadBalancerType: "network" },
    ],
    ["4,000 idle seconds", { idleTimeout: 4000 }],
    ["4,001 idle seconds", { idleTimeout: 4001 }, ["(1 - 4000), got 4001"]],
    ["no idle second", { idleTimeout: 0 }, ["(1 - 4000), got 0"]],
  ]);
});

describe("simulator/aws/checks: target groups", () => {
  const good = { port: 80, protocol: "HTTP", vpcId: "vpc-1", targetType: "ip" };
  refuses("aws:lb/targetGroup:TargetGroup", good, [
    ["a good one", { healthCheck: { path: "/health", interval: 30, timeout: 5, matcher: "200" } }],
    [
      "no port, protocol, VPC",
      { port: null, protocol: null, vpcId: null },
      ["port", "protocol", "vpcId"],
    ],
    [
      "none of them for a function",
      { port: null, protocol: null, vpcId: null, targetType: "lambda" },
    ],
    ["a protocol in small letters", { protocol: "http" }, ["protocol"]],
    ["an hour's drain", { deregistrationDelay: 3600 }],
    ["more", { deregistrationDelay: 3601 }, ["(0 - 3600), got 3601"]],
    ["no slow start", { slowStart: 0 }],
    ["29 seconds of it", { slowStart: 29 }, ["(30 - 900), got 29"]],
    [
      "a timeout as long as the interval",
      { healthCheck: { interval: 30, timeout: 30 } },
      ["must be smaller than the interval"],
    ],
    [
      "a threshold of 1",
      { healthCheck: { healthyThreshold: 1 } },
      ["healthCheck.healthyThreshold"],
    ],
    ["a threshold of 10", { healthCheck: { unhealthyThreshold: 10 } }],
    ["an interval of 4", { healthCheck: { interval: 4, timeout: 2 } }, ["healthCheck.interval"]],
    [
      "a path without slash",
      { healthCheck: { path: "health" } },
      ["must begin with a '/' character"],
    ],
    ["a week's stickiness", { stickiness: { type: "lb_cookie", cookieDuration: 604800 } }],
    [
      "more",
      { stickiness: { type: "lb_cookie", cookieDuration: 604801 } },
      ["stickiness.cookieDuration"],
    ],
  ]);
});

describe("simulator/aws/checks: listeners", () => {
  const good = {
    loadBalancerArn: `${arn}:loadbalancer/app/web/1`,
    port: 443,
    protocol: "HTTPS",
    certificateArn: certificate,
    defaultActions: [
      { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } },
    ],
  };
  refuses("aws:lb/listener:Listener", good, [
    ["a good one", {}],
    [
      "no certificate",
      { certificateArn: null },
      ["A certificate must be specified for HTTPS listeners"],
    ],
    [
      "a certificate on HTTP",
      { protocol: "HTTP", port: 80 },
      ["A certificate cannot be specified for HTTP listeners"],
    ],
    [
      "a certificate of another region",
      { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" },
      ["it is in us-east-1, and the listener in eu-west-1"],
    ],
    ["a certificate that is not known yet", { certificateArn: UNKNOWN }],
    [
      "TCP on an application load balancer",
      { protocol: "TCP", certificateArn: null },
      ["protocol"],
    ],
    ["port 0", { port: 0 }, ["(1 - 65535), got 0"]],
    [
      "a forward to nowhere",
      { defaultActions: [{ type: "forward" }] },
      ["needs targetGroupArn or forward"],
    ],
    [
      "a forward to what is not known yet",
      { defaultActions: [{ type: "forward", targetGroupArn: UNKNOWN }] },
    ],
    [
      "a redirect",
      {
        defaultActions: [
          {
            type: "redirect",
            redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
          },
        ],
      },
    ],
    [
      "a redirect of another kind",
      { defaultActions: [{ type: "redirect", redirect: { statusCode: "HTTP_307" } }] },
      ["redirect.statusCode"],
    ],
    ["an unheard-of action", { defaultActions: [{ type: "drop" }] }, ["defaultActions.type"]],
    [
      "a body of 1,025",
      {
        defaultActions: [
          {
            type: "fixed-response",
            fixedResponse: { contentType: "text/plain", messageBody: "x".repeat(1025) },
          },
        ],
      },
      ["(0 - 1024), got 1025"],
    ],
    [
      "a status of 302",
      {
        defaultActions: [
          {
            type: "fixed-response",
            fixedResponse: { contentType: "text/plain", statusCode: "302" },
          },
        ],
      },
      ["must be 2XX, 4XX or 5XX"],
    ],
  ]);
});

describe("simulator/aws/checks: listener rules", () => {
  const type = "aws:lb/listenerRule:ListenerRule";
  const listenerArn = `${arn}:listener/app/web/1/2`;
  const paths = (...values: string[]) => [{ pathPattern: { values } }];
  const good = {
    listenerArn,
    priority: 100,
    conditions: paths("/api*"),
    actions: [{ type: "forward", targetGroupArn: "arn:tg" }],
  };
  refuses(type, good, [
    ["a good one", {}],
    ["priority 1", { priority: 1 }],
    ["priority 0", { priority: 0 }, ["(1 - 50000), got 0"]],
    ["priority 50,000", { priority: 50000 }],
    ["priority 50,001", { priority: 50001 }, ["(1 - 50000), got 50001"]],
    ["five values", { conditions: paths("/1", "/2", "/3", "/4", "/5") }],
    [
      "six values",
      {
        conditions: [...paths("/1", "/2", "/3"), { hostHeader: { values: ["a.b", "c.d", "e.f"] } }],
      },
      ["'5' condition values, and this has 6"],
    ],
    ["no value", { conditions: paths() }, ["A condition must have values"]],
    ["values that are not known yet", { conditions: [{ hostHeader: { values: UNKNOWN } }] }],
    ["a host that is not known yet", { conditions: [{ hostHeader: { values: [UNKNOWN] } }] }],
    ["a path of 129", { conditions: paths(`/${"a".repeat(128)}`) }, ["The path pattern"]],
    [
      "a path with a space",
      { conditions: paths("/a b") },
      ["The path pattern '/a b' is not valid"],
    ],
    [
      "a host with a slash",
      { conditions: [{ hostHeader: { values: ["a.b/c"] } }] },
      ["The host header value 'a.b/c' is not valid"],
    ],
  ]);

  it("are refused for a priority that the same listener has given away", () => {
    const provider = awsProvider();
    create(type, good, { provider });
    expect(() => create(type, good, { provider, name: "two" })).to.throw(
      "PriorityInUse: Priority '100' is currently in use",
    );
    const other = { ...good, listenerArn: `${listenerArn}3` };
    expect(create(type, other, { provider, name: "three" }).outputs["priority"]).to.equal(100);
  });
});
