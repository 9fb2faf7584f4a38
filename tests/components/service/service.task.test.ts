import { expect } from "chai";
import { UNKNOWN } from "../../../simulator/testing";
import { ephemeral, production } from "../../support/platform-reference";
import {
  routed,
  serviceTags,
  simulateService,
  worker,
  type ServiceArgs,
} from "../../support/service";

const taskDefinition = "aws:ecs/taskDefinition:TaskDefinition";

describe("EcsService task definition", () => {
  it("is the smallest hardened Fargate task", async () => {
    const simulation = await simulateService(worker);
    const { inputs } = simulation.get(taskDefinition, "api-task-definition");
    const { containerDefinitions, ...rest } = inputs;
    expect(rest).to.deep.equal({
      family: "ecs-platform-prod-api",
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "256",
      memory: "512",
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "X86_64" },
      executionRoleArn: simulation.get("aws:iam/role:Role", "api-execution-role").outputs["arn"],
      taskRoleArn: simulation.get("aws:iam/role:Role", "api-task-role").outputs["arn"],
      volumes: [],
      skipDestroy: true,
      tags: serviceTags,
    });
    expect(rest["executionRoleArn"]).not.to.equal(rest["taskRoleArn"]);
    expect(containerDefinitions).to.be.a("string");
  });

  it("is known at preview, but for its roles", async () => {
    const simulation = await simulateService(
      {
        ...routed,
        vault: { keys: ["API_TOKEN"] },
        image: { repository: { create: true }, tag: "v1" },
      },
      { mode: "preview" },
    );
    const { inputs } = simulation.get(taskDefinition, "api-task-definition");
    const unknown = Object.entries(inputs).filter(([, value]) => value === UNKNOWN);
    expect(unknown.map(([key]) => key).sort()).to.deep.equal(["executionRoleArn", "taskRoleArn"]);
    expect(inputs["containerDefinitions"]).to.contain(
      '"image":"123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecs-platform-prod/api:v1"',
    );
  });

  it("takes size, processor, disk and volumes from the arguments", async () => {
    const simulation = await simulateService({
      ...worker,
      cpu: 8192,
      memoryMiB: 20480,
      architecture: "arm64",
      ephemeralStorageGiB: 100,
      writablePaths: ["/var/run", "/tmp"],
    });
    expect(simulation.get(taskDefinition, "api-task-definition").inputs).to.deep.include({
      cpu: "8192",
      memory: "20480",
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      ephemeralStorage: { sizeInGib: 100 },
      volumes: [{ name: "tmp" }, { name: "var-run" }],
    });
  });

  it("is deregistered with an ephemeral stack", async () => {
    const simulation = await simulateService(worker, { platform: ephemeral });
    expect(simulation.get(taskDefinition, "api-task-definition").inputs["skipDestroy"]).to.equal(
      false,
    );
  });
});

describe("EcsService log group", () => {
  const cases: [args: ServiceArgs, platform: typeof production, days: number][] = [
    [worker, production, 30],
    [worker, ephemeral, 3],
    [{ ...worker, logs: { retentionDays: 14 } }, production, 14],
    [{ ...worker, logs: {} }, production, 30],
  ];
  cases.forEach(([args, platform, days], index) => {
    it(`${index} keeps events for ${days} days`, async () => {
      const simulation = await simulateService(args, { platform });
      expect(
        simulation.get("aws:cloudwatch/logGroup:LogGroup", "api-log-group").inputs,
      ).to.deep.equal({
        name: "/ecs/ecs-platform-prod/api",
        retentionInDays: days,
        tags: serviceTags,
      });
    });
  });
});
