import { orDefault } from "../../reading";
import { containerRule } from "./container-rule";

export const ecsNoPrivileged = containerRule({
  name: "ecs-no-privileged",
  area: "Containers",
  description: "No container is privileged.",
  why: "A privileged container is root on its instance: it reads the disks, the memory and the credentials of every other task there.",
  level: "mandatory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_334"], securityHub: ["ECS.4"] },
  decides: "Reads `privileged` of every container in `containerDefinitions`; absent means no.",
  blindTo:
    "Capabilities that come close to it, which are for ecs-drop-capabilities, and host directories that are mounted.",
  remediation:
    "Remove privileged, and give the container the one capability or device that it needs: linuxParameters.capabilities.add, linuxParameters.devices.",
  bad: `
new aws.ecs.TaskDefinition("agent", {
  family: "agent",
  containerDefinitions: JSON.stringify([
    { name: "agent", image: "datadog/agent:7", memory: 256, privileged: true },
  ]),
});`,
  good: `
new aws.ecs.TaskDefinition("agent", {
  family: "agent",
  containerDefinitions: JSON.stringify([
    {
      name: "agent",
      image: "datadog/agent:7",
      memory: 256,
      linuxParameters: { capabilities: { drop: ["ALL"], add: ["NET_RAW"] } },
    },
  ]),
});`,

  judge(container, { violation, undecided }) {
    const privileged = orDefault(container.at("privileged").flag(), false);
    if (privileged.state === "unknown") undecided("privileged is not known yet");
    else if (privileged.value) {
      violation(
        "privileged is true, which makes it root on its instance. Remove it, and add the one capability or device that the container needs",
      );
    }
  },
});
