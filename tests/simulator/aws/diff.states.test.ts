import { expect } from "chai";
import { diffResource } from "../../../simulator/aws/diff";
import type { Props } from "../../../simulator/provider";
import { between, diff, existing, serviceInputs, spelt, without } from "./diff.samples";

const cluster = "aws:ecs/cluster:Cluster";
const securityGroup = "aws:ec2/securityGroup:SecurityGroup";
const service = "aws:ecs/service:Service";

describe("simulator/aws/diff: states that another engine wrote", () => {
  const old = existing(service, serviceInputs);

  it("reads over Pulumi's notes of what was defaulted", () => {
    const noted = {
      ...old,
      old: {
        ...old.old,
        inputs: {
          ...old.old.inputs,
          __defaults: ["name"],
          networkConfiguration: {
            ...(serviceInputs["networkConfiguration"] as Props),
            __defaults: ["subnets"],
          },
        },
      },
    };
    expect(spelt(diff(noted, old.inputs))).to.deep.equal([]);
    expect(spelt(diff(old, { ...old.inputs, __defaults: [] }))).to.deep.equal([]);
    const inside = { ...(serviceInputs["networkConfiguration"] as Props), __defaults: ["subnets"] };
    const noting: Props = { ...old.inputs, networkConfiguration: inside };
    expect(spelt(diff(old, noting))).to.deep.equal([]);
    const registries: Props = { ...old.inputs, serviceRegistries: { __defaults: ["port"] } };
    expect(spelt(diff(old, registries))).to.deep.equal([]);
  });

  it("takes the outputs for what is, and the inputs for what the outputs don't have", () => {
    const drifted = {
      ...old,
      old: { ...old.old, outputs: { ...old.old.outputs, desiredCount: 5 } },
    };
    expect(spelt(diff(drifted, old.inputs))).to.deep.equal(["update desiredCount"]);
    const outputs = without(old.old.outputs, "desiredCount");
    expect(spelt(diff({ ...old, old: { ...old.old, outputs } }, old.inputs))).to.deep.equal([]);
  });

  it("takes the default for what neither of them has", () => {
    const outputs = without(old.old.outputs, "deploymentMinimumHealthyPercent");
    const bare = { ...old, old: { ...old.old, outputs } };
    const percent = (deploymentMinimumHealthyPercent: number): string[] =>
      spelt(diff(bare, { ...old.inputs, deploymentMinimumHealthyPercent }));
    expect(percent(100)).to.deep.equal([]);
    expect(percent(50)).to.deep.equal(["update deploymentMinimumHealthyPercent"]);
  });

  it("takes no text for no value, whatever the default is", () => {
    const outputs = { ...old.old.outputs, propagateTags: "" };
    expect(spelt(diff({ ...old, old: { ...old.old, outputs } }, old.inputs))).to.deep.equal([]);
  });

  it("leaves alone what only the outputs have, and sees a tag that somebody added", () => {
    const outputs: Props = {
      ...old.old.outputs,
      serviceRegistries: { registryArn: "arn:x" },
      networkConfiguration: {
        ...(serviceInputs["networkConfiguration"] as Props),
        assignPublicIp: false,
        extra: 1,
      },
      tags: { ...(serviceInputs["tags"] as Props), Stray: "1" },
    };
    expect(spelt(diff({ ...old, old: { ...old.old, outputs } }, old.inputs))).to.deep.equal([
      "delete tags.Stray",
    ]);
  });

  it("sees a default that somebody changed", () => {
    const outputs = { ...old.old.outputs, enableExecuteCommand: true };
    expect(spelt(diff({ ...old, old: { ...old.old, outputs } }, old.inputs))).to.deep.equal([
      "update enableExecuteCommand",
    ]);
  });

  it("matches elements of sets that came back with more in them", () => {
    const ingress = [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] }];
    const group = existing(securityGroup, { vpcId: "vpc-1", ingress });
    const full = {
      description: "",
      ipv6CidrBlocks: [],
      prefixListIds: [],
      securityGroups: [],
      self: false,
    };
    const outputs: Props = {
      ...group.old.outputs,
      ingress: ingress.map((rule) => ({ ...rule, ...full })),
    };
    expect(spelt(diff({ ...group, old: { ...group.old, outputs } }, group.inputs))).to.deep.equal(
      [],
    );
    const strange: Props = {
      ...outputs,
      ingress: ingress.map((rule) => ({ ...rule, ...full, description: "x" })),
    };
    expect(
      spelt(diff({ ...group, old: { ...group.old, outputs: strange } }, group.inputs)),
    ).to.deep.equal(["delete ingress[0].description"]);
  });
});

describe("simulator/aws/diff: types that it does not know", () => {
  it("compares, and replaces nothing", () => {
    const old = {
      id: "x",
      inputs: { a: 1, b: [1, 2], region: "eu-west-1" },
      outputs: { a: 1, b: [1, 2], region: "eu-west-1", c: 3 },
    };
    const request = {
      ...existing(cluster, {}),
      type: "aws:chime/voiceConnector:VoiceConnector",
      old,
    };
    const after = { a: 2, b: [2, 1], region: "eu-west-2" };
    expect(spelt(diffResource(undefined, { ...request, inputs: after }))).to.deep.equal([
      "update a",
      "delete b[0]",
      "add b[1]",
      "update region",
    ]);
    expect(spelt(diffResource(undefined, { ...request, inputs: old.inputs }))).to.deep.equal([]);
  });
});

describe("simulator/aws/diff: tags of the provider", () => {
  const config = (tags: Props): Props => ({ region: "eu-west-1", defaultTags: { tags } });

  it("shows them once, where they alone change", () => {
    const before = { name: "web", tags: { A: "1" } };
    const old = existing(cluster, before, { config: config({ Team: "a" }) });
    const same = existing(cluster, before, { config: config({ Team: "a" }) }).inputs;
    const other = existing(cluster, before, { config: config({ Team: "b" }) }).inputs;
    const none = existing(cluster, before).inputs;
    expect(spelt(diff(old, same))).to.deep.equal([]);
    expect(spelt(diff(old, other))).to.deep.equal(["update tagsAll.Team"]);
    expect(spelt(diff(old, none))).to.deep.equal(["delete tagsAll.Team"]);
  });

  it("names the resource's own tags instead when these change too", () => {
    const options = { config: config({ Team: "a" }) };
    const before = { name: "web", tags: { A: "1" } };
    expect(between(cluster, before, { name: "web", tags: { A: "2" } }, options)).to.deep.equal([
      "update tags.A",
    ]);
  });

  it("has none for a type without tags", () => {
    const old = existing("aws:s3/bucketPolicy:BucketPolicy", { bucket: "b", policy: "{}" });
    const outputs = { ...old.old.outputs, tagsAll: { Team: "a" } };
    expect(spelt(diff({ ...old, old: { ...old.old, outputs } }, old.inputs))).to.deep.equal([]);
  });
});
