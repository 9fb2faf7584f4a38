import { expect } from "chai";
import { ephemeral, production, publicBalancer } from "../../support/platform-reference";
import { routed, serviceTags, simulateService, waitsFor, worker } from "../../support/service";

const service = "aws:ecs/service:Service";
const taskDefinition = "aws:ecs/taskDefinition:TaskDefinition";
const targetGroup = "aws:lb/targetGroup:TargetGroup";

describe("EcsService service", () => {
  const alike = {
    name: "api",
    cluster: production.clusterArn,
    schedulingStrategy: "REPLICA",
    desiredCount: 2,
    capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1, base: 0 }],
    platformVersion: "LATEST",
    availabilityZoneRebalancing: "ENABLED",
    deploymentController: { type: "ECS" },
    deploymentConfiguration: { strategy: "ROLLING" },
    deploymentMinimumHealthyPercent: 100,
    deploymentMaximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
    forceNewDeployment: true,
    waitForSteadyState: true,
    enableExecuteCommand: false,
    enableEcsManagedTags: true,
    propagateTags: "SERVICE",
    tags: serviceTags,
  };

  it("of a worker runs in private and rolls back", async () => {
    const simulation = await simulateService(worker);
    expect(simulation.get(service, "api-service").inputs).to.deep.equal({
      ...alike,
      taskDefinition: simulation.get(taskDefinition, "api-task-definition").outputs["arn"],
      networkConfiguration: {
        subnets: production.privateSubnetIds,
        securityGroups: [
          simulation.get("aws:ec2/securityGroup:SecurityGroup", "api-security-group").id,
        ],
        assignPublicIp: false,
      },
    });
  });

  it("of a route carries the group that its load balancer may reach", async () => {
    const simulation = await simulateService(routed);
    expect(simulation.get(service, "api-service").inputs["networkConfiguration"]).to.deep.equal({
      subnets: production.privateSubnetIds,
      securityGroups: [
        simulation.get("aws:ec2/securityGroup:SecurityGroup", "api-security-group").id,
        publicBalancer.targetsSecurityGroupId,
      ],
      assignPublicIp: false,
    });
  });

  it("of a route is registered with its target group and given time to start", async () => {
    const simulation = await simulateService(routed);
    expect(simulation.get(service, "api-service").inputs).to.deep.include({
      ...alike,
      healthCheckGracePeriodSeconds: 60,
      loadBalancers: [
        {
          targetGroupArn: simulation.get(targetGroup, "api-target-group").outputs["arn"],
          containerName: "api",
          containerPort: 8080,
        },
      ],
    });
  });

  it("takes the arguments' word", async () => {
    const simulation = await simulateService({
      ...routed,
      desiredCount: 0,
      healthCheckGracePeriodSeconds: 0,
      capacity: [
        { provider: "FARGATE_SPOT", weight: 70 },
        { provider: "FARGATE", weight: 30, base: 2 },
      ],
      deployment: { minimumHealthyPercent: 0, maximumPercent: 100, alarms: ["b", "a"] },
      exec: true,
      readonlyRootFilesystem: false,
    });
    expect(simulation.get(service, "api-service").inputs).to.deep.include({
      desiredCount: 0,
      healthCheckGracePeriodSeconds: 0,
      capacityProviderStrategies: [
        { capacityProvider: "FARGATE_SPOT", weight: 70, base: 0 },
        { capacityProvider: "FARGATE", weight: 30, base: 2 },
      ],
      deploymentMinimumHealthyPercent: 0,
      deploymentMaximumPercent: 100,
      availabilityZoneRebalancing: "DISABLED",
      alarms: { alarmNames: ["a", "b"], enable: true, rollback: true },
      enableExecuteCommand: true,
    });
  });

  it("of an ephemeral platform is one task on Spot", async () => {
    const simulation = await simulateService(worker, { platform: ephemeral });
    expect(simulation.get(service, "api-service").inputs).to.deep.include({
      desiredCount: 1,
      capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1, base: 0 }],
    });
  });

  it("is deleted before it is replaced, and given time for a roll back", async () => {
    const { deleteBeforeReplace, customTimeouts } = (await simulateService(worker)).get(
      service,
      "api-service",
    );
    expect(deleteBeforeReplace).to.equal(true);
    expect(customTimeouts).to.deep.include({ create: 1800, update: 2700, delete: 1800 });
  });

  it("leaves its revision to whoever else deploys, and to nobody else", async () => {
    const external = await simulateService({ ...worker, image: { external: "example.com/a:1" } });
    expect(external.get(service, "api-service").ignoreChanges).to.deep.equal(["taskDefinition"]);
    const own = await simulateService(worker);
    expect(own.get(service, "api-service").ignoreChanges).to.deep.equal([]);
  });

  it("starts after and stops before all that a task needs", async () => {
    const simulation = await simulateService({
      ...routed,
      image: { repository: { create: true }, tag: "v1" },
      vault: { keys: ["API_TOKEN"] },
      exec: true,
      readonlyRootFilesystem: false,
    });
    expect(waitsFor(simulation.get(service, "api-service"))).to.deep.equal([
      "api-execution-policy",
      "api-https-egress",
      "api-listener-rule",
      "api-load-balancer-ingress",
      "api-log-group",
      "api-repository",
      "api-security-group",
      "api-target-group",
      "api-task-definition",
      "api-task-policy",
      "api-vault-version",
    ]);
  });
});
