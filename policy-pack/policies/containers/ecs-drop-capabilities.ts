import { textList } from "../../configuration";
import { knownValue, readTexts, type Reading, type Texts, type Value } from "../../reading";
import { containerRule } from "./container-rule";

const ALL = "ALL";

/** What Docker leaves a container that drops nothing. */
const DEFAULTS = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "NET_RAW",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
] as const;

/** Each of them is a known way out of a container. */
const WAYS_OUT = [
  ALL,
  "BPF",
  "DAC_READ_SEARCH",
  "PERFMON",
  "SYS_ADMIN",
  "SYS_BOOT",
  "SYS_MODULE",
  "SYS_RAWIO",
] as const;

export const ecsDropCapabilities = containerRule({
  name: "ecs-drop-capabilities",
  area: "Containers",
  description: "Containers drop all Linux capabilities and add none that opens the host.",
  why: "Docker leaves every container fourteen of root's capabilities: to make devices, to forge packets, to become another user. Hardly a program needs one, and most ways out of a container do.",
  level: "advisory",
  severity: "medium",
  matches: {},
  linuxOnly: true,
  parameters: {
    forbidden: textList("Capabilities that no container may add, without CAP_.", {
      default: WAYS_OUT,
      pattern: "^[A-Z_]+$",
    }),
  },
  decides:
    "Reads `linuxParameters.capabilities` of every container in `containerDefinitions`: `drop` must have `ALL`, or each of Docker's fourteen defaults; `add` must have none of the forbidden ones. Case and the prefix `CAP_` don't matter. Task definitions for Windows are passed by.",
  blindTo:
    "Whether the program needs what is added. Privileged containers have all capabilities whatever they drop; they are for ecs-no-privileged.",
  remediation:
    'Set linuxParameters.capabilities.drop to ["ALL"], and add back what the program fails without, one by one. Ports below 1024 need none: set the systemControl net.ipv4.ip_unprivileged_port_start.',
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      linuxParameters: { capabilities: { drop: ["NET_RAW"] } },
    },
  ]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      linuxParameters: { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } },
    },
  ]),
});`,

  judge(container, { parameters: { forbidden }, violation, undecided }) {
    const capabilities = container.at("linuxParameters", "capabilities");
    const dropped = capabilitiesIn(capabilities.at("drop"));
    const added = capabilitiesIn(capabilities.at("add"));
    const opens = added.named.filter((each) => forbidden.includes(each));
    if (opens.length > 0) {
      violation(
        `linuxParameters.capabilities.add has ${opens.join(", ")}, which opens the host. Remove it`,
      );
    }
    const dropsAll =
      dropped.named.includes(ALL) || DEFAULTS.every((each) => dropped.named.includes(each));
    if (!dropsAll && !dropped.open) {
      const found = dropped.named.length === 0 ? "nothing" : dropped.named.join(", ");
      violation(
        `linuxParameters.capabilities.drop has ${found}. Set it to ["ALL"], and add back what the program needs`,
      );
    }
    if ((!dropsAll && dropped.open) || (opens.length === 0 && added.open)) {
      undecided("linuxParameters.capabilities is not known yet");
    }
  },
});

interface Capabilities {
  readonly named: readonly string[];
  /** Whether there may be more. */
  readonly open: boolean;
}

function capabilitiesIn(value: Value): Capabilities {
  const texts: Reading<Texts> = readTexts(value);
  const members = knownValue(texts) ?? [];
  return {
    named: members.flatMap((each) =>
      each.state === "known" ? [each.value.trim().toUpperCase().replace(/^CAP_/, "")] : [],
    ),
    open: texts.state === "unknown" || members.some(({ state }) => state === "unknown"),
  };
}
