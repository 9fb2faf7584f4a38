import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { diff, existing, spelt } from "./diff.samples";
import { check } from "./support";

const targetGroup = "aws:lb/targetGroup:TargetGroup";
const groupInputs: Props = { port: 80, protocol: "HTTP", vpcId: "vpc-1" };

/** Whether a new port, which takes a new target group, has to wait until the old one is gone. */
function waits(before: Props, after: Props, options: { readonly name?: string } = {}): boolean {
  const old = existing(targetGroup, { ...groupInputs, ...before }, options);
  return diff(old, { ...groupInputs, port: 81, ...after }).deleteBeforeReplace;
}

describe("simulator/aws/diff: replacing what has a name", () => {
  const automatic = check(targetGroup, groupInputs).inputs["name"] ?? null;

  it("waits for the old one to go when the program gave the name", () => {
    expect(waits({ name: "web" }, { name: "web" })).to.equal(true);
    expect(waits({ name: "web" }, { name: UNKNOWN })).to.equal(true);
  });

  it("does not when the provider did, or gives one from a prefix", () => {
    expect(waits({}, { name: automatic })).to.equal(false);
    expect(waits({ namePrefix: "web-" }, { namePrefix: "web-" })).to.equal(false);
  });

  it("goes by Pulumi's notes where there are any", () => {
    expect(waits({}, { name: automatic, __defaults: [] })).to.equal(true);
    expect(waits({ name: "web" }, { name: "web", __defaults: ["name"] })).to.equal(false);
  });

  it("does not either when the provider gave it under a logical name that has changed since", () => {
    expect(waits({ name: automatic }, { name: automatic }, { name: "other" })).to.equal(false);
    const long = typeof automatic === "string" ? `${automatic}0` : "";
    expect(waits({ name: long }, { name: long }, { name: "other" })).to.equal(true);
  });

  it("never waits when nothing is replaced", () => {
    const old = existing(targetGroup, { ...groupInputs, name: "web" });
    const result = diff(old, { ...old.inputs, deregistrationDelay: 1 });
    expect(spelt(result)).to.deep.equal(["update deregistrationDelay"]);
    expect(result.deleteBeforeReplace).to.equal(false);
  });

  it("waits for attachments, which are the same again", () => {
    const type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    const old = existing(type, { role: "r", policyArn: "arn:a" });
    expect(diff(old, { role: "r", policyArn: "arn:b" })).to.deep.equal({
      changes: { policyArn: { kind: "update", replace: true } },
      deleteBeforeReplace: true,
    });
  });
});

describe("simulator/aws/diff: regions", () => {
  const cluster = "aws:ecs/cluster:Cluster";
  const old = existing(cluster, { name: "web" });
  const elsewhere = (region: string) => ({
    ...old,
    context: { ...old.context, config: { region } },
  });

  it("takes a new resource in another region, its own or the provider's", () => {
    expect(spelt(diff(old, { name: "web", region: "eu-west-2" }))).to.deep.equal([
      "update region !",
    ]);
    expect(spelt(diff(elsewhere("eu-west-2"), { name: "web" }))).to.deep.equal(["update region !"]);
  });

  it("leaves it where it is for the same region said otherwise", () => {
    expect(spelt(diff(old, { name: "web", region: "eu-west-1" }))).to.deep.equal([]);
    const moved = elsewhere("eu-west-2");
    expect(spelt(diff(moved, { name: "web", region: "eu-west-1" }))).to.deep.equal([]);
  });

  it("can't tell while the provider's region is not known, and takes an own one for another", () => {
    expect(spelt(diff(elsewhere(UNKNOWN), { name: "web" }))).to.deep.equal([]);
    expect(spelt(diff(old, { name: "web", region: UNKNOWN }))).to.deep.equal(["update region !"]);
  });

  it("has nothing to say of what belongs to no region", () => {
    const user = existing("aws:iam/user:User", { name: "a" });
    const context = { ...user.context, config: { region: "eu-west-2" } };
    expect(spelt(diff({ ...user, context }, { name: "a" }))).to.deep.equal([]);
  });
});
