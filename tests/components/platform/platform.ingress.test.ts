import { expect } from "chai";
import type { SimulatedResource } from "../../../simulator/testing";
import { certificateArn, child, children, existing, platformRun, text } from "./support";

const network = { existing };
const publicSecure = { public: { certificateArn } };

const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};

describe("load balancers of EcsPlatform", () => {
  it("are hardened and protected in production", async () => {
    const run = await platformRun({ network, loadBalancers: publicSecure });
    const balancer = child(run, "public-load-balancer");
    expect(balancer.inputs).to.deep.equal({
      name: "shop-prod-public",
      loadBalancerType: "application",
      internal: false,
      ipAddressType: "ipv4",
      subnets: existing.publicSubnetIds,
      securityGroups: [child(run, "public-security-group").id],
      idleTimeout: 60,
      enableDeletionProtection: true,
      enableHttp2: true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "defensive",
      xffHeaderProcessingMode: "append",
      accessLogs: {
        enabled: true,
        bucket: child(run, "access-logs").id,
        prefix: "public",
      },
      tags: { Project: "ecs-platform", Environment: "prod", ManagedBy: "pulumi" },
    });
    expect(balancer.protect).to.equal(true);
    expect(balancer.deleteBeforeReplace).to.equal(true);
    expect(balancer.dependencies).to.include(child(run, "access-logs-policy").urn);
  });

  it("go without a trace when ephemeral", async () => {
    const run = await platformRun({
      lifecycle: "ephemeral",
      network,
      loadBalancers: { public: {} },
    });
    const balancer = child(run, "public-load-balancer");
    expect(balancer.inputs["enableDeletionProtection"]).to.equal(false);
    expect(balancer.inputs).not.to.have.property("accessLogs");
    expect(children(run).filter(({ protect }) => protect)).to.deep.equal([]);
  });

  it("shorten a long name to 32 characters and keep it unique", async () => {
    const key = "the-load-balancer-of-the-partner";
    const run = await platformRun({ network, loadBalancers: { [key]: { certificateArn } } });
    expect(child(run, `${key}-load-balancer`).inputs["name"]).to.match(
      /^shop-prod-the-load-bala-[0-9a-f]{8}$/,
    );
  });

  it("stand in private subnets and admit private blocks when internal", async () => {
    const run = await platformRun({
      network,
      loadBalancers: { inside: { scheme: "internal", certificateArn } },
    });
    expect(child(run, "inside-load-balancer").inputs).to.deep.include({
      internal: true,
      subnets: existing.privateSubnetIds,
    });
    const rules = run.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    expect(rules.map(({ inputs }) => inputs["cidrIpv4"])).not.to.include("0.0.0.0/0");
  });

  it("admit the listeners' ports from the allowed blocks and nothing else", async () => {
    const run = await platformRun({
      network,
      loadBalancers: { public: { certificateArn, allowCidrs: ["203.0.113.0/24"] } },
    });
    const group = child(run, "public-security-group");
    expect(group.inputs).not.to.have.any.keys("ingress", "egress");
    const rules = run.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    const seen = rules.map(({ inputs }: SimulatedResource) => ({
      group: inputs["securityGroupId"],
      from: inputs["fromPort"],
      to: inputs["toPort"],
      protocol: inputs["ipProtocol"],
      cidr: inputs["cidrIpv4"],
    }));
    const rule = (port: number) => ({
      group: group.id,
      from: port,
      to: port,
      protocol: "tcp",
      cidr: "203.0.113.0/24",
    });
    expect(seen).to.deep.equal([rule(443), rule(80)]);
  });

  it("reach the group that tasks with a route carry, and nothing else", async () => {
    const run = await platformRun({ network, loadBalancers: publicSecure });
    const targets = child(run, "public-targets-security-group");
    expect(targets.inputs).not.to.have.any.keys("ingress", "egress");
    const rules = run.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
    expect(rules.map(({ inputs }) => inputs)).to.deep.equal([
      {
        securityGroupId: child(run, "public-security-group").id,
        referencedSecurityGroupId: targets.id,
        description: "To the tasks that take its traffic",
        ipProtocol: "tcp",
        fromPort: 0,
        toPort: 65_535,
        tags: { Project: "ecs-platform", Environment: "prod", ManagedBy: "pulumi" },
      },
    ]);
    expect(run.outputs["platform"]).to.have.deep.nested.include({
      "loadBalancers.public.securityGroupId": child(run, "public-security-group").id,
      "loadBalancers.public.targetsSecurityGroupId": targets.id,
    });
  });
});

describe("listeners", () => {
  it("speak TLS 1.3 and 1.2 with the certificate, and redirect HTTP", async () => {
    const run = await platformRun({ network, loadBalancers: publicSecure });
    expect(child(run, "public-https").inputs).to.deep.include({
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      certificateArn,
      defaultActions: [notFound],
    });
    expect(child(run, "public-http").inputs).to.deep.include({
      port: 80,
      protocol: "HTTP",
      defaultActions: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
      ],
    });
    expect(run.outputs["platform"]).to.have.deep.nested.include({
      "loadBalancers.public.listenerArn": child(run, "public-https").outputs["arn"],
      "loadBalancers.public.listenerPort": 443,
      "loadBalancers.public.secure": true,
    });
  });

  it("answer 404 over plain HTTP where that was asked for", async () => {
    const run = await platformRun({ network, loadBalancers: { public: { plainHttp: true } } });
    const http = child(run, "public-http");
    expect(http.inputs).to.deep.include({ port: 80, protocol: "HTTP", defaultActions: [notFound] });
    const dnsName = text(child(run, "public-load-balancer").outputs, "dnsName");
    expect(run.outputs["platform"]).to.have.deep.nested.include({
      "loadBalancers.public.listenerArn": http.outputs["arn"],
      "loadBalancers.public.listenerPort": 80,
      "loadBalancers.public.secure": false,
      "loadBalancers.public.url": `http://${dnsName}`,
    });
  });
});

describe("domains", () => {
  const domain = { name: "api.example.com", zone: "example.com" };

  it("prove a certificate by one record, wait for it, and lead to the load balancer", async () => {
    const run = await platformRun({ network, loadBalancers: { public: { domain } } });
    expect(child(run, "public-certificate").inputs).to.deep.include({
      domainName: "api.example.com",
      validationMethod: "DNS",
    });
    const record = child(run, "public-validation-record");
    expect(record.inputs).to.deep.include({ type: "CNAME", ttl: 300, allowOverwrite: true });
    expect(record.dependencies).to.include(child(run, "public-certificate").urn);
    const validation = child(run, "public-validation");
    expect(validation.inputs).to.deep.equal({
      certificateArn: child(run, "public-certificate").outputs["arn"],
      validationRecordFqdns: [record.outputs["fqdn"]],
    });
    expect(child(run, "public-https").propertyDependencies["certificateArn"]).to.deep.equal([
      validation.urn,
    ]);
    const balancer = child(run, "public-load-balancer");
    expect(child(run, "public-alias").inputs).to.deep.equal({
      zoneId: record.inputs["zoneId"],
      name: "api.example.com",
      type: "A",
      aliases: [
        {
          name: balancer.outputs["dnsName"],
          zoneId: balancer.outputs["zoneId"],
          evaluateTargetHealth: true,
        },
      ],
    });
    expect(run.outputs["platform"]).to.have.nested.include({
      "loadBalancers.public.url": "https://api.example.com",
    });
    expect(run.invokes.find(({ token }) => token.includes("getZone"))?.args).to.deep.include({
      name: "example.com",
      privateZone: false,
    });
  });
});
