import { integer } from "../../configuration";
import { equals, isThere, knownValue, orDefault, type Resource } from "../../reading";
import { resourceRule } from "../../rule";

/** What CloudWatch Logs accepts. */
const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

/** What a remediation sets where more is not asked for. */
const REMEDY_DAYS = 30;

/** Undefined while its class is not known. */
function isKeptShort(logGroup: Resource): boolean | undefined {
  return equals(logGroup.at("logGroupClass").text(), "DELIVERY");
}

export const logsRetention = resourceRule({
  name: "logs-retention",
  area: "Data",
  description: "Log groups delete what they hold after a number of days.",
  why: "A log group without a retention keeps every line for ever: its cost only grows, and personal data stays longer than anybody may keep it.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_66"] },
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  parameters: {
    minimumDays: integer("The shortest retention allowed, in days.", {
      default: 1,
      minimum: 1,
      maximum: 3653,
    }),
  },
  decides:
    "Reads `retentionInDays`; absent or 0 means that lines never expire. Log groups of class DELIVERY have a retention that nobody can change and are passed by.",
  blindTo:
    "Log groups that AWS creates by itself, such as those of Lambda functions without one of their own.",
  remediation:
    "Set retentionInDays to a value that CloudWatch Logs accepts (1, 3, 5, 7, 14, 30, 60, 90, …), no shorter than the minimum your organisation sets. With the level remediate the pack sets 30 days, or the minimum where that is longer.",
  bad: `new aws.cloudwatch.LogGroup("api", { name: "/ecs/api" });`,
  good: `new aws.cloudwatch.LogGroup("api", { name: "/ecs/api", retentionInDays: 30 });`,

  check(logGroup, { parameters: { minimumDays }, violation, undecided }) {
    const keptShort = isKeptShort(logGroup);
    if (keptShort === true) return;
    const days = orDefault(logGroup.at("retentionInDays").number(), 0);
    if (days.state === "unknown") {
      undecided(logGroup, "retentionInDays is not known yet");
    } else if (days.value <= 0 && keptShort === undefined) {
      undecided(logGroup, "logGroupClass is not known yet");
    } else if (days.value <= 0) {
      const found = isThere(logGroup.at("retentionInDays")) === true ? days.value : "not set";
      violation(
        logGroup,
        `retentionInDays is ${found}, so lines never expire; at least ${minimumDays} is asked for. Set it, for example to 30`,
      );
    } else if (days.value < minimumDays) {
      violation(
        logGroup,
        `retentionInDays is ${days.value}; at least ${minimumDays} is asked for. Raise it`,
      );
    }
  },

  remediate(logGroup, { minimumDays }) {
    if (isKeptShort(logGroup) !== false) return undefined;
    const days = orDefault(logGroup.at("retentionInDays").number(), 0);
    const found = knownValue(days);
    if (found === undefined || (found > 0 && found >= minimumDays)) return undefined;
    const wanted = Math.max(minimumDays, found > 0 ? 0 : REMEDY_DAYS);
    return { retentionInDays: RETENTIONS.find((each) => each >= wanted) ?? wanted };
  },
});
