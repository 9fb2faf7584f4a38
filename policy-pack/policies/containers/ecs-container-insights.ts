import { flag } from "../../configuration";
import {
  ABSENT,
  CLUSTER,
  knownValue,
  UNKNOWN,
  type Reading,
  type Resource,
  type Stack,
} from "../../reading";
import { stackRule } from "../../rule";

const ACCOUNT_SETTING = "aws:ecs/accountSettingDefault:AccountSettingDefault";
const SETTING = "containerinsights";

export const ecsContainerInsights = stackRule({
  name: "ecs-container-insights",
  area: "Containers",
  description: "Clusters record Container Insights.",
  why: "Without Container Insights there is no metric of a task's memory, network or restarts, and nothing to look at once the task is gone.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV_AWS_65"],
    securityHub: ["ECS.12"],
    cdkNag: ["AwsSolutions-ECS4"],
  },
  parameters: {
    requireEnhanced: flag("Whether only enhanced observability counts.", { default: false }),
  },
  decides:
    "Reads the setting `containerInsights` of each cluster: `enabled` or `enhanced`. A cluster without one takes the account's default, which counts where the stack sets it (AccountSettingDefault); AWS's own is disabled.",
  blindTo: "Account defaults that were set elsewhere.",
  remediation:
    'Add {name: "containerInsights", value: "enhanced"} to the cluster\'s settings. It costs CloudWatch\'s price for each metric.',
  bad: `new aws.ecs.Cluster("main");`,
  good: `
new aws.ecs.Cluster("main", {
  settings: [{ name: "containerInsights", value: "enhanced" }],
});`,

  check(stack, { parameters: { requireEnhanced }, violation, undecided }) {
    const allowed = requireEnhanced ? ["enhanced"] : ["enabled", "enhanced"];
    const accountDefault = defaultOf(stack);
    for (const cluster of stack.byType([CLUSTER])) {
      const own = settingOf(cluster);
      const value = own.state === "absent" ? accountDefault : own;
      if (value.state === "unknown") {
        undecided(cluster, "its setting containerInsights is not known yet");
      } else if (value.state === "absent" || !allowed.includes(value.value.trim().toLowerCase())) {
        const found = value.state === "absent" ? "is not set" : `is ${value.value}`;
        const wanted = allowed.join(" or ");
        violation(cluster, `its setting containerInsights ${found}. Set it to ${wanted}`);
      }
    }
  },
});

function settingOf(cluster: Resource): Reading<string> {
  const settings = cluster.at("settings").oneOrMany();
  if (settings.state === "unknown") return UNKNOWN;
  let open = false;
  for (const setting of knownValue(settings) ?? []) {
    const name = setting.at("name").text();
    if (name.state === "unknown") open = true;
    if (knownValue(name)?.toLowerCase() === SETTING) return setting.at("value").text();
  }
  return open ? UNKNOWN : ABSENT;
}

function defaultOf(stack: Stack): Reading<string> {
  let open = false;
  for (const setting of stack.byType([ACCOUNT_SETTING])) {
    const name = setting.at("name").text();
    if (name.state === "unknown") open = true;
    if (knownValue(name)?.toLowerCase() === SETTING) return setting.at("value").text();
  }
  return open ? UNKNOWN : ABSENT;
}
