import { expect } from "chai";
import type { EcsPlatformArgs } from "../../../components/platform/args";
import {
  checkOverrides,
  checkPlatform,
  checkPlatformName,
} from "../../../components/platform/checks";
import { lines } from "../lines";

describe("checkPlatform", () => {
  it("accepts nothing at all", () => {
    expect(checkPlatform()).to.deep.equal([]);
    expect(checkPlatform({})).to.deep.equal([]);
  });

  it("puts each area under its own key, in one list", () => {
    const args = JSON.parse(`{
      "lifecycle": "prod",
      "tags": {"aws:x": "1"},
      "network": {"cidr": "1.2.3.4/16"},
      "loadBalancers": {"Public": {"plainHttp": true}},
      "capacity": {"default": [{"provider": "FARGATE", "weight": 1001}]},
      "observability": {"containerInsights": "on", "logRetentionDays": 31},
      "endpointServices": ["ecr.api", "s3", "ecr.api"]
    }`) as Parameters<typeof checkPlatform>[0];
    expect(lines(checkPlatform(args)).map((line) => line.split(":")[0])).to.deep.equal([
      "lifecycle",
      'tags["aws',
      "network.cidr",
      "loadBalancers.Public",
      "capacity.default[0].weight",
      "observability.containerInsights",
      "observability.logRetentionDays",
      "endpointServices[1]",
      "endpointServices[2]",
    ]);
  });

  it("takes the lifecycle into account", () => {
    expect(checkPlatform({ loadBalancers: { public: {} } })).to.have.length(1);
    expect(checkPlatform({ lifecycle: "ephemeral", loadBalancers: { public: {} } })).to.have.length(
      0,
    );
  });
});

describe("checkOverrides", () => {
  const args: EcsPlatformArgs = {
    lifecycle: "ephemeral",
    loadBalancers: { public: { allowCidrs: ["10.0.0.0/8"] } },
  };

  it("accepts the roles of the children there are", () => {
    const overrides = {
      vpc: {},
      cluster: {},
      "public-load-balancer": {},
      "public-ingress-80-10.0.0.0-8": {},
    };
    expect(checkOverrides({ ...args, overrides })).to.deep.equal([]);
  });

  it("refuses a role that no child has, and names the nearest", () => {
    const overrides = { clutser: {}, "public-https": {}, "flow-log": {} };
    const allowed =
      "Allowed: vpc, endpoint-s3, exec-key, exec-key-alias, exec-log-group, cluster, capacity-providers, " +
      "public-security-group, public-targets-security-group, public-ingress-80-10.0.0.0-8, " +
      "public-targets-egress, public-load-balancer, public-http.";
    expect(lines(checkOverrides({ ...args, overrides }))).to.deep.equal([
      `overrides.clutser: this platform has no child clutser. ${allowed} Fix: write cluster.`,
      `overrides.public-https: this platform has no child public-https. ${allowed} Fix: write public-http.`,
      `overrides.flow-log: this platform has no child flow-log. ${allowed}`,
    ]);
  });
});

describe("checkPlatformName", () => {
  const form =
    "Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32, not internal and sg, and not starting with internal- and sg-.";

  for (const name of ["a", "ecs-platform", "internals", "sgx", "a-sg-internal", "a".repeat(32)]) {
    it(`accepts ${name}`, () => {
      expect(checkPlatformName(name, "prod")).to.deep.equal([]);
    });
  }
  for (const name of [
    "Platform",
    "a--b",
    "a-",
    "1a",
    "internal",
    "internal-x",
    "sg",
    "sg-x",
    "a".repeat(33),
  ]) {
    it(`refuses ${name}`, () => {
      expect(lines(checkPlatformName(name, "prod"))).to.deep.equal([
        `name: ${name} can't name a platform. ${form}`,
      ]);
    });
  }
  it("refuses an empty name", () => {
    expect(lines(checkPlatformName("", "prod"))).to.deep.equal([
      `name: an empty string can't name a platform. ${form}`,
    ]);
  });

  for (const stack of ["prod", "Prod-1", "1"]) {
    it(`accepts the stack ${stack}`, () => {
      expect(checkPlatformName("a", stack)).to.deep.equal([]);
    });
  }
  for (const stack of ["my_stack", "v1.2", "prod-"]) {
    it(`refuses the stack ${stack}`, () => {
      expect(lines(checkPlatformName("a", stack))).to.deep.equal([
        `name: the stack ${stack} can't be part of a load balancer's name. Allowed: letters, digits and hyphens. Fix: rename the stack with pulumi stack rename.`,
      ]);
    });
  }
});
