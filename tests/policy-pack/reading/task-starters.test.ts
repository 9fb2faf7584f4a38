import { expect } from "chai";
import {
  launchesOf,
  Resource,
  Stack,
  TASK_STARTERS,
  taskSetting,
  type Launch,
} from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf, type Facts } from "../support/facts";

const SERVICE = "aws:ecs/service:Service";
const TASK_SET = "aws:ecs/taskSet:TaskSet";
const TARGET = "aws:cloudwatch/eventTarget:EventTarget";
const SCHEDULE = "aws:scheduler/schedule:Schedule";
const PIPE = "aws:pipes/pipe:Pipe";
const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";

describe("settings of what starts tasks", () => {
  const table: readonly (readonly [type: string, paths: readonly string[]])[] = [
    [SERVICE, ["taskDefinition", "cluster", "platformVersion", "networkConfiguration.subnets"]],
    [TASK_SET, ["taskDefinition", "cluster", "platformVersion", "networkConfiguration.subnets"]],
    [
      TARGET,
      [
        "ecsTarget.taskDefinitionArn",
        "arn",
        "ecsTarget.platformVersion",
        "ecsTarget.networkConfiguration.subnets",
      ],
    ],
    [
      SCHEDULE,
      [
        "target.ecsParameters.taskDefinitionArn",
        "target.arn",
        "target.ecsParameters.platformVersion",
        "target.ecsParameters.networkConfiguration.subnets",
      ],
    ],
    [
      PIPE,
      [
        "targetParameters.ecsTaskParameters.taskDefinitionArn",
        "target",
        "targetParameters.ecsTaskParameters.platformVersion",
        "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.subnets",
      ],
    ],
  ];

  for (const [type, paths] of table) {
    it(`stand where ${type} has them`, () => {
      const starter = new Resource(factsOf({ type, name: "starter" }));
      const found = [
        taskSetting(starter, "taskDefinition"),
        taskSetting(starter, "cluster"),
        taskSetting(starter, "platformVersion"),
        taskSetting(starter, "networkConfiguration", "subnets"),
      ];
      expect(found.map((path) => path.join("."))).to.deep.equal(paths);
    });
  }

  it("are known of these types only", () => {
    expect(TASK_STARTERS).to.deep.equal(table.map(([type]) => type));
  });
});

/** What each launch of a stack starts, `?` where that can't be told, and whether it has Exec. */
function launches(...facts: readonly Facts[]): unknown {
  return launchesOf(new Stack(facts.map(factsOf))).map(
    ({ resource, taskDefinitions, unknown, service, exec }: Launch) => [
      resource.name,
      unknown ? "?" : taskDefinitions.map(({ name }) => name),
      service?.name,
      exec,
    ],
  );
}

describe("launches of tasks", () => {
  const api: Facts = { type: TASK_DEFINITION, name: "api", properties: { family: "shop-api" } };
  const job: Facts = { type: TASK_DEFINITION, name: "job" };

  it("are of the task definition that they name, by dependency, family or ARN", () => {
    const arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/shop-api:7";
    const settings = { taskDefinitionArn: arn, enableExecuteCommand: true };
    const found = launches(
      api,
      job,
      {
        type: SERVICE,
        name: "by-dependency",
        properties: { taskDefinition: UNKNOWN_TEXT },
        from: { taskDefinition: ["job"] },
      },
      { type: SERVICE, name: "by-family", properties: { taskDefinition: "shop-api:7" } },
      { type: SERVICE, name: "elsewhere", properties: { taskDefinition: "web:1" } },
      {
        type: PIPE,
        name: "by-arn",
        properties: { targetParameters: { ecsTaskParameters: settings } },
      },
    );
    expect(found).to.deep.equal([
      ["by-dependency", ["job"], "by-dependency", false],
      ["by-family", ["api"], "by-family", false],
      ["elsewhere", [], "elsewhere", false],
      ["by-arn", ["api"], undefined, true],
    ]);
  });

  it("can't be told where the task definition is unknown, or one of several", () => {
    const properties = { taskDefinition: UNKNOWN_TEXT, enableExecuteCommand: UNKNOWN_TEXT };
    const found = launches(
      api,
      job,
      {
        type: SERVICE,
        name: "unknown",
        properties,
        from: { taskDefinition: ["elsewhere"], enableExecuteCommand: ["elsewhere"] },
      },
      { type: SERVICE, name: "several", properties, from: { taskDefinition: ["api", "job"] } },
    );
    expect(found).to.deep.equal([
      ["unknown", "?", "unknown", undefined],
      ["several", "?", "several", false],
    ]);
  });

  it("of a task set are its service's, and so is ECS Exec", () => {
    const found = launches(
      api,
      { type: SERVICE, name: "web", properties: { id: "web-id", enableExecuteCommand: true } },
      {
        type: TASK_SET,
        name: "blue",
        properties: { service: "web-id", taskDefinition: "shop-api" },
      },
      { type: TASK_SET, name: "green", properties: { service: "other", taskDefinition: "x" } },
    );
    expect(found).to.deep.equal([
      ["web", [], "web", true],
      ["blue", ["api"], "web", true],
      ["green", [], undefined, false],
    ]);
  });
});
