import { textList } from "../../configuration";
import { knownValue, TASK_STARTERS, taskSetting, type Resource } from "../../reading";
import { resourceRule } from "../../rule";

export const ecsPlatformVersion = resourceRule({
  name: "ecs-platform-version",
  area: "Containers",
  description: "Tasks on Fargate run on the latest platform version.",
  why: "A platform version is the kernel and the container runtime below the task. One that is pinned stays behind when AWS brings out the next, and is retired at a time that AWS chooses.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_332"], securityHub: ["ECS.10"] },
  types: TASK_STARTERS,
  parameters: {
    versions: textList("Platform versions allowed.", { default: ["LATEST"] }),
  },
  decides:
    "Reads `platformVersion` of services, task sets, EventBridge targets, schedules and pipes; absent means LATEST. Only Fargate has platform versions, so a launch type EC2 or EXTERNAL, or capacity providers that are all pools of instances, are passed by; where neither is set the cluster's default strategy says Fargate, or AWS refuses the version.",
  blindTo: "Tasks that are started by hand or by a program with RunTask.",
  remediation:
    "Remove platformVersion, or set it to LATEST. Services take a new version over with their next deployment: force one when AWS brings it out.",
  bad: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
  platformVersion: "1.3.0",
});`,
  good: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
  platformVersion: "LATEST",
});`,

  check(launch, { parameters: { versions }, violation, undecided }) {
    const version = launch.at(...taskSetting(launch, "platformVersion")).text();
    if (version.state === "absent") return;
    if (version.state === "known" && isAllowed(version.value, versions)) return;
    const onFargate = mayRunOnFargate(launch);
    if (onFargate === false) return;
    if (version.state === "unknown") {
      undecided(launch, "platformVersion is not known yet");
    } else if (onFargate === undefined) {
      undecided(
        launch,
        "whether it runs on Fargate, the one place with platform versions, is not known yet",
      );
    } else {
      violation(
        launch,
        `platformVersion is ${version.value}; allowed is ${versions.join(", ")}. Remove it, or set it to LATEST`,
      );
    }
  },
});

function isAllowed(version: string, versions: readonly string[]): boolean {
  const plain = version.trim().toUpperCase();
  return plain === "" || versions.some((each) => each.toUpperCase() === plain);
}

/** Undefined while that is unknown. Where nothing is said, the cluster's default may be Fargate. */
function mayRunOnFargate(launch: Resource): boolean | undefined {
  const providers = launch.at(...taskSetting(launch, "capacityProviderStrategies")).oneOrMany();
  if (providers.state === "unknown") return undefined;
  const names = (knownValue(providers) ?? []).map((each) => each.at("capacityProvider").text());
  if (names.length > 0) {
    if (names.some((each) => /^fargate/i.test(knownValue(each) ?? ""))) return true;
    return names.some(({ state }) => state === "unknown") ? undefined : false;
  }
  const type = launch.at(...taskSetting(launch, "launchType")).text();
  if (type.state === "unknown") return undefined;
  return !["EC2", "EXTERNAL"].includes((knownValue(type) ?? "").toUpperCase());
}
