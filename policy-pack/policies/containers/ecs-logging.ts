import { textList } from "../../configuration";
import { containerRule } from "./container-rule";

/** What ECS knows, but for `none`. */
const DRIVERS = [
  "awsfirelens",
  "awslogs",
  "fluentd",
  "gelf",
  "journald",
  "json-file",
  "logentries",
  "splunk",
  "syslog",
] as const;

export const ecsLogging = containerRule({
  name: "ecs-logging",
  area: "Containers",
  description: "Every container has a log driver.",
  why: "What a container without a log driver says is gone with its task: nobody can tell why it stopped, or what somebody did in it.",
  level: "advisory",
  severity: "high",
  matches: { securityHub: ["ECS.9"], cdkNag: ["AwsSolutions-ECS7"] },
  parameters: {
    drivers: textList("Log drivers allowed.", { default: DRIVERS }),
  },
  decides:
    "Reads `logConfiguration.logDriver` of every container in `containerDefinitions`, sidecars and log routers included; `none` is no driver.",
  blindTo:
    "Whether what the options name exists, and programs that send their logs elsewhere by themselves.",
  remediation:
    "Set logConfiguration: the driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix, or awsfirelens with a log router in the same task.",
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "nginx:1.27", memory: 256 }]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/ecs/api",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "api",
        },
      },
    },
  ]),
});`,

  judge(container, { parameters: { drivers }, violation, undecided }) {
    const driver = container.at("logConfiguration", "logDriver").text();
    if (driver.state === "unknown") {
      undecided("logConfiguration.logDriver is not known yet");
      return;
    }
    const name = driver.state === "known" ? driver.value.trim() : "";
    if (name === "" || name.toLowerCase() === "none") {
      const found = name === "" ? "is not set" : `is "${name}"`;
      violation(
        `logConfiguration.logDriver ${found}, so its logs are lost. Set it, for example to awslogs`,
      );
    } else if (!drivers.some((each) => each.toLowerCase() === name.toLowerCase())) {
      violation(
        `logConfiguration.logDriver is "${name}"; allowed is ${drivers.join(", ")}. Set one of them`,
      );
    }
  },
});
