import { expect } from "chai";
import { ecsLogging } from "../../../../policy-pack/policies/containers/ecs-logging";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN } from "./task";

const awslogs = {
  logConfiguration: {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/api", "awslogs-region": "us-east-1" },
  },
};

const refused = (found: string, name = "app"): string =>
  `api: container "${name}": logConfiguration.logDriver ${found}, so its logs are lost. Set it, for example to awslogs`;

cases(ecsLogging, [
  { name: "passes awslogs", program: task(awslogs) },
  {
    name: "passes FireLens with its log router",
    program: task([
      { logConfiguration: { logDriver: "awsfirelens" } },
      { name: "router", firelensConfiguration: { type: "fluentbit" }, ...awslogs },
    ]),
  },
  { name: "refuses none", program: task({}), violations: [refused("is not set")] },
  {
    name: "refuses one container of two",
    program: task([awslogs, { name: "sidecar" }]),
    violations: [refused("is not set", "sidecar")],
  },
  {
    name: "says when the text is not known yet",
    program: taskLater({}),
    violations: [refused("is not set")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "refuses a driver that the organisation doesn't allow",
    program: task({ logConfiguration: { logDriver: "json-file" } }),
    config: { drivers: ["awslogs", "awsfirelens"] },
    violations: [
      'api: container "app": logConfiguration.logDriver is "json-file"; allowed is awslogs, awsfirelens. Set one of them',
    ],
  },
]);

describe("ecs-logging, whatever the configuration looks like", () => {
  const table: readonly (readonly [
    name: string,
    logConfiguration: Parameters<typeof judgedWith>[1][string],
    violations: readonly string[],
    undecided?: readonly string[],
  ])[] = [
    ["null", null, [refused("is not set")]],
    ["an empty one", {}, [refused("is not set")]],
    ["a driver that is null", { logDriver: null }, [refused("is not set")]],
    ["a driver that is empty", { logDriver: "" }, [refused("is not set")]],
    ["the driver none", { logDriver: "none" }, [refused('is "none"')]],
    ["another case", { LogDriver: "AwsLogs" }, []],
    ["unknown", UNKNOWN, [], ['api: container "app": logConfiguration.logDriver is not known yet']],
    [
      "unknown options of a driver that is known",
      { logDriver: "awslogs", options: { "awslogs-group": UNKNOWN } },
      [],
    ],
  ];

  for (const [name, logConfiguration, violations, undecided = []] of table) {
    it(name, async () => {
      const containerDefinitions = [{ name: "app", logConfiguration }];
      expect(await judgedWith(ecsLogging, { containerDefinitions })).to.deep.equal({
        violations,
        undecided,
      });
    });
  }
});
