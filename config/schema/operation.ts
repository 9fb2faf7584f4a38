import { z } from "zod";
import { logRetentionDays } from "../../components/logs";
import { choice, list, mapOf, object, optional, text, whole, wholeOf } from "./fields";
import { capacityStrategyField } from "./platform";
import { routeField } from "./route";

function healthCheckField() {
  return object(
    {
      command: list(text({ description: "One part of the command." }), {
        description: "CMD-SHELL and a shell's line, or CMD and arguments. Required.",
        examples: [["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"]],
      }),
      intervalSeconds: optional(
        whole(
          { min: 5, max: 300 },
          { description: "Between two checks, in seconds: 5 to 300. Default: 30.", default: 30 },
        ),
      ),
      timeoutSeconds: optional(
        whole(
          { min: 2, max: 60 },
          {
            description: "How long a check may take, in seconds: 2 to 60. Default: 5.",
            default: 5,
          },
        ),
      ),
      retries: optional(
        whole(
          { min: 1, max: 10 },
          {
            description: "Failures in a row that make a container ill: 1 to 10. Default: 3.",
            default: 3,
          },
        ),
      ),
      startPeriodSeconds: optional(
        whole(
          { min: 0, max: 300 },
          {
            description:
              "Time to start, in which failures don't count, in seconds: 0 to 300. Default: 60.",
            default: 60,
          },
        ),
      ),
    },
    { description: "A command in the container that says whether it is well. Default: none." },
  );
}

function deploymentField() {
  return object(
    {
      controller: optional(
        choice(["ecs"], { description: "Who deploys. Default: ecs.", default: "ecs" }),
      ),
      strategy: optional(
        choice(["rolling"], { description: "How. Default: rolling.", default: "rolling" }),
      ),
      minimumHealthyPercent: optional(
        whole(
          { min: 0, max: 100 },
          {
            description:
              "Share of desiredCount that keeps running, in percent: 0 to 100. Default: 100.",
            default: 100,
          },
        ),
      ),
      maximumPercent: optional(
        whole(
          { min: 100, max: 200 },
          {
            description:
              "Share of desiredCount that may run at once, in percent: 100 to 200. Default: 200.",
            default: 200,
          },
        ),
      ),
      alarms: optional(
        list(text({ description: "The name of a CloudWatch alarm." }), {
          description:
            "Names of CloudWatch alarms that roll a deployment back: at most 10. Default: none.",
        }),
      ),
    },
    {
      description: "How a new version replaces the old one. A failed deployment always rolls back.",
    },
  );
}

function logsField() {
  return object(
    {
      retentionDays: optional(
        wholeOf(logRetentionDays, {
          description:
            "How long the service's log group keeps events, in days: one of CloudWatch's own values. " +
            "Default: observability.logRetentionDays.",
        }),
      ),
    },
    { description: "The service's log group." },
  );
}

function overridesField() {
  const inputs = z.record(z.string(), z.unknown().meta({ description: "An input." })).meta({
    description: "Inputs of the child, as the AWS provider names them.",
  });
  return mapOf(inputs, {
    description:
      "The last word on a child's inputs, by the child's role, e.g. target-group. Default: none.",
    examples: [{ "target-group": { slowStart: 60 } }],
  });
}

/** How the service is reached, counted, deployed and watched. */
export function operationFields() {
  return {
    route: optional(routeField()),
    healthCheck: optional(healthCheckField()),
    healthCheckGracePeriodSeconds: optional(
      whole(
        { min: 0, max: 2_147_483_647 },
        {
          description:
            "How long ECS ignores a new task's health checks, in seconds. Only with a route. Default: 60.",
          default: 60,
        },
      ),
    ),
    desiredCount: optional(
      whole(
        { min: 0, max: 5000 },
        {
          description: "How many tasks run: 0 to 5000. Default: 2 in production, 1 when ephemeral.",
        },
      ),
    ),
    capacity: optional(
      capacityStrategyField("Where the tasks run. Default: capacity.default of the platform."),
    ),
    scheduling: optional(
      choice(["replica"], {
        description: "How tasks are counted. Default: replica.",
        default: "replica",
      }),
    ),
    networkMode: optional(
      choice(["awsvpc"], {
        description: "How tasks are on the network: each with its own address. Default: awsvpc.",
        default: "awsvpc",
      }),
    ),
    deployment: optional(deploymentField()),
    logs: optional(logsField()),
    overrides: optional(overridesField()),
  };
}
