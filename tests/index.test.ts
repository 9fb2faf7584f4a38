import { expect } from "chai";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "yaml";
import { isMap } from "../config/values";
import { simulate, type Simulation } from "../simulator/testing";

const root = join(__dirname, "..");
const load = createRequire(__filename);

/** The program, run anew: it does its work when it is loaded. */
function program(): unknown {
  Reflect.deleteProperty(load.cache, load.resolve("../index"));
  return load("../index");
}

/** What Pulumi hands to the program of a stack file: text, in which maps are JSON. */
function configOf(yaml: string): Record<string, string> {
  const file: unknown = parse(yaml);
  const config = isMap(file) && isMap(file["config"]) ? file["config"] : {};
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

function runStack(stack: string, mode: "preview" | "update"): Promise<Simulation> {
  const yaml = readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8");
  return simulate(program, { stack, mode, config: configOf(yaml) });
}

function named(run: Simulation, type: string): string[] {
  return run.ofType(type).map(({ name }) => name);
}

const outputs = [
  "clusterArn",
  "clusterName",
  "loadBalancerUrls",
  "platform",
  "services",
  "url",
  "vpcId",
];

for (const mode of ["preview", "update"] as const) {
  describe(`the program at ${mode}`, () => {
    it("makes a small stack of Pulumi.dev.yaml", async () => {
      const run = await runStack("dev", mode);
      expect(run.diagnostics).to.deep.equal([]);
      expect(Object.keys(run.outputs).sort()).to.deep.equal(outputs);
      expect(run.outputs["clusterName"]).to.equal("ecs-platform-dev");
      expect(named(run, "ecs-platform:index:EcsPlatform")).to.deep.equal(["ecs-platform"]);
      expect(named(run, "ecs-platform:index:EcsService")).to.deep.equal(["hello"]);
      const task = run.get("aws:ecs/taskDefinition:TaskDefinition", "hello-task-definition");
      expect(task.inputs).to.include({ cpu: "256", memory: "512" });
      const logs = run.get("aws:cloudwatch/logGroup:LogGroup", "hello-log-group");
      expect(logs.inputs).to.include({ retentionInDays: 3 });
      const service = run.get("aws:ecs/service:Service", "hello-service");
      expect(service.inputs).to.include({ desiredCount: 1 });
      const strategy = run.ofType("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders")[0];
      expect(strategy?.inputs["defaultCapacityProviderStrategies"]).to.deep.equal([
        { capacityProvider: "FARGATE_SPOT", weight: 1, base: 0 },
      ]);
      expect(run.ofType("aws:ec2/natGateway:NatGateway")).to.have.length(1);
    });

    it("makes four services on one load balancer of Pulumi.prod.yaml", async () => {
      const run = await runStack("prod", mode);
      expect(run.diagnostics).to.deep.equal([]);
      expect(Object.keys(run.outputs).sort()).to.deep.equal(outputs);
      expect(named(run, "ecs-platform:index:EcsService")).to.deep.equal([
        "nginx",
        "api",
        "flask",
        "worker",
      ]);
      const rules = run
        .ofType("aws:lb/listenerRule:ListenerRule")
        .map(({ name, inputs }) => [name, inputs["priority"]]);
      expect(rules).to.deep.equal([
        ["nginx-listener-rule", 100],
        ["api-listener-rule", 110],
        ["flask-listener-rule", 200],
      ]);
      for (const { inputs } of run.ofType("aws:ecs/service:Service")) {
        expect(inputs).to.include({ desiredCount: 2 });
      }
      expect(run.ofType("aws:lb/loadBalancer:LoadBalancer")).to.have.length(1);
      expect(run.ofType("aws:wafv2/webAcl:WebAcl")).to.have.length(1);
      expect(run.ofType("aws:ec2/natGateway:NatGateway")).to.have.length(3);
      for (const { inputs } of run.ofType("aws:cloudwatch/logGroup:LogGroup")) {
        expect(inputs).to.include({ retentionInDays: 30 });
      }
    });

    it("makes a platform for the services of other stacks, with every endpoint", async () => {
      const run = await simulate(program, {
        mode,
        config: {
          "aws:region": "eu-west-1",
          "ecs-platform:network": '{"nat":"none","endpoints":"private"}',
        },
      });
      expect(named(run, "ecs-platform:index:EcsService")).to.deep.equal([]);
      expect(run.outputs["services"]).to.deep.equal({});
      expect(run.outputs["loadBalancerUrls"]).to.deep.equal({});
      expect(run.outputs).not.to.have.property("url");
      // S3 and the seven interface endpoints.
      expect(run.ofType("aws:ec2/vpcEndpoint:VpcEndpoint")).to.have.length(8);
    });
  });
}

describe("the program", () => {
  it("exports what another stack needs", async () => {
    const { outputs: exported } = await runStack("prod", "update");
    expect(exported["url"]).to.match(/^https:\/\/ecs-platform-prod-public-/);
    expect(exported["loadBalancerUrls"]).to.deep.equal({ public: exported["url"] });
    expect(exported["platform"]).to.include({
      clusterName: "ecs-platform-prod",
      clusterArn: exported["clusterArn"],
      vpcId: exported["vpcId"],
      lifecycle: "production",
    });
    expect(exported["services"]).to.have.all.keys("nginx", "api", "flask", "worker");
  });

  it("creates nothing with bad settings, and says everything that is wrong", async () => {
    const config = { "ecs-platform:lifecycle": "live", "ecs-platform:servces": "{}" };
    const error: unknown = await simulate(program, { config }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error);
    expect(String(error)).to.include(
      'The settings of stack "dev" have 3 problems; nothing was created:',
    );
    expect(String(error)).to.include("aws:region: the region is missing.");
    expect(String(error)).to.include('ecs-platform:lifecycle: "live" is not a value of lifecycle.');
    expect(String(error)).to.include('ecs-platform:servces: "servces" is not a known key');
  });

  it("is a plan: short, and without resources of its own", () => {
    const source = readFileSync(join(root, "index.ts"), "utf8");
    expect(source.split("\n").length).to.be.below(60);
    expect(source.match(/new \w+/g)).to.deep.equal(["new EcsPlatform", "new EcsService"]);
  });
});
