import { orDefault } from "../../reading";
import { containerRule } from "./container-rule";

export const ecsReadonlyRoot = containerRule({
  name: "ecs-readonly-root",
  area: "Containers",
  description: "Containers can't write to their root file system.",
  why: "Who breaks into a container that may write anywhere replaces its programs, leaves tools behind and stays; a read-only root file system takes that away, and finds programs that quietly keep state where it gets lost.",
  level: "advisory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_336"], securityHub: ["ECS.5"] },
  linuxOnly: true,
  decides:
    "Reads `readonlyRootFilesystem` of every container in `containerDefinitions`, sidecars included; absent means that the file system is writable. Task definitions for Windows are passed by: ECS has no such setting there.",
  blindTo:
    "Files in volumes that are mounted for writing. Task definitions for Windows that say so nowhere: neither in `runtimePlatform` nor in a placement constraint.",
  remediation:
    "Set readonlyRootFilesystem to true. Where the program must write, mount a volume at that path (an empty one lives as long as the task) or write to /dev/shm.",
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "nginx:1.27", memory: 256 }]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  volumes: [{ name: "tmp" }],
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      readonlyRootFilesystem: true,
      mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }],
    },
  ]),
});`,

  judge(container, { violation, undecided }) {
    const given = container.at("readonlyRootFilesystem").flag();
    const readonly = orDefault(given, false);
    if (readonly.state === "unknown") {
      undecided("readonlyRootFilesystem is not known yet");
    } else if (!readonly.value) {
      const found = given.state === "absent" ? "is not set" : "is false";
      violation(
        `readonlyRootFilesystem ${found}, so it may overwrite its own programs. Set it to true, and mount a volume where it has to write`,
      );
    }
  },
});
