import { fargateProviders } from "../../components/capacity-strategy";
import { lifecycles } from "../../components/lifecycle";
import { logRetentionDays } from "../../components/logs";
import { choice, list, mapOf, object, optional, text, whole, wholeOf } from "./fields";

/** How long the stack lives: the one switch behind every default that differs. */
export function lifecycleField() {
  return choice(lifecycles, {
    description:
      "How long the stack is meant to live. production: protected, spread over zones, observed. " +
      "ephemeral: cheap, and gone without a trace after `pulumi destroy`. Default: production.",
    default: "production",
  });
}

export function tagsField() {
  const value = text({ description: "A tag's value: up to 256 characters. Quote numbers." });
  return mapOf(value, {
    description:
      "Tags on every taggable resource, beside Project, Environment and ManagedBy: at most 40. " +
      "A tag of yours with one of these keys wins. Default: none.",
    examples: [{ Team: "payments" }],
  });
}

/** Also the capacity of one service. */
export function capacityStrategyField(description: string) {
  const item = object(
    {
      provider: choice(fargateProviders, {
        description: "Where the tasks run. FARGATE_SPOT costs less, and AWS may take it back.",
      }),
      weight: optional(
        whole(
          { min: 0, max: 1000 },
          {
            description:
              "Share of the tasks above the base, relative to the other weights: 0 to 1000. Default: 1.",
            default: 1,
          },
        ),
      ),
      base: optional(
        whole(
          { min: 0, max: 100_000 },
          {
            description:
              "Tasks placed here before weights count: 0 to 100000. One line of a strategy may have it. Default: 0.",
            default: 0,
          },
        ),
      ),
    },
    { description: "One line of a capacity provider strategy." },
  );
  return list(item, { description, examples: [[{ provider: "FARGATE", weight: 1 }]] });
}

export function capacityField() {
  const strategy = capacityStrategyField(
    "The strategy of services that don't have their own. " +
      "Default: FARGATE in production, FARGATE_SPOT when ephemeral.",
  );
  return object({ default: optional(strategy) }, { description: "Where tasks run." });
}

export function observabilityField() {
  return object(
    {
      containerInsights: optional(
        choice(["enhanced", "enabled", "disabled"], {
          description:
            "Metrics of the cluster, its services, tasks and containers. " +
            "Default: enhanced in production, disabled when ephemeral.",
        }),
      ),
      logRetentionDays: optional(
        wholeOf(logRetentionDays, {
          description:
            "How long log groups keep events, in days: one of CloudWatch's own values. " +
            "Default: 30 in production, 3 when ephemeral.",
        }),
      ),
    },
    { description: "Logs and metrics of the platform and its services." },
  );
}
