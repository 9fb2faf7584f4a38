import { expect } from "chai";
import { EcsPlatform } from "../../../components/platform/platform";
import { EcsService } from "../../../components/service/service";
import { simulate } from "../../../simulator/testing";
import { internalBalancer, production, publicBalancer } from "../../support/platform-reference";
import { routed, serviceTags, simulateService, waitsFor, worker } from "../../support/service";

const targetGroup = "aws:lb/targetGroup:TargetGroup";

describe("EcsService security group", () => {
  const group = "aws:ec2/securityGroup:SecurityGroup";
  const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
  const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

  it("has no inline rules", async () => {
    const { inputs } = (await simulateService(routed)).get(group, "api-security-group");
    expect(inputs).not.to.have.any.keys("ingress", "egress");
    expect(inputs["vpcId"]).to.equal(production.vpcId);
  });

  it("of a worker admits nobody and lets HTTPS out", async () => {
    const simulation = await simulateService({ ...worker, port: 8080 });
    expect(simulation.ofType(ingress)).to.deep.equal([]);
    const rules = simulation.ofType(egress);
    expect(rules.map(({ inputs }) => inputs)).to.deep.equal([
      {
        securityGroupId: simulation.get(group, "api-security-group").id,
        description: "HTTPS to AWS and beyond",
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        tags: serviceTags,
      },
    ]);
  });

  it("of a route admits its load balancer on the container's port, and nobody else", async () => {
    const simulation = await simulateService(routed);
    const own = simulation.get(group, "api-security-group").id;
    expect(simulation.ofType(ingress).map(({ inputs }) => inputs)).to.deep.equal([
      {
        securityGroupId: own,
        referencedSecurityGroupId: publicBalancer.securityGroupId,
        description: "From the load balancer",
        ipProtocol: "tcp",
        fromPort: 8080,
        toPort: 8080,
        tags: serviceTags,
      },
    ]);
  });

  it("of a route adds no rule to its load balancer's group, which takes 60 alone", async () => {
    const simulation = await simulateService(routed);
    const own = simulation.get(group, "api-security-group").id;
    const rules = [...simulation.ofType(ingress), ...simulation.ofType(egress)];
    expect(rules.map(({ inputs }) => inputs["securityGroupId"])).to.deep.equal([own, own]);
  });

  for (const mode of ["preview", "update"] as const) {
    it(`of a route can be reached before its first health check (${mode})`, async () => {
      const simulation = await simulate(
        () => {
          const platform = new EcsPlatform("shop", {
            lifecycle: "ephemeral",
            loadBalancers: { public: {} },
          });
          new EcsService("api", { platform, ...routed });
        },
        { mode },
      );
      const service = simulation.get("aws:ecs/service:Service", "api-service");
      expect(waitsFor(service)).to.include.members([
        "api-load-balancer-ingress",
        "shop-public-targets-egress",
        "shop-public-targets-security-group",
      ]);
    });
  }
});

describe("EcsService route", () => {
  it("has a target group of addresses, without a name of its own", async () => {
    const { inputs, deleteBeforeReplace } = (await simulateService(routed)).get(
      targetGroup,
      "api-target-group",
    );
    const { name, ...rest } = inputs;
    expect(name).to.match(/^api-target-group-[0-9a-f]{7}$/);
    expect(deleteBeforeReplace).to.equal(undefined);
    expect(rest).to.deep.equal({
      targetType: "ip",
      port: 8080,
      protocol: "HTTP",
      protocolVersion: "HTTP1",
      vpcId: production.vpcId,
      deregistrationDelay: 30,
      healthCheck: {
        enabled: true,
        healthyThreshold: 2,
        interval: 30,
        matcher: "200",
        path: "/",
        port: "traffic-port",
        protocol: "HTTP",
        timeout: 5,
        unhealthyThreshold: 2,
      },
      stickiness: { enabled: false, type: "lb_cookie" },
      tags: serviceTags,
    });
  });

  it("takes drain, stickiness, protocol and health check from the arguments", async () => {
    const simulation = await simulateService({
      ...routed,
      route: {
        priority: 1,
        protocolVersion: "grpc",
        deregistrationDelaySeconds: 0,
        stickinessSeconds: 60,
        healthCheck: { path: "/a.B/C", intervalSeconds: 10, healthyThreshold: 5 },
      },
    });
    const { inputs } = simulation.get(targetGroup, "api-target-group");
    expect(inputs).to.deep.include({
      protocolVersion: "GRPC",
      deregistrationDelay: 0,
      stickiness: { enabled: true, type: "lb_cookie", cookieDuration: 60 },
    });
    expect(inputs["healthCheck"]).to.deep.include({
      path: "/a.B/C",
      matcher: "0",
      interval: 10,
      healthyThreshold: 5,
    });
  });

  it("has a rule on the listener that takes rules", async () => {
    const simulation = await simulateService({
      ...routed,
      route: { priority: 7, paths: ["/b", "/a*"], hosts: ["shop.example.com"] },
    });
    expect(
      simulation.get("aws:lb/listenerRule:ListenerRule", "api-listener-rule").inputs,
    ).to.deep.equal({
      listenerArn: publicBalancer.listenerArn,
      priority: 7,
      conditions: [
        { pathPattern: { values: ["/b", "/a*"] } },
        { hostHeader: { values: ["shop.example.com"] } },
      ],
      actions: [
        {
          type: "forward",
          targetGroupArn: simulation.get(targetGroup, "api-target-group").outputs["arn"],
        },
      ],
      tags: serviceTags,
    });
  });

  it("finds its load balancer by name", async () => {
    const platform = {
      ...production,
      loadBalancers: { public: publicBalancer, internal: internalBalancer },
    };
    const route = { loadBalancer: "internal", priority: 1 };
    const simulation = await simulateService({ ...routed, route }, { platform });
    expect(
      simulation.get("aws:lb/listenerRule:ListenerRule", "api-listener-rule").inputs["listenerArn"],
    ).to.equal(internalBalancer.listenerArn);
  });

  it("shortens a target group's name to what AWS takes", async () => {
    const key = "a-service-with-a-rather-long-key";
    const [group] = (await simulateService(routed, { key })).ofType(targetGroup);
    expect(group?.name).to.match(/^a-service-with-[0-9a-f]{8}$/);
    expect(group?.inputs["name"]).to.match(/^.{1,32}$/);
  });
});
