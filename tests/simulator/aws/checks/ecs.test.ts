import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../../simulator/provider";
import { awsProvider } from "../../../../simulator/aws";
import { create, reasons } from "../support";
import { refuses } from "./table";

const service = "aws:ecs/service:Service";
const mixed =
  "cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers";

describe("simulator/aws/checks: clusters", () => {
  refuses("aws:ecs/cluster:Cluster", { name: "web" }, [
    ["a good one", { settings: [{ name: "containerInsights", value: "enhanced" }] }],
    ["a name with a dot", { name: "a.b" }, ["invalid value for name (a.b)"]],
    [
      "insights that are none",
      { settings: [{ name: "containerInsights", value: "on" }] },
      ["settings.value"],
    ],
  ]);

  const strategy = "defaultCapacityProviderStrategies";
  const good = { clusterName: "web", capacityProviders: ["FARGATE", "FARGATE_SPOT"] };
  refuses("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders", good, [
    [
      "a Fargate strategy",
      {
        [strategy]: [
          { capacityProvider: "FARGATE", base: 1, weight: 1 },
          { capacityProvider: "FARGATE_SPOT", weight: 3 },
        ],
      },
    ],
    [
      "two bases",
      {
        [strategy]: [
          { capacityProvider: "FARGATE", base: 1 },
          { capacityProvider: "FARGATE_SPOT", base: 1 },
        ],
      },
      ["can have a base defined"],
    ],
    [
      "a weight of 1001",
      { [strategy]: [{ capacityProvider: "FARGATE", weight: 1001 }] },
      ["weight"],
    ],
    [
      "a stranger",
      { [strategy]: [{ capacityProvider: "pool", weight: 1 }] },
      ["not associated with the cluster: pool"],
    ],
    [
      "a mix",
      {
        capacityProviders: ["FARGATE", "pool"],
        [strategy]: [{ capacityProvider: "FARGATE" }, { capacityProvider: "pool" }],
      },
      [mixed],
    ],
  ]);

  refuses("aws:ecs/capacityProvider:CapacityProvider", {}, [
    ["a pool", { name: "general" }],
    ["a name that begins with ecs", { name: "Ecs-pool" }, ["can't begin with aws, ecs or fargate"]],
  ]);
});

describe("simulator/aws/checks: services", () => {
  refuses(service, { name: "api" }, [
    [
      "a good one",
      { desiredCount: 2, deploymentMinimumHealthyPercent: 100, deploymentMaximumPercent: 200 },
    ],
    ["a name of 255", { name: "a".repeat(255) }],
    ["a name of 256", { name: "a".repeat(256) }, ["invalid value for name"]],
    ["5,000 tasks", { desiredCount: 5000 }],
    ["5,001 tasks", { desiredCount: 5001 }, ["(0 - 5000), got 5001"]],
    [
      "no room to deploy",
      { deploymentMinimumHealthyPercent: 100, deploymentMaximumPercent: 100 },
      ["cannot be 100 as this will block deployments"],
    ],
    [
      "a launch type beside a strategy",
      { launchType: "FARGATE", capacityProviderStrategies: [{ capacityProvider: "FARGATE" }] },
      ["conflicts with capacity_provider_strategy"],
    ],
    [
      "a mixed strategy",
      {
        capacityProviderStrategies: [{ capacityProvider: "FARGATE" }, { capacityProvider: "pool" }],
      },
      [mixed],
    ],
    [
      "a strategy with an unknown provider",
      {
        capacityProviderStrategies: [
          { capacityProvider: "FARGATE" },
          { capacityProvider: UNKNOWN },
        ],
      },
    ],
    [
      "a grace period without load balancer",
      { healthCheckGracePeriodSeconds: 30 },
      ["Health check grace period is only valid"],
    ],
    [
      "a grace period with one",
      {
        healthCheckGracePeriodSeconds: 30,
        loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "web", containerPort: 80 }],
      },
    ],
    [
      "a grace period with some that aren't known yet",
      { healthCheckGracePeriodSeconds: 30, loadBalancers: UNKNOWN },
    ],
    [
      "rebalancing without room",
      {
        availabilityZoneRebalancing: "ENABLED",
        deploymentMinimumHealthyPercent: 0,
        deploymentMaximumPercent: 100,
      },
      ["does not support a maximumPercent of 100 or less"],
    ],
    [
      "no subnet",
      { networkConfiguration: { subnets: [] } },
      ["subnets must have 1 to 16 items, got 0"],
    ],
    [
      "16 subnets",
      {
        networkConfiguration: {
          subnets: Array.from({ length: 16 }, (_, index) => `subnet-${index}`),
        },
      },
    ],
    [
      "17 subnets",
      {
        networkConfiguration: {
          subnets: Array.from({ length: 17 }, (_, index) => `subnet-${index}`),
        },
      },
      ["got 17"],
    ],
    ["subnets that are not known yet", { networkConfiguration: { subnets: UNKNOWN } }],
    [
      "six security groups",
      {
        networkConfiguration: {
          subnets: ["subnet-1"],
          securityGroups: ["1", "2", "3", "4", "5", "6"],
        },
      },
      ["at most 5"],
    ],
  ]);

  const containers = JSON.stringify([
    { name: "web", image: "nginx:1", memory: 128, portMappings: [{ containerPort: 80 }] },
  ]);

  function against(entry: Props, changes: Props = {}): string[] {
    const provider = awsProvider();
    const inputs = { family: "web", networkMode: "awsvpc", containerDefinitions: containers };
    const definition = create("aws:ecs/taskDefinition:TaskDefinition", inputs, { provider });
    const service_ = {
      name: "api",
      taskDefinition: definition.outputs["arn"] ?? "",
      networkConfiguration: { subnets: ["subnet-1"] },
      loadBalancers: [{ targetGroupArn: "arn:tg", ...entry }],
      ...changes,
    };
    return reasons(service, service_, { provider });
  }

  it("find the container and the port in the task definition of the same run", () => {
    expect(against({ containerName: "web", containerPort: 80 })).to.deep.equal([]);
  });

  it("are refused for a container that it lacks", () => {
    expect(against({ containerName: "api", containerPort: 80 })).to.deep.equal([
      "loadBalancers: InvalidParameterException: The container api does not exist in the task definition.",
    ]);
  });

  it("are refused for a port that it lacks", () => {
    expect(against({ containerName: "web", containerPort: 8080 })).to.deep.equal([
      "loadBalancers: InvalidParameterException: The container web did not have a container port 8080 defined.",
    ]);
  });

  it("need a network configuration for awsvpc", () => {
    const found = against(
      { containerName: "web", containerPort: 80 },
      { networkConfiguration: null },
    );
    expect(found).to.have.length(1);
    expect(found[0]).to.include(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified",
    );
  });
});
