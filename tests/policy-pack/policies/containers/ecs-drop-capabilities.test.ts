import { expect } from "chai";
import { ecsDropCapabilities } from "../../../../policy-pack/policies/containers/ecs-drop-capabilities";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN, windows, type Definition } from "./task";

const capabilities = (drop: readonly string[], add: readonly string[] = []): Definition => ({
  linuxParameters: { capabilities: { drop, add } },
});

const keeps = (found: string): string =>
  `api: container "app": linuxParameters.capabilities.drop has ${found}. Set it to ["ALL"], and add back what the program needs`;

const opens = (found: string): string =>
  `api: container "app": linuxParameters.capabilities.add has ${found}, which opens the host. Remove it`;

const fourteen =
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(
    " ",
  );
const thirteen = fourteen.slice(1);

cases(ecsDropCapabilities, [
  { name: "passes ALL", program: task(capabilities(["ALL"])) },
  { name: "passes what is added back", program: task(capabilities(["ALL"], ["NET_BIND_SERVICE"])) },
  { name: "passes all that Docker leaves", program: task(capabilities(fourteen)) },
  {
    name: "refuses all but one of them",
    program: task(capabilities(thirteen)),
    violations: [keeps(thirteen.join(", "))],
  },
  { name: "refuses nothing", program: task({}), violations: [keeps("nothing")] },
  {
    name: "refuses an empty list",
    program: task(capabilities([])),
    violations: [keeps("nothing")],
  },
  {
    name: "refuses some",
    program: task(capabilities(["NET_RAW"])),
    violations: [keeps("NET_RAW")],
  },
  {
    name: "refuses ways out that are added back",
    program: task(capabilities(["ALL"], ["SYS_ADMIN", "CHOWN", "SYS_MODULE"])),
    violations: [opens("SYS_ADMIN, SYS_MODULE")],
  },
  {
    name: "refuses both",
    program: task(capabilities([], ["ALL"])),
    violations: [keeps("nothing"), opens("ALL")],
  },
  {
    name: "takes an organisation's own list",
    program: task(capabilities(["ALL"], ["NET_ADMIN", "SYS_ADMIN"])),
    config: { forbidden: ["NET_ADMIN"] },
    violations: [opens("NET_ADMIN")],
  },
  {
    name: "says when the text is not known yet",
    program: taskLater({}),
    violations: [keeps("nothing")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  { name: "passes by Windows", program: task({}, windows) },
]);

describe("ecs-drop-capabilities, whatever the containers look like", () => {
  const OPEN = 'api: container "app": linuxParameters.capabilities is not known yet';
  const table: readonly (readonly [
    name: string,
    capabilities: Parameters<typeof judgedWith>[1][string],
    violations: readonly string[],
    undecided?: readonly string[],
  ])[] = [
    ["other spellings", { drop: ["all"], add: ["cap_sys_admin"] }, [opens("SYS_ADMIN")]],
    ["a text for a list", { drop: "ALL" }, []],
    ["null", { drop: null }, [keeps("nothing")]],
    ["all unknown", UNKNOWN, [], [OPEN]],
    ["a dropped one unknown", { drop: ["NET_RAW", UNKNOWN] }, [], [OPEN]],
    ["a dropped one unknown beside ALL", { drop: ["ALL", UNKNOWN] }, []],
    ["an added one unknown", { drop: ["ALL"], add: [UNKNOWN] }, [], [OPEN]],
    [
      "an added one unknown beside a way out",
      { drop: ["ALL"], add: ["ALL", UNKNOWN] },
      [opens("ALL")],
    ],
  ];

  for (const [name, given, violations, undecided = []] of table) {
    it(name, async () => {
      const containerDefinitions = [{ name: "app", linuxParameters: { capabilities: given } }];
      expect(await judgedWith(ecsDropCapabilities, { containerDefinitions })).to.deep.equal({
        violations,
        undecided,
      });
    });
  }
});
