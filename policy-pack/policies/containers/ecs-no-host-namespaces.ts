import { equals, TASK_DEFINITION } from "../../reading";
import { resourceRule } from "../../rule";

const NAMESPACES = [
  ["pidMode", "it sees and signals every process of its instance", "Remove it, or set it to task"],
  ["ipcMode", "it reads the shared memory of its instance", "Remove it, or set it to task"],
  [
    "networkMode",
    "it reaches and may take every port of its instance, the metadata service included",
    "Set it to awsvpc",
  ],
] as const;

export const ecsNoHostNamespaces = resourceRule({
  name: "ecs-no-host-namespaces",
  area: "Containers",
  description: "Tasks don't share their instance's process, memory or network namespace.",
  why: "A namespace of the host is the wall between a task and all others there. Without it a task reads its neighbours' processes and memory, and takes the instance's own credentials.",
  level: "mandatory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_335"], securityHub: ["ECS.3", "ECS.17"] },
  types: [TASK_DEFINITION],
  decides:
    "Reads `pidMode`, `ipcMode` and `networkMode` of the task definition: none of them may be `host`.",
  blindTo: "Host directories that are mounted, through which as much may be seen.",
  remediation:
    "Remove pidMode and ipcMode, or set them to task where the containers of one task must see each other, and set networkMode to awsvpc. For an agent that watches its instance, exempt it by its URN.",
  bad: `
new aws.ecs.TaskDefinition("agent", {
  family: "agent",
  pidMode: "host",
  containerDefinitions: JSON.stringify([{ name: "agent", image: "datadog/agent:7", memory: 256 }]),
});`,
  good: `
new aws.ecs.TaskDefinition("agent", {
  family: "agent",
  pidMode: "task",
  networkMode: "awsvpc",
  containerDefinitions: JSON.stringify([{ name: "agent", image: "datadog/agent:7", memory: 256 }]),
});`,

  check(taskDefinition, { violation, undecided }) {
    for (const [property, harm, fix] of NAMESPACES) {
      const mode = taskDefinition.at(property).text();
      const isHost = equals(
        mode.state === "known" ? { ...mode, value: mode.value.trim().toLowerCase() } : mode,
        "host",
      );
      if (isHost === undefined) undecided(taskDefinition, `${property} is not known yet`);
      else if (isHost) violation(taskDefinition, `${property} is host: ${harm}. ${fix}`);
    }
  },
});
