import { LogGroup } from "@pulumi/aws/cloudwatch";
import { expect } from "chai";
import type { NetworkArgs } from "../../../components/platform/args";
import { EcsPlatform } from "../../../components/platform/platform";
import { simulate, UNKNOWN } from "../../../simulator/testing";
import { accountId, child, document, existing, failure, platformRun } from "./support";

const tags = { Project: "ecs-platform", Environment: "prod", ManagedBy: "pulumi" };

describe("network of EcsPlatform", () => {
  it("asks awsx for a VPC with DNS, and subnets that leave room for more", async () => {
    const run = await platformRun({ tags: { Team: "web" } });
    expect(child(run, "vpc").inputs).to.deep.equal({
      cidrBlock: "10.0.0.0/16",
      numberOfAvailabilityZones: 3,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      natGateways: { strategy: "OnePerAz" },
      subnetStrategy: "Auto",
      subnetSpecs: [
        { type: "Private", name: "private", cidrMask: 19 },
        { type: "Public", name: "public", cidrMask: 20 },
      ],
      tags: { ...tags, Team: "web" },
    });
  });

  for (const mode of ["preview", "update"] as const) {
    it(`makes isolated subnets when asked, without a way out (${mode})`, async () => {
      const run = await simulate(
        () => ({
          ids: new EcsPlatform("shop", {
            lifecycle: "ephemeral",
            network: { isolatedSubnets: true },
          }).isolatedSubnetIds,
        }),
        { mode },
      );
      const subnets = run.ofType("aws:ec2/subnet:Subnet");
      const isolated = subnets.filter(({ name }) => name.includes("-isolated-"));
      expect(isolated.map(({ inputs }) => inputs["cidrBlock"])).to.deep.equal([
        "10.0.96.0/19",
        "10.0.224.0/19",
      ]);
      const routes = run.ofType("aws:ec2/route:Route").map(({ name }) => name);
      expect(routes.filter((name) => name.includes("isolated"))).to.deep.equal([]);
      expect(subnets).to.have.length(6);
      expect(run.outputs["ids"]).to.deep.equal(
        mode === "update" ? isolated.map(({ id }) => id) : UNKNOWN,
      );
    });
  }

  const strategies = [
    ["per-zone", "OnePerAz"],
    ["single", "Single"],
    ["none", "None"],
  ] as const;
  for (const [nat, strategy] of strategies) {
    it(`makes ${strategy} of nat: ${nat}`, async () => {
      const run = await platformRun({ network: { nat, endpoints: "private" } });
      expect(child(run, "vpc").inputs["natGateways"]).to.deep.equal({ strategy });
    });
  }

  it("lets a user's tag win over ours", async () => {
    const run = await platformRun({ tags: { ManagedBy: "us" } });
    expect(child(run, "cluster").inputs["tags"]).to.deep.equal({ ...tags, ManagedBy: "us" });
  });

  it("takes over a VPC that exists without making or changing anything in it", async () => {
    const run = await platformRun({ network: { existing } });
    expect(run.ofType("awsx:ec2:Vpc")).to.have.length(0);
    expect(run.ofType("aws:ec2/vpcEndpoint:VpcEndpoint")).to.have.length(0);
    expect(run.ofType("aws:ec2/flowLog:FlowLog")).to.have.length(0);
    expect(run.outputs["platform"]).to.deep.include({
      vpcId: existing.vpcId,
      privateSubnetIds: existing.privateSubnetIds,
    });
  });

  it("passes on the isolated subnets of a VPC that exists, and has none of its own", async () => {
    const isolatedSubnetIds = ["subnet-0000000000000000e"];
    const program = (network: NetworkArgs) => () => ({
      ids: new EcsPlatform("shop", { network }).isolatedSubnetIds,
    });
    const given = await simulate(program({ existing: { ...existing, isolatedSubnetIds } }));
    expect(given.outputs["ids"]).to.deep.equal(isolatedSubnetIds);
    expect((await simulate(program({}))).outputs["ids"]).to.deep.equal([]);
  });

  for (const mode of ["preview", "update"] as const) {
    it(`is complete before load balancers, and tasks, use it (${mode})`, async () => {
      const run = await simulate(
        () => {
          const { networkReady } = new EcsPlatform("shop", {
            lifecycle: "ephemeral",
            network: { endpoints: "private" },
            endpointServices: ["logs"],
            loadBalancers: { public: {} },
          });
          new LogGroup("task", {}, { dependsOn: [...networkReady] });
        },
        { mode },
      );
      const parts = [
        ...run.ofType("aws:ec2/route:Route"),
        ...run.ofType("aws:ec2/routeTableAssociation:RouteTableAssociation"),
        ...["endpoint-s3", "endpoint-ingress", "endpoint-logs"].map((role) => child(run, role)),
      ].map(({ urn }) => urn);
      expect(parts).to.have.length(11);
      const vpc = child(run, "vpc").urn;
      const task = run.get("aws:cloudwatch/logGroup:LogGroup", "task");
      expect(task.dependencies).to.have.members([
        ...parts,
        vpc,
        child(run, "public-targets-egress").urn,
        child(run, "capacity-providers").urn,
      ]);
      expect(child(run, "public-load-balancer").dependencies).to.include.members([...parts, vpc]);
    });
  }

  it("refuses bad arguments with the program's own words, and registers nothing", async () => {
    const message = await failure(platformRun({ network: { availabilityZones: 9 } }));
    expect(message).to.equal(
      'EcsPlatform "shop" can\'t be created:\n' +
        "  network.availabilityZones: 9 is out of range. Allowed: a whole number from 2 to 6 zones. " +
        "Fix: set availabilityZones to at most 6.",
    );
  });
});

describe("flow logs", () => {
  it("record all traffic in a log group with a retention", async () => {
    const run = await platformRun({ observability: { logRetentionDays: 90 } });
    expect(child(run, "flow-log-group").inputs).to.deep.include({
      name: "/vpc/shop-prod/flow-logs",
      retentionInDays: 90,
      tags,
    });
    const flowLog = child(run, "flow-log");
    expect(flowLog.inputs).to.deep.include({
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: child(run, "flow-log-group").outputs["arn"],
      iamRoleArn: child(run, "flow-log-role").outputs["arn"],
      vpcId: child(run, "vpc").outputs["vpcId"],
    });
    expect(flowLog.dependencies).to.include(child(run, "flow-log-policy").urn);
  });

  for (const mode of ["preview", "update"] as const) {
    it(`have a role for this account's flow logs and this log group alone (${mode})`, async () => {
      const run = await platformRun({}, { mode });
      expect(document(child(run, "flow-log-role"), "assumeRolePolicy")).to.deep.equal({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AssumeRole",
            Effect: "Allow",
            Principal: { Service: "vpc-flow-logs.amazonaws.com" },
            Action: ["sts:AssumeRole"],
            Condition: {
              StringEquals: { "aws:SourceAccount": accountId },
              ArnLike: { "aws:SourceArn": `arn:aws:ec2:eu-west-1:${accountId}:vpc-flow-log/*` },
            },
          },
        ],
      });
      expect(document(child(run, "flow-log-policy"))).to.deep.equal({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "DeliverFlowLogs",
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resource: `arn:aws:logs:eu-west-1:${accountId}:log-group:/vpc/shop-prod/flow-logs:*`,
          },
          {
            Sid: "FindLogGroups",
            Effect: "Allow",
            Action: ["logs:DescribeLogGroups"],
            Resource: `arn:aws:logs:eu-west-1:${accountId}:log-group:*`,
          },
        ],
      });
    });
  }
});

describe("endpoints", () => {
  it("lead the private route tables, and no public one, to S3", async () => {
    const run = await platformRun({});
    const tables = run.ofType("aws:ec2/routeTable:RouteTable");
    const own = tables.filter(({ inputs }) => JSON.stringify(inputs["tags"]).includes("Private"));
    expect(own).to.have.length(3);
    const s3 = child(run, "endpoint-s3");
    expect(s3.inputs).to.deep.include({
      serviceName: "com.amazonaws.eu-west-1.s3",
      vpcEndpointType: "Gateway",
      routeTableIds: own.map(({ id }) => id),
    });
    expect(document(s3)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OwnAccount",
          Effect: "Allow",
          Principal: "*",
          Action: ["s3:*"],
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
        },
        {
          Sid: "ReadObjects",
          Effect: "Allow",
          Principal: "*",
          Action: ["s3:GetObject"],
          Resource: "*",
        },
      ],
    });
  });

  it("don't know the route tables at preview", async () => {
    const run = await platformRun({}, { mode: "preview" });
    expect(child(run, "endpoint-s3").inputs["routeTableIds"]).to.equal(UNKNOWN);
  });

  it("answer under the services' own names, to the VPC alone", async () => {
    const run = await platformRun({
      network: { cidr: "10.8.0.0/16", nat: "none", endpoints: "private" },
    });
    const endpoint = child(run, "endpoint-ecr-api");
    const group = child(run, "endpoint-security-group");
    expect(endpoint.inputs).to.deep.include({
      serviceName: "com.amazonaws.eu-west-1.ecr.api",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds: child(run, "vpc").outputs["privateSubnetIds"],
      securityGroupIds: [group.id],
    });
    expect(document(endpoint)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OwnAccount",
          Effect: "Allow",
          Principal: "*",
          Action: ["*"],
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
        },
      ],
    });
    expect(child(run, "endpoint-ssmmessages").inputs).not.to.have.property("policy");
    expect(group.inputs).not.to.have.any.keys("ingress", "egress");
    expect(child(run, "endpoint-ingress").inputs).to.deep.include({
      securityGroupId: group.id,
      cidrIpv4: "10.8.0.0/16",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
    });
    expect(run.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")).to.have.length(0);
  });
});
