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
    "Reads `platformVersion` of services, task sets, EventBridge targets, schedules and pipes; absent means LATEST, which may be disallowed by leaving it out of the parameter `versions`. Only Fargate has platform versions, so a launch type EC2 or EXTERNAL, or capacity providers that are all pools of instances, are passed by; where neither is set, a version that is set tells that the cluster's default strategy is Fargate: AWS refuses it elsewhere.",
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
    const wanted = knownValue(version) ?? "";
    if (version.state !== "unknown" && isAllowed(wanted, versions)) return;
    const fargate = runsOnFargate(launch);
    if (fargate === "no" || (fargate === "default" && version.state === "absent")) return;
    if (version.state === "unknown") {
      undecided(launch, "platformVersion is not known yet");
    } else if (fargate === "unknown") {
      undecided(
        launch,
        "whether it runs on Fargate, the one place with platform versions, is not known yet",
      );
    } else {
      const found = version.state === "absent" ? `not set, which is ${LATEST}` : version.value;
      violation(launch, `platformVersion is ${found}; ${fixOf(versions)}`);
    }
  },
});

/** What no version means. */
const LATEST = "LATEST";

function isAllowed(version: string, versions: readonly string[]): boolean {
  const plain = version.trim().toUpperCase() || LATEST;
  return versions.some((each) => each.toUpperCase() === plain);
}

function fixOf(versions: readonly string[]): string {
  const [first] = versions;
  if (first === undefined) return "none is allowed. Name some in the parameter versions";
  const fix = isAllowed(LATEST, versions)
    ? `Remove it, or set it to ${LATEST}`
    : `Set it to ${first}`;
  return `allowed is ${versions.join(", ")}. ${fix}`;
}

/** Where nothing is said, it is the cluster's default that decides. */
function runsOnFargate(launch: Resource): "yes" | "no" | "default" | "unknown" {
  const providers = launch.at(...taskSetting(launch, "capacityProviderStrategies")).oneOrMany();
  if (providers.state === "unknown") return "unknown";
  const names = (knownValue(providers) ?? []).map((each) => each.at("capacityProvider").text());
  if (names.length > 0) {
    if (names.some((each) => /^fargate/i.test(knownValue(each) ?? ""))) return "yes";
    return names.some(({ state }) => state === "unknown") ? "unknown" : "no";
  }
  const type = launch.at(...taskSetting(launch, "launchType")).text();
  if (type.state !== "known") return type.state === "unknown" ? "unknown" : "default";
  return ["EC2", "EXTERNAL"].includes(type.value.toUpperCase()) ? "no" : "yes";
}
