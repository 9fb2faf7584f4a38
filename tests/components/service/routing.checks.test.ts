import { expect } from "chai";
import type { TargetHealthCheckArgs } from "../../../components/service/args";
import { checkRouting } from "../../../components/service/routing.checks";
import { lines } from "../lines";

type Args = Parameters<typeof checkRouting>[0];
type Route = NonNullable<Args["route"]>;

const routed = (route: Route): Args => ({ port: 80, route });

describe("checkRouting", () => {
  const accepted: Args[] = [
    {},
    { port: 80 },
    routed({}),
    routed({ priority: 1 }),
    routed({ priority: 50000 }),
    routed({ paths: ["/a", "/b", "/c", "/d", "/e"] }),
    routed({ paths: ["/a*", "/A*"], hosts: ["a.example.com", "*.example.com"] }),
    routed({ paths: ["/?????"] }),
    routed({ paths: ["*.png", "/~user/$x_-.'\"@:+&"] }),
    routed({ paths: [`/${"a".repeat(127)}`] }),
    routed({ hosts: [`${"a".repeat(124)}.com`] }),
    routed({ hosts: ["*.example.co?", "EXAMPLE.com"] }),
    routed({ protocolVersion: "grpc" }),
    routed({ deregistrationDelaySeconds: 0, stickinessSeconds: 0 }),
    routed({ deregistrationDelaySeconds: 3600, stickinessSeconds: 604800 }),
    { ...routed({}), healthCheckGracePeriodSeconds: 0 },
    { ...routed({}), healthCheckGracePeriodSeconds: 2147483647 },
  ];
  for (const args of accepted) {
    it(`accepts ${JSON.stringify(args)}`.slice(0, 90), () => {
      expect(lines(checkRouting(args))).to.deep.equal([]);
    });
  }

  const pathForm = `can't be a path of a rule. Allowed: a slash or * first, then letters, digits and _ - . $ / ~ " ' @ : + & * ?.`;
  const hostForm =
    "can't be a host of a rule. Allowed: a host name like api.example.com: letters, digits, - and ., with wildcards * and ?.";
  const refused: [args: Args, ...messages: string[]][] = [
    [
      { route: {} },
      "route: a route needs a port that the container listens on, and the service has none. Fix: set port.",
    ],
    [
      { healthCheckGracePeriodSeconds: 60 },
      "healthCheckGracePeriodSeconds: a service without a route has no load balancer whose checks could be ignored. Fix: leave healthCheckGracePeriodSeconds out, or add a route.",
    ],
    [
      { ...routed({}), healthCheckGracePeriodSeconds: -1 },
      "healthCheckGracePeriodSeconds: -1 is out of range. Allowed: a whole number from 0 to 2147483647 seconds. Fix: set healthCheckGracePeriodSeconds to at least 0.",
    ],
    [
      routed({ priority: 0 }),
      "route.priority: 0 is out of range. Allowed: a whole number from 1 to 50000. Fix: set priority to at least 1.",
    ],
    [
      routed({ priority: 50001 }),
      "route.priority: 50001 is out of range. Allowed: a whole number from 1 to 50000. Fix: set priority to at most 50000.",
    ],
    [
      routed({ paths: ["/a", "/b", "/c", "/d", "/e", "/f"] }),
      "route: 6 paths and 0 hosts are 6 condition values. Allowed: up to 5 in a rule. Fix: join some with a wildcard.",
    ],
    [
      routed({ paths: ["/a", "/b", "/c"], hosts: ["a.com", "b.com", "c.com"] }),
      "route: 3 paths and 3 hosts are 6 condition values. Allowed: up to 5 in a rule. Fix: join some with a wildcard.",
    ],
    [
      routed({ paths: ["/*/*/*"], hosts: ["*.a.com", "*.b.com", "?.c.com"] }),
      "route: there are 6 wildcards in its paths and hosts. Allowed: up to 5 in a rule. Fix: spell some of them out.",
    ],
    [routed({ paths: ["api*"] }), `route.paths[0]: api* ${pathForm} Fix: write /api*.`],
    [routed({ paths: [""] }), `route.paths[0]: an empty string ${pathForm}`],
    [routed({ paths: ["/a b"] }), `route.paths[0]: /a b ${pathForm}`],
    [
      routed({ paths: [`/${"a".repeat(128)}`] }),
      "route.paths[0]: this has 129 characters. Allowed: up to 128 characters.",
    ],
    [routed({ paths: ["/a", "/a"] }), "route.paths[1]: /a is there twice. Fix: name it once."],
    [
      routed({ hosts: ["https://a.com"] }),
      `route.hosts[0]: https://a.com ${hostForm} Fix: leave the scheme and the path out.`,
    ],
    [routed({ hosts: ["localhost"] }), `route.hosts[0]: localhost ${hostForm}`],
    [routed({ hosts: ["a.com:80"] }), `route.hosts[0]: a.com:80 ${hostForm}`],
    [
      routed({ hosts: [`${"a".repeat(125)}.com`] }),
      "route.hosts[0]: this has 129 characters. Allowed: up to 128 characters.",
    ],
    [
      routed({ hosts: ["a.com", "A.com"] }),
      "route.hosts[1]: A.com is there twice. Fix: name it once.",
    ],
    [
      routed({ deregistrationDelaySeconds: 3601, stickinessSeconds: 604801 }),
      "route.deregistrationDelaySeconds: 3601 is out of range. Allowed: a whole number from 0 to 3600 seconds. Fix: set deregistrationDelaySeconds to at most 3600.",
      "route.stickinessSeconds: 604801 is out of range. Allowed: a whole number from 0 to 604800 seconds. Fix: set stickinessSeconds to at most 604800.",
    ],
  ];
  for (const [args, ...messages] of refused) {
    it(`refuses ${JSON.stringify(args)}`.slice(0, 90), () => {
      expect(lines(checkRouting(args))).to.deep.equal(messages);
    });
  }

  it("names the nearest protocol version", () => {
    const args: unknown = routed({});
    (args as { route: { protocolVersion: string } }).route.protocolVersion = "http3";
    expect(lines(checkRouting(args as Args))).to.deep.equal([
      "route.protocolVersion: http3 is not a value of protocolVersion. Allowed: http1, http2, grpc. Fix: set protocolVersion to http1.",
    ]);
  });
});

describe("checkRouting of a health check", () => {
  const check = (healthCheck: TargetHealthCheckArgs, protocolVersion?: "grpc"): string[] =>
    lines(checkRouting(routed({ healthCheck, protocolVersion })));

  const accepted: TargetHealthCheckArgs[] = [
    { path: "/" },
    { path: "/health?deep=1" },
    { path: `/${"a".repeat(1023)}` },
    { matcher: "200" },
    { matcher: "499" },
    { matcher: "200,204" },
    { matcher: "200-499" },
    { intervalSeconds: 6, timeoutSeconds: 5 },
    { intervalSeconds: 300, timeoutSeconds: 120 },
    { intervalSeconds: 5, timeoutSeconds: 2 },
    { healthyThreshold: 2, unhealthyThreshold: 10 },
  ];
  for (const health of accepted) {
    it(`accepts ${JSON.stringify(health)}`.slice(0, 90), () => {
      expect(check(health)).to.deep.equal([]);
    });
  }

  const http = "doesn't match HTTP codes. Allowed: codes from 200 to 499: 200, 200,204 or 200-299.";
  const late = "Allowed: a timeout below the interval. Fix: set intervalSeconds to";
  const refused: [health: TargetHealthCheckArgs, ...messages: string[]][] = [
    [
      { path: "health" },
      "route.healthCheck.path: health is not a path. Allowed: a slash first, and no white space. Fix: write /health.",
    ],
    [
      { path: "" },
      "route.healthCheck.path: an empty string is not a path. Allowed: a slash first, and no white space.",
    ],
    [
      { path: `/${"a".repeat(1024)}` },
      "route.healthCheck.path: this has 1025 characters. Allowed: up to 1024 characters.",
    ],
    [{ matcher: "199" }, `route.healthCheck.matcher: 199 ${http}`],
    [{ matcher: "500" }, `route.healthCheck.matcher: 500 ${http}`],
    [{ matcher: "299-200" }, `route.healthCheck.matcher: 299-200 ${http}`],
    [{ matcher: "2xx" }, `route.healthCheck.matcher: 2xx ${http}`],
    [{ matcher: "200-299,304" }, `route.healthCheck.matcher: 200-299,304 ${http}`],
    [
      { timeoutSeconds: 30 },
      `route.healthCheck.timeoutSeconds: a timeout of 30 seconds isn't over before the next check, 30 seconds later. ${late} 31 or more.`,
    ],
    [
      { intervalSeconds: 5 },
      `route.healthCheck.intervalSeconds: a timeout of 5 seconds isn't over before the next check, 5 seconds later. ${late} 6 or more.`,
    ],
    [
      { intervalSeconds: 4, timeoutSeconds: 1 },
      "route.healthCheck.intervalSeconds: 4 is out of range. Allowed: a whole number from 5 to 300 seconds. Fix: set intervalSeconds to at least 5.",
      "route.healthCheck.timeoutSeconds: 1 is out of range. Allowed: a whole number from 2 to 120 seconds. Fix: set timeoutSeconds to at least 2.",
    ],
    [
      { healthyThreshold: 1, unhealthyThreshold: 11 },
      "route.healthCheck.healthyThreshold: 1 is out of range. Allowed: a whole number from 2 to 10. Fix: set healthyThreshold to at least 2.",
      "route.healthCheck.unhealthyThreshold: 11 is out of range. Allowed: a whole number from 2 to 10. Fix: set unhealthyThreshold to at most 10.",
    ],
  ];
  for (const [health, ...messages] of refused) {
    it(`refuses ${JSON.stringify(health)}`.slice(0, 90), () => {
      expect(check(health)).to.deep.equal(messages);
    });
  }

  it("takes gRPC codes with grpc, and those alone", () => {
    for (const matcher of ["0", "12", "99", "0-99", "0,12"]) {
      expect(check({ matcher }, "grpc"), matcher).to.deep.equal([]);
    }
    for (const matcher of ["100", "200", "0-100"]) {
      expect(check({ matcher }, "grpc"), matcher).to.deep.equal([
        `route.healthCheck.matcher: ${matcher} doesn't match gRPC codes. Allowed: codes from 0 to 99: 12, 0,12 or 0-99.`,
      ]);
    }
  });
});
