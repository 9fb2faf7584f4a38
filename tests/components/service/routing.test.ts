import { expect } from "chai";
import {
  protocolVersionOf,
  routeConditions,
  routeLoadBalancer,
  routeUrl,
  targetHealthCheck,
} from "../../../components/service/routing";

describe("routeConditions", () => {
  it("takes every path when nothing is said", () => {
    expect(routeConditions({})).to.deep.equal({ paths: ["/*"], hosts: [] });
    expect(routeConditions({ paths: [], hosts: [] })).to.deep.equal({ paths: ["/*"], hosts: [] });
  });

  it("asks for no path where there is a host", () => {
    expect(routeConditions({ hosts: ["a.example.com"] })).to.deep.equal({
      paths: [],
      hosts: ["a.example.com"],
    });
  });

  it("takes what is said", () => {
    const both = { paths: ["/api*"], hosts: ["a.example.com"] };
    expect(routeConditions(both)).to.deep.equal(both);
  });
});

describe("routeLoadBalancer", () => {
  const cases: [named: string | undefined, there: string[], found: string | undefined][] = [
    [undefined, [], undefined],
    [undefined, ["public"], "public"],
    [undefined, ["public", "internal"], undefined],
    ["internal", ["public", "internal"], "internal"],
    ["pubic", ["public"], undefined],
  ];
  for (const [loadBalancer, there, found] of cases) {
    it(`finds ${found ?? "none"} for ${loadBalancer ?? "no name"} among ${there.length}`, () => {
      expect(routeLoadBalancer({ loadBalancer }, there)).to.equal(found);
    });
  }
});

describe("targetHealthCheck", () => {
  const rest = {
    intervalSeconds: 30,
    timeoutSeconds: 5,
    healthyThreshold: 2,
    unhealthyThreshold: 2,
  };

  it("asks for / and 200", () => {
    expect(targetHealthCheck({})).to.deep.equal({ path: "/", matcher: "200", ...rest });
    expect(targetHealthCheck({ protocolVersion: "http2" })).to.deep.equal({
      path: "/",
      matcher: "200",
      ...rest,
    });
  });

  it("asks a gRPC server for what it hasn't", () => {
    expect(targetHealthCheck({ protocolVersion: "grpc" })).to.deep.equal({
      path: "/AWS.ALB/healthcheck",
      matcher: "12",
      ...rest,
    });
  });

  it("expects OK of a gRPC path that it has", () => {
    const healthCheck = { path: "/grpc.health.v1.Health/Check" };
    expect(targetHealthCheck({ protocolVersion: "grpc", healthCheck })).to.include({
      path: "/grpc.health.v1.Health/Check",
      matcher: "0",
    });
  });

  it("takes what is said", () => {
    const healthCheck = {
      path: "/health",
      matcher: "200-299",
      intervalSeconds: 5,
      timeoutSeconds: 2,
      healthyThreshold: 3,
      unhealthyThreshold: 10,
    };
    expect(targetHealthCheck({ healthCheck })).to.deep.equal(healthCheck);
  });
});

describe("protocolVersionOf", () => {
  it("spells versions as AWS does", () => {
    expect(protocolVersionOf({})).to.equal("HTTP1");
    expect(protocolVersionOf({ protocolVersion: "http1" })).to.equal("HTTP1");
    expect(protocolVersionOf({ protocolVersion: "http2" })).to.equal("HTTP2");
    expect(protocolVersionOf({ protocolVersion: "grpc" })).to.equal("GRPC");
  });
});

describe("routeUrl", () => {
  const cases: [route: { paths?: string[]; hosts?: string[] }, url: string][] = [
    [{}, "https://lb.example.com"],
    [{ paths: ["/"] }, "https://lb.example.com"],
    [{ paths: ["/*"] }, "https://lb.example.com"],
    [{ paths: ["/api*", "/v2*"] }, "https://lb.example.com/api"],
    [{ paths: ["/img/*.png"] }, "https://lb.example.com/img/"],
    [{ hosts: ["shop.example.com"] }, "https://shop.example.com"],
    [{ hosts: ["*.example.com"] }, "https://lb.example.com"],
    [{ hosts: ["*.example.com", "shop.example.com"], paths: ["/a"] }, "https://shop.example.com/a"],
  ];
  for (const [route, url] of cases) {
    it(`leads ${JSON.stringify(route)} to ${url}`, () => {
      expect(routeUrl({ ...route, priority: 1 }, "https://lb.example.com")).to.equal(url);
    });
  }

  it("keeps to plain HTTP where the load balancer does", () => {
    const route = { hosts: ["shop.example.com"], priority: 1 };
    expect(routeUrl(route, "http://lb.example.com")).to.equal("http://shop.example.com");
  });
});
