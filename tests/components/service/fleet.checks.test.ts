import { expect } from "chai";
import type { RouteArgs } from "../../../components/service/args";
import {
  checkServices,
  desiredTasks,
  loadBalancerShape,
  type PlatformShape,
} from "../../../components/service/fleet.checks";
import { lines } from "../lines";

const secure = { secure: true, plainHttp: false };
const bare = { secure: false, plainHttp: false };
const plain = { secure: false, plainHttp: true };
const one: PlatformShape = { lifecycle: "production", loadBalancers: { public: secure } };
const two: PlatformShape = { ...one, loadBalancers: { public: secure, internal: plain } };

type Routes = Record<string, Partial<RouteArgs>>;

function check(routes: Routes, platform: PlatformShape = one): string[] {
  const services = Object.entries(routes).map(
    ([key, route]) => [key, { port: 80, route }] as const,
  );
  return lines(checkServices(Object.fromEntries(services), platform));
}

describe("checkServices", () => {
  it("accepts no service, and services without routes", () => {
    expect(checkServices({}, one)).to.deep.equal([]);
    expect(checkServices({ worker: {}, gone: undefined }, one)).to.deep.equal([]);
  });

  it("accepts services that keep out of each other's way", () => {
    const routes: Routes = {
      nginx: { paths: ["/nginx*"], priority: 100 },
      api: { paths: ["/api*"], priority: 110 },
      shop: { hosts: ["shop.example.com"], priority: 120 },
    };
    expect(check(routes)).to.deep.equal([]);
  });

  it("refuses keys that can't name a service", () => {
    expect(lines(checkServices({ Api: {} }, one))).to.deep.equal([
      "Api: Api can't name a service. Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32. Fix: write api.",
    ]);
  });
});

describe("checkServices on load balancers", () => {
  const cases: [platform: PlatformShape, route: Partial<RouteArgs>, ...messages: string[]][] = [
    [one, { loadBalancer: "public" }],
    [two, { loadBalancer: "internal" }],
    [
      one,
      { loadBalancer: "pubic" },
      "api.route.loadBalancer: there is no load balancer pubic. Allowed: public. Fix: write public.",
    ],
    [
      two,
      { loadBalancer: "other" },
      "api.route.loadBalancer: there is no load balancer other. Allowed: public, internal.",
    ],
    [
      two,
      {},
      "api.route.loadBalancer: there are 2 load balancers, and the route names none. Allowed: public, internal. Fix: set loadBalancer to public.",
    ],
    [
      { loadBalancers: {} },
      {},
      "api.route.loadBalancer: the platform has no load balancer. Fix: add one to loadBalancers, or leave the route out.",
    ],
    [
      { loadBalancers: {} },
      { loadBalancer: "public" },
      "api.route.loadBalancer: the platform has no load balancer. Fix: add public to loadBalancers, or leave the route out.",
    ],
    [one, { protocolVersion: "grpc" }],
    [two, { loadBalancer: "internal", protocolVersion: "http1" }],
    [
      two,
      { loadBalancer: "internal", protocolVersion: "grpc" },
      "api.route.protocolVersion: grpc needs a load balancer that speaks HTTPS, and internal doesn't. Fix: give internal a certificateArn or a domain, or set protocolVersion to http1.",
    ],
    [
      two,
      { loadBalancer: "internal", protocolVersion: "http2" },
      "api.route.protocolVersion: http2 needs a load balancer that speaks HTTPS, and internal doesn't. Fix: give internal a certificateArn or a domain, or set protocolVersion to http1.",
    ],
    [{ lifecycle: "ephemeral", loadBalancers: { public: bare } }, {}],
    [{ lifecycle: "production", loadBalancers: { public: plain } }, {}],
  ];
  cases.forEach(([platform, route, ...messages], index) => {
    it(`${messages.length === 0 ? "accepts" : "refuses"} route ${index}`, () => {
      expect(check({ api: { priority: 1, ...route } }, platform)).to.deep.equal(messages);
    });
  });

  it("asks once for a certificate where production routes need one", () => {
    const platform: PlatformShape = { loadBalancers: { public: bare } };
    const routes: Routes = {
      a: { priority: 1, paths: ["/a"] },
      b: { priority: 2, paths: ["/b"] },
    };
    expect(check(routes, platform)).to.deep.equal([
      "a.route: a production route needs HTTPS, and the load balancer public has no certificate. Allowed: certificateArn, domain {name, zone}, or plainHttp: true on the load balancer. Fix: set certificateArn or domain on the load balancer public.",
    ]);
  });
});

describe("checkServices on priorities", () => {
  it("refuses one that is used twice, and names the next free one", () => {
    const routes: Routes = {
      a: { priority: 100, paths: ["/a"] },
      b: { priority: 100, paths: ["/b"] },
      c: { priority: 101, paths: ["/c"] },
      d: { priority: 100, paths: ["/d"] },
    };
    expect(check(routes)).to.deep.equal([
      "b.route.priority: a has priority 100 on the load balancer public already. Allowed: 1 to 50000, each used once. Fix: set priority to 102.",
      "d.route.priority: a has priority 100 on the load balancer public already. Allowed: 1 to 50000, each used once. Fix: set priority to 103.",
    ]);
  });

  it("proposes none above the last", () => {
    const routes: Routes = {
      a: { priority: 50000, paths: ["/a"] },
      b: { priority: 50000, paths: ["/b"] },
    };
    expect(check(routes)).to.deep.equal([
      "b.route.priority: a has priority 50000 on the load balancer public already. Allowed: 1 to 50000, each used once.",
    ]);
  });

  it("counts each load balancer for itself", () => {
    const routes: Routes = {
      a: { priority: 100, loadBalancer: "public" },
      b: { priority: 100, loadBalancer: "internal" },
    };
    expect(check(routes, two)).to.deep.equal([]);
  });

  it("knows that the only load balancer is meant where none is named", () => {
    const routes: Routes = {
      a: { priority: 100, paths: ["/a"], loadBalancer: "public" },
      b: { priority: 100, paths: ["/b"] },
    };
    expect(check(routes)).to.have.length(1);
  });
});

describe("checkServices on hosts and paths", () => {
  const claimed = (claim: string, more = ""): string =>
    `b.route: ${claim}${more} leads to a on the load balancer public already. Allowed: each host and path leads to one service. Fix: change paths or hosts of b or of a.`;

  const cases: [a: Partial<RouteArgs>, b: Partial<RouteArgs>, ...messages: string[]][] = [
    [{ paths: ["/a*"] }, { paths: ["/b*"] }],
    [{ paths: ["/a*"] }, { paths: ["/A*"] }],
    [{ paths: ["/a*"] }, { paths: ["/a"] }],
    [{ paths: ["/a*"], hosts: ["x.com"] }, { paths: ["/a*"] }],
    [
      { paths: ["/a*"], hosts: ["x.com"] },
      { paths: ["/a*"], hosts: ["y.com"] },
    ],
    [{ hosts: ["x.com"] }, { hosts: ["x.com"], paths: ["/a"] }],
    [{ paths: ["/a*"] }, { paths: ["/a*"] }, claimed("/a*")],
    [{}, {}, claimed("/*")],
    [{}, { paths: ["/*"] }, claimed("/*")],
    [{}, { paths: ["*"] }, claimed("/*")],
    [{ hosts: ["X.com"] }, { hosts: ["x.COM"] }, claimed("x.com/*")],
    [{ hosts: ["x.com"] }, { hosts: ["x.com"], paths: ["/*"] }, claimed("x.com/*")],
    [
      { paths: ["/a", "/b"], hosts: ["x.com"] },
      { paths: ["/b", "/a"], hosts: ["x.com", "y.com"] },
      claimed("x.com/b", ", and 1 more,"),
    ],
  ];
  cases.forEach(([a, b, ...messages], index) => {
    it(`${messages.length === 0 ? "accepts" : "refuses"} pair ${index}`, () => {
      expect(check({ a: { ...a, priority: 1 }, b: { ...b, priority: 2 } })).to.deep.equal(messages);
    });
  });

  it("lets another load balancer have the same path", () => {
    const routes: Routes = {
      a: { priority: 1, loadBalancer: "public" },
      b: { priority: 2, loadBalancer: "internal" },
    };
    expect(check(routes, two)).to.deep.equal([]);
  });
});

describe("checkServices on the number of rules", () => {
  const many = (count: number): Routes =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `s${index + 1}`,
        { priority: index + 1, paths: [`/s${index + 1}`] },
      ]),
    );

  it("accepts 100", () => {
    expect(check(many(100))).to.deep.equal([]);
  });

  it("refuses 101, and says so once", () => {
    expect(check(many(102))).to.deep.equal([
      "s101.route: the load balancer public would have 102 rules. Allowed: 100 rules on a load balancer. Fix: add a load balancer, and move some services to it.",
    ]);
  });
});

describe("loadBalancerShape", () => {
  it("is secure with a certificate or a domain", () => {
    expect(loadBalancerShape({})).to.deep.equal(bare);
    expect(loadBalancerShape({ certificateArn: "arn" })).to.deep.equal(secure);
    expect(loadBalancerShape({ domain: { name: "a.b", zone: "b" } })).to.deep.equal(secure);
    expect(loadBalancerShape({ plainHttp: true })).to.deep.equal(plain);
  });
});

describe("desiredTasks", () => {
  it("adds up what services ask for, and the lifecycle's default where they don't", () => {
    const services = { a: { desiredCount: 5 }, b: {}, c: undefined, d: { desiredCount: 0 } };
    expect(desiredTasks(services)).to.equal(7);
    expect(desiredTasks(services, "production")).to.equal(7);
    expect(desiredTasks(services, "ephemeral")).to.equal(6);
  });
});
