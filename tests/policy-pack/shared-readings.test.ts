import type { ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { expect } from "chai";
import { crossGuardPolicies } from "../../policy-pack/pack";
import { requiredTags } from "../../policy-pack/policies/hygiene/required-tags";
import { known, type Resource, type Stack } from "../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../policy-pack/reading/wire";
import { resourceOf, shareResource, shareStack, stackOf } from "../../policy-pack/shared-readings";
import { judgeResources, type Judged } from "./support";
import { analyzerOf } from "./support/analyzer";
import { analyzeRequest, analyzeStackRequest, bytesOf } from "./support/requests";

const provider: Judged = {
  urn: "urn:pulumi:dev::shop::pulumi:providers:aws::main",
  type: "pulumi:providers:aws",
  name: "main",
  parent: "",
  inputs: { defaultTags: '{"tags":{"Project":"shop","Environment":"dev","ManagedBy":"pulumi"}}' },
  outputs: {},
  dependencies: [],
  propertyDependencies: {},
  provider: "",
  protect: false,
  ignoreChanges: [],
};

const topic: Judged = {
  ...provider,
  urn: "urn:pulumi:dev::shop::aws:sns/topic:Topic::topic",
  type: "aws:sns/topic:Topic",
  name: "topic",
  inputs: { displayName: "shop" },
  outputs: { displayName: "shop", arn: "arn:aws:sns:eu-west-1:123456789012:topic" },
  propertyDependencies: { displayName: [provider.urn] },
  provider: `${provider.urn}::id`,
  ignoreChanges: ["tags"],
};

const all = [topic, provider];

/** Runs two policies over a request and gives what each of them read. */
async function seen<T>(
  look: (args: ResourceValidationArgs | StackValidationArgs) => T,
  stack: boolean,
  shared: boolean,
): Promise<T[]> {
  const found: T[] = [];
  const collect = (args: ResourceValidationArgs | StackValidationArgs): void => {
    found.push(look(args));
  };
  const policies = ["one", "two"].map((name) =>
    stack
      ? { name, description: name, validateStack: collect }
      : { name, description: name, validateResource: collect },
  );
  const analyzer = analyzerOf(policies);
  if (stack) {
    const request = analyzeStackRequest(all);
    await analyzer.analyzeStack(shared ? shareStack(bytesOf(request)) : request);
  } else {
    const request = analyzeRequest(topic, all);
    await analyzer.analyze(shared ? shareResource(bytesOf(request)) : request);
  }
  return found;
}

describe("a request that several policies read", () => {
  it("is read once, with everything that was in it", async () => {
    const look = (args: unknown): Resource => resourceOf(args as ResourceValidationArgs);
    const [one, two] = await seen(look, false, true);
    expect(one).to.equal(two);
    expect(one?.at("displayName").text()).to.deep.equal(known("shop"));
    expect(one?.ignores("tags")).to.equal(true);
    expect(one?.provider.at("defaultTags").document().at("tags", "Project").text()).to.deep.equal(
      known("shop"),
    );
  });

  it("gives the SDK no properties to convert", async () => {
    const [args] = await seen((each) => each as ResourceValidationArgs, false, true);
    expect([Object.keys(args?.props ?? {}), args?.provider]).to.deep.equal([[], undefined]);
  });

  for (const shared of [true, false]) {
    it(`is one stack for all of them, ${shared ? "read here" : "read by the SDK"}`, async () => {
      const look = (args: unknown): Stack => stackOf(args as StackValidationArgs);
      const [one, two] = await seen(look, true, shared);
      expect(one).to.equal(two);
      expect(one?.resources.map(({ name }) => name)).to.deep.equal(["topic", "main"]);
      const [first] = one?.resources ?? [];
      expect(first?.at("arn").state).to.equal("known");
      expect(first?.sources("displayName").map(({ name }) => name)).to.deep.equal(["main"]);
      expect(first?.provider.at("defaultTags").state).to.equal("known");
    });
  }

  it("keeps requests apart", async () => {
    const policies = crossGuardPolicies([requiredTags]);
    const other = { ...topic, inputs: { tags: {} }, provider: "" };
    const analyzer = analyzerOf(policies);
    const requests = [topic, other].map((each) =>
      shareResource(bytesOf(analyzeRequest(each, all))),
    );
    const answers = await Promise.all(requests.map((each) => analyzer.analyze(each)));
    expect(answers.map((each) => each.getDiagnosticsList().length)).to.deep.equal([0, 1]);
  });

  const asked = { ...topic, inputs: { kmsMasterKeyId: UNKNOWN_TEXT, deliveryPolicy: { a: 1 } } };
  const planned = {
    kmsMasterKeyId: UNKNOWN_TEXT,
    deliveryPolicy: { a: 1, b: UNKNOWN_TEXT },
    owner: UNKNOWN_TEXT,
  };

  const stackAfter = async (before: readonly Judged[]): Promise<Resource | undefined> => {
    let found: Resource | undefined;
    const validateStack = (args: StackValidationArgs): void => {
      found = stackOf(args).resources[0];
    };
    for (const each of before) shareResource(bytesOf(analyzeRequest(each, all)));
    const resource = { ...asked, outputs: planned, propertyDependencies: {} };
    const analyzer = analyzerOf([{ name: "one", description: "one", validateStack }]);
    await analyzer.analyzeStack(shareStack(bytesOf(analyzeStackRequest([resource]))));
    return found;
  };

  it("tells what was set from what is computed by the inputs that were judged before", async () => {
    const resource = await stackAfter([asked]);
    expect(resource?.at("kmsMasterKeyId").state).to.equal("unknown");
    expect(resource?.at("deliveryPolicy", "a").state).to.equal("known");
    expect(resource?.at("deliveryPolicy", "b").state).to.equal("absent");
    expect(resource?.at("owner").state).to.equal("absent");
    expect(resource?.output("owner").state).to.equal("unknown");
  });

  it("takes what came from nowhere for computed where no inputs were heard of", async () => {
    const resource = await stackAfter([]);
    expect(resource?.at("kmsMasterKeyId").state).to.equal("absent");
    expect(resource?.at("deliveryPolicy", "b").state).to.equal("unknown");
  });

  it("may have no resources at all", async () => {
    expect(await judgeResources([])).to.deep.equal({ violations: [], undecided: [] });
  });
});
