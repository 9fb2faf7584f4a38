import type { Policies } from "@pulumi/policy";
import { AnalyzeRequest, AnalyzerResourceOptions } from "@pulumi/pulumi/proto/analyzer_pb";
import { expect } from "chai";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { servedPolicies } from "../../policy-pack/pack";
import { rules } from "../../policy-pack/policies";
import { PolicyList } from "../../policy-pack/policy-list";
import { analyzerOf } from "./support/analyzer";

const policies: Policies = ["a", "b", "ab"].map((name) => ({
  name,
  description: name,
  enforcementLevel: "advisory",
  validateResource: () => undefined,
}));

function list(): PolicyList {
  return new PolicyList(policies, (policy, type) => policy.includes(type));
}

function walk(all: Iterable<{ readonly name: string }>): string[] {
  const names: string[] = [];
  for (const { name } of all) names.push(name);
  return names;
}

describe("the list of policies", () => {
  it("shows all of them to whoever walks through it", () => {
    expect(walk(list())).to.deep.equal(["a", "b", "ab"]);
    expect(walk([...list()])).to.deep.equal(["a", "b", "ab"]);
    expect(list().map(({ name }) => name)).to.deep.equal(["a", "b", "ab"]);
    expect(list().length).to.equal(3);
  });

  it("shows those of a type to the walk that comes next, and to no other", () => {
    const all = list();
    all.announce("b");
    expect(walk(all)).to.deep.equal(["b", "ab"]);
    expect(walk(all)).to.deep.equal(["a", "b", "ab"]);
    all.announce("c");
    expect(walk(all)).to.deep.equal([]);
  });

  it("forgets a type when nobody walks at once", async () => {
    const all = list();
    all.announce("b");
    await Promise.resolve();
    expect(walk(all)).to.deep.equal(["a", "b", "ab"]);
  });

  it("gives the SDK the policies of a request's type", async () => {
    const asked: string[] = [];
    const all = new PolicyList(
      policies.map((policy) => ({
        ...policy,
        validateResource: () => {
          asked.push(policy.name);
        },
      })),
      (policy, type) => policy.includes(type),
    );
    const request = new AnalyzeRequest();
    request.setOptions(new AnalyzerResourceOptions());
    request.setProperties(new Struct());
    request.setType("a");
    const getType = (): string => {
      all.announce("a");
      return "a";
    };
    await analyzerOf(all).analyze(Object.assign(request, { getType }));
    expect(asked).to.deep.equal(["a", "ab"]);
  });

  it("holds the pack's policies, each for the types of its rule", () => {
    const all = servedPolicies(rules);
    expect(walk(all)).to.deep.equal(rules.map(({ name }) => name));
    all.announce("aws:cloudwatch/logGroup:LogGroup");
    // The second judges stacks and remediates single resources: the SDK says for each that it is no
    // judge of it.
    expect(walk(all)).to.deep.equal(["logs-retention", "ecr-scan-on-push", "required-tags"]);
    all.announce("aws:ecs/service:Service");
    expect(walk(all)).to.include("required-tags").and.not.include("ec2-imdsv2");
  });
});
