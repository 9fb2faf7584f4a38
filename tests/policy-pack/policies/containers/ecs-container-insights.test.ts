import * as aws from "@pulumi/aws";
import { ecsContainerInsights } from "../../../../policy-pack/policies/containers/ecs-container-insights";
import { cases, later } from "../../support";

type Setting = aws.types.input.ecs.ClusterSetting;

const cluster =
  (...settings: readonly Setting[]) =>
  (): aws.ecs.Cluster =>
    new aws.ecs.Cluster("main", settings.length === 0 ? {} : { settings: [...settings] });

const insights = (value: Setting["value"]): Setting => ({ name: "containerInsights", value });

const account = (value: string): aws.ecs.AccountSettingDefault =>
  new aws.ecs.AccountSettingDefault("insights", { name: "containerInsights", value });

const refused = (found: string, wanted = "enabled or enhanced"): string =>
  `main: its setting containerInsights ${found}. Set it to ${wanted}`;

cases(ecsContainerInsights, [
  { name: "passes enabled", program: cluster(insights("enabled")) },
  { name: "passes enhanced", program: cluster(insights("enhanced")) },
  {
    name: "refuses none, which AWS takes for disabled",
    program: cluster(),
    violations: [refused("is disabled")],
    preview: { violations: [refused("is not set")] },
  },
  {
    name: "refuses disabled",
    program: cluster(insights("disabled")),
    violations: [refused("is disabled")],
  },
  {
    name: "refuses enabled where enhanced is asked for",
    program: cluster(insights("enabled")),
    config: { requireEnhanced: true },
    violations: [refused("is enabled", "enhanced")],
  },
  {
    name: "passes enhanced where it is asked for",
    program: cluster(insights("enhanced")),
    config: { requireEnhanced: true },
  },
  {
    name: "says when the value is not known yet",
    program: () => cluster(insights(later("disabled")))(),
    violations: [refused("is disabled")],
    preview: { undecided: ["main: its setting containerInsights is not known yet"] },
  },
  {
    name: "says when the settings are not known yet",
    program: () => new aws.ecs.Cluster("main", { settings: later([insights("enabled")]) }),
    preview: { undecided: ["main: its setting containerInsights is not known yet"] },
  },
  {
    name: "passes the account's default",
    program: () => {
      new aws.ecs.Cluster("main", {}, { dependsOn: [account("enabled")] });
    },
  },
  {
    name: "refuses a cluster that was made before the account's default",
    program: () => {
      const main = new aws.ecs.Cluster("main", {});
      new aws.ecs.AccountSettingDefault(
        "insights",
        { name: "containerInsights", value: "enabled" },
        { dependsOn: [main] },
      );
    },
    violations: [refused("is disabled")],
    preview: {},
  },
  {
    name: "refuses the account's default",
    program: () => {
      account("disabled");
      cluster()();
    },
    violations: [refused("is disabled")],
  },
  {
    name: "takes the cluster's own setting before the account's",
    program: () => {
      account("enabled");
      cluster(insights("disabled"))();
    },
    violations: [refused("is disabled")],
  },
  {
    name: "passes by other settings of the account",
    program: () => {
      new aws.ecs.AccountSettingDefault("arns", { name: "taskLongArnFormat", value: "enabled" });
      cluster()();
    },
    violations: [refused("is disabled")],
    preview: { violations: [refused("is not set")] },
  },
]);
