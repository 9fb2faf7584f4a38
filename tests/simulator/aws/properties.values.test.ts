import { expect } from "chai";
import type { Json } from "../../../simulator/provider";
import { checkProperties } from "../../../simulator/aws/properties";
import { each, found, service } from "./properties";

const signature = "4dabf18193072939515e22adb298388d";
const asset = { [signature]: "c44067f5952c0a294b673a41bacd8c17", text: "x" };
const archive = { [signature]: "0def7320c3a5731c473e5ecbe6d01bc7", path: "./x" };
const got = (expected: string, type: string): string =>
  `expected ${expected} type, got a value of type ${type}`;
const noNumber = "expected number type, got a text that is no number";
const noFlag = "expected boolean type, got a text that is neither true nor false";

/** Values of a property that pass, and those that don't with the reasons. */
const values: readonly (readonly [
  type: string,
  property: string,
  passing: readonly Json[],
  failing: readonly (readonly [Json, string])[],
])[] = [
  [
    service,
    "name",
    ["web", "", 5, true],
    [
      [{}, got("string", "object")],
      [["web"], got("string", "array")],
      [asset, got("string", "asset")],
    ],
  ],
  [
    service,
    "desiredCount",
    [2, 0, -1, 1.5, "2", "-2", "+2", "1.5", ".5", "1e3"],
    [
      ["two", noNumber],
      ["", noNumber],
      [" 2", noNumber],
      ["2x", noNumber],
      ["0x10", noNumber],
      ["Infinity", noNumber],
      [true, got("number", "boolean")],
      [{}, got("number", "object")],
      [[2], got("number", "array")],
    ],
  ],
  [
    service,
    "enableExecuteCommand",
    [true, false, "true", "false", "1", "0"],
    [
      ["yes", noFlag],
      ["True", noFlag],
      ["", noFlag],
      [1, got("boolean", "number")],
      [[true], got("boolean", "array")],
    ],
  ],
  [
    service,
    "tags",
    [{}, { a: "b", n: 1, flag: true }],
    [
      ["a=b", got("object", "string")],
      [[{ a: "b" }], got("object", "array")],
      [archive, got("object", "archive")],
    ],
  ],
  [
    service,
    "deploymentCircuitBreaker",
    [{ enable: true, rollback: false }, [{ enable: true, rollback: false }], []],
    [
      ["on", got("object", "string")],
      [true, got("object", "boolean")],
      [asset, got("object", "asset")],
      [[{}, {}], "expected object type, got an array of 2"],
    ],
  ],
  [
    "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
    "capacityProviders",
    [[], ["FARGATE", 1], "FARGATE"],
    [[{}, got("string", "object")]],
  ],
  [
    "aws:iam/role:Role",
    "assumeRolePolicy",
    ["{}", { Statement: [{ Anything: 1 }] }, [{}]],
    [
      [true, got("string or object", "boolean")],
      [5, got("string or object", "number")],
      [asset, got("string or object", "asset")],
    ],
  ],
  [
    "aws:lambda/function:Function",
    "code",
    [asset, archive, "./code.zip"],
    [
      [{ path: "./x" }, got("asset or archive", "object")],
      [true, got("asset or archive", "boolean")],
    ],
  ],
  ["aws:iam/rolePolicy:RolePolicy", "role", ["web"], [[{ id: "web" }, got("string", "object")]]],
];

describe("simulator/aws/properties: values", () => {
  for (const [type, property, passing, failing] of values) {
    for (const value of passing) {
      it(`${type} takes ${JSON.stringify(value)} for ${property}`, () => {
        expect(found(type, { [property]: value })).to.deep.equal([]);
      });
    }
    for (const [value, reason] of failing) {
      it(`${type} refuses ${JSON.stringify(value)} for ${property}`, () => {
        expect(found(type, { [property]: value })).to.deep.equal([`${property}: ${reason}`]);
      });
    }
  }

  each([
    [
      "names the place in a list",
      service,
      { networkConfiguration: { subnets: ["a", {}, ["b"]] } },
      `networkConfiguration.subnets[1]: ${got("string", "object")}`,
      `networkConfiguration.subnets[2]: ${got("string", "array")}`,
    ],
    [
      "names the key of a map",
      service,
      { tags: { Team: { name: "x" }, "cost center": [] } },
      `tags.Team: ${got("string", "object")}`,
      `tags["cost center"]: ${got("string", "array")}`,
    ],
    [
      "checks a single object where a list belongs",
      service,
      { loadBalancers: { containerName: "web", containerPort: "http" } },
      `loadBalancers.containerPort: ${noNumber}`,
    ],
    [
      "checks a list of one where an object belongs",
      service,
      { deploymentCircuitBreaker: [{ enable: "maybe", rollback: true }] },
      `deploymentCircuitBreaker[0].enable: ${noFlag}`,
    ],
  ]);

  it("never prints a value", () => {
    const hidden = "hunter2";
    const failures = checkProperties(service, {
      desiredCount: hidden,
      enableExecuteCommand: hidden,
      alarms: hidden,
      tags: [hidden],
      name: { [signature]: "c44067f5952c0a294b673a41bacd8c17", text: hidden },
      cluster: { key: hidden },
      nonsense: hidden,
      networkConfiguration: { subnets: [[hidden]] },
      loadBalancers: [{ containerName: [hidden], containerPort: hidden }],
    });
    expect(failures).to.have.length(10);
    expect(JSON.stringify(failures)).not.to.include(hidden);
  });
});
