import type { Findings } from "../../findings";
import {
  CLUSTER,
  knownValue,
  launchesOf,
  readContainers,
  TASK_DEFINITION,
  taskSetting,
  type Launch,
  type Resource,
  type Stack,
} from "../../reading";
import { stackRule } from "../../rule";
import { containerLabel } from "./container-rule";
import { execSessions } from "./exec-sessions";

const FIX =
  "Set logging to OVERRIDE with a cloudWatchLogGroupName or an s3BucketName in the cluster's executeCommandConfiguration";

export const ecsExecAudited = stackRule({
  name: "ecs-exec-audited",
  area: "Containers",
  description: "Where ECS Exec is on, its sessions are recorded.",
  why: "ECS Exec is a shell in production. CloudTrail tells who opened one, and only the session's own record tells what was done in it.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_223"] },
  decides:
    "Looks for services, EventBridge targets, schedules and pipes with `enableExecuteCommand`, a task set going by its service, and reads the `executeCommandConfiguration` of their cluster: OVERRIDE with a log group or a bucket records; NONE doesn't; DEFAULT, or nothing, leaves it to the container's awslogs driver, which every container of the task definition must then have. A cluster that records nothing and whose tasks are not in the stack is reported as well.",
  blindTo:
    "Clusters and task definitions of other stacks, which are not held against a service, and whether the task role may write the record.",
  remediation: `${FIX}, and let the task role write there.`,
  bad: `
const cluster = new aws.ecs.Cluster("main", {
  configuration: { executeCommandConfiguration: { logging: "NONE" } },
});
new aws.ecs.Service("api", {
  cluster: cluster.arn,
  taskDefinition: "api",
  enableExecuteCommand: true,
});`,
  good: `
const sessions = new aws.cloudwatch.LogGroup("sessions", { retentionInDays: 90 });
const cluster = new aws.ecs.Cluster("main", {
  configuration: {
    executeCommandConfiguration: {
      logging: "OVERRIDE",
      logConfiguration: { cloudWatchLogGroupName: sessions.name },
    },
  },
});
new aws.ecs.Service("api", {
  cluster: cluster.arn,
  taskDefinition: "api",
  enableExecuteCommand: true,
});`,

  check(stack, findings) {
    const placed = launchesOf(stack).map((launch) => placedIn(stack, launch));
    for (const cluster of stack.byType([CLUSTER])) {
      const { go, found } = execSessions(cluster);
      const own = placed.filter(({ clusters }) => clusters.includes(cluster));
      const open = own.filter(({ exec }) => exec !== false);
      if (go === "lost") {
        judgeLost(cluster, found, own.length === 0, open, findings);
      } else if (go === "unknown") {
        for (const { resource } of open) {
          findings.undecided(
            resource,
            `what "${cluster.name}" records of ECS Exec is not known yet`,
          );
        }
      } else if (go === "containers") {
        for (const launch of open) {
          judgeContainers(stack, launch, `${found} on "${cluster.name}"`, findings);
        }
      }
    }
  },
});

/** A launch, and where its tasks run. */
interface Placed extends Launch {
  /** Those of the stack; all of them while it can't be told which. */
  readonly clusters: readonly Resource[];
  /** What must be known first. */
  readonly doubt: string | undefined;
}

function placedIn(stack: Stack, launch: Launch): Placed {
  const path = taskSetting(launch.resource, "cluster");
  const { resources, unknown } = stack.follow(launch.resource, path, [CLUSTER]);
  const doubts = [
    ...(launch.exec === undefined ? ["enableExecuteCommand is not known yet"] : []),
    ...(unknown ? ["its cluster is not known yet"] : []),
  ];
  return { ...launch, clusters: unknown ? stack.byType([CLUSTER]) : resources, doubt: doubts[0] };
}

/** One message for the cluster, however many services it has. */
function judgeLost(
  cluster: Resource,
  found: string,
  isUnused: boolean,
  launches: readonly Placed[],
  { violation, undecided }: Findings,
): void {
  if (isUnused || launches.some(({ doubt }) => doubt === undefined)) {
    violation(cluster, `${found}, so nobody learns what was done in ECS Exec sessions. ${FIX}`);
    return;
  }
  for (const { resource, doubt } of launches) undecided(resource, doubt ?? "");
}

function judgeContainers(
  stack: Stack,
  launch: Placed,
  found: string,
  { violation, undecided }: Findings,
): void {
  const { resource, doubt } = launch;
  const { silent, open } = unrecorded(stack, launch);
  if (silent.length > 0 && doubt === undefined) {
    const which = silent.join(", ");
    violation(
      resource,
      `ECS Exec is on and ${found}, so awslogs would have to record its sessions, but ${which} logs otherwise. ${FIX}`,
    );
  } else if (silent.length > 0) undecided(resource, doubt ?? "");
  else if (open) undecided(resource, "the log drivers of its containers are not known yet");
}

/** Containers that may be entered and whose driver records no session. */
function unrecorded(
  stack: Stack,
  { taskDefinitions, unknown }: Launch,
): { readonly silent: readonly string[]; readonly open: boolean } {
  const silent: string[] = [];
  let open = unknown && stack.byType([TASK_DEFINITION]).length > 0;
  for (const taskDefinition of taskDefinitions) {
    const containers = readContainers(taskDefinition);
    if (containers.state === "unknown") open = true;
    for (const { name, definition } of knownValue(containers) ?? []) {
      const driver = definition.at("logConfiguration", "logDriver").text();
      if (driver.state === "unknown") open = true;
      else if (knownValue(driver)?.toLowerCase() !== "awslogs") {
        silent.push(`${containerLabel(name, definition)} of "${taskDefinition.name}"`);
      }
    }
  }
  return { silent, open };
}
