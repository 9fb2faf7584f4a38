import { expect } from "chai";
import { ecsNonRoot } from "../../../../policy-pack/policies/containers/ecs-non-root";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN, windows } from "./task";

const NOT_SET =
  'api: container "app": user is not set, so it runs as root unless its image says otherwise. Set it, for example to "1000:1000"';

const isRoot = (user: string): string =>
  `api: container "app": user is "${user}", which is root. Set another, for example "1000:1000"`;

const router = { type: "fluentbit" };

const SYSTEM_UNKNOWN =
  'api: container "app": runtimePlatform.operatingSystemFamily is not known yet, and Windows asks for something else';

cases(ecsNonRoot, [
  ...["1000", "1000:1000", "app", "1000:0", "nobody:root", "10", "rooter"].map((user) => ({
    name: `passes ${user}`,
    program: task({ user }),
  })),
  ...(
    [
      ["0", "0"],
      ["root", "root"],
      ["0:0", "0"],
      ["0:1000", "0"],
      ["root:app", "root"],
      ["Root", "Root"],
      ["00", "00"],
    ] as const
  ).map(([user, found]) => ({
    name: `refuses ${user}`,
    program: task({ user }),
    violations: [isRoot(found)],
  })),
  { name: "refuses none", program: task({}), violations: [NOT_SET] },
  { name: "refuses an empty one", program: task({ user: "" }), violations: [NOT_SET] },
  { name: "refuses a group alone", program: task({ user: ":1000" }), violations: [NOT_SET] },
  {
    name: "says when the text is not known yet",
    program: taskLater({ user: "0" }),
    violations: [isRoot("0")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "passes a log router, which ECS itself makes root",
    program: task({ user: "0", firelensConfiguration: router }),
  },
  {
    name: "refuses a log router where that is asked for",
    program: task({ user: "0", firelensConfiguration: router }),
    config: { allowLogRouters: false },
    violations: [isRoot("0")],
  },
  {
    name: "refuses Windows without a user",
    program: task({}, windows),
    violations: [
      'api: container "app": user is not set, so it runs as its image\'s user, as a rule ContainerAdministrator. Set it to ContainerUser',
    ],
  },
  {
    name: "refuses Windows' administrator",
    program: task({ user: "containeradministrator" }, windows),
    violations: ['api: container "app": user is "containeradministrator". Set it to ContainerUser'],
  },
  { name: "passes another user of Windows", program: task({ user: "ContainerUser" }, windows) },
]);

describe("ecs-non-root, while something is unknown", () => {
  const linux = { runtimePlatform: { operatingSystemFamily: UNKNOWN } };
  const table: readonly (readonly [
    name: string,
    properties: Parameters<typeof judgedWith>[1],
    violations: readonly string[],
    undecided: readonly string[],
  ])[] = [
    [
      "the user",
      { containerDefinitions: [{ name: "app", user: UNKNOWN }] },
      [],
      ['api: container "app": user is not known yet'],
    ],
    ["a number", { containerDefinitions: [{ name: "app", user: 0 }] }, [isRoot("0")], []],
    [
      "whether it is a log router",
      { containerDefinitions: [{ name: "app", user: "0", firelensConfiguration: UNKNOWN }] },
      [],
      ['api: container "app": whether it is a log router of FireLens is not known yet'],
    ],
    [
      "the system, for what only Linux refuses",
      { containerDefinitions: [{ name: "app", user: "0" }], ...linux },
      [],
      [SYSTEM_UNKNOWN],
    ],
    [
      "the system, for what both pass",
      { containerDefinitions: [{ user: "1000" }], ...linux },
      [],
      [],
    ],
    [
      "the system, for what both refuse",
      { containerDefinitions: [{ name: "app" }], ...linux },
      [NOT_SET],
      [],
    ],
  ];

  for (const [name, properties, violations, undecided] of table) {
    it(name, async () => {
      const given = { ...properties };
      expect(await judgedWith(ecsNonRoot, given)).to.deep.equal({ violations, undecided });
    });
  }
});
