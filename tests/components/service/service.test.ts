import * as ssm from "@pulumi/aws/ssm";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { EcsService } from "../../../components/service/service";
import { simulate, UNKNOWN } from "../../../simulator/testing";
import { production } from "../../support/platform-reference";
import {
  children,
  routed,
  serviceTags,
  simulateService,
  waitsFor,
  worker,
  type ServiceArgs,
} from "../../support/service";

async function refusal(args: ServiceArgs, key = "api"): Promise<string> {
  try {
    await simulateService(args, { key });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("EcsService", () => {
  it("refuses every mistake at once, before anything is registered", async () => {
    expect(await refusal({ ...routed, cpu: 300, port: 0, route: { priority: 0 } }, "Api")).to.equal(
      [
        'EcsService "Api" can\'t be created:',
        "  name: Api can't name a service. Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32. Fix: write api.",
        "  cpu: 300 is not a Fargate CPU size. Allowed: 256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units. Fix: set cpu to 512.",
        "  port: 0 is out of range. Allowed: a whole number from 1 to 65535. Fix: set port to at least 1.",
        "  route.priority: 0 is out of range. Allowed: a whole number from 1 to 50000. Fix: set priority to at least 1.",
      ].join("\n"),
    );
  });

  it("refuses a route that its platform has no load balancer for", async () => {
    const route = { loadBalancer: "pubic", priority: 1 };
    expect(await refusal({ ...routed, route })).to.equal(
      'EcsService "api" can\'t be created:\n' +
        "  route.loadBalancer: there is no load balancer pubic. Allowed: public. Fix: write public.",
    );
  });

  it("refuses what is missing, where no type checker did", async () => {
    const args: unknown = { image: "example.com/worker:1" };
    expect(await refusal(args as ServiceArgs)).to.equal(
      'EcsService "api" can\'t be created:\n  cpu: it is missing.\n  memoryMiB: it is missing.',
    );
  });

  it("refuses overrides of a child that isn't there", async () => {
    expect(await refusal({ ...worker, overrides: { servce: {} } })).to.contain(
      "  overrides.servce: this service has no child servce. Allowed: ",
    );
  });

  it("gives overrides the last word on a child's inputs, and on no other's", async () => {
    const simulation = await simulateService({
      ...routed,
      overrides: {
        "target-group": { slowStart: 60, deregistrationDelay: 5 },
        service: { sigintRollback: true },
        "log-group": { retentionInDays: 90 },
        "task-definition": { skipDestroy: false },
        "https-egress": { cidrIpv4: "10.0.0.0/8" },
        "task-role": { permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary" },
      },
    });
    const inputs = (type: string, name: string) => simulation.get(type, name).inputs;
    expect(inputs("aws:lb/targetGroup:TargetGroup", "api-target-group")).to.deep.include({
      slowStart: 60,
      deregistrationDelay: 5,
      port: 8080,
      tags: serviceTags,
    });
    expect(inputs("aws:ecs/service:Service", "api-service")).to.include({ sigintRollback: true });
    expect(inputs("aws:cloudwatch/logGroup:LogGroup", "api-log-group")).to.include({
      retentionInDays: 90,
    });
    const task = inputs("aws:ecs/taskDefinition:TaskDefinition", "api-task-definition");
    expect(task).to.include({ skipDestroy: false });
    const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    expect(inputs(egress, "api-https-egress")).to.include({ cidrIpv4: "10.0.0.0/8" });
    expect(inputs("aws:iam/role:Role", "api-task-role")).to.have.property("permissionsBoundary");
    expect(inputs("aws:iam/role:Role", "api-execution-role")).not.to.have.property(
      "permissionsBoundary",
    );
  });

  it("waits for the network of its platform", async () => {
    const simulation = await simulate(() => {
      const route = new ssm.Parameter("nat-route", { type: "String", value: "there" });
      const platform = { ...production, networkReady: [route] };
      new EcsService("api", { ...worker, platform });
    });
    const service = simulation.get("aws:ecs/service:Service", "api-service");
    expect(waitsFor(service)).to.include("nat-route");
  });

  it("makes the same children of values that aren't known yet", async () => {
    const simulation = await simulate(
      () => {
        const { arn } = new ssm.Parameter("elsewhere", { type: "String", value: "there" });
        new EcsService("api", {
          ...routed,
          platform: { ...production, clusterArn: arn, region: arn, accountId: arn, vpcId: arn },
          image: arn,
          environment: { ELSEWHERE: arn },
        });
      },
      { mode: "preview" },
    );
    expect(children(simulation)).to.have.length(11);
    const task = simulation.get("aws:ecs/taskDefinition:TaskDefinition", "api-task-definition");
    expect(task.inputs["containerDefinitions"]).to.equal(UNKNOWN);
    expect(waitsFor(task)).to.include("elsewhere");
  });

  it("keeps a secret value of the environment secret", async () => {
    const simulation = await simulateService({
      ...worker,
      environment: { DSN: pulumi.secret("from elsewhere") },
    });
    const task = simulation.get("aws:ecs/taskDefinition:TaskDefinition", "api-task-definition");
    expect(task.secretInputs).to.deep.equal(["containerDefinitions"]);
  });

  it("keeps two services of a stack apart", async () => {
    const simulation = await simulate(() => {
      new EcsService("api", { ...worker, platform: production });
      new EcsService("jobs", { ...worker, platform: production });
    });
    const roles = simulation.ofType("aws:iam/role:Role").map(({ name }) => name);
    expect(roles.sort()).to.deep.equal([
      "api-execution-role",
      "api-task-role",
      "jobs-execution-role",
      "jobs-task-role",
    ]);
  });
});

describe("EcsService outputs", () => {
  it("of a worker are few, and its names are known at preview", async () => {
    const { outputs } = await simulateService(worker, { mode: "preview" });
    expect(outputs["api"]).to.deep.equal({
      name: "api",
      arn: UNKNOWN,
      targetGroups: [],
      taskRoleArn: UNKNOWN,
      logGroup: "/ecs/ecs-platform-prod/api",
    });
  });

  it("of everything are complete", async () => {
    const simulation = await simulateService({
      ...routed,
      image: { repository: { create: true }, tag: "v1" },
      vault: { keys: ["API_TOKEN"] },
    });
    const arn = (type: string, name: string) => simulation.get(type, name).outputs["arn"];
    expect(simulation.outputs["api"]).to.deep.equal({
      name: "api",
      arn: "arn:aws:ecs:eu-west-1:123456789012:service/ecs-platform-prod/api",
      url: "https://api.example.com/api",
      targetGroups: [arn("aws:lb/targetGroup:TargetGroup", "api-target-group")],
      taskRoleArn: arn("aws:iam/role:Role", "api-task-role"),
      logGroup: "/ecs/ecs-platform-prod/api",
      vaultArn: arn("aws:secretsmanager/secret:Secret", "api-vault"),
      repositoryUrl: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecs-platform-prod/api",
    });
  });
});

describe("EcsService secrets", () => {
  const args: ServiceArgs = {
    ...worker,
    secrets: { DB: { secret: "prod/db", jsonKey: "password" }, KEY: { parameter: "/prod/key" } },
  };

  it("grants the execution role what the container takes, and no more", async () => {
    const simulation = await simulateService(args, { mode: "preview" });
    const task = simulation.get("aws:ecs/taskDefinition:TaskDefinition", "api-task-definition");
    expect(task.inputs["containerDefinitions"]).to.contain(
      '"secrets":[{"name":"DB","valueFrom":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db:password::"},' +
        '{"name":"KEY","valueFrom":"arn:aws:ssm:eu-west-1:123456789012:parameter/prod/key"}]',
    );
    const policy = simulation.get("aws:iam/rolePolicy:RolePolicy", "api-execution-policy");
    const { Statement } = JSON.parse(policy.inputs["policy"] as string) as {
      Statement: { Sid: string; Resource: unknown }[];
    };
    expect(Statement.map(({ Sid, Resource }) => [Sid, Resource])).to.deep.equal([
      ["WriteLogs", "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/ecs-platform-prod/api:*"],
      ["ReadSecrets", ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-??????"]],
      ["ReadParameters", ["arn:aws:ssm:eu-west-1:123456789012:parameter/prod/key"]],
    ]);
  });
});
