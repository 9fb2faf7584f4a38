/** What only a real engine shows: components without properties of their own, and ids in outputs. */
import { expect } from "chai";
import { Stack } from "../../../../policy-pack/reading";
import { placementOf } from "../../../../policy-pack/policies/network/subnets";
import { UNKNOWN_TEXT } from "../../../../policy-pack/reading/wire";
import { factsOf } from "../../support/facts";

const subnetType = "aws:ec2/subnet:Subnet";

/** A service, and a component with two subnets, with ids in their outputs as AWS's provider has them. */
function placed(subnets: unknown, from: readonly string[]): unknown {
  const stack = new Stack([
    factsOf({ type: "awsx:ec2:Vpc", name: "net" }),
    ...["public", "private"].map((name) =>
      factsOf({ type: subnetType, name, parent: "net", properties: { id: `subnet-${name}` } }),
    ),
    factsOf({
      type: "aws:ecs/service:Service",
      name: "api",
      properties: { networkConfiguration: { subnets } },
      from: { networkConfiguration: from },
    }),
  ]);
  const service = stack.find("api");
  if (service === undefined) throw new Error("no service");
  const { subnets: found, ...rest } = placementOf(stack, service, [
    "networkConfiguration",
    "subnets",
  ]);
  return { subnets: found.map(({ name }) => name), ...rest };
}

describe("the subnets that something runs in", () => {
  const certain = { ambiguous: false, unknown: false };

  const table: readonly (readonly [
    name: string,
    subnets: unknown,
    from: readonly string[],
    expected: unknown,
  ])[] = [
    ["are those it depends on", UNKNOWN_TEXT, ["private"], { subnets: ["private"], ...certain }],
    [
      "are those it depends on, though it depends on their component too",
      [UNKNOWN_TEXT],
      ["private", "net"],
      { subnets: ["private"], ...certain },
    ],
    [
      "are those with its ids, of all that a component has",
      ["subnet-private"],
      ["net"],
      { subnets: ["private"], ...certain },
    ],
    [
      "are some of a component's while the ids are not known",
      [UNKNOWN_TEXT],
      ["net"],
      { subnets: ["public", "private"], ambiguous: true, unknown: false },
    ],
    ["are those with its ids", ["subnet-public"], [], { subnets: ["public"], ...certain }],
    ["are none of the stack with other ids", ["subnet-0a1"], [], { subnets: [], ...certain }],
    [
      "are not known where nothing tells",
      [UNKNOWN_TEXT],
      ["elsewhere"],
      { subnets: [], ambiguous: false, unknown: true },
    ],
  ];

  for (const [name, subnets, from, expected] of table) {
    it(name, () => {
      expect(placed(subnets, from)).to.deep.equal(expected);
    });
  }
});
