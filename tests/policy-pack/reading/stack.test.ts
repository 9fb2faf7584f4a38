import { expect } from "chai";
import { Stack, type Reference, type Resource } from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";
import { factsOf, type Facts } from "../support/facts";

const SUBNET = "aws:ec2/subnet:Subnet";
const SERVICE = "aws:ecs/service:Service";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";

function stackOf(...facts: readonly Facts[]): Stack {
  return new Stack(facts.map(factsOf));
}

function get(stack: Stack, name: string): Resource {
  const found = stack.find(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

const names = (resources: readonly Resource[]): string[] => resources.map(({ name }) => name);

describe("a stack", () => {
  it("lists resources by type, of several types in their order", () => {
    const stack = stackOf(
      { type: SUBNET, name: "a" },
      { type: SERVICE, name: "api" },
      { type: SUBNET, name: "b" },
    );
    expect(names(stack.byType([SERVICE, SUBNET]))).to.deep.equal(["api", "a", "b"]);
    expect(stack.byType(["aws:ec2/vpc:Vpc"])).to.deep.equal([]);
  });

  it("knows descendants, and survives a parent that is its own child", () => {
    const stack = stackOf(
      { type: "x:y:Vpc", name: "vpc", parent: "b" },
      { type: SUBNET, name: "a", parent: "vpc" },
      { type: SUBNET, name: "b", parent: "a" },
    );
    expect(names(stack.descendants(get(stack, "vpc")))).to.deep.equal(["a", "b", "vpc"]);
    expect(get(stack, "a").parent?.name).to.equal("vpc");
  });

  it("knows who refers to a resource, and with which property", () => {
    const stack = stackOf(
      { type: GROUP, name: "group" },
      { type: SERVICE, name: "api", from: { networkConfiguration: ["group"], cluster: ["group"] } },
      { type: SERVICE, name: "worker", from: { cluster: ["elsewhere"] } },
      { type: SUBNET, name: "a", from: { vpcId: ["group"] } },
    );
    const group = get(stack, "group");
    expect(names(stack.referrers(group, [SERVICE]))).to.deep.equal(["api"]);
    expect(names(stack.referrers(group, [SERVICE, SUBNET]))).to.deep.equal(["api", "a"]);
    expect(stack.referrers(group, [SERVICE], "taskDefinition")).to.deep.equal([]);
    expect(names(stack.referrers(group, [SERVICE], "cluster"))).to.deep.equal(["api"]);
  });
});

describe("a property of a resource on the stack", () => {
  it("was not set where it is unknown and came from nowhere: the provider computes it", () => {
    const stack = stackOf(
      { type: GROUP, name: "group" },
      {
        type: SERVICE,
        name: "api",
        properties: { launchType: UNKNOWN_TEXT, cluster: UNKNOWN_TEXT, nothing: UNKNOWN_TEXT },
        from: { cluster: ["group"], nothing: [] },
      },
    );
    const api = get(stack, "api");
    expect(api.at("launchType").state).to.equal("absent");
    expect(api.at("nothing").state).to.equal("absent");
    expect(api.output("launchType").state).to.equal("unknown");
    expect(api.at("cluster").state).to.equal("unknown");
  });
});

describe("what a property refers to", () => {
  const subnet = (name: string, properties = {}): Facts => ({ type: SUBNET, name, properties });
  const ids = (subnets: unknown): Record<string, unknown> => ({
    networkConfiguration: { subnets },
  });
  const wired = (...from: string[]): Record<string, readonly string[]> => ({
    networkConfiguration: from,
  });

  interface Expected {
    readonly resources?: readonly string[];
    readonly outside?: readonly string[];
    readonly unknown?: boolean;
    readonly absent?: boolean;
  }

  const table: readonly (readonly [
    name: string,
    service: Partial<Facts>,
    others: readonly Facts[],
    expected: Expected,
  ])[] = [
    ["nothing", {}, [subnet("a")], { absent: true }],
    [
      "unknown values, by where they come from",
      { properties: ids([UNKNOWN_TEXT, UNKNOWN_TEXT]), from: wired("a", "group", "b") },
      [subnet("a"), subnet("b"), { type: GROUP, name: "group" }],
      { resources: ["a", "b"] },
    ],
    [
      "an unknown list, by where it comes from",
      { properties: ids(UNKNOWN_TEXT), from: wired("a") },
      [subnet("a"), subnet("b")],
      { resources: ["a"] },
    ],
    [
      "an unknown id, by way of what knows it by a reference of its own",
      { properties: ids([UNKNOWN_TEXT]), from: wired("association") },
      [
        subnet("a"),
        subnet("b"),
        {
          type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
          name: "association",
          from: { subnetId: ["a"], tags: ["b"] },
        },
      ],
      { resources: ["a"] },
    ],
    [
      "an unknown list of a component, by what is below it",
      { properties: ids(UNKNOWN_TEXT), from: wired("vpc") },
      [
        { type: "awsx:ec2:Vpc", name: "vpc" },
        { ...subnet("a"), parent: "vpc" },
        { ...subnet("b"), parent: "a" },
        subnet("c"),
      ],
      { resources: ["a", "b"] },
    ],
    [
      "a known id, by the output that shows it",
      { properties: ids(["subnet-1"]) },
      [subnet("a", { id: "subnet-1" }), subnet("b", { id: "subnet-2" })],
      { resources: ["a"] },
    ],
    [
      "a known id, by the end of an ARN",
      { properties: ids(["subnet-1"]) },
      [subnet("a", { arn: "arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-1" })],
      { resources: ["a"] },
    ],
    [
      "a known id that no output shows, by where it comes from",
      { properties: ids(["subnet-1"]), from: wired("a") },
      [subnet("a")],
      { resources: ["a"] },
    ],
    [
      "a known id beside what it came from as well",
      { properties: ids(["subnet-1"]), from: wired("a", "b", "vpc") },
      [
        subnet("a", { id: "subnet-1" }),
        subnet("b", { id: "subnet-2" }),
        { type: "awsx:ec2:Vpc", name: "vpc" },
        { ...subnet("c", { id: "subnet-3" }), parent: "vpc" },
      ],
      { resources: ["a"] },
    ],
    [
      "an id of what is not in the stack",
      { properties: ids(["subnet-1"]) },
      [subnet("a", { id: "subnet-2" })],
      { outside: ["subnet-1"] },
    ],
    [
      "both",
      { properties: ids(["subnet-1", "subnet-2", UNKNOWN_TEXT]), from: wired("b") },
      [subnet("a", { id: "subnet-2" }), subnet("b")],
      { resources: ["a", "b"], outside: ["subnet-1"] },
    ],
    [
      "an unknown value that comes from elsewhere",
      { properties: ids([UNKNOWN_TEXT, UNKNOWN_TEXT]), from: wired("a", "reference") },
      [subnet("a"), { type: "pulumi:pulumi:StackReference", name: "reference" }],
      { resources: ["a"], unknown: true },
    ],
    [
      "an unknown list that comes from elsewhere",
      { properties: ids(UNKNOWN_TEXT), from: wired("reference") },
      [{ type: "pulumi:pulumi:StackReference", name: "reference" }],
      { unknown: true },
    ],
  ];

  for (const [name, service, others, expected] of table) {
    it(`is told for ${name}`, () => {
      const stack = stackOf(...others, { type: SERVICE, name: "api", ...service });
      const path = ["networkConfiguration", "subnets"] as const;
      const found: Reference = stack.follow(get(stack, "api"), path, [SUBNET]);
      expect({ ...found, resources: names(found.resources) }).to.deep.equal({
        absent: false,
        unknown: false,
        outside: [],
        resources: [],
        ...expected,
      });
    });
  }
});
