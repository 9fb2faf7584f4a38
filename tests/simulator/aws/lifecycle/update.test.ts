import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../../simulator/provider";
import { Scene } from "./support";

const service = "aws:ecs/service:Service";
const cluster = "aws:ecs/cluster:Cluster";
const serviceInputs: Props = {
  name: "web",
  cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/web",
  taskDefinition: "web:1",
  desiredCount: 2,
};

describe("simulator/aws/lifecycle: update", () => {
  it("keeps the id and what AWS computed, and takes the new inputs", () => {
    const scene = new Scene();
    const old = scene.create("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" });
    const inputs = { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true, tags: { A: "b" } };
    const updated = scene.update("aws:ec2/vpc:Vpc", old, inputs);
    expect(updated.id).to.equal(old.id);
    expect(updated.outputs).to.deep.equal({
      ...old.outputs,
      enableDnsHostnames: true,
      tags: { A: "b" },
      tagsAll: { A: "b" },
    });
    expect(scene.account.records()).to.have.length(1);
    expect(scene.account.find("aws:ec2/vpc:Vpc", old.id)).to.include({ enableDnsHostnames: true });
  });

  it("changes nothing when nothing changes", () => {
    const scene = new Scene();
    for (const [type, inputs] of [
      [cluster, {}],
      [service, serviceInputs],
      ["aws:lb/targetGroup:TargetGroup", { port: 80, protocol: "HTTP", vpcId: "vpc-1" }],
      ["aws:iam/role:Role", { namePrefix: "web-", assumeRolePolicy: UNKNOWN }],
    ] as const) {
      const old = scene.create(type, inputs);
      expect(scene.update(type, old, inputs).outputs, type).to.deep.equal(old.outputs);
    }
  });

  it("lets inputs that are gone fall back: to a default, to nothing, or to what AWS has", () => {
    const scene = new Scene();
    const type = "aws:lb/loadBalancer:LoadBalancer";
    const inputs = { name: "web", subnets: ["subnet-1", "subnet-2"] };
    const more = { idleTimeout: 30, securityGroups: ["sg-1"], customerOwnedIpv4Pool: "p" };
    const old = scene.create(type, { ...inputs, ...more });
    const { outputs } = scene.update(type, old, inputs);
    expect(outputs).to.deep.include({ idleTimeout: 60, securityGroups: ["sg-1"] });
    expect(outputs).not.to.have.property("customerOwnedIpv4Pool");
  });

  it("leaves what others own as they left it, and reports it", () => {
    const scene = new Scene();
    const old = scene.create(service, serviceInputs);
    scene.change(service, old, { desiredCount: 7 });
    const updated = scene.update(service, old, { ...serviceInputs, taskDefinition: "web:2" });
    expect(updated.outputs).to.include({ desiredCount: 7, taskDefinition: "web:2" });
    const resized = scene.update(service, old, { ...serviceInputs, desiredCount: 3 });
    expect(resized.outputs).to.include({ desiredCount: 3 });
  });

  it("computes anew what follows from inputs that changed, and only that", () => {
    const scene = new Scene();
    const type = "aws:ec2/vpcEndpoint:VpcEndpoint";
    const inputs = {
      vpcId: "vpc-1",
      serviceName: "com.amazonaws.eu-west-1.logs",
      vpcEndpointType: "Interface",
      subnetIds: ["subnet-1"],
    };
    const old = scene.create(type, inputs);
    const more = { ...inputs, subnetIds: ["subnet-1", "subnet-2"] };
    const { outputs } = scene.update(type, old, more);
    expect(outputs["networkInterfaceIds"]).to.have.length(2);
    expect(outputs["dnsEntries"]).to.deep.equal(old.outputs["dnsEntries"]);
    const previewed = scene.update(type, old, more, "web", { preview: true }).outputs;
    expect(previewed["networkInterfaceIds"]).to.equal(UNKNOWN);
    expect(previewed["dnsEntries"]).to.deep.equal(old.outputs["dnsEntries"]);
  });

  it("leaves the account as it is in preview", () => {
    const scene = new Scene();
    const old = scene.create(service, serviceInputs);
    const before = scene.account.records();
    const inputs = { ...serviceInputs, taskDefinition: UNKNOWN };
    const previewed = scene.update(service, old, inputs, "web", { preview: true });
    expect(previewed.id).to.equal(old.id);
    expect(previewed.outputs).to.deep.equal({ ...old.outputs, taskDefinition: UNKNOWN });
    expect(scene.account.records()).to.deep.equal(before);
  });

  it("leaves a resource in its region, wherever the provider is now", () => {
    const scene = new Scene();
    const type = "aws:cloudwatch/logGroup:LogGroup";
    const old = scene.create(type, { name: "/ecs/web" });
    const options = { config: { region: "us-east-1" } };
    const inputs = { name: "/ecs/web", retentionInDays: 7 };
    const { outputs } = scene.update(type, old, inputs, "web", options);
    expect(outputs).to.deep.equal({ ...old.outputs, retentionInDays: 7 });
    expect(scene.account.records()).to.have.length(1);
  });

  it("refuses what somebody deleted, by name", () => {
    const scene = new Scene();
    const old = scene.create(service, serviceInputs);
    scene.account.remove(service, old.id, old.outputs);
    expect(() => scene.update(service, old, { ...serviceInputs, desiredCount: 1 })).to.throw(
      `${service} ${old.id} does not exist any more: it was deleted outside of this stack. Run a refresh, then update again`,
    );
  });
});

describe("simulator/aws/lifecycle: outputs that change with an update", () => {
  /** Type, old inputs, new inputs, the outputs that change: before and after. */
  const rows: readonly (readonly [
    string,
    Props,
    Props,
    Readonly<Record<string, readonly unknown[]>>,
  ])[] = [
    [
      "aws:ec2/launchTemplate:LaunchTemplate",
      { imageId: "ami-1" },
      { imageId: "ami-2" },
      { latestVersion: [1, 2] },
    ],
    [
      "aws:ec2/launchTemplate:LaunchTemplate",
      { imageId: "ami-1", updateDefaultVersion: true },
      { imageId: "ami-2", updateDefaultVersion: true },
      { latestVersion: [1, 2], defaultVersion: [1, 2] },
    ],
    [
      "aws:ssm/parameter:Parameter",
      { name: "/a", type: "String", value: "1" },
      { name: "/a", type: "String", value: "2" },
      { version: [1, 2] },
    ],
    [
      "aws:ec2/managedPrefixList:ManagedPrefixList",
      { addressFamily: "IPv4", maxEntries: 2 },
      { addressFamily: "IPv4", maxEntries: 2, entries: [{ cidr: "10.0.0.0/8" }] },
      { version: [1, 2] },
    ],
    [
      "aws:lambda/function:Function",
      { role: "arn:r", publish: true, s3Key: "a" },
      { role: "arn:r", publish: true, s3Key: "b" },
      { version: ["1", "2"] },
    ],
  ];
  for (const [type, old, inputs, changes] of rows) {
    it(`${type}: ${Object.keys(changes).join(", ")}`, () => {
      const scene = new Scene();
      const made = scene.create(type, old);
      const previewed = scene.update(type, made, inputs, "web", { preview: true }).outputs;
      const updated = scene.update(type, made, inputs).outputs;
      for (const [property, [before, after]] of Object.entries(changes)) {
        expect(made.outputs[property]).to.equal(before);
        expect(previewed[property]).to.equal(UNKNOWN);
        expect(updated[property]).to.equal(after);
      }
    });
  }

  const same: readonly (readonly [string, Props, Props, string])[] = [
    ["aws:ec2/launchTemplate:LaunchTemplate", {}, { tags: { A: "b" } }, "latestVersion"],
    ["aws:ec2/launchTemplate:LaunchTemplate", {}, { description: "x" }, "latestVersion"],
    ["aws:ec2/launchTemplate:LaunchTemplate", {}, { imageId: "ami-1" }, "defaultVersion"],
    [
      "aws:ssm/parameter:Parameter",
      { name: "/a", type: "String", value: "1" },
      { name: "/a", type: "String", value: "1", description: "x" },
      "version",
    ],
  ];
  for (const [type, old, inputs, property] of same) {
    it(`${type}: not ${property} by ${Object.keys(inputs).join(", ")}`, () => {
      const scene = new Scene();
      const made = scene.create(type, old);
      for (const preview of [true, false]) {
        const { outputs } = scene.update(type, made, inputs, "web", { preview });
        expect(outputs[property]).to.equal(made.outputs[property]);
      }
    });
  }

  it("gives a web ACL another lock token each time", () => {
    const scene = new Scene();
    const type = "aws:wafv2/webAcl:WebAcl";
    const inputs: Props = {
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      visibilityConfig: {
        cloudwatchMetricsEnabled: true,
        metricName: "w",
        sampledRequestsEnabled: true,
      },
    };
    const first = scene.create(type, inputs);
    const second = scene.update(type, first, { ...inputs, description: "a" });
    const third = scene.update(
      type,
      { ...first, outputs: second.outputs },
      { ...inputs, description: "b" },
    );
    const tokens = [first, second, third].map(({ outputs }) => outputs["lockToken"]);
    expect(new Set(tokens).size).to.equal(3);
  });
});
