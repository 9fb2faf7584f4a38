import { expect } from "chai";
import type { Json, Props } from "../../../simulator/provider";
import { between } from "./diff.samples";

const type = "aws:ecs/taskDefinition:TaskDefinition";

const container: Props = {
  name: "web",
  image: "nginx:1",
  portMappings: [{ containerPort: 80 }],
  environment: [
    { name: "B", value: "2" },
    { name: "A", value: "1" },
  ],
  readonlyRootFilesystem: false,
};

function definition(changed: Props, networkMode: string): Props {
  const containerDefinitions = JSON.stringify([{ ...container, ...changed }]);
  return { family: "web", networkMode, containerDefinitions };
}

/** Whether a container definition is another one to ECS. */
function differs(before: Props, after: Props, networkMode = "awsvpc"): boolean {
  const changes = between(type, definition(before, networkMode), definition(after, networkMode));
  expect(changes.every((change) => change === "update containerDefinitions !")).to.equal(true);
  return changes.length > 0;
}

const mapping = (more: Props): Json => [{ containerPort: 80, ...more }];

const same: readonly (readonly [string, Props, Props])[] = [
  ["empty lists that ECS adds", {}, { mountPoints: [], volumesFrom: [], systemControls: [] }],
  ["a CPU share of none", {}, { cpu: 0 }],
  ["essential, which all are", {}, { essential: true }],
  ["TCP, which all speak", {}, { portMappings: mapping({ protocol: "tcp" }) }],
  ["the host's port in awsvpc", {}, { portMappings: mapping({ hostPort: 80 }) }],
  [
    "the order of variables",
    {},
    { environment: [...(container["environment"] as Json[])].reverse() },
  ],
];

const different: readonly (readonly [string, Props, Props])[] = [
  ["an image", {}, { image: "nginx:2" }],
  ["not essential", {}, { essential: false }],
  ["a protocol", {}, { portMappings: mapping({ protocol: "udp" }) }],
  ["a variable", {}, { environment: [{ name: "A", value: "1" }] }],
  ["a CPU share", {}, { cpu: 1 }],
  ["a writable root, said before", {}, { readonlyRootFilesystem: true }],
  ["the order of commands", { command: ["a", "b"] }, { command: ["b", "a"] }],
];

describe("simulator/aws/diff: container definitions", () => {
  for (const [what, before, after] of same) {
    it(`are the same with ${what}`, () => {
      expect(differs(before, after)).to.equal(false);
    });
  }
  for (const [what, before, after] of different) {
    it(`are others with ${what}`, () => {
      expect(differs(before, after)).to.equal(true);
    });
  }

  it("keep the host's port apart where the host has ports", () => {
    const given = { portMappings: mapping({ hostPort: 80 }) };
    expect(differs({}, given, "bridge")).to.equal(true);
    expect(differs({}, { portMappings: mapping({ hostPort: 0 }) }, "bridge")).to.equal(false);
  });

  it("are others with one more container", () => {
    const two = JSON.stringify([container, { ...container, name: "sidecar" }]);
    const after = { ...definition({}, "awsvpc"), containerDefinitions: two };
    expect(between(type, definition({}, "awsvpc"), after)).to.deep.equal([
      "update containerDefinitions !",
    ]);
  });
});
