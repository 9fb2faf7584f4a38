import { flag } from "../../configuration";
import type { Reading } from "../../reading";
import { containerRule, OPERATING_SYSTEM_UNKNOWN } from "./container-rule";

const WINDOWS_ADMINISTRATOR = "containeradministrator";

export const ecsNonRoot = containerRule({
  name: "ecs-non-root",
  area: "Containers",
  description: "Containers run as a user other than root.",
  why: "Root in a container is root to the kernel that all containers of the instance share: a hole in the runtime, or a directory of the host that is mounted, and it is root there too.",
  level: "advisory",
  severity: "medium",
  matches: { securityHub: ["ECS.20", "ECS.21"] },
  parameters: {
    allowLogRouters: flag(
      "Whether a log router of FireLens may run as root, as ECS has it unless told otherwise.",
      { default: true },
    ),
  },
  decides:
    "Reads `user` of every container in `containerDefinitions`: the user before the colon, by name or by number. Absent, the image decides, and most images are root's. On Windows `ContainerAdministrator` is meant instead. Log routers of FireLens are passed by unless configured otherwise.",
  blindTo:
    "The user that an image itself names: say it in the task definition. User names that the image maps to number 0.",
  remediation:
    'Set user to a number that owns nothing on the instance, such as "1000:1000", and let the image own its files by that number.',
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    { name: "api", image: "nginx:1.27", memory: 256, user: "root" },
  ]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    { name: "api", image: "nginx:1.27", memory: 256, user: "1000:1000" },
  ]),
});`,

  judge(container, { parameters: { allowLogRouters }, windows, violation, undecided }) {
    const router = allowLogRouters ? container.at("firelensConfiguration").state : "absent";
    if (router === "known") return;
    const user = container.at("user").text();
    if (user.state === "unknown") {
      undecided("user is not known yet");
      return;
    }
    const onLinux = whyLinuxRefuses(user);
    const onWindows = whyWindowsRefuses(user);
    const refused = windows === true ? onWindows : onLinux;
    if (windows === undefined && (onLinux === undefined) !== (onWindows === undefined)) {
      undecided(OPERATING_SYSTEM_UNKNOWN);
    } else if (refused !== undefined && router === "unknown") {
      undecided("whether it is a log router of FireLens is not known yet");
    } else if (refused !== undefined) violation(refused);
  },
});

function whyLinuxRefuses(user: Reading<string>): string | undefined {
  const [name = ""] = user.state === "known" ? user.value.split(":") : [];
  const plain = name.trim().toLowerCase();
  if (plain === "") {
    return 'user is not set, so it runs as root unless its image says otherwise. Set it, for example to "1000:1000"';
  }
  const isRoot = plain === "root" || (/^[+-]?\d+$/.test(plain) && Number(plain) === 0);
  return isRoot
    ? `user is "${name.trim()}", which is root. Set another, for example "1000:1000"`
    : undefined;
}

function whyWindowsRefuses(user: Reading<string>): string | undefined {
  const name = user.state === "known" ? user.value.trim() : "";
  if (name === "") {
    return "user is not set, so it runs as its image's user, as a rule ContainerAdministrator. Set it to ContainerUser";
  }
  return name.toLowerCase() === WINDOWS_ADMINISTRATOR
    ? `user is "${name}". Set it to ContainerUser`
    : undefined;
}
