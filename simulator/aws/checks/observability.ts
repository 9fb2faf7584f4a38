import type { CheckFailure } from "../../provider";
import { asList, asProps, type Facts } from "../rule";
import { inRange, isKnownText, matches, oneOf, parseDocument, refuse } from "./common";

/** What PutRetentionPolicy takes, in days; 0 keeps for ever. */
export const retentionDays: readonly number[] = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
  3288, 3653,
];

/** Finds what CreateLogGroup and PutRetentionPolicy refuse. */
export function checkLogGroup({ inputs }: Facts): CheckFailure[] {
  const days = inputs["retentionInDays"];
  const failures = [
    ...matches(
      inputs,
      "name",
      /^[.\-_/#A-Za-z0-9]{1,512}$/,
      "letters, digits and . - _ / #, at most 512",
    ),
    ...oneOf(inputs, "logGroupClass", ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
  ];
  if (typeof days === "number" && !retentionDays.includes(days)) {
    failures.push(
      ...refuse(
        "retentionInDays",
        `expected retention_in_days to be one of [${retentionDays.join(" ")}], got ${days}`,
      ),
    );
  }
  return failures;
}

const operators = [
  "GreaterThanOrEqualToThreshold",
  "GreaterThanThreshold",
  "LessThanThreshold",
  "LessThanOrEqualToThreshold",
  "LessThanLowerOrGreaterThanUpperThreshold",
  "LessThanLowerThreshold",
  "GreaterThanUpperThreshold",
];

function checkPeriod(value: unknown, property: string): CheckFailure[] {
  if (typeof value !== "number" || [10, 20, 30].includes(value) || (value > 0 && value % 60 === 0))
    return [];
  return refuse(
    property,
    `expected ${property} to be 10, 20, 30 or a multiple of 60, got ${value}`,
  );
}

/** Finds what PutMetricAlarm refuses. */
export function checkAlarm({ inputs }: Facts): CheckFailure[] {
  const queries = asList(inputs["metricQueries"]).map(asProps);
  const failures = [
    ...oneOf(inputs, "comparisonOperator", operators),
    ...oneOf(inputs, "treatMissingData", ["breaching", "notBreaching", "ignore", "missing"]),
    ...inRange(inputs, "evaluationPeriods", 1, 1440),
    ...checkPeriod(inputs["period"], "period"),
    ...queries.flatMap((query) =>
      checkPeriod(asProps(query["metric"])["period"], "metricQueries.metric.period"),
    ),
  ];
  const name = inputs["name"];
  if (isKnownText(name) && name.length > 255) {
    failures.push(
      ...refuse("name", `expected length of name to be in the range (0 - 255), got ${name}`),
    );
  }
  if (
    inputs["metricName"] === undefined &&
    queries.length === 0 &&
    inputs["evaluationCriteria"] === undefined
  ) {
    failures.push(
      ...refuse(
        "metricName",
        "One of `metric_name` or `metric_query` must be set for a cloudwatch metric alarm",
      ),
    );
  }
  if (queries.length > 0 && !queries.some((query) => query["returnData"] === true)) {
    failures.push(
      ...refuse(
        "metricQueries",
        "ValidationError: Exactly one element of the metrics list should return data.",
      ),
    );
  }
  return failures;
}

/** Finds what PutDashboard refuses. */
export function checkDashboard({ inputs }: Facts): CheckFailure[] {
  return [
    ...matches(
      inputs,
      "dashboardName",
      /^[\w-]{1,255}$/,
      "letters, digits, hyphens and underscores, at most 255",
    ),
    ...parseDocument(inputs["dashboardBody"], "dashboardBody").failures,
  ];
}
