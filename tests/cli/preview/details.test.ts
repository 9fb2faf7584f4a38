import { expect } from "chai";
import { describeInputs } from "../../../cli/preview/details";
import { shortType } from "../../../cli/preview/text";
import type { Json } from "../../../simulator/provider";

describe("describeInputs", () => {
  const container = { name: "api", image: "nginx:1.27" };
  const cases: readonly [string, Record<string, Json>, string][] = [
    ["aws:ecs:Service", { desiredCount: 1, launchType: "FARGATE" }, "1 task  FARGATE"],
    [
      "aws:ecs:Service",
      {
        desiredCount: 2,
        capacityProviderStrategies: [
          { capacityProvider: "FARGATE_SPOT", weight: 70 },
          { capacityProvider: "FARGATE", weight: 30, base: 2 },
        ],
      },
      "2 tasks  FARGATE_SPOT 70, FARGATE 30 (base 2)",
    ],
    [
      "aws:ecs:TaskDefinition",
      {
        cpu: "256",
        memory: "512",
        runtimePlatform: { cpuArchitecture: "ARM64" },
        containerDefinitions: JSON.stringify([container, { image: "sidecar:1" }]),
      },
      "256 CPU  512 MiB  ARM64  nginx:1.27, sidecar:1",
    ],
    [
      "aws:ecs:TaskDefinition",
      { cpu: "256", containerDefinitions: "[unknown]" },
      "256 CPU  [unknown]",
    ],
    [
      "aws:ecs:TaskDefinition",
      { cpu: "256", containerDefinitions: "[secret]" },
      "256 CPU  [secret]",
    ],
    [
      "aws:lb:ListenerRule",
      {
        priority: 110,
        conditions: [
          { hostHeader: { values: ["api.example.com"] } },
          { pathPattern: { values: ["/api*", "/v1*"] } },
        ],
      },
      "priority 110  api.example.com  /api*, /v1*",
    ],
    [
      "aws:lb:Listener",
      { port: 80, protocol: "HTTP", defaultActions: [{ redirect: { protocol: "HTTPS" } }] },
      "HTTP :80  redirects to HTTPS",
    ],
    [
      "aws:lb:Listener",
      { port: 443, protocol: "HTTPS", defaultActions: [{ fixedResponse: { statusCode: "404" } }] },
      "HTTPS :443  answers 404",
    ],
    [
      "aws:lb:LoadBalancer",
      { name: "a", internal: true, loadBalancerType: "application" },
      "a  internal  application",
    ],
    [
      "aws:lb:TargetGroup",
      { port: 80, protocol: "HTTP", healthCheck: { path: "/health" } },
      "HTTP :80  /health",
    ],
    [
      "aws:ec2:Subnet",
      { cidrBlock: "10.0.0.0/24", availabilityZone: "[unknown]", mapPublicIpOnLaunch: true },
      "10.0.0.0/24  [unknown]  public",
    ],
    [
      "aws:vpc:SecurityGroupIngressRule",
      { ipProtocol: "tcp", fromPort: 80, toPort: 80, cidrIpv4: "0.0.0.0/0" },
      "tcp 80  from 0.0.0.0/0",
    ],
    [
      "aws:vpc:SecurityGroupIngressRule",
      { ipProtocol: "tcp", fromPort: 1, toPort: 9, referencedSecurityGroupId: "[unknown]" },
      "tcp 1-9  from a security group",
    ],
    [
      "aws:vpc:SecurityGroupEgressRule",
      { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
      "all traffic  to 0.0.0.0/0",
    ],
    [
      "awsx:ec2:Vpc",
      {
        cidrBlock: "10.0.0.0/16",
        numberOfAvailabilityZones: 3,
        natGateways: { strategy: "Single" },
      },
      "10.0.0.0/16  3 zones  NAT Single",
    ],
    ["aws:appautoscaling:Target", { minCapacity: 2, maxCapacity: 10 }, "2 to 10"],
    ["aws:iam:RolePolicyAttachment", { policyArn: "arn:aws:iam::aws:policy/service-role/X" }, "X"],
    ["aws:ssm:Parameter", { name: "/a", value: "[secret]" }, "/a"],
    ["aws:ec2:Vpc", { cidrBlock: "[unknown]" }, "[unknown]"],
    ["aws:ec2:Vpc", {}, ""],
    ["other:index:Thing", { name: "x" }, ""],
  ];
  for (const [type, inputs, text] of cases) {
    it(`says ${JSON.stringify(text)} of ${type}`, () => {
      expect(describeInputs(type, inputs)).to.equal(text);
    });
  }
});

describe("shortType", () => {
  const cases: readonly [string, string][] = [
    ["aws:ecs/service:Service", "aws:ecs:Service"],
    ["awsx:ec2:Vpc", "awsx:ec2:Vpc"],
    ["random:index/randomPet:RandomPet", "random:index:RandomPet"],
    ["pulumi:providers:aws", "pulumi:providers:aws"],
    ["odd", "odd"],
    ["a:b/c:D", "a:b/c:D"],
  ];
  for (const [type, short] of cases) {
    it(`shows ${type} as ${short}`, () => {
      expect(shortType(type)).to.equal(short);
    });
  }
});
