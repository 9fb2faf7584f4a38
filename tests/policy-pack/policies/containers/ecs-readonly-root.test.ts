import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { ecsReadonlyRoot } from "../../../../policy-pack/policies/containers/ecs-readonly-root";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases, later } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN, windows } from "./task";

const refused = (found: string, which = 'container "app"'): string =>
  `api: ${which}: readonlyRootFilesystem ${found}, so it may overwrite its own programs. Set it to true, and mount a volume where it has to write`;

const OS_UNKNOWN =
  'api: container "app": runtimePlatform.operatingSystemFamily is not known yet, and Windows asks for something else';

cases(ecsReadonlyRoot, [
  { name: "passes a read-only one", program: task({ readonlyRootFilesystem: true }) },
  { name: "refuses none", program: task({}), violations: [refused("is not set")] },
  {
    name: "refuses false",
    program: task({ readonlyRootFilesystem: false }),
    violations: [refused("is false")],
  },
  {
    name: "judges each container, sidecars included",
    program: task([
      { readonlyRootFilesystem: true },
      { name: "router", essential: false },
      { name: "init", essential: false, readonlyRootFilesystem: false },
    ]),
    violations: [
      refused("is not set", 'container "router"'),
      refused("is false", 'container "init"'),
    ],
  },
  {
    name: "says when the text is not known yet",
    program: taskLater({ readonlyRootFilesystem: false }),
    violations: [refused("is false")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "passes a text once it is known",
    program: taskLater({ readonlyRootFilesystem: true }),
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  { name: "passes by Windows, where there is no such thing", program: task({}, windows) },
  {
    name: "knows Windows by a placement constraint",
    program: task(
      {},
      {
        placementConstraints: [
          { type: "memberOf", expression: "attribute:ecs.os-type == windows" },
        ],
      },
    ),
  },
  {
    name: "takes other constraints for Linux",
    program: task(
      {},
      {
        placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.os-type == linux" }],
      },
    ),
    violations: [refused("is not set")],
  },
  {
    name: "says when the operating system is not known yet",
    program: () => task({}, { runtimePlatform: { operatingSystemFamily: later("LINUX") } })(),
    violations: [refused("is not set")],
    preview: { undecided: [OS_UNKNOWN] },
  },
  {
    name: "needs no operating system for what passes everywhere",
    program: () =>
      task(
        { readonlyRootFilesystem: true },
        { runtimePlatform: { operatingSystemFamily: later("LINUX") } },
      )(),
  },
  { name: "passes by other resources", program: () => new aws.ecs.Cluster("main") },
  {
    name: "leaves alone what is exempt",
    program: task({}, { tags: { legacy: "yes" } }),
    config: { exemptions: [{ tag: "legacy", reason: "rewrite in May", expires: "2026-05-31" }] },
    today: "2026-05-31",
  },
  {
    name: "counts no exemption that has run out, and says so",
    program: task({}, { tags: { legacy: "yes" } }),
    config: { exemptions: [{ tag: "legacy", reason: "rewrite in May", expires: "2026-05-31" }] },
    today: "2026-06-01",
    violations: [
      `${refused("is not set")} (its exemption "rewrite in May" expired on 2026-05-31 and counts no more)`,
    ],
  },
]);

describe("ecs-readonly-root, whatever the containers look like", () => {
  const table: readonly (readonly [
    name: string,
    containerDefinitions: Parameters<typeof judgedWith>[1][string],
    violations: readonly string[],
    undecided?: readonly string[],
  ])[] = [
    ["a list", [{ name: "app" }], [refused("is not set")]],
    ["one object", { name: "app" }, [refused("is not set")]],
    ["names in another case", [{ Name: "app", ReadonlyRootFilesystem: true }], []],
    ["a text for a flag", [{ name: "app", readonlyRootFilesystem: "true" }], []],
    ["null", [{ name: "app", readonlyRootFilesystem: null }], [refused("is not set")]],
    ["no name", [{ image: "nginx" }], [refused("is not set", "container 1")]],
    ["no containers", [], []],
    ["no JSON", "no JSON", []],
    ["entries that are none", [null, "app"], []],
    [
      "an unknown flag",
      [{ name: "app", readonlyRootFilesystem: UNKNOWN }, { name: "log" }],
      [refused("is not set", 'container "log"')],
      ['api: container "app": readonlyRootFilesystem is not known yet'],
    ],
    ["an unknown container", [{ name: "app" }, UNKNOWN], [], [TEXT_UNKNOWN]],
  ];

  for (const [name, containerDefinitions, violations, undecided = []] of table) {
    it(name, async () => {
      expect(await judgedWith(ecsReadonlyRoot, { containerDefinitions })).to.deep.equal({
        violations,
        undecided,
      });
    });
  }
});
